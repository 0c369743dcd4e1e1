/** Columns are letters from A; `columnLetters(0)` is A, `columnLetters(26)` is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A place in A1 notation: what is absent is unbounded. Rows and columns from 0, ends inclusive. */
export interface Span {
  fromRow: number | null;
  toRow: number | null;
  fromColumn: number | null;
  toColumn: number | null;
}

export interface A1 {
  sheetName: string | null;
  span: Span;
}

const cornerPattern = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/** Reads `A1`, `A1:B2`, `A:B`, `2:3`, `A2:B`, with or without a tab's name; null when it is none of these. */
export function readA1(text: string): A1 | null {
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const sheetName = named === null ? null : (named[1]?.replace(/''/g, "'") ?? named[2] ?? '');
  const [first = '', second, ...more] = (named?.[3] ?? text.trim()).split(':');
  if (more.length > 0) return null;
  const start = readCorner(first);
  const end = second === undefined ? start : readCorner(second);
  if (start === null || end === null) return null;
  if (second === undefined && (start.row === null || start.column === null)) return null;
  const span = spanOf(start, end);
  return span === null ? null : { sheetName, span };
}

interface Corner {
  row: number | null;
  column: number | null;
}

function readCorner(text: string): Corner | null {
  const match = cornerPattern.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (row !== null && row < 0) return null;
  return { row, column: match[1] === undefined ? null : columnOf(match[1]) };
}

function spanOf(start: Corner, end: Corner): Span | null {
  // `A2:B` runs from row 2 down; `2:3` and `A:B` are whole rows and columns.
  const [fromRow, toRow] = ordered(start.row, end.row);
  const [fromColumn, toColumn] = ordered(start.column, end.column);
  if (fromRow === null && fromColumn === null) return null;
  return { fromRow, toRow, fromColumn, toColumn };
}

function ordered(one: number | null, other: number | null): [number | null, number | null] {
  if (one === null || other === null) return [one ?? other, null];
  return one <= other ? [one, other] : [other, one];
}

/** A tab's name as a reference writes it: quoted unless it is a plain word. */
export function quoted(sheetName: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheetName) && !/^[A-Za-z]{1,3}\d+$/.test(sheetName)
    ? sheetName
    : `'${sheetName.replace(/'/g, "''")}'`;
}

import { columnLetters, columnOf, quoted } from './a1';

/** One end of a reference; an absent row or column is a whole column or row. Counted from 0. */
export interface Corner {
  row: number | null;
  rowFixed: boolean;
  column: number | null;
  columnFixed: boolean;
}

export interface Reference {
  /** The tab it names; null for the formula's own. */
  sheetName: string | null;
  start: Corner;
  end: Corner | null;
}

const scanner =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{0,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?\d+)?|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(!.])|[\p{L}_][\p{L}\p{N}_.]*|'(?:[^']|'')*'|\d+(?:\.\d+)?|[\s\S]/gu;

/**
 * The formula with each reference put through `change`, which gives null for one that no longer exists (`#REF!`).
 * Texts in quotes and names of functions are left alone.
 */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(scanner, (whole, prefix: string | undefined, place: string | undefined) => {
    if (place === undefined) return whole;
    const reference = readReference(prefix, place);
    if (reference === null) return whole;
    const changed = change(reference);
    if (changed === reference) return whole;
    return changed === null ? '#REF!' : writeReference(changed);
  });
}

export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
}

function readReference(prefix: string | undefined, place: string): Reference | null {
  const [first = '', second] = place.split(':');
  const start = readCorner(first);
  const end = second === undefined ? null : readCorner(second);
  if (start === null || (second !== undefined && end === null)) return null;
  if (end === null && (start.row === null || start.column === null)) return null;
  const name = prefix?.slice(0, -1) ?? null;
  const sheetName = name?.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheetName, start, end };
}

function readCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text);
  if (match === null) return null;
  const [, first, letters, second, digits] = match;
  if (letters === undefined && digits === undefined) return null;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    rowFixed: letters === undefined ? first === '$' : second === '$',
    column: letters === undefined ? null : columnOf(letters),
    columnFixed: letters !== undefined && first === '$',
  };
}

export function writeReference({ sheetName, start, end }: Reference): string {
  const prefix = sheetName === null ? '' : `${quoted(sheetName)}!`;
  return prefix + writeCorner(start) + (end === null ? '' : `:${writeCorner(end)}`);
}

function writeCorner({ row, rowFixed, column, columnFixed }: Corner): string {
  const letters = column === null ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  return letters + (row === null ? '' : (rowFixed ? '$' : '') + String(row + 1));
}

/** The formula as it reads when copied so many rows and columns away: what is not fixed moves along. */
export function moved(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const start = movedCorner(reference.start, rows, columns);
    const end = reference.end === null ? null : movedCorner(reference.end, rows, columns);
    if (start === null || (reference.end !== null && end === null)) return null;
    return { ...reference, start, end };
  });
}

function movedCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if ((row !== null && row < 0) || (column !== null && column < 0)) return null;
  return { ...corner, row, column };
}

/** R1C1 notation of a formula at a cell; relative parts always carry brackets. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, at: number | null, fixed: boolean, from: number) =>
    at === null ? '' : fixed ? `${letter}${at + 1}` : `${letter}[${at - from}]`;
  const corner = (each: Corner) =>
    part('R', each.row, each.rowFixed, row) + part('C', each.column, each.columnFixed, column);
  let text = '';
  let last = 0;
  for (const match of formula.matchAll(scanner)) {
    const place = match[2];
    const reference = place === undefined ? null : readReference(match[1], place);
    if (reference === null) continue;
    const prefix = reference.sheetName === null ? '' : `${quoted(reference.sheetName)}!`;
    const end = reference.end === null ? '' : `:${corner(reference.end)}`;
    text += formula.slice(last, match.index) + prefix + corner(reference.start) + end;
    last = match.index + match[0].length;
  }
  return text + formula.slice(last);
}

/** A formula written in R1C1 notation, as the cell at row and column holds it. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_])R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\p{L}\p{N}_(])/gu,
    (whole, rowBy?: string, rowAt?: string, columnBy?: string, columnAt?: string) => {
      if (whole.startsWith('"')) return whole;
      return writeCorner({
        row: rowAt === undefined ? row + Number(rowBy ?? 0) : Number(rowAt) - 1,
        rowFixed: rowAt !== undefined,
        column: columnAt === undefined ? column + Number(columnBy ?? 0) : Number(columnAt) - 1,
        columnFixed: columnAt !== undefined,
      });
    },
  );
}

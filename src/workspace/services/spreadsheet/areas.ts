import type { CellStyle, GridRange, SheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { cellAt, cuts, overlap, setCell } from './cells';
import { readColor } from './colors';
import { clearContents, openToWrite } from './contents';
import { BorderStyle, nameIn } from './enums';
import { clearFormats } from './formats';
import { touch } from './kept';
import { keyOf } from './keys';
import type { Place } from './objects';
import { bookOf, tabOf } from './objects';
import { misfit } from './signature';
import { restyleCell, styleAt } from './styles';
import { setValidation, validationAt } from './validate';

/** The sheet, when the running user may write to the area; a refusal waits to be said. */
export function writable(host: Host, at: Place): SheetState | null {
  const sheet = tabOf(host, at);
  host.cells(0, at.rows * at.columns);
  return openToWrite(host, bookOf(host, at.spreadsheetId), sheet, at) ? sheet : null;
}

export interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

/** Clears what the options name; without any, contents and looks, and neither notes nor validation. */
export function clearArea(host: Host, at: Place, options: ClearOptions = {}): void {
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
  const everything = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
  if (everything || contentsOnly) clearContentsOf(host, at);
  if (everything || formatOnly) clearFormats(host, at);
  if (commentsOnly) setNotes(host, at, () => null);
  if (validationsOnly) clearValidations(host, at);
}

export function clearContentsOf(host: Host, at: Place): void {
  const sheet = writable(host, at);
  if (sheet !== null) clearContents(sheet, at);
}

export function setNotes(host: Host, at: Place, noteAt: (row: number, column: number) => string | null): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  for (let row = 0; row < at.rows; row++) {
    for (let column = 0; column < at.columns; column++) {
      const note = noteAt(row, column);
      const key = keyOf(at.row + row, at.column + column);
      if (note === null || note === undefined || note === '') delete sheet.notes[key];
      else sheet.notes[key] = String(note);
    }
  }
}

export function clearValidations(host: Host, at: Place): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  setValidation(sheet, at, null);
  touch(sheet);
}

/** Merges an area into blocks; only each block's first cell keeps its content, as in Sheets. */
export function mergeBlocks(host: Host, at: Place, blocks: GridRange[]): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  refuseCutMerges(host, sheet, at);
  sheet.merges = sheet.merges.filter((merge) => overlap(merge, at) === null);
  for (const block of blocks) {
    if (block.rows * block.columns < 2) continue;
    sheet.merges.push(adopt(sheet, block));
    keepFirst(sheet, block);
  }
  touch(sheet);
}

function refuseCutMerges(host: Host, sheet: SheetState, area: GridRange): void {
  if (sheet.merges.some((merge) => cuts(area, merge))) throw google(host, 'partialMerge');
}

function keepFirst(sheet: SheetState, block: GridRange): void {
  for (let row = block.row; row < block.row + block.rows; row++) {
    for (let column = block.column; column < block.column + block.columns; column++) {
      if (row !== block.row || column !== block.column) setCell(sheet, row, column, null);
    }
  }
}

export function breakApart(host: Host, at: Place): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  refuseCutMerges(host, sheet, at);
  sheet.merges = sheet.merges.filter((merge) => overlap(merge, at) === null);
  touch(sheet);
}

type Sides = Record<'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal', boolean | null | undefined>;

/** Draws (`true`) or takes away (`false`) borders around an area and between its cells; null leaves them. */
export function setBorders(host: Host, at: Place, sides: Sides, color: unknown, style: unknown): void {
  const name = style === undefined || style === null ? 'SOLID' : nameIn(BorderStyle, style);
  if (name === null) throw misfit(host, 'Range.setBorder', [...Object.values(sides), color, style]);
  const line = { style: name, color: readColor(color ?? '#000000') ?? '#000000' };
  const sheet = writable(host, at);
  if (sheet === null) return;
  const [lastRow, lastColumn] = [at.row + at.rows - 1, at.column + at.columns - 1];
  for (let row = at.row; row <= lastRow; row++) {
    for (let column = at.column; column <= lastColumn; column++) {
      restyleCell(sheet, row, column, (before) =>
        bordered(before, line, {
          top: row === at.row ? sides.top : sides.horizontal,
          bottom: row === lastRow ? sides.bottom : sides.horizontal,
          left: column === at.column ? sides.left : sides.vertical,
          right: column === lastColumn ? sides.right : sides.vertical,
        }),
      );
    }
  }
}

function bordered(
  style: CellStyle,
  line: { style: string; color: string },
  edges: Record<string, boolean | null | undefined>,
): CellStyle {
  const borders = { ...style.borders };
  for (const [edge, drawn] of Object.entries(edges)) {
    if (drawn === true) borders[edge] = { ...line };
    else if (drawn === false) delete borders[edge];
  }
  return { ...style, borders: Object.keys(borders).length === 0 ? undefined : borders };
}

/** Text in an area without spaces around it and with single ones inside. */
export function trimWhitespace(host: Host, at: Place): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  for (let row = at.row; row < Math.min(at.row + at.rows, sheet.cells.length); row++) {
    for (let column = at.column; column < at.column + at.columns; column++) {
      const value = cellAt(sheet, row, column);
      if (typeof value !== 'string') continue;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      if (trimmed !== value) setCell(sheet, row, column, trimmed === '' ? null : trimmed);
    }
  }
}

/** Checkboxes where there are none yet; unticked ones count as content. */
export function insertCheckboxes(host: Host, at: Place, values: unknown[]): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  setValidation(sheet, at, { criteria: 'CHECKBOX', values: [...values], allowInvalid: false, helpText: null });
  const [checked, unchecked] = checkboxValues(values);
  for (let row = at.row; row < at.row + at.rows; row++) {
    for (let column = at.column; column < at.column + at.columns; column++) {
      const value = cellAt(sheet, row, column);
      if (value !== checked && value !== unchecked) setCell(sheet, row, column, unchecked);
    }
  }
  touch(sheet);
}

function checkboxValues(values: unknown[]): [string | number | boolean, string | number | boolean | null] {
  if (values.length === 0) return [true, false];
  const plain = values as (string | number | boolean)[];
  return [plain[0] ?? true, plain.length > 1 ? (plain[1] ?? false) : null];
}

export function removeCheckboxes(host: Host, at: Place): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  eachCheckbox(sheet, at, (row, column) => {
    setValidation(sheet, { row, column, rows: 1, columns: 1 }, null);
    setCell(sheet, row, column, null);
  });
  touch(sheet);
}

/** Ticks or unticks the checkboxes of an area; other cells stay. */
export function tick(host: Host, at: Place, ticked: boolean): void {
  const sheet = writable(host, at);
  if (sheet === null) return;
  eachCheckbox(sheet, at, (row, column, values) => {
    const [checked, unchecked] = checkboxValues(values);
    setCell(sheet, row, column, ticked ? checked : unchecked);
  });
}

/** Whether every checkbox is ticked; null when they differ or a cell is none. */
export function ticked(sheet: SheetState, at: Place): boolean | null {
  let cells = 0;
  let on = 0;
  eachCheckbox(sheet, at, (row, column, values) => {
    cells++;
    if (cellAt(sheet, row, column) === checkboxValues(values)[0]) on++;
  });
  if (cells !== at.rows * at.columns) return null;
  return on === cells ? true : on === 0 ? false : null;
}

function eachCheckbox(
  sheet: SheetState,
  at: GridRange,
  visit: (row: number, column: number, values: unknown[]) => void,
): void {
  for (let row = at.row; row < at.row + at.rows; row++) {
    for (let column = at.column; column < at.column + at.columns; column++) {
      const rule = validationAt(sheet, row, column);
      if (rule?.criteria === 'CHECKBOX') visit(row, column, rule.values);
    }
  }
}

export function notesIn(sheet: SheetState, area: GridRange): string[][] {
  const rows: string[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const notes: string[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      notes.push(sheet.notes[keyOf(row, column)] ?? '');
    }
    rows.push(notes);
  }
  return rows;
}

/** The link a cell's whole text carries. */
export function linkAt(sheet: SheetState, row: number, column: number): string | null {
  return styleAt(sheet, row, column).link ?? null;
}

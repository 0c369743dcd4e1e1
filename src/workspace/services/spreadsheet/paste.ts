import type { GridRange, SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import type { Cell } from './blocks';
import { moveBlock, pasteConditionalFormats, putContents, putNote, putStyle, putValidation, takeCells } from './blocks';
import { cuts, hasFormulas, overlap } from './cells';
import { openToWrite } from './contents';
import { CopyPasteType, nameIn } from './enums';
import { touch } from './kept';
import { keyOf } from './keys';
import type { Place } from './objects';
import { bookOf, tabOf } from './objects';
import { flushPending } from './pending';
import { moved } from './references';
import { misfit } from './signature';

export interface CopyOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
}

/**
 * What `copyTo` was asked to paste; null when the arguments fit none of its signatures. Without a third argument nothing
 * is checked (observed by others: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md).
 */
export function pasteTypeOf(second: unknown, transposed: unknown): string | null {
  const name = nameIn(CopyPasteType, second);
  if (name !== null) return name;
  if (transposed !== undefined) return null;
  if (typeof second !== 'object' || second === null) return 'PASTE_NORMAL';
  const { contentsOnly, formatOnly } = second as CopyOptions;
  return contentsOnly ? 'PASTE_VALUES' : formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

/**
 * Copies a block, always all of it, from the destination's first cell on; a larger destination takes it as often as it
 * fits there whole (observed by others: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md).
 */
export function copyBlock(host: Host, from: Place, to: Place, type: string, transposed: boolean): void {
  flushPending(host);
  const book = bookOf(host, from.spreadsheetId);
  const target = bookOf(host, to.spreadsheetId);
  const [source, sheet] = [tabOf(host, from), tabOf(host, to)];
  const cells = valued(host, book, source, from, type, transposed);
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const area: GridRange = {
    row: to.row,
    column: to.column,
    rows: rows * Math.max(1, Math.floor(to.rows / rows)),
    columns: columns * Math.max(1, Math.floor(to.columns / columns)),
  };
  if (area.row + area.rows > sheet.rowCount || area.column + area.columns > sheet.columnCount) {
    throw google(host, 'outsideSheet');
  }
  if (sheet.merges.some((merge) => cuts(area, merge))) throw google(host, 'pasteCutsMerge');
  host.cells(0, area.rows * area.columns);
  if (!openToWrite(host, target, sheet, area)) return;
  if (type === 'PASTE_COLUMN_WIDTHS') {
    copyWidths(source, from, sheet, to);
    return;
  }
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const cell = cells[row % rows]?.[column % columns];
      if (cell === undefined) continue;
      const [down, right] = [area.row + row, area.column + column];
      const origin = transposed
        ? { row: from.row + (column % columns), column: from.column + (row % rows) }
        : { row: from.row + (row % rows), column: from.column + (column % columns) };
      const formula = cell.formula === null ? null : moved(cell.formula, down - origin.row, right - origin.column);
      pasteCell(sheet, down, right, { ...cell, formula }, type);
    }
  }
  pasteRules(source, from, sheet, area, type, transposed);
  touch(sheet);
}

/** The cells to paste; formulas, and what they spill, as their values when only values are wanted. */
function valued(
  host: Host,
  book: SpreadsheetState,
  source: SheetState,
  from: Place,
  type: string,
  transposed: boolean,
): Cell[][] {
  let cells = takeCells(source, from);
  if (type === 'PASTE_VALUES' && hasFormulas(source)) {
    const values = host.node.evaluate(book.id, source.id);
    cells = cells.map((line, row) =>
      line.map((cell, column) =>
        cell.value !== null
          ? cell
          : { ...cell, formula: null, value: values[keyOf(from.row + row, from.column + column)] ?? null },
      ),
    );
  }
  if (!transposed) return cells;
  return (cells[0] ?? []).map((_, column) => cells.flatMap((line) => line[column] ?? []));
}

function pasteCell(sheet: SheetState, row: number, column: number, cell: Cell, type: string): void {
  const whole = type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS';
  if (whole || type === 'PASTE_FORMULA' || type === 'PASTE_VALUES') putContents(sheet, row, column, cell);
  if (whole || type === 'PASTE_FORMAT') {
    const { borders, ...plain } = cell.style;
    putStyle(sheet, row, column, type === 'PASTE_NO_BORDERS' ? plain : { ...plain, borders });
  }
  if (whole) putNote(sheet, row, column, cell.note);
  if (whole || type === 'PASTE_DATA_VALIDATION') putValidation(sheet, row, column, cell.validation);
}

/** Conditional formats and merges are the area's, not the cell's. */
function pasteRules(
  source: SheetState,
  from: Place,
  sheet: SheetState,
  area: GridRange,
  type: string,
  transposed: boolean,
): void {
  const formats = ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_CONDITIONAL_FORMATTING'].includes(type);
  if (!formats || transposed) return;
  for (let row = 0; row < area.rows; row += from.rows) {
    for (let column = 0; column < area.columns; column += from.columns) {
      const [down, right] = [area.row + row, area.column + column];
      pasteConditionalFormats(source, from, sheet, down, right);
      if (type === 'PASTE_CONDITIONAL_FORMATTING') continue;
      const target = { row: down, column: right, rows: from.rows, columns: from.columns };
      sheet.merges = sheet.merges.filter(
        (merge) => overlap(merge, target) === null || contains(from, merge, source === sheet),
      );
      for (const merge of source.merges.filter((each) => contains(from, each, true))) {
        const pasted = { ...merge, row: merge.row - from.row + down, column: merge.column - from.column + right };
        if (!sheet.merges.some((each) => overlap(each, pasted) !== null)) sheet.merges.push(adopt(sheet, pasted));
      }
    }
  }
}

function contains(area: GridRange, merge: GridRange, sameSheet: boolean): boolean {
  const cut = overlap(area, merge);
  return sameSheet && cut !== null && cut.rows === merge.rows && cut.columns === merge.columns;
}

function copyWidths(source: SheetState, from: Place, sheet: SheetState, to: Place): void {
  for (let column = 0; column < from.columns; column++) {
    const width = source.columnWidths[from.column + column];
    if (width === undefined) delete sheet.columnWidths[to.column + column];
    else sheet.columnWidths[to.column + column] = width;
  }
}

/** Cuts a block and pastes it at the target's first cell. */
export function moveTo(host: Host, from: Place, target: Place): void {
  if (from.spreadsheetId !== target.spreadsheetId) throw misfit(host, 'Range.moveTo', [null]);
  flushPending(host);
  const book = bookOf(host, from.spreadsheetId);
  const [source, sheet] = [tabOf(host, from), tabOf(host, target)];
  const area = { row: target.row, column: target.column, rows: from.rows, columns: from.columns };
  if (area.row + area.rows > sheet.rowCount || area.column + area.columns > sheet.columnCount) {
    throw google(host, 'outsideSheet');
  }
  host.cells(0, 2 * area.rows * area.columns);
  if (!openToWrite(host, book, source, from) || !openToWrite(host, book, sheet, area)) return;
  moveBlock(book, source, from, sheet, target.row, target.column);
}

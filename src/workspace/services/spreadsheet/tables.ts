import type { GridRange, SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import type { Cell } from './blocks';
import { blankCells, forget, moveBlock, putCell, putContents, takeCells } from './blocks';
import { contentEnd, hasFormulas, overlap, setCell } from './cells';
import { openToWrite, put, readDisplayed, readerFor } from './contents';
import { Dimension, nameIn, TextToColumnsDelimiter } from './enums';
import { touch } from './kept';
import { keyOf } from './keys';
import type { Tab } from './lines';
import { grow } from './lines';
import { localeFacts } from './locale';
import type { Place } from './objects';
import { bookOf, tabOf } from './objects';
import { flushPending } from './pending';
import { moved } from './references';
import { isNumber, misfit, whole } from './signature';
import { styleAt } from './styles';

export interface SortKey {
  /** From 0, of the tab. */
  column: number;
  ascending: boolean;
}

/** `3`, `{column: 3, ascending: false}` or a list of either; null when it is none of these. */
export function sortKeys(spec: unknown): SortKey[] | null {
  const keys = (Array.isArray(spec) ? spec : [spec]).map((each) => {
    if (isNumber(each)) return { column: whole(each) - 1, ascending: true };
    const { column, ascending } = (each ?? {}) as { column?: unknown; ascending?: unknown };
    return isNumber(column) ? { column: whole(column) - 1, ascending: ascending !== false } : null;
  });
  return keys.every((key) => key !== null) ? keys : null;
}

/** Sorts the rows of a block: numbers and dates, text, truth values; blanks last, whichever way. */
export function sortRows(host: Host, at: Place, keys: SortKey[]): void {
  flushPending(host);
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  const outside = keys.some(({ column }) => column < at.column || column >= at.column + at.columns);
  if (keys.length === 0 || outside) throw google(host, 'columnsOutOfBounds');
  host.cells(at.rows * at.columns, at.rows * at.columns);
  if (!openToWrite(host, book, sheet, at)) return;
  if (sheet.merges.some((merge) => overlap(merge, at) !== null))
    throw new Error('Sorting rows with merged cells is not in the local workspace yet.');
  const last = Math.min(at.rows, Math.max(0, lastUsedRow(sheet) - at.row));
  const area = { ...at, rows: last };
  const computed = hasFormulas(sheet) ? host.node.evaluate(book.id, sheet.id) : null;
  const rows = takeCells(sheet, area).map((cells, index) => ({ cells, index }));
  const valueIn = (row: (typeof rows)[number], column: number) => {
    const cell = row.cells[column - at.column];
    return cell?.formula == null ? (cell?.value ?? null) : (computed?.[keyOf(at.row + row.index, column)] ?? null);
  };
  const collator = new Intl.Collator(localeFacts(book.locale).tag);
  rows.sort((one, other) => {
    for (const { column, ascending } of keys) {
      const order = compareCells(valueIn(one, column), valueIn(other, column), ascending, collator);
      if (order !== 0) return order;
    }
    return one.index - other.index;
  });
  rows.forEach(({ cells, index }, row) => {
    if (index === row) return;
    cells.forEach((cell, column) => {
      const formula = cell.formula === null ? null : moved(cell.formula, row - index, 0);
      putCell(sheet, at.row + row, at.column + column, { ...cell, formula });
    });
  });
  touch(sheet);
}

/** Rows up to the last one with content, looks or a note. */
function lastUsedRow(sheet: SheetState): number {
  const noted = Object.keys(sheet.notes).map((key) => Number(key.slice(0, key.indexOf(','))) + 1);
  return Math.max(contentEnd(sheet).rows, ...noted);
}

function compareCells(one: unknown, other: unknown, ascending: boolean, collator: Intl.Collator): number {
  const [first, second] = [rank(one), rank(other)];
  if (first === 3 || second === 3) return first - second;
  const order = first !== second ? first - second : compareAlike(one, other, collator);
  return ascending ? order : -order;
}

function rank(value: unknown): number {
  if (value === null || value === '') return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareAlike(one: unknown, other: unknown, collator: Intl.Collator): number {
  return typeof one === 'string' && typeof other === 'string'
    ? collator.compare(one, other)
    : Number(one) - Number(other);
}

/** Sorts all of a tab but its frozen rows. */
export function sortTab(host: Host, tab: Tab, column: unknown, ascending: boolean): void {
  const sheet = tabOf(host, tab);
  const rows = contentEnd(sheet).rows - sheet.frozenRows;
  if (rows < 2) return;
  const at = { ...tab, row: sheet.frozenRows, column: 0, rows, columns: sheet.columnCount };
  sortRows(host, at, [{ column: whole(column) - 1, ascending }]);
}

/** Puts the rows of a block into an order drawn by lot. */
export function shuffleRows(host: Host, at: Place): void {
  const sheet = tabOf(host, at);
  host.cells(0, at.rows * at.columns);
  if (!openToWrite(host, bookOf(host, at.spreadsheetId), sheet, at)) return;
  const rows = takeCells(sheet, at);
  for (let last = rows.length - 1; last > 0; last--) {
    const drawn = Math.floor(Math.random() * (last + 1));
    const [one, other] = [rows[last], rows[drawn]];
    if (one !== undefined && other !== undefined) [rows[last], rows[drawn]] = [other, one];
  }
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      putCell(sheet, at.row + row, at.column + column, cell);
    });
  });
}

/**
 * Removes rows that show the same as an earlier one, whatever their case; what is left moves up. Columns are those of
 * the tab: https://developers.google.com/apps-script/reference/spreadsheet/range#removeDuplicates.
 */
export function removeDuplicates(host: Host, at: Place, columns: number[] | null): Place {
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  const compared = columns?.map((column) => whole(column) - 1 - at.column) ?? null;
  if (compared?.some((column) => column < 0 || column >= at.columns)) throw google(host, 'columnsOutOfBounds');
  const shown = readDisplayed(host, book, sheet, at);
  if (!openToWrite(host, book, sheet, at)) return at;
  const seen = new Set<string>();
  const kept: { cells: Cell[]; from: number }[] = [];
  takeCells(sheet, at).forEach((cells, row) => {
    const texts = shown[row] ?? [];
    const key = JSON.stringify((compared?.map((column) => texts[column]) ?? texts).map((text) => text?.toLowerCase()));
    if (seen.has(key)) return;
    seen.add(key);
    kept.push({ cells, from: row });
  });
  for (let row = 0; row < at.rows; row++) {
    const line = kept[row];
    for (let column = 0; column < at.columns; column++) {
      const cell = line?.cells[column];
      if (line === undefined || cell === undefined) setCell(sheet, at.row + row, at.column + column, null);
      else if (line.from !== row) {
        const formula = cell.formula === null ? null : moved(cell.formula, row - line.from, 0);
        putContents(sheet, at.row + row, at.column + column, { ...cell, formula });
      }
    }
  }
  touch(sheet);
  return { ...at, rows: kept.length, openRows: false };
}

const delimiters: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Splits the texts of one column over the columns to its right; the parts are read as typed. */
export function splitText(host: Host, at: Place, delimiter: unknown): void {
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  if (at.columns !== 1) throw google(host, 'splitOneColumn');
  const texts = readDisplayed(host, book, sheet, at).map(([text = '']) => text);
  const name = nameIn(TextToColumnsDelimiter, delimiter);
  const by = name !== null ? delimiters[name] : delimiter === undefined ? detected(texts) : delimiter;
  if (typeof by !== 'string' || by === '') throw misfit(host, 'Range.splitTextToColumns', [delimiter]);
  const parts = texts.map((text) => text.split(by).map((part) => part.trim()));
  const width = Math.max(...parts.map((line) => line.length));
  grow(host, { spreadsheetId: book.id, sheetId: sheet.id }, sheet.rowCount, at.column + width);
  const area = { row: at.row, column: at.column, rows: at.rows, columns: width };
  if (!openToWrite(host, book, sheet, area)) return;
  const reading = readerFor(host, book);
  parts.forEach((line, row) => {
    if (line.length < 2) return;
    line.forEach((part, column) => {
      const [down, right] = [at.row + row, at.column + column];
      put(sheet, down, right, reading(part, styleAt(sheet, down, right).numberFormat));
    });
  });
}

/** The delimiter found in most of the texts; commas go first. */
function detected(texts: string[]): string {
  const counts = Object.values(delimiters).map((delimiter) => ({
    delimiter,
    count: texts.filter((text) => text.includes(delimiter)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.find(({ count }) => count === most)?.delimiter ?? ',';
}

/** Makes room for blank cells where a block is; what was there and beyond moves down or right. */
export function insertCells(host: Host, at: Place, dimension: unknown): void {
  const { book, sheet, axis } = shifting(host, at, dimension, 'Range.insertCells');
  const end = contentEnd(sheet);
  const rest = beyond(sheet, at, axis, 0, end);
  if (rest === null) return;
  const [down, right] = axis === 'ROWS' ? [at.rows, 0] : [0, at.columns];
  grow(host, at, rest.row + rest.rows + down, rest.column + rest.columns + right);
  if (!openToWrite(host, book, sheet, rest)) return;
  moveBlock(book, sheet, rest, sheet, rest.row + down, rest.column + right);
}

/** Takes a block out; what lies below or to the right moves into its place. */
export function deleteCells(host: Host, at: Place, dimension: unknown): void {
  const { book, sheet, axis } = shifting(host, at, dimension, 'Range.deleteCells');
  if (!openToWrite(host, book, sheet, at)) return;
  forget(book, sheet, at);
  blankCells(sheet, at);
  const rest = beyond(sheet, at, axis, axis === 'ROWS' ? at.rows : at.columns, contentEnd(sheet));
  if (rest !== null)
    moveBlock(book, sheet, rest, sheet, axis === 'ROWS' ? at.row : rest.row, axis === 'ROWS' ? rest.column : at.column);
  touch(sheet);
}

function shifting(
  host: Host,
  at: Place,
  dimension: unknown,
  method: string,
): { book: SpreadsheetState; sheet: SheetState; axis: string } {
  const axis = nameIn(Dimension, dimension);
  if (axis === null) throw misfit(host, method, [dimension]);
  flushPending(host);
  const sheet = tabOf(host, at);
  if (sheet.form !== null && at.column < sheet.form.columns.length) throw google(host, 'cutFormData');
  return { book: bookOf(host, at.spreadsheetId), sheet, axis };
}

/** The used cells from a block on, along an axis. */
function beyond(
  sheet: SheetState,
  at: GridRange,
  axis: string,
  skip: number,
  end: { rows: number; columns: number },
): GridRange | null {
  const area =
    axis === 'ROWS'
      ? {
          row: at.row + skip,
          column: at.column,
          rows: Math.min(end.rows, sheet.rowCount) - at.row - skip,
          columns: at.columns,
        }
      : {
          row: at.row,
          column: at.column + skip,
          rows: at.rows,
          columns: Math.min(end.columns, sheet.columnCount) - at.column - skip,
        };
  return area.rows > 0 && area.columns > 0 ? area : null;
}

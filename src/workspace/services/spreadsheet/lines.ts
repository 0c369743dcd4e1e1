import type { GridRange, SheetState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { contentEnd, ensureGrid, gridCells, mostCells, mostColumns } from './cells';
import { mapArea, openToWrite } from './contents';
import { touch } from './kept';
import { displayText } from './numberFormat';
import { bookOf, tabOf } from './objects';
import { openToChange } from './protect';
import type { Axis } from './shift';
import { shift } from './shift';
import { whole } from './signature';
import { styleAt } from './styles';

/** Rows or columns of a tab, counted from 1 as scripts do. */
export interface Tab {
  spreadsheetId: string;
  sheetId: number;
}

function countOf(sheet: SheetState, axis: Axis): number {
  return axis === 'rows' ? sheet.rowCount : sheet.columnCount;
}

/** The lines from `position` on, from 0; refused when they are not all there. */
function linesIn(host: Host, sheet: SheetState, axis: Axis, position: unknown, howMany: unknown): [number, number] {
  const [at, count] = [whole(position) - 1, whole(howMany)];
  if (at < 0 || count < 1 || at + count > countOf(sheet, axis)) {
    throw google(host, axis === 'rows' ? 'rowsOutOfBounds' : 'columnsOutOfBounds');
  }
  return [at, count];
}

function areaOf(sheet: SheetState, axis: Axis, at: number, count: number): GridRange {
  return axis === 'rows'
    ? { row: at, column: 0, rows: count, columns: sheet.columnCount }
    : { row: 0, column: at, rows: sheet.rowCount, columns: count };
}

/** Inserts lines before or after one; they take its formats. */
export function insertLines(
  host: Host,
  tab: Tab,
  axis: Axis,
  side: 'before' | 'after',
  position: unknown,
  howMany: unknown = 1,
): void {
  const book = bookOf(host, tab.spreadsheetId);
  const sheet = tabOf(host, tab);
  const [beside] = linesIn(host, sheet, axis, position, 1);
  const count = whole(howMany);
  if (count < 1) throw google(host, axis === 'rows' ? 'rowsOutOfBounds' : 'columnsOutOfBounds');
  refuseBeyondLimit(host, tab, axis, count);
  if (!openToWrite(host, book, sheet, areaOf(sheet, axis, beside, 1))) return;
  const at = side === 'before' ? beside : beside + 1;
  shift(book, sheet, axis, { kind: 'insert', at, count, like: side === 'before' ? 'after' : 'before' });
}

function refuseBeyondLimit(host: Host, tab: Tab, axis: Axis, count: number): void {
  const sheet = tabOf(host, tab);
  if (axis === 'columns' && sheet.columnCount + count > mostColumns) throw google(host, 'tooManyColumns');
  const added = count * (axis === 'rows' ? sheet.columnCount : sheet.rowCount);
  if (gridCells(bookOf(host, tab.spreadsheetId)) + added > mostCells) throw google(host, 'tooManyCells');
}

export function deleteLines(host: Host, tab: Tab, axis: Axis, position: unknown, howMany: unknown = 1): void {
  const book = bookOf(host, tab.spreadsheetId);
  const sheet = tabOf(host, tab);
  const [at, count] = linesIn(host, sheet, axis, position, howMany);
  const frozen = axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  const left = countOf(sheet, axis) - Math.max(frozen, 0);
  const gone = at + count - Math.max(at, frozen);
  if (gone >= left) throw google(host, axis === 'rows' ? 'allRowsDeleted' : 'allColumnsDeleted');
  if (!openToWrite(host, book, sheet, areaOf(sheet, axis, at, count))) return;
  shift(book, sheet, axis, { kind: 'delete', at, count });
}

/** Makes room for content beyond the grid, as `appendRow` does. */
export function grow(host: Host, tab: Tab, rows: number, columns: number): void {
  const sheet = tabOf(host, tab);
  if (columns > mostColumns) throw google(host, 'tooManyColumns');
  const added =
    Math.max(rows, sheet.rowCount) * Math.max(columns, sheet.columnCount) - sheet.rowCount * sheet.columnCount;
  if (gridCells(bookOf(host, tab.spreadsheetId)) + added > mostCells) throw google(host, 'tooManyCells');
  ensureGrid(sheet, rows, columns);
}

export function setHidden(
  host: Host,
  tab: Tab,
  axis: Axis,
  hidden: boolean,
  position: unknown,
  howMany: unknown = 1,
): void {
  const sheet = tabOf(host, tab);
  const [at, count] = linesIn(host, sheet, axis, position, howMany);
  if (!openToChange(host, bookOf(host, tab.spreadsheetId), sheet)) return;
  const before = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const after = before.filter((index) => index < at || index >= at + count);
  if (hidden) for (let index = at; index < at + count; index++) after.push(index);
  after.sort((one, other) => one - other);
  if (axis === 'rows') sheet.hiddenRows = after;
  else sheet.hiddenColumns = after;
}

export function isHidden(host: Host, tab: Tab, axis: Axis, position: unknown): boolean {
  const sheet = tabOf(host, tab);
  const [at] = linesIn(host, sheet, axis, position, 1);
  return (axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns).includes(at);
}

export function setFrozen(host: Host, tab: Tab, axis: Axis, count: unknown): void {
  const sheet = tabOf(host, tab);
  const frozen = whole(count);
  if (frozen < 0 || frozen > countOf(sheet, axis)) {
    throw google(host, axis === 'rows' ? 'rowsOutOfBounds' : 'columnsOutOfBounds');
  }
  if (frozen === countOf(sheet, axis)) throw google(host, axis === 'rows' ? 'allRowsFrozen' : 'allColumnsFrozen');
  if (!openToChange(host, bookOf(host, tab.spreadsheetId), sheet)) return;
  if (axis === 'rows') sheet.frozenRows = frozen;
  else sheet.frozenColumns = frozen;
}

/** What a new tab's columns and rows measure, in pixels. */
const usual = { columns: 100, rows: 21 };

export function sizeOf(host: Host, tab: Tab, axis: Axis, position: unknown): number {
  const sheet = tabOf(host, tab);
  const [at] = linesIn(host, sheet, axis, position, 1);
  return (axis === 'rows' ? sheet.rowHeights : sheet.columnWidths)[at] ?? usual[axis];
}

export function setSize(host: Host, tab: Tab, axis: Axis, position: unknown, howMany: unknown, size: unknown): void {
  const sheet = tabOf(host, tab);
  const [at, count] = linesIn(host, sheet, axis, position, howMany);
  if (!openToChange(host, bookOf(host, tab.spreadsheetId), sheet)) return;
  const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  for (let index = at; index < at + count; index++) sizes[index] = whole(size);
}

/**
 * Columns as wide as their longest text. Google measures glyphs; here a character counts seven pixels at ten points,
 * so the figure is near but not the same.
 */
export function fitColumns(host: Host, tab: Tab, position: unknown, howMany: unknown): void {
  const book = bookOf(host, tab.spreadsheetId);
  const sheet = tabOf(host, tab);
  const [at, count] = linesIn(host, sheet, 'columns', position, howMany);
  if (!openToChange(host, book, sheet)) return;
  for (let column = at; column < at + count; column++) {
    const area = { row: 0, column, rows: Math.min(contentEnd(sheet).rows, sheet.rowCount), columns: 1 };
    const widths = mapArea(area, (row) => {
      const value = sheet.cells[row]?.[column] ?? null;
      if (value === null) return 0;
      const style = styleAt(sheet, row, column);
      const lines = displayText(value, style.numberFormat, book.locale).split('\n');
      return Math.max(...lines.map((line) => line.length)) * 0.7 * (style.fontSize ?? 10);
    }).flat();
    const widest = Math.max(0, ...widths);
    if (widest > 0) sheet.columnWidths[column] = Math.ceil(widest) + 8;
  }
  touch(sheet);
}

import type { CellValue, GridRange, SheetState, SpreadsheetState } from '../../state';
import { adopt } from '../home';
import { kept, touch } from './kept';
import { keyOf, placeOf } from './keys';
import { shift } from './shift';
import { setStyleIndex, styleAt, styleIndex } from './styles';

export { dateSerial } from './serial';

/** Every spreadsheet counts its cells against this: https://support.google.com/drive/answer/37603. */
export const mostCells = 10_000_000;
export const mostCharacters = 50_000;
/** Up to ZZZ. */
export const mostColumns = 18_278;

export function cellAt(sheet: SheetState, row: number, column: number): CellValue | null {
  return sheet.cells[row]?.[column] ?? null;
}

export function formulaAt(sheet: SheetState, row: number, column: number): string | null {
  return sheet.formulas[keyOf(row, column)] ?? null;
}

export function hasFormulas(sheet: SheetState): boolean {
  for (const _ in sheet.formulas) return true;
  return false;
}

/** Puts a value, or nothing, into a cell; a formula that was there goes. */
export function setCell(sheet: SheetState, row: number, column: number, value: CellValue | null): void {
  const beside = kept(sheet);
  beside.changes++;
  if (sheet.richText !== undefined) delete sheet.richText[keyOf(row, column)];
  if (hasFormulas(sheet)) {
    const key = keyOf(row, column);
    if (key in sheet.formulas) {
      delete sheet.formulas[key];
      beside.end = null;
    }
  }
  if (value === null || value === '') {
    const line = sheet.cells[row];
    if (line === undefined || line === null || column >= line.length) return;
    line[column] = null;
    if (beside.end !== null && (row === beside.end.rows - 1 || column === beside.end.columns - 1)) beside.end = null;
    return;
  }
  cellRow(sheet, row, column)[column] = value;
  if (beside.end !== null) {
    if (row >= beside.end.rows) beside.end.rows = row + 1;
    if (column >= beside.end.columns) beside.end.columns = column + 1;
  }
}

/**
 * Puts many values into a row at once, from `column` on; undefined leaves a cell as it is. Only for sheets without
 * formulas and parted text, which `setCell` would have to look for; `noteFilled` must follow.
 */
export function fillRow(
  sheet: SheetState,
  row: number,
  column: number,
  values: (CellValue | null | undefined)[],
): void {
  if (row >= sheet.cells.length && values.every((value) => value === null || value === undefined)) return;
  const line = cellRow(sheet, row, column + values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (value !== undefined) line[column + index] = value === '' ? null : value;
  }
}

/** After `fillRow`: the rows and columns that may have become the last, unless cells were emptied. */
export function noteFilled(sheet: SheetState, rows: number, columns: number, emptied: boolean): void {
  const beside = kept(sheet);
  beside.changes++;
  if (beside.end === null) return;
  if (emptied) beside.end = null;
  else {
    beside.end.rows = Math.max(beside.end.rows, rows);
    beside.end.columns = Math.max(beside.end.columns, columns);
  }
}

export function setFormula(sheet: SheetState, row: number, column: number, formula: string): void {
  setCell(sheet, row, column, null);
  sheet.formulas[keyOf(row, column)] = formula;
  touch(sheet);
}

/**
 * The row of values, without holes up to `column`: a hole would come back from JSON as null. New rows are cut from the
 * sheet's own list, so that they are of its realm (see home.ts).
 */
function cellRow(sheet: SheetState, row: number, column: number): (CellValue | null)[] {
  for (let index = sheet.cells.length; index <= row; index++) sheet.cells.push(sheet.cells.slice(0, 0) as never[]);
  let line = sheet.cells[row];
  if (line === undefined || line === null) {
    line = sheet.cells.slice(0, 0) as never[];
    sheet.cells[row] = line;
  }
  while (line.length < column) line.push(null);
  return line;
}

/** Rows and columns up to the last cell with content; formulas count, whatever they give. */
export function contentEnd(sheet: SheetState): { rows: number; columns: number } {
  const beside = kept(sheet);
  if (beside.end !== null) return beside.end;
  const end = { rows: 0, columns: 0 };
  for (let row = 0; row < sheet.cells.length; row++) {
    const line = sheet.cells[row];
    if (line === undefined || line === null) continue;
    let width = line.length;
    while (width > 0 && (line[width - 1] === null || line[width - 1] === undefined)) width--;
    if (width > 0) end.rows = row + 1;
    if (width > end.columns) end.columns = width;
  }
  for (const key of Object.keys(sheet.formulas)) {
    const { row, column } = placeOf(key);
    end.rows = Math.max(end.rows, row + 1);
    end.columns = Math.max(end.columns, column + 1);
  }
  beside.end = adopt(sheet, end);
  return beside.end;
}

export function isEmpty(sheet: SheetState, row: number, column: number): boolean {
  return cellAt(sheet, row, column) === null && formulaAt(sheet, row, column) === null;
}

/** Writes a value as it is, without reading it as typed text; with a number format when one is given. */
export function writeCell(
  _spreadsheet: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  value: CellValue | null,
  numberFormat?: string,
): void {
  setCell(sheet, row, column, value);
  if (numberFormat === undefined) return;
  setStyleIndex(sheet, row, column, styleIndex(sheet, { ...styleAt(sheet, row, column), numberFormat }));
}

/**
 * Inserts an empty row before `index` (from 0): everything at or below it moves down, and every reference to it;
 * those of other tabs only when the spreadsheet is given.
 */
export function insertRow(sheet: SheetState, index: number, spreadsheet?: SpreadsheetState): void {
  shift(spreadsheet ?? null, sheet, 'rows', { kind: 'insert', at: index, count: 1 });
}

/** Makes the grid at least so large. */
export function ensureGrid(sheet: SheetState, rows: number, columns: number): void {
  sheet.rowCount = Math.max(sheet.rowCount, rows);
  sheet.columnCount = Math.max(sheet.columnCount, columns);
}

export function gridCells(spreadsheet: SpreadsheetState): number {
  return spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
}

/** Adds an empty tab of 1,000 rows and 26 columns before the tab at `index`. */
export function addSheet(spreadsheet: SpreadsheetState, name: string, index: number, id: number): SheetState {
  const sheet = adopt(spreadsheet, emptySheet(id, name));
  spreadsheet.sheets.splice(index, 0, sheet);
  return sheet;
}

export function emptySheet(id: number, name: string): SheetState {
  return {
    id,
    name,
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    cells: [],
    formulas: {},
    styles: [{}],
    cellStyles: [],
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    notes: {},
    validations: [],
    conditionalFormats: [],
    protections: [],
    filter: null,
    metadata: [],
    form: null,
  };
}

/** A new file as Google makes it: one tab, whose id is 0. */
export function emptySpreadsheet(
  id: string,
  name: string,
  owner: string,
  locale: string,
  timeZone: string,
): SpreadsheetState {
  return {
    id,
    name,
    owner,
    editors: [],
    viewers: [],
    locale,
    timeZone,
    sheets: [emptySheet(0, `${newTabName(locale)}1`)],
    activeSheetId: 0,
    namedRanges: [],
    metadata: [],
    recalculation: 'ON_CHANGE',
  };
}

/** What a new tab is called before its number. */
export function newTabName(locale: string): string {
  return locale.startsWith('vi') ? 'Trang tính' : 'Sheet';
}

export function inside(area: GridRange, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function overlap(one: GridRange, other: GridRange): GridRange | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether an area covers some of a block and not all of it. */
export function cuts(area: GridRange, block: GridRange): boolean {
  const cut = overlap(area, block);
  return cut !== null && (cut.rows < block.rows || cut.columns < block.columns);
}

export function sheetById(spreadsheet: SpreadsheetState, id: number): SheetState | undefined {
  return spreadsheet.sheets.find((sheet) => sheet.id === id);
}

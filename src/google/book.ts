import type { Cell, ZoneOffset } from '../layout/columns';

export type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab that people keep is gone. */
export class MissingTab extends Error {
  constructor(readonly tab: string) {
    super(tab);
    this.name = 'MissingTab';
  }
}

/** @throws MissingTab */
export function tabNamed(book: Book, title: string): Sheet {
  const sheet = book.getSheetByName(title);
  if (!sheet) throw new MissingTab(title);
  return sheet;
}

/** Everything in a tab, from A1. An empty cell is ''. */
export function readAll(sheet: Sheet): Cell[][] {
  return sheet.getDataRange().getValues() as Cell[][];
}

/** Writes a tab whole, from A1; what stood below is emptied. Every row must be as wide as the first. */
export function replaceAll(sheet: Sheet, cells: Cell[][]): void {
  const width = (cells[0] as Cell[]).length;
  const below = Math.max(0, sheet.getLastRow() - cells.length);
  const blank: Cell[] = Array.from({ length: width }, () => null);
  makeRoom(sheet, cells.length, width);
  sheet
    .getRange(1, 1, cells.length + below, width)
    .setValues([...cells, ...Array.from({ length: below }, () => blank)]);
}

/** Adds rows under the last one that holds anything. */
export function appendRows(sheet: Sheet, rows: Cell[][]): void {
  if (rows.length === 0) return;
  const first = sheet.getLastRow() + 1;
  const width = (rows[0] as Cell[]).length;
  makeRoom(sheet, first + rows.length - 1, width);
  sheet.getRange(first, 1, rows.length, width).setValues(rows);
}

/** A range must exist before it is written. */
function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const missing = rows - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const short = columns - sheet.getMaxColumns();
  if (short > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), short);
}

const VIETNAM = 'Asia/Ho_Chi_Minh';

/** Minutes that the file's own zone is east of UTC: dates in cells are midnights of that zone. */
export function zoneOf(book: Book, now: number): ZoneOffset {
  const zone = book.getSpreadsheetTimeZone();
  if (zone === VIETNAM) return 7 * 60;
  const [, sign, hours, minutes] = /([+-])(\d\d)(\d\d)/.exec(Utilities.formatDate(new Date(now), zone, 'Z')) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Carries out every write that still waits. */
export function settle(): void {
  SpreadsheetApp.flush();
}

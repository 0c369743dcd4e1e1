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

/** Gives the first tab that stands under one of some titles a new one. */
export function renameTab(book: Book, titles: string[], title: string): void {
  const standing = titles.flatMap((one) => book.getSheetByName(one) ?? []);
  standing[0]?.setName(title);
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
  const blanks = Array.from({ length: below }, () => blank);
  rangeWithRoom(sheet, 1, cells.length + below, width).setValues([...cells, ...blanks]);
}

/** Adds rows under the last one that holds anything. */
export function appendRows(sheet: Sheet, rows: Cell[][]): void {
  if (rows.length === 0) return;
  rangeWithRoom(sheet, sheet.getLastRow() + 1, rows.length, (rows[0] as Cell[]).length).setValues(rows);
}

/** One cell of a tab, counted from 1. */
export interface CellAt {
  row: number;
  column: number;
  value: Cell;
}

/** Writes single cells, one call for those that stand under each other. */
export function writeCells(book: Book, title: string, cells: CellAt[]): void {
  const sheet = tabNamed(book, title);
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (let from = 0; from < sorted.length; ) {
    const { row, column } = sorted[from] as CellAt;
    let to = from + 1;
    while (sorted[to]?.column === column && sorted[to]?.row === row + to - from) to += 1;
    const run = sorted.slice(from, to);
    sheet.getRange(row, column, run.length, 1).setValues(run.map(({ value }) => [value]));
    from = to;
  }
}

/** Empties a column under its header; looks and rules stay. */
export function emptyColumn(sheet: Sheet, column: number): void {
  sheet.getRange(2, column, sheet.getMaxRows() - 1, 1).clearContent();
}

/** A whole number below 2^32 that nobody can guess: Math.random is no secret. */
export function randomNumber(): number {
  return Number.parseInt(Utilities.getUuid().slice(0, 8), 16);
}

/** Writes rows at a place, in a tab that is made larger when it has to be. */
export function writeBlock(sheet: Sheet, row: number, rows: Cell[][]): void {
  rangeWithRoom(sheet, row, rows.length, (rows[0] as Cell[]).length).setValues(rows);
}

/** Rows for a day's busiest hours, and more than that in one go. */
const ROOM = 150;
const GROWTH = 500;

/** Sees to it that a tab has free rows at its end. */
export function roomBelow(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  if (rows - sheet.getLastRow() < ROOM) sheet.insertRowsAfter(rows, GROWTH);
}

/** The range, in a tab that is made larger when it has to be; asking first would be three calls for nothing most times. */
function rangeWithRoom(sheet: Sheet, row: number, rows: number, columns: number) {
  try {
    return sheet.getRange(row, 1, rows, columns);
  } catch {
    const missing = row + rows - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), Math.max(missing, GROWTH));
    const short = columns - sheet.getMaxColumns();
    if (short > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), short);
    return sheet.getRange(row, 1, rows, columns);
  }
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

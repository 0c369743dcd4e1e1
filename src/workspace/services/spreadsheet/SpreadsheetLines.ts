import type { SheetState } from '../../state';
import { play } from '../strict';
import { appendRow } from './append';
import { usedEnd } from './contents';
import { hiddenByFilter } from './Filter';
import type { Tab } from './lines';
import { deleteLines, fitColumns, insertLines, isHidden, setFrozen, setHidden, setSize, sizeOf } from './lines';
import { bookOf, hostOf, make, Placed, place } from './objects';
import { flushPending } from './pending';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import type { Sheet } from './Sheet';
import { checkArguments, isFlag, isNumber, misfit } from './signature';
import { sortTab } from './tables';

/** What a spreadsheet does to the rows and columns of its active tab. */
export class SpreadsheetLines extends Placed<{ spreadsheetId: string }> {
  insertRowAfter(afterPosition: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertRowAfter', [afterPosition], [isNumber]);
    insertLines(this.host, tabPlace(this), 'rows', 'after', afterPosition);
    return tab(this);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertRowsAfter', [afterPosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, tabPlace(this), 'rows', 'after', afterPosition, howMany);
    return tab(this);
  }

  insertRowBefore(beforePosition: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertRowBefore', [beforePosition], [isNumber]);
    insertLines(this.host, tabPlace(this), 'rows', 'before', beforePosition);
    return tab(this);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertRowsBefore', [beforePosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, tabPlace(this), 'rows', 'before', beforePosition, howMany);
    return tab(this);
  }

  deleteRow(rowPosition: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.deleteRow', [rowPosition], [isNumber]);
    deleteLines(this.host, tabPlace(this), 'rows', rowPosition);
    return tab(this);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    checkArguments(this.host, 'Spreadsheet.deleteRows', [rowPosition, howMany], [isNumber, isNumber]);
    deleteLines(this.host, tabPlace(this), 'rows', rowPosition, howMany);
  }

  hideRow(row: Range): void {
    if (!(row instanceof RangePlace)) throw misfit(this.host, 'Spreadsheet.hideRow', [row]);
    setHidden(this.host, tabPlace(this), 'rows', true, row[place].row + 1, row[place].rows);
  }

  unhideRow(row: Range): void {
    if (!(row instanceof RangePlace)) throw misfit(this.host, 'Spreadsheet.unhideRow', [row]);
    setHidden(this.host, tabPlace(this), 'rows', false, row[place].row + 1, row[place].rows);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return isHidden(this.host, tabPlace(this), 'rows', rowPosition);
  }

  getFrozenRows(): number {
    return activeTab(this).frozenRows;
  }

  setFrozenRows(rows: number): void {
    checkArguments(this.host, 'Spreadsheet.setFrozenRows', [rows], [isNumber]);
    setFrozen(this.host, tabPlace(this), 'rows', rows);
  }

  getRowHeight(rowPosition: number): number {
    return sizeOf(this.host, tabPlace(this), 'rows', rowPosition);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.setRowHeight', [rowPosition, height], [isNumber, isNumber]);
    setSize(this.host, tabPlace(this), 'rows', rowPosition, 1, height);
    return tab(this);
  }

  insertColumnAfter(afterPosition: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertColumnAfter', [afterPosition], [isNumber]);
    insertLines(this.host, tabPlace(this), 'columns', 'after', afterPosition);
    return tab(this);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertColumnsAfter', [afterPosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, tabPlace(this), 'columns', 'after', afterPosition, howMany);
    return tab(this);
  }

  insertColumnBefore(beforePosition: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertColumnBefore', [beforePosition], [isNumber]);
    insertLines(this.host, tabPlace(this), 'columns', 'before', beforePosition);
    return tab(this);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.insertColumnsBefore', [beforePosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, tabPlace(this), 'columns', 'before', beforePosition, howMany);
    return tab(this);
  }

  deleteColumn(columnPosition: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.deleteColumn', [columnPosition], [isNumber]);
    deleteLines(this.host, tabPlace(this), 'columns', columnPosition);
    return tab(this);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    checkArguments(this.host, 'Spreadsheet.deleteColumns', [columnPosition, howMany], [isNumber, isNumber]);
    deleteLines(this.host, tabPlace(this), 'columns', columnPosition, howMany);
  }

  hideColumn(column: Range): void {
    if (!(column instanceof RangePlace)) throw misfit(this.host, 'Spreadsheet.hideColumn', [column]);
    setHidden(this.host, tabPlace(this), 'columns', true, column[place].column + 1, column[place].columns);
  }

  unhideColumn(column: Range): void {
    if (!(column instanceof RangePlace)) throw misfit(this.host, 'Spreadsheet.unhideColumn', [column]);
    setHidden(this.host, tabPlace(this), 'columns', false, column[place].column + 1, column[place].columns);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return isHidden(this.host, tabPlace(this), 'columns', columnPosition);
  }

  getFrozenColumns(): number {
    return activeTab(this).frozenColumns;
  }

  setFrozenColumns(columns: number): void {
    checkArguments(this.host, 'Spreadsheet.setFrozenColumns', [columns], [isNumber]);
    setFrozen(this.host, tabPlace(this), 'columns', columns);
  }

  getColumnWidth(columnPosition: number): number {
    return sizeOf(this.host, tabPlace(this), 'columns', columnPosition);
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.setColumnWidth', [columnPosition, width], [isNumber, isNumber]);
    setSize(this.host, tabPlace(this), 'columns', columnPosition, 1, width);
    return tab(this);
  }

  autoResizeColumn(columnPosition: number): Sheet {
    checkArguments(this.host, 'Spreadsheet.autoResizeColumn', [columnPosition], [isNumber]);
    fitColumns(this.host, tabPlace(this), columnPosition, 1);
    return tab(this);
  }

  getLastRow(): number {
    flushPending(this.host);
    return usedEnd(this.host, bookOf(this.host, this[place].spreadsheetId), activeTab(this)).rows;
  }

  getLastColumn(): number {
    flushPending(this.host);
    return usedEnd(this.host, bookOf(this.host, this[place].spreadsheetId), activeTab(this)).columns;
  }

  sort(columnPosition: number, ascending = true): Sheet {
    checkArguments(this.host, 'Spreadsheet.sort', [columnPosition, ascending], [isNumber, isFlag]);
    sortTab(this.host, tabPlace(this), columnPosition, ascending);
    return tab(this);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    checkArguments(this.host, 'Spreadsheet.isRowHiddenByFilter', [rowPosition], [isNumber]);
    return hiddenByFilter(this.host, tabPlace(this), rowPosition);
  }

  appendRow(rowContents: unknown[]): Sheet {
    appendRow(this.host, tabPlace(this), 'Spreadsheet.appendRow', rowContents);
    return tab(this);
  }
}

/** The tab that is active; the first one when that is gone. */
export function activeTab(book: SpreadsheetLines): SheetState {
  const state = bookOf(hostOf(book), book[place].spreadsheetId);
  const found = state.sheets.find((sheet) => sheet.id === state.activeSheetId) ?? state.sheets[0];
  if (found === undefined) throw new Error(`The spreadsheet ${state.id} has no tab.`);
  return found;
}

function tabPlace(book: SpreadsheetLines): Tab {
  return { spreadsheetId: book[place].spreadsheetId, sheetId: activeTab(book).id };
}

function tab(book: SpreadsheetLines): Sheet {
  return make.sheet(hostOf(book), book[place].spreadsheetId, activeTab(book).id);
}

const handles = /^(get|is)/;
const names = Object.getOwnPropertyNames(SpreadsheetLines.prototype).filter((method) => handles.test(method));
const kinds = Object.fromEntries(names.map((method) => [method, 'handle' as const]));
play(
  'Spreadsheet',
  SpreadsheetLines,
  { ...kinds, appendRow: 'append', sort: 'write', isRowHiddenByFilter: 'read' },
  'structure',
);

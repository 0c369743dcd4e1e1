import { play } from '../strict';
import type { Tab } from './lines';
import { deleteLines, fitColumns, insertLines, isHidden, setFrozen, setHidden, setSize, sizeOf } from './lines';
import { moveLines } from './moves';
import { Placed, place, tabOf } from './objects';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import { checkArguments, isNumber, misfit } from './signature';

/** The rows and columns of a tab. */
export class SheetLines extends Placed<Tab> {
  getMaxRows(): number {
    return tabOf(this.host, this[place]).rowCount;
  }

  getMaxColumns(): number {
    return tabOf(this.host, this[place]).columnCount;
  }

  insertRowAfter(afterPosition: number): this {
    checkArguments(this.host, 'Sheet.insertRowAfter', [afterPosition], [isNumber]);
    insertLines(this.host, this[place], 'rows', 'after', afterPosition);
    return this;
  }

  insertRowBefore(beforePosition: number): this {
    checkArguments(this.host, 'Sheet.insertRowBefore', [beforePosition], [isNumber]);
    insertLines(this.host, this[place], 'rows', 'before', beforePosition);
    return this;
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    checkArguments(this.host, 'Sheet.insertRowsAfter', [afterPosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, this[place], 'rows', 'after', afterPosition, howMany);
    return this;
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    checkArguments(this.host, 'Sheet.insertRowsBefore', [beforePosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, this[place], 'rows', 'before', beforePosition, howMany);
    return this;
  }

  insertRows(rowIndex: number, numRows = 1): void {
    checkArguments(this.host, 'Sheet.insertRows', [rowIndex, numRows], [isNumber, isNumber]);
    insertLines(this.host, this[place], 'rows', 'before', rowIndex, numRows);
  }

  insertColumnAfter(afterPosition: number): this {
    checkArguments(this.host, 'Sheet.insertColumnAfter', [afterPosition], [isNumber]);
    insertLines(this.host, this[place], 'columns', 'after', afterPosition);
    return this;
  }

  insertColumnBefore(beforePosition: number): this {
    checkArguments(this.host, 'Sheet.insertColumnBefore', [beforePosition], [isNumber]);
    insertLines(this.host, this[place], 'columns', 'before', beforePosition);
    return this;
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    checkArguments(this.host, 'Sheet.insertColumnsAfter', [afterPosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, this[place], 'columns', 'after', afterPosition, howMany);
    return this;
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    checkArguments(this.host, 'Sheet.insertColumnsBefore', [beforePosition, howMany], [isNumber, isNumber]);
    insertLines(this.host, this[place], 'columns', 'before', beforePosition, howMany);
    return this;
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    checkArguments(this.host, 'Sheet.insertColumns', [columnIndex, numColumns], [isNumber, isNumber]);
    insertLines(this.host, this[place], 'columns', 'before', columnIndex, numColumns);
  }

  deleteRow(rowPosition: number): this {
    checkArguments(this.host, 'Sheet.deleteRow', [rowPosition], [isNumber]);
    deleteLines(this.host, this[place], 'rows', rowPosition);
    return this;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    checkArguments(this.host, 'Sheet.deleteRows', [rowPosition, howMany], [isNumber, isNumber]);
    deleteLines(this.host, this[place], 'rows', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): this {
    checkArguments(this.host, 'Sheet.deleteColumn', [columnPosition], [isNumber]);
    deleteLines(this.host, this[place], 'columns', columnPosition);
    return this;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    checkArguments(this.host, 'Sheet.deleteColumns', [columnPosition, howMany], [isNumber, isNumber]);
    deleteLines(this.host, this[place], 'columns', columnPosition, howMany);
  }

  moveRows(rowSpec: Range, destinationIndex: number): void {
    if (!(rowSpec instanceof RangePlace)) throw misfit(this.host, 'Sheet.moveRows', [rowSpec, destinationIndex]);
    moveLines(this.host, this[place], 'rows', rowSpec[place].row, rowSpec[place].rows, destinationIndex);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    if (!(columnSpec instanceof RangePlace))
      throw misfit(this.host, 'Sheet.moveColumns', [columnSpec, destinationIndex]);
    moveLines(this.host, this[place], 'columns', columnSpec[place].column, columnSpec[place].columns, destinationIndex);
  }

  hideRow(row: Range): void {
    if (!(row instanceof RangePlace)) throw misfit(this.host, 'Sheet.hideRow', [row]);
    setHidden(this.host, this[place], 'rows', true, row[place].row + 1, row[place].rows);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    checkArguments(this.host, 'Sheet.hideRows', [rowIndex, numRows], [isNumber, isNumber]);
    setHidden(this.host, this[place], 'rows', true, rowIndex, numRows);
  }

  showRows(rowIndex: number, numRows = 1): void {
    checkArguments(this.host, 'Sheet.showRows', [rowIndex, numRows], [isNumber, isNumber]);
    setHidden(this.host, this[place], 'rows', false, rowIndex, numRows);
  }

  unhideRow(row: Range): void {
    if (!(row instanceof RangePlace)) throw misfit(this.host, 'Sheet.unhideRow', [row]);
    setHidden(this.host, this[place], 'rows', false, row[place].row + 1, row[place].rows);
  }

  hideColumn(column: Range): void {
    if (!(column instanceof RangePlace)) throw misfit(this.host, 'Sheet.hideColumn', [column]);
    setHidden(this.host, this[place], 'columns', true, column[place].column + 1, column[place].columns);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    checkArguments(this.host, 'Sheet.hideColumns', [columnIndex, numColumns], [isNumber, isNumber]);
    setHidden(this.host, this[place], 'columns', true, columnIndex, numColumns);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    checkArguments(this.host, 'Sheet.showColumns', [columnIndex, numColumns], [isNumber, isNumber]);
    setHidden(this.host, this[place], 'columns', false, columnIndex, numColumns);
  }

  unhideColumn(column: Range): void {
    if (!(column instanceof RangePlace)) throw misfit(this.host, 'Sheet.unhideColumn', [column]);
    setHidden(this.host, this[place], 'columns', false, column[place].column + 1, column[place].columns);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return isHidden(this.host, this[place], 'rows', rowPosition);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return isHidden(this.host, this[place], 'columns', columnPosition);
  }

  getFrozenRows(): number {
    return tabOf(this.host, this[place]).frozenRows;
  }

  getFrozenColumns(): number {
    return tabOf(this.host, this[place]).frozenColumns;
  }

  setFrozenRows(rows: number): void {
    checkArguments(this.host, 'Sheet.setFrozenRows', [rows], [isNumber]);
    setFrozen(this.host, this[place], 'rows', rows);
  }

  setFrozenColumns(columns: number): void {
    checkArguments(this.host, 'Sheet.setFrozenColumns', [columns], [isNumber]);
    setFrozen(this.host, this[place], 'columns', columns);
  }

  getColumnWidth(columnPosition: number): number {
    return sizeOf(this.host, this[place], 'columns', columnPosition);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    checkArguments(this.host, 'Sheet.setColumnWidth', [columnPosition, width], [isNumber, isNumber]);
    setSize(this.host, this[place], 'columns', columnPosition, 1, width);
    return this;
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    checkArguments(
      this.host,
      'Sheet.setColumnWidths',
      [startColumn, numColumns, width],
      [isNumber, isNumber, isNumber],
    );
    setSize(this.host, this[place], 'columns', startColumn, numColumns, width);
    return this;
  }

  getRowHeight(rowPosition: number): number {
    return sizeOf(this.host, this[place], 'rows', rowPosition);
  }

  setRowHeight(rowPosition: number, height: number): this {
    checkArguments(this.host, 'Sheet.setRowHeight', [rowPosition, height], [isNumber, isNumber]);
    setSize(this.host, this[place], 'rows', rowPosition, 1, height);
    return this;
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    checkArguments(this.host, 'Sheet.setRowHeights', [startRow, numRows, height], [isNumber, isNumber, isNumber]);
    setSize(this.host, this[place], 'rows', startRow, numRows, height);
    return this;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    checkArguments(this.host, 'Sheet.setRowHeightsForced', [startRow, numRows, height], [isNumber, isNumber, isNumber]);
    setSize(this.host, this[place], 'rows', startRow, numRows, height);
    return this;
  }

  autoResizeColumn(columnPosition: number): this {
    checkArguments(this.host, 'Sheet.autoResizeColumn', [columnPosition], [isNumber]);
    fitColumns(this.host, this[place], columnPosition, 1);
    return this;
  }

  autoResizeColumns(startColumn: number, numColumns: number): this {
    checkArguments(this.host, 'Sheet.autoResizeColumns', [startColumn, numColumns], [isNumber, isNumber]);
    fitColumns(this.host, this[place], startColumn, numColumns);
    return this;
  }
}

const handles = /^(get(Max|Frozen|Column|Row)|is)/;
const names = Object.getOwnPropertyNames(SheetLines.prototype).filter((method) => handles.test(method));
play('Sheet', SheetLines, Object.fromEntries(names.map((method) => [method, 'handle' as const])), 'structure');

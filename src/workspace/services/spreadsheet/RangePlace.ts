import { google } from '../errors';
import type { Host } from '../host';
import { play } from '../strict';
import { isEmpty } from './cells';
import { Dimension, nameIn } from './enums';
import type { Place } from './objects';
import { make, Placed, place, tabOf } from './objects';
import { flushPending } from './pending';
import { notation } from './places';
import type { Range } from './Range';
import { dataRegion, nextDataCell } from './regions';
import type { Sheet } from './Sheet';
import { checkArguments, isNumber, misfit, whole } from './signature';

/** Where a range lies, and what lies around it. */
export class RangePlace extends Placed<Place> {
  getA1Notation(): string {
    return notation(this[place]);
  }

  getRow(): number {
    return this[place].row + 1;
  }

  getRowIndex(): number {
    return this[place].row + 1;
  }

  getColumn(): number {
    return this[place].column + 1;
  }

  getLastRow(): number {
    return this[place].row + this[place].rows;
  }

  getLastColumn(): number {
    return this[place].column + this[place].columns;
  }

  getNumRows(): number {
    return this[place].rows;
  }

  getNumColumns(): number {
    return this[place].columns;
  }

  getHeight(): number {
    return this[place].rows;
  }

  getWidth(): number {
    return this[place].columns;
  }

  getGridId(): number {
    return this[place].sheetId;
  }

  getSheet(): Sheet {
    return make.sheet(this.host, this[place].spreadsheetId, this[place].sheetId);
  }

  isStartRowBounded(): boolean {
    const at = this[place];
    return !(at.openRows && at.row === 0);
  }

  isStartColumnBounded(): boolean {
    const at = this[place];
    return !(at.openColumns && at.column === 0);
  }

  isEndRowBounded(): boolean {
    return !this[place].openRows;
  }

  isEndColumnBounded(): boolean {
    return !this[place].openColumns;
  }

  getCell(row: number, column: number): Range {
    checkArguments(this.host, 'Range.getCell', [row, column], [isNumber, isNumber]);
    const at = this[place];
    const [down, right] = [whole(row) - 1, whole(column) - 1];
    if (down < 0 || right < 0 || down >= at.rows || right >= at.columns) throw google(this.host, 'outsideRange');
    return make.range(this.host, block(at, at.row + down, at.column + right, 1, 1));
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const at = this[place];
    const counts = [rowOffset, columnOffset, numRows ?? at.rows, numColumns ?? at.columns];
    if (!counts.every(isNumber)) throw misfit(this.host, 'Range.offset', counts);
    const [down = 0, right = 0, rows = 1, columns = 1] = counts.map(whole);
    return make.range(this.host, checked(this.host, block(at, at.row + down, at.column + right, rows, columns)));
  }

  getDataRegion(dimension?: unknown): Range {
    const at = this[place];
    flushPending(this.host);
    const along = dimension === undefined ? null : nameIn(Dimension, dimension);
    if (dimension !== undefined && along === null) throw misfit(this.host, 'Range.getDataRegion', [dimension]);
    const region = dataRegion(tabOf(this.host, at), at, along);
    return make.range(this.host, block(at, region.row, region.column, region.rows, region.columns));
  }

  getNextDataCell(direction: unknown): Range {
    const at = this[place];
    flushPending(this.host);
    const cell = nextDataCell(this.host, tabOf(this.host, at), at, direction);
    return make.range(this.host, block(at, cell.row, cell.column, 1, 1));
  }

  isBlank(): boolean {
    const at = this[place];
    flushPending(this.host);
    this.host.cells(at.rows * at.columns, 0, at);
    const sheet = tabOf(this.host, at);
    for (let row = at.row; row < at.row + at.rows; row++) {
      for (let column = at.column; column < at.column + at.columns; column++) {
        if (!isEmpty(sheet, row, column)) return false;
      }
    }
    return true;
  }
}

function block(at: Place, row: number, column: number, rows: number, columns: number): Place {
  return { spreadsheetId: at.spreadsheetId, sheetId: at.sheetId, row, column, rows, columns };
}

/** The place, unless it leaves the grid. */
function checked(host: Host, at: Place): Place {
  const sheet = tabOf(host, at);
  if (at.rows < 1) throw google(host, 'tooFewRows');
  if (at.columns < 1) throw google(host, 'tooFewColumns');
  const fits = at.row >= 0 && at.column >= 0;
  if (!fits || at.row + at.rows > sheet.rowCount || at.column + at.columns > sheet.columnCount) {
    throw google(host, 'outsideSheet');
  }
  return at;
}

play('Range', RangePlace, { getDataRegion: 'read', getNextDataCell: 'read', isBlank: 'read' }, 'handle');

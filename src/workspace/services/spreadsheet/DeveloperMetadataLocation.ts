import type { Host } from '../host';
import { play } from '../strict';
import type { Member } from './enums';
import { type Location, locationType } from './metadata';
import { make, Placed, place, tabOf } from './objects';
import type { Range } from './Range';
import type { Sheet } from './Sheet';
import type { Spreadsheet } from './Spreadsheet';

export class DeveloperMetadataLocation extends Placed<Location> {
  getLocationType(): Member {
    return locationType(this[place]);
  }

  getSpreadsheet(): Spreadsheet | null {
    const { spreadsheetId, sheetId } = this[place];
    return sheetId === null ? make.spreadsheet(this.host, spreadsheetId) : null;
  }

  getSheet(): Sheet | null {
    const { spreadsheetId, sheetId, dimension } = this[place];
    return sheetId === null || dimension !== null ? null : make.sheet(this.host, spreadsheetId, sheetId);
  }

  getRow(): Range | null {
    return lineOf(this.host, this[place], 'row');
  }

  getColumn(): Range | null {
    return lineOf(this.host, this[place], 'column');
  }
}
play('DeveloperMetadataLocation', DeveloperMetadataLocation, {}, 'handle');

function lineOf(host: Host, { spreadsheetId, sheetId, dimension }: Location, kind: 'row' | 'column'): Range | null {
  if (sheetId === null || dimension?.kind !== kind) return null;
  const sheet = tabOf(host, { spreadsheetId, sheetId });
  const line =
    kind === 'row'
      ? { row: dimension.index, column: 0, rows: 1, columns: sheet.columnCount, openColumns: true }
      : { row: 0, column: dimension.index, rows: sheet.rowCount, columns: 1, openRows: true };
  return make.range(host, { ...line, spreadsheetId, sheetId });
}

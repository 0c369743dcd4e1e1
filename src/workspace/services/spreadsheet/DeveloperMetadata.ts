import type { MetadataState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { play } from '../strict';
import { DeveloperMetadataLocation } from './DeveloperMetadataLocation';
import type { Member } from './enums';
import { DeveloperMetadataVisibility, nameIn } from './enums';
import { all, type Found, type Location, listAt } from './metadata';
import { bookOf, Placed, place, tabOf } from './objects';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import type { Sheet } from './Sheet';
import { misfit } from './signature';

interface At {
  spreadsheetId: string;
  id: number;
}

function found(host: Host, at: At): Found {
  const entry = all(bookOf(host, at.spreadsheetId)).find(({ datum }) => datum.id === at.id);
  if (entry === undefined) throw google(host, 'metadataGone');
  return entry;
}

export class DeveloperMetadata extends Placed<At> {
  getId(): number {
    return this[place].id;
  }

  getKey(): string {
    return found(this.host, this[place]).datum.key;
  }

  getValue(): string | null {
    return found(this.host, this[place]).datum.value;
  }

  getVisibility(): Member | undefined {
    return (DeveloperMetadataVisibility as Record<string, Member>)[found(this.host, this[place]).datum.visibility];
  }

  getLocation(): DeveloperMetadataLocation {
    const { datum, sheet } = found(this.host, this[place]);
    return new DeveloperMetadataLocation(this.host, {
      spreadsheetId: this[place].spreadsheetId,
      sheetId: sheet?.id ?? null,
      dimension: datum.dimension ?? null,
    });
  }

  setKey(key: string): this {
    found(this.host, this[place]).datum.key = String(key);
    return this;
  }

  setValue(value: string): this {
    found(this.host, this[place]).datum.value = String(value);
    return this;
  }

  setVisibility(visibility: unknown): this {
    const name = nameIn(DeveloperMetadataVisibility, visibility);
    if (name === null) throw misfit(this.host, 'DeveloperMetadata.setVisibility', [visibility]);
    found(this.host, this[place]).datum.visibility = name as MetadataState['visibility'];
    return this;
  }

  moveToSpreadsheet(): this {
    moveTo(this.host, this[place], { ...this[place], sheetId: null, dimension: null });
    return this;
  }

  moveToSheet(sheet: Sheet): this {
    moveTo(this.host, this[place], { ...sheet[place], dimension: null });
    return this;
  }

  moveToRow(row: Range): this {
    moveTo(this.host, this[place], locationOf(this.host, row));
    return this;
  }

  moveToColumn(column: Range): this {
    moveTo(this.host, this[place], locationOf(this.host, column));
    return this;
  }

  remove(): void {
    const { datum, list } = found(this.host, this[place]);
    list.splice(list.indexOf(datum), 1);
  }
}
play('DeveloperMetadata', DeveloperMetadata, {}, 'read');

/** The whole row or column a range is; any other range is refused. */
export function locationOf(host: Host, range: unknown): Location {
  if (!(range instanceof RangePlace)) throw misfit(host, 'Range.addDeveloperMetadata', [range]);
  const at = range[place];
  const sheet = tabOf(host, at);
  const { spreadsheetId, sheetId } = at;
  if (at.rows === 1 && at.column === 0 && at.columns === sheet.columnCount) {
    return { spreadsheetId, sheetId, dimension: { kind: 'row', index: at.row } };
  }
  if (at.columns === 1 && at.row === 0 && at.rows === sheet.rowCount) {
    return { spreadsheetId, sheetId, dimension: { kind: 'column', index: at.column } };
  }
  throw google(host, 'metadataOnBlock');
}

function moveTo(host: Host, at: At, location: Location): void {
  const { datum, list } = found(host, at);
  list.splice(list.indexOf(datum), 1);
  delete datum.dimension;
  if (location.dimension !== null) datum.dimension = adopt(datum, location.dimension);
  listAt(host, location).push(datum);
}

/** The metadata that hang exactly at a location. */
export function metadataAt(host: Host, location: Location): DeveloperMetadata[] {
  const { dimension } = location;
  return listAt(host, location)
    .filter((datum) =>
      dimension === null
        ? datum.dimension === undefined
        : datum.dimension?.kind === dimension.kind && datum.dimension.index === dimension.index,
    )
    .map(({ id }) => new DeveloperMetadata(host, { spreadsheetId: location.spreadsheetId, id }));
}

import type { MetadataState, SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Member } from './enums';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, nameIn } from './enums';
import { bookOf, make, Placed, place, tabOf } from './objects';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import type { Sheet } from './Sheet';
import type { Spreadsheet } from './Spreadsheet';
import { isText, misfit } from './signature';

/** Where metadata hang: the file, a tab, a whole row or a whole column. */
export interface Location {
  spreadsheetId: string;
  sheetId: number | null;
  dimension: { kind: 'row' | 'column'; index: number } | null;
}

interface At {
  spreadsheetId: string;
  id: number;
}

interface Found {
  datum: MetadataState;
  /** The list that holds it. */
  list: MetadataState[];
  sheet: SheetState | null;
}

function all(book: SpreadsheetState): Found[] {
  return [
    ...book.metadata.map((datum) => ({ datum, list: book.metadata, sheet: null })),
    ...book.sheets.flatMap((sheet) => sheet.metadata.map((datum) => ({ datum, list: sheet.metadata, sheet }))),
  ];
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

function lineOf(host: Host, { spreadsheetId, sheetId, dimension }: Location, kind: 'row' | 'column'): Range | null {
  if (sheetId === null || dimension?.kind !== kind) return null;
  const sheet = tabOf(host, { spreadsheetId, sheetId });
  const line =
    kind === 'row'
      ? { row: dimension.index, column: 0, rows: 1, columns: sheet.columnCount, openColumns: true }
      : { row: 0, column: dimension.index, rows: sheet.rowCount, columns: 1, openRows: true };
  return make.range(host, { ...line, spreadsheetId, sheetId });
}

function locationType({ sheetId, dimension }: Location): Member {
  if (sheetId === null) return DeveloperMetadataLocationType.SPREADSHEET;
  if (dimension === null) return DeveloperMetadataLocationType.SHEET;
  return dimension.kind === 'row' ? DeveloperMetadataLocationType.ROW : DeveloperMetadataLocationType.COLUMN;
}

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

function listAt(host: Host, { spreadsheetId, sheetId }: Location): MetadataState[] {
  return sheetId === null ? bookOf(host, spreadsheetId).metadata : tabOf(host, { spreadsheetId, sheetId }).metadata;
}

function moveTo(host: Host, at: At, location: Location): void {
  const { datum, list } = found(host, at);
  list.splice(list.indexOf(datum), 1);
  delete datum.dimension;
  if (location.dimension !== null) datum.dimension = adopt(datum, location.dimension);
  listAt(host, location).push(datum);
}

/** `key`, `key, visibility`, `key, value` or `key, value, visibility`. */
export function addMetadata(host: Host, method: string, location: Location, args: unknown[]): void {
  const [key, second, third] = args;
  const secondVisibility = nameIn(DeveloperMetadataVisibility, second);
  const visibility = nameIn(DeveloperMetadataVisibility, third) ?? secondVisibility ?? 'DOCUMENT';
  const fits =
    isText(key) &&
    (args.length === 1 ||
      (args.length === 2 && (isText(second) || secondVisibility !== null)) ||
      (args.length === 3 && isText(second) && nameIn(DeveloperMetadataVisibility, third) !== null));
  if (!fits) throw misfit(host, method, args);
  host.state.lastId += 1;
  const datum: MetadataState = {
    id: host.state.lastId,
    key: String(key),
    value: typeof second === 'string' ? second : null,
    visibility: visibility as MetadataState['visibility'],
  };
  if (location.dimension !== null) datum.dimension = { ...location.dimension };
  const list = listAt(host, location);
  list.push(adopt(list, datum));
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

interface Search {
  within: Location;
  intersecting: boolean;
  id?: number;
  key?: string;
  value?: string;
  type?: string;
  visibility?: string;
}

const search = Symbol('search');

export class DeveloperMetadataFinder extends Played {
  declare readonly [search]: Search;

  constructor(host: Host, within: Location) {
    super(host);
    Object.defineProperty(this, search, { value: { within, intersecting: false } });
  }

  onIntersectingLocations(): this {
    this[search].intersecting = true;
    return this;
  }

  withId(id: number): this {
    this[search].id = id;
    return this;
  }

  withKey(key: string): this {
    this[search].key = key;
    return this;
  }

  withValue(value: string): this {
    this[search].value = value;
    return this;
  }

  withLocationType(type: unknown): this {
    const name = nameIn(DeveloperMetadataLocationType, type);
    if (name === null) throw misfit(this.host, 'DeveloperMetadataFinder.withLocationType', [type]);
    this[search].type = name;
    return this;
  }

  withVisibility(visibility: unknown): this {
    const name = nameIn(DeveloperMetadataVisibility, visibility);
    if (name === null) throw misfit(this.host, 'DeveloperMetadataFinder.withVisibility', [visibility]);
    this[search].visibility = name;
    return this;
  }

  find(): DeveloperMetadata[] {
    const wanted = this[search];
    const { spreadsheetId } = wanted.within;
    return all(bookOf(this.host, spreadsheetId))
      .filter((each) => matches(wanted, each))
      .map(({ datum }) => new DeveloperMetadata(this.host, { spreadsheetId, id: datum.id }));
  }
}

/** A finder looks at its own location and below; `onIntersectingLocations` also at what contains it. */
function matches(wanted: Search, { datum, sheet }: Found): boolean {
  const { within } = wanted;
  const location: Location = { ...within, sheetId: sheet?.id ?? null, dimension: datum.dimension ?? null };
  const below = within.sheetId === null || within.sheetId === location.sheetId;
  const sameLine =
    within.dimension === null ||
    (location.dimension?.kind === within.dimension.kind && location.dimension.index === within.dimension.index);
  const above = wanted.intersecting && (location.sheetId === null || (below && location.dimension === null));
  if (!(below && sameLine) && !above) return false;
  return (
    (wanted.id === undefined || wanted.id === datum.id) &&
    (wanted.key === undefined || wanted.key === datum.key) &&
    (wanted.value === undefined || wanted.value === datum.value) &&
    (wanted.visibility === undefined || wanted.visibility === datum.visibility) &&
    (wanted.type === undefined || wanted.type === locationType(location).name())
  );
}

play('DeveloperMetadata', DeveloperMetadata, {}, 'read');
play('DeveloperMetadataLocation', DeveloperMetadataLocation, {}, 'handle');
play('DeveloperMetadataFinder', DeveloperMetadataFinder, { find: 'read' }, 'handle');

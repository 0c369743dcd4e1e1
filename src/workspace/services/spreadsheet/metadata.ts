import type { MetadataState, SheetState, SpreadsheetState } from '../../state';
import { adopt } from '../home';
import type { Host } from '../host';
import type { Member } from './enums';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, nameIn } from './enums';
import { bookOf, tabOf } from './objects';
import { isText, misfit } from './signature';

/** Where metadata hang: the file, a tab, a whole row or a whole column. */
export interface Location {
  spreadsheetId: string;
  sheetId: number | null;
  dimension: { kind: 'row' | 'column'; index: number } | null;
}

export interface Found {
  datum: MetadataState;
  /** The list that holds it. */
  list: MetadataState[];
  sheet: SheetState | null;
}

export function all(book: SpreadsheetState): Found[] {
  return [
    ...book.metadata.map((datum) => ({ datum, list: book.metadata, sheet: null })),
    ...book.sheets.flatMap((sheet) => sheet.metadata.map((datum) => ({ datum, list: sheet.metadata, sheet }))),
  ];
}

/** The list that holds what hangs at a location. */
export function listAt(host: Host, { spreadsheetId, sheetId }: Location): MetadataState[] {
  return sheetId === null ? bookOf(host, spreadsheetId).metadata : tabOf(host, { spreadsheetId, sheetId }).metadata;
}

export function locationType({ sheetId, dimension }: Location): Member {
  if (sheetId === null) return DeveloperMetadataLocationType.SPREADSHEET;
  if (dimension === null) return DeveloperMetadataLocationType.SHEET;
  return dimension.kind === 'row' ? DeveloperMetadataLocationType.ROW : DeveloperMetadataLocationType.COLUMN;
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

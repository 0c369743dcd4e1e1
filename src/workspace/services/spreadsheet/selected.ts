import type { GridRange } from '../../state';
import type { Host } from '../host';
import type { Place } from './objects';
import { bookOf } from './objects';

/**
 * What is selected in one execution. Where a person is at the keyboard, the cursor goes where `activate` says, and stays
 * there (https://developers.google.com/apps-script/reference/spreadsheet/range#activate()).
 */
const selections = new WeakMap<Host, Record<string, GridRange[]>>();

function keyFor(spreadsheetId: string, sheetId: number): string {
  return `${spreadsheetId} ${sheetId}`;
}

export function selectRange(host: Host, at: Place): void {
  selectRanges(host, [at]);
}

export function selectRanges(host: Host, places: Place[]): void {
  const [first] = places;
  if (first === undefined) return;
  const chosen = selections.get(host) ?? {};
  chosen[keyFor(first.spreadsheetId, first.sheetId)] = places.map(({ row, column, rows, columns }) => ({
    row,
    column,
    rows,
    columns,
  }));
  selections.set(host, chosen);
  const { spreadsheetId, sheetId, row, column, rows, columns } = first;
  if (host.run.hasUi) {
    host.state.selections ??= {};
    const who = host.run.person ?? host.run.activeUser;
    host.state.selections[who] = { spreadsheetId, sheetId, range: { row, column, rows, columns } };
  }
  bookOf(host, first.spreadsheetId).activeSheetId = first.sheetId;
}

/** The selected blocks of a tab; A1 until something is selected. */
export function selectedIn(host: Host, spreadsheetId: string, sheetId: number): Place[] {
  const ranges = selections.get(host)?.[keyFor(spreadsheetId, sheetId)] ?? [
    foundSelected(host, spreadsheetId, sheetId),
  ];
  return ranges.map((range) => ({ ...range, spreadsheetId, sheetId }));
}

function foundSelected(host: Host, spreadsheetId: string, sheetId: number): GridRange {
  const { selected } = host.run;
  if (selected?.spreadsheetId === spreadsheetId && selected.sheetId === sheetId) return selected.range;
  return { row: 0, column: 0, rows: 1, columns: 1 };
}

import { google } from '../errors';
import type { Host } from '../host';
import { enterValues, usedEnd } from './contents';
import type { Tab } from './lines';
import { grow } from './lines';
import { bookOf, tabOf } from './objects';
import { flushPending } from './pending';
import { misfit } from './signature';

/** Writes a row below the last one with content; the grid grows when it must. */
export function appendRow(host: Host, tab: Tab, method: string, contents: unknown): void {
  if (!Array.isArray(contents)) throw misfit(host, method, [contents]);
  flushPending(host);
  const sheet = tabOf(host, tab);
  if (contents.length === 0) throw google(host, 'invalidArgument', 'rowContents');
  const row = usedEnd(host, bookOf(host, tab.spreadsheetId), sheet).rows;
  grow(host, tab, row + 1, contents.length);
  const area = { row, column: 0, rows: 1, columns: contents.length };
  enterValues(host, bookOf(host, tab.spreadsheetId), sheet, area, (_, column) => contents[column]);
}

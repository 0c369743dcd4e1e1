import type { SpreadsheetState } from '../../state';
import { atKeyboard } from '../base/dialogs';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { emptySpreadsheet } from './cells';

/** A new file of the running user's. */
export function createBook(host: Host, name: string, rows: number, columns: number): SpreadsheetState {
  const locale = host.state.locale.startsWith('vi') ? 'vi_VN' : 'en_US';
  const container =
    host.state.container?.kind === 'spreadsheet' ? host.state.spreadsheets[host.state.container.id] : undefined;
  const timeZone = container?.timeZone ?? 'Asia/Ho_Chi_Minh';
  const book = emptySpreadsheet(host.newId('1s'), name, host.run.effectiveUser, locale, timeZone);
  const [first] = book.sheets;
  if (first !== undefined) Object.assign(first, { rowCount: rows, columnCount: columns });
  host.state.spreadsheets[book.id] = adopt(host.state, book);
  return book;
}

/** A copy of a file, the running user's own: forms stay with the original, and nobody else may open it. */
export function copyBook(host: Host, from: SpreadsheetState, name: string): SpreadsheetState {
  const whose = { id: host.newId('1s'), name, owner: host.run.effectiveUser, editors: [], viewers: [] };
  const copy = adopt(host.state, { ...from, ...whose });
  for (const sheet of copy.sheets) sheet.form = null;
  host.state.spreadsheets[copy.id] = copy;
  return copy;
}

/** The file, when it is there and the running user may open it. */
export function openBook(host: Host, id: string): SpreadsheetState {
  const book = host.state.spreadsheets[id];
  if (book === undefined) throw google(host, 'missingDocument', id);
  const user = host.run.effectiveUser;
  if (user !== book.owner && !book.editors.includes(user) && !book.viewers.includes(user))
    throw google(host, 'noAccess');
  return book;
}

/** The id in a spreadsheet's address. */
export function idInUrl(url: string): string | null {
  return /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1] ?? null;
}

/** A toast, where somebody's screen is there to show it. */
export function notify(host: Host, text: string, title: string): void {
  if (!host.run.hasUi) return;
  host.state.ui.push(adopt(host.state, { at: host.now(), kind: 'toast', user: atKeyboard(host), title, text }));
}

/** A menu of the older kind: a list of names and functions, null for a line between them. */
export function showMenu(host: Host, title: string, entries: ({ name: string; functionName: string } | null)[]): void {
  const items = entries.map((entry) =>
    entry === null ? { label: '', separator: true } : { label: entry.name, functionName: entry.functionName },
  );
  host.state.ui.push(
    adopt(host.state, { at: host.now(), kind: 'menu', user: atKeyboard(host), title, text: '', items }),
  );
}

import type { WorkspaceState } from '../workspace/state';

const formAddress =
  /https:\/\/docs\.google\.com\/forms\/(?:u\/\d+\/)?d\/(?:e\/)?([\w-]+)\/(?:viewform|edit|prefill)?(\?[^\s"'<>#]*)?/g;
const bookAddress =
  /https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)(?:\/(?:edit|view)?)?(?:\?[^\s"'<>#]*)?(?:#gid=(\d+))?/g;

/**
 * Text in which addresses of this workspace's own form and Sheet lead to the page on this machine. Addresses of other
 * files stay as they are. The published id of a form ends in the id of its file.
 */
export function localLinks(text: string, state: WorkspaceState, address = ''): string {
  return text
    .replace(formAddress, (whole, found: string, query = '') => {
      const id = Object.keys(state.forms).find((form) => found === form || found.endsWith(form));
      return id ? `${address}/bieu-mau/${id}${query}` : whole;
    })
    .replace(bookAddress, (whole, found: string, gid?: string) => {
      const book = state.spreadsheets[found];
      if (!book) return whole;
      const tab = book.sheets.find(({ id }) => String(id) === gid);
      return `${address}/#bang${tab ? `/${encodeURIComponent(tab.name)}` : ''}`;
    });
}

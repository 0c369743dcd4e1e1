const formAddress =
  /https:\/\/docs\.google\.com\/forms\/(?:u\/\d+\/)?d\/(?:e\/)?([\w-]+)\/(?:viewform|edit|prefill)?(\?[^\s"'<>#]*)?/g;
const bookAddress =
  /https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)(?:\/(?:edit|view)?)?(?:\?[^\s"'<>#]*)?(?:#gid=(\d+))?/g;

/** The files of a workspace that addresses may lead to. */
export interface LocalFiles {
  forms: string[];
  books: { id: string; tabs: { id: number; name: string }[] }[];
}

/**
 * Text in which addresses of this workspace's own form and Sheet lead to the page on this machine. Addresses of other
 * files stay as they are. The published id of a form ends in the id of its file.
 */
export function localLinks(text: string, { forms, books }: LocalFiles): string {
  return text
    .replace(formAddress, (whole, found: string, query = '') => {
      const id = forms.find((form) => found === form || found.endsWith(form));
      return id ? `/bieu-mau/${id}${query}` : whole;
    })
    .replace(bookAddress, (whole, found: string, gid?: string) => {
      const book = books.find(({ id }) => id === found);
      if (!book) return whole;
      const tab = book.tabs.find(({ id }) => String(id) === gid);
      return `/#bang${tab ? `/${encodeURIComponent(tab.name)}` : ''}`;
    });
}

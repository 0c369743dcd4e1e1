/** What a person sees besides the Sheet; none of it exists where a trigger runs. */

/** A menu entry: its label and the top-level function it runs; null draws a line. */
export type MenuLine<EntryName extends string> = { label: string; runs: EntryName } | null;

export function showMenu<EntryName extends string>(title: string, lines: MenuLine<EntryName>[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const line of lines) {
    if (line) menu.addItem(line.label, line.runs);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function tell(message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(message);
}

/** A mail as its readers will see it. */
export function showMail(title: string, markup: string): void {
  const page = HtmlService.createHtmlOutput(markup).setWidth(660).setHeight(720);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** One of our own pages, by its file's name. */
export function showPage(file: string, title: string): void {
  const page = HtmlService.createHtmlOutputFromFile(file).setWidth(560).setHeight(600);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

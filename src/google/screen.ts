import { html } from '../layout/html';
import type { Sheet } from './book';

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

/** One of our own pages, by its file's name, in a window; pixels. */
export function showPage(file: string, title: string, size = { width: 560, height: 600 }, about = {}): void {
  SpreadsheetApp.getUi().showModalDialog(pageOf(file, about).setWidth(size.width).setHeight(size.height), title);
}

/** One of our own pages beside the Sheet, 300 pixels wide. */
export function showBeside(file: string, title: string, about: Record<string, string>): void {
  SpreadsheetApp.getUi().showSidebar(pageOf(file, about).setTitle(title));
}

/** A page with what it is opened for on its `main`, as `data-`. */
function pageOf(file: string, about: Record<string, string>) {
  const page = HtmlService.createHtmlOutputFromFile(file);
  const told = Object.entries(about).map(([name, value]) => html` data-${name}="${value}"`);
  return page.setContent(page.getContent().replace('<main>', () => html`<main${told}>`.source));
}

/** Puts the cursor into a row, and shows its tab. */
export function goToRow(sheet: Sheet, row: number): void {
  sheet.getRange(row, 1).activate();
}

/** A page made for this moment, in a window. */
export function showHtml(title: string, markup: string): void {
  const page = HtmlService.createHtmlOutput(markup).setWidth(720).setHeight(600);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** Asks a question that can be answered with yes or no. */
export function confirmed(question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** What stands in the row that the cursor is in, in front first. */
export function selectedRow(): unknown[] {
  const sheet = SpreadsheetApp.getActiveSheet();
  const row = sheet.getActiveCell()?.getRow() ?? 1;
  const width = sheet.getLastColumn();
  return width === 0 ? [] : (sheet.getRange(row, 1, 1, width).getValues()[0] as unknown[]);
}

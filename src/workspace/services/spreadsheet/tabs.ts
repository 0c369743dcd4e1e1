import type { SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { addSheet, gridCells, mostCells, newTabName } from './cells';
import { openToWrite } from './contents';
import { touch } from './kept';
import { mustEdit, openToChange } from './protect';
import { mapReferences } from './references';

/** An id no tab of the spreadsheet has or had. */
function freshSheetId(host: Host, book: SpreadsheetState): number {
  let id: number;
  do {
    host.state.lastId += 1;
    // Google's ids of later tabs are large and without order; only the first tab's is 0.
    id = (host.state.lastId * 48_271 + 1_000_003) % 2_147_483_647;
  } while (book.sheets.some((sheet) => sheet.id === id));
  return id;
}

/** Sheet names are told apart without regard to case. */
function nameTaken(book: SpreadsheetState, name: string, but?: SheetState): boolean {
  return book.sheets.some((sheet) => sheet !== but && sheet.name.toLowerCase() === name.toLowerCase());
}

function checkName(host: Host, book: SpreadsheetState, name: string, but?: SheetState): void {
  if (name.length < 1 || name.length > 100) throw google(host, 'sheetNameLength');
  if (nameTaken(book, name, but)) throw google(host, 'sheetExists', name);
}

function freeName(book: SpreadsheetState): string {
  const word = newTabName(book.locale);
  for (let number = book.sheets.length + 1; ; number++) {
    const name = `${word}${number}`;
    if (!nameTaken(book, name)) return name;
  }
}

/** Inserts a tab, like a template when one is given; it becomes the active one. */
export function insertTab(
  host: Host,
  book: SpreadsheetState,
  name: string | null,
  index: number | null,
  template: SheetState | null,
): SheetState {
  mustEdit(host, book);
  if (name !== null) checkName(host, book, name);
  const cells = template === null ? 26_000 : template.rowCount * template.columnCount;
  if (gridCells(book) + cells > mostCells) throw google(host, 'tooManyCells');
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
  const at = index === null ? active + 1 : Math.min(Math.max(0, Math.trunc(index)), book.sheets.length);
  const sheet = addSheet(book, name ?? freeName(book), at, freshSheetId(host, book));
  if (template !== null) copyInto(host, sheet, template);
  book.activeSheetId = sheet.id;
  return sheet;
}

/** Everything of a tab but its name, its id, its form and its protections. */
function copyInto(host: Host, sheet: SheetState, from: SheetState): void {
  const { id, name } = sheet;
  const copy = adopt(sheet, from);
  const metadata = copy.metadata.map((datum) => {
    host.state.lastId += 1;
    return adopt(sheet, { ...datum, id: host.state.lastId });
  });
  Object.assign(sheet, copy, { id, name, hidden: false, form: null, protections: adopt(sheet, []), metadata });
  touch(sheet);
}

export function deleteTab(host: Host, book: SpreadsheetState, sheet: SheetState): void {
  if (sheet.form !== null) throw google(host, 'linkedForm');
  if (book.sheets.length === 1) throw google(host, 'lastSheet');
  if (book.sheets.every((each) => each === sheet || each.hidden)) throw google(host, 'lastVisibleSheet');
  if (!openToWrite(host, book, sheet, { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount })) return;
  const index = book.sheets.indexOf(sheet);
  book.sheets.splice(index, 1);
  book.namedRanges = book.namedRanges.filter((named) => named.sheetId !== sheet.id);
  if (book.activeSheetId === sheet.id) {
    const next = book.sheets.slice(index).find((each) => !each.hidden) ?? book.sheets.find((each) => !each.hidden);
    book.activeSheetId = next?.id ?? 0;
  }
  mapSheetNames(book, (name) => (name.toLowerCase() === sheet.name.toLowerCase() ? null : name));
}

export function renameTab(host: Host, book: SpreadsheetState, sheet: SheetState, name: string): void {
  checkName(host, book, name, sheet);
  if (!openToChange(host, book, sheet)) return;
  const before = sheet.name.toLowerCase();
  sheet.name = name;
  mapSheetNames(book, (each) => (each.toLowerCase() === before ? name : each));
}

/** References to other tabs follow their names; to a deleted tab they become `#REF!`. */
function mapSheetNames(book: SpreadsheetState, change: (name: string) => string | null): void {
  for (const sheet of book.sheets) {
    for (const key of Object.keys(sheet.formulas)) {
      const before = sheet.formulas[key] ?? '';
      const after = mapReferences(before, (reference) => {
        if (reference.sheetName === null) return reference;
        const name = change(reference.sheetName);
        if (name === reference.sheetName) return reference;
        return name === null ? null : { ...reference, sheetName: name };
      });
      if (after === before) continue;
      sheet.formulas[key] = after;
      touch(sheet);
    }
  }
}

export function hideTab(host: Host, book: SpreadsheetState, sheet: SheetState): void {
  mustEdit(host, book);
  if (book.sheets.every((each) => each === sheet || each.hidden)) throw google(host, 'lastVisibleSheet');
  sheet.hidden = true;
  if (book.activeSheetId === sheet.id) book.activeSheetId = book.sheets.find((each) => !each.hidden)?.id ?? sheet.id;
}

/** Moves a tab to a position counted from 1. */
export function moveTab(host: Host, book: SpreadsheetState, sheet: SheetState, position: number): void {
  mustEdit(host, book);
  if (position < 1 || position > book.sheets.length) throw google(host, 'invalidArgument', 'pos');
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position - 1, 0, sheet);
}

/** A copy of a tab at the end of a spreadsheet, `Copy of X`. */
export function copyTab(host: Host, to: SpreadsheetState, from: SheetState): SheetState {
  mustEdit(host, to);
  const word = host.state.locale.startsWith('vi') ? 'Bản sao của' : 'Copy of';
  let name = `${word} ${from.name}`;
  for (let number = 2; nameTaken(to, name); number++) name = `${word} ${from.name} ${number}`;
  if (gridCells(to) + from.rowCount * from.columnCount > mostCells) throw google(host, 'tooManyCells');
  const sheet = addSheet(to, name, to.sheets.length, freshSheetId(host, to));
  copyInto(host, sheet, from);
  return sheet;
}

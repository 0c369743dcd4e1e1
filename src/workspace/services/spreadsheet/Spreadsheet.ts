import type { SpreadsheetState } from '../../state';
import { addressOf, User } from '../base/User';
import { google } from '../errors';
import { formUrl } from '../forms/prefill';
import { adopt } from '../home';
import type { Host } from '../host';
import { play } from '../strict';
import type { Banding } from './Banding';
import { tabBandings } from './Banding';
import { copyBook, notify, showMenu } from './books';
import { readValues, usedEnd } from './contents';
import type { DeveloperMetadata } from './DeveloperMetadata';
import { metadataAt } from './DeveloperMetadata';
import { DeveloperMetadataFinder } from './DeveloperMetadataFinder';
import type { Member } from './enums';
import { nameIn, ProtectionType, RecalculationInterval } from './enums';
import { touch } from './kept';
import { knowsLocale } from './locale';
import { addMetadata } from './metadata';
import { NamedRange, namedIn, setNamedRange } from './NamedRange';
import type { Place } from './objects';
import { bookOf, hostOf, make, place, tabOf } from './objects';
import type { Protection } from './Protection';
import { protectionObject } from './Protection';
import { flushPending } from './pending';
import { placeIn, placeNamed } from './places';
import { mustEdit } from './protect';
import type { Range } from './Range';
import type { RangeList } from './RangeList';
import { RangePlace } from './RangePlace';
import { Selection } from './Selection';
import type { Sheet } from './Sheet';
import { activeTab, SpreadsheetLines } from './SpreadsheetLines';
import { selectedIn, selectRange, selectRanges } from './selected';
import { checkArguments, given, isNumber, isText, misfit } from './signature';
import type { TextFinder } from './TextFinder';
import { createTextFinder } from './TextFinder';
import { copyTab, deleteTab, insertTab, moveTab, renameTab } from './tabs';

/** A spreadsheet file. What it shares with Sheet it does to its active tab. */
export class Spreadsheet extends SpreadsheetLines {
  getId(): string {
    return this[place].spreadsheetId;
  }

  getName(): string {
    return own(this).name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this[place].spreadsheetId}/edit`;
  }

  rename(newName: string): void {
    checkArguments(this.host, 'Spreadsheet.rename', [newName], [isText]);
    edited(this).name = newName;
  }

  copy(name: string): Spreadsheet {
    checkArguments(this.host, 'Spreadsheet.copy', [name], [isText]);
    return make.spreadsheet(this.host, copyBook(this.host, own(this), name).id);
  }

  getOwner(): User {
    return new User(this.host, own(this).owner);
  }

  getEditors(): User[] {
    const { owner, editors } = own(this);
    return [owner, ...editors].map((email) => new User(this.host, email));
  }

  getViewers(): User[] {
    return own(this).viewers.map((email) => new User(this.host, email));
  }

  addEditor(user: unknown): this {
    share(edited(this), 'editors', [addressOf(user)]);
    return this;
  }

  addEditors(emailAddresses: unknown[]): this {
    checkArguments(this.host, 'Spreadsheet.addEditors', [emailAddresses], [Array.isArray]);
    share(edited(this), 'editors', emailAddresses.map(addressOf));
    return this;
  }

  removeEditor(user: unknown): this {
    const book = edited(this);
    book.editors = book.editors.filter((email) => email !== addressOf(user));
    return this;
  }

  addViewer(user: unknown): this {
    share(edited(this), 'viewers', [addressOf(user)]);
    return this;
  }

  addViewers(emailAddresses: unknown[]): this {
    checkArguments(this.host, 'Spreadsheet.addViewers', [emailAddresses], [Array.isArray]);
    share(edited(this), 'viewers', emailAddresses.map(addressOf));
    return this;
  }

  removeViewer(user: unknown): this {
    const book = edited(this);
    book.viewers = book.viewers.filter((email) => email !== addressOf(user));
    return this;
  }

  getSpreadsheetLocale(): string {
    return own(this).locale;
  }

  setSpreadsheetLocale(locale: string): void {
    checkArguments(this.host, 'Spreadsheet.setSpreadsheetLocale', [locale], [isText]);
    if (!knowsLocale(locale)) throw google(this.host, 'invalidArgument', 'locale');
    edited(this).locale = locale;
    own(this).sheets.forEach(touch);
  }

  getSpreadsheetTimeZone(): string {
    return own(this).timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    checkArguments(this.host, 'Spreadsheet.setSpreadsheetTimeZone', [timezone], [isText]);
    try {
      this.host.node.zoneParts(this.host.now(), timezone);
    } catch {
      throw google(this.host, 'invalidArgument', 'timezone');
    }
    edited(this).timeZone = timezone;
    own(this).sheets.forEach(touch);
  }

  getRecalculationInterval(): Member | undefined {
    return (RecalculationInterval as Record<string, Member>)[own(this).recalculation];
  }

  setRecalculationInterval(recalculationInterval: unknown): this {
    const name = nameIn(RecalculationInterval, recalculationInterval);
    if (name === null) throw misfit(this.host, 'Spreadsheet.setRecalculationInterval', [recalculationInterval]);
    edited(this).recalculation = name as SpreadsheetState['recalculation'];
    return this;
  }

  getSheets(): Sheet[] {
    return own(this).sheets.map((sheet) => make.sheet(this.host, this[place].spreadsheetId, sheet.id));
  }

  getNumSheets(): number {
    return own(this).sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    checkArguments(this.host, 'Spreadsheet.getSheetByName', [name], [isText]);
    const sheet = own(this).sheets.find((each) => each.name === name);
    return sheet === undefined ? null : make.sheet(this.host, this[place].spreadsheetId, sheet.id);
  }

  getSheetById(id: number): Sheet | null {
    checkArguments(this.host, 'Spreadsheet.getSheetById', [id], [isNumber]);
    const sheet = own(this).sheets.find((each) => each.id === id);
    return sheet === undefined ? null : make.sheet(this.host, this[place].spreadsheetId, sheet.id);
  }

  getActiveSheet(): Sheet {
    return make.sheet(this.host, this[place].spreadsheetId, activeTab(this).id);
  }

  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    const at = sheetPlace(this.host, 'Spreadsheet.setActiveSheet', sheet);
    own(this).activeSheetId = at.sheetId;
    return sheet;
  }

  getSheetName(): string {
    return activeTab(this).name;
  }

  getSheetId(): number {
    return activeTab(this).id;
  }

  /** `(name, index, options)`, each of which may be left out. */
  insertSheet(...args: unknown[]): Sheet {
    const rest = given(...args);
    const all = [...rest];
    const name = isText(rest[0]) ? String(rest.shift()) : null;
    const index = isNumber(rest[0]) ? Number(rest.shift()) : null;
    const options = rest.shift() as { template?: Sheet } | undefined;
    if (rest.length > 0 || (options !== undefined && typeof options !== 'object')) {
      throw misfit(this.host, 'Spreadsheet.insertSheet', all);
    }
    const template = options?.template;
    const model =
      template === undefined ? null : tabOf(this.host, sheetPlace(this.host, 'Spreadsheet.insertSheet', template));
    const sheet = insertTab(this.host, own(this), name, index, model);
    return make.sheet(this.host, this[place].spreadsheetId, sheet.id);
  }

  deleteSheet(sheet: Sheet): void {
    deleteTab(this.host, own(this), tabOf(this.host, sheetPlace(this.host, 'Spreadsheet.deleteSheet', sheet)));
  }

  deleteActiveSheet(): Sheet {
    deleteTab(this.host, own(this), activeTab(this));
    return make.sheet(this.host, this[place].spreadsheetId, activeTab(this).id);
  }

  duplicateActiveSheet(): Sheet {
    const book = own(this);
    const active = activeTab(this);
    const copy = copyTab(this.host, book, active);
    moveTab(this.host, book, copy, book.sheets.indexOf(active) + 2);
    book.activeSheetId = copy.id;
    return make.sheet(this.host, book.id, copy.id);
  }

  renameActiveSheet(newName: string): void {
    checkArguments(this.host, 'Spreadsheet.renameActiveSheet', [newName], [isText]);
    renameTab(this.host, own(this), activeTab(this), newName);
  }

  moveActiveSheet(pos: number): void {
    checkArguments(this.host, 'Spreadsheet.moveActiveSheet', [pos], [isNumber]);
    moveTab(this.host, own(this), activeTab(this), Math.trunc(pos));
  }

  getRange(a1Notation: string): Range {
    checkArguments(this.host, 'Spreadsheet.getRange', [a1Notation], [isText]);
    return make.range(this.host, placeNamed(this.host, own(this), a1Notation, activeTab(this)));
  }

  getRangeList(a1Notations: string[]): RangeList {
    const fits = Array.isArray(a1Notations) && a1Notations.every(isText);
    if (!fits) throw misfit(this.host, 'Spreadsheet.getRangeList', [a1Notations]);
    const book = own(this);
    return make.rangeList(
      this.host,
      a1Notations.map((text) => placeNamed(this.host, book, text, activeTab(this))),
    );
  }

  getRangeByName(name: string): Range | null {
    checkArguments(this.host, 'Spreadsheet.getRangeByName', [name], [isText]);
    const named = namedIn(own(this), name);
    if (named === undefined) return null;
    const at = { ...named.range, spreadsheetId: this[place].spreadsheetId, sheetId: named.sheetId };
    return make.range(this.host, at);
  }

  getNamedRanges(): NamedRange[] {
    const { spreadsheetId } = this[place];
    return own(this).namedRanges.map(({ name }) => new NamedRange(this.host, { spreadsheetId, name }));
  }

  setNamedRange(name: string, range: Range): void {
    setNamedRange(this.host, own(this), name, range);
  }

  /** An unknown name passes without a word: reported (no address), against what the reference says. */
  removeNamedRange(name: string): void {
    checkArguments(this.host, 'Spreadsheet.removeNamedRange', [name], [isText]);
    const book = edited(this);
    const named = namedIn(book, name);
    book.namedRanges = book.namedRanges.filter((each) => each !== named);
  }

  getProtections(type: unknown): Protection[] {
    const name = nameIn(ProtectionType, type);
    if (name === null) throw misfit(this.host, 'Spreadsheet.getProtections', [type]);
    const { spreadsheetId } = this[place];
    return own(this).sheets.flatMap((sheet) =>
      sheet.protections
        .filter(({ range }) => (range === null) === (name === 'SHEET'))
        .map(({ id }) => protectionObject(this.host, { spreadsheetId, sheetId: sheet.id }, id)),
    );
  }

  getDataRange(): Range {
    flushPending(this.host);
    const sheet = activeTab(this);
    const end = usedEnd(this.host, own(this), sheet);
    const [rows, columns] = [Math.max(1, end.rows), Math.max(1, end.columns)];
    const { spreadsheetId } = this[place];
    return make.range(this.host, { spreadsheetId, sheetId: sheet.id, row: 0, column: 0, rows, columns });
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const sheet = activeTab(this);
    const at = placeIn(this.host, this[place].spreadsheetId, sheet, startRow, startColumn, numRows, numColumns);
    return readValues(this.host, own(this), sheet, at);
  }

  getActiveRange(): Range {
    return make.range(this.host, selected(this));
  }

  getActiveCell(): Range {
    return make.range(this.host, { ...selected(this), rows: 1, columns: 1 });
  }

  getCurrentCell(): Range {
    return make.range(this.host, { ...selected(this), rows: 1, columns: 1 });
  }

  getActiveRangeList(): RangeList {
    return make.rangeList(this.host, selectedIn(this.host, this[place].spreadsheetId, activeTab(this).id));
  }

  setActiveRange(range: Range): Range {
    if (!(range instanceof RangePlace)) throw misfit(this.host, 'Spreadsheet.setActiveRange', [range]);
    selectRange(this.host, range[place]);
    return range;
  }

  setCurrentCell(cell: Range): Range {
    if (!(cell instanceof RangePlace)) throw misfit(this.host, 'Spreadsheet.setCurrentCell', [cell]);
    selectRange(this.host, cell[place]);
    return cell;
  }

  getSelection(): Selection {
    return new Selection(this.host, this[place]);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    const places: unknown = (rangeList as RangeList | null)?.[place];
    if (!Array.isArray(places)) throw misfit(this.host, 'Spreadsheet.setActiveRangeList', [rangeList]);
    selectRanges(this.host, places as Place[]);
    return rangeList;
  }

  setActiveSelection(range: Range | string): Range {
    if (range instanceof RangePlace) {
      selectRange(this.host, range[place]);
      return range as Range;
    }
    if (!isText(range)) throw misfit(this.host, 'Spreadsheet.setActiveSelection', [range]);
    const at = placeNamed(this.host, own(this), String(range), activeTab(this));
    selectRange(this.host, at);
    return make.range(this.host, at);
  }

  createTextFinder(findText: string): TextFinder {
    const field = { ...this[place], sheetId: null, area: null };
    return createTextFinder(this.host, 'Spreadsheet.createTextFinder', field, findText);
  }

  /** Images cannot be made here, so there are none. */
  getImages(): never[] {
    return [];
  }

  getBandings(): Banding[] {
    const { spreadsheetId } = this[place];
    return own(this).sheets.flatMap(({ id }) => tabBandings(this.host, { spreadsheetId, sheetId: id }));
  }

  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    checkArguments(this.host, 'Spreadsheet.addMenu', [name, subMenus], [isText, Array.isArray]);
    showMenu(this.host, name, subMenus);
  }

  updateMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    checkArguments(this.host, 'Spreadsheet.updateMenu', [name, subMenus], [isText, Array.isArray]);
    showMenu(this.host, name, subMenus);
  }

  /** With several forms feeding the file it is indeterminate which one this is. */
  getFormUrl(): string | null {
    const linked = own(this).sheets.find((sheet) => sheet.form !== null);
    return linked?.form ? formUrl(linked.form.formId, 'viewform') : null;
  }

  toast(msg: string, title?: string, timeoutSeconds?: number | null): void {
    const args = given(msg, title, timeoutSeconds);
    const seconds = (value: unknown) => value === null || isNumber(value);
    checkArguments(this.host, 'Spreadsheet.toast', args, [isText], [isText, isText], [isText, isText, seconds]);
    notify(this.host, msg, title ?? '');
  }

  addDeveloperMetadata(...args: unknown[]): this {
    const location = { ...this[place], sheetId: null, dimension: null };
    addMetadata(this.host, 'Spreadsheet.addDeveloperMetadata', location, given(...args));
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.host, { ...this[place], sheetId: null, dimension: null });
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.host, { ...this[place], sheetId: null, dimension: null });
  }
}

function own(book: Spreadsheet): SpreadsheetState {
  return bookOf(hostOf(book), book[place].spreadsheetId);
}

/** The file, when the running user may edit it. */
function edited(book: Spreadsheet): SpreadsheetState {
  const state = own(book);
  mustEdit(hostOf(book), state);
  return state;
}

function selected(book: Spreadsheet): Place {
  const { spreadsheetId } = book[place];
  const { id: sheetId } = activeTab(book);
  const [first] = selectedIn(hostOf(book), spreadsheetId, sheetId);
  return first ?? { spreadsheetId, sheetId, row: 0, column: 0, rows: 1, columns: 1 };
}

function share(book: SpreadsheetState, role: 'editors' | 'viewers', emails: string[]): void {
  book[role] = adopt(
    book,
    [...new Set([...book[role], ...emails])].filter((email) => email !== book.owner),
  );
}

function sheetPlace(host: Host, method: string, sheet: unknown): { spreadsheetId: string; sheetId: number } {
  const at = (sheet as Sheet | null)?.[place] as { sheetId?: number; row?: number } | undefined;
  if (at?.sheetId === undefined || at.row !== undefined) throw misfit(host, method, [sheet]);
  return at as { spreadsheetId: string; sheetId: number };
}

play(
  'Spreadsheet',
  Spreadsheet,
  {
    getFormUrl: 'read',
    getSheetValues: 'read',
    getProtections: 'read',
    getEditors: 'read',
    getViewers: 'read',
    getDeveloperMetadata: 'read',
    addEditor: 'write',
    addEditors: 'write',
    removeEditor: 'write',
    addViewer: 'write',
    addViewers: 'write',
    removeViewer: 'write',
    setNamedRange: 'write',
    removeNamedRange: 'write',
    addDeveloperMetadata: 'write',
    setSpreadsheetLocale: 'write',
    setSpreadsheetTimeZone: 'write',
    setRecalculationInterval: 'write',
    insertSheet: 'structure',
    deleteSheet: 'structure',
    deleteActiveSheet: 'structure',
    duplicateActiveSheet: 'structure',
    renameActiveSheet: 'structure',
    moveActiveSheet: 'structure',
    rename: 'structure',
    copy: 'structure',
    toast: 'ui',
    addMenu: 'ui',
    updateMenu: 'ui',
  },
  'handle',
);

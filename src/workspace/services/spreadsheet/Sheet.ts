import type { SheetState } from '../../state';
import { google } from '../errors';
import { formUrl } from '../forms/prefill';
import { adopt } from '../home';
import { play } from '../strict';
import { appendRow } from './append';
import type { ClearOptions } from './areas';
import { clearArea, clearContentsOf, setNotes } from './areas';
import type { Banding } from './Banding';
import { tabBandings } from './Banding';
import type { ConditionalFormatRule } from './ConditionalFormatRule';
import { ruleObject, ruleState } from './ConditionalFormatRule';
import { readColor } from './colors';
import { readValues, usedEnd } from './contents';
import type { DeveloperMetadata } from './DeveloperMetadata';
import { metadataAt } from './DeveloperMetadata';
import { DeveloperMetadataFinder } from './DeveloperMetadataFinder';
import type { Member } from './enums';
import { nameIn, ProtectionType, SheetType } from './enums';
import type { Filter } from './Filter';
import { filterObject, hiddenByFilter } from './Filter';
import { clearFormats } from './formats';
import { touch } from './kept';
import { addMetadata } from './metadata';
import { NamedRange } from './NamedRange';
import type { Place } from './objects';
import { bookOf, hostOf, make, place, tabOf } from './objects';
import type { Protection } from './Protection';
import { protect, protectionObject } from './Protection';
import { flushPending } from './pending';
import { placeIn, placeNamed } from './places';
import { mustEdit, openToChange } from './protect';
import type { Range } from './Range';
import type { RangeList } from './RangeList';
import { RangePlace } from './RangePlace';
import { referencesOf } from './references';
import { Selection } from './Selection';
import { SheetLines } from './SheetLines';
import type { Spreadsheet } from './Spreadsheet';
import { selectedIn, selectRange, selectRanges } from './selected';
import { checkArguments, given, isFlag, isNumber, isText, misfit } from './signature';
import type { TextFinder } from './TextFinder';
import { createTextFinder } from './TextFinder';
import { sortTab } from './tables';
import { copyTab, hideTab, renameTab } from './tabs';

const textOrNull = (value: unknown) => value === null || typeof value === 'string';

/** A tab. */
export class Sheet extends SheetLines {
  getName(): string {
    return tabOf(this.host, this[place]).name;
  }

  getSheetName(): string {
    return tabOf(this.host, this[place]).name;
  }

  getSheetId(): number {
    return this[place].sheetId;
  }

  getIndex(): number {
    return bookOf(this.host, this[place].spreadsheetId).sheets.indexOf(tabOf(this.host, this[place])) + 1;
  }

  getParent(): Spreadsheet {
    return make.spreadsheet(this.host, this[place].spreadsheetId);
  }

  getType(): Member {
    return SheetType.GRID;
  }

  setName(name: string): this {
    checkArguments(this.host, 'Sheet.setName', [name], [isText]);
    renameTab(this.host, bookOf(this.host, this[place].spreadsheetId), tabOf(this.host, this[place]), name);
    return this;
  }

  activate(): this {
    bookOf(this.host, this[place].spreadsheetId).activeSheetId = this[place].sheetId;
    return this;
  }

  isSheetHidden(): boolean {
    return tabOf(this.host, this[place]).hidden;
  }

  hideSheet(): this {
    hideTab(this.host, bookOf(this.host, this[place].spreadsheetId), tabOf(this.host, this[place]));
    return this;
  }

  showSheet(): this {
    mustEdit(this.host, bookOf(this.host, this[place].spreadsheetId));
    tabOf(this.host, this[place]).hidden = false;
    return this;
  }

  getTabColor(): string | null {
    return tabOf(this.host, this[place]).tabColor;
  }

  setTabColor(color: string | null): this {
    checkArguments(this.host, 'Sheet.setTabColor', [color], [textOrNull]);
    change(this, (sheet) => {
      sheet.tabColor = color === null ? null : readColor(color);
    });
    return this;
  }

  hasHiddenGridlines(): boolean {
    return tabOf(this.host, this[place]).gridlinesHidden ?? false;
  }

  setHiddenGridlines(hidden: boolean): this {
    checkArguments(this.host, 'Sheet.setHiddenGridlines', [hidden], [isFlag]);
    change(this, (sheet) => {
      sheet.gridlinesHidden = hidden;
    });
    return this;
  }

  getLastRow(): number {
    flushPending(this.host);
    return usedEnd(this.host, bookOf(this.host, this[place].spreadsheetId), tabOf(this.host, this[place])).rows;
  }

  getLastColumn(): number {
    flushPending(this.host);
    return usedEnd(this.host, bookOf(this.host, this[place].spreadsheetId), tabOf(this.host, this[place])).columns;
  }

  getRange(...args: unknown[]): Range {
    const sheet = tabOf(this.host, this[place]);
    const { spreadsheetId } = this[place];
    if (args.length === 1 && isText(args[0])) {
      return make.range(this.host, placeNamed(this.host, bookOf(this.host, spreadsheetId), String(args[0]), sheet));
    }
    if (args.length < 2 || args.length > 4 || !args.every(isNumber)) throw misfit(this.host, 'Sheet.getRange', args);
    const [row, column, rows, columns] = args;
    return make.range(this.host, placeIn(this.host, spreadsheetId, sheet, row, column, rows, columns));
  }

  getRangeList(a1Notations: string[]): RangeList {
    const fits = Array.isArray(a1Notations) && a1Notations.every(isText);
    if (!fits) throw misfit(this.host, 'Sheet.getRangeList', [a1Notations]);
    const book = bookOf(this.host, this[place].spreadsheetId);
    const sheet = tabOf(this.host, this[place]);
    return make.rangeList(
      this.host,
      a1Notations.map((text) => placeNamed(this.host, book, text, sheet)),
    );
  }

  getDataRange(): Range {
    flushPending(this.host);
    const end = usedEnd(this.host, bookOf(this.host, this[place].spreadsheetId), tabOf(this.host, this[place]));
    const [rows, columns] = [Math.max(1, end.rows), Math.max(1, end.columns)];
    return make.range(this.host, { ...this[place], row: 0, column: 0, rows, columns });
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const { spreadsheetId } = this[place];
    const sheet = tabOf(this.host, this[place]);
    const end = usedEnd(this.host, bookOf(this.host, spreadsheetId), sheet);
    const rows = numRows === -1 ? Math.max(1, end.rows - startRow + 1) : numRows;
    const columns = numColumns === -1 ? Math.max(1, end.columns - startColumn + 1) : numColumns;
    const at = placeIn(this.host, spreadsheetId, sheet, startRow, startColumn, rows, columns);
    return readValues(this.host, bookOf(this.host, spreadsheetId), sheet, at);
  }

  appendRow(rowContents: unknown[]): this {
    appendRow(this.host, this[place], 'Sheet.appendRow', rowContents);
    return this;
  }

  clear(options?: ClearOptions): this {
    const { contentsOnly, formatOnly } = options ?? {};
    clearArea(this.host, wholeOf(this.host, this), { contentsOnly, formatOnly });
    if (!contentsOnly && !formatOnly) change(this, clearRules);
    return this;
  }

  clearContents(): this {
    clearContentsOf(this.host, wholeOf(this.host, this));
    return this;
  }

  clearFormats(): this {
    clearFormats(this.host, wholeOf(this.host, this));
    change(this, clearRules);
    return this;
  }

  clearNotes(): this {
    setNotes(this.host, wholeOf(this.host, this), () => null);
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    flushPending(this.host);
    const { spreadsheetId, sheetId } = this[place];
    return tabOf(this.host, this[place]).conditionalFormats.map((rule) =>
      ruleObject(this.host, spreadsheetId, sheetId, rule),
    );
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    if (!Array.isArray(rules)) throw misfit(this.host, 'Sheet.setConditionalFormatRules', [rules]);
    const sheet = tabOf(this.host, this[place]);
    const states = rules.map((rule) => ruleState(this.host, sheet.id, rule));
    for (const { condition } of states) {
      if (condition?.criteria !== 'CUSTOM_FORMULA') continue;
      const elsewhere = referencesOf(String(condition.values[0])).some(
        ({ sheetName }) => sheetName !== null && sheetName.toLowerCase() !== sheet.name.toLowerCase(),
      );
      if (elsewhere) throw google(this.host, 'conditionalOtherSheet');
    }
    change(this, () => {
      sheet.conditionalFormats = adopt(sheet, states);
      touch(sheet);
    });
  }

  clearConditionalFormatRules(): void {
    change(this, clearRules);
  }

  protect(): Protection {
    const { sheetId } = this[place];
    const existing = tabOf(this.host, this[place]).protections.find(({ range }) => range === null);
    // A tab is protected once: asked again, Google hands out the protection there is.
    if (existing !== undefined) return protectionObject(this.host, this[place], existing.id);
    return protect(this.host, { spreadsheetId: this[place].spreadsheetId, sheetId }, null);
  }

  getProtections(type: unknown): Protection[] {
    const name = nameIn(ProtectionType, type);
    if (name === null) throw misfit(this.host, 'Sheet.getProtections', [type]);
    return tabOf(this.host, this[place])
      .protections.filter(({ range }) => (range === null) === (name === 'SHEET'))
      .map(({ id }) => protectionObject(this.host, this[place], id));
  }

  getNamedRanges(): NamedRange[] {
    const { spreadsheetId, sheetId } = this[place];
    return bookOf(this.host, spreadsheetId)
      .namedRanges.filter((named) => named.sheetId === sheetId)
      .map(({ name }) => new NamedRange(this.host, { spreadsheetId, name }));
  }

  /** The form that writes here; null when there is none. */
  getFormUrl(): string | null {
    const { form } = tabOf(this.host, this[place]);
    return form === null ? null : formUrl(form.formId, 'viewform');
  }

  copyTo(spreadsheet: Spreadsheet): Sheet {
    const target: unknown = (spreadsheet as Spreadsheet | null)?.[place]?.spreadsheetId;
    if (typeof target !== 'string') throw misfit(this.host, 'Sheet.copyTo', [spreadsheet]);
    const copy = copyTab(this.host, bookOf(this.host, target), tabOf(this.host, this[place]));
    return make.sheet(this.host, target, copy.id);
  }

  getActiveRange(): Range {
    return make.range(this.host, selected(this.host, this));
  }

  getActiveCell(): Range {
    return make.range(this.host, { ...selected(this.host, this), rows: 1, columns: 1 });
  }

  getCurrentCell(): Range {
    return make.range(this.host, { ...selected(this.host, this), rows: 1, columns: 1 });
  }

  getActiveRangeList(): RangeList {
    return make.rangeList(this.host, selectedIn(this.host, this[place].spreadsheetId, this[place].sheetId));
  }

  setActiveRange(range: Range): Range {
    if (!(range instanceof RangePlace)) throw misfit(this.host, 'Sheet.setActiveRange', [range]);
    selectRange(this.host, range[place]);
    return range;
  }

  setActiveSelection(range: Range | string): Range {
    if (range instanceof RangePlace) {
      selectRange(this.host, range[place]);
      return range as Range;
    }
    if (!isText(range)) throw misfit(this.host, 'Sheet.setActiveSelection', [range]);
    const book = bookOf(this.host, this[place].spreadsheetId);
    const at = placeNamed(this.host, book, String(range), tabOf(this.host, this[place]));
    selectRange(this.host, at);
    return make.range(this.host, at);
  }

  setCurrentCell(cell: Range): Range {
    if (!(cell instanceof RangePlace)) throw misfit(this.host, 'Sheet.setCurrentCell', [cell]);
    selectRange(this.host, cell[place]);
    return cell;
  }

  getSelection(): Selection {
    return new Selection(this.host, { spreadsheetId: this[place].spreadsheetId });
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    const places: unknown = (rangeList as RangeList | null)?.[place];
    if (!Array.isArray(places)) throw misfit(this.host, 'Sheet.setActiveRangeList', [rangeList]);
    selectRanges(this.host, places as Place[]);
    return rangeList;
  }

  sort(columnPosition: number, ascending = true): this {
    checkArguments(this.host, 'Sheet.sort', [columnPosition, ascending], [isNumber, isFlag]);
    sortTab(this.host, this[place], columnPosition, ascending);
    return this;
  }

  getFilter(): Filter | null {
    return filterObject(this.host, this[place]);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    checkArguments(this.host, 'Sheet.isRowHiddenByFilter', [rowPosition], [isNumber]);
    return hiddenByFilter(this.host, this[place], rowPosition);
  }

  createTextFinder(findText: string): TextFinder {
    return createTextFinder(this.host, 'Sheet.createTextFinder', { ...this[place], area: null }, findText);
  }

  isRightToLeft(): boolean {
    return tabOf(this.host, this[place]).rightToLeft ?? false;
  }

  setRightToLeft(rightToLeft: boolean): this {
    checkArguments(this.host, 'Sheet.setRightToLeft', [rightToLeft], [isFlag]);
    change(this, (sheet) => {
      sheet.rightToLeft = rightToLeft;
    });
    return this;
  }

  /** Charts, drawings, images, slicers and pivot tables cannot be made here, so there are none. */
  getCharts(): never[] {
    return [];
  }

  getDrawings(): never[] {
    return [];
  }

  getImages(): never[] {
    return [];
  }

  getSlicers(): never[] {
    return [];
  }

  getPivotTables(): never[] {
    return [];
  }

  getBandings(): Banding[] {
    return tabBandings(this.host, this[place]);
  }

  addDeveloperMetadata(...args: unknown[]): this {
    const location = { ...this[place], dimension: null };
    addMetadata(this.host, 'Sheet.addDeveloperMetadata', location, given(...args));
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.host, { ...this[place], dimension: null });
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.host, { ...this[place], dimension: null });
  }
}

function wholeOf(host: Parameters<typeof tabOf>[0], sheet: Sheet): Place {
  const { rowCount, columnCount } = tabOf(host, sheet[place]);
  return { ...sheet[place], row: 0, column: 0, rows: rowCount, columns: columnCount };
}

/** Changes the tab itself when the running user may; a refusal waits to be said. */
function change(tab: Sheet, carryOut: (sheet: SheetState) => void): void {
  const host = hostOf(tab);
  const sheet = tabOf(host, tab[place]);
  if (openToChange(host, bookOf(host, tab[place].spreadsheetId), sheet)) carryOut(sheet);
}

function clearRules(sheet: SheetState): void {
  sheet.conditionalFormats = adopt(sheet, []);
  touch(sheet);
}

function selected(host: Parameters<typeof tabOf>[0], sheet: Sheet): Place {
  const { spreadsheetId, sheetId } = sheet[place];
  const [first] = selectedIn(host, spreadsheetId, sheetId);
  return first ?? { spreadsheetId, sheetId, row: 0, column: 0, rows: 1, columns: 1 };
}

play(
  'Sheet',
  Sheet,
  {
    getFormUrl: 'read',
    getSheetValues: 'read',
    getConditionalFormatRules: 'read',
    getProtections: 'read',
    getDeveloperMetadata: 'read',
    appendRow: 'append',
    clear: 'write',
    clearContents: 'write',
    clearFormats: 'write',
    clearNotes: 'write',
    setConditionalFormatRules: 'write',
    clearConditionalFormatRules: 'write',
    setName: 'structure',
    hideSheet: 'structure',
    showSheet: 'structure',
    setTabColor: 'structure',
    copyTo: 'structure',
    protect: 'write',
    sort: 'write',
    setHiddenGridlines: 'structure',
    setRightToLeft: 'structure',
    isRowHiddenByFilter: 'read',
    addDeveloperMetadata: 'write',
  },
  'handle',
);

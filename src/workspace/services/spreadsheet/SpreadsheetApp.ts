import { uiFor } from '../base/Ui';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { createBook, idInUrl, openBook } from './books';
import { ColorBuilder } from './ColorBuilder';
import type { ConditionalFormatRuleBuilder } from './ConditionalFormatRuleBuilder';
import { newConditionalFormatRule } from './ConditionalFormatRuleBuilder';
import type { DataValidationBuilder } from './DataValidationBuilder';
import { newDataValidation } from './DataValidationBuilder';
import * as enums from './enums';
import type { FilterCriteriaBuilder } from './FilterCriteriaBuilder';
import { newFilterCriteria } from './FilterCriteriaBuilder';
import type { Place } from './objects';
import { bookOf, make, place } from './objects';
import { flushPending } from './pending';
import type { Range } from './Range';
import type { RangeList } from './RangeList';
import { RangePlace } from './RangePlace';
import type { RichTextValueBuilder } from './RichTextValueBuilder';
import { newRichTextValue } from './RichTextValueBuilder';
import { Selection } from './Selection';
import type { Sheet } from './Sheet';
import type { Spreadsheet } from './Spreadsheet';
import { selectedIn, selectRange, selectRanges } from './selected';
import { checkArguments, given, isNumber, isText, misfit } from './signature';
import type { TextStyleBuilder } from './TextStyleBuilder';
import { newTextStyle } from './TextStyleBuilder';

/** The file a script made its active one, for as long as it runs. */
const chosen = new WeakMap<Host, string>();

function activeId(host: Host): string | null {
  const id = chosen.get(host);
  if (id !== undefined) return id;
  return host.state.container?.kind === 'spreadsheet' ? host.state.container.id : null;
}

/** Enums of what is not played. */
const unplayedEnums = [
  'DataExecutionErrorCode',
  'DataExecutionState',
  'DataSourceParameterType',
  'DataSourceRefreshScope',
  'DataSourceType',
  'FrequencyType',
  'PivotTableSummarizeFunction',
  'PivotValueDisplayType',
  'ThemeColorType',
];

export class SpreadsheetApp extends Played {
  constructor(host: Host) {
    super(host);
    for (const [name, kind] of Object.entries(enums)) {
      if (/^[A-Z]/.test(name)) Object.defineProperty(this, name, { value: kind, enumerable: true });
    }
    for (const name of unplayedEnums) {
      const get = () => {
        throw new Error(`SpreadsheetApp.${name} is not in the local workspace yet.`);
      };
      Object.defineProperty(this, name, { get });
    }
  }

  getActive(): Spreadsheet | null {
    const id = activeId(this.host);
    return id === null ? null : make.spreadsheet(this.host, id);
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    const id = activeId(this.host);
    return id === null ? null : make.spreadsheet(this.host, id);
  }

  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    const id: unknown = (newActiveSpreadsheet as Spreadsheet | null)?.[place]?.spreadsheetId;
    if (typeof id !== 'string') throw misfit(this.host, 'setActiveSpreadsheet', [newActiveSpreadsheet]);
    chosen.set(this.host, id);
  }

  getActiveSheet(): Sheet | null {
    const id = activeId(this.host);
    return id === null ? null : make.sheet(this.host, id, bookOf(this.host, id).activeSheetId);
  }

  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    const at = (sheet as Sheet | null)?.[place];
    if (at?.sheetId === undefined) throw misfit(this.host, 'setActiveSheet', [sheet]);
    bookOf(this.host, at.spreadsheetId).activeSheetId = at.sheetId;
    return sheet;
  }

  getActiveRange(): Range | null {
    const at = selected(this.host);
    return at === null ? null : make.range(this.host, at);
  }

  getCurrentCell(): Range | null {
    const at = selected(this.host);
    return at === null ? null : make.range(this.host, { ...at, rows: 1, columns: 1 });
  }

  getActiveRangeList(): RangeList | null {
    const id = activeId(this.host);
    if (id === null) return null;
    return make.rangeList(this.host, selectedIn(this.host, id, bookOf(this.host, id).activeSheetId));
  }

  setActiveRange(range: Range): Range {
    if (!(range instanceof RangePlace)) throw misfit(this.host, 'setActiveRange', [range]);
    selectRange(this.host, range[place]);
    return range;
  }

  setCurrentCell(cell: Range): Range {
    if (!(cell instanceof RangePlace)) throw misfit(this.host, 'setCurrentCell', [cell]);
    selectRange(this.host, cell[place]);
    return cell;
  }

  create(name: string, rows?: number, columns?: number): Spreadsheet {
    checkArguments(this.host, 'create', given(name, rows, columns), [isText], [isText, isNumber, isNumber]);
    return make.spreadsheet(this.host, createBook(this.host, name, rows ?? 1000, columns ?? 26).id);
  }

  openById(id: string): Spreadsheet {
    checkArguments(this.host, 'openById', [id], [isText]);
    return make.spreadsheet(this.host, openBook(this.host, id).id);
  }

  openByUrl(url: string): Spreadsheet {
    checkArguments(this.host, 'openByUrl', [url], [isText]);
    const id = idInUrl(url);
    if (id === null) throw google(this.host, 'invalidArgument', 'url');
    return make.spreadsheet(this.host, openBook(this.host, id).id);
  }

  flush(): void {
    flushPending(this.host);
  }

  getUi(): object {
    return uiFor(this.host, 'SpreadsheetApp');
  }

  newColor(): ColorBuilder {
    return new ColorBuilder(this.host);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return newConditionalFormatRule(this.host);
  }

  getSelection(): Selection | null {
    const id = activeId(this.host);
    return id === null ? null : new Selection(this.host, { spreadsheetId: id });
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    const places: unknown = (rangeList as RangeList | null)?.[place];
    if (!Array.isArray(places)) throw misfit(this.host, 'setActiveRangeList', [rangeList]);
    selectRanges(this.host, places as Place[]);
    return rangeList;
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return newFilterCriteria(this.host);
  }

  newRichTextValue(): RichTextValueBuilder {
    return newRichTextValue(this.host);
  }

  newTextStyle(): TextStyleBuilder {
    return newTextStyle(this.host);
  }

  newDataValidation(): DataValidationBuilder {
    return newDataValidation(this.host);
  }
}

function selected(host: Host): Place | null {
  const id = activeId(host);
  return id === null ? null : (selectedIn(host, id, bookOf(host, id).activeSheetId)[0] ?? null);
}

play(
  'SpreadsheetApp',
  SpreadsheetApp,
  { flush: 'flush', create: 'structure', openById: 'read', openByUrl: 'read', getUi: 'handle' },
  'handle',
);

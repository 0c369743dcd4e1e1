import type { CellStyle, GridRange, SheetState, SpreadsheetState, ValidationState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played } from '../strict';
import type { ConditionalFormatRuleBuilder } from './ConditionalFormatRuleBuilder';
import { sheetById } from './cells';
import type { Draft } from './conditionalRules';
import type { DataValidationBuilder } from './DataValidationBuilder';
import type { FilterState } from './Filter';
import type { FilterCriteriaBuilder } from './FilterCriteriaBuilder';
import type { Range } from './Range';
import type { RangeList } from './RangeList';
import type { RichTextValueBuilder } from './RichTextValueBuilder';
import type { Rich } from './richText';
import type { Sheet } from './Sheet';
import type { Spreadsheet } from './Spreadsheet';
import type { TextStyleBuilder } from './TextStyleBuilder';

/** Where a range lies. Rows and columns from 0. */
export interface Place extends GridRange {
  spreadsheetId: string;
  sheetId: number;
  /** Whether the notation it was asked for left an end open (`A2:A`). */
  openRows?: boolean;
  openColumns?: boolean;
}

/** What a service object stands for; a symbol, so that scripts do not come across it. */
export const place = Symbol('place');

/** Classes hand one another out; they are made here rather than imported in a circle. */
interface Makers {
  spreadsheet(host: Host, id: string): Spreadsheet;
  sheet(host: Host, spreadsheetId: string, sheetId: number): Sheet;
  range(host: Host, at: Place): Range;
  rangeList(host: Host, places: Place[]): RangeList;
  conditionalFormatRuleBuilder(host: Host, rule: Draft): ConditionalFormatRuleBuilder;
  dataValidationBuilder(host: Host, rule: ValidationState): DataValidationBuilder;
  filterCriteriaBuilder(host: Host, criteria: FilterState): FilterCriteriaBuilder;
  richTextValueBuilder(host: Host, text: Rich): RichTextValueBuilder;
  textStyleBuilder(host: Host, style: CellStyle): TextStyleBuilder;
}

export const make = {} as Makers;

/** A service object of a spreadsheet: the host and where it stands, both out of sight. */
export abstract class Placed<At> extends Played {
  readonly [place]: At;

  constructor(host: Host, at: At) {
    super(host);
    this[place] = at;
  }
}

export function bookOf(host: Host, spreadsheetId: string): SpreadsheetState {
  const book = host.state.spreadsheets[spreadsheetId];
  if (book === undefined) throw google(host, 'missingDocument', spreadsheetId);
  return book;
}

export function tabOf(host: Host, at: { spreadsheetId: string; sheetId: number }): SheetState {
  const sheet = sheetById(bookOf(host, at.spreadsheetId), at.sheetId);
  if (sheet === undefined) throw google(host, 'sheetGone', at.sheetId);
  return sheet;
}

/** The host an object works for, where a function stands in for a method. */
export function hostOf(played: Played): Host {
  return (played as unknown as { host: Host }).host;
}

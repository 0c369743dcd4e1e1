import type { Host } from '../host';
import { ConditionalFormatRuleBuilder } from './ConditionalFormatRuleBuilder';
import { DataValidationBuilder } from './DataValidationBuilder';
import { FilterCriteriaBuilder } from './FilterCriteriaBuilder';
import { make } from './objects';
import { Range } from './Range';
import { RangeList } from './RangeList';
import { RichTextValueBuilder } from './RichTextValueBuilder';
import { Sheet } from './Sheet';
import { Spreadsheet } from './Spreadsheet';
import { SpreadsheetApp } from './SpreadsheetApp';
import { TextStyleBuilder } from './TextStyleBuilder';

export { emptySpreadsheet } from './cells';
export { flushPending } from './pending';
export { enterAsPerson, type FormulaHolds } from './person';

make.spreadsheet = (host, spreadsheetId) => new Spreadsheet(host, { spreadsheetId });
make.sheet = (host, spreadsheetId, sheetId) => new Sheet(host, { spreadsheetId, sheetId });
make.range = (host, at) => new Range(host, at);
make.rangeList = (host, places) => new RangeList(host, places);
make.conditionalFormatRuleBuilder = (host, rule) => new ConditionalFormatRuleBuilder(host, rule);
make.dataValidationBuilder = (host, rule) => new DataValidationBuilder(host, rule);
make.filterCriteriaBuilder = (host, criteria) => new FilterCriteriaBuilder(host, criteria);
make.richTextValueBuilder = (host, text) => new RichTextValueBuilder(host, text);
make.textStyleBuilder = (host, style) => new TextStyleBuilder(host, style);

export function createSpreadsheetApp(host: Host): object {
  return new SpreadsheetApp(host);
}

/** The file as an object for scripts, for event objects and menus. */
export function openSpreadsheet(host: Host, id: string): Spreadsheet {
  return make.spreadsheet(host, id);
}

/** A block of a tab as an object for scripts; rows and columns from 1. */
export function sheetRange(
  host: Host,
  spreadsheetId: string,
  sheetId: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Range {
  return make.range(host, { spreadsheetId, sheetId, row: row - 1, column: column - 1, rows, columns });
}

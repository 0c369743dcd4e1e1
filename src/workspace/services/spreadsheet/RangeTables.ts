import { play } from '../strict';
import type { Filter } from './Filter';
import { createFilter, filterObject } from './Filter';
import { fitDimensions } from './formats';
import type { Place } from './objects';
import { hostOf, make, place, tabOf } from './objects';
import { copyBlock, moveTo, pasteTypeOf } from './paste';
import { placeIn } from './places';
import type { Range } from './Range';
import { RangeContents } from './RangeContents';
import { RangePlace } from './RangePlace';
import type { RichTextValue } from './RichTextValue';
import { richTextIn, setRichText, setTextStyle, setTextStyles, textStylesIn } from './richCells';
import type { Sheet } from './Sheet';
import { checkArguments, isNumber, isRows, misfit, whole } from './signature';
import type { TextFinder } from './TextFinder';
import { createTextFinder } from './TextFinder';
import type { TextStyle } from './TextStyle';
import { deleteCells, insertCells, removeDuplicates, shuffleRows, sortKeys, sortRows, splitText } from './tables';

/** What a range does as a table, and copying. */
export class RangeTables extends RangeContents {
  sort(sortSpecObj: unknown): this {
    const keys = sortKeys(sortSpecObj);
    if (keys === null) throw misfit(this.host, 'Range.sort', [sortSpecObj]);
    sortRows(this.host, this[place], keys);
    return this;
  }

  randomize(): this {
    shuffleRows(this.host, this[place]);
    return this;
  }

  removeDuplicates(columnsToCompare?: number[]): Range {
    const fits =
      columnsToCompare === undefined || (Array.isArray(columnsToCompare) && columnsToCompare.every(isNumber));
    if (!fits) throw misfit(this.host, 'Range.removeDuplicates', [columnsToCompare]);
    return make.range(this.host, removeDuplicates(this.host, this[place], columnsToCompare ?? null));
  }

  splitTextToColumns(delimiter?: unknown): void {
    splitText(this.host, this[place], delimiter);
  }

  insertCells(shiftDimension: unknown): this {
    insertCells(this.host, this[place], shiftDimension);
    return this;
  }

  deleteCells(shiftDimension: unknown): void {
    deleteCells(this.host, this[place], shiftDimension);
  }

  copyTo(destination: Range, second?: unknown, transposed?: boolean): void {
    const type = pasteTypeOf(second, transposed);
    const fits = destination instanceof RangePlace && type !== null;
    if (!fits) throw misfit(this.host, 'Range.copyTo', [destination, second]);
    copyBlock(this.host, this[place], destination[place], type, transposed === true);
  }

  copyValuesToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    const corners = [column, columnEnd, row, rowEnd];
    copyBlock(this.host, this[place], target(this, 'copyValuesToRange', sheet, corners), 'PASTE_VALUES', false);
  }

  copyFormatToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    const corners = [column, columnEnd, row, rowEnd];
    copyBlock(this.host, this[place], target(this, 'copyFormatToRange', sheet, corners), 'PASTE_FORMAT', false);
  }

  moveTo(destination: Range): void {
    if (!(destination instanceof RangePlace)) throw misfit(this.host, 'Range.moveTo', [destination]);
    moveTo(this.host, this[place], destination[place]);
  }

  createFilter(): Filter {
    return createFilter(this.host, this[place]);
  }

  getFilter(): Filter | null {
    return filterObject(this.host, this[place]);
  }

  createTextFinder(findText: string): TextFinder {
    const { spreadsheetId, sheetId } = this[place];
    const field = { spreadsheetId, sheetId, area: this[place] };
    return createTextFinder(this.host, 'Range.createTextFinder', field, findText);
  }

  getRichTextValue(): RichTextValue | null {
    return richTextIn(this.host, { ...this[place], rows: 1, columns: 1 })[0]?.[0] ?? null;
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return richTextIn(this.host, this[place]);
  }

  setRichTextValue(value: RichTextValue): this {
    setRichText(this.host, this[place], 'Range.setRichTextValue', () => value);
    return this;
  }

  setRichTextValues(values: RichTextValue[][]): this {
    checkArguments(this.host, 'Range.setRichTextValues', [values], [isRows]);
    fitDimensions(this.host, this[place], values);
    setRichText(this.host, this[place], 'Range.setRichTextValues', (row, column) => values[row]?.[column] ?? null);
    return this;
  }

  getTextStyle(): TextStyle | undefined {
    return textStylesIn(this.host, { ...this[place], rows: 1, columns: 1 })[0]?.[0];
  }

  getTextStyles(): TextStyle[][] {
    return textStylesIn(this.host, this[place]);
  }

  setTextStyle(style: TextStyle): this {
    setTextStyle(this.host, this[place], 'Range.setTextStyle', style);
    return this;
  }

  setTextStyles(styles: TextStyle[][]): this {
    checkArguments(this.host, 'Range.setTextStyles', [styles], [isRows]);
    fitDimensions(this.host, this[place], styles);
    setTextStyles(this.host, this[place], 'Range.setTextStyles', styles);
    return this;
  }
}

/** A block by the sheet, or its id, and its first and last columns and rows. */
function target(range: RangeTables, method: string, sheet: unknown, corners: number[]): Place {
  const host = hostOf(range);
  const { spreadsheetId } = range[place];
  const at = typeof sheet === 'number' ? { spreadsheetId, sheetId: sheet } : (sheet as Sheet | null)?.[place];
  if (at === undefined || !corners.every(isNumber)) throw misfit(host, `Range.${method}`, [sheet, ...corners]);
  const [column = 1, columnEnd = 1, row = 1, rowEnd = 1] = corners.map(whole);
  return placeIn(host, at.spreadsheetId, tabOf(host, at), row, column, rowEnd - row + 1, columnEnd - column + 1);
}

const names = Object.getOwnPropertyNames(RangeTables.prototype);
const reads = names.filter((method) => method.startsWith('get')).map((method) => [method, 'read' as const]);
play('Range', RangeTables, { ...Object.fromEntries(reads), createTextFinder: 'handle' }, 'write');

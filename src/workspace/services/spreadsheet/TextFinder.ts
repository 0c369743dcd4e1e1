import type { GridRange, SheetState, SpreadsheetState } from '../../state';
import type { Host } from '../host';
import { play } from '../strict';
import { contentEnd, formulaAt, overlap, sheetById } from './cells';
import { openToWrite, put, readDisplayed, readerFor } from './contents';
import { keyOf } from './keys';
import { bookOf, make, Placed, place } from './objects';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import { misfit } from './signature';
import { styleAt } from './styles';

/** Where a finder looks: a whole file, a tab, or a block of one. */
export interface Field {
  spreadsheetId: string;
  sheetId: number | null;
  area: GridRange | null;
}

interface Search {
  field: Field;
  text: string;
  matchCase: boolean;
  entireCell: boolean;
  formulas: boolean;
  pattern: boolean;
  diacritics: boolean;
  current: Spot | null;
}

interface Spot {
  sheetId: number;
  row: number;
  column: number;
}

export class TextFinder extends Placed<Search> {
  matchCase(matchCase: boolean): this {
    this[place].matchCase = matchCase;
    return this;
  }

  matchEntireCell(matchEntireCell: boolean): this {
    this[place].entireCell = matchEntireCell;
    return this;
  }

  matchFormulaText(matchFormulaText: boolean): this {
    this[place].formulas = matchFormulaText;
    return this;
  }

  useRegularExpression(useRegEx: boolean): this {
    this[place].pattern = useRegEx;
    return this;
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    this[place].diacritics = ignoreDiacritics;
    return this;
  }

  startFrom(startRange: Range): this {
    if (!(startRange instanceof RangePlace)) throw misfit(this.host, 'TextFinder.startFrom', [startRange]);
    const { sheetId, row, column } = startRange[place];
    this[place].current = { sheetId, row, column };
    return this;
  }

  findAll(): Range[] {
    return spots(this.host, this[place]).map((spot) => rangeAt(this.host, this[place], spot));
  }

  findNext(): Range | null {
    return step(this.host, this[place], 1);
  }

  findPrevious(): Range | null {
    return step(this.host, this[place], -1);
  }

  getCurrentMatch(): Range | null {
    const { current } = this[place];
    const matched = spots(this.host, this[place]).some((spot) => same(spot, current));
    return current !== null && matched ? rangeAt(this.host, this[place], current) : null;
  }

  /** The number of places replaced. */
  replaceAllWith(replaceText: string): number {
    const found = spots(this.host, this[place]);
    return found.reduce((sum, spot) => sum + replaceAt(this.host, this[place], spot, String(replaceText)), 0);
  }

  replaceWith(replaceText: string): number {
    const { current } = this[place];
    const matched = spots(this.host, this[place]).find((spot) => same(spot, current));
    return matched === undefined ? 0 : replaceAt(this.host, this[place], matched, String(replaceText));
  }
}

function same(spot: Spot, other: Spot | null): boolean {
  return spot.sheetId === other?.sheetId && spot.row === other.row && spot.column === other.column;
}

function rangeAt(host: Host, { field }: Search, { sheetId, row, column }: Spot): Range {
  return make.range(host, { spreadsheetId: field.spreadsheetId, sheetId, row, column, rows: 1, columns: 1 });
}

/** Every cell that matches, tab by tab, row by row. */
function spots(host: Host, search: Search): Spot[] {
  const { field } = search;
  const book = bookOf(host, field.spreadsheetId);
  const matches = matcher(search);
  return book.sheets
    .filter((sheet) => field.sheetId === null || sheet.id === field.sheetId)
    .flatMap((sheet) => {
      const area = usedIn(sheet, field.area);
      if (area === null) return [];
      return textsIn(host, book, sheet, area, search.formulas).flatMap((texts, row) =>
        texts.flatMap((text, column) =>
          text !== '' && matches(text)
            ? [{ sheetId: sheet.id, row: area.row + row, column: area.column + column }]
            : [],
        ),
      );
    });
}

function usedIn(sheet: SheetState, area: GridRange | null): GridRange | null {
  const end = contentEnd(sheet);
  const used = { row: 0, column: 0, rows: end.rows, columns: end.columns };
  return area === null ? (end.rows === 0 ? null : used) : overlap(area, used);
}

function textsIn(
  host: Host,
  book: SpreadsheetState,
  sheet: SheetState,
  area: GridRange,
  formulas: boolean,
): string[][] {
  const shown = readDisplayed(host, book, sheet, area);
  if (!formulas) return shown;
  return shown.map((texts, row) =>
    texts.map((_, column) => sheet.formulas[keyOf(area.row + row, area.column + column)] ?? ''),
  );
}

function matcher(search: Search): (text: string) => boolean {
  const pattern = patternOf(search);
  return (text) => {
    pattern.lastIndex = 0;
    return pattern.test(search.diacritics ? plain(text) : text);
  };
}

function patternOf(search: Search): RegExp {
  const wanted = search.diacritics ? plain(search.text) : search.text;
  const source = search.pattern ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(search.entireCell ? `^(?:${source})$` : source, search.matchCase ? 'gu' : 'giu');
}

/** Letters without their marks; đ is a letter of its own and stays. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function step(host: Host, search: Search, by: 1 | -1): Range | null {
  const found = spots(host, search);
  const order = bookOf(host, search.field.spreadsheetId).sheets.map(({ id }) => id);
  const rank = (spot: Spot) => (order.indexOf(spot.sheetId) * 1e7 + spot.row) * 2e4 + spot.column;
  const { current } = search;
  const at = current === null ? (by === 1 ? -1 : Number.POSITIVE_INFINITY) : rank(current);
  const next = by === 1 ? found.find((spot) => rank(spot) > at) : [...found].reverse().find((spot) => rank(spot) < at);
  if (next === undefined) return null;
  search.current = next;
  return rangeAt(host, search, next);
}

/** Replaces in what the cell shows, and enters the outcome as typed. Formulas are changed only when they are searched. */
function replaceAt(host: Host, search: Search, { sheetId, row, column }: Spot, by: string): number {
  const book = bookOf(host, search.field.spreadsheetId);
  const sheet = sheetById(book, sheetId);
  if (sheet === undefined) return 0;
  if (search.diacritics) throw new Error('Replacing without regard to diacritics is not in the local workspace yet.');
  const area = { row, column, rows: 1, columns: 1 };
  const formula = formulaAt(sheet, row, column);
  if ((formula !== null) !== search.formulas || !openToWrite(host, book, sheet, area)) return 0;
  const text = formula ?? readDisplayed(host, book, sheet, area)[0]?.[0] ?? '';
  const pattern = patternOf(search);
  const count = [...text.matchAll(pattern)].length;
  const replaced = search.pattern ? text.replace(pattern, by) : text.replace(pattern, () => by);
  put(sheet, row, column, readerFor(host, book)(replaced, styleAt(sheet, row, column).numberFormat));
  host.cells(0, 1);
  return count;
}

export function createTextFinder(host: Host, method: string, field: Field, text: unknown): TextFinder {
  if (typeof text !== 'string') throw misfit(host, method, [text]);
  return new TextFinder(host, {
    field,
    text,
    matchCase: false,
    entireCell: false,
    formulas: false,
    pattern: false,
    diacritics: false,
    current: null,
  });
}

const finds = ['findAll', 'findNext', 'findPrevious', 'getCurrentMatch'];
play(
  'TextFinder',
  TextFinder,
  {
    ...Object.fromEntries(finds.map((method) => [method, 'read' as const])),
    replaceAllWith: 'write',
    replaceWith: 'write',
  },
  'handle',
);

import type { CellValue, GridRange, SheetState, SpreadsheetState, ValidationState } from '../../state';
import { adopt } from '../home';
import { cellAt, inside, overlap, sheetById } from './cells';
import { displayText } from './numberFormat';
import { moved } from './references';
import { styleAt } from './styles';

/** A date kept in a rule: JSON has none. */
export interface KeptDate {
  date: number;
}

/** A range kept in a rule. */
export interface KeptRange {
  sheetId: number;
  range: GridRange;
}

export function isKeptDate(value: unknown): value is KeptDate {
  return typeof value === 'object' && value !== null && 'date' in value;
}

export function isKeptRange(value: unknown): value is KeptRange {
  return typeof value === 'object' && value !== null && 'range' in value;
}

/** The rule on a cell; rules never overlap. */
export function validationAt(sheet: SheetState, row: number, column: number): ValidationState | null {
  return sheet.validations.find(({ range }) => inside(range, row, column))?.rule ?? null;
}

/** The formula a cell's rule asks, as it reads there; null when it has none or lets everything in. */
export function ruleFormula(sheet: SheetState, row: number, column: number): string | null {
  const found = sheet.validations.find(({ range }) => inside(range, row, column));
  if (found === undefined || found.rule.allowInvalid || found.rule.criteria !== 'CUSTOM_FORMULA') return null;
  return moved(String(found.rule.values[0]), row - found.range.row, column - found.range.column);
}

/** Puts a rule, or none, on an area; what other rules cover there is cut out of them. */
export function setValidation(sheet: SheetState, area: GridRange, rule: ValidationState | null): void {
  sheet.validations = sheet.validations.flatMap((each) =>
    without(each.range, area).map((range) => adopt(sheet, { range, rule: each.rule })),
  );
  if (rule !== null) sheet.validations.push(adopt(sheet, { range: plain(area), rule }));
}

function plain({ row, column, rows, columns }: GridRange): GridRange {
  return { row, column, rows, columns };
}

/** What is left of a range when an area is cut out of it. */
export function without(range: GridRange, area: GridRange): GridRange[] {
  const cut = overlap(range, area);
  if (cut === null) return [range];
  const { row, column, rows, columns } = range;
  const rest: GridRange[] = [
    { row, column, rows: cut.row - row, columns },
    { row: cut.row + cut.rows, column, rows: row + rows - cut.row - cut.rows, columns },
    { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
    {
      row: cut.row,
      column: cut.column + cut.columns,
      rows: cut.rows,
      columns: column + columns - cut.column - cut.columns,
    },
  ];
  return rest.filter((each) => each.rows > 0 && each.columns > 0);
}

export interface Entered {
  value: CellValue;
  /** Whether the value, a number, is shown as a date. */
  date: boolean;
}

/**
 * Whether a value satisfies a rule. Dates in rules are moments; `serialOf` gives the day they are in this spreadsheet.
 * A custom formula is not decided here and is taken as satisfied.
 */
export function satisfies(
  book: SpreadsheetState,
  rule: ValidationState,
  { value, date }: Entered,
  serialOf: (millis: number) => number,
): boolean {
  const { criteria, values } = rule;
  if (criteria.startsWith('NUMBER_'))
    return typeof value === 'number' && compares(criteria, 'NUMBER_', value, values.map(Number));
  if (criteria.startsWith('DATE_')) {
    if (typeof value !== 'number' || !date) return false;
    if (criteria === 'DATE_IS_VALID_DATE') return true;
    const days = values.map((each) => Math.floor(isKeptDate(each) ? serialOf(each.date) : Number(each)));
    return compares(criteria, 'DATE_', Math.floor(value), days);
  }
  const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(String(values[0]).toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(String(values[0]).toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text.toLowerCase() === String(values[0]).toLowerCase();
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/|www\.)?[^\s/]+\.[^\s]+$/.test(text);
    case 'VALUE_IN_LIST':
      return (values[0] as unknown[]).some((each) => String(each) === text);
    case 'VALUE_IN_RANGE':
      return isKeptRange(values[0]) && shownIn(book, values[0]).includes(text);
    case 'CHECKBOX':
      return values.length === 0 ? typeof value === 'boolean' : values.some((each) => String(each) === text);
    default:
      return true;
  }
}

/** The texts a list rule offers. */
export function offered(book: SpreadsheetState, rule: ValidationState): string[] | null {
  if (rule.criteria === 'VALUE_IN_LIST') return (rule.values[0] as unknown[]).map(String);
  if (rule.criteria === 'VALUE_IN_RANGE' && isKeptRange(rule.values[0])) {
    return [...new Set(shownIn(book, rule.values[0]))];
  }
  return null;
}

function shownIn(book: SpreadsheetState, { sheetId, range }: KeptRange): string[] {
  const sheet = sheetById(book, sheetId);
  if (sheet === undefined) return [];
  const shown: string[] = [];
  for (let row = range.row; row < Math.min(range.row + range.rows, sheet.cells.length); row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const value = cellAt(sheet, row, column);
      if (value === null) continue;
      const format = styleAt(sheet, row, column).numberFormat;
      shown.push(displayText(value, format, book.locale));
      if (typeof value === 'number') shown.push(String(value));
    }
  }
  return shown;
}

/** The comparisons numbers and dates share: `NUMBER_BETWEEN`, `DATE_AFTER`, … */
export function compares(criteria: string, prefix: string, value: number, bounds: number[]): boolean {
  const [first = Number.NaN, second = Number.NaN] = bounds;
  switch (criteria.slice(prefix.length)) {
    case 'BETWEEN':
      return value >= Math.min(first, second) && value <= Math.max(first, second);
    case 'NOT_BETWEEN':
      return value < Math.min(first, second) || value > Math.max(first, second);
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    default:
      return false;
  }
}

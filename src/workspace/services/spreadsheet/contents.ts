import type { CellValue, GridRange, SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { cellName } from './a1';
import { putContents, takeCell } from './blocks';
import {
  cellAt,
  contentEnd,
  fillRow,
  hasFormulas,
  inside,
  mostCharacters,
  noteFilled,
  overlap,
  setCell,
  setFormula,
} from './cells';
import { keyOf, placeOf } from './keys';
import { localeFacts } from './locale';
import { displayText, formatKind } from './numberFormat';
import { flushPending, refuseLater } from './pending';
import { editsFile, mayWrite } from './protect';
import { moved } from './references';
import { dateSerial, datesIn } from './serial';
import { isDate } from './signature';
import { formatCell, styleAt } from './styles';
import { interpret, isPlainText } from './typed';
import { ruleFormula, satisfies, validationAt } from './validate';

/** What formulas give, and the date formats they give their cells. */
interface Computed {
  values: Record<string, CellValue>;
  formats: Record<string, string>;
}

function computedIn(host: Host, book: SpreadsheetState, sheet: SheetState): Computed | null {
  if (!hasFormulas(sheet)) return null;
  return { values: host.node.evaluate(book.id, sheet.id), formats: host.node.formulaFormats(book.id, sheet.id) };
}

/** Formulas that may fill cells beside their own. */
const spilling =
  /\{|\b(ARRAYFORMULA|UNIQUE|FILTER|SORTN?|SPLIT|TRANSPOSE|SEQUENCE|FLATTEN|RANDARRAY|MUNIT|[HV]STACK|TO(COL|ROW)|CHOOSE(COLS|ROWS)|WRAP(COLS|ROWS))\b/i;

const declared = new WeakMap<Record<string, string>, Set<string>>();

/** The names of the script's functions, in capitals: one used in a cell may answer with a block. */
function scriptFunctions(files: Record<string, string>): Set<string> {
  const known = declared.get(files);
  if (known !== undefined) return known;
  const scripts = Object.keys(files).filter((name) => /\.(js|gs)$/.test(name));
  const names = scripts.flatMap((name) => [...(files[name] ?? '').matchAll(/\bfunction\s+([A-Za-z]\w*)/g)]);
  const found = new Set(names.map((match) => (match[1] ?? '').toUpperCase()));
  declared.set(files, found);
  return found;
}

function calls(formula: string, script: Set<string>): boolean {
  for (const match of formula.matchAll(/([A-Za-z]\w*)\s*\(/g)) {
    if (script.has((match[1] ?? '').toUpperCase())) return true;
  }
  return false;
}

/** Rows and columns up to the last cell with content; what array formulas fill counts. */
export function usedEnd(host: Host, book: SpreadsheetState, sheet: SheetState): { rows: number; columns: number } {
  const end = contentEnd(sheet);
  if (!hasFormulas(sheet)) return end;
  const script = scriptFunctions(host.state.project.files);
  const mayFill = (formula: string) => spilling.test(formula) || (script.size > 0 && calls(formula, script));
  if (!Object.values(sheet.formulas).some(mayFill)) return end;
  const used = { ...end };
  for (const key of Object.keys(host.node.evaluate(book.id, sheet.id))) {
    const { row, column } = placeOf(key);
    used.rows = Math.max(used.rows, row + 1);
    used.columns = Math.max(used.columns, column + 1);
  }
  return used;
}

/** The contents of an area as `getValues` gives them, Dates where the format is a date's; writes that wait come first. */
export function readValues(host: Host, book: SpreadsheetState, sheet: SheetState, area: GridRange): unknown[][] {
  flushPending(host);
  host.cells(area.rows * area.columns, 0, { ...area, spreadsheetId: book.id, sheetId: sheet.id });
  const computed = computedIn(host, book, sheet);
  const dated = sheet.styles.map((style) => formatKind(style.numberFormat) === 'date');
  const anyDated = dated.includes(true);
  const dateOf = datesIn(book.timeZone, host.node.zoneParts);
  const rows: unknown[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = sheet.cells[row];
    // Blank rows are common and quickly made: nothing of them is looked at.
    const values: unknown[] = new Array(area.columns).fill('');
    rows.push(values);
    const filled = computed === null ? Math.min(area.columns, (line?.length ?? 0) - area.column) : area.columns;
    const styles = anyDated ? sheet.cellStyles[row] : undefined;
    for (let at = 0; at < filled; at++) {
      const column = area.column + at;
      let value: unknown = line?.[column];
      let date = styles !== undefined && typeof value === 'number' && dated[styles?.[column] ?? 0] === true;
      if (computed !== null && (value === null || value === undefined)) {
        const key = keyOf(row, column);
        value = computed.values[key];
        const format = styleAt(sheet, row, column).numberFormat;
        date = formatKind(format ?? computed.formats[key]) === 'date';
      }
      if (value === null || value === undefined) continue;
      values[at] = date && typeof value === 'number' ? dateOf(value) : value;
    }
  }
  return rows;
}

/** The contents of an area as they show. */
export function readDisplayed(host: Host, book: SpreadsheetState, sheet: SheetState, area: GridRange): string[][] {
  flushPending(host);
  host.cells(area.rows * area.columns, 0, { ...area, spreadsheetId: book.id, sheetId: sheet.id });
  const computed = computedIn(host, book, sheet);
  return mapArea(area, (row, column) => {
    const key = keyOf(row, column);
    const value = cellAt(sheet, row, column) ?? computed?.values[key] ?? null;
    const format = styleAt(sheet, row, column).numberFormat ?? computed?.formats[key];
    return value === null ? '' : displayText(value, format, book.locale);
  });
}

/** One value per cell of an area, in rows. */
export function mapArea<Result>(area: GridRange, of: (row: number, column: number) => Result): Result[][] {
  const rows: Result[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const values: Result[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) values.push(of(row, column));
    rows.push(values);
  }
  return rows;
}

/** Whether the running user may write here; if not, the refusal is said when writes are carried out. */
export function openToWrite(host: Host, book: SpreadsheetState, sheet: SheetState, area: GridRange): boolean {
  if (mayWrite(book, sheet, area, host.run.effectiveUser)) return true;
  const viewer = !editsFile(book, host.run.effectiveUser);
  refuseLater(host, google(host, viewer ? 'noAccess' : 'protectedCell'));
  return false;
}

/** What a cell is to hold, read as Google reads what scripts and people enter. */
type Entry =
  | { kind: 'empty' }
  | { kind: 'formula'; text: string }
  | { kind: 'value'; value: CellValue; format?: string };

/**
 * Enters values as `setValues` does: text as if typed, null and undefined clear. Dimensions are the caller's matter.
 * When one value fills an area, what is relative in a formula moves along.
 */
export function enterValues(
  host: Host,
  book: SpreadsheetState,
  sheet: SheetState,
  area: GridRange,
  valueAt: (row: number, column: number) => unknown,
  filled = false,
): void {
  host.cells(0, area.rows * area.columns);
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const value = valueAt(row, column);
      if (typeof value === 'string' && value.length > mostCharacters) throw google(host, 'tooManyCharacters');
    }
  }
  if (!openToWrite(host, book, sheet, area)) return;
  const rules = sheet.validations.some(({ range, rule }) => !rule.allowInvalid && overlap(range, area) !== null);
  const reading = readerFor(host, book);
  const enter = (row: number, column: number) => {
    const at = { row: area.row + row, column: area.column + column };
    const entry = reading(valueAt(row, column), styleAt(sheet, at.row, at.column).numberFormat);
    if (filled && entry.kind === 'formula') entry.text = moved(entry.text, row, column);
    if (rules) enterByRule(host, book, sheet, at.row, at.column, entry);
    else put(sheet, at.row, at.column, entry);
  };
  if (!rules && !hasFormulas(sheet) && sheet.richText === undefined) {
    for (const place of fillPlain(sheet, area, valueAt)) {
      enter(Math.floor(place / area.columns), place % area.columns);
    }
    return;
  }
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) enter(row, column);
  }
}

/**
 * Writes what needs no reading, row by row, and gives the places of the rest, counted along the rows: Dates, formulas,
 * text that may be more.
 */
function fillPlain(sheet: SheetState, area: GridRange, valueAt: (row: number, column: number) => unknown): number[] {
  const rest: number[] = [];
  let emptied = false;
  const values: (CellValue | null | undefined)[] = new Array(area.columns);
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const value = valueAt(row, column);
      if (value === null || value === undefined || value === '') {
        values[column] = null;
        emptied = true;
      } else if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
        values[column] = value;
      } else if (typeof value === 'string' && isPlainText(value)) values[column] = value;
      else {
        values[column] = undefined;
        rest.push(row * area.columns + column);
      }
    }
    fillRow(sheet, area.row + row, area.column, values);
  }
  noteFilled(sheet, area.row + area.rows, area.column + area.columns, emptied || rest.length > 0);
  return rest;
}

/** Enters what the rule on the cell lets in; what it refuses is said when writes are carried out. */
function enterByRule(
  host: Host,
  book: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  entry: Entry,
): void {
  const refuse = () => refuseLater(host, google(host, 'validationRejects', cellName(row, column)));
  if (!allowed(host, book, sheet, row, column, entry)) {
    refuse();
    return;
  }
  const before = takeCell(sheet, row, column);
  put(sheet, row, column, entry);
  if (formulaAllows(host, book, sheet, row, column)) return;
  putContents(sheet, row, column, before);
  refuse();
}

/** A rule by formula is asked once the value is there. */
function formulaAllows(host: Host, book: SpreadsheetState, sheet: SheetState, row: number, column: number): boolean {
  const formula = ruleFormula(sheet, row, column);
  if (formula === null || cellAt(sheet, row, column) === null) return true;
  return host.node.formulaHolds(book.id, sheet.id, formula, row, column);
}

/** Reads values for one spreadsheet; what all cells share is worked out once. */
export function readerFor(
  host: Host,
  book: SpreadsheetState,
): (value: unknown, numberFormat: string | undefined) => Entry {
  const partsOf = host.node.zoneParts;
  let year: number | null = null;
  const thisYear = () => {
    year ??= partsOf(host.now(), book.timeZone).year;
    return year;
  };
  return (value, numberFormat) => {
    if (value === null || value === undefined || value === '') return { kind: 'empty' };
    if (typeof value === 'number') {
      return Number.isFinite(value) ? { kind: 'value', value } : { kind: 'value', value: '#NUM!' };
    }
    if (typeof value === 'boolean') return { kind: 'value', value };
    if (typeof value !== 'string' && isDate(value)) {
      if (Number.isNaN(value.getTime())) return { kind: 'value', value: String(value) };
      return dateEntry(book, dateSerial(value.getTime(), book.timeZone, partsOf));
    }
    const text = String(value);
    if (numberFormat === '@' && !text.startsWith("'")) return { kind: 'value', value: text };
    return interpret(text, book.locale, thisYear);
  };
}

function dateEntry(book: SpreadsheetState, serial: number): Entry {
  const format = localeFacts(book.locale).date;
  return { kind: 'value', value: serial, format: serial % 1 === 0 ? format : `${format} H:mm:ss` };
}

/** Puts an entry into a cell; its own format counts only where the cell has none. */
export function put(sheet: SheetState, row: number, column: number, entry: Entry): void {
  if (entry.kind === 'empty') setCell(sheet, row, column, null);
  else if (entry.kind === 'formula') setFormula(sheet, row, column, entry.text);
  else {
    setCell(sheet, row, column, entry.value);
    const { format } = entry;
    if (format === undefined) return;
    if (formatKind(styleAt(sheet, row, column).numberFormat) !== 'automatic') return;
    formatCell(sheet, row, column, format);
  }
}

/** Whether the rule on a cell lets an entry in; one that only warns always does. */
export function allowed(
  host: Host,
  book: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  entry: Entry,
): boolean {
  if (entry.kind !== 'value') return true;
  const rule = validationAt(sheet, row, column);
  if (rule === null || rule.allowInvalid) return true;
  const format = styleAt(sheet, row, column).numberFormat ?? entry.format;
  const date = typeof entry.value === 'number' && formatKind(format) === 'date';
  return satisfies(book, rule, { value: entry.value, date }, (millis) =>
    dateSerial(millis, book.timeZone, host.node.zoneParts),
  );
}

/** The texts of formulas in an area, '' where there is none. */
export function readFormulas(sheet: SheetState, area: GridRange): string[][] {
  return mapArea(area, (row, column) => sheet.formulas[keyOf(row, column)] ?? '');
}

/** Empties the contents of an area; formats, notes and rules stay. */
export function clearContents(sheet: SheetState, area: GridRange): void {
  const lastRow = Math.min(area.row + area.rows, sheet.cells.length);
  for (let row = area.row; row < lastRow; row++) {
    const width = Math.min(area.column + area.columns, sheet.cells[row]?.length ?? 0);
    for (let column = area.column; column < width; column++) setCell(sheet, row, column, null);
  }
  for (const key of Object.keys(sheet.formulas)) {
    const comma = key.indexOf(',');
    const [row, column] = [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
    if (inside(area, row, column)) setCell(sheet, row, column, null);
  }
}

import type { CustomFunctions } from './engine';
import { scriptFailed } from './formulaErrors';
import { isDate, missing, teach } from './formulaFunctions';
import { cellName, quoted } from './services/spreadsheet/a1';
import { cellAt, contentEnd, inside, overlap } from './services/spreadsheet/cells';
import { placeOf } from './services/spreadsheet/keys';
import { localeFacts } from './services/spreadsheet/locale';
import { formatKind } from './services/spreadsheet/numberFormat';
import type { Corner, Reference } from './services/spreadsheet/references';
import { referencesOf } from './services/spreadsheet/references';
import { dateSerial, momentOf } from './services/spreadsheet/serial';
import { styleAt } from './services/spreadsheet/styles';
import type { CellValue, GridRange, SelectionState, SheetState, SpreadsheetState, WorkspaceState } from './state';
import { zoneParts } from './zones';

/** Number formats by `row,column`. */
export type FormulaFormats = Record<string, string>;

type Engine = typeof import('@odoo/o-spreadsheet');
type Model = InstanceType<Engine['Model']>;

let loaded: Engine | null = null;
/** What `NOW()` tells while a model works: a serial number in the spreadsheet's zone. */
let now = 0;
let customCall: CustomFunctions['call'] | null = null;
/** The spreadsheet a model is made of. */
let bookId = '';
/** Whose calendar the serial numbers of dates are read by. */
let zone = 'Etc/UTC';

/** Loading takes 150 ms: it is done when the first formula is read. */
export function engine(): Engine {
  if (loaded === null) {
    loaded = require('@odoo/o-spreadsheet') as Engine;
    teach(loaded, () => now);
  }
  return loaded;
}

/** The workspace's moment on the clock of a spreadsheet's zone. */
export function present(state: WorkspaceState, book: SpreadsheetState): number {
  return dateSerial(state.now, book.timeZone, zoneParts);
}

/** Names a formula uses as functions, in capitals. */
function functionsOf(formula: string): string[] {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')+'!/g, '');
  return [...plain.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].map((match) => (match[1] ?? '').toUpperCase());
}

export interface Snapshot {
  model: Model;
  /** The engine's id of a sheet. */
  sheetKey(sheet: SheetState): string;
  /** The spreadsheet's number format that one of the engine's stands for; null when it is the engine's own. */
  formatOf(engineFormat: string): string | null;
}

export interface Wanted {
  /** All formulas of this sheet. */
  formulasOf?: SheetState;
  /** What formulas outside the cells look at. */
  areas?: { sheet: SheetState; area: GridRange }[];
}

/** A model of the workbook that holds what the wanted formulas depend on, and no more. */
export function snapshotModel(book: SpreadsheetState, wanted: Wanted, at: number, custom?: CustomFunctions): Snapshot {
  now = at;
  zone = book.timeZone;
  bookId = book.id;
  const needed = dependencies(book, wanted);
  const { Model } = engine();
  register(needed, custom);
  const formats = new Map<string, number>();
  const sheets = book.sheets.map((sheet) => sheetData(book, sheet, needed.get(sheet) ?? emptyNeed(), formats));
  const data = {
    version: '19',
    sheets,
    formats: Object.fromEntries([...formats].map(([format, id]) => [id, engineFormat(format, id)])),
    namedRanges: Object.fromEntries(book.namedRanges.map((named) => [named.name, notationOf(book, named)])),
  };
  const model = quietly(() => new Model(data, { mode: 'readonly' }));
  const known = [...formats.keys()];
  const formatOf = (format: string) => known[Number(/"~(\d+)"$/.exec(format)?.[1]) - 1] ?? null;
  return { model, sheetKey: (sheet) => `s${sheet.id}`, formatOf };
}

/** The engine reports on its own construction through `console.debug`. */
function quietly<Made>(make: () => Made): Made {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return make();
  } finally {
    console.debug = debug;
  }
}

function notationOf(book: SpreadsheetState, named: SpreadsheetState['namedRanges'][number]): string {
  const sheet = book.sheets.find(({ id }) => id === named.sheetId);
  const { row, column, rows, columns } = named.range;
  const end = cellName(row + rows - 1, column + columns - 1);
  return `${quoted(engineName(sheet?.name ?? ''))}!${cellName(row, column)}${rows * columns === 1 ? '' : `:${end}`}`;
}

/** The engine does not read a doubled apostrophe in a sheet's name: another character stands for it there. */
function engineName(name: string): string {
  return name.replace(/'/g, '\uE000');
}

/** What of a sheet is needed: areas of values and places of formulas. */
interface Need {
  areas: GridRange[];
  formulas: Set<string>;
}

function emptyNeed(): Need {
  return { areas: [], formulas: new Set() };
}

/** Follows references from formula to formula, so that a large tab nobody looks at costs nothing. */
function dependencies(book: SpreadsheetState, wanted: Wanted): Map<SheetState, Need> {
  const needed = new Map<SheetState, Need>();
  const listed = new Map<SheetState, string[]>();
  const formulasOf = (sheet: SheetState) => {
    const keys = listed.get(sheet) ?? Object.keys(sheet.formulas);
    listed.set(sheet, keys);
    return keys;
  };
  const needOf = (sheet: SheetState) => {
    const need = needed.get(sheet) ?? emptyNeed();
    needed.set(sheet, need);
    return need;
  };
  const queue: { sheet: SheetState; key: string }[] = [];
  const wantFormula = (sheet: SheetState, key: string) => {
    const need = needOf(sheet);
    if (need.formulas.has(key)) return;
    need.formulas.add(key);
    queue.push({ sheet, key });
  };
  const wantArea = (sheet: SheetState, area: GridRange) => {
    const need = needOf(sheet);
    if (need.areas.some((each) => covers(each, area))) return;
    need.areas.push(area);
    const keys = formulasOf(sheet);
    if (need.formulas.size === keys.length) return;
    for (const key of keys) {
      const { row, column } = placeOf(key);
      if (inside(area, row, column)) wantFormula(sheet, key);
      // What a formula spills may reach into the area.
      else if (row <= area.row + area.rows && column <= area.column + area.columns) wantFormula(sheet, key);
    }
  };
  const wantAll = () => {
    for (const sheet of book.sheets) wantArea(sheet, wholeOf(sheet));
  };
  for (const key of Object.keys(wanted.formulasOf?.formulas ?? {})) {
    if (wanted.formulasOf !== undefined) wantFormula(wanted.formulasOf, key);
  }
  for (const { sheet, area } of wanted.areas ?? []) wantArea(sheet, area);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const formula = next.sheet.formulas[next.key] ?? '';
    if (/\b(INDIRECT|OFFSET)\s*\(/i.test(formula)) wantAll();
    for (const named of book.namedRanges) {
      if (!formula.toLowerCase().includes(named.name.toLowerCase())) continue;
      const sheet = book.sheets.find(({ id }) => id === named.sheetId);
      if (sheet !== undefined) wantArea(sheet, named.range);
    }
    for (const reference of referencesOf(formula)) {
      const sheet = sheetOf(book, reference, next.sheet);
      if (sheet !== undefined) wantArea(sheet, areaOf(sheet, reference));
    }
  }
  return needed;
}

function sheetOf(book: SpreadsheetState, reference: Reference, own: SheetState): SheetState | undefined {
  if (reference.sheetName === null) return own;
  const name = reference.sheetName.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === name);
}

/** The cells a reference covers; an open end runs to the grid's. */
export function areaOf(sheet: SheetState, { start, end }: Reference): GridRange {
  const other: Corner = end ?? start;
  const row = Math.min(start.row ?? 0, other.row ?? start.row ?? 0);
  const column = Math.min(start.column ?? 0, other.column ?? start.column ?? 0);
  const lastRow = start.row === null || other.row === null ? sheet.rowCount - 1 : Math.max(start.row, other.row);
  const lastColumn =
    start.column === null || other.column === null ? sheet.columnCount - 1 : Math.max(start.column, other.column);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function wholeOf(sheet: SheetState): GridRange {
  return { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
}

function covers(outer: GridRange, inner: GridRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function sheetData(book: SpreadsheetState, sheet: SheetState, need: Need, formats: Map<string, number>): object {
  const cells: Record<string, string> = {};
  const cellFormats: Record<string, number> = {};
  const end = contentEnd(sheet);
  const used = { row: 0, column: 0, rows: end.rows, columns: end.columns };
  for (const area of need.areas) {
    const cut = overlap(area, used);
    if (cut === null) continue;
    for (let row = cut.row; row < cut.row + cut.rows; row++) {
      for (let column = cut.column; column < cut.column + cut.columns; column++) {
        const value = cellAt(sheet, row, column);
        if (value === null) continue;
        const name = cellName(row, column);
        cells[name] = contentOf(value);
        const format = styleAt(sheet, row, column).numberFormat;
        if (typeof value !== 'number' || format === undefined || formatKind(format) === 'text') continue;
        const id = formats.get(format) ?? formats.size + 1;
        formats.set(format, id);
        cellFormats[name] = id;
      }
    }
  }
  for (const key of need.formulas) {
    const { row, column } = placeOf(key);
    cells[cellName(row, column)] = canonical(sheet.formulas[key] ?? '', book.locale);
  }
  return {
    id: `s${sheet.id}`,
    name: engineName(sheet.name),
    rowNumber: sheet.rowCount,
    colNumber: sheet.columnCount,
    cells,
    formats: cellFormats,
  };
}

/**
 * The engine does not know all of Google's formats: it is told whether a number is a day, a moment or neither, and which
 * format that stands for, which it hands on to what is worked out from the number.
 */
function engineFormat(format: string, id: number): string {
  const kind = formatKind(format) !== 'date' ? '0' : /h/i.test(format) ? 'm/d/yyyy hh:mm:ss' : 'm/d/yyyy';
  return `${kind}"~${id}"`;
}

/** A value as the engine reads it: text behind an apostrophe stays text, whatever it looks like. */
function contentOf(value: CellValue): string {
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * A formula in the engine's writing: commas between arguments and a decimal point. `;` parts arguments in every
 * locale and rows of an array in braces; where the comma is decimal, `\` parts columns there.
 */
export function canonical(formula: string, locale: string): string {
  const commaDecimal = localeFacts(locale).decimal === ',';
  const open: string[] = [];
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|#REF!|\d,\d|[(){};\\]/g, (token) => {
    if (token === '#REF!') return '#REF';
    if (token.length > 1 && token.startsWith('"')) return token;
    if (token.length > 1 && token.startsWith("'")) return `'${engineName(token.slice(1, -1).replace(/''/g, "'"))}'`;
    if (/^\d,\d$/.test(token)) return commaDecimal ? token.replace(',', '.') : token;
    if (token === '(' || token === '{') open.push(token);
    else if (token === ')' || token === '}') open.pop();
    else if (token === ';') return open.at(-1) === '{' ? ';' : ',';
    else if (token === '\\') return open.at(-1) === '{' ? ',' : token;
    return token;
  });
}

/** Refuses functions that would be answered wrongly and lends the engine those of the script. */
function register(needed: Map<SheetState, Need>, custom?: CustomFunctions): void {
  const registry = engine().registries.functionRegistry as unknown as {
    content: Record<string, unknown>;
    replace(name: string, description: unknown): void;
  };
  const own = new Map((custom?.names ?? []).map((name) => [name.toUpperCase(), name]));
  customCall = custom === undefined ? null : (name, args, cell) => custom.call(own.get(name) ?? name, args, cell);
  for (const [sheet, need] of needed) {
    for (const key of need.formulas) {
      for (const name of functionsOf(sheet.formulas[key] ?? '')) {
        if (own.has(name)) lend(registry, name);
        else if (missing.has(name) && !(name in registry.content)) {
          throw new Error(`The formula function ${name} is not in the local workspace yet.`);
        }
      }
    }
  }
}

function lend(registry: { replace(name: string, description: unknown): void }, name: string): void {
  const { arg } = engine().helpers;
  registry.replace(name, {
    description: 'A function of the script',
    args: [arg('value (any, range<any>, optional, repeating)', 'What it is given')],
    compute(this: Evaluation, ...args: unknown[]) {
      const cell = callingCell(this.__originCellPosition);
      return outcome(() => customCall?.(name, args.map(argument), cell));
    },
  });
}

/** What the engine tells a function of where it is called from. */
interface Evaluation {
  __originCellPosition?: { sheetId: string; row: number; col: number };
}

function callingCell(at: Evaluation['__originCellPosition']): SelectionState | undefined {
  if (at === undefined) return undefined;
  const range = { row: at.row, column: at.col, rows: 1, columns: 1 };
  return { spreadsheetId: bookId, sheetId: Number(at.sheetId.slice(1)), range };
}

/** What a script's function is given: a value, or rows of values for a block. */
function argument(arg: unknown): unknown {
  if (!Array.isArray(arg)) return plain(arg);
  const columns = arg as unknown[][];
  if (columns.length === 1 && columns[0]?.length === 1) return plain(columns[0][0]);
  return (columns[0] ?? []).map((_, row) => columns.map((column) => plain(column[row])));
}

/** Dates and times reach a function as Dates: https://developers.google.com/apps-script/guides/sheets/functions */
function plain(cell: unknown): unknown {
  const value = (cell as { value?: unknown } | null)?.value;
  if (typeof value === 'number' && isDate(cell)) return new Date(momentOf(value, zone, zoneParts));
  return value ?? '';
}

function outcome(call: () => unknown): unknown {
  try {
    const result = call();
    if (!Array.isArray(result)) return cellOf(result);
    const rows = result.map((row) => (Array.isArray(row) ? row : [row]));
    const width = Math.max(...rows.map((row) => row.length));
    return Array.from({ length: width }, (_, column) => rows.map((row) => cellOf(row[column])));
  } catch (error) {
    return { value: '#ERROR', message: `${scriptFailed}${error}` };
  }
}

function cellOf(value: unknown): { value: CellValue; format?: string } {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (value instanceof Date) {
    const serial = dateSerial(value.getTime(), zone, zoneParts);
    return { value: serial, format: Number.isInteger(serial) ? 'm/d/yyyy' : 'm/d/yyyy hh:mm:ss' };
  }
  return { value: value === null || value === undefined ? '' : String(value) };
}

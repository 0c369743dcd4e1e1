import { sheetsValue } from './formulaErrors';
import type { FormulaFormats } from './formulaModel';
import { canonical, present, snapshotModel } from './formulaModel';
import { contentEnd, sheetById } from './services/spreadsheet/cells';
import { changesOf } from './services/spreadsheet/kept';
import { keyOf, placeOf } from './services/spreadsheet/keys';
import { localeFacts } from './services/spreadsheet/locale';
import { formatKind } from './services/spreadsheet/numberFormat';
import { referencesOf } from './services/spreadsheet/references';
import type { CellValue, SelectionState, SheetState, SpreadsheetState, WorkspaceState } from './state';

/** The functions of a script that cells may call. */
export interface CustomFunctions {
  names: string[];
  /** `cell` is the one whose formula calls. */
  call(name: string, args: unknown[], cell?: SelectionState): unknown;
}

interface Evaluated {
  /** What the values were worked out from. */
  basis: string;
  custom: CustomFunctions | undefined;
  values: Record<string, CellValue>;
  formats: FormulaFormats;
}

const evaluated = new WeakMap<SpreadsheetState, Map<number, Evaluated>>();
/** Sheets being worked out: a script's function in a cell that reads its own sheet finds the values of before. */
const working = new Set<SheetState>();
/** By the files of a workspace, which stay the same object when somebody looks at another moment. */
const lent = new WeakMap<WorkspaceState['spreadsheets'], CustomFunctions>();

/** From now on formulas of this workspace's spreadsheets may call these functions of its script. */
export function lendFunctions(state: WorkspaceState, functions: CustomFunctions): void {
  lent.set(state.spreadsheets, functions);
}

/**
 * The values of a sheet's formulas, and of the cells they spill into, by `row,column` from 0. Worked out once for each
 * state of the workbook; what tells the time is worked out anew at each moment.
 */
export function evaluateFormulas(
  state: WorkspaceState,
  spreadsheetId: string,
  sheetId: number,
): Record<string, CellValue> {
  return evaluate(state, spreadsheetId, sheetId).values;
}

/** Date formats that formulas give their cells by themselves, as `=TODAY()` does. */
export function formulaFormats(state: WorkspaceState, spreadsheetId: string, sheetId: number): FormulaFormats {
  return evaluate(state, spreadsheetId, sheetId).formats;
}

function evaluate(state: WorkspaceState, spreadsheetId: string, sheetId: number): Evaluated {
  const book = state.spreadsheets[spreadsheetId];
  const sheet = book === undefined ? undefined : sheetById(book, sheetId);
  if (book === undefined || sheet === undefined) return { basis: '', custom: undefined, values: {}, formats: {} };
  const ofBook = evaluated.get(book) ?? new Map<number, Evaluated>();
  evaluated.set(book, ofBook);
  const basis = basisOf(state, book);
  const known = ofBook.get(sheetId);
  const custom = lent.get(state.spreadsheets);
  if (known?.basis === basis && known.custom === custom) return known;
  if (working.has(sheet)) return known ?? { basis: '', custom, values: {}, formats: {} };
  working.add(sheet);
  try {
    const fresh = { basis, custom, ...workOut(state, book, sheet, custom) };
    ofBook.set(sheetId, fresh);
    return fresh;
  } finally {
    working.delete(sheet);
  }
}

/** Everything the values of a workbook's formulas may depend on. */
function basisOf(state: WorkspaceState, book: SpreadsheetState): string {
  const sheets = book.sheets.map((sheet) => `${sheet.id} ${sheet.name} ${changesOf(sheet)}`);
  const told = tellsTime(book) ? state.now : '';
  return [...sheets, book.locale, book.timeZone, JSON.stringify(book.namedRanges), told].join('\n');
}

function tellsTime(book: SpreadsheetState): boolean {
  return book.sheets.some((sheet) =>
    Object.values(sheet.formulas).some((formula) => /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i.test(formula)),
  );
}

function workOut(
  state: WorkspaceState,
  book: SpreadsheetState,
  sheet: SheetState,
  custom?: CustomFunctions,
): Omit<Evaluated, 'basis' | 'custom'> {
  const values: Record<string, CellValue> = {};
  const formats: FormulaFormats = {};
  const keys = Object.keys(sheet.formulas);
  if (keys.length === 0) return { values, formats };
  const { model, sheetKey, formatOf } = snapshotModel(book, { formulasOf: sheet }, present(state, book), custom);
  const take = (row: number, column: number, formula: string) => {
    const cell = model.getters.getEvaluatedCell({ sheetId: sheetKey(sheet), row, col: column });
    const value = cell.value;
    if (value === null || value === undefined || value === '') values[keyOf(row, column)] = '';
    else values[keyOf(row, column)] = sheetsValue(value as CellValue, cell.message, formula);
    if (cell.format === undefined || typeof value !== 'number') return;
    const format = handedOn(cell.format, formatOf(cell.format), formula, book.locale);
    if (format !== null) formats[keyOf(row, column)] = format;
  };
  for (const key of keys) {
    const { row, column } = placeOf(key);
    const formula = sheet.formulas[key] ?? '';
    take(row, column, formula);
    const spread = model.getters.getSpreadZone({ sheetId: sheetKey(sheet), row, col: column });
    const { top, bottom, left, right } = spread ?? { top: row, bottom: row, left: column, right: column };
    let zeros = values[key] === 0;
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        if (y !== row || x !== column) take(y, x, formula);
        zeros ||= values[keyOf(y, x)] === 0;
      }
    }
    if (!zeros || !mayMirror(formula, custom)) continue;
    const blank = model.getters.evaluateFormula(
      sheetKey(sheet),
      `=ISBLANK(${canonical(formula, book.locale).slice(1)})`,
      {
        sheetId: sheetKey(sheet),
        row,
        col: column,
      },
    );
    eachBlank(blank, (down, across) => {
      values[keyOf(top + down, left + across)] = '';
    });
  }
  return { values, formats };
}

/** What may hand a blank cell on as it is: a reference alone, and functions that choose among cells. */
const choosing =
  /^=\s*[\p{L}\p{N}_.$:'!\s]+$|\{|\b(UNIQUE|FILTER|SORTN?|TRANSPOSE|ARRAYFORMULA|FLATTEN|INDEX|[VHX]?LOOKUP|OFFSET|INDIRECT|IF|IFS|IFERROR|IFNA|SWITCH|CHOOSE(COLS|ROWS)?|[HV]STACK|TO(COL|ROW))\s*\(/iu;

/** Whether a 0 of the engine's may stand for a blank cell, which stays blank in Sheets. A script's function is not asked twice. */
function mayMirror(formula: string, custom: CustomFunctions | undefined): boolean {
  const upper = formula.toUpperCase();
  return choosing.test(formula) && !custom?.names.some((name) => upper.includes(`${name.toUpperCase()}(`));
}

/** The places a result of ISBLANK calls blank, from the formula's own cell on; the engine gives columns of rows. */
function eachBlank(result: unknown, visit: (down: number, across: number) => void): void {
  if (!Array.isArray(result)) {
    if (result === true) visit(0, 0);
    return;
  }
  (result as unknown[][]).forEach((column, across) => {
    column.forEach((blank, down) => {
      if (blank === true) visit(down, across);
    });
  });
}

/** The format a formula's cell has while nobody gave it one: its own function's, or that of the numbers it is made of. */
function handedOn(engineFormat: string, format: string | null, formula: string, locale: string): string | null {
  if (formatKind(engineFormat) === 'date') {
    if (!givesDate(formula)) return null;
    const { date } = localeFacts(locale);
    return format ?? (/h/i.test(engineFormat) ? `${date} H:mm:ss` : date);
  }
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '');
  if (/[/^]/.test(plain)) return null;
  // Of two factors' formats it is not known which one Sheets takes.
  return plain.includes('*') && referencesOf(formula).length > 1 ? null : format;
}

/** A difference or a product of dates is a number, whatever the engine says of its format. */
function givesDate(formula: string): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '');
  return !/[*/^]/.test(plain) && !/-\s*[A-Za-z$'(]/.test(plain);
}

/** Rows and columns up to the last one with content, what formulas spill included. */
export function usedEnd(
  state: WorkspaceState,
  spreadsheetId: string,
  sheet: SheetState,
): { rows: number; columns: number } {
  const end = { ...contentEnd(sheet) };
  if (Object.keys(sheet.formulas).length === 0) return end;
  for (const key of Object.keys(evaluateFormulas(state, spreadsheetId, sheet.id))) {
    const { row, column } = placeOf(key);
    end.rows = Math.max(end.rows, row + 1);
    end.columns = Math.max(end.columns, column + 1);
  }
  return end;
}

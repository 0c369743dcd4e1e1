import { evaluateFormulas } from './engine';
import { areaOf, canonical, present, snapshotModel } from './formulaModel';
import { cellAt, contentEnd, overlap, sheetById } from './services/spreadsheet/cells';
import type { Gradient, GradientPoint } from './services/spreadsheet/conditionalRules';
import { judge, relativeDay } from './services/spreadsheet/conditions';
import { keyOf } from './services/spreadsheet/keys';
import { displayText, formatKind } from './services/spreadsheet/numberFormat';
import { moved, referencesOf } from './services/spreadsheet/references';
import { dateSerial } from './services/spreadsheet/serial';
import { styleAt } from './services/spreadsheet/styles';
import { isKeptDate } from './services/spreadsheet/validate';
import type {
  CellValue,
  ConditionalFormatState,
  GridRange,
  SheetState,
  SpreadsheetState,
  WorkspaceState,
} from './state';
import { zoneParts } from './zones';

/** What conditional formatting paints on a cell. */
export interface Paint {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

/** Blank rows and columns below and beside the content that are looked at as well. */
export const margin = 20;

/** What a rule looks at: values, formulas' results included. */
interface Looked {
  state: WorkspaceState;
  book: SpreadsheetState;
  sheet: SheetState;
  computed: Record<string, CellValue>;
}

/**
 * What conditional formatting paints, by `row,column` from 0, on the content and a margin of blank cells. Rules come in
 * order; of two that hold, the first decides each property it sets.
 */
export function conditionalFormats(
  state: WorkspaceState,
  spreadsheetId: string,
  sheetId: number,
): Record<string, Paint> {
  const book = state.spreadsheets[spreadsheetId];
  const sheet = book === undefined ? undefined : sheetById(book, sheetId);
  const painted: Record<string, Paint> = {};
  if (book === undefined || sheet === undefined || sheet.conditionalFormats.length === 0) return painted;
  const hasFormulas = Object.keys(sheet.formulas).length > 0;
  const computed = hasFormulas ? evaluateFormulas(state, spreadsheetId, sheetId) : {};
  const looked = { state, book, sheet, computed };
  const end = contentEnd(sheet);
  const shown: GridRange = {
    row: 0,
    column: 0,
    rows: Math.min(sheet.rowCount, end.rows + margin),
    columns: Math.min(sheet.columnCount, end.columns + margin),
  };
  const holding = customRules(looked, shown);
  for (const rule of sheet.conditionalFormats) {
    const paintAt = painter(looked, rule, holding.get(rule));
    for (const range of rule.ranges) {
      const cut = overlap(range, shown);
      if (cut === null) continue;
      for (let row = cut.row; row < cut.row + cut.rows; row++) {
        for (let column = cut.column; column < cut.column + cut.columns; column++) {
          const paint = paintAt(row, column);
          if (paint === null) continue;
          const key = keyOf(row, column);
          painted[key] = { ...paint, ...painted[key] };
        }
      }
    }
  }
  return painted;
}

type Holds = (row: number, column: number) => boolean;

function painter(
  looked: Looked,
  rule: ConditionalFormatState,
  custom: Holds | undefined,
): (row: number, column: number) => Paint | null {
  if (rule.gradient !== null) return gradientPainter(looked, rule);
  const paint = paintOf(rule);
  const holds = custom ?? plainRule(looked, rule);
  return (row, column) => (holds(row, column) ? paint : null);
}

function paintOf(rule: ConditionalFormatState): Paint {
  const paint: Paint = {};
  if (rule.background !== null) paint.background = rule.background;
  if (rule.fontColor !== null) paint.fontColor = rule.fontColor;
  if (rule.bold !== null) paint.bold = rule.bold;
  if (rule.italic !== null) paint.italic = rule.italic;
  if (rule.underline !== null) paint.underline = rule.underline;
  if (rule.strikethrough !== null) paint.strikethrough = rule.strikethrough;
  return paint;
}

function valueAt({ sheet, computed }: Looked, row: number, column: number): CellValue | null {
  return cellAt(sheet, row, column) ?? computed[keyOf(row, column)] ?? null;
}

/** Text, number, date and blank rules are decided without the formula engine. */
function plainRule(looked: Looked, { condition }: ConditionalFormatState): Holds {
  const { state, book, sheet } = looked;
  const decide = condition === null ? null : judge(condition, (value) => dayOf(state, book, value));
  if (decide === null) return () => false;
  return (row, column) => {
    const value = valueAt(looked, row, column);
    const format = styleAt(sheet, row, column).numberFormat;
    const shown = value === null ? '' : displayText(value, format, book.locale);
    return decide({ value, shown, date: formatKind(format) === 'date' });
  };
}

function dayOf(state: WorkspaceState, book: SpreadsheetState, value: unknown): number {
  if (isKeptDate(value)) return Math.floor(dateSerial(value.date, book.timeZone, zoneParts));
  const name = String((value as { relative?: string } | null)?.relative);
  return relativeDay(Math.floor(present(state, book)), name) ?? Number(value);
}

/** Custom formulas of all rules on one model: each is read as it stands in the first cell of its ranges. */
function customRules(looked: Looked, shown: GridRange): Map<ConditionalFormatState, Holds> {
  const { state, book, sheet } = looked;
  const rules = sheet.conditionalFormats.filter(
    ({ condition, gradient }) => gradient === null && condition?.criteria === 'CUSTOM_FORMULA',
  );
  const holding = new Map<ConditionalFormatState, Holds>();
  if (rules.length === 0) return holding;
  const areas = rules.flatMap((rule) => {
    const formula = String(rule.condition?.values[0] ?? '');
    return referencesOf(formula).map((reference) => ({
      sheet,
      area: spread(areaOf(sheet, reference), shown, reference.start.rowFixed, reference.start.columnFixed),
    }));
  });
  const { model, sheetKey } = snapshotModel(book, { areas }, present(state, book));
  const sheetId = sheetKey(sheet);
  for (const rule of rules) {
    const [first] = rule.ranges;
    if (first === undefined) continue;
    const formula = String(rule.condition?.values[0] ?? '');
    const known = new Map<string, boolean>();
    holding.set(rule, (row, column) => {
      const here = moved(formula, row - first.row, column - first.column);
      let holds = known.get(here);
      if (holds === undefined) {
        holds = truth(
          model.getters.evaluateFormula(sheetId, canonical(here, book.locale), { sheetId, row, col: column }),
        );
        known.set(here, holds);
      }
      return holds;
    });
  }
  return holding;
}

/** Whether a formula, read as if it stood in the cell, is true. */
export function formulaHolds(
  state: WorkspaceState,
  spreadsheetId: string,
  sheetId: number,
  formula: string,
  row: number,
  column: number,
): boolean {
  const book = state.spreadsheets[spreadsheetId];
  const sheet = book === undefined ? undefined : sheetById(book, sheetId);
  if (book === undefined || sheet === undefined) return false;
  const areas = referencesOf(formula).map((reference) => {
    const name = (reference.sheetName ?? sheet.name).toLowerCase();
    const other = book.sheets.find((each) => each.name.toLowerCase() === name) ?? sheet;
    return { sheet: other, area: areaOf(other, reference) };
  });
  const { model, sheetKey } = snapshotModel(book, { areas }, present(state, book));
  const position = { sheetId: sheetKey(sheet), row, col: column };
  return truth(model.getters.evaluateFormula(position.sheetId, canonical(formula, book.locale), position));
}

/** The cells a reference may reach from anywhere on the part shown. */
function spread(area: GridRange, shown: GridRange, rowFixed: boolean, columnFixed: boolean): GridRange {
  const down = rowFixed ? 0 : shown.rows;
  const right = columnFixed ? 0 : shown.columns;
  return { row: area.row, column: area.column, rows: area.rows + down, columns: area.columns + right };
}

function truth(value: unknown): boolean {
  const single = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  return single === true || (typeof single === 'number' && single !== 0);
}

function gradientPainter(looked: Looked, rule: ConditionalFormatState): (row: number, column: number) => Paint | null {
  const { min, mid, max } = rule.gradient as Gradient;
  const numbers = rule.ranges.flatMap((range) => numbersIn(looked, range)).sort((one, other) => one - other);
  if (numbers.length === 0) return () => null;
  const at = (point: GradientPoint) => ({ color: point.color, value: standing(point, numbers) });
  const points = [at(min), ...(mid === null ? [] : [at(mid)]), at(max)];
  return (row, column) => {
    const value = valueAt(looked, row, column);
    return typeof value === 'number' ? { background: colorAt(points, value) } : null;
  };
}

function numbersIn(looked: Looked, range: GridRange): number[] {
  const end = contentEnd(looked.sheet);
  const cut = overlap(range, { row: 0, column: 0, rows: end.rows, columns: end.columns });
  const numbers: number[] = [];
  if (cut === null) return numbers;
  for (let row = cut.row; row < cut.row + cut.rows; row++) {
    for (let column = cut.column; column < cut.column + cut.columns; column++) {
      const value = valueAt(looked, row, column);
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

function standing({ type, value }: GradientPoint, sorted: number[]): number {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  switch (type) {
    case 'MIN':
      return least;
    case 'MAX':
      return most;
    case 'PERCENT':
      return least + ((most - least) * Number(value)) / 100;
    case 'PERCENTILE': {
      const rank = ((sorted.length - 1) * Number(value)) / 100;
      const [low = 0, high = 0] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
      return low + (high - low) * (rank - Math.floor(rank));
    }
    default:
      return Number(value);
  }
}

function colorAt(points: { color: string; value: number }[], value: number): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '#ffffff';
  if (value <= first.value) return first.color;
  if (value >= last.value) return last.color;
  const above = points.findIndex((point) => point.value >= value);
  const [low, high] = [points[above - 1] ?? first, points[above] ?? last];
  const share = high.value === low.value ? 0 : (value - low.value) / (high.value - low.value);
  const mixed = [1, 3, 5].map((from) => {
    const [start, end] = [low, high].map(({ color }) => Number.parseInt(color.slice(from, from + 2), 16));
    return Math.round((start ?? 0) + ((end ?? 0) - (start ?? 0)) * share);
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

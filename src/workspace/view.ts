import { evaluateFormulas, formulaFormats, usedEnd } from './engine';
import { conditionalFormats } from './paint';
import { bandColor } from './services/spreadsheet/bands';
import { cellAt, contentEnd, inside, sheetById } from './services/spreadsheet/cells';
import { keyOf } from './services/spreadsheet/keys';
import { displayText, formatKind } from './services/spreadsheet/numberFormat';
import { styleAt } from './services/spreadsheet/styles';
import { offered, validationAt } from './services/spreadsheet/validate';
import type { CellStyle, CellValue, GridRange, SheetState, SpreadsheetState, WorkspaceState } from './state';

/** One tab as a spreadsheet would show it. */
export interface SheetView {
  name: string;
  hidden: boolean;
  tabColor: string | null;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  gridlinesHidden: boolean;
  /** In pixels, for the columns shown. */
  columnWidths: number[];
  /** In pixels, only for rows somebody sized. */
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: GridRange[];
  /** Row by row, the used range and a few blank rows. */
  rows: CellView[][];
}

export interface CellView {
  /** What the cell shows. */
  text: string;
  type: 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';
  /** What the formula bar shows, when it is a formula. */
  formula?: string;
  /** Own and conditional formatting together. */
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  fontFamily?: string;
  /** As shown: numbers and dates to the right, booleans in the middle, unless set otherwise. */
  align: 'left' | 'center' | 'right';
  verticalAlign?: string;
  wrap?: string;
  borders?: CellStyle['borders'];
  note?: string;
  link?: string;
  /** What a list rule offers. */
  list?: string[];
  checkbox?: boolean;
  /** The help of the rule on the cell. */
  help?: string;
  /** A protection asks before it lets anybody edit. */
  warning?: boolean;
  /** A protection lets only some edit. */
  locked?: boolean;
}

const blankRows = 5;
const leastRows = 20;
const leastColumns = 8;

/** A tab as it looks at the moment `now`, formulas and conditional formatting worked out; null when it is not there. */
export function viewSheet(
  state: WorkspaceState,
  spreadsheetId: string,
  sheetId: number,
  now: number = state.now,
): SheetView | null {
  const book = state.spreadsheets[spreadsheetId];
  const sheet = book === undefined ? undefined : sheetById(book, sheetId);
  if (book === undefined || sheet === undefined) return null;
  const moment = now === state.now ? state : { ...state, now };
  const worked = workedOut(moment, spreadsheetId, sheet);
  const rowCount = Math.min(sheet.rowCount, Math.max(worked.end.rows + blankRows, leastRows));
  const columnCount = Math.min(sheet.columnCount, Math.max(worked.end.columns, leastColumns));
  const shown = { book, sheet, ...worked, lists: new Map<object, string[] | null>() };
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlinesHidden: sheet.gridlinesHidden ?? false,
    columnWidths: Array.from({ length: columnCount }, (_, column) => sheet.columnWidths[column] ?? 100),
    rowHeights: { ...sheet.rowHeights },
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    merges: sheet.merges.map((merge) => ({ ...merge })),
    rows: Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) => cellView(shown, row, column)),
    ),
  };
}

type Worked = Pick<Shown, 'values' | 'formats' | 'painted'> & { end: { rows: number; columns: number } };

/** What formulas and rules give. A formula the engine cannot work out shows as an error rather than hide the tab. */
function workedOut(state: WorkspaceState, spreadsheetId: string, sheet: SheetState): Worked {
  try {
    const hasFormulas = Object.keys(sheet.formulas).length > 0;
    return {
      end: usedEnd(state, spreadsheetId, sheet),
      values: hasFormulas ? evaluateFormulas(state, spreadsheetId, sheet.id) : {},
      formats: hasFormulas ? formulaFormats(state, spreadsheetId, sheet.id) : {},
      painted: conditionalFormats(state, spreadsheetId, sheet.id),
    };
  } catch {
    const values = Object.fromEntries(Object.keys(sheet.formulas).map((key) => [key, '#ERROR!']));
    return { end: contentEnd(sheet), values, formats: {}, painted: {} };
  }
}

interface Shown {
  book: SpreadsheetState;
  sheet: SheetState;
  values: Record<string, CellValue>;
  formats: Record<string, string>;
  painted: ReturnType<typeof conditionalFormats>;
  /** What each list rule offers, read once. */
  lists: Map<object, string[] | null>;
}

function cellView(shown: Shown, row: number, column: number): CellView {
  const { book, sheet } = shown;
  const key = keyOf(row, column);
  const style = styleAt(sheet, row, column);
  const format = style.numberFormat ?? shown.formats[key];
  const value = cellAt(sheet, row, column) ?? shown.values[key] ?? null;
  const type = typeOf(value, format);
  const view: CellView = {
    text: value === null ? '' : displayText(value, format, book.locale),
    type,
    align: alignment(style.horizontalAlignment, type),
  };
  const formula = sheet.formulas[key];
  if (formula !== undefined) view.formula = formula;
  addLooks(view, style, shown.painted[key], bandColor(sheet, row, column));
  const note = sheet.notes[key];
  if (note !== undefined) view.note = note;
  addRule(view, shown, row, column);
  for (const protection of sheet.protections) {
    const open = protection.unprotected.some((range) => inside(range, row, column));
    const covers = protection.range === null ? !open : inside(protection.range, row, column);
    if (!covers) continue;
    if (protection.warningOnly) view.warning = true;
    else if (protection.editors !== null) view.locked = true;
  }
  return view;
}

function typeOf(value: CellValue | null, format: string | undefined): CellView['type'] {
  if (value === null || value === '') return 'empty';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return formatKind(format) === 'date' ? 'date' : 'number';
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|ERROR!|NULL!)$/.test(value) ? 'error' : 'text';
}

function alignment(set: string | undefined, type: CellView['type']): CellView['align'] {
  if (set === 'left' || set === 'center' || set === 'right') return set;
  if (type === 'number' || type === 'date') return 'right';
  return type === 'boolean' || type === 'error' ? 'center' : 'left';
}

function addLooks(
  view: CellView,
  style: CellStyle,
  paint: Shown['painted'][string] | undefined,
  band: string | null,
): void {
  const background = paint?.background ?? style.background ?? band;
  if (background !== null) view.background = background;
  const fontColor = paint?.fontColor ?? style.fontColor;
  if (fontColor !== undefined) view.fontColor = fontColor;
  if (paint?.bold ?? style.fontWeight === 'bold') view.bold = true;
  if (paint?.italic ?? style.fontStyle === 'italic') view.italic = true;
  if (paint?.underline ?? style.fontLine === 'underline') view.underline = true;
  if (paint?.strikethrough ?? style.fontLine === 'line-through') view.strikethrough = true;
  if (style.fontSize !== undefined) view.fontSize = style.fontSize;
  if (style.fontFamily !== undefined) view.fontFamily = style.fontFamily;
  if (style.verticalAlignment !== undefined) view.verticalAlign = style.verticalAlignment;
  if (style.wrap !== undefined) view.wrap = style.wrap;
  if (style.borders !== undefined) view.borders = { ...style.borders };
  if (style.link !== undefined) view.link = style.link;
}

function addRule(view: CellView, shown: Shown, row: number, column: number): void {
  const rule = validationAt(shown.sheet, row, column);
  if (rule === null) return;
  if (rule.criteria === 'CHECKBOX') view.checkbox = true;
  if (!shown.lists.has(rule)) shown.lists.set(rule, offered(shown.book, rule));
  const list = shown.lists.get(rule);
  if (list) view.list = [...list];
  if (rule.helpText !== null) view.help = rule.helpText;
}

import type {
  AnswerValue,
  FormColumn,
  FormState,
  ItemState,
  ResponseState,
  SheetState,
  SpreadsheetState,
  WorkspaceState,
} from '../../state';
import type { ZoneParts } from '../host';
import { addSheet, ensureGrid, insertRow, isEmpty, writeCell } from '../spreadsheet/cells';
import { localeFacts } from '../spreadsheet/locale';
import { dateSerial, serialOfDay } from '../spreadsheet/serial';
import { shift } from '../spreadsheet/shift';
import { freshNumber } from './formStore';
import { totals } from './grading';
import { isGrid, isQuestion, itemById, wordsOf } from './questions';

type PartsOf = (at: number, timeZone: string) => ZoneParts;

/**
 * What Google writes by itself, in the spreadsheet's language. The English names are observed by others
 * (https://github.com/edcodeorg/flubaroo); the Vietnamese ones are reported, no address.
 */
const words = {
  en: { tab: 'Form Responses', timestamp: 'Timestamp', email: 'Email Address', score: 'Score' },
  vi: { tab: 'Câu trả lời biểu mẫu', timestamp: 'Dấu thời gian', email: 'Địa chỉ email', score: 'Điểm số' },
};

function wordsFor(spreadsheet: SpreadsheetState): (typeof words)['en'] {
  return spreadsheet.locale.startsWith('vi') ? words.vi : words.en;
}

export interface ResponseTab {
  spreadsheet: SpreadsheetState;
  sheet: SheetState;
  link: NonNullable<SheetState['form']>;
}

/** The tab this form writes to, while both exist. */
export function responseTab(state: WorkspaceState, form: FormState): ResponseTab | null {
  if (!form.destination) return null;
  const spreadsheet = state.spreadsheets[form.destination.spreadsheetId];
  const sheet = spreadsheet?.sheets.find((one) => one.id === form.destination?.sheetId);
  return spreadsheet && sheet?.form?.formId === form.id ? { spreadsheet, sheet, link: sheet.form } : null;
}

/**
 * Links the form to a spreadsheet: a new tab with the form's columns, into which earlier responses are written again
 * (observed by others: https://www.maintainapplication.com/error-sources).
 */
export function linkTo(
  state: WorkspaceState,
  form: FormState,
  spreadsheet: SpreadsheetState,
  partsOf: PartsOf,
): SheetState {
  unlink(state, form);
  const sheet = addSheet(spreadsheet, freeName(spreadsheet), 0, freeSheetId(state, spreadsheet));
  sheet.form = { formId: form.id, columns: [], rows: [null] };
  sheet.frozenRows = 1;
  form.destination = { spreadsheetId: spreadsheet.id, sheetId: sheet.id };
  followForm(state, form);
  for (const response of form.responses) writeResponse(state, form, response, partsOf);
  return sheet;
}

/** The tab keeps its rows and becomes an ordinary one. */
export function unlink(state: WorkspaceState, form: FormState): void {
  const tab = responseTab(state, form);
  if (tab) tab.sheet.form = null;
  form.destination = null;
}

function freeName(spreadsheet: SpreadsheetState): string {
  const taken = new Set(spreadsheet.sheets.map((sheet) => sheet.name));
  for (let number = 1; ; number++) {
    const name = `${wordsFor(spreadsheet).tab} ${number}`;
    if (!taken.has(name)) return name;
  }
}

function freeSheetId(state: WorkspaceState, spreadsheet: SpreadsheetState): number {
  let id = freshNumber(state);
  while (spreadsheet.sheets.some((sheet) => sheet.id === id)) id = freshNumber(state);
  return id;
}

/**
 * Brings the tab's columns up to the form: a new question gets the column right of the form's last, a renamed one
 * takes its header along, a deleted one leaves its column and data, and reordering moves nothing (reported, no address).
 */
export function followForm(state: WorkspaceState, form: FormState): void {
  const tab = responseTab(state, form);
  if (!tab) return;
  const { link, spreadsheet } = tab;
  const wanted = columnsOf(form, wordsFor(spreadsheet));
  for (const column of wanted) {
    const at = link.columns.findIndex((one) => isSameColumn(one, column));
    if (at < 0) addColumn(tab, column);
    else if (link.columns[at]?.title !== column.title) {
      link.columns[at] = column;
      writeCell(spreadsheet, tab.sheet, 0, at, column.title);
    }
  }
}

function columnsOf(form: FormState, names: (typeof words)['en']): FormColumn[] {
  const columns: FormColumn[] = [{ itemId: null, title: names.timestamp, kind: 'timestamp' }];
  if (form.collectEmail) columns.push({ itemId: null, title: names.email, kind: 'email' });
  if (form.quiz) columns.push({ itemId: null, title: names.score, kind: 'score' });
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    if (!isGrid(item)) columns.push({ itemId: item.id, title: item.title });
    else {
      for (const gridRow of wordsOf(item, 'rows')) {
        columns.push({ itemId: item.id, title: `${item.title} [${gridRow}]`, gridRow });
      }
    }
  }
  return columns;
}

function isSameColumn(one: FormColumn, other: FormColumn): boolean {
  return one.itemId === other.itemId && one.kind === other.kind && one.gridRow === other.gridRow;
}

function addColumn({ spreadsheet, sheet, link }: ResponseTab, column: FormColumn): void {
  const at = link.columns.length;
  if (sheet.cells.some((_, row) => !isEmpty(sheet, row, at))) {
    shift(spreadsheet, sheet, 'columns', { kind: 'insert', at, count: 1 });
  }
  ensureGrid(sheet, 1, at + 1);
  link.columns[at] = column;
  writeCell(spreadsheet, sheet, 0, at, column.title);
}

/**
 * Writes a response's row and gives its number from 1. A new one comes below the last row the form wrote, pushing
 * down whatever was typed there (observed by others: https://github.com/findthemasks/findthemasks/issues/74); an
 * edited one is written over where it stands, unless its row was deleted.
 */
export function writeResponse(
  state: WorkspaceState,
  form: FormState,
  response: ResponseState,
  partsOf: PartsOf,
  edited = false,
): number | null {
  const tab = responseTab(state, form);
  if (!tab) return null;
  const { spreadsheet, sheet, link } = tab;
  let row = edited ? link.rows.indexOf(response.id) : -1;
  if (row < 0) {
    row = rowAfterLast(link.rows);
    insertRow(sheet, row, spreadsheet);
    link.rows[row] = response.id;
  }
  link.columns.forEach((column, at) => {
    if (!isWritten(form, column)) return;
    const cell = cellFor(spreadsheet, form, response, column, partsOf);
    writeCell(spreadsheet, sheet, row, at, cell.value, cell.format);
  });
  return row + 1;
}

/** Columns of questions and grid rows that are gone keep what they hold, and so do columns that are not the form's. */
function isWritten(form: FormState, column: FormColumn): boolean {
  if (column.itemId === null) return column.kind !== undefined;
  const item = itemById(form, column.itemId);
  return item !== undefined && (column.gridRow === undefined || wordsOf(item, 'rows').includes(column.gridRow));
}

function rowAfterLast(rows: (string | null)[]): number {
  let last = rows.length - 1;
  while (last > 0 && (rows[last] ?? null) === null) last -= 1;
  return Math.max(last, 0) + 1;
}

function momentFormat(locale: string): string {
  return `${localeFacts(locale).date} H:mm:ss`;
}

interface Cell {
  value: string | number | null;
  format?: string;
}

const EMPTY: Cell = { value: null };

function cellFor(
  spreadsheet: SpreadsheetState,
  form: FormState,
  response: ResponseState,
  column: FormColumn,
  partsOf: PartsOf,
): Cell {
  if (column.kind === 'timestamp') {
    const format = momentFormat(spreadsheet.locale);
    return { value: dateSerial(response.at, spreadsheet.timeZone, partsOf), format };
  }
  if (column.kind === 'email') return { value: response.email };
  if (column.kind === 'score') {
    const { given, most } = totals(form, response);
    return { value: given, format: `0 "/ ${most}"` };
  }
  const item = column.itemId === null ? undefined : itemById(form, column.itemId);
  if (!item) return EMPTY;
  return answerCell(spreadsheet.locale, item, response.answers[item.id], column.gridRow);
}

function answerCell(locale: string, item: ItemState, answer: AnswerValue | undefined, gridRow?: string): Cell {
  if (answer === undefined) return EMPTY;
  if (gridRow !== undefined) {
    const cell = answer[wordsOf(item, 'rows').indexOf(gridRow)];
    return { value: (Array.isArray(cell) ? cell.join(', ') : cell) || null };
  }
  if (Array.isArray(answer)) return { value: answer.join(', ') };
  switch (item.type) {
    case 'DATE':
      return dateCell(locale, answer);
    case 'DATETIME':
      return dateTimeCell(locale, answer);
    case 'TIME':
      return { value: dayFraction(`${answer}:00`), format: locale.startsWith('en') ? 'h:mm:ss am/pm' : 'H:mm:ss' };
    case 'DURATION':
      return { value: dayFraction(answer), format: '[h]:mm:ss' };
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
    case 'SCALE':
    case 'RATING':
      return { value: typed(locale, answer) };
    default:
      return { value: answer };
  }
}

/**
 * A number typed in words of digits becomes a number, its leading zeros lost; `=`, `+` and everything else stay text
 * (reported, no address).
 */
function typed(locale: string, text: string): string | number {
  const decimal = localeFacts(locale).decimal === ',' ? ',' : '.';
  const isNumber = decimal === ',' ? /^-?\d+(,\d+)?$/.test(text) : /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? Number(text.replace(',', '.')) : text;
}

function dateCell(locale: string, answer: string): Cell {
  const serial = dayOf(answer);
  return serial === null ? { value: answer } : { value: serial, format: localeFacts(locale).date };
}

function dateTimeCell(locale: string, answer: string): Cell {
  const [day = '', time = '0:00'] = answer.split(' ');
  const serial = dayOf(day);
  if (serial === null) return { value: answer };
  return { value: serial + dayFraction(`${time}:00`), format: momentFormat(locale) };
}

function dayOf(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && serialOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function dayFraction(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

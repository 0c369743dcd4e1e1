import type { CellValue, SpreadsheetState, WorkspaceState } from '../../state';
import { sentence } from '../errors';
import type { ZoneParts } from '../host';
import { exception } from '../strict';
import { cellName } from './a1';
import { putContents, putStyle, takeCell } from './blocks';
import { cellAt, formulaAt, mostCharacters, sheetById } from './cells';
import { put } from './contents';
import { displayText, formatKind } from './numberFormat';
import { editsFile, letsThrough, protectionsOver } from './protect';
import { dateSerial } from './serial';
import { styleAt } from './styles';
import { interpret } from './typed';
import { ruleFormula, satisfies, validationAt } from './validate';

/** What came of a person's entry: the texts an edit event tells, and what a warning-only protection would have asked. */
export interface PersonEntry {
  value: string | undefined;
  oldValue: string | undefined;
  warned: boolean;
}

/** What an entry asks of the formula engine: whether a formula, read as if it stood in the cell, is true. */
export type FormulaHolds = (
  spreadsheetId: string,
  sheetId: number,
  formula: string,
  row: number,
  column: number,
) => boolean;

/**
 * A person types into a cell (row and column from 1): text is read by the spreadsheet's locale. Throws what the person
 * would be told when protection or validation stands against it. A Date is entered as the day and time it is there.
 */
export function enterAsPerson(
  state: WorkspaceState,
  spreadsheetId: string,
  sheetId: number,
  row: number,
  column: number,
  value: unknown,
  user: string,
  formulaHolds?: FormulaHolds,
): PersonEntry {
  const book = state.spreadsheets[spreadsheetId];
  const sheet = book === undefined ? undefined : sheetById(book, sheetId);
  if (book === undefined || sheet === undefined) throw exception(sentence(state.locale, 'sheetGone', sheetId));
  const [at, across] = [row - 1, column - 1];
  if (at < 0 || across < 0 || at >= sheet.rowCount || across >= sheet.columnCount) {
    throw exception(sentence(state.locale, 'outsideSheet'));
  }
  if (!editsFile(book, user)) throw exception(sentence(state.locale, 'noAccess'));
  const over = protectionsOver(sheet, { row: at, column: across, rows: 1, columns: 1 });
  if (!over.every((protection) => letsThrough(book, protection, user))) {
    throw exception(sentence(state.locale, 'protectedCell'));
  }
  const oldValue = told(cellAt(sheet, at, across), formulaAt(sheet, at, across));
  const entry = typedEntry(state, book, styleAt(sheet, at, across).numberFormat, value);
  const rule = validationAt(sheet, at, across);
  const refused = () => exception(rule?.helpText ?? sentence(state.locale, 'validationRejects', cellName(at, across)));
  if (entry.kind === 'value' && rule !== null && !rule.allowInvalid) {
    const format = styleAt(sheet, at, across).numberFormat ?? entry.format;
    const date = typeof entry.value === 'number' && formatKind(format) === 'date';
    const serialOf = (millis: number) => dateSerial(millis, book.timeZone, intlParts);
    if (!satisfies(book, rule, { value: entry.value, date }, serialOf)) throw refused();
  }
  const formula = entry.kind === 'empty' ? null : ruleFormula(sheet, at, across);
  const before = formula === null ? null : takeCell(sheet, at, across);
  put(sheet, at, across, entry);
  if (formula !== null && before !== null && formulaHolds?.(spreadsheetId, sheetId, formula, at, across) === false) {
    putContents(sheet, at, across, before);
    putStyle(sheet, at, across, before.style);
    throw refused();
  }
  const entered = told(cellAt(sheet, at, across), formulaAt(sheet, at, across));
  return { value: entered, oldValue, warned: over.some((protection) => protection.warningOnly) };
}

function typedEntry(
  state: WorkspaceState,
  book: SpreadsheetState,
  numberFormat: string | undefined,
  value: unknown,
): Parameters<typeof put>[3] {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = dateSerial(Number(value), book.timeZone, intlParts);
    const text = displayText(serial, serial % 1 === 0 ? 'yyyy-MM-dd' : 'yyyy-MM-dd H:mm:ss', book.locale);
    return interpret(text, book.locale, () => 0);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'value', value };
  const text = String(value);
  if (text.length > mostCharacters) throw exception(sentence(state.locale, 'tooManyCharacters'));
  if (numberFormat === '@' && !text.startsWith("'")) return { kind: 'value', value: text };
  // A person's leading plus begins a formula whose value is the number; a script's stays text.
  const typed = /^\+[\d.,]+%?$/.test(text) ? text.slice(1) : text;
  return interpret(typed, book.locale, () => intlParts(state.now, book.timeZone).year);
}

/** A cell's content as an edit event tells it: text, numbers and dates as numbers; nothing for an empty cell. */
function told(value: CellValue | null, formula: string | null): string | undefined {
  if (formula !== null) return formula;
  if (value === null) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Wall-clock parts from Intl alone, for callers without a host. */
function intlParts(at: number, timeZone: string): ZoneParts {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    weekday: 'short',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = Math.round((wall - Math.floor(at / 1000) * 1000) / 60_000);
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const weekday = names.indexOf(parts.find((each) => each.type === 'weekday')?.value ?? '') + 1;
  return { year, month, day, hour, minute, second, offset, weekday };
}

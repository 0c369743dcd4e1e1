import type { AnswerValue, ItemState } from '../../state';
import type { ZoneParts } from '../host';
import { choicesOf, flagOf, numberOf, wordsOf } from './questions';
import { violation } from './validation';
import { say } from './wording';

/** Where and in which language a person fills the form in. */
export interface Respondent {
  /** `vi` or `en`; what the form says on a mistake is in this language. English without it. */
  locale?: string;
  /** For answers given as a Date: the zone its day is meant in, else this machine's. */
  timeZone?: string;
  zoneParts?: (at: number, timeZone: string) => ZoneParts;
  /** The address they typed or are signed in with. */
  email?: string | null;
  /** The response they change through its edit link. */
  editing?: string;
}

export type Read = { answer: AnswerValue | null } | { wrong: string };

/** What a person gave for one question, as the form keeps it; null for nothing. */
export function readAnswer(item: ItemState, given: unknown, who: Respondent): Read {
  const locale = who.locale ?? 'en';
  if (isBlank(given)) return { answer: null };
  switch (item.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return plain(given) === null ? { wrong: say(locale, 'text') } : { answer: plain(given) };
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return oneChoice(item, given, locale);
    case 'CHECKBOX':
      return someChoices(item, given, locale);
    case 'SCALE':
    case 'RATING':
      return step(item, given, locale);
    case 'GRID':
      return grid(item, given, locale);
    case 'CHECKBOX_GRID':
      return checkboxGrid(item, given, locale);
    case 'DATE':
      return wrapped(dateText(given, who, flagOf(item, 'includesYear', true)), say(locale, 'date'));
    case 'DATETIME':
      return wrapped(dateTimeText(given, who, flagOf(item, 'includesYear', true)), say(locale, 'date'));
    case 'TIME':
      return wrapped(timeText(given, who), say(locale, 'time'));
    case 'DURATION':
      return wrapped(durationText(given), say(locale, 'duration'));
    default:
      return { wrong: say(locale, 'text') };
  }
}

/** What is missing or against the rules in one answer, as the form page says it; null when it may be sent. */
export function complaint(item: ItemState, answer: AnswerValue | null, locale: string): string | null {
  if (item.required) {
    const missing = whatIsMissing(item, answer, locale);
    if (missing !== null) return missing;
  }
  if (answer === null) return null;
  if (item.type === 'GRID' || item.type === 'CHECKBOX_GRID') return gridComplaint(item, answer, locale);
  if (typeof answer === 'string') return violation(item, answer, locale);
  if (item.type === 'CHECKBOX') return violation(item, answer.map(String), locale);
  return null;
}

/** Spaces alone answer nothing. */
export function isBlank(given: unknown): boolean {
  if (given === undefined || given === null) return true;
  if (typeof given === 'string') return given.trim() === '';
  if (Array.isArray(given)) return given.every(isBlank);
  return false;
}

/** A Date of whichever context: `instanceof` is false for one made in another. */
export function isDate(given: unknown): given is Date {
  return Object.prototype.toString.call(given) === '[object Date]';
}

function whatIsMissing(item: ItemState, answer: AnswerValue | null, locale: string): string | null {
  const isGrid = item.type === 'GRID' || item.type === 'CHECKBOX_GRID';
  if (!isGrid) return answer === null ? say(locale, 'required') : null;
  const rows = Array.isArray(answer) ? answer : [];
  const everyRow = wordsOf(item, 'rows').every((_, index) => !isBlank(rows[index]));
  if (everyRow) return null;
  return say(locale, item.type === 'GRID' ? 'requiredPerRow' : 'requiredSomePerRow');
}

function gridComplaint(item: ItemState, answer: AnswerValue, locale: string): string | null {
  if (item.validation?.kind !== 'requireLimitOneResponsePerColumn' || !Array.isArray(answer)) return null;
  const picked = answer.flatMap((row) => (Array.isArray(row) ? row : [row])).filter((cell) => !isBlank(cell));
  if (new Set(picked).size === picked.length) return null;
  return item.validation.helpText || say(locale, 'onePerColumn');
}

function plain(given: unknown): string | null {
  if (typeof given === 'string') return given;
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  return null;
}

function oneChoice(item: ItemState, given: unknown, locale: string): Read {
  const value = plain(Array.isArray(given) && given.length === 1 ? given[0] : given);
  if (value === null) return { wrong: say(locale, 'oneChoice') };
  if (!mayBeChosen(item, value)) return { wrong: say(locale, 'notAChoice', value) };
  return { answer: value };
}

/** Kept in the order of the choices, however they were ticked; a text of one's own comes last. */
function someChoices(item: ItemState, given: unknown, locale: string): Read {
  const values = (Array.isArray(given) ? given : [given]).filter((value) => !isBlank(value)).map(String);
  const strange = values.find((value) => !mayBeChosen(item, value));
  if (strange !== undefined) return { wrong: say(locale, 'notAChoice', strange) };
  const order = choicesOf(item).map((choice) => choice.value);
  const known = order.filter((value) => values.includes(value));
  const own = values.filter((value) => !order.includes(value));
  return { answer: [...known, ...new Set(own)] };
}

export function mayBeChosen(item: ItemState, value: string): boolean {
  return item.hasOther === true || choicesOf(item).some((choice) => choice.value === value);
}

function step(item: ItemState, given: unknown, locale: string): Read {
  const value = Number(plain(given) ?? Number.NaN);
  const fits = Number.isInteger(value) && value >= numberOf(item, 'lower', 1) && value <= numberOf(item, 'upper', 5);
  return fits ? { answer: String(value) } : { wrong: say(locale, 'notAChoice', String(given)) };
}

/** A grid's answer comes as a list in the order of the rows, or by the rows' titles. */
function byRow(item: ItemState, given: unknown): unknown[] {
  const rows = wordsOf(item, 'rows');
  if (Array.isArray(given)) return rows.map((_, index) => given[index]);
  if (typeof given === 'object' && given !== null) {
    const named = given as Record<string, unknown>;
    return rows.map((row) => named[row]);
  }
  return rows.map((_, index) => (index === 0 ? given : null));
}

function grid(item: ItemState, given: unknown, locale: string): Read {
  const columns = wordsOf(item, 'columns');
  const answer = byRow(item, given).map((cell) => (isBlank(cell) ? null : plain(cell)));
  const strange = answer.find((cell) => cell !== null && !columns.includes(cell));
  if (strange !== undefined) return { wrong: say(locale, 'notAChoice', strange) };
  return { answer: answer.every((cell) => cell === null) ? null : answer };
}

function checkboxGrid(item: ItemState, given: unknown, locale: string): Read {
  const columns = wordsOf(item, 'columns');
  const answer = byRow(item, given).map((cell) =>
    (Array.isArray(cell) ? cell : [cell]).filter((value) => !isBlank(value)).map(String),
  );
  const strange = answer.flat().find((cell) => !columns.includes(cell));
  if (strange !== undefined) return { wrong: say(locale, 'notAChoice', strange) };
  const inOrder = answer.map((row) => columns.filter((column) => row.includes(column)));
  return { answer: inOrder.every((row) => row.length === 0) ? null : inOrder };
}

function wrapped(text: string | null, wrong: string): Read {
  return text === null ? { wrong } : { answer: text };
}

const two = (number: number) => String(number).padStart(2, '0');

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

function momentOf(date: Date, who: Respondent): Moment {
  if (who.zoneParts && who.timeZone !== undefined) return who.zoneParts(date.getTime(), who.timeZone);
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
}

function dateText(given: unknown, who: Respondent, withYear: boolean): string | null {
  if (isDate(given)) {
    if (Number.isNaN(given.getTime())) return null;
    const { year, month, day } = momentOf(given, who);
    return withYear ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : `${two(month)}-${two(day)}`;
  }
  const parts = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(String(given).trim());
  if (!parts || (withYear && parts[1] === undefined)) return null;
  const [year, month, day] = [Number(parts[1] ?? 2000), Number(parts[2]), Number(parts[3])];
  if (!isCalendarDay(year, month, day)) return null;
  return withYear ? `${parts[1]}-${two(month)}-${two(day)}` : `${two(month)}-${two(day)}`;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function dateTimeText(given: unknown, who: Respondent, withYear: boolean): string | null {
  if (isDate(given)) {
    const day = dateText(given, who, withYear);
    const { hour, minute } = momentOf(given, who);
    return day === null ? null : `${day} ${two(hour)}:${two(minute)}`;
  }
  const [dayPart, timePart] = String(given).trim().split(/[T ]/);
  const day = dateText(dayPart, who, withYear);
  const time = timeText(timePart ?? '', who);
  return day === null || time === null ? null : `${day} ${time}`;
}

function timeText(given: unknown, who: Respondent): string | null {
  if (isDate(given)) {
    const { hour, minute } = momentOf(given, who);
    return `${two(hour)}:${two(minute)}`;
  }
  const parts = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(String(given).trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2])];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null;
}

function durationText(given: unknown): string | null {
  const parts = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(String(given).trim());
  if (!parts) return null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return hours <= 72 && minutes < 60 && seconds < 60 ? `${two(hours)}:${two(minutes)}:${two(seconds)}` : null;
}

import type { CellValue } from '../../state';
import type { LocaleFacts } from './locale';
import { localeFacts } from './locale';
import { serialOfDay } from './serial';

/** What a spreadsheet makes of text that was typed. */
export type Typed =
  | { kind: 'empty' }
  | { kind: 'formula'; text: string }
  | { kind: 'value'; value: CellValue; format?: string };

interface Reading {
  value: number;
  format?: string;
}

/**
 * Text as if typed into a cell without a format: numbers, percent, amounts, dates, times and booleans by the locale;
 * a leading apostrophe keeps text as text and is not part of it; a leading `=` makes a formula.
 * `year` is the current one, for dates typed without.
 */
export function interpret(text: string, locale: string, year: () => number): Typed {
  if (text === '') return { kind: 'empty' };
  const first = text.charCodeAt(0);
  if (first === 0x27) return { kind: 'value', value: text.slice(1) };
  if (first === 0x3d && text.length > 1) return { kind: 'formula', text };
  if (!mayBeMore(text)) return { kind: 'value', value: text };
  const trimmed = text.trim();
  const word = trimmed.toLowerCase();
  if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' };
  const facts = localeFacts(locale);
  const reading = readNumber(trimmed, facts) ?? readMoment(trimmed, facts, year);
  return reading === null ? { kind: 'value', value: text } : { kind: 'value', ...reading };
}

/** Most text is plainly words, told by its first letter; only what may be more is looked at closer. */
function mayBeMore(text: string): boolean {
  if (text.length > 60) return false;
  let at = 0;
  while (text.charCodeAt(at) === 0x20) at++;
  const code = text.charCodeAt(at);
  // Digits, `-` `.` `,`, and the signs of amounts.
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x2c && code <= 0x2e) || code === 0x24 || code >= 0x20a0) return true;
  return /^\s*(true\s*$|false\s*$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|đ\s*\d|\s\S)/i.test(
    text,
  );
}

/** Whether text is surely nothing but text, to be kept as it stands. */
export function isPlainText(text: string): boolean {
  const first = text.charCodeAt(0);
  return text !== '' && first !== 0x27 && first !== 0x3d && !mayBeMore(text);
}

const patterns = new Map<string, RegExp>();

function numberPattern(facts: LocaleFacts): RegExp {
  const key = facts.decimal + facts.group;
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/, '[ \\u00a0\\u202f]');
    const group = literal(facts.group);
    const decimal = literal(facts.decimal);
    pattern = new RegExp(`^(?:(\\d{1,3}(?:${group}\\d{3})+)|(\\d*))(?:(${decimal})(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`);
    patterns.set(key, pattern);
  }
  return pattern;
}

/** `-1,250.5`, `12%`, `$5` or `1e5` in the locale's writing; a leading plus stays text, as scripts see it. */
function readNumber(text: string, facts: LocaleFacts): Reading | null {
  let rest = text;
  const negative = rest.startsWith('-');
  if (negative) rest = rest.slice(1).trimStart();
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trimEnd();
  const sign = facts.currencySigns.find((each) => rest.startsWith(each) || rest.endsWith(each));
  if (sign !== undefined) {
    if (percent) return null;
    rest = (rest.startsWith(sign) ? rest.slice(sign.length) : rest.slice(0, -sign.length)).trim();
  }
  const match = numberPattern(facts).exec(rest);
  if (match === null) return null;
  const [, grouped, plain, point, fraction = '', exponent] = match;
  const whole = grouped?.replace(/\D/g, '') ?? plain ?? '';
  if (whole === '' && fraction === '') return null;
  const size = Number(`${whole === '' ? '0' : whole}.${fraction === '' ? '0' : fraction}e${exponent ?? '0'}`);
  if (!Number.isFinite(size)) return null;
  const decimals = point !== undefined && fraction !== '';
  const value = (negative && size !== 0 ? -size : size) / (percent ? 100 : 1);
  if (percent) return { value, format: decimals ? '0.00%' : '0%' };
  if (sign !== undefined) return { value, format: facts.currency };
  if (exponent !== undefined) return { value, format: '0.00E+00' };
  if (grouped !== undefined) return { value, format: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

const timePattern = /^(\d{1,4}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?:\s*(am|pm))?$/i;
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function readMoment(text: string, facts: LocaleFacts, year: () => number): Reading | null {
  const time = readTime(text);
  if (time !== null) return time;
  const parted = /^(.*\S)\s+(\d{1,2}:\d{2}.*)$/.exec(text);
  if (parted === null) return readDate(text, facts, year);
  const date = readDate(parted[1] ?? '', facts, year);
  const clock = readTime(parted[2] ?? '');
  if (date === null || clock === null || clock.value >= 1) return null;
  return { value: date.value + clock.value, format: `${date.format} ${clock.format}` };
}

function readTime(text: string): Reading | null {
  const match = timePattern.exec(text);
  if (match === null) return null;
  const [, hourText, minuteText, secondText, fraction, half] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0) + Number(fraction ?? 0);
  if (minute > 59 || second >= 60) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  const value = (hour * 3600 + minute * 60 + second) / 86_400;
  if (hour >= 24) return { value, format: '[h]:mm:ss' };
  const seconds = secondText === undefined ? '' : ':ss';
  return { value, format: half === undefined ? `H:mm${seconds}` : `h:mm${seconds} AM/PM` };
}

function readDate(text: string, facts: LocaleFacts, year: () => number): Reading | null {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) {
    const [, isoYear, separator, month, day] = iso;
    const format = separator === '-' ? 'yyyy-MM-dd' : facts.date;
    return onDay(Number(isoYear), Number(month), Number(day), format);
  }
  const parts = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (parts !== null) {
    const [, first, separator, second, yearText] = parts;
    const [day, month] = facts.order === 'DMY' ? [Number(first), Number(second)] : [Number(second), Number(first)];
    const shortFormat = facts.order === 'DMY' ? `d${separator}M` : `M${separator}d`;
    return yearText === undefined
      ? onDay(year(), month, day, shortFormat)
      : onDay(fullYear(yearText), month, day, facts.date);
  }
  return facts.tag.startsWith('en') ? readEnglishDate(text, facts, year) : null;
}

function readEnglishDate(text: string, facts: LocaleFacts, year: () => number): Reading | null {
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/i.exec(text);
  const dayFirst = /^(\d{1,2})[\s-]([a-z]{3,9})\.?(?:[\s-](\d{4}))?$/i.exec(text);
  const [name, day, yearText] =
    monthFirst !== null
      ? [monthFirst[1], monthFirst[2], monthFirst[3]]
      : dayFirst !== null
        ? [dayFirst[2], dayFirst[1], dayFirst[3]]
        : [];
  if (name === undefined) return null;
  const month = monthNamed(name);
  if (month === null) return null;
  const pattern = monthFirst !== null ? 'MMM d' : 'd MMM';
  if (yearText === undefined) return onDay(year(), month, Number(day), pattern);
  return onDay(Number(yearText), month, Number(day), monthFirst !== null ? 'MMM d, yyyy' : facts.date);
}

function monthNamed(name: string): number | null {
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  const lower = name.toLowerCase();
  const index = full.findIndex((month, at) => month === lower || englishMonths[at] === lower);
  return index < 0 ? null : index + 1;
}

function onDay(year: number, month: number, day: number, format: string): Reading | null {
  const serial = serialOfDay(year, month, day);
  return serial === null ? null : { value: serial, format };
}

/** Two digits mean this century up to 29, the last one from 30. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

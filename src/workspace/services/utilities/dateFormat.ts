import type { Host, ZoneParts } from '../host';
import { exception } from '../strict';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const day = 86_400_000;

/** Letters, quoted text and everything else of a SimpleDateFormat pattern. */
const tokens = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/**
 * A date by Java's SimpleDateFormat letters, names in English
 * (https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html). `YYYY` is the year of the week.
 */
export function formatDate(host: Host, at: number, timeZone: string, pattern: string): string {
  const parts = partsOf(host, at, timeZone);
  return pattern.replace(tokens, (token: string, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return letter === undefined ? token : field(parts, at, letter, token.length, timeZone);
  });
}

/** An unknown zone is taken for GMT, as in Java. */
function partsOf(host: Host, at: number, timeZone: string): ZoneParts {
  try {
    return host.node.zoneParts(at, timeZone);
  } catch {
    return host.node.zoneParts(at, 'Etc/UTC');
  }
}

function field(parts: ZoneParts, at: number, letter: string, length: number, timeZone: string): string {
  const number = (value: number) => String(value).padStart(length, '0');
  const year = (value: number) => (length === 2 ? String(value % 100).padStart(2, '0') : number(value));
  const hour = parts.hour;
  switch (letter) {
    case 'G':
      return parts.year > 0 ? 'AD' : 'BC';
    case 'y':
      return year(parts.year);
    case 'Y':
      return year(weekYear(parts));
    case 'M':
    case 'L': {
      const name = months[parts.month - 1] ?? '';
      return length > 3 ? name : length === 3 ? name.slice(0, 3) : number(parts.month);
    }
    case 'w':
      return number(weekOfYear(parts));
    case 'W':
      return number(
        Math.floor((parts.day + 6 + ((((weekday(parts) - parts.day + 1) % 7) + 7) % 7) - weekday(parts)) / 7),
      );
    case 'D':
      return number(dayOfYear(parts));
    case 'd':
      return number(parts.day);
    case 'F':
      return number(Math.floor((parts.day - 1) / 7) + 1);
    case 'E': {
      const name = weekdays[weekday(parts)] ?? '';
      return length > 3 ? name : name.slice(0, 3);
    }
    case 'u':
      return number(parts.weekday);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(parts.minute);
    case 's':
      return number(parts.second);
    case 'S':
      return number(((at % 1000) + 1000) % 1000);
    case 'z':
      return zoneName(timeZone, at, parts.offset, length);
    case 'Z':
      return offsetText(parts.offset, '');
    case 'X':
      return isoOffset(parts.offset, length);
    default:
      throw exception(`Invalid argument: Illegal pattern character '${letter}'`);
  }
}

/** 0 Sunday to 6 Saturday. */
function weekday(parts: ZoneParts): number {
  return parts.weekday % 7;
}

function dayOfYear(parts: ZoneParts): number {
  return (Date.UTC(parts.year, parts.month - 1, parts.day) - Date.UTC(parts.year, 0, 1)) / day + 1;
}

/** Weeks begin on Sunday and the first is the one with 1 January, as in Java's English locale. */
function weekOfYear(parts: ZoneParts): number {
  if (weekYear(parts) > parts.year) return 1;
  const first = (((weekday(parts) - (dayOfYear(parts) - 1)) % 7) + 7) % 7;
  return Math.floor((dayOfYear(parts) - 1 + first) / 7) + 1;
}

function weekYear(parts: ZoneParts): number {
  const toSaturday = 6 - weekday(parts);
  return new Date(Date.UTC(parts.year, parts.month - 1, parts.day + toSaturday)).getUTCFullYear();
}

function offsetText(offset: number, separator: string): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(Math.floor(size % 60))}`;
}

function isoOffset(offset: number, length: number): string {
  if (offset === 0) return 'Z';
  if (length === 1) return offsetText(offset, '').slice(0, 3);
  return offsetText(offset, length === 3 ? ':' : '');
}

/** Names Java knows and `Intl` does not in English. */
const zoneNames: Record<string, string> = {
  'Asia/Ho_Chi_Minh': 'ICT',
  'Asia/Saigon': 'ICT',
  'Asia/Bangkok': 'ICT',
  'Asia/Tokyo': 'JST',
  'Asia/Singapore': 'SGT',
  'Asia/Kolkata': 'IST',
  'Etc/UTC': 'UTC',
  UTC: 'UTC',
  GMT: 'GMT',
  'Etc/GMT': 'GMT',
};

function zoneName(timeZone: string, at: number, offset: number, length: number): string {
  if (/^(GMT|UTC)?[+-]\d/.test(timeZone)) return `GMT${offsetText(offset, ':')}`;
  if (length < 4 && zoneNames[timeZone] !== undefined) return zoneNames[timeZone];
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: length < 4 ? 'short' : 'long' });
    return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  } catch {
    return 'GMT';
  }
}

/** A text read by the same letters, leniently: what the pattern leaves out is 1970-01-01 00:00:00. */
export function parseDate(host: Host, text: string, timeZone: string, pattern: string): number {
  const found = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    afternoon: null as boolean | null,
  };
  let at = 0;
  let offset: number | null = null;
  const fail = (): never => {
    throw exception(`Unparseable date: "${text}"`);
  };
  const take = (expression: RegExp): string => {
    const match = expression.exec(text.slice(at));
    if (match === null) return fail();
    at += match[0].length;
    return match[0];
  };
  const digits = (length: number, adjacent: boolean) =>
    Number(take(adjacent ? new RegExp(`^\\d{1,${length}}`) : /^\s*[+-]?\d+/));
  const list = [...pattern.matchAll(tokens)];
  list.forEach((token, index) => {
    const [whole, quoted, letter] = token;
    const literal = quoted !== undefined ? quoted.replace(/''/g, "'") || "'" : letter === undefined ? whole : null;
    if (literal !== null) {
      if (text.startsWith(literal, at)) at += literal.length;
      else if (literal.trim() !== '') fail();
      return;
    }
    // Digits that follow one another without a sign between are cut by the pattern's lengths.
    const adjacent = list[index + 1]?.[2] !== undefined;
    switch (letter) {
      case 'y':
      case 'Y': {
        const year = digits(whole.length, adjacent);
        found.year = whole.length <= 2 && year < 100 ? (year > 45 ? 1900 + year : 2000 + year) : year;
        break;
      }
      case 'M':
      case 'L':
        found.month = whole.length > 2 ? named(months, take(/^[A-Za-z]+/)) + 1 || fail() : digits(2, adjacent);
        break;
      case 'd':
        found.day = digits(whole.length, adjacent);
        break;
      case 'H':
      case 'k':
        found.hour = digits(whole.length, adjacent) % 24;
        break;
      case 'h':
      case 'K':
        found.hour = digits(whole.length, adjacent) % 12;
        break;
      case 'm':
        found.minute = digits(whole.length, adjacent);
        break;
      case 's':
        found.second = digits(whole.length, adjacent);
        break;
      case 'S':
        found.millisecond = digits(whole.length, adjacent);
        break;
      case 'a':
        found.afternoon = take(/^[ap]m/i).toLowerCase() === 'pm';
        break;
      case 'E':
        take(/^[A-Za-z]+/);
        break;
      case 'Z':
      case 'X':
      case 'z':
        offset = readOffset(host, take(/^(Z\b|GMT[+-]\d\d?:?\d\d|[+-]\d\d:?(\d\d)?|[A-Z]{3,4})/));
        break;
      default:
        fail();
    }
  });
  const hour = found.hour + (found.afternoon === true ? 12 : 0);
  const wall = Date.UTC(found.year, found.month - 1, found.day, hour, found.minute, found.second, found.millisecond);
  if (offset !== null) return wall - offset * 60_000;
  const guess = wall - partsOf(host, wall, timeZone).offset * 60_000;
  return wall - partsOf(host, guess, timeZone).offset * 60_000;
}

function named(names: string[], text: string): number {
  return names.findIndex((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase());
}

function readOffset(host: Host, text: string): number {
  if (text === 'Z') return 0;
  return partsOf(host, 0, text).offset;
}

import type { ZoneParts } from './services/host';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall-clock parts of a moment in a zone; `GMT+7` and `GMT-03:30` are zones too, as in Java. */
export function zoneParts(at: number, timeZone: string): ZoneParts {
  const offset = offsetAt(at, timeZone);
  const wall = new Date(at + offset * 60_000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    offset,
    weekday: wall.getUTCDay() || 7,
  };
}

const quarter = 900_000;
const known = new Map<string, Map<number, number>>();

/** Minutes east of UTC, with seconds before there were zones; they change on quarters of an hour. Throws RangeError for an unknown zone. */
export function offsetAt(at: number, timeZone: string): number {
  const fixed = fixedOffset(timeZone);
  if (fixed !== null) return fixed;
  let ofZone = known.get(timeZone);
  if (!ofZone) {
    ofZone = new Map();
    known.set(timeZone, ofZone);
  }
  const index = Math.floor(at / quarter);
  let offset = ofZone.get(index);
  if (offset === undefined) {
    offset = askIntl(index * quarter, timeZone);
    if (ofZone.size > 20_000) ofZone.clear();
    ofZone.set(index, offset);
  }
  return offset;
}

function askIntl(at: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = Date.UTC(
    year,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return (wall - Math.floor(at / 1000) * 1000) / 60_000;
}

function fixedOffset(timeZone: string): number | null {
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(timeZone);
  if (!match) return null;
  const size = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -size : size;
}

/** The moment a wall clock in the zone shows this; in a gap, what the clock shows after it. */
export function momentOf(
  timeZone: string,
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const guess = wall - offsetAt(wall, timeZone) * 60_000;
  return wall - offsetAt(guess, timeZone) * 60_000;
}

export function isZone(timeZone: string): boolean {
  try {
    offsetAt(0, timeZone);
    return true;
  } catch {
    return false;
  }
}

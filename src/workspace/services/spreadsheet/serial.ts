import type { ZoneParts } from '../host';

/** Wall-clock parts of a moment in a zone, as the host gives them. */
export type PartsOf = (at: number, timeZone: string) => ZoneParts;

const day = 86_400_000;
const minute = 60_000;
/** Serial number 0 is 30 December 1899, as in every spreadsheet. */
const dayZero = Date.UTC(1899, 11, 30);

/** Offsets by zone and UTC day; `null` marks a day on which the clocks change. Pure facts, so they may outlive a run. */
const offsets = new Map<string, Map<number, number | null>>();

function offsetAt(millis: number, timeZone: string, parts: PartsOf): number {
  let days = offsets.get(timeZone);
  if (days === undefined) {
    days = new Map();
    offsets.set(timeZone, days);
  }
  const index = Math.floor(millis / day);
  let offset = days.get(index);
  if (offset === undefined) {
    const morning = parts(index * day, timeZone).offset;
    const evening = parts((index + 1) * day - 1, timeZone).offset;
    offset = morning === evening ? morning : null;
    days.set(index, offset);
  }
  return (offset ?? parts(millis, timeZone).offset) * minute;
}

/** The serial number a spreadsheet in `timeZone` shows for a moment. */
export function dateSerial(millis: number, timeZone: string, parts: PartsOf): number {
  return (millis + offsetAt(millis, timeZone, parts) - dayZero) / day;
}

/** The moment a serial number stands for in a spreadsheet in `timeZone`. */
export function momentOf(serial: number, timeZone: string, parts: PartsOf): number {
  const wall = dayZero + Math.round(serial * day);
  const guess = wall - offsetAt(wall, timeZone, parts);
  return wall - offsetAt(guess, timeZone, parts);
}

export interface CalendarParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 Sunday to 6 Saturday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

export function calendarOf(serial: number): CalendarParts {
  const date = new Date(dayZero + Math.round(serial * day));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The serial number of a calendar day, or null when there is no such day. */
export function serialOfDay(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) {
    return null;
  }
  return Math.round((date.getTime() - dayZero) / day);
}

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

/** The constructor as it was before a script's context was given the workspace's clock: a moment needs no clock. */
const PlainDate = Date;

/** Dates for the serial numbers of a column; most lie near the one before and ask nothing of the zone. */
export function datesIn(timeZone: string, parts: PartsOf): (serial: number) => Date {
  let known = Number.NaN;
  let offset = 0;
  return (serial) => {
    const wall = dayZero + Math.round(serial * day);
    const near = Math.floor(wall / day);
    if (near === known) return new PlainDate(wall - offset);
    const moment = momentOf(serial, timeZone, parts);
    offset = wall - moment;
    // A day counts as known when the offset holds from the day before it to the day after.
    const even = [near - 1, near, near + 1].every((index) => offsetAt(index * day, timeZone, parts) === offset);
    known = even ? near : Number.NaN;
    return new PlainDate(moment);
  };
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

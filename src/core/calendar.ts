/**
 * Days and moments of a campaign, in Vietnam's zone. Vietnam has kept UTC+7 without summer time since 1975
 * (IANA tz, Asia/Ho_Chi_Minh), so a fixed shift is exact for every date a campaign can have.
 */

/** A moment, in milliseconds since the epoch (UTC). */
export type Moment = number;

/** A calendar day in Vietnam, `2025-11-07`. Days in this form compare as text. */
export type Day = `${number}-${number}-${number}`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EAST = 7 * HOUR;

/** The day in Vietnam on which a moment falls: 17:30 UTC on 07/11 is already 08/11. */
export function dayOf(moment: Moment): Day {
  return new Date(moment + EAST).toISOString().slice(0, 10) as Day;
}

/** 00:00:00 of a day in Vietnam. */
export function startOf(day: Day): Moment {
  return Date.parse(`${day}T00:00:00Z`) - EAST;
}

/** A day's moment at a time of the clock in Vietnam, in minutes after midnight. */
export function atMinute(day: Day, minutes: number): Moment {
  return startOf(day) + minutes * 60_000;
}

/** Minutes after midnight in Vietnam. */
export function minuteOf(moment: Moment): number {
  return Math.floor((moment - startOf(dayOf(moment))) / 60_000);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(startOf(day) + days * DAY);
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / DAY);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((Math.floor((startOf(day) + EAST) / DAY) + 3) % 7) + 1;
}

/** The last day of which every moment is before an exclusive deadline: “trước ngày 08/11/2025” gives 07/11. */
export function lastDayBefore(deadline: Moment): Day {
  return dayOf(deadline - 1);
}

/** Days left to the end of a day, today counted: on 05/11 three to 07/11; none once the day is over. */
export function daysLeft(today: Day, last: Day): number {
  return Math.max(0, daysBetween(today, last) + 1);
}

/** Days that are complete between the start of a day and a moment; the day in progress is not. */
export function completeDays(start: Day, until: Moment): number {
  return Math.max(0, Math.floor((until - startOf(start)) / DAY));
}

/** Reads `07/11/2025` or `2025-11-07`; null for anything else, and for days no calendar has. */
export function parseDay(text: string): Day | null {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const iso = found ? `${found[3]}-${two(found[2])}-${two(found[1])}` : text.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === iso ? (iso as Day) : null;
}

/** Reads a time of day, `16h30`, `16:30` or `7h`, as minutes after midnight; null for anything else. */
export function parseTime(text: string): number | null {
  const found = /^\s*(\d{1,2})\s*(?:[h:]|giờ)\s*(\d{2})?\s*$/i.exec(text);
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) < 60 && minutes < 24 * 60 ? minutes : null;
}

/** Reads `17h00 06/11/2025` or `17 giờ 00 ngày 06/11/2025`, in either order; null for anything else. */
export function parseMoment(text: string): Moment | null {
  const [typed = ''] = /[\d/.-]{8,10}/.exec(text) ?? [];
  const day = parseDay(typed);
  const minutes = parseTime(text.replace(typed, '').replace(/ngày|,/i, ''));
  return day === null || minutes === null ? null : atMinute(day, minutes);
}

const two = (digits: string | undefined) => String(digits).padStart(2, '0');

import type { ClockState } from '../../state';

/** Minutes east of UTC at a moment in a zone. */
export type OffsetAt = (at: number, timeZone: string) => number;

export const weekDays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The first moment after `after` at which a recurring clock trigger fires; null for a one-shot. Google picks the
 * minute by lot and keeps it (https://developers.google.com/apps-script/guides/triggers/installable); here it is
 * `offset` minutes after the full point: the quarter, the hour, or the hour asked for.
 */
export function nextFiring(clock: ClockState, after: number, offsetAt: OffsetAt, offset = 0): number | null {
  const wallOf = (at: number) => at + offsetAt(at, clock.timeZone) * minute;
  const momentOf = (wall: number) => {
    const guess = wall - offsetAt(wall, clock.timeZone) * minute;
    return wall - offsetAt(guess, clock.timeZone) * minute;
  };
  const shift = offset * minute;
  if (clock.everyMinutes !== undefined) {
    const step = clock.everyMinutes * minute;
    return momentOf(following(wallOf(after), step, shift % step));
  }
  if (clock.everyHours !== undefined) {
    const step = clock.everyHours * hour;
    return momentOf(following(wallOf(after), step, shift % hour));
  }
  const inDay = (clock.atHour ?? 0) * hour + (clock.nearMinute ?? offset) * minute;
  const wall = wallOf(after);
  if (clock.monthDay !== undefined) return monthly(clock.monthDay, wall, inDay, momentOf);
  if (clock.weekDay !== undefined) {
    const step = (clock.everyWeeks ?? 1) * 7 * day;
    // 1970-01-01 was a Thursday.
    const first = (weekDays.indexOf(clock.weekDay as (typeof weekDays)[number]) + 3) % 7;
    return momentOf(step === 7 * day ? following(wall, step, first * day + inDay) : later(clock, wall, first, inDay));
  }
  if (clock.everyWeeks !== undefined) return momentOf(following(wall, clock.everyWeeks * 7 * day, 4 * day + inDay));
  if (clock.everyDays !== undefined) {
    const next = following(wall, day, inDay);
    const skipped = clock.next === null ? 0 : (clock.everyDays - 1) * day;
    return momentOf(next + skipped);
  }
  return null;
}

/** Every few weeks: the first one comes within a week, those after it in their rhythm. */
function later(clock: ClockState, wall: number, weekDay: number, inDay: number): number {
  const next = following(wall, 7 * day, weekDay * day + inDay);
  return clock.next === null ? next : next + ((clock.everyWeeks ?? 1) - 1) * 7 * day;
}

/** The first `k × step + shift` after a moment. */
function following(wall: number, step: number, shift: number): number {
  return (Math.floor((wall - shift) / step) + 1) * step + shift;
}

/** A month without that day is passed over. */
function monthly(monthDay: number, wall: number, inDay: number, momentOf: (wall: number) => number): number {
  const start = new Date(wall);
  for (let month = start.getUTCMonth(); ; month++) {
    const first = Date.UTC(start.getUTCFullYear(), month, 1);
    const candidate = first + (monthDay - 1) * day;
    if (new Date(candidate).getUTCMonth() !== new Date(first).getUTCMonth()) continue;
    if (candidate + inDay > wall) return momentOf(candidate + inDay);
  }
}

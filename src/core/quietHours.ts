import { addDays, atMinute, dayOf, type Moment, minuteOf } from './calendar';

/** Units are not written to between these minutes of the day, whatever it is about. */
export const QUIET_FROM = 20 * 60;
export const QUIET_TO = 7 * 60;

export function isQuiet(now: Moment): boolean {
  const minute = minuteOf(now);
  return minute >= QUIET_FROM || minute < QUIET_TO;
}

/** When the quiet hours that a moment is in, or that follow it, end. */
export function nextMorning(now: Moment): Moment {
  const today = dayOf(now);
  return atMinute(minuteOf(now) < QUIET_TO ? today : addDays(today, 1), QUIET_TO);
}

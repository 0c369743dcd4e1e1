import { atMinute, type Day, dayOf, type Moment, weekdayOf } from './calendar';
import { type Coverage, TO_REMIND } from './coverage';
import type { Unit } from './units';

/** When units that owe something are written to. */
export interface ReminderPolicy {
  reminderDays: Day[];
  /** Minutes after midnight. */
  reminderAt: number;
  weekendReminders: boolean;
}

/** Nobody is written to between these minutes of the day. */
const QUIET_FROM = 20 * 60;
const QUIET_TO = 7 * 60;

/** From when to when reminders of a day may go out; null on a day without any. */
export function reminderHours(day: Day, policy: ReminderPolicy): { from: Moment; until: Moment } | null {
  const isWeekend = weekdayOf(day) > 5;
  if (!policy.reminderDays.includes(day) || (isWeekend && !policy.weekendReminders)) return null;
  const minute = Math.min(Math.max(policy.reminderAt, QUIET_TO), QUIET_FROM - 15);
  return { from: atMinute(day, minute), until: atMinute(day, QUIET_FROM) };
}

/** The next moment at which reminders fall due; null when none is to come. */
export function nextReminderAt(now: Moment, policy: ReminderPolicy): Moment | null {
  const moments = policy.reminderDays.flatMap((day) => {
    const hours = reminderHours(day, policy);
    return hours && hours.from > now ? [hours.from] : [];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}

/** A unit that can be written to, and the rows in which it owes something. */
export interface Owing {
  unit: Unit;
  owes: Coverage[];
}

/** Units with an address that have not reported or are behind, in the ward's order. */
export function owing(coverage: Coverage[]): Owing[] {
  const byUnit = new Map<string, Owing>();
  for (const one of coverage) {
    if (one.unit.email === '' || !TO_REMIND.includes(one.status)) continue;
    const known = byUnit.get(one.unit.code) ?? { unit: one.unit, owes: [] };
    known.owes.push(one);
    byUnit.set(one.unit.code, known);
  }
  return [...byUnit.values()];
}

/** Whether reminders of a moment's day may go out at it. */
export function mayRemind(now: Moment, policy: ReminderPolicy): boolean {
  const hours = reminderHours(dayOf(now), policy);
  return hours !== null && now >= hours.from && now < hours.until;
}

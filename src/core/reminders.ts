import { addDays, atMinute, type Day, dayOf, daysBetween, type Moment, weekdayOf } from './calendar';
import { type Coverage, TO_REMIND } from './coverage';
import { isQuiet, QUIET_FROM, QUIET_TO } from './quietHours';
import type { Summary } from './summary';
import type { Unit } from './units';

/** When units that owe something are written to. */
export interface ReminderPolicy {
  reminderDays: Day[];
  /** Minutes after midnight. */
  reminderAt: number;
  weekendReminders: boolean;
}

/** From when to when units may be written to on a day; null on a weekend that is to be left alone. */
export function writingHours(day: Day, policy: ReminderPolicy): { from: Moment; until: Moment } | null {
  if (weekdayOf(day) > 5 && !policy.weekendReminders) return null;
  const minute = Math.min(Math.max(policy.reminderAt, QUIET_TO), QUIET_FROM - 15);
  return { from: atMinute(day, minute), until: atMinute(day, QUIET_FROM) };
}

/** Reminders that could not all go out on their day go on for so many days. */
const CARRIED_DAYS = 3;

/** The latest day of reminders, up to today, that may still be under way; null for none. */
export function currentReminderDay(today: Day, policy: ReminderPolicy): Day | null {
  const days = policy.reminderDays.filter(
    (day) => day <= today && daysBetween(day, today) <= CARRIED_DAYS && writingHours(day, policy) !== null,
  );
  return days.sort()[days.length - 1] ?? null;
}

/** The next moment at which units may be written to, of the days that follow. */
export function nextWritingAt(now: Moment, policy: ReminderPolicy): Moment {
  for (let day = dayOf(now); ; day = addDays(day, 1)) {
    const hours = writingHours(day, policy);
    if (hours && hours.until > now) return Math.max(hours.from, now);
  }
}

/** The next moment at which reminders fall due; null when none is to come. */
export function nextReminderAt(now: Moment, policy: ReminderPolicy): Moment | null {
  const moments = policy.reminderDays.flatMap((day) => {
    const hours = writingHours(day, policy);
    return hours && hours.from > now ? [hours.from] : [];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}

/** How near the deadline is, which gives a text to units its tone. */
export type Urgency = 'early' | 'soon' | 'lastDay' | 'late' | 'over';

/** Days before the deadline, today counted, on which units are asked to hurry. */
const SOON = 3;

export function urgencyOf({ daysToDeadline, daysToEnd }: Pick<Summary, 'daysToDeadline' | 'daysToEnd'>): Urgency {
  if (daysToDeadline > SOON) return 'early';
  if (daysToDeadline > 1) return 'soon';
  if (daysToDeadline === 1) return 'lastDay';
  return daysToEnd > 0 ? 'late' : 'over';
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

/** Why units cannot be reminded at a moment. */
export type Refusal = 'over' | 'nobody' | 'noAddress' | 'reminded' | 'quiet' | 'noRoom';

/**
 * Why none of some units can be written to now; null when some can.
 * @param room how many mails the account may still send to units
 */
export function whyNotNow(
  now: Moment,
  about: { owing: Owing[]; due: Owing[]; withoutAddress: number; room: number; daysToEnd: number },
): Refusal | null {
  if (about.daysToEnd === 0) return 'over';
  if (about.owing.length === 0) return about.withoutAddress > 0 ? 'noAddress' : 'nobody';
  if (about.due.length === 0) return 'reminded';
  if (isQuiet(now)) return 'quiet';
  return about.room > 0 ? null : 'noRoom';
}

/** How many units owe a reminder and have no address. */
export function owingWithoutAddress(coverage: Coverage[]): number {
  const owe = coverage.filter(({ status, unit }) => TO_REMIND.includes(status) && unit.email === '');
  return new Set(owe.map(({ unit }) => unit.code)).size;
}

import { addDays, completeDays, type Day, dayOf, daysLeft, lastDayBefore, type Moment, startOf } from './calendar';
import type { Campaign } from './campaign';

export type Pace = 'onTrack' | 'behind' | 'farBehind';

/** How far the campaign is, in complete days, towards the moment that pace is measured to. */
export interface Progress {
  days: number;
  of: number;
}

/**
 * Complete days so far, of those from the start to the ward's cut-off; without a cut-off, of those to the last on-time
 * day, inclusive. A day in progress asks nothing of anybody yet.
 */
export function progressAt(now: Moment, campaign: Campaign): Progress {
  const goal = campaign.cutoff ?? startOf(addDays(lastDayBefore(campaign.deadline), 1));
  const of = Math.max(1, completeDays(campaign.start, goal));
  return { days: Math.min(of, completeDays(campaign.start, now)), of };
}

/** Decided on whole numbers: no rate is rounded on the way to a status. */
export function paceOf(numerator: number, needed: number, progress: Progress, farBehindPercent: number): Pace {
  const expected = needed * progress.days;
  if (numerator * progress.of >= expected) return 'onTrack';
  return 100 * numerator * progress.of < farBehindPercent * expected ? 'farBehind' : 'behind';
}

/** The fewest that meet a target in percent: 70% of 203 is 143. */
export function neededFor(percent: number, denominator: number): number {
  return Math.ceil((percent * denominator) / 100);
}

/** What is left each day to the last on-time day; after it, to the end; after that there is no such figure. */
export function requiredPerDay(gap: number, now: Moment, campaign: Campaign): number | null {
  const today = dayOf(now);
  const left = daysLeft(today, lastDayToAct(today, campaign));
  return left === 0 ? null : Math.ceil(gap / left);
}

/** The last on-time day while there is one, then the campaign's end. */
export function lastDayToAct(today: Day, campaign: Campaign): Day {
  const lastOnTime = lastDayBefore(campaign.deadline);
  return today <= lastOnTime ? lastOnTime : campaign.end;
}

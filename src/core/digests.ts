import { addDays, atMinute, type Day, dayOf, lastDayBefore, type Moment, weekdayOf } from './calendar';
import type { Campaign } from './campaign';
import { type Ledger, mailKey } from './ledger';

/** When the daily report to leadership is due. */
export interface DigestPolicy {
  /** Minutes after midnight. */
  digestAt: number;
  digestDays: 'every' | 'working';
  paused: boolean;
}

/** From the first day to the day after the last, which closes the campaign; Monday to Friday where a ward wants that. */
function isDigestDay(day: Day, { digestDays, paused }: DigestPolicy, { start, end }: Campaign): boolean {
  if (paused || day < start || day > addDays(end, 1)) return false;
  return digestDays === 'every' || weekdayOf(day) <= 5;
}

/** The latest day whose report is due at a moment; null before the first. */
export function dueDay(now: Moment, policy: DigestPolicy, campaign: Campaign): Day | null {
  const today = dayOf(now);
  for (let day = now < atMinute(today, policy.digestAt) ? addDays(today, -1) : today; day >= campaign.start; ) {
    if (isDigestDay(day, policy, campaign)) return day;
    day = addDays(day, -1);
  }
  return null;
}

/** The next moment at which a report falls due; null when there is none to come. */
export function nextDigestAt(now: Moment, policy: DigestPolicy, campaign: Campaign): Moment | null {
  if (policy.paused) return null;
  const today = dayOf(now);
  const next = now < atMinute(today, policy.digestAt) ? today : addDays(today, 1);
  for (let day = later(next, campaign.start); day <= addDays(campaign.end, 1); day = addDays(day, 1)) {
    if (isDigestDay(day, policy, campaign)) return atMinute(day, policy.digestAt);
  }
  return null;
}

/** The last day for reports, the day after it, the last day of the campaign and the day after that. */
export function isMilestone(day: Day, { deadline, end }: Campaign): boolean {
  const lastOnTime = lastDayBefore(deadline);
  return [lastOnTime, addDays(lastOnTime, 1), end, addDays(end, 1)].includes(day);
}

/**
 * Who still has to get the report of a day. One that was missed is caught up by those it was never tried for, or was
 * tried in vain; a recipient entered since then begins with the next.
 */
export function owedTo(recipients: string[], day: Day, today: Day, ledger: Ledger): string[] {
  const stateOf = (address: string) => ledger.mails[mailKey('digest', day, address)]?.state;
  const missing = recipients.filter((address) => stateOf(address) !== 'sent');
  if (day === today) return missing;
  if (day < dayOf(ledger.setUpAt)) return [];
  const wasTried = Object.keys(ledger.mails).some((key) => key.startsWith(mailKey('digest', day, '')));
  return wasTried ? missing.filter((address) => stateOf(address) !== undefined) : missing;
}

/** ISO days order as text does. */
const later = (one: Day, other: Day): Day => (one > other ? one : other);

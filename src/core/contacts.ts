import { addDays, dayOf, type Moment, startOf } from './calendar';
import type { Campaign } from './campaign';

/** How the deletion of contacts stands: somebody asked for it, a run began it, or it is done. */
export interface Clearing {
  state: 'asked' | 'begun' | 'done';
  at: Moment;
  /** Who asked; '' when it was due by itself. */
  by: string;
  begun: Moment;
  /** Cells that held something when it began. */
  cells: number;
  /** Whether the Form's own store was emptied too; it cannot be while the Form does not open. */
  emptied: boolean;
}

/** Whether the campaign is over: contacts are needed until then. */
export function mayClear(campaign: Campaign, now: Moment): boolean {
  return now >= startOf(addDays(campaign.end, 1));
}

/**
 * Whether contacts are to be deleted now: somebody asked, a run that began was cut short, or the days after the end are
 * over. Once it is done, it is due again when something is sent all the same, and daily while the Form does not open.
 * @param days so many days after the end; null for never by itself
 * @param lastSent when the last answers came
 */
export function clearingDue(
  clearing: Clearing | null,
  campaign: Campaign,
  days: number | null,
  lastSent: Moment,
  now: Moment,
): boolean {
  if (clearing?.state === 'asked' || clearing?.state === 'begun') return true;
  if (clearing) return lastSent > clearing.begun || (!clearing.emptied && dayOf(clearing.at) < dayOf(now));
  return days !== null && mayClear(campaign, now) && now >= startOf(addDays(campaign.end, days));
}

/** Whether the campaign asks for contacts at all. */
export function asksContacts({ questions }: Campaign): boolean {
  return questions.some(({ contact }) => contact);
}

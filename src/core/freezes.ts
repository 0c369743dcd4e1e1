import { addDays, type Day, dayOf, type Moment, startOf } from './calendar';
import type { Campaign } from './campaign';
import type { Ledger } from './ledger';

/** Figures that later reports do not alter (chốt số liệu): of the end of a day, of a deadline, or of a moment staff chose. */
export interface Freeze {
  /** What the ledger knows it by. */
  key: string;
  kind: 'day' | 'deadline' | 'end' | 'manual';
  /** Reports stamped until then are in it, whenever the copy is made. */
  at: Moment;
}

/** Copies that are to be made, oldest first: from the day of set-up to the last day. */
export function dueFreezes(now: Moment, { setUpAt, freezes }: Ledger, campaign: Campaign): Freeze[] {
  const { start, end, deadline } = campaign;
  const today = dayOf(now);
  const setUpOn = dayOf(setUpAt);
  const due: Freeze[] = [];
  for (let day = start; day < today && day <= end; day = addDays(day, 1)) {
    if (day < setUpOn) continue;
    const at = endOf(day);
    due.push({ key: `day ${day}`, kind: 'day', at });
    if (at === deadline - 1) due.push({ key: `deadline ${day}`, kind: 'deadline', at });
    if (day === end) due.push({ key: `end ${day}`, kind: 'end', at });
  }
  return due.filter(({ key }) => !freezes[key]?.done);
}

/** The last millisecond of a day: a deadline “24 giờ 00” takes in all that was stamped before it. */
function endOf(day: Day): Moment {
  return startOf(addDays(day, 1)) - 1;
}

import { type Day, dayOf, type Moment } from '../core/calendar';
import { type Ledger, mailKey } from '../core/ledger';
import { currentReminderDay, nextReminderAt, nextWritingAt, type Owing, owing, writingHours } from '../core/reminders';
import { reminderOf } from '../layout/reminder';
import { type Desk, keptText, readLedger } from './desk';
import { type Posted, post, sayOnce } from './post';
import type { Outcome } from './refresh';
import { linkOf } from './units';

/** Stands for all units together: reminders of that day wait for the account to have room again. */
const EVERYBODY = '-';

/**
 * Writes to units with an address that owe something, on the days set for it: each once, only while the account can still
 * write to every recipient of the next digest. Who owes is worked out in this very run. What there is no room for goes out
 * on the days that follow.
 * @returns when there is something to send again; null for never
 */
export function sendReminders(desk: Desk, { kept, coverage, summary }: Outcome): Moment | null {
  const { settings } = kept;
  const next = nextReminderAt(desk.now, settings);
  const today = dayOf(desk.now);
  const day = currentReminderDay(today, settings);
  const units = owing(coverage);
  if (day === null || units.length === 0) return next;

  readLedger(desk);
  const waits = () => desk.ledger.mails[mailKey('reminder', day, EVERYBODY)] !== undefined;
  const hours = writingHours(today, settings);
  const due = notRemindedSince(day, units, desk);
  if (due.length === 0 || (day < today && !waits())) return next;
  if (hours === null || desk.now < hours.from || desk.now >= hours.until)
    return waits() ? nextWritingAt(desk.now, settings) : next;

  const outcomes = due.map((one) => remind(desk, one, { summary, kept }, settings.recipients.length));
  const waiting = outcomes.filter((outcome) => outcome === 'later').length;
  if (waiting === 0) return next;
  sayOnce(desk, mailKey('reminder', day, EVERYBODY), desk.text.log.remindersWaiting(waiting));
  return desk.now;
}

/**
 * Writes to one unit about what it owes, with its own links.
 * @param reserve recipients for whom the account's daily quota is kept
 */
export function remind(
  desk: Desk,
  { unit, owes }: Owing,
  { summary, kept }: Pick<Outcome, 'summary' | 'kept'>,
  reserve: number,
): Posted {
  const links = Object.fromEntries(unit.groups.map((group) => [group, linkOf(unit, group, desk)]));
  const mail = reminderOf({ unit, owes, links, summary, settings: kept.settings, preset: kept.preset, text: keptText });
  return post(desk, mailKey('reminder', dayOf(desk.now), unit.code), unit.email, mail, kept.settings, reserve);
}

/** Of units that owe something, those that no reminder has gone to since a day; the whole ledger must be there. */
export function notRemindedSince(day: Day, units: Owing[], { ledger }: Desk): Owing[] {
  return units.filter(({ unit }) => !wasReminded(unit.code, day, ledger));
}

/** One that may be on its way counts, for nobody is reminded twice. */
function wasReminded(unit: string, since: Day, { mails }: Ledger): boolean {
  return Object.entries(mails).some(([key, { state }]) => {
    const [kind, day = '', to] = key.split(' ');
    return kind === 'reminder' && to === unit.toLowerCase() && day >= since && state !== 'failed';
  });
}

import { dayOf, type Moment } from '../core/calendar';
import { type Ledger, mailKey } from '../core/ledger';
import { currentReminderDay, nextReminderAt, nextWritingAt, owing, writingHours } from '../core/reminders';
import { reminderOf } from '../layout/reminder';
import { type Desk, keptText, readLedger } from './desk';
import { post, sayOnce } from './post';
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
  const keyOf = (unit: string, on = today) => mailKey('reminder', on, unit);
  const waits = () => desk.ledger.mails[keyOf(EVERYBODY, day)] !== undefined;
  const hours = writingHours(today, settings);
  const due = units.filter(({ unit }) => !wasReminded(unit.code, day, desk.ledger));
  if (due.length === 0 || (day < today && !waits())) return next;
  if (hours === null || desk.now < hours.from || desk.now >= hours.until)
    return waits() ? nextWritingAt(desk.now, settings) : next;

  const outcomes = due.map(({ unit, owes }) => {
    const links = Object.fromEntries(unit.groups.map((group) => [group, linkOf(unit, group, desk)]));
    const mail = reminderOf({ unit, owes, links, summary, settings, preset: kept.preset, text: keptText });
    return post(desk, keyOf(unit.code), unit.email, mail, settings, settings.recipients.length);
  });
  const waiting = outcomes.filter((outcome) => outcome === 'later').length;
  if (waiting === 0) return next;
  sayOnce(desk, keyOf(EVERYBODY, day), desk.text.log.remindersWaiting(waiting));
  return desk.now;
}

/** Since a day of reminders; one that may be on its way counts, for nobody is reminded twice. */
function wasReminded(unit: string, since: string, { mails }: Ledger): boolean {
  return Object.entries(mails).some(([key, { state }]) => {
    const [kind, day = '', to] = key.split(' ');
    return kind === 'reminder' && to === unit.toLowerCase() && day >= since && state !== 'failed';
  });
}

import { dayOf, type Moment } from '../core/calendar';
import { mailKey } from '../core/ledger';
import { mayRemind, nextReminderAt, owing } from '../core/reminders';
import { fullLedger } from '../google/ledger';
import { reminderOf } from '../layout/reminder';
import { type Desk, preset, text } from './desk';
import { post, sayOnce } from './post';
import type { Outcome } from './refresh';
import { linkOf } from './units';

/**
 * Writes to units with an address that owe something, on the days set for it: each at most once a day, only while the
 * account can still write to every recipient of the next digest. Who owes is worked out in this very run.
 * @returns when there is something to send again; null for never
 */
export function sendReminders(desk: Desk, { kept, coverage, summary }: Outcome): Moment | null {
  const { settings } = kept;
  const next = nextReminderAt(desk.now, settings);
  if (!mayRemind(desk.now, settings)) return next;
  const units = owing(coverage);
  if (units.length === 0) return next;

  desk.ledger = fullLedger(desk.book, desk.tabs);
  const today = dayOf(desk.now);
  const keyOf = (unit: string) => mailKey('reminder', today, unit);
  const due = units.filter(({ unit }) => {
    const state = desk.ledger.mails[keyOf(unit.code)]?.state;
    // One that may be on its way already is not sent again: nobody is reminded twice a day.
    return state === undefined || state === 'failed';
  });
  const outcomes = due.map(({ unit, owes }) => {
    const links = Object.fromEntries(unit.groups.map((group) => [group, linkOf(unit, group, desk)]));
    const mail = reminderOf({ unit, owes, links, summary, settings, preset, text });
    return post(desk, keyOf(unit.code), unit.email, mail, settings, settings.recipients.length);
  });
  const waiting = outcomes.filter((outcome) => outcome === 'later').length;
  if (waiting === 0) return next;
  sayOnce(desk, keyOf('-'), text.log.remindersWaiting(waiting));
  return desk.now;
}

import { dayOf, type Moment } from '../core/calendar';
import { lastReceiptTo, mailKey } from '../core/ledger';
import { isQuiet, nextMorning } from '../core/quietHours';
import { type Report, standingsOf } from '../core/reports';
import type { Unit } from '../core/units';
import { receiptOf } from '../layout/receipt';
import { type Desk, keptText, readLedger } from './desk';
import { post, sayOnce } from './post';
import type { Outcome } from './refresh';

/** A report is no longer acknowledged after so long. */
const FRESH = 24 * 3_600_000;

/** Stands for all units together, so that a lack of quota is said once a day. */
const EVERYBODY = '-';

/**
 * Tells units with an address that their report has come: at most once a day each, by day, and only while the account can
 * still write to every recipient of the next digest.
 * @returns when there is something to send again; null for never
 */
export function sendReceipts(desk: Desk, { kept, coverage }: Outcome): Moment | null {
  const { units, reports, settings } = kept;
  const reachable = units.filter((unit) => unit.active && unit.email !== '');
  if (!reachable.some((unit) => latestOf(unit, reports, desk.now - FRESH))) return null;

  readLedger(desk);
  const since = (unit: Unit) => Math.max(desk.now - FRESH, lastReceiptTo(unit.code, desk.ledger) ?? 0);
  const owed = reachable.flatMap((unit) => {
    const report = latestOf(unit, reports, since(unit));
    return report ? [{ unit, report }] : [];
  });
  const today = dayOf(desk.now);
  const due = owed.filter(({ unit }) => desk.ledger.mails[mailKey('receipt', today, unit.code)] === undefined);
  if (isQuiet(desk.now)) return owed.length > 0 ? nextMorning(desk.now) : null;

  const standings = standingsOf(reports);
  const outcomes = due.map(({ unit, report }) => {
    const mail = receiptOf({
      unit,
      report,
      waiting: ['waiting', 'returned'].includes(standings.get(report.key) ?? ''),
      coverage: coverage.filter((one) => one.unit === unit && one.group === report.group),
      now: desk.now,
      settings,
      preset: kept.preset,
      text: keptText,
    });
    return post(desk, mailKey('receipt', today, unit.code), unit.email, mail, settings, settings.recipients.length);
  });
  const waiting = outcomes.filter((outcome) => outcome === 'later').length;
  if (waiting > 0) sayOnce(desk, mailKey('receipt', today, EVERYBODY), desk.text.log.receiptsWaiting(waiting));
  return owed.length > due.length || waiting > 0 ? nextMorning(desk.now) : null;
}

function latestOf(unit: Unit, reports: Report[], since: Moment): Report | undefined {
  const fresh = reports.filter((report) => report.unit?.code === unit.code && report.submittedAt > since);
  return fresh[fresh.length - 1];
}

import { addDays, atMinute, dayOf, type Moment } from '../core/calendar';
import { type LedgerEntry, lastDigestBefore, mailKey } from '../core/ledger';
import { hash } from '../core/reports';
import { summaryOf } from '../core/summary';
import { settle } from '../google/book';
import { fullLedger, keepSeen, record } from '../google/ledger';
import { remainingRecipients, send } from '../google/mail';
import { oneAtATime } from '../google/operator';
import { digestOf, isAddress, type Mail } from '../layout/digest';
import type { Settings } from '../layout/settings';
import { type Desk, decisionsIn, openDesk, preset, readTyped, reviewRows, type Typed, text } from './desk';
import { guarded } from './guard';
import { log } from './log';
import { keepDecisions, logProblems, type Outcome, refresh } from './refresh';
import { isOperators } from './submission';

/** A tick gives way to a submission: there is another in a quarter of an hour. */
const WAIT = 5_000;

/** Every quarter of an hour: whatever is due. Most of the time nothing is, and that costs one property and three reads. */
export function onTick(event?: { triggerUid?: string }): void {
  guarded(() => {
    oneAtATime(WAIT, () => {
      const desk = openDesk();
      if (isOperators('onTick', event, desk.ledger.triggers)) doWhatIsDue(desk);
    });
  });
}

function doWhatIsDue(desk: Desk): void {
  const typed = readTyped(desk);
  const fingerprint = fingerprintOf(desk, typed);
  const changed = desk.seen?.fingerprint !== fingerprint;
  const { nextDigest } = desk.seen ?? { nextDigest: null };
  if (!changed && (nextDigest === null || desk.now < nextDigest)) return;

  const outcome = refresh(desk, typed);
  const { settings } = outcome.kept;
  keepDecisions(desk, outcome.kept);
  if (changed) logProblems(desk, outcome.kept);
  const waiting = isDigestDue(desk.now, settings) && sendDigest(desk, outcome).waiting > 0;
  keepSeen({ fingerprint, nextDigest: waiting ? desk.now : digestAfter(desk.now, settings) });
  settle();
}

/** Whether anything that a run depends on has changed: what people typed and decided, what came in, the tabs, the day. */
function fingerprintOf(desk: Desk, typed: Typed): string {
  const { book, tabs, now } = desk;
  const { settings, units, review, responses } = typed;
  const standing = [text.overview.title, tabs.coverage.title].map((title) => book.getSheetByName(title) !== null);
  const decided = review === null ? null : decisionsIn(reviewRows(desk, typed));
  const rows = responses.map((sheet) => sheet.getLastRow());
  // The sentences beside the settings are no setting.
  const set = settings.map((row) => row.slice(0, 2).join('\t'));
  return hash(
    [...set, ...units.map((row) => row.join('\t')), JSON.stringify([decided, rows, standing, dayOf(now)])].join('\n'),
  );
}

/** Every day at the set hour, from the start to the day after the end. */
export function isDigestDue(now: Moment, settings: Settings): boolean {
  const today = dayOf(now);
  return now >= atMinute(today, settings.digestAt) && today >= settings.start && today <= addDays(settings.end, 1);
}

/** The next hour of a digest after a moment; null when there is none to come. */
export function digestAfter(now: Moment, { digestAt, start, end }: Settings): Moment | null {
  const today = dayOf(now);
  const next = now < atMinute(today, digestAt) ? today : addDays(today, 1);
  const day = next < start ? start : next;
  return day > addDays(end, 1) ? null : atMinute(day, digestAt);
}

/** Stands for the recipients that are not there, so that their lack is said once a day. */
const NOBODY = '-';

export interface Delivery {
  sent: number;
  /** Recipients who still have to get it. */
  waiting: number;
}

/**
 * Sends today's digest to each recipient who has not had it. The ledger is written before and after each message, so a
 * run that is cut short leaves at most the one on its way unclear.
 */
export function sendDigest(desk: Desk, { kept }: Outcome): Delivery {
  const { settings, campaign, units, reports } = kept;
  const today = dayOf(desk.now);
  desk.ledger = fullLedger(desk.book, desk.tabs);
  if (settings.recipients.length === 0) {
    if (stateOf(desk, today, NOBODY) === undefined) {
      mark(desk, today, NOBODY, 'failed');
      log(desk, [{ kind: text.log.kinds.mail, text: text.log.noRecipients }]);
    }
    return { sent: 0, waiting: 0 };
  }
  const waiting = settings.recipients.filter((address) => stateOf(desk, today, address) !== 'sent');
  const mail = digestFor(desk, settings, { campaign, units, reports });
  const delivery = { sent: 0, waiting: 0 };
  for (const address of waiting) {
    const outcome = deliver(desk, today, address, mail, settings);
    if (outcome === 'sent') delivery.sent += 1;
    if (outcome === 'later') delivery.waiting += 1;
  }
  return delivery;
}

/** The digest of this moment, with what changed since the last one that was sent on an earlier day. */
export function digestFor(
  desk: Desk,
  settings: Settings,
  input: Pick<Outcome['kept'], 'campaign' | 'units' | 'reports'>,
): Mail {
  const since = lastDigestBefore(desk.ledger, dayOf(desk.now));
  const summary = summaryOf({ ...input, now: desk.now, since });
  return digestOf({ summary, settings, preset, text, link: desk.book.getUrl() });
}

function deliver(
  desk: Desk,
  today: string,
  address: string,
  mail: Mail,
  settings: Settings,
): 'sent' | 'later' | 'never' {
  const state = stateOf(desk, today, address);
  if (!isAddress(address)) {
    if (state !== 'failed') fail(desk, today, address, text.log.badAddress);
    return 'never';
  }
  if (remainingRecipients() < 1) {
    if (state !== 'failed') fail(desk, today, address, text.log.quotaSpent);
    return 'later';
  }
  mark(desk, today, address, 'sending');
  settle();
  try {
    send(mail, address, { name: preset.names.sender, replyTo: isAddress(settings.replyTo) ? settings.replyTo : '' });
  } catch (error) {
    fail(desk, today, address, error instanceof Error ? error.message : String(error));
    return 'later';
  }
  mark(desk, today, address, 'sent');
  log(desk, [{ kind: text.log.kinds.mail, text: text.log.sent(mail.subject, address) }]);
  return 'sent';
}

function fail(desk: Desk, today: string, address: string, why: string): void {
  mark(desk, today, address, 'failed');
  log(desk, [{ kind: text.log.kinds.mail, text: text.log.notSent(address, why) }]);
}

function mark(desk: Desk, today: string, address: string, value: 'sending' | 'sent' | 'failed'): void {
  const entry: LedgerEntry = { kind: 'mail', key: mailKey('digest', today, address), value };
  desk.ledger = record(desk.book, desk.tabs, desk.ledger, [entry], desk.now);
}

function stateOf(desk: Desk, today: string, address: string) {
  return desk.ledger.mails[mailKey('digest', today, address)]?.state;
}

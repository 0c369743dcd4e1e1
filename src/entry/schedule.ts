import { addDays, atMinute, dayOf, type Moment } from '../core/calendar';
import { lastDigestBefore, mailKey } from '../core/ledger';
import { hash } from '../core/reports';
import { summaryOf } from '../core/summary';
import { settle } from '../google/book';
import { fullLedger, keepSeen } from '../google/ledger';
import { oneAtATime } from '../google/operator';
import { digestOf, type Mail } from '../layout/digest';
import { type FormPlan, itemsOf } from '../layout/form';
import type { Settings } from '../layout/settings';
import { type Desk, decisionsIn, openDesk, preset, readTyped, reviewIn, type Typed, text, unitsIn } from './desk';
import { bringUpForm } from './formCare';
import { guarded } from './guard';
import { log, makeRoom } from './log';
import { mark, type Posted, post } from './post';
import { sendReceipts } from './receipts';
import { logNotes, logProblems, markStandings, type Outcome, refresh, settleDecisions } from './refresh';
import { isOperators } from './submission';
import { issueLinkCodes } from './units';

/** A tick gives way to a submission: there is another in a quarter of an hour. */
const WAIT = 5_000;

/** Every quarter of an hour: whatever is due. Most of the time nothing is, and that costs one property and three reads. */
export function onTick(event?: { triggerUid?: string }): void {
  guarded(() => {
    oneAtATime(WAIT, () => {
      const desk = openDesk();
      if (!isOperators('onTick', event, desk.ledger.triggers)) return;
      doWhatIsDue({ ...desk, operators: true });
    });
  });
}

function doWhatIsDue(desk: Desk): void {
  const typed = readTyped(desk);
  const { seen } = desk;
  const fingerprint = fingerprintOf(desk, typed);
  const changed = seen?.fingerprint !== fingerprint;
  if (!changed && (seen.wake === null || desk.now < seen.wake)) return;

  if (changed) takeInChanges(desk, typed);
  const outcome = refresh(desk, typed);
  const { kept } = outcome;
  markStandings(desk, typed, kept);
  if (changed) {
    logProblems(desk, kept);
    logNotes(desk, kept, seen?.until ?? 0);
    makeRoom(desk);
  }
  const lists = followLists(desk, kept.plan);
  const digestWaits = isDigestDue(desk.now, kept.settings) && sendDigest(desk, outcome).waiting > 0;
  const nextReceipts = sendReceipts(desk, outcome);
  const nextDigest = digestWaits ? desk.now : digestAfter(desk.now, kept.settings);
  // Working out may have written to the list of units; the next tick is to find nothing new in that.
  keepSeen({
    fingerprint: fingerprintOf(desk, typed),
    wake: earlier(nextDigest, nextReceipts),
    lists,
    until: desk.now,
  });
  settle();
}

/** What staff have decided and whom they have added, before anything is worked out from it. */
export function takeInChanges(desk: Desk, typed: Typed): void {
  settleDecisions(desk, typed);
  issueLinkCodes(desk, unitsIn(desk, typed).units);
}

/** Brings the Form's lists up to the registry where they differ; the Form is the operator's. */
export function followLists(desk: Desk, plan: FormPlan): string {
  const lists = hash(JSON.stringify(itemsOf(plan).map(({ choices }) => choices)));
  if (desk.seen?.lists === lists || !desk.operators) return desk.seen?.lists ?? '';
  desk.ledger = fullLedger(desk.book, desk.tabs);
  bringUpForm(desk, plan);
  return lists;
}

function earlier(one: Moment | null, other: Moment | null): Moment | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Whether anything that a run depends on has changed: what people typed and decided, what came in, the tabs, the day. */
function fingerprintOf(desk: Desk, typed: Typed): string {
  const { book, tabs, now } = desk;
  const { settings, units, review, responses } = typed;
  const standing = [text.overview.title, tabs.coverage.title].map((title) => book.getSheetByName(title) !== null);
  const decided = review === null ? null : decisionsIn(reviewIn(desk, typed).rows);
  const rows = responses.map(({ sheet }) => sheet.getLastRow());
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
  /** Addresses that are none. */
  bad: string[];
}

/** Sends today's digest to each recipient who has not had it. */
export function sendDigest(desk: Desk, { kept }: Outcome): Delivery {
  const { settings, campaign, units, reports } = kept;
  const today = dayOf(desk.now);
  const keyOf = (address: string) => mailKey('digest', today, address);
  desk.ledger = fullLedger(desk.book, desk.tabs);
  if (settings.recipients.length === 0) {
    if (desk.ledger.mails[keyOf(NOBODY)] === undefined) {
      mark(desk, keyOf(NOBODY), 'failed');
      log(desk, [{ kind: text.log.kinds.mail, text: text.log.noRecipients }]);
    }
    return { sent: 0, waiting: 0, bad: [] };
  }
  const waiting = settings.recipients.filter((address) => desk.ledger.mails[keyOf(address)]?.state !== 'sent');
  const mail = digestFor(desk, settings, { campaign, units, reports });
  const outcomes = waiting.map((address) => ({
    address,
    outcome: post(desk, keyOf(address), address, mail, settings),
  }));
  const those = (outcome: Posted) => outcomes.filter((one) => one.outcome === outcome);
  return {
    sent: those('sent').length,
    waiting: those('later').length,
    bad: those('never').map(({ address }) => address),
  };
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

import { isAddress } from '../core/addresses';
import { type Day, dayOf, type Moment } from '../core/calendar';
import { dueDay, isMilestone, nextDigestAt, owedTo } from '../core/digests';
import { lastDigestBefore, mailKey } from '../core/ledger';
import { type Summary, summaryOf } from '../core/summary';
import { remainingRecipients, send } from '../google/mail';
import { whoRuns } from '../google/operator';
import { digestOf, type Mail, shortDigestOf } from '../layout/digest';
import { type Desk, readLedger } from './desk';
import { log } from './log';
import { mark, type Posted, post } from './post';
import { type Kept, reportsAt } from './typed';

/** Stands for the recipients that are not there, so that their lack is said once a day. */
const NOBODY = '-';

export interface Delivery {
  sent: number;
  /** Recipients who still have to get it. */
  waiting: number;
  /** Addresses that are none. */
  bad: string[];
}

/** The day's report to each recipient who has not had it, when it is due; also one that was missed. */
export function sendDueDigest(desk: Desk, kept: Kept): Delivery {
  const { settings, campaign } = kept;
  const day = dueDay(desk.now, settings, campaign);
  return day === null ? NOTHING : sendDigest(desk, kept, day);
}

const NOTHING: Delivery = { sent: 0, waiting: 0, bad: [] };

/** When a report falls due next, `waiting` being those of the last one that still have to get it. */
export function wakeForDigest(desk: Desk, { settings, campaign }: Kept, { waiting }: Delivery): Moment | null {
  return waiting > 0 ? desk.now : nextDigestAt(desk.now, settings, campaign);
}

/** Who has not had today's report yet, of those it can be sent to. */
export function owedToday(desk: Desk, { settings }: Kept): string[] {
  const today = dayOf(desk.now);
  return owedTo(settings.recipients, today, today, desk.ledger).filter(isAddress);
}

/** Sends the report of a day, with the figures of now, to each recipient who has not had it. */
export function sendDigest(desk: Desk, kept: Kept, day: Day = dayOf(desk.now)): Delivery {
  const { settings, campaign } = kept;
  const recipients = [...settings.recipients, ...(isMilestone(day, campaign) ? settings.milestoneRecipients : [])];
  const keyOf = (address: string) => mailKey('digest', day, address);
  const ledger = readLedger(desk);
  if (recipients.length === 0) {
    if (day === dayOf(desk.now) && ledger.mails[keyOf(NOBODY)] === undefined) {
      mark(desk, keyOf(NOBODY), 'failed');
      log(desk, 'mail', desk.text.log.noRecipients);
    }
    return NOTHING;
  }
  const owed = owedTo([...new Set(recipients)], day, dayOf(desk.now), ledger);
  if (owed.length === 0) return NOTHING;
  const mail = digestFor(desk, kept);
  const outcomes = owed.map((address) => ({ address, outcome: post(desk, keyOf(address), address, mail, settings) }));
  const those = (outcome: Posted) => outcomes.filter((one) => one.outcome === outcome);
  return {
    sent: those('sent').length,
    waiting: those('later').length,
    bad: those('never').map(({ address }) => address),
  };
}

/** Today's report to whoever asks for it, from that account; the ledger knows nothing of it. */
export function sendDigestToMe(desk: Desk, kept: Kept): string {
  const me = whoRuns();
  send(digestFor(desk, kept), me, { name: kept.preset.names.sender, replyTo: '' });
  return me;
}

/** The digest of this moment, with what changed since the last one that was sent on an earlier day. */
export function digestFor(desk: Desk, kept: Kept): Mail {
  const { settings } = kept;
  const input = {
    summary: summaryFor(desk, kept),
    settings,
    preset: kept.shownPreset,
    text: desk.text,
    link: desk.book.getUrl(),
    mailsLeft: remainingRecipients(),
  };
  const isQuiet = settings.quietDay === 'short' && input.summary.since !== null && input.summary.newReports === 0;
  return isQuiet ? shortDigestOf(input) : digestOf(input);
}

function summaryFor(desk: Desk, kept: Kept): Summary {
  const { shown, units, reports } = kept;
  const since = lastDigestBefore(desk.ledger, dayOf(desk.now));
  const earlier = since === null ? {} : { earlier: reportsAt(since, desk, kept) };
  return summaryOf({ campaign: shown, units, reports, now: desk.now, since, ...earlier });
}

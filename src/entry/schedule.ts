import { dayOf, type Moment } from '../core/calendar';
import { hash } from '../core/reports';
import { settle, tabNamed } from '../google/book';
import { keepCopy, keepSeen, type Seen } from '../google/ledger';
import { oneAtATime } from '../google/operator';
import { LAST_SUCCESS } from '../layout/overview';
import { type Desk, openDeskAnyway } from './desk';
import { sendDueDigest, wakeForDigest } from './digest';
import { typedWord } from './edits';
import { followLists } from './formCare';
import { copyWhatIsDue } from './freezes';
import { guarded } from './guard';
import { makeRoom } from './log';
import { clearingAsked, clearWhatIsDue } from './privacy';
import { sendReceipts } from './receipts';
import { bringUpToDate, logNotes, logProblems } from './refresh';
import { sendReminders } from './reminders';
import { finishSetUp } from './setup';
import { compareDaily, comparisonGoesOn } from './supplement';
import { isOperators, type TriggerEvent } from './triggers';
import { readTyped, reviewIn, type Typed, verdictsIn } from './typed';

/** A tick gives way to a submission: there is another in a quarter of an hour. */
const WAIT = 5_000;

/** Every quarter of an hour: whatever is due. Most of the time nothing is, and that costs one property and three reads. */
export function onTick(event?: TriggerEvent): void {
  guarded(() => {
    oneAtATime(WAIT, () => {
      const desk = openDeskAnyway();
      if (!isOperators('onTick', event, desk)) return;
      if (desk.ledger.ready) doWhatIsDue({ ...desk, operators: true });
      else finishSetUp();
    });
  });
}

function doWhatIsDue(desk: Desk): void {
  const typed = readTyped(desk);
  const { seen } = desk;
  const fingerprint = fingerprintOf(desk, typed);
  const changed = seen?.fingerprint !== fingerprint;
  const waits = seen?.wake == null || desk.now < seen.wake;
  if (seen && !changed && waits && !clearingAsked(desk) && !comparisonGoesOn(desk)) {
    stayFresh(desk, seen);
    return;
  }

  compareDaily(desk, typed);
  const outcome = bringUpToDate(desk, typed);
  const { kept } = outcome;
  if (changed) {
    logProblems(desk, kept);
    logNotes(desk, kept, seen?.until ?? 0);
    makeRoom(desk);
  }
  const lists = followLists(desk, kept.plan);
  copyWhatIsDue(desk, kept);
  // Leadership first: units are written to with what is left of the day's quota.
  const digest = wakeForDigest(desk, kept, sendDueDigest(desk, kept));
  const reminders = sendReminders(desk, outcome);
  const receipts = sendReceipts(desk, outcome);
  clearWhatIsDue(desk, typed, kept);
  // Who was written to stands in the copy too, for the case that Sổ is lost; and a copy that was lost is back.
  if (desk.whole) keepCopy(desk.ledger);
  // Working out may have written to the list of units; the next tick is to find nothing new in that.
  keepSeen({
    fingerprint: fingerprintOf(desk, typed),
    wake: earliest(digest, reminders, receipts),
    lists,
    until: desk.now,
    language: desk.text.language,
    typed: typedWord(desk, typed),
    fresh: desk.now,
    freshFor: (kept.settings.alarmHours * HOUR) / 2,
  });
  settle();
}

const HOUR = 3_600_000;

/**
 * A tick that finds nothing to do has succeeded too: the last-success cell says so, before it is half as old as makes
 * Tổng quan turn red. At every tick it would cost more than all else in a day.
 */
function stayFresh({ book, now, text }: Desk, seen: Seen): void {
  if (seen.fresh !== undefined && now < seen.fresh + (seen.freshFor ?? 0)) return;
  const { row, column } = LAST_SUCCESS;
  tabNamed(book, text.overview.title).getRange(row, column).setValue(new Date(now));
  keepSeen({ ...seen, fresh: now });
  settle();
}

function earliest(...moments: (Moment | null)[]): Moment | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Whether anything that a run depends on has changed: what people typed and decided, what came in, the tabs, the day. */
function fingerprintOf(desk: Desk, typed: Typed): string {
  const { book, tabs, now } = desk;
  const { settings, units, review, responses, supplement } = typed;
  const standing = [desk.text.overview.title, tabs.coverage.title].map((title) => book.getSheetByName(title) !== null);
  const decided = review === null ? null : verdictsIn(reviewIn(desk, typed).rows);
  const rows = [...responses, ...(supplement ? [supplement] : [])].map(({ sheet }) => sheet.getLastRow());
  // The sentences beside the settings are no setting.
  const set = settings.map((row) => row.slice(0, 2).join('\t'));
  return hash(
    [...set, ...units.map((row) => row.join('\t')), JSON.stringify([decided, rows, standing, dayOf(now)])].join('\n'),
  );
}

import type { Moment } from '../core/calendar';
import { type Clearing, clearingDue, mayClear } from '../core/contacts';
import type { Ledger } from '../core/ledger';
import { emptyColumn, type Sheet, settle } from '../google/book';
import { emptyStore } from '../google/formStore';
import { keepCopy } from '../google/ledger';
import { whoRuns } from '../google/operator';
import { confirmed } from '../google/screen';
import { contactColumns } from '../layout/responses';
import { type Desk, OnlyOperator, openDeskAtMenu, readLedger, remember } from './desk';
import { aloneAtMenu } from './guard';
import { log, logSays } from './log';
import { refresh } from './refresh';
import { compareWithForm, comparisonGoesOn, heldIn } from './supplement';
import { type Kept, readLater, readTyped, type Typed, understand } from './typed';

/**
 * Contacts are needed while a campaign runs, and not afterwards. Deleting them is the one write that is ever made in a
 * response tab; figures stay, and so does every report's key, for contacts are no part of it.
 */

const DAY = 86_400_000;

/** Somebody at the menu deletes the contacts; where that is not the operator, the operator's next run does it. */
export function clearContacts(): void {
  aloneAtMenu(() => {
    const desk = openDeskAtMenu();
    const typed = readTyped(desk);
    const kept = understand(desk, typed);
    const { privacy } = desk.text;
    const { left, contacts } = desk.ledger;
    const over = mayClear(kept.campaign, desk.now);
    if (!over && left.length === 0) return privacy.notYet(kept.campaign.end);
    if (!over && !desk.operators) throw new OnlyOperator(desk.ledger.operator);
    const { cells, places } = contactsIn(
      desk,
      [...(over ? tabsOf(typed) : []), ...left.flatMap((one) => leftBy(desk, one))],
      kept,
    );
    if (cells === 0 && left.length === 0 && contacts?.state === 'done' && !isDue(desk, kept))
      return privacy.nothingLeft;
    if (!confirmed(privacy.ask(cells, places.length))) return privacy.kept;
    if (!over) return clearLeft(desk, kept, desk.now, whoRuns());
    keep(desk, 'asked', { by: whoRuns(), begun: desk.now, cells, emptied: false });
    keepCopy(desk.ledger);
    settle();
    if (!desk.operators) return privacy.asked(desk.ledger.operator);
    const done = clear(desk, typed);
    settle();
    return done;
  });
}

/** Whether somebody has asked for it: the next tick has something to do then, although nothing else changed. */
export function clearingAsked({ ledger }: Desk): boolean {
  return ledger.contacts !== null && ledger.contacts.state !== 'done';
}

/** Deletes the contacts when their time has come. Last in a run: what fails here keeps no figure and no mail from anybody. */
export function clearWhatIsDue(desk: Desk, typed: Typed, kept: Kept): void {
  if (!desk.operators) return;
  const days = kept.settings.contactDays;
  if (days !== null) clearLeft(desk, kept, desk.now - days * DAY, '');
  if (!isDue(desk, kept)) return;
  // The copy of the ledger may lack what a run that was cut short had done.
  readLedger(desk);
  if (isDue(desk, kept)) clear(desk, typed);
}

function isDue({ ledger, now }: Desk, { campaign, settings, answers }: Kept): boolean {
  const lastSent = answers.reduce((last, { submittedAt }) => Math.max(last, submittedAt), 0);
  return clearingDue(ledger.contacts, campaign, settings.contactDays, lastSent, now);
}

/**
 * First every figure is safe in the Sheet, then the cells are emptied, then the Form's own store: a run that is cut short
 * at any of these is followed by one that does the rest. Answers of the second between the look into the store and its
 * emptying have their row in the Sheet, as all answers have that Google has not lost.
 * @returns what was done, in a sentence
 */
function clear(desk: Desk, typed: Typed): string {
  const { ledger, text } = desk;
  const held = heldIn(desk, typed);
  const added = compareWithForm(desk, typed, held);
  if (comparisonGoesOn(desk)) {
    keepCopy(desk.ledger);
    return text.privacy.goesOn;
  }
  const { cells, places } = contactsIn(desk, tabsOf(typed), held);
  const before = ledger.contacts;
  const resumed = before?.state === 'begun';
  const begun = resumed ? before : { ...firstOf(before), begun: desk.now, cells };
  if (!resumed) keep(desk, 'begun', begun);
  empty(places);
  const emptied = ledger.form === null || added !== null;
  if (ledger.form && emptied) emptyStore(ledger.form.id);
  const sentence = text.privacy.cleared(begun.cells, begun.by, text.write.moment(begun.begun), emptied);
  const isNews = before?.state !== 'done' || begun.cells > 0 || before.emptied !== emptied;
  if (isNews && !(resumed && logSays(desk, sentence))) log(desk, 'privacy', sentence);
  keep(desk, 'done', { ...begun, emptied });
  keepCopy(desk.ledger);
  clearLeft(desk, held, desk.now, begun.by);
  if (added) refresh(desk, typed);
  return sentence;
}

/** Who asked for it, if somebody did. */
function firstOf(before: Clearing | null) {
  return { by: before?.state === 'asked' ? before.by : '', emptied: false };
}

function keep(
  desk: Desk,
  state: Clearing['state'],
  { by, begun, cells, emptied }: Omit<Clearing, 'state' | 'at'>,
): void {
  remember(desk, { kind: 'contacts', key: state, value: { by, begun, cells, emptied } });
}

/**
 * The same for what campaigns have left behind that ended before a moment: their figures stand in an archive, and nobody
 * can answer their Forms any more.
 * @returns what was done, in sentences
 */
function clearLeft(desk: Desk, kept: Pick<Kept, 'plan'>, until: Moment, by: string): string {
  const { text } = desk;
  const due = desk.ledger.left.filter(({ since }) => since <= until);
  const sentences = due.map((one) => {
    const { cells, places } = contactsIn(desk, leftBy(desk, one), kept);
    empty(places);
    if (one.form !== '') emptyStore(one.form);
    const sentence = text.privacy.cleared(cells, by, text.write.moment(desk.now), true);
    log(desk, 'privacy', sentence);
    remember(desk, { kind: 'left', key: String(one.since), value: null });
    return sentence;
  });
  if (due.length > 0) keepCopy(desk.ledger);
  return sentences.join('\n');
}

const tabsOf = ({ responses, supplement }: Typed) => [...responses, ...(supplement ? [supplement] : [])];

function leftBy({ book }: Desk, { tabs }: Ledger['left'][number]) {
  return tabs.flatMap((id) => book.getSheetById(id) ?? []).map(readLater);
}

/** Every cell with a contact, in tabs that hold answers. */
function contactsIn({ ledger }: Desk, tabs: ReturnType<typeof tabsOf>, { plan }: Pick<Kept, 'plan'>) {
  const found = tabs.map(({ sheet, cells }) => ({ sheet, ...contactColumns(cells(), plan, ledger.questions) }));
  return {
    places: found.filter(({ cells }) => cells > 0),
    cells: found.reduce((sum, { cells }) => sum + cells, 0),
  };
}

function empty(places: { sheet: Sheet; columns: number[] }[]): void {
  settle();
  for (const { sheet, columns } of places) for (const column of columns) emptyColumn(sheet, column);
  settle();
}

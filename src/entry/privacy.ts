import { type Clearing, clearingDue, mayClear } from '../core/contacts';
import { emptyColumn, settle } from '../google/book';
import { emptyStore } from '../google/formStore';
import { keepCopy } from '../google/ledger';
import { whoRuns } from '../google/operator';
import { confirmed } from '../google/screen';
import { contactsIn } from '../layout/responses';
import { type Desk, type Kept, openDeskAtMenu, readLedger, readTyped, remember, type Typed, understand } from './desk';
import { aloneAtMenu } from './guard';
import { log, logSays } from './log';
import { refresh } from './refresh';
import { compareWithForm, comparisonGoesOn, heldIn } from './supplement';

/**
 * Contacts are needed while a campaign runs, and not afterwards. Deleting them is the one write that is ever made in a
 * response tab; figures stay, and so does every report's key, for contacts are no part of it.
 */

/** Somebody at the menu deletes the contacts; where that is not the operator, the operator's next run does it. */
export function clearContacts(): void {
  aloneAtMenu(() => {
    const desk = openDeskAtMenu();
    const typed = readTyped(desk);
    const kept = understand(desk, typed);
    const { privacy } = desk.text;
    if (!mayClear(kept.campaign, desk.now)) return privacy.notYet(kept.campaign.end);
    const { cells, places } = contactsOf(desk, typed, kept);
    if (cells === 0 && desk.ledger.contacts?.state === 'done' && !isDue(desk, kept)) return privacy.nothingLeft;
    if (!confirmed(privacy.ask(cells, places.length))) return privacy.kept;
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
  if (!desk.operators || !isDue(desk, kept)) return;
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
  const { cells, places } = contactsOf(desk, typed, held);
  const before = ledger.contacts;
  const resumed = before?.state === 'begun';
  const begun = resumed ? before : { ...firstOf(before), begun: desk.now, cells };
  if (!resumed) keep(desk, 'begun', begun);
  settle();
  for (const { sheet, columns } of places) for (const column of columns) emptyColumn(sheet, column);
  settle();
  const emptied = ledger.form === null || added !== null;
  if (ledger.form && emptied) emptyStore(ledger.form.id);
  const sentence = text.privacy.cleared(begun.cells, begun.by, text.write.moment(begun.begun), emptied);
  const isNews = before?.state !== 'done' || begun.cells > 0 || before.emptied !== emptied;
  if (isNews && !(resumed && logSays(desk, sentence))) log(desk, 'privacy', sentence);
  keep(desk, 'done', { ...begun, emptied });
  keepCopy(desk.ledger);
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

/** Every cell with a contact, in all tabs that hold answers. */
function contactsOf(desk: Desk, { responses, supplement }: Typed, { plan }: Pick<Kept, 'plan'>) {
  const found = [...responses, ...(supplement ? [supplement] : [])].map(({ sheet, cells }) => ({
    sheet,
    ...contactsIn(cells(), plan, desk.ledger.questions),
  }));
  return {
    places: found.filter(({ cells }) => cells > 0),
    cells: found.reduce((sum, { cells }) => sum + cells, 0),
  };
}

import type { Ledger, LedgerEntry } from '../core/ledger';
import { hash } from '../core/reports';
import { settle } from '../google/book';
import { createForm, type MadeForm, mendForm } from '../google/form';
import { keepCopy } from '../google/ledger';
import { whoRuns } from '../google/operator';
import { confirmed } from '../google/screen';
import { type FormPlan, itemsOf } from '../layout/form';
import { type Desk, keptText, readLedger, remember } from './desk';
import { log } from './log';

/** The Form this file has already, brought up to the plan; null when there is none, or it is gone. */
function bringUpForm(desk: Desk, plan: FormPlan): MadeForm | null {
  const { book, ledger } = desk;
  if (ledger.form === null) return null;
  return mendForm(book, ledger.form.id, plan, ledger.questions, keptText, (entries) => learn(desk, entries));
}

/** A new Form, for a file that has none. */
export function newForm(desk: Desk, plan: FormPlan): MadeForm {
  remember(desk, createForm(plan));
  settle();
  return bringUpForm(desk, plan) as MadeForm;
}

/**
 * The Form made or mended, by the operator. Google does not say whether one that cannot be opened is gone or belongs to
 * others: a person decides whether a new one takes its place, for links and codes that were handed out lead to the old one.
 * @returns sentences on what there is to know
 */
export function layForm(desk: Desk, plan: FormPlan): string[] {
  const { form } = desk.ledger;
  const words = desk.text.health.form;
  const tabs = desk.ledger.responseTabs.length;
  const mended = bringUpForm(desk, plan);
  const me = whoRuns();
  if (!mended && form && !(desk.atMenu && confirmed(words.ask(form.by, me)))) return [words.closed(form.by, me)];
  const laid = mended ?? newForm(desk, plan);
  const notes = [
    !mended && form ? words.renewed : '',
    mended && desk.ledger.responseTabs.length > tabs ? words.relinked : '',
    laid.needsSignIn ? desk.text.messages.needsSignIn : '',
  ].filter((note) => note !== '');
  return notes;
}

/** What stands before the lists that could not be brought up, so that it is said once. */
const FAILED = '!';

/**
 * Brings the Form's lists up to the registry where they differ; the Form is the operator's.
 * @returns what the lists are now, to tell the next run by
 */
export function followLists(desk: Desk, plan: FormPlan): string {
  const lists = hash(JSON.stringify(itemsOf(plan).map(({ choices }) => choices)));
  if (desk.seen?.lists === lists || !desk.operators) return desk.seen?.lists ?? '';
  // What is not known to stand is made anew: Sổ itself has to be asked.
  const { form } = readLedger(desk);
  if (bringUpForm(desk, plan) || !form) return lists;
  if (desk.seen?.lists !== FAILED + lists) log(desk, 'error', desk.text.health.form.closed(form.by, whoRuns()));
  return FAILED + lists;
}

function isNews(entry: LedgerEntry, ledger: Ledger): boolean {
  if (entry.kind === 'link') return ledger.links[entry.key] !== entry.value;
  if (entry.kind === 'form') return ledger.form?.published !== entry.value.published;
  if (entry.kind === 'responses') return !ledger.responseTabs.includes(Number(entry.key));
  return true;
}

/** Adds what the ledger does not say yet. */
function learn(desk: Desk, entries: LedgerEntry[]): void {
  const news = entries.filter((entry) => isNews(entry, desk.ledger));
  if (news.length === 0) return;
  remember(desk, ...news);
  keepCopy(desk.ledger);
}

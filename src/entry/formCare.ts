import type { LedgerEntry } from '../core/ledger';
import { hash } from '../core/reports';
import { type MadeForm, makeForm, mendForm } from '../google/form';
import { keepCopy } from '../google/ledger';
import { type FormPlan, itemsOf } from '../layout/form';
import { type Desk, keptText, readLedger, remember } from './desk';

/** The Form this file has already, brought up to the plan; null when there is none, or it is gone. */
export function bringUpForm(desk: Desk, plan: FormPlan): MadeForm | null {
  const { book, ledger } = desk;
  const form = ledger.form && mendForm(book, ledger.form.id, plan, ledger.questions, keptText);
  if (form) learn(desk, form.entries);
  return form;
}

/** A new Form, for a file that has none. */
export function newForm(desk: Desk, plan: FormPlan): MadeForm {
  const form = makeForm(desk.book, plan, keptText);
  learn(desk, form.entries);
  return form;
}

/**
 * Brings the Form's lists up to the registry where they differ; the Form is the operator's.
 * @returns what the lists are now, to tell the next run by
 */
export function followLists(desk: Desk, plan: FormPlan): string {
  const lists = hash(JSON.stringify(itemsOf(plan).map(({ choices }) => choices)));
  if (desk.seen?.lists === lists || !desk.operators) return desk.seen?.lists ?? '';
  // What is not known to stand is made anew: Sổ itself has to be asked.
  readLedger(desk);
  bringUpForm(desk, plan);
  return lists;
}

/** Adds what the ledger does not say yet. */
function learn(desk: Desk, entries: LedgerEntry[]): void {
  const news = entries.filter((entry) => entry.kind !== 'link' || desk.ledger.links[entry.key] !== entry.value);
  if (news.length === 0) return;
  remember(desk, ...news);
  keepCopy(desk.ledger);
}

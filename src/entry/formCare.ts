import type { LedgerEntry } from '../core/ledger';
import { type MadeForm, makeForm, mendForm } from '../google/form';
import { keepCopy, record } from '../google/ledger';
import type { FormPlan } from '../layout/form';
import { type Desk, text } from './desk';

/** The Form this file has already, brought up to the plan; null when there is none, or it is gone. */
export function bringUpForm(desk: Desk, plan: FormPlan): MadeForm | null {
  const { book, ledger } = desk;
  const form = ledger.form && mendForm(book, ledger.form.id, plan, ledger.questions, text);
  if (form) remember(desk, form.entries);
  return form;
}

/** A new Form, for a file that has none. */
export function newForm(desk: Desk, plan: FormPlan): MadeForm {
  const form = makeForm(desk.book, plan, text);
  remember(desk, form.entries);
  return form;
}

/** Adds what the ledger does not say yet. */
function remember(desk: Desk, entries: LedgerEntry[]): void {
  const { book, tabs, ledger, now } = desk;
  const news = entries.filter((entry) => entry.kind !== 'link' || ledger.links[entry.key] !== entry.value);
  if (news.length === 0) return;
  desk.ledger = record(book, tabs, ledger, news, now);
  keepCopy(desk.ledger);
}

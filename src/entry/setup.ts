import type { LedgerEntry } from '../core/ledger';
import { readAll, settle, tabNamed } from '../google/book';
import { type MadeForm, makeForm, mendForm } from '../google/form';
import {
  layOutCoverage,
  layOutOverview,
  layOutReview,
  layOutSettings,
  layOutTab,
  layOutUnits,
  tidyFile,
} from '../google/layOut';
import { fullLedger, keepCopy, record } from '../google/ledger';
import { installTriggers, oneAtATime, whoRuns } from '../google/operator';
import { type FormPlan, itemsOf, planForm } from '../layout/form';
import { readUnits } from '../layout/registry';
import { bareDesk, type Desk, preset, text } from './desk';
import { atMenu } from './guard';
import type { EntryName } from './index';
import { log } from './log';
import { keepDecisions, logProblems, refresh } from './refresh';

const ON_SUBMIT: EntryName = 'onFormSubmit';
const ON_CLOCK: EntryName = 'onTick';

/**
 * First run and repair in one: makes what is missing, mends what is broken, keeps all that people typed. In a copy of
 * the file it makes a Form and links of its own.
 */
export function setUp(): void {
  atMenu(() => oneAtATime(30_000, layEverything) ?? text.messages.busy);
}

function layEverything(): string {
  const desk = bareDesk();
  const { book, tabs } = desk;
  desk.ledger = fullLedger(book, tabs);
  const first = desk.ledger.file !== book.getId();

  layTabs(desk);
  remember(desk, first ? [{ kind: 'file', key: book.getId(), value: null }] : []);
  const plan = planForm(preset, unitsNow(desk), text);
  const form = standingForm(desk, plan) ?? makeForm(book, plan, text);
  remember(desk, form.entries);
  if (first) tidyFile(book, tabs, text.bookName(preset.names.event, preset.names.ward), text, desk.ledger.responseTabs);
  takeUpWork(desk, plan);

  const { kept } = refresh(desk);
  keepDecisions(desk, kept);
  logProblems(desk, kept);
  const message = first ? text.messages.setUpDone(form.published) : text.messages.repaired;
  log(desk, [{ kind: text.log.kinds.setUp, text: message }]);
  settle();
  return [message, form.needsSignIn ? text.messages.needsSignIn : '', operatorNote(desk)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function layTabs({ book, tabs }: Desk): void {
  layOutTab(book, tabs.ledger, tabs, text);
  layOutOverview(book, tabs, preset, text);
  layOutCoverage(book, tabs, text);
  layOutReview(book, tabs, text);
  layOutUnits(book, tabs, preset, text);
  layOutSettings(book, tabs, preset, text);
  layOutTab(book, tabs.log, tabs, text);
  // The file must not be seen half made, nor a rule meet cells that are not there yet.
  settle();
}

function unitsNow({ book, tabs, zone }: Desk) {
  return readUnits(readAll(tabNamed(book, tabs.units.title)), tabs, preset, text, zone).units;
}

/** The Form this file has already, brought up to date; null when there is none, or it is gone. */
function standingForm({ ledger }: Desk, plan: FormPlan): MadeForm | null {
  return ledger.form === null ? null : mendForm(ledger.form.id, plan, ledger.questions, text);
}

/** The first account to set up operates the campaign; nobody else's triggers would be seen by it. */
function takeUpWork(desk: Desk, plan: FormPlan): void {
  const me = whoRuns();
  if (desk.ledger.operator === '') remember(desk, [{ kind: 'operator', key: me, value: null }]);
  if (desk.ledger.operator === me) {
    remember(desk, installTriggers(desk.book, desk.ledger.triggers, ON_SUBMIT, ON_CLOCK));
  }
  keepCopy(desk.ledger, Object.fromEntries(itemsOf(plan).map(({ key, title }) => [key, title])));
}

/** Adds what the ledger does not say yet. */
function remember(desk: Desk, entries: LedgerEntry[]): void {
  desk.ledger = record(
    desk.book,
    desk.tabs,
    desk.ledger,
    entries.filter((entry) => isNews(entry, desk)),
    desk.now,
  );
}

function isNews(entry: LedgerEntry, { ledger }: Desk): boolean {
  return entry.kind !== 'link' || ledger.links[entry.key] !== entry.value;
}

function operatorNote({ ledger }: Desk): string {
  return ledger.operator === whoRuns() ? '' : text.messages.operatedBy(ledger.operator);
}

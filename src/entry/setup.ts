import type { LedgerEntry } from '../core/ledger';
import { settle } from '../google/book';
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
import { type FormPlan, planForm } from '../layout/form';
import { bareDesk, type Desk, preset, readTyped, text, unitsIn } from './desk';
import { bringUpForm, newForm } from './formCare';
import { atMenu } from './guard';
import type { EntryName } from './index';
import { log } from './log';
import { logProblems, markStandings, refresh } from './refresh';
import { takeInChanges } from './schedule';
import { fillInUnits } from './units';

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
  if (first) remember(desk, { kind: 'file', key: book.getId(), value: null });
  takeUpWork(desk);
  const filled = fillInUnits(desk, readTyped(desk));
  const needsSignIn = desk.operators ? layForm(desk) : false;
  if (first) tidyFile(book, tabs, text.bookName(preset.names.event, preset.names.ward), text, desk.ledger.responseTabs);

  const typed = readTyped(desk);
  takeInChanges(desk, typed);
  const { kept } = refresh(desk, typed);
  markStandings(desk, typed, kept);
  logProblems(desk, kept);
  keepCopy(desk.ledger);
  const message = first ? text.messages.setUpDone : text.messages.repaired;
  log(desk, [{ kind: text.log.kinds.setUp, text: message }]);
  settle();
  return [message, filled, needsSignIn ? text.messages.needsSignIn : '', operatorNote(desk)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function layTabs({ book, tabs }: Desk): void {
  layOutTab(book, tabs.ledger, tabs, text);
  layOutOverview(book, tabs, preset, text);
  layOutCoverage(book, tabs, text);
  layOutReview(book, tabs, text);
  layOutTab(book, tabs.freezes, tabs, text);
  layOutUnits(book, tabs, preset, text);
  layOutSettings(book, tabs, preset, text);
  layOutTab(book, tabs.log, tabs, text);
  // The file must not be seen half made, nor a rule meet cells that are not there yet.
  settle();
}

/** The first account to set up operates the campaign; nobody else's triggers would be seen by it. */
function takeUpWork(desk: Desk): void {
  const me = whoRuns();
  if (desk.ledger.operator === '') remember(desk, { kind: 'operator', key: me, value: null });
  desk.operators = desk.ledger.operator === me;
  if (!desk.operators) return;
  remember(desk, ...installTriggers(desk.book, desk.ledger.triggers, ON_SUBMIT, ON_CLOCK));
}

/** The Form, made or mended; tells whether the account makes people sign in. Only the operator's runs come here. */
function layForm(desk: Desk): boolean {
  const plan: FormPlan = planForm(preset, unitsIn(desk, readTyped(desk)).units, text);
  return (bringUpForm(desk, plan) ?? newForm(desk, plan)).needsSignIn;
}

function remember(desk: Desk, ...entries: LedgerEntry[]): void {
  desk.ledger = record(desk.book, desk.tabs, desk.ledger, entries, desk.now);
}

function operatorNote({ ledger, operators }: Desk): string {
  return operators ? '' : text.messages.operatedBy(ledger.operator);
}

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
import { keepCopy } from '../google/ledger';
import { installTriggers, oneAtATime, whoRuns } from '../google/operator';
import { planForm } from '../layout/form';
import { bareDesk, type Desk, preset, readLedger, readTyped, remember, type Typed, text, unitsIn } from './desk';
import { bringUpForm, newForm } from './formCare';
import { atMenu } from './guard';
import type { EntryName } from './index';
import { log } from './log';
import { bringUpToDate, logProblems } from './refresh';
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
  readLedger(desk);
  const first = desk.ledger.file !== book.getId();

  layTabs(desk);
  if (first) remember(desk, { kind: 'file', key: book.getId(), value: null });
  takeUpWork(desk);
  const standing = readTyped(desk);
  const filled = fillInUnits(desk, standing);
  const needsSignIn = desk.operators ? layForm(desk, standing) : false;
  if (first) tidyFile(book, tabs, text.bookName(preset.names.event, preset.names.ward), text, desk.ledger.responseTabs);

  // A new Form has brought a response tab.
  const { kept } = bringUpToDate(desk, readTyped(desk));
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
function layForm(desk: Desk, typed: Typed): boolean {
  const plan = planForm(preset, unitsIn(desk, typed).units, text);
  return (bringUpForm(desk, plan) ?? newForm(desk, plan)).needsSignIn;
}

function operatorNote({ ledger, operators }: Desk): string {
  return operators ? '' : text.messages.operatedBy(ledger.operator);
}

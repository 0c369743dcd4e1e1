import { settle } from '../google/book';
import { layOutReview, layOutSettings, layOutTab, layOutUnits, tidyFile } from '../google/layOut';
import { keepCopy } from '../google/ledger';
import { installTriggers, whoRuns } from '../google/operator';
import { planForm } from '../layout/form';
import {
  bareDesk,
  type Desk,
  hear,
  keptText,
  preset,
  readLedger,
  readTyped,
  remember,
  type Typed,
  unitsIn,
} from './desk';
import { bringUpForm, newForm } from './formCare';
import { aloneAtMenu } from './guard';
import type { EntryName } from './index';
import { log } from './log';
import { bringUpToDate, layOutComputed, logProblems } from './refresh';
import { fillInUnits } from './units';

const ON_SUBMIT: EntryName = 'onFormSubmit';
const ON_CLOCK: EntryName = 'onTick';

/**
 * First run and repair in one: makes what is missing, mends what is broken, keeps all that people typed. In a copy of
 * the file it makes a Form and links of its own.
 */
export function setUp(): void {
  aloneAtMenu(layEverything);
}

function layEverything(): string {
  const desk = bareDesk();
  const { book } = desk;
  readLedger(desk);
  const first = desk.ledger.file !== book.getId();

  hear(desk);
  layTabs(desk);
  if (first) remember(desk, { kind: 'file', key: book.getId(), value: null });
  takeUpWork(desk);
  const standing = readTyped(desk);
  const filled = fillInUnits(desk, standing);
  const needsSignIn = desk.operators ? layForm(desk, standing) : false;
  if (first) {
    const name = keptText.bookName(preset.names.event, preset.names.ward);
    tidyFile(book, desk.tabs, name, desk.text, desk.ledger.responseTabs);
  }

  // A new Form has brought a response tab.
  const { kept } = bringUpToDate(desk, readTyped(desk));
  logProblems(desk, kept);
  keepCopy(desk.ledger);
  const message = first ? desk.text.messages.setUpDone : desk.text.messages.repaired;
  log(desk, 'setUp', message);
  settle();
  return [message, filled, needsSignIn ? desk.text.messages.needsSignIn : '', operatorNote(desk)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function layTabs(desk: Desk): void {
  const { book, tabs, text } = desk;
  layOutTab(book, tabs.ledger, tabs, text);
  layOutComputed(desk, 'overview');
  layOutComputed(desk, 'coverage');
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
  const plan = planForm(preset, unitsIn(desk, typed).units, keptText);
  return (bringUpForm(desk, plan) ?? newForm(desk, plan)).needsSignIn;
}

function operatorNote({ ledger, operators, text }: Desk): string {
  return operators ? '' : text.messages.operatedBy(ledger.operator);
}

import { settle } from '../google/book';
import { dropDraft, keepDone, keptDraft } from '../google/draft';
import { layOutReview, layOutSettings, layOutTab, layOutUnits, moveBehind, tidyFile } from '../google/layOut';
import { isLost, keepCopy, lastSeen, rewrite } from '../google/ledger';
import { whoRuns } from '../google/operator';
import { draftRows, draftSettings } from '../layout/draft';
import { unitRows } from '../layout/tabs';
import { leaveCampaign, writeNewSettings } from './campaign';
import { bareDesk, type Desk, hear, keptText, OURS, preset, readLedger, remember, say, standing } from './desk';
import { layForm as bringFormUp } from './formCare';
import { aloneAtMenu } from './guard';
import { log } from './log';
import { bringUpToDate, layOutComputed, logProblems, rememberTabs } from './refresh';
import { dropStrayTriggers, ownTriggers } from './triggers';
import { planIn, readTyped, unitsIn, wardsPreset } from './typed';
import { fillInUnits, issueLinkCodes } from './units';

/**
 * What set-up does, in its order. Each step makes what is missing, mends what is broken and keeps all that people typed,
 * so that it may be done again, and gives a sentence for the person who waits; '' for nothing to say.
 */
const STEPS = {
  leave: leaveCampaign,
  tabs: layTabs,
  lists: layLists,
  form: layForm,
  work: takeUpWork,
  update: firstUpdate,
} satisfies Record<string, (desk: Desk) => string>;

export type SetUpStep = keyof typeof STEPS;
export const SET_UP_STEPS = Object.keys(STEPS) as SetUpStep[];

/**
 * First run and repair in one. In a copy of the file it makes a Form and links of its own; a new campaign that was begun
 * is brought to its end.
 */
export function setUp(): void {
  aloneAtMenu(() => {
    const desk = { ...deskForSetUp(), atMenu: true };
    const [message = '', ...notes] = SET_UP_STEPS.map((step) => STEPS[step](desk)).reverse();
    return [message, ...desk.said, ...notes].filter((note) => note !== '').join('\n\n');
  });
}

/** One step by itself, for somebody who watches set-up go on. */
export function takeStep(step: SetUpStep): string {
  const desk = deskForSetUp();
  const note = STEPS[step](desk);
  keepCopy(desk.ledger);
  settle();
  if (!desk.ledger.ready) keepDone(step);
  return [...desk.said, note].filter((part) => part !== '').join('\n\n');
}

/** Does what a run that was cut short left to be done. */
export function finishSetUp(): void {
  const desk = deskForSetUp();
  for (const step of SET_UP_STEPS) STEPS[step](desk);
}

function deskForSetUp(): Desk {
  const desk = bareDesk();
  const ledger = readLedger(desk);
  hear(desk);
  desk.operators = ledger.operator === whoRuns();
  return desk;
}

/**
 * The tabs that the script writes, and Sổ. The first account to set up operates the campaign: no other could see its
 * triggers.
 */
function layTabs(desk: Desk): string {
  const { book, tabs, text } = desk;
  for (const which of OURS) standing(desk, which);
  const lost = desk.ledger.file === book.getId() && isLost(book, tabs);
  layOutTab(book, tabs.ledger, tabs, text);
  if (lost) rewrite(book, tabs, desk.ledger);
  layOutComputed(desk, 'overview');
  layOutComputed(desk, 'coverage');
  const mended: string[] = [];
  layOutReview(book, tabs, text, mended);
  say(desk, ...mended);
  layOutTab(book, tabs.freezes, tabs, text);
  layOutTab(book, tabs.log, tabs, text);
  // The file must not be seen half made, nor a rule meet cells that are not there yet.
  settle();
  if (desk.ledger.file !== book.getId()) remember(desk, { kind: 'file', key: book.getId(), value: null });
  const me = whoRuns();
  if (desk.ledger.operator === '') remember(desk, { kind: 'operator', key: me, value: null });
  desk.operators = desk.ledger.operator === me;
  return '';
}

/** The tabs that people keep, filled with what they told the assistant, else with what the preset says. */
function layLists(desk: Desk): string {
  const { book, tabs, text } = desk;
  const draft = desk.ledger.ready || desk.ledger.next !== null ? null : keptDraft();
  const mended: string[] = [];
  layOutUnits(book, tabs, draft ? draftRows(draft, preset) : unitRows(preset), text, mended);
  say(desk, ...mended);
  layOutSettings(book, tabs, preset, text, draft ? draftSettings(draft, preset) : undefined);
  writeNewSettings(desk);
  rememberTabs(desk, ...OURS);
  settle();
  return fillInUnits(desk, readTyped(desk));
}

/** The Form, made or mended; only the operator's runs come to it. */
function layForm(desk: Desk): string {
  if (!desk.operators) return '';
  return bringFormUp(desk, planIn(desk, readTyped(desk))).join('\n\n');
}

function takeUpWork(desk: Desk): string {
  const { book, ledger, tabs, text } = desk;
  const typed = readTyped(desk);
  if (desk.operators) remember(desk, ...ownTriggers(desk));
  else dropStrayTriggers(desk);
  issueLinkCodes(desk, unitsIn(desk, typed).units);
  if (ledger.next !== null) moveBehind(book, [...desk.ledger.responseTabs, ...ledger.next.tabs]);
  else if (!ledger.ready) {
    const { event, ward } = wardsPreset(desk, typed).names;
    tidyFile(book, tabs, keptText.bookName(event, ward), text, desk.ledger.responseTabs);
  }
  return desk.operators ? '' : operatorNote(desk);
}

/** For somebody who does not operate the campaign. */
function operatorNote({ ledger, text }: Desk): string {
  const last = lastSeen()?.fresh ?? null;
  return [
    text.messages.operatedBy(ledger.operator),
    last === null ? text.health.noRun : text.health.lastRun(text.write.moment(last)),
    text.health.howToTakeOver,
  ].join(' ');
}

/** The first figures; after them the file is ready for use. */
function firstUpdate(desk: Desk): string {
  const { ready, next } = desk.ledger;
  const { kept } = bringUpToDate(desk, readTyped(desk));
  logProblems(desk, kept);
  const { messages } = desk.text;
  const done = next === null ? messages.setUpDone : messages.campaignBegun(kept.settings.campaign, next.suffix);
  const message = ready ? messages.repaired : done;
  log(desk, 'setUp', message);
  if (!ready) remember(desk, { kind: 'ready', key: desk.ledger.file, value: null });
  keepCopy(desk.ledger);
  if (!ready) dropDraft();
  settle();
  return message;
}

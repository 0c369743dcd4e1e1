import type { Question } from '../core/campaign';
import { LINK_CODE } from '../core/links';
import { choiceOf } from '../core/units';
import { columnsOf } from '../layout/columns';
import { type FormPlan, itemKey, itemsOf, planForm } from '../layout/form';
import { presetUnits } from '../layout/registry';
import { tabsIn } from '../layout/tabs';
import { preset } from '../preset/current';
import { type Demo, type DemoReport, demoWard } from '../preset/demo';
import { vi as text } from '../text/vi';
import { stamp } from '../text/write';
import type { SheetState } from '../workspace/state';
import { type Clockwork, moveClock } from './clock';

/** What the demo does to a workspace, as the people of a ward would. */
export interface Stage extends Clockwork {
  clickMenu(functionName: string, user?: string): unknown;
  edit(sheetName: string, a1: string, value: unknown, user?: string): void;
  submitForm(formId: string, answers: Record<string, unknown>): void;
}

const tabs = tabsIn(text, text, preset);

/**
 * The demo ward, from set-up at the menu to the digest of its last day: a clerk types denominators and recipients, units
 * send the Form, staff settle a doubtful figure, and the clock runs with the triggers firing.
 */
export async function playDemo(
  stage: Stage,
  onProgress: (done: number, total: number, what: string) => void,
): Promise<void> {
  const demo = demoWard();
  const total = demo.steps.length + 1;
  /** The page and the terminal have their turn while the clock moves. */
  const playUntil = (moment: number, done: number) => {
    const tell = () => onProgress(done, total, stamp(stage.state.now));
    tell();
    return moveClock(stage, moment, () => false, tell);
  };
  await turn();
  stage.clickMenu('setUp');
  typeIntoRegistry(stage, demo);
  typeRecipients(stage, demo.recipients);

  const plan = planForm(preset, presetUnits(preset), text);
  for (const [index, step] of demo.steps.entries()) {
    if (step.at > demo.end) break;
    await playUntil(step.at, index);
    if (step.kind === 'report') stage.submitForm(formIn(stage), answersTo(step, plan, codeFor(stage, step)));
    else acceptHeld(stage, step.unit);
    await turn();
  }
  await playUntil(demo.end, total - 1);
  onProgress(total, total, stamp(demo.end));
}

/**
 * The report as answers by the Form's titles, as its sender would give them.
 * @param linkCode what the unit's own link fills in
 */
function answersTo(report: DemoReport, plan: FormPlan, linkCode?: string): Record<string, unknown> {
  const { campaign } = preset;
  const unit = presetUnits(preset).find(({ code }) => code === report.unit);
  const answer = (question: Question): unknown => {
    switch (question.kind) {
      case 'group':
        return campaign.groups.find(({ key }) => key === report.group)?.name;
      case 'unit':
        return unit && choiceOf(unit);
      case 'linkCode':
        return linkCode;
      case 'day':
        return report.asOf;
      case 'count':
        return report.figures[question.key]?.toString();
      case 'yesNo':
        return report.done[question.key] ? text.form.yes : text.form.no;
      default:
        return undefined;
    }
  };
  const titles = new Map(itemsOf(plan).map(({ key, title }) => [key, title]));
  return Object.fromEntries(
    campaign.questions
      .filter(({ groups }) => !groups || groups.includes(report.group))
      .map((question) => [titles.get(itemKey(question, report.group)), answer(question)])
      .filter(([, value]) => value !== undefined),
  );
}

/** The code in the link that the unit has been given, as it stands in Tổng hợp. */
function codeFor(stage: Stage, { unit }: DemoReport): string | undefined {
  const columns = columnsOf(tabs.coverage).map(({ field }) => field);
  const row = tabOf(stage, tabs.coverage.title).cells.find((cells) => cells?.[columns.indexOf('code')] === unit);
  return codeInLink(String(row?.[columns.indexOf('link')] ?? ''));
}

/** The only parameter of a personal link that is six capitals without vowels. */
export function codeInLink(link: string): string | undefined {
  return new RegExp(`=(${LINK_CODE})(?:&|$)`).exec(link)?.[1];
}

/** A clerk pastes the totals and where they come from, all at once. */
function typeIntoRegistry(stage: Stage, { denominators, source }: Demo): void {
  const columns = columnsOf(tabs.units).map(({ field }) => field);
  const tab = tabOf(stage, tabs.units.title);
  const first = columns.findIndex((field) => field.startsWith('total:'));
  const fields = columns.slice(first, columns.indexOf('source') + 1);
  const block = tab.cells.slice(1).map((row) => {
    const totals: Record<string, number | string> = { ...denominators[String(row?.[0])] };
    if (Object.keys(totals).length > 0) totals.source = source;
    return fields.map((field) => String(totals[field.replace('total:', '')] ?? ''));
  });
  stage.edit(tab.name, `${letter(first)}2`, block);
}

function typeRecipients(stage: Stage, recipients: string[]): void {
  const tab = tabOf(stage, text.settings.title);
  const row = tab.cells.findIndex((cells) => cells?.[0] === text.settings.labels.recipients);
  stage.edit(tab.name, `B${row + 1}`, recipients.join(', '));
}

/** Staff find the newest held report of the unit in Cần xác minh and choose “Chấp nhận”. */
function acceptHeld(stage: Stage, unit: string): void {
  const columns = columnsOf(tabs.review).map(({ field }) => field);
  const tab = tabOf(stage, tabs.review.title);
  const [code, state] = [columns.indexOf('code'), columns.indexOf('state')];
  const row = tab.cells.findLastIndex((cells) => cells?.[code] === unit && cells[state] === text.review.states.waiting);
  stage.edit(tab.name, `${letter(columns.indexOf('decision'))}${row + 1}`, text.review.decisions.accepted);
}

function tabOf({ state }: Stage, name: string): SheetState {
  const [book] = Object.values(state.spreadsheets);
  const tab = book?.sheets.find((sheet) => sheet.name === name);
  if (!tab) throw new Error(text.messages.missingTab(name));
  return tab;
}

function formIn({ state }: Stage): string {
  return Object.keys(state.forms)[0] as string;
}

const letter = (column: number) => String.fromCharCode(65 + column);

const turn = () => new Promise((resolve) => setImmediate(resolve));

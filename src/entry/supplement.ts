import { dayOf, type Moment } from '../core/calendar';
import { neverCame, neverSeen, suspectsIn } from '../core/comparison';
import { emptyUnder } from '../core/reports';
import { appendRows, readAll, type Sheet, writeBlock } from '../google/book';
import { storeOf } from '../google/formStore';
import { layOutSupplement } from '../google/layOut';
import { keepCopy } from '../google/ledger';
import { asText } from '../layout/columns';
import type { FormPlan } from '../layout/form';
import { readResponses } from '../layout/responses';
import { itemsById, type Sent, supplementHeader, supplementRows } from '../layout/supplement';
import { type Desk, keptText, preset, readLedger, remember } from './desk';
import { log, momentsSeen } from './log';
import { answersIn, planIn, readLater, supplementOf, type Typed } from './typed';

/**
 * Once a day, and before a deadline's figures are frozen: takes in what the Form has and the Sheet never got. What goes
 * wrong with the Form here keeps nothing else from being done; the next day tries again.
 */
export function compareDaily(desk: Desk, typed: Typed): void {
  const { at, more } = desk.ledger.compared;
  if (!desk.operators || (dayOf(at) >= dayOf(desk.now) && !more)) return;
  const held = heldIn(desk, typed);
  try {
    compareWithForm(desk, typed, held);
  } catch (error) {
    log(desk, 'error', desk.text.supplement.failed(String(error)));
    keep(desk, desk.ledger.compared.until, false);
  }
  keepCopy(desk.ledger);
}

/** Whether the last run could not look at everything: the next goes on. */
export function comparisonGoesOn({ ledger }: Desk): boolean {
  return ledger.compared.more;
}

/** What the Sheet has. The copy of the ledger may lack the tab that a run which was cut short has made: Sổ is asked. */
export function heldIn(desk: Desk, typed: Typed) {
  readLedger(desk);
  typed.supplement ??= supplementOf(desk);
  return answersIn(desk, typed, planIn(desk, typed));
}

/**
 * Adds to Báo cáo bổ sung what the Form has and no row of the Sheet. Only what came since the last comparison is asked
 * for, unless somebody deleted the tab: then everything is looked for again.
 * @returns how many were added; null when the Form cannot be opened
 */
export function compareWithForm(desk: Desk, typed: Typed, held: ReturnType<typeof heldIn>): number | null {
  const { ledger } = desk;
  if (ledger.form === null) return null;
  const lost = ledger.supplement !== null && typed.supplement === null;
  const since = lost ? 0 : ledger.compared.until;
  const items = itemsById(held.plan, ledger.questions);
  const store = storeOf(ledger.form.id, since, (itemId) => items.has(itemId));
  if (store === null) {
    keep(desk, since, false);
    return null;
  }
  const rows = held.answers.map(({ submittedAt }) => submittedAt);
  const { indexes, until, more } = suspectsIn(store.count, store.moment, rows);
  const missing = missingIn(desk, held, indexes.map(store.read));
  if (missing.length > 0) addTo(desk, typed, held.plan, missing);
  keep(desk, Math.max(since, until), more);
  if (missing.length > 0) {
    const title = typed.supplement?.sheet.getName() ?? '';
    log(desk, 'supplement', desk.text.supplement.added(missing.length, title));
  }
  return missing.length;
}

function keep(desk: Desk, until: Moment, more: boolean): void {
  remember(desk, { kind: 'compared', key: String(until), value: { more } });
}

/** What the Form holds is read as if it stood in a response tab, so that both are understood alike. */
function missingIn(desk: Desk, { plan, answers }: ReturnType<typeof heldIn>, sent: Sent[]): Sent[] {
  if (sent.length === 0) return [];
  const { header, rows } = tableOf(desk, sent, plan);
  const asCells = [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? unmarked(cell) : cell)));
  const empty = emptyUnder(preset.campaign);
  const inForm = readResponses(asCells, plan, desk.ledger.questions, keptText, desk.zone).filter((one) => !empty(one));
  const missing = neverCame(answers, inForm, preset.campaign);
  if (missing.length === 0) return [];
  return neverSeen(missing, answers, momentsSeen(desk)).flatMap(({ row }) => sent[row - 2] ?? []);
}

function tableOf(desk: Desk, sent: Sent[], plan: FormPlan, standing: string[] = []) {
  const header = standing.length > 0 ? standing : supplementHeader(plan, keptText.supplement.sentAt);
  return supplementRows(sent, header, plan, desk.ledger.questions);
}

/** Without the sign that it is text, as it is read from a cell. */
const unmarked = (text: string) => text.replace(/^'/, '');

/** The tab is remembered before anything stands in it: a run cut short is followed by one that finds it. */
function addTo(desk: Desk, typed: Typed, plan: FormPlan, missing: Sent[]): void {
  const sheet = typed.supplement?.sheet ?? newTab(desk);
  const standing = sheet.getLastRow() === 0 ? [] : (readAll(sheet)[0] ?? []).map((cell) => String(cell ?? ''));
  const { header, rows } = tableOf(desk, missing, plan, standing);
  if (header.length > standing.length) writeBlock(sheet, 1, [header.map(asText)]);
  appendRows(sheet, rows);
  typed.supplement = readLater(sheet);
}

function newTab(desk: Desk): Sheet {
  const sheet = layOutSupplement(desk.book, desk.text);
  remember(desk, { kind: 'supplement', key: String(sheet.getSheetId()), value: null });
  return sheet;
}

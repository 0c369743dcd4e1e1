import type { Moment } from '../core/calendar';
import type { Campaign } from '../core/campaign';
import { stillMissing } from '../core/comparison';
import type { QuestionEntry } from '../core/ledger';
import {
  type Answers,
  type Decisions,
  decisionsAt,
  type Report,
  readReports,
  sentAt,
  sentBy,
  type Verdict,
} from '../core/reports';
import type { Unit } from '../core/units';
import { readAll, type Sheet } from '../google/book';
import { OTHERS, titlesOnForm } from '../google/form';
import { keepCopy } from '../google/ledger';
import { type Cell, fromRows, MissingColumn } from '../layout/columns';
import { type FormPlan, planForm } from '../layout/form';
import { readUnits } from '../layout/registry';
import { misfits, readResponses } from '../layout/responses';
import { languageSet, readSettings, type Settings } from '../layout/settings';
import type { ReviewRow } from '../layout/tabs';
import { presetUnder } from '../layout/wardPreset';
import type { Preset } from '../preset/preset';
import { type Desk, keptTab, keptText, preset, RenamedQuestion, remember, speak, standing } from './desk';

/** The tabs that people type into, as they stand: one read each. */
export interface Typed {
  settings: Cell[][];
  units: Cell[][];
  /** Null when somebody deleted the tab; it is laid out again from the ledger. */
  review: { sheet: Sheet; cells: Cell[][] } | null;
  /** Where answers come in: every tab a Form of this file has ever written to, those deleted left out. */
  responses: ResponseTab[];
  /** Báo cáo bổ sung, once there was need of it. */
  supplement: ResponseTab | null;
}

/** A response tab, read when it is first asked for: a tick with nothing to do needs no answers. */
interface ResponseTab {
  sheet: Sheet;
  cells(): Cell[][];
}

/** @throws MissingTab */
export function readTyped(desk: Desk): Typed {
  const { book, ledger } = desk;
  const settings = readAll(keptTab(desk, 'settings'));
  speak(desk, languageSet(settings, preset, keptText));
  const review = standing(desk, 'review');
  return {
    settings,
    units: readAll(keptTab(desk, 'units')),
    review: review && { sheet: review, cells: readAll(review) },
    responses: ledger.responseTabs.flatMap((id) => book.getSheetById(id) ?? []).map(readLater),
    supplement: supplementOf(desk),
  };
}

export function supplementOf({ book, ledger }: Desk): ResponseTab | null {
  const sheet = ledger.supplement === null ? null : book.getSheetById(ledger.supplement);
  return sheet && readLater(sheet);
}

export function readLater(sheet: Sheet): ResponseTab {
  let cells: Cell[][] | null = null;
  return {
    sheet,
    cells: () => {
      cells ??= readAll(sheet);
      return cells;
    },
  };
}

/** What people typed, understood. */
export interface Kept {
  settings: Settings;
  /** The preset as the ward's settings have it: its names, dates and targets. */
  preset: Preset;
  campaign: Campaign;
  /** The same two by the names that people are shown. */
  shownPreset: Preset;
  shown: Campaign;
  units: Unit[];
  /** Where each unit stands in its tab. */
  unitRows: Record<string, number>;
  decisions: Decisions;
  reports: Report[];
  answers: Answers[];
  /** Keys of the reports that stand in Cần xác minh; null while that cannot be read. */
  reviewed: Set<string> | null;
  /** Sentences on cells that could not be used. */
  problems: string[];
  plan: FormPlan;
}

/** @throws MissingColumn, RenamedQuestion */
export function understand(desk: Desk, typed: Typed): Kept {
  const { text } = desk;
  const { settings, problems } = readSettings(typed.settings, preset, text, desk.zone);
  const registry = unitsIn(desk, typed);
  const wards = presetUnder(settings, preset);
  const shownPreset = presetUnder(settings, preset, desk.shown);
  const { campaign } = wards;
  const review = reviewIn(desk, typed);
  const decisions = decided(decisionsAt(desk.ledger.decisions, desk.now), review.rows);
  const { plan, answers, renamed } = answersIn(desk, typed, planForm(wards, registry.units, keptText));
  return {
    settings,
    preset: wards,
    campaign,
    shownPreset,
    shown: shownPreset.campaign,
    units: registry.units,
    unitRows: registry.rows,
    decisions,
    reports: readReports(answers, registry.units, campaign, decisions, desk.ledger.codes),
    answers,
    reviewed: review.broken ? null : new Set(review.rows.map((row) => row.key ?? '')),
    problems: [...problems, ...registry.problems, ...review.problems, ...renamed],
    plan,
  };
}

/** The preset as the settings tab has it. */
export function wardsPreset(desk: Desk, typed: Typed): Preset {
  return presetUnder(readSettings(typed.settings, preset, desk.text, desk.zone).settings, preset);
}

/** The Form as the settings and the list of units have it. */
export function planIn(desk: Desk, typed: Typed): FormPlan {
  return planForm(wardsPreset(desk, typed), unitsIn(desk, typed).units, keptText);
}

/** The reports as they stood at a moment: what had come by then, judged as staff had decided by then. */
export function reportsAt(moment: Moment, { ledger }: Desk, kept: Kept): Report[] {
  const then = decisionsAt(ledger.decisions, moment);
  const differs = Object.keys(kept.decisions).some((key) => sentAt(key) <= moment && then[key] !== kept.decisions[key]);
  if (!differs) return sentBy(moment, kept.reports);
  const answers = kept.answers.filter(({ submittedAt }) => submittedAt <= moment);
  return readReports(answers, kept.units, kept.campaign, then, ledger.codes);
}

export function unitsIn({ tabs, zone, text }: Desk, typed: Typed) {
  return readUnits(typed.units, tabs, preset, text, zone);
}

/**
 * All there ever was in any response tab; a report found twice has one key and counts once. What was added later counts
 * until its own row comes after all.
 * @throws MissingColumn, RenamedQuestion
 */
export function answersIn(desk: Desk, typed: Typed, plan: FormPlan) {
  const renamed = followTitles(desk, typed, plan);
  const read = ({ cells }: ResponseTab, tab: number) =>
    readResponses(cells(), plan, desk.ledger.questions, keptText, desk.zone, tab);
  const held = typed.responses.flatMap(read);
  const added = typed.supplement ? read(typed.supplement, typed.responses.length) : [];
  return { plan, renamed, answers: [...held, ...stillMissing(held, added, preset.campaign)] };
}

/**
 * Learns from the Form what its questions are called now: the header of the tab that it writes to follows a title that is
 * changed, and without it the whole column would be lost.
 * @returns a sentence on each question that has no column all the same
 * @throws RenamedQuestion in a run that may not look into the Form
 */
function followTitles(desk: Desk, typed: Typed, plan: FormPlan): string[] {
  const linked = typed.responses[typed.responses.length - 1];
  const header = linked?.cells()[0] ?? [];
  const { missing, strange } = misfits(header, plan, desk.ledger.questions);
  if (!linked || missing.length === 0) return [];
  if (strange.length > 0) {
    if (!desk.operators) throw new RenamedQuestion(strange[0] as string);
    learnTitles(desk, strange);
  }
  const tab = linked.sheet.getName();
  return misfits(header, plan, desk.ledger.questions).missing.map((title) => desk.text.log.noQuestion(tab, title));
}

/** What is strange even after a look at the Form is remembered too, so that no run looks again. */
function learnTitles(desk: Desk, strange: string[]): void {
  const { ledger } = desk;
  const onForm = ledger.form === null ? [] : titlesOnForm(ledger.form.id, ledger.questions);
  if (onForm === null) return;
  const titles = new Set(onForm.map(({ value }) => value.title));
  const others = strange
    .filter((title) => !titles.has(title))
    .map((title): QuestionEntry => ({ kind: 'question', key: `${OTHERS}${title}`, value: { id: 0, title } }));
  remember(desk, ...onForm, ...others);
  keepCopy(desk.ledger);
}

/** Cần xác minh as it stands. */
export interface Review {
  rows: Partial<ReviewRow>[];
  /** A sentence on each decision that is none. */
  problems: string[];
  /** Whether a column is gone: what was decided before still counts, and nothing is added until it is back. */
  broken: boolean;
}

export function reviewIn({ tabs, zone, text }: Desk, { review }: Typed): Review {
  if (review === null) return { rows: [], problems: [], broken: false };
  try {
    const { entries, bad } = fromRows(tabs.review, review.cells, zone);
    return {
      rows: entries.map(({ entry }) => entry),
      problems: bad
        .filter(({ header }) => header === text.review.decision)
        .map(({ row, content }) => text.log.badDecision(row, content)),
      broken: false,
    };
  } catch (error) {
    if (!(error instanceof MissingColumn)) throw error;
    return { rows: [], problems: [text.messages.missingColumn(error.tab, error.header)], broken: true };
  }
}

/** What the rows say of each report: a verdict, or null where the cell is blank; what cannot be read says nothing. */
export function verdictsIn(rows: Partial<ReviewRow>[]): Record<string, Verdict | null> {
  const verdicts: Record<string, Verdict | null> = {};
  for (const { key, decision } of rows) if (key && decision !== undefined) verdicts[key] = decision;
  return verdicts;
}

/** Decisions as the rows have them now, over those of the ledger; a cell that was emptied takes its decision back. */
function decided(known: Decisions, rows: Partial<ReviewRow>[]): Decisions {
  const decisions = { ...known };
  for (const [key, verdict] of Object.entries(verdictsIn(rows))) {
    if (verdict === null) delete decisions[key];
    else decisions[key] = verdict;
  }
  return decisions;
}

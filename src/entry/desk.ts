import type { Moment } from '../core/calendar';
import type { Campaign } from '../core/campaign';
import { stillMissing } from '../core/comparison';
import { emptyLedger, type Ledger, type LedgerEntry, type QuestionEntry } from '../core/ledger';
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
import { type Book, MissingTab, readAll, type Sheet, zoneOf } from '../google/book';
import { OTHERS, titlesOnForm } from '../google/form';
import { fullLedger, keepCopy, lastSeen, quickLedger, record, type Seen } from '../google/ledger';
import { whoRuns } from '../google/operator';
import { type Cell, fromRows, MissingColumn, type ZoneOffset } from '../layout/columns';
import { type FormPlan, planForm } from '../layout/form';
import { readUnits } from '../layout/registry';
import { misfits, readResponses } from '../layout/responses';
import { languageSet, readSettings, type Settings } from '../layout/settings';
import { type ReviewRow, type Tabs, tabsIn } from '../layout/tabs';
import { presetUnder } from '../layout/wardPreset';
import { preset } from '../preset/current';
import { type Preset, presetIn } from '../preset/preset';
import { LANGUAGES, textIn } from '../text/language';
import type { Language, Text } from '../text/vi';
import type { Editor } from './edits';

/** The words of the Form, of the tabs that people keep and of letters to units: those of the preset, whatever is shown. */
const keptText = textIn(preset.language, preset.language);

export { keptText, preset };

/** What every run has before it: the file, the moment, the shape of its tabs, the ledger. */
export interface Desk {
  book: Book;
  now: number;
  /** What people are shown, in the language that the settings ask for. */
  text: Text;
  /** The preset by the names of that language. */
  shown: Preset;
  tabs: Tabs;
  ledger: Ledger;
  /** Whether the ledger was read from Sổ itself: its copy is without mails. */
  whole: boolean;
  seen: Seen | null;
  /** Of the file, for the dates in its cells. */
  zone: ZoneOffset;
  /** Sentences on what this run has put right by the way. */
  said: string[];
  /** Those that the log does not have yet. */
  unlogged: string[];
  /** Whether somebody sits at the menu who can be asked. */
  atMenu: boolean;
  /** Whether this run has the rights of the account that operates the campaign: only that one changes the Form. */
  operators: boolean;
  /** Who typed just now, in a run that an edit has begun. */
  editor?: Editor;
}

/** Set-up has not run in this file, or not come to its end. */
export class NotSetUp extends Error {}

/** A question was renamed on the Form, and this run may not look there for its new title. */
export class RenamedQuestion extends Error {
  constructor(readonly title: string) {
    super(title);
    this.name = 'RenamedQuestion';
  }
}

/** Only the account that operates the campaign may do this. */
export class OnlyOperator extends Error {
  constructor(readonly operator: string) {
    super(operator);
    this.name = 'OnlyOperator';
  }
}

/** This is a copy of the file that was set up: its Form, triggers and mails belong to the other. */
export class CopiedFile extends Error {}

/**
 * Takes the ledger's copy, which is one read; `full` reads Sổ itself, mails included.
 * @throws NotSetUp, CopiedFile
 */
export function openDesk(ledger: 'quick' | 'full' = 'quick'): Desk {
  const desk = openDeskAnyway(ledger);
  if (!desk.ledger.ready) throw new NotSetUp();
  return desk;
}

/**
 * The same in a file whose set-up has begun and not come to its end.
 * @throws NotSetUp, CopiedFile
 */
export function openDeskAnyway(ledger: 'quick' | 'full' = 'quick'): Desk {
  const desk = bareDesk();
  if (ledger === 'full') readLedger(desk);
  else Object.assign(desk, quickLedger(desk.book, desk.tabs));
  if (desk.ledger.file === '') throw new NotSetUp();
  if (desk.ledger.file !== desk.book.getId()) throw new CopiedFile();
  return desk;
}

/** Whether this is a copy of a file that was set up. */
export function isCopy(): boolean {
  const { book, tabs } = bareDesk();
  const { file } = quickLedger(book, tabs).ledger;
  return file !== '' && file !== book.getId();
}

/** Sees to it that the ledger is the whole of Sổ, mails included; a run reads it once. */
export function readLedger(desk: Desk): Ledger {
  if (!desk.whole) desk.ledger = fullLedger(desk.book, desk.tabs);
  desk.whole = true;
  return desk.ledger;
}

/** Adds lines to Sổ. What other runs are to find in its copy too is put there by `keepCopy`. */
export function remember(desk: Desk, ...entries: LedgerEntry[]): void {
  desk.ledger = record(desk.book, desk.tabs, desk.ledger, entries, desk.now);
}

/** A desk for somebody at the menu: the whole ledger, and whether it is the operator who sits there. */
export function openDeskAtMenu(): Desk {
  const desk = openDesk('full');
  Object.assign(desk, { seen: lastSeen(), operators: whoRuns() === desk.ledger.operator });
  speak(desk, desk.seen?.language ?? preset.language);
  return desk;
}

/** A desk in a file that may not be set up yet. */
export function bareDesk(): Desk {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const now = Date.now();
  return {
    book,
    now,
    ...spoken(preset.language),
    ledger: emptyLedger(),
    whole: false,
    seen: null,
    zone: zoneOf(book, now),
    said: [],
    unlogged: [],
    atMenu: false,
    operators: false,
  };
}

/** The words of a language, over the tabs that people keep. */
function spoken(language: Language): Pick<Desk, 'text' | 'shown' | 'tabs'> {
  const text = textIn(language, preset.language);
  const shown = presetIn(language, preset);
  return { text, shown, tabs: tabsIn(text, keptText, preset) };
}

/** From here on the run speaks this language. */
function speak(desk: Desk, language: Language): void {
  if (language !== desk.text.language) Object.assign(desk, spoken(language));
}

/** Notes what this run has put right, for the log and for whoever waits. */
export function say(desk: Desk, ...sentences: string[]): void {
  desk.said.push(...sentences);
  desk.unlogged.push(...sentences);
}

/** Tabs of ours, by what the ledger calls them. */
export type OurTab = keyof Tabs | 'overview' | 'settings';

export const OURS: OurTab[] = ['overview', 'coverage', 'review', 'freezes', 'units', 'settings', 'log', 'ledger'];

export function titleOf(which: OurTab, { tabs, text }: Desk): string {
  return which === 'overview' || which === 'settings' ? text[which].title : tabs[which].title;
}

/** A tab of ours; one that somebody renamed gets its name back, for people and rules find it by that. Null when it is gone. */
export function standing(desk: Desk, which: OurTab): Sheet | null {
  const title = titleOf(which, desk);
  const named = desk.book.getSheetByName(title);
  if (named) return named;
  const id = desk.ledger.tabs[which];
  const known = id === undefined ? null : desk.book.getSheetById(id);
  if (!known) return null;
  const { renamedTab } = desk.text.health;
  // A change of language renames tabs too, which is no news.
  const titles = LANGUAGES.map((language) => titleOf(which, { ...desk, ...spoken(language) }));
  if (!titles.includes(known.getName())) say(desk, renamedTab(known.getName(), title));
  return known.setName(title);
}

/** @throws MissingTab */
function kept(desk: Desk, which: OurTab): Sheet {
  const sheet = standing(desk, which);
  if (!sheet) throw new MissingTab(titleOf(which, desk));
  return sheet;
}

/** Listens to the settings for the language, in a file that may have none yet. */
export function hear(desk: Desk): void {
  const sheet = standing(desk, 'settings');
  if (sheet) speak(desk, languageSet(readAll(sheet), preset, keptText));
}

/** What people were shown last, where the settings have not been read. */
export function textNow(): Text {
  return textIn(lastSeen()?.language ?? preset.language, preset.language);
}

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
  const settings = readAll(kept(desk, 'settings'));
  speak(desk, languageSet(settings, preset, keptText));
  const review = standing(desk, 'review');
  return {
    settings,
    units: readAll(kept(desk, 'units')),
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

import type { Campaign } from '../core/campaign';
import { emptyLedger, type Ledger } from '../core/ledger';
import { type Answers, type Decisions, type Report, readReports } from '../core/reports';
import type { Unit } from '../core/units';
import { type Book, readAll, type Sheet, tabNamed, zoneOf } from '../google/book';
import { fullLedger, quickLedger, type Seen } from '../google/ledger';
import { type Cell, fromRows, type ZoneOffset } from '../layout/columns';
import { type FormPlan, planForm } from '../layout/form';
import { readUnits } from '../layout/registry';
import { readResponses } from '../layout/responses';
import { campaignUnder, readSettings, type Settings } from '../layout/settings';
import { type ReviewRow, type Tabs, tabsIn } from '../layout/tabs';
import { preset } from '../preset/current';
import { vi as text } from '../text/vi';

export { preset, text };

/** What every run has before it: the file, the moment, the shape of its tabs, the ledger. */
export interface Desk {
  book: Book;
  now: number;
  tabs: Tabs;
  ledger: Ledger;
  seen: Seen | null;
  /** Of the file, for the dates in its cells. */
  zone: ZoneOffset;
}

/** Set-up has not run in this file. */
export class NotSetUp extends Error {}

/** This is a copy of the file that was set up: its Form, triggers and mails belong to the other. */
export class CopiedFile extends Error {}

/**
 * Takes the ledger's copy, which is one read; `full` reads Sổ itself, mails included.
 * @throws NotSetUp, CopiedFile
 */
export function openDesk(ledger: 'quick' | 'full' = 'quick'): Desk {
  const desk = bareDesk();
  Object.assign(
    desk,
    ledger === 'quick' ? quickLedger(desk.book, desk.tabs) : { ledger: fullLedger(desk.book, desk.tabs) },
  );
  if (desk.ledger.file === '') throw new NotSetUp();
  if (desk.ledger.file !== desk.book.getId()) throw new CopiedFile();
  return desk;
}

/** A desk in a file that may not be set up yet. */
export function bareDesk(): Desk {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const now = Date.now();
  return { book, now, tabs: tabsIn(text, preset), ledger: emptyLedger(), seen: null, zone: zoneOf(book, now) };
}

/** The tabs that people type into, as they stand: one read each. */
export interface Typed {
  settings: Cell[][];
  units: Cell[][];
  /** Null when somebody deleted the tab; it is laid out again from the ledger. */
  review: { sheet: Sheet; cells: Cell[][] } | null;
  /** Where answers come in: every tab a Form of this file has ever written to, those deleted left out. */
  responses: Sheet[];
}

/** @throws MissingTab */
export function readTyped({ book, tabs, ledger }: Desk): Typed {
  const review = book.getSheetByName(tabs.review.title);
  return {
    settings: readAll(tabNamed(book, text.settings.title)),
    units: readAll(tabNamed(book, tabs.units.title)),
    review: review && { sheet: review, cells: readAll(review) },
    responses: ledger.responseTabs.flatMap((id) => book.getSheetById(id) ?? []),
  };
}

/** What people typed, understood. */
export interface Kept {
  settings: Settings;
  campaign: Campaign;
  units: Unit[];
  decisions: Decisions;
  /** Decisions that the ledger has not got yet. */
  newDecisions: Decisions;
  reports: Report[];
  responses: number;
  /** Keys of the reports that stand in Cần xác minh. */
  reviewed: Set<string>;
  /** Sentences on cells that could not be used. */
  problems: string[];
  plan: FormPlan;
}

/** @throws MissingColumn */
export function understand(desk: Desk, typed: Typed): Kept {
  const { tabs, ledger, zone } = desk;
  const { settings, problems } = readSettings(typed.settings, preset, text, zone);
  const registry = readUnits(typed.units, tabs, preset, text, zone);
  const campaign = campaignUnder(settings, preset);
  const plan = planForm(preset, registry.units, text);
  const rows = reviewRows(desk, typed);
  const decided = decisionsIn(rows);
  const decisions = { ...ledger.decisions, ...decided };
  const answers = readAnswers(desk, typed, plan);
  return {
    settings,
    campaign,
    units: registry.units,
    decisions,
    newDecisions: Object.fromEntries(
      Object.entries(decided).filter(([key, verdict]) => ledger.decisions[key] !== verdict),
    ),
    reports: readReports(answers, registry.units, campaign, decisions),
    responses: answers.length,
    reviewed: new Set(rows.map((row) => row.key ?? '')),
    problems: [...problems, ...registry.problems],
    plan,
  };
}

/** All there ever was in any response tab; a report found twice has one key and counts once. */
function readAnswers({ ledger, zone }: Desk, typed: Typed, plan: FormPlan): Answers[] {
  return typed.responses.flatMap((sheet, tab) =>
    readResponses(readAll(sheet), plan, ledger.questions, text, zone, tab),
  );
}

export function reviewRows({ tabs, zone }: Desk, { review }: Typed): Partial<ReviewRow>[] {
  return review === null ? [] : fromRows(tabs.review, review.cells, zone).entries.map(({ entry }) => entry);
}

export function decisionsIn(rows: Partial<ReviewRow>[]): Decisions {
  const decisions: Decisions = {};
  for (const { key, decision } of rows) if (key && decision) decisions[key] = decision;
  return decisions;
}

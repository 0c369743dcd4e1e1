import { dayOf, startOf } from '../core/calendar';
import { coverageOf } from '../core/coverage';
import type { LedgerEntry } from '../core/ledger';
import { mainCount, type Report } from '../core/reports';
import { type Summary, summaryOf } from '../core/summary';
import { choiceOf, type Unit } from '../core/units';
import { appendRows, replaceAll, type Sheet } from '../google/book';
import { UNIT_PLACE } from '../google/form';
import { layOutCoverage, layOutOverview, layOutReview } from '../google/layOut';
import { keepCopy, record } from '../google/ledger';
import { columnsOf, headerOf, toRow, toRowUnder } from '../layout/columns';
import { itemsOf } from '../layout/form';
import { overviewCells } from '../layout/overview';
import { coverageRow, type ReviewRow } from '../layout/tabs';
import { violationWords } from '../layout/violations';
import { stamp } from '../text/write';
import { type Desk, type Kept, preset, readTyped, type Typed, text, understand } from './desk';
import { log } from './log';

/** Everything that follows from what people typed and from the moment. Run again at that moment, it writes the same. */
export function refresh(desk: Desk, typed: Typed = readTyped(desk)): Outcome {
  const kept = understand(desk, typed);
  const { campaign, units, reports } = kept;
  const input = { campaign, units, reports, now: desk.now, since: startOf(dayOf(desk.now)) - 1 };
  const coverage = coverageOf(input);
  const summary = summaryOf(input, coverage);

  const overview = computedTab(desk, text.overview.title, () => layOutOverview(desk.book, desk.tabs, preset, text));
  const table = computedTab(desk, desk.tabs.coverage.title, () => layOutCoverage(desk.book, desk.tabs, text));
  replaceAll(table, [
    headerOf(desk.tabs.coverage),
    ...coverage.map((one) =>
      toRow(desk.tabs.coverage, coverageRow(one, desk.now, linkOf(one.unit, one.group, desk), preset, text)),
    ),
  ]);
  replaceAll(overview, overviewCells(summary, kept.settings, kept.problems.length, preset, text));
  addToReview(desk, typed, kept);
  log(desk, [
    { kind: text.log.kinds.update, text: text.log.updated(kept.responses, summary.reporting, summary.units) },
  ]);
  return { kept, summary };
}

export interface Outcome {
  kept: Kept;
  summary: Summary;
}

/**
 * Puts staff's new decisions into the ledger, where they outlive the tab they were made in, and says so in the log.
 */
export function keepDecisions(desk: Desk, { newDecisions, reports, plan }: Kept): void {
  const entries = Object.entries(newDecisions).map(([key, value]): LedgerEntry => ({ kind: 'decision', key, value }));
  if (entries.length === 0) return;
  const byKey = new Map(reports.map((report) => [report.key, report]));
  desk.ledger = record(desk.book, desk.tabs, desk.ledger, entries, desk.now);
  keepCopy(desk.ledger, Object.fromEntries(itemsOf(plan).map(({ key, title }) => [key, title])));
  log(
    desk,
    Object.entries(newDecisions).map(([key, verdict]) => {
      const report = byKey.get(key);
      const sent = report ? stamp(report.submittedAt) : key;
      return { kind: text.log.kinds.decision, text: text.log.decided(verdict, report?.unit?.name ?? '', sent) };
    }),
  );
}

/** Says once more in the log what in the settings and the list of units cannot be used. */
export function logProblems(desk: Desk, { problems }: Kept): void {
  log(
    desk,
    problems.map((problem) => ({ kind: text.log.kinds.gap, text: problem })),
  );
}

function computedTab(desk: Desk, title: string, layOut: () => Sheet): Sheet {
  return desk.book.getSheetByName(title) ?? layOut();
}

/** The unit's own prefilled link for one group: Google's, with the unit's choice put in. */
export function linkOf(unit: Unit, group: string, { ledger }: Desk): string {
  return (ledger.links[group] ?? '').replace(UNIT_PLACE, encodeURIComponent(choiceOf(unit)));
}

/** Adds what is held or marked and not there yet; rows that stand are never moved or changed. */
function addToReview(desk: Desk, typed: Typed, { reports, reviewed, decisions, campaign }: Kept): void {
  const fresh = reports.filter(
    (report) => !reviewed.has(report.key) && report.violations.some(({ severity }) => severity !== 'note'),
  );
  const sheet = typed.review?.sheet ?? layOutReview(desk.book, desk.tabs, text);
  if (fresh.length === 0) return;
  const header = typed.review?.cells[0] ?? columnsOf(desk.tabs.review).map(({ column }) => column.header);
  const words = violationWords(campaign);
  const toReviewRow = (report: Report): ReviewRow => {
    const shown = report.violations.filter(({ severity }) => severity !== 'note');
    return {
      sent: stamp(report.submittedAt),
      code: report.unit?.code ?? '',
      name: report.unit?.name ?? report.unitTyped,
      group: campaign.groups.find(({ key }) => key === report.group)?.name ?? '',
      severity: shown.some(({ severity }) => severity === 'hold') ? 'hold' : 'warn',
      sentence: shown.map((violation) => words(violation, text)).join(' '),
      figure: figureOf(report, mainCount(report, campaign)),
      earlier: report.earlier,
      decision: decisions[report.key] ?? null,
      note: '',
      key: report.key,
    };
  };
  appendRows(
    sheet,
    fresh.map((report) => toRowUnder(desk.tabs.review, toReviewRow(report), header)),
  );
}

function figureOf(report: Report, question: string): number | null {
  const figure = report.figures[question];
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}

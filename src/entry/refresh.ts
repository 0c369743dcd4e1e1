import { dayOf, type Moment, startOf } from '../core/calendar';
import { type Coverage, coverageOf } from '../core/coverage';
import type { LedgerEntry } from '../core/ledger';
import { decisionsAt, emptyUnder, isHeld, mainCount, type Report, standingsOf } from '../core/reports';
import { type Summary, summaryOf } from '../core/summary';
import { appendRows, renameTab, replaceAll, type Sheet } from '../google/book';
import { layOutCoverage, layOutOverview, layOutReview } from '../google/layOut';
import { keepCopy } from '../google/ledger';
import { type Cell, headerOf, toRow, toRowUnder } from '../layout/columns';
import { overviewCells } from '../layout/overview';
import { coverageRow, type ReviewRow } from '../layout/tabs';
import { messageTo } from '../layout/verification';
import { sentencesOn, violationWords } from '../layout/violations';
import { LANGUAGES, textIn } from '../text/language';
import { type Desk, keepLanguage, keptText, type OurTab, preset, remember, standing, titleOf } from './desk';
import { noteEdits, rowWith, signed } from './edits';
import { log, logUpdate } from './log';
import { type Kept, readTyped, reportsAt, reviewIn, type Typed, understand, unitsIn, verdictsIn } from './typed';
import { acceptTotals, issueLinkCodes, linkOf } from './units';

/** Everything that follows from what people typed and from the moment. Run again at that moment, it writes the same. */
export function refresh(desk: Desk, typed: Typed = readTyped(desk)): Outcome {
  const kept = understand(desk, typed);
  const own = standingNow(desk, kept);
  const shown = desk.shown === preset ? own : standingNow(desk, kept, kept.shown);

  const overview = computedTab(desk, 'overview');
  const table = computedTab(desk, 'coverage');
  replaceAll(table, [
    headerOf(desk.tabs.coverage),
    ...shown.coverage.map((one) =>
      toRow(desk.tabs.coverage, coverageRow(one, desk.now, linkOf(one.unit, one.group, desk), desk.shown, desk.text)),
    ),
  ]);
  replaceAll(overview, overviewCells(shown.summary, kept.settings, kept.problems, kept.shownPreset, desk.text));
  addToReview(desk, typed, kept);
  logUpdate(
    desk,
    desk.text.log.updated(kept.answers.length, own.summary.reporting, own.summary.units),
    kept.answers.map(({ submittedAt }) => submittedAt),
  );
  return { kept, ...own };
}

/**
 * Where everybody stands now, with what has changed since midnight.
 * @param campaign by the preset's own names, in which units are written to, unless by those that people are shown
 */
export function standingNow(desk: Desk, kept: Kept, campaign = kept.campaign) {
  const { units, reports } = kept;
  const since = startOf(dayOf(desk.now)) - 1;
  const input = { campaign, units, reports, now: desk.now, since, earlier: reportsAt(since, desk, kept) };
  const coverage = coverageOf(input);
  return { coverage, summary: summaryOf(input, coverage) };
}

export interface Outcome {
  kept: Kept;
  summary: Summary;
  coverage: Coverage[];
}

/**
 * A whole round, for runs with time for it: what staff have decided and whom they have added is taken in, everything
 * worked out from it, and the review says what has become of each report.
 */
export function bringUpToDate(desk: Desk, typed: Typed): Outcome {
  noteEdits(desk, typed);
  settleDecisions(desk, typed);
  issueLinkCodes(desk, unitsIn(desk, typed).units);
  const outcome = refresh(desk, typed);
  keepLanguage(desk);
  markStandings(desk, typed, outcome.kept);
  return outcome;
}

/**
 * Puts staff's new decisions into the ledger, where they outlive the tab they were made in, and says so in the log. An
 * accepted proposal of a unit's total goes into the list of units first, so that a run cut short does it again.
 */
function settleDecisions(desk: Desk, typed: Typed): void {
  const verdicts = Object.entries(verdictsIn(reviewIn(desk, typed).rows));
  const known = decisionsAt(desk.ledger.decisions, desk.now);
  const fresh = verdicts.filter(([key, verdict]) => (known[key] ?? null) !== verdict);
  if (fresh.length === 0) return;
  const kept = understand(desk, typed);
  const byKey = new Map(kept.reports.map((report) => [report.key, report]));
  const accepted = fresh.flatMap(([key, verdict]) => (verdict === 'accepted' ? (byKey.get(key) ?? []) : []));
  acceptTotals(desk, typed, kept, accepted);
  const entries = fresh.map(([key, value]): LedgerEntry => ({ kind: 'decision', key, value }));
  remember(desk, ...entries);
  keepCopy(desk.ledger);
  const sentences = fresh.map(([key, verdict]) => {
    const report = byKey.get(key);
    const sent = report ? desk.text.write.stamp(report.submittedAt) : key;
    const sentence = desk.text.log.decided(verdict, report?.unit?.name ?? '', sent);
    return signed(desk, sentence, desk.tabs.review.title, rowWith(key, typed.review?.cells ?? []));
  });
  log(desk, 'decision', ...sentences);
}

/** Says once more in the log what in the settings and the list of units cannot be used. */
export function logProblems(desk: Desk, { problems }: Kept): void {
  log(desk, 'gap', ...problems);
}

/** Logs what came in since a moment and is only worth a note: several reports of a unit in a day, answers without any. */
export function logNotes(desk: Desk, { reports, answers, shown }: Kept, since: Moment): void {
  const fresh = <Sent extends { submittedAt: Moment }>(sent: Sent[]) => sent.filter((one) => one.submittedAt > since);
  const words = violationWords(shown);
  const notes = fresh(reports).flatMap(({ unit, unitTyped, violations }) =>
    violations
      .filter(({ severity }) => severity === 'note')
      .map((violation) => desk.text.log.several(unit?.name ?? unitTyped, words(violation, desk.text))),
  );
  const empty = fresh(answers).filter(emptyUnder(shown)).length;
  const lines = empty > 0 ? [...notes, desk.text.log.emptyAnswers(empty)] : notes;
  log(desk, 'note', ...lines);
}

/** A tab that is worked out: it is laid out where it is missing, and where it stands in another language. */
function computedTab(desk: Desk, which: 'overview' | 'coverage'): Sheet {
  return desk.book.getSheetByName(desk.text[which].title) ?? layOutComputed(desk, which);
}

/** Lays out a tab that is worked out; one that stands under another name becomes it. */
export function layOutComputed(desk: Desk, which: 'overview' | 'coverage'): Sheet {
  const { book, tabs, text } = desk;
  const { title } = text[which];
  const titles = LANGUAGES.map((language) => textIn(language, preset.language)[which].title);
  if (standing(desk, which) === null) renameTab(book, titles, title);
  const sheet = which === 'overview' ? layOutOverview(book, tabs, preset, text) : layOutCoverage(book, tabs, text);
  if (desk.ledger.file !== '') rememberTabs(desk, which);
  return sheet;
}

/** Notes the sheet ids of tabs of ours, by which they are known under another name. */
export function rememberTabs(desk: Desk, ...which: OurTab[]): void {
  const news = which.flatMap((key): LedgerEntry[] => {
    const id = desk.book.getSheetByName(titleOf(key, desk))?.getSheetId();
    return id === undefined || desk.ledger.tabs[key] === id ? [] : [{ kind: 'tab', key, value: id }];
  });
  if (news.length === 0) return;
  remember(desk, ...news);
  keepCopy(desk.ledger);
}

/** Adds what is held or marked and not there yet; rows that stand are never moved. */
function addToReview(desk: Desk, typed: Typed, kept: Kept): void {
  const { reports, reviewed, decisions, campaign, settings } = kept;
  const fresh = reports.filter(
    (report) => !reviewed?.has(report.key) && report.violations.some(({ severity }) => severity !== 'note'),
  );
  if (reviewed === null) return;
  const sheet = typed.review?.sheet ?? layOutReview(desk.book, desk.tabs, desk.text);
  if (!typed.review) rememberTabs(desk, 'review');
  if (fresh.length === 0) return;
  const header = typed.review?.cells[0] ?? headerOf(desk.tabs.review).map(shownText);
  const standings = standingsOf(reports);
  const toReviewRow = (report: Report): ReviewRow => ({
    sent: keptText.write.stamp(report.submittedAt),
    code: report.unit?.code ?? '',
    name: report.unit?.name ?? report.unitTyped,
    state: standings.get(report.key) ?? 'waiting',
    decision: decisions[report.key] ?? null,
    sentence: sentencesOn(report, campaign, keptText),
    figure: figureOf(report, mainCount(report, campaign)),
    earlier: report.earlier,
    note: '',
    message: isHeld(report) ? messageTo(report, settings, kept.preset, keptText) : '',
    group: campaign.groups.find(({ key }) => key === report.group)?.name ?? '',
    key: report.key,
  });
  appendRows(
    sheet,
    fresh.map((report) => toRowUnder(desk.tabs.review, toReviewRow(report), header)),
  );
}

/**
 * Says in Cần xác minh what has become of each report since its row was written. A submission leaves it to the next tick:
 * one column more to write is one call too many there.
 */
function markStandings({ tabs, zone }: Desk, { review }: Typed, { reports, reviewed }: Kept): void {
  if (review === null || reviewed === null) return;
  const { key, state } = tabs.review.columns;
  const headers = (review.cells[0] ?? []).map((cell) => String(cell ?? '').trim());
  const [keys, states] = [headers.indexOf(key.header), headers.indexOf(state.header)];
  const standings = standingsOf(reports);
  const column = review.cells.slice(1).map((row) => {
    const standing = standings.get(key.kind.read(row[keys] ?? null, zone) ?? '');
    return [standing === undefined ? (row[states] ?? null) : state.kind.write(standing)];
  });
  const changed = column.some(([cell], index) => shownText(cell ?? '') !== (review.cells[index + 1]?.[states] ?? ''));
  if (changed) review.sheet.getRange(2, states + 1, column.length, 1).setValues(column);
}

/** A text as it stands in its cell, without the sign that it is text. */
const shownText = (cell: Cell) => String(cell ?? '').replace(/^'/, '');

function figureOf(report: Report, question: string): number | null {
  const figure = report.figures[question];
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}

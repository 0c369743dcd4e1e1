import { dayOf, daysBetween, type Moment } from '../core/calendar';
import type { Coverage } from '../core/coverage';
import type { Summary, Totals } from '../core/summary';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import { NOTHING } from '../text/write';
import { asText, type Cell } from './columns';
import { isEarly } from './digestParts';
import type { Settings } from './settings';

/**
 * Tổng quan, which a chairman reads over a clerk's shoulder and which prints on one page: 45 rows at most, 680 pixels
 * wide. Every block keeps its rows whatever the figures are, so that formats are laid once.
 */
export interface OverviewPlan {
  widths: number[];
  /** Rows from 1; the first two say how fresh the figures are. */
  heading: number;
  /** Where it says that a run could not be carried out; the next that can empties it. */
  alarm: number;
  /** The title row of each judged indicator, in their order; five more rows follow each. */
  indicators: number[];
  chaseTitle: number;
  chaseHeader: number;
  chaseRows: number;
  notes: number;
  noteRows: number;
  rows: number;
}

/** The last-success cell: when a run last found everything in order. */
export const LAST_SUCCESS = { row: 1, column: 2 };

/** How many hours after that the figures are overdue. */
export const HOURS = { row: 1, column: 3 };

/** The dead-man's cell, which speaks when no script runs. */
export const OVERDUE = { row: 2, column: 1 };

/** Hours overdue, negative while all is well. Without separators, so that every locale takes it. */
export const OVERDUE_FORMULA = '=(NOW()-B1)*24-C1';

export const ALARM = { row: 6, column: 1 };

const WIDTHS = [150, 110, 105, 105, 110, 100];
const INDICATOR_ROWS = 7;
const MOST_ROWS = 45;
const NOTE_ROWS = 5;

export function planOverview(preset: Preset): OverviewPlan {
  const judged = preset.campaign.indicators.filter((indicator) => indicator.percent !== null);
  const first = ALARM.row + 1;
  const indicators = judged.map((_, index) => first + index * INDICATOR_ROWS);
  const chaseTitle = first + judged.length * INDICATOR_ROWS;
  const chaseHeader = chaseTitle + 1;
  const chaseRows = Math.min(16, MOST_ROWS - NOTE_ROWS - chaseHeader - 1);
  const notes = chaseHeader + chaseRows + 1;
  return {
    widths: WIDTHS,
    heading: OVERDUE.row + 1,
    alarm: ALARM.row,
    indicators,
    chaseTitle,
    chaseHeader,
    chaseRows,
    notes,
    noteRows: NOTE_ROWS,
    rows: notes + NOTE_ROWS - 1,
  };
}

/** The whole tab, every row as wide as the plan. */
export function overviewCells(
  summary: Summary,
  settings: Settings,
  problems: string[],
  preset: Preset,
  text: Text,
): Cell[][] {
  const plan = planOverview(preset);
  const words = text.overview;
  const cells: Cell[][] = Array.from({ length: plan.rows }, () => plan.widths.map(() => null));
  const put = (row: number, ...values: Cell[]) => {
    values.forEach((value, column) => {
      (cells[row - 1] as Cell[])[column] = value;
    });
  };
  put(1, asText(words.updated), new Date(summary.now), settings.alarmHours);
  put(OVERDUE.row, OVERDUE_FORMULA);
  put(plan.heading, asText(words.heading(preset.names.short, settings.ward)));
  put(
    plan.heading + 1,
    asText(
      words.deadline(
        summary.daysToDeadline,
        text.write.weekday(summary.lastOnTimeDay),
        text.write.date(summary.lastOnTimeDay),
      ),
    ),
  );
  put(
    plan.heading + 2,
    asText(
      words.end(preset.names.event, summary.daysToEnd, text.write.weekday(summary.end), text.write.date(summary.end)),
    ),
  );

  const judged = summary.totals.filter((totals) => totals.indicator.percent !== null);
  judged.forEach((totals, index) => {
    indicatorRows(totals, summary, text.place(settings.ward), text).forEach((row, offset) =>
      put((plan.indicators[index] as number) + offset, ...row),
    );
  });

  // The silent come after those whose figures say how far they lag; where there is room they are called too.
  const chase = [...worstFirst(judged), ...judged.flatMap(({ silent }) => silent)];
  const shown = chase.slice(0, chase.length > plan.chaseRows ? plan.chaseRows - 1 : plan.chaseRows);
  put(plan.chaseTitle, asText(words.chase));
  put(plan.chaseHeader, ...Object.values(words.chaseColumns).map(asText));
  shown.forEach((one, index) => put(plan.chaseHeader + 1 + index, ...chaseRow(one, summary.now, text)));
  if (shown.length < chase.length)
    put(plan.chaseHeader + plan.chaseRows, asText(words.more(chase.length - shown.length)));

  notesOf(summary, judged, problems, text).forEach((note, index) => put(plan.notes + index, asText(note)));
  return cells;
}

function indicatorRows(totals: Totals, summary: Summary, place: string, text: Text): Cell[][] {
  const { indicator, counts, numerator, ofReporting, ofAll } = totals;
  const words = text.overview;
  const percent = indicator.percent ?? 0;
  const reached = totals.reporting > 0 ? numerator : null;
  const figures = (of: number) =>
    asText(`${reached === null ? NOTHING : text.write.count(reached)}/${text.write.count(of)}`);
  const short = (gap: number) => (gap > 0 ? asText(words.short(text.write.count(gap), indicator.noun)) : null);
  const silentGap = totals.silent.reduce((sum, { gap }) => sum + (gap ?? 0), 0);
  const statuses = ['met', 'onTrack', 'behind', 'farBehind', 'notReported', 'noDenominator'] as const;
  return [
    [asText(indicator.name), null, null, asText(words.target(percent))],
    [
      asText(words.unitsMet(counts.met, totals.units, indicator.unit)),
      totals.status === null || isEarly(summary) ? null : asText(text.statusCells[totals.status]),
    ],
    [
      asText(words.ofReporting),
      asText(text.write.rate(reached, ofReporting, percent)),
      figures(ofReporting),
      short(totals.gap),
    ],
    [
      asText(words.ofAll(place)),
      asText(text.write.rate(reached, ofAll, percent)),
      figures(ofAll),
      short(totals.gap + silentGap),
      totals.change === null ? null : asText(words.since(text.write.change(totals.change), indicator.noun)),
    ],
    statuses.map((status) => asText(text.statusCells[status])),
    statuses.map((status) => counts[status]),
  ];
}

/** All units below target, of all judged indicators, the lowest share of the target first. */
function worstFirst(judged: Totals[]): Coverage[] {
  const share = (one: Coverage) => (one.numerator ?? 0) / ((one.denominator ?? 1) * (one.target ?? 100));
  return judged.flatMap((totals) => totals.chase).sort((a, b) => share(a) - share(b));
}

function chaseRow(one: Coverage, now: Moment, text: Text): Cell[] {
  const { report } = one;
  const figures = report === null ? NOTHING : text.write.count(one.numerator ?? 0);
  return [
    asText(one.unit.name),
    asText(text.statusCells[one.status]),
    asText(text.write.rate(one.numerator, one.denominator, one.target)),
    asText(`${figures}/${text.write.count(one.denominator ?? 0)}`),
    asText(text.write.quantity(one.gap ?? 0, one.indicator?.noun ?? '')),
    asText(report === null ? NOTHING : text.overview.days(daysBetween(dayOf(report.submittedAt), dayOf(now)))),
  ];
}

function notesOf(summary: Summary, judged: Totals[], problems: string[], text: Text): string[] {
  const words = text.overview;
  const silent = [...judged.flatMap((totals) => totals.silent), ...summary.silentElsewhere];
  const gaps = judged.flatMap((totals) => totals.withoutDenominator);
  return [
    silent.length > 0 ? words.silent(namesOf(silent, text)) : '',
    gaps.length > 0 ? words.noDenominator(namesOf(gaps, text)) : '',
    words.review(summary.review.length),
    summary.lastReportAt === null ? words.noReport : words.lastReport(text.write.moment(summary.lastReportAt)),
    problems.length > 0 ? words.problems(problems[0] as string, problems.length - 1) : '',
  ];
}

const MOST_NAMES = 8;

function namesOf(some: Coverage[], text: Text): string {
  const names = [...new Set(some.map((one) => one.unit.name))];
  const shown = names.slice(0, MOST_NAMES).join('; ');
  return names.length > MOST_NAMES ? `${shown} ${text.overview.more(names.length - MOST_NAMES)}` : shown;
}

import { type Day, dayOf, daysLeft, lastDayBefore, type Moment } from './calendar';
import type { Campaign, Indicator, Question } from './campaign';
import { BELOW_TARGET, type Coverage, type CoverageInput, coverageOf, type Status, toChase } from './coverage';
import { neededFor, paceOf, progressAt } from './pace';
import { countedReports, placeOf, type Report, sentBy, toReview } from './reports';

/** An indicator over all its units, both ways: over those that reported, and over the whole ward. */
export interface Totals {
  indicator: Indicator;
  /** Active units, those without a denominator included. */
  units: number;
  /** Units with a denominator that have reported: without any there is no sum to speak of. */
  reporting: number;
  counts: Record<Status, number>;
  /** Units that reported and have not met. */
  belowTarget: number;
  numerator: number;
  /** Denominators of the units that reported, and of all. */
  ofReporting: number;
  ofAll: number;
  /** What the reporting units below target are short of, together. */
  gap: number;
  /** Where the ward stands; null without a target. */
  status: Status | null;
  /** How many percentage points the ward is behind what is expected today; 0 when it is not. */
  pointsBehind: number;
  /** Rise of the numerator since the earlier moment; null when there is none. */
  change: number | null;
  /** Units to chase, worst first. */
  chase: Coverage[];
  silent: Coverage[];
  withoutDenominator: Coverage[];
}

/** How many units of the groups that are asked have done something (QR code posted, link shared). */
export interface Deed {
  question: Question;
  done: number;
  units: number;
}

/** What leadership reads, as figures and units; text makes sentences of it. */
export interface Summary {
  now: Moment;
  today: Day;
  lastOnTimeDay: Day;
  end: Day;
  daysToDeadline: number;
  daysToEnd: number;
  /** The moment `change` is counted from; null for none. */
  since: Moment | null;
  totals: Totals[];
  deeds: Deed[];
  /** Units and groups without an indicator of their own that have not reported. */
  silentElsewhere: Coverage[];
  review: Report[];
  /** Units of which at least one report counts, and all active units. */
  reporting: number;
  units: number;
  /** Reports that counted since the earlier moment. */
  newReports: number;
  lastReportAt: Moment | null;
}

/** The summary of a moment, with what changed since an earlier one. */
export function summaryOf(input: CoverageInput, coverage: Coverage[] = coverageOf(input)): Summary {
  const { campaign, reports, now, since } = input;
  const today = dayOf(now);
  const sent = sentBy(now, reports);
  const lastOnTimeDay = lastDayBefore(campaign.deadline);
  return {
    now,
    today,
    lastOnTimeDay,
    end: campaign.end,
    daysToDeadline: daysLeft(today, lastOnTimeDay),
    daysToEnd: daysLeft(today, campaign.end),
    since,
    totals: campaign.indicators.map((indicator) => totalsOf(indicator, coverage, input)),
    deeds: deedsOf(campaign, coverage),
    silentElsewhere: coverage.filter((one) => one.indicator?.percent == null && one.status === 'notReported'),
    review: toReview(sent),
    reporting: new Set(coverage.flatMap((one) => (one.report ? one.unit.code : []))).size,
    units: input.units.filter((unit) => unit.active).length,
    newReports: since === null ? 0 : sent.filter((one) => one.valid && one.submittedAt > since).length,
    lastReportAt: sent[sent.length - 1]?.submittedAt ?? null,
  };
}

function totalsOf(indicator: Indicator, coverage: Coverage[], input: CoverageInput): Totals {
  const mine = coverage.filter((one) => one.indicator === indicator);
  const rated = mine.filter((one) => one.denominator !== null);
  const reporting = rated.filter((one) => one.numerator !== null);
  const counts = countStatuses(mine);
  const numerator = sum(reporting.map((one) => one.numerator));
  const chase = toChase(mine);
  return {
    indicator,
    units: mine.length,
    reporting: reporting.length,
    counts,
    belowTarget: BELOW_TARGET.reduce((total, status) => total + counts[status], 0),
    numerator,
    ofReporting: sum(reporting.map((one) => one.denominator)),
    ofAll: sum(rated.map((one) => one.denominator)),
    gap: sum(chase.map((one) => one.gap)),
    ...wardPace(indicator, rated, numerator, input),
    change: changeOf(reporting, numerator, input),
    chase,
    silent: mine.filter((one) => one.status === 'notReported'),
    withoutDenominator: mine.filter((one) => one.status === 'noDenominator'),
  };
}

/** The ward has met only when every unit has; until then its pace is that of the sum, silent units as zero. */
function wardPace(indicator: Indicator, rated: Coverage[], numerator: number, { campaign, now }: CoverageInput) {
  if (indicator.percent === null || rated.length === 0) return { status: null, pointsBehind: 0 };
  if (rated.every((one) => one.numerator === null)) return { status: 'notReported' as Status, pointsBehind: 0 };
  if (rated.every((one) => one.status === 'met')) return { status: 'met' as Status, pointsBehind: 0 };
  const needed = sum(rated.map((one) => neededFor(one.target ?? 0, one.denominator ?? 0)));
  const progress = progressAt(now, campaign);
  const expected = (needed * progress.days) / progress.of;
  const status: Status = paceOf(numerator, needed, progress, campaign.farBehindPercent);
  const all = sum(rated.map((one) => one.denominator));
  return { status, pointsBehind: Math.max(0, (100 * (expected - numerator)) / all) };
}

function changeOf(reporting: Coverage[], numerator: number, input: CoverageInput): number | null {
  if (input.since === null) return null;
  const earlier = countedReports(input.earlier ?? input.reports, input.since + 1);
  const before = reporting.map((one) => {
    const report = earlier.get(placeOf(one.unit, one.group));
    return report?.figures[one.indicator?.numerator ?? ''] ?? 0;
  });
  return numerator - sum(before);
}

function deedsOf(campaign: Campaign, coverage: Coverage[]): Deed[] {
  // A group that several indicators judge has a row for each.
  const places = [...new Map(coverage.map((one) => [placeOf(one.unit, one.group), one])).values()];
  return campaign.questions
    .filter((question) => question.kind === 'yesNo')
    .flatMap((question) => {
      const asked = places.filter((one) => question.groups?.includes(one.group));
      const done = asked.filter((one) => one.report?.done[question.key]).length;
      // Before anybody has reported nothing is known of deeds either.
      return asked.some((one) => one.report !== null) ? [{ question, done, units: asked.length }] : [];
    });
}

function countStatuses(coverage: Coverage[]): Record<Status, number> {
  const counts = { met: 0, onTrack: 0, behind: 0, farBehind: 0, notReported: 0, noDenominator: 0, reported: 0 };
  for (const one of coverage) counts[one.status] += 1;
  return counts;
}

const sum = (figures: (number | null)[]) => figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

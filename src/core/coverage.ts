import { dayOf, daysBetween, type Moment } from './calendar';
import { type Campaign, type Indicator, indicatorsOf } from './campaign';
import { neededFor, type Pace, type Progress, paceOf, progressAt, requiredPerDay } from './pace';
import { countedReports, placeOf, type Report, sentBy, toReview } from './reports';
import { inOrder, type Unit } from './units';

/** `reported` where a group has no target; `noDenominator` stays outside every rate and is named as a gap. */
export type Status = 'met' | Pace | 'notReported' | 'noDenominator' | 'reported';

/** Where one unit stands in one group, on the indicator that judges it. */
export interface Coverage {
  unit: Unit;
  group: string;
  /** Null for groups that only report facts. */
  indicator: Indicator | null;
  status: Status;
  /** Null until the unit has reported: silence is not zero. */
  numerator: number | null;
  denominator: number | null;
  /** In percent; null where there is none. */
  target: number | null;
  /** What is missing to the target; null where it cannot be said. */
  gap: number | null;
  requiredPerDay: number | null;
  /** The report that counts. */
  report: Report | null;
  /** The counted report is older than the campaign allows. */
  stale: boolean;
  /** A later report is held for staff to decide on. */
  underReview: boolean;
  /** Its latest report was returned, and no other has come since. */
  returned: boolean;
  /** Rise since the earlier moment; null where there is nothing to compare with. */
  change: number | null;
  /** Complete days since its figure last changed; null until it has one. */
  still: number | null;
}

/** A campaign's state at a moment: the reports sent before it, the units as they are now. */
export interface CoverageInput {
  campaign: Campaign;
  units: Unit[];
  reports: Report[];
  now: Moment;
  /** The moment to compare with; null for none. */
  since: Moment | null;
  /** The reports as they stood at that moment, where a decision since then has made a difference. */
  earlier?: Report[];
}

/** A row for every active unit, group and indicator, in the ward's order of units. */
export function coverageOf(input: CoverageInput): Coverage[] {
  const { campaign, now, since } = input;
  const reports = sentBy(now, input.reports);
  const earlier = since === null ? null : countedReports(input.earlier ?? reports, since + 1);
  const sent = byPlace(reports);
  const held = new Set(toReview(reports).map((report) => report.unit && placeOf(report.unit, report.group)));
  const progress = progressAt(now, campaign);
  return input.units
    .filter((unit) => unit.active)
    .sort(inOrder)
    .flatMap((unit) => unit.groups.map((group) => ({ unit, group })))
    .flatMap(({ unit, group }) => {
      const place = placeOf(unit, group);
      const indicators: (Indicator | null)[] = indicatorsOf(campaign, group);
      return (indicators.length > 0 ? indicators : [null]).map((indicator) => {
        const counting = (sent.get(place) ?? []).filter(({ valid }) => valid);
        const report = lastOf(counting);
        const stand = standingOf(unit, indicator, report, progress, campaign);
        return {
          ...stand,
          unit,
          group,
          indicator,
          report,
          requiredPerDay: stand.gap ? requiredPerDay(stand.gap, now, campaign) : null,
          stale: report !== null && daysBetween(dayOf(report.submittedAt), dayOf(now)) > campaign.staleAfterDays,
          underReview: held.has(place),
          returned: lastOf(sent.get(place))?.verdict === 'returned',
          change: changeOf(indicator, report, earlier?.get(place)),
          still: stillOf(indicator, counting, now),
        };
      });
    });
}

/** More are reported than there are: staff accepted such a figure, or the total was lowered since. */
export const exceedsTotal = ({ numerator, denominator }: Coverage): boolean =>
  numerator !== null && denominator !== null && numerator > denominator;

type Standing = Pick<Coverage, 'status' | 'numerator' | 'denominator' | 'target' | 'gap'>;

function standingOf(
  unit: Unit,
  indicator: Indicator | null,
  report: Report | null,
  progress: Progress,
  campaign: Campaign,
): Standing {
  const numerator = (indicator && report?.figures[indicator.numerator]) ?? null;
  const denominator = (indicator && unit.denominators[indicator.denominator]) || null;
  const target = indicator?.percent == null ? null : (unit.target ?? indicator.percent);
  const stand = { numerator, denominator, target, gap: null };
  if (target === null) return { ...stand, status: report ? 'reported' : 'notReported' };
  if (denominator === null) return { ...stand, status: 'noDenominator' };
  const needed = neededFor(target, denominator);
  if (numerator === null) return { ...stand, gap: needed, status: 'notReported' };
  const gap = Math.max(0, needed - numerator);
  const status = isMet(numerator, target, denominator)
    ? 'met'
    : paceOf(numerator, needed, progress, campaign.farBehindPercent);
  return { ...stand, gap, status };
}

/** Decided on whole households, never on a rounded rate: 142 of 203 is not 70%. */
export function isMet(numerator: number, target: number, denominator: number): boolean {
  return 100 * numerator >= target * denominator;
}

function changeOf(indicator: Indicator | null, report: Report | null, earlier: Report | undefined): number | null {
  if (!indicator || !earlier) return null;
  const [before, now] = [earlier.figures[indicator.numerator], report?.figures[indicator.numerator]];
  return before === undefined || now === undefined ? null : now - before;
}

/** Every report of a known unit by place, in the order in which they were sent. */
function byPlace(reports: Report[]): Map<string, Report[]> {
  const places = new Map<string, Report[]>();
  for (const report of reports) {
    if (!report.unit) continue;
    const place = placeOf(report.unit, report.group);
    const known = places.get(place);
    if (known) known.push(report);
    else places.set(place, [report]);
  }
  return places;
}

function lastOf(reports: Report[] | undefined): Report | null {
  return reports?.[reports.length - 1] ?? null;
}

/**
 * A unit that sends the same figure again and again stands still, however new its last report is.
 * @param counting its reports that have counted, in their order
 */
function stillOf(indicator: Indicator | null, counting: Report[], now: Moment): number | null {
  const figure = (report: Report | null | undefined) => indicator && report?.figures[indicator.numerator];
  const current = figure(lastOf(counting));
  if (current === undefined || current === null) return null;
  let first = counting.length - 1;
  while (first > 0 && figure(counting[first - 1]) === current) first -= 1;
  return daysBetween(dayOf((counting[first] as Report).submittedAt), dayOf(now));
}

/** Statuses of a unit that has reported and has not met its target; together they are “chưa đạt”. */
export const BELOW_TARGET: Status[] = ['onTrack', 'behind', 'farBehind'];

/** Statuses of a unit that is owed a reminder. */
export const TO_REMIND: Status[] = ['notReported', 'behind', 'farBehind'];

/** Units to chase: below target, the lowest share of the target first, then the larger gap, then the ward's order. */
export function toChase(coverage: Coverage[]): Coverage[] {
  const share = (one: Coverage) => (one.numerator ?? 0) / ((one.denominator ?? 1) * (one.target ?? 100));
  return coverage
    .filter((one) => BELOW_TARGET.includes(one.status))
    .sort((a, b) => share(a) - share(b) || (b.gap ?? 0) - (a.gap ?? 0) || inOrder(a.unit, b.unit));
}

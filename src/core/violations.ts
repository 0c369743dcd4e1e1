import { type Day, dayOf, type Moment } from './calendar';
import { type Campaign, indicatorsOf, questionsOf, type Severity } from './campaign';
import type { Report } from './reports';

/** A rule that a report breaks, with the figures its sentence needs. Counts are in the indicator's own unit. */
export type Violation = { severity: Severity } & Breach;

type Breach =
  | { kind: 'unitUnknown'; typed: string }
  | { kind: 'linkCode'; missing: boolean }
  | { kind: 'notANumber'; question: string }
  | { kind: 'overDenominator'; indicator: string; figure: number; denominator: number }
  | { kind: 'overCeiling'; lower: string; figure: number; upper: string; ceiling: number }
  | { kind: 'fell'; falls: { question: string; from: number; to: number }[] }
  | { kind: 'jumped'; indicator: string; points: number; from: number; to: number }
  | { kind: 'asOfAfterSending'; asOf: Day; sent: Day }
  | { kind: 'asOfBeforeStart'; asOf: Day }
  | { kind: 'asOfAfterEnd'; asOf: Day }
  | { kind: 'late'; sent: Moment }
  | { kind: 'denominatorProposed'; question: string; figure: number }
  | { kind: 'severalInADay'; reports: number };

export type BreachKind = Breach['kind'];

/** How hard each rule is, unless a ward sets otherwise. */
export const SEVERITY: Record<BreachKind, Severity> = {
  unitUnknown: 'hold',
  linkCode: 'hold',
  notANumber: 'hold',
  overDenominator: 'hold',
  overCeiling: 'hold',
  fell: 'hold',
  jumped: 'warn',
  asOfAfterSending: 'warn',
  asOfBeforeStart: 'warn',
  asOfAfterEnd: 'warn',
  late: 'warn',
  denominatorProposed: 'warn',
  severalInADay: 'note',
};

/** The rules that a ward may set harder or softer. */
export const ADJUSTABLE = [
  'linkCode',
  'overDenominator',
  'overCeiling',
  'fell',
  'jumped',
] as const satisfies BreachKind[];

/** A rise of more than this many percentage points within a day is marked. */
const JUMP_POINTS = 30;

/**
 * Every rule a report breaks, all at once.
 * @param before the report of the same unit and group that counted before it
 * @param sentToday counts reports by unit, group and day; this one is added to it
 */
export function breachesOf(
  report: Report,
  before: Report | null,
  sentToday: Map<string, number>,
  campaign: Campaign,
): Violation[] {
  const sent = dayOf(report.submittedAt);
  const breaches = [
    ...aboutUnit(report),
    ...aboutLinkCode(report),
    ...aboutFigures(report, campaign),
    ...againstBefore(report, before, campaign),
    ...aboutDays(report, sent, campaign),
    ...severalInADay(report, sent, sentToday),
  ];
  return breaches.map((breach) => ({
    ...breach,
    severity: campaign.severities?.[breach.kind] ?? SEVERITY[breach.kind],
  }));
}

function aboutUnit(report: Report): Breach[] {
  return report.unit ? [] : [{ kind: 'unitUnknown', typed: report.unitTyped }];
}

function aboutLinkCode({ unit, linkCode }: Report): Breach[] {
  return unit && linkCode !== 'right' && linkCode !== 'unasked'
    ? [{ kind: 'linkCode', missing: linkCode === 'missing' }]
    : [];
}

function aboutFigures(report: Report, campaign: Campaign): Breach[] {
  const { figures, unit } = report;
  const breaches: Breach[] = [];
  for (const [question, figure] of Object.entries(figures)) {
    if (Number.isNaN(figure)) breaches.push({ kind: 'notANumber', question });
  }
  for (const indicator of indicatorsOf(campaign, report.group)) {
    const figure = figures[indicator.numerator];
    const denominator = unit?.denominators[indicator.denominator];
    if (figure !== undefined && denominator && figure > denominator) {
      breaches.push({ kind: 'overDenominator', indicator: indicator.key, figure, denominator });
    }
  }
  for (const { lower, upper } of campaign.ceilings) {
    const figure = figures[lower];
    const ceiling = figures[upper];
    if (figure !== undefined && ceiling !== undefined && figure > ceiling) {
      breaches.push({ kind: 'overCeiling', lower, figure, upper, ceiling });
    }
  }
  for (const question of questionsOf(campaign, report.group)) {
    const figure = figures[question.key];
    if (figure && question.proposes && figure !== unit?.denominators[question.proposes]) {
      breaches.push({ kind: 'denominatorProposed', question: question.key, figure });
    }
  }
  return breaches;
}

function againstBefore(report: Report, before: Report | null, campaign: Campaign): Breach[] {
  if (!before) return [];
  const breaches: Breach[] = [];
  const falls = questionsOf(campaign, report.group).flatMap(({ key, cumulative }) => {
    const from = before.figures[key];
    const to = report.figures[key];
    return cumulative && from !== undefined && to !== undefined && to < from ? [{ question: key, from, to }] : [];
  });
  if (falls.length > 0) breaches.push({ kind: 'fell', falls });
  for (const indicator of indicatorsOf(campaign, report.group)) {
    const from = before.figures[indicator.numerator];
    const to = report.figures[indicator.numerator];
    const denominator = report.unit?.denominators[indicator.denominator];
    if (from === undefined || to === undefined || !denominator) continue;
    const soon = report.submittedAt - before.submittedAt < 24 * 3_600_000;
    if (soon && 100 * (to - from) > JUMP_POINTS * denominator) {
      const points = (100 * (to - from)) / denominator;
      breaches.push({ kind: 'jumped', indicator: indicator.key, points, from, to });
    }
  }
  return breaches;
}

function aboutDays({ asOf, submittedAt }: Report, sent: Day, campaign: Campaign): Breach[] {
  const breaches: Breach[] = [];
  if (asOf && asOf > campaign.end) breaches.push({ kind: 'asOfAfterEnd', asOf });
  else if (asOf && asOf > sent) breaches.push({ kind: 'asOfAfterSending', asOf, sent });
  else if (asOf && asOf < campaign.start) breaches.push({ kind: 'asOfBeforeStart', asOf });
  if (submittedAt >= campaign.deadline) breaches.push({ kind: 'late', sent: submittedAt });
  return breaches;
}

function severalInADay(report: Report, sent: Day, sentToday: Map<string, number>): Breach[] {
  if (!report.unit) return [];
  const place = `${report.unit.code} ${report.group} ${sent}`;
  const reports = (sentToday.get(place) ?? 0) + 1;
  sentToday.set(place, reports);
  return reports > 1 ? [{ kind: 'severalInADay', reports }] : [];
}

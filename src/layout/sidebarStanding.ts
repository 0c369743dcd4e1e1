import type { Campaign } from '../core/campaign';
import { type Coverage, toChase } from '../core/coverage';
import { placeOf, type Report, type Standing } from '../core/reports';
import type { Summary } from '../core/summary';
import type { Unit } from '../core/units';
import type { SidebarFigures } from './sidebarFigures';

/** A report the page explains, and what became of it. */
export interface Explained {
  report: Report;
  standing: Standing;
}

/** What the page was given, put together again by the names of one language. */
export interface SidebarStanding {
  coverage: Coverage[];
  summary: Summary;
  /** By unit and group, the one that counts first. */
  explained: Map<string, Explained[]>;
  /** By unit and group: how many the unit has sent. */
  sent: Map<string, number>;
}

/** @param campaign with the ward's settings over it */
export function standingIn(campaign: Campaign, figures: SidebarFigures): SidebarStanding {
  const units = new Map(figures.units.map((unit) => [unit.code, unit]));
  const indicators = new Map(campaign.indicators.map((one) => [one.key, one]));
  const explained = new Map<string, Explained[]>();
  const reports = new Map<string, Report>();
  for (const { standing, ...sent } of figures.reports) {
    const report: Report = { ...sent, unit: units.get(sent.unit ?? '') ?? null, texts: {}, done: {} };
    reports.set(report.key, report);
    const place = report.unit ? placeOf(report.unit, report.group) : '';
    explained.set(place, [...(explained.get(place) ?? []), { report, standing }]);
  }
  const sent = new Map<string, number>();
  const coverage = figures.rows.map(({ sent: many, ...row }): Coverage => {
    const unit = units.get(row.unit) as Unit;
    sent.set(placeOf(unit, row.group), many);
    return {
      ...row,
      unit,
      indicator: indicators.get(row.indicator ?? '') ?? null,
      report: reports.get(row.report ?? '') ?? null,
    };
  });
  const waiting = [...explained.values()].flatMap((some) =>
    some.filter(({ standing }) => standing === 'waiting').reverse(),
  );
  return { coverage, summary: summaryIn(campaign, coverage, waiting, figures), explained, sent };
}

function summaryIn(
  campaign: Campaign,
  coverage: Coverage[],
  waiting: Explained[],
  { summary }: SidebarFigures,
): Summary {
  return {
    ...summary,
    deeds: [],
    review: waiting.map(({ report }) => report),
    silentElsewhere: coverage.filter((row) => row.indicator?.percent == null && row.status === 'notReported'),
    totals: summary.totals.flatMap((totals) => {
      const indicator = campaign.indicators.find(({ key }) => key === totals.indicator);
      const rows = coverage.filter((row) => row.indicator?.key === totals.indicator);
      const silent = rows.filter(({ status }) => status === 'notReported');
      const withoutDenominator = rows.filter(({ status }) => status === 'noDenominator');
      return indicator ? [{ ...totals, indicator, chase: toChase(rows), silent, withoutDenominator }] : [];
    }),
  };
}

import type { Moment } from '../core/calendar';
import type { Coverage } from '../core/coverage';
import type { Refusal } from '../core/reminders';
import { placeOf, type Report, type Standing, standingsOf } from '../core/reports';
import type { Summary, Totals } from '../core/summary';
import type { Unit } from '../core/units';
import type { Language } from '../text/vi';
import type { Settings } from './settings';

/**
 * What the page beside the Sheet is given: figures and names, no date among them, each once. The page has the words and
 * the preset, and puts units, indicators and reports back where they belong.
 */
export interface SidebarFigures {
  language: Language;
  now: Moment;
  settings: Settings;
  units: Unit[];
  rows: SentRow[];
  /** Those that the page explains or asks about, newest first. */
  reports: SentReport[];
  summary: SentSummary;
  /** By unit and group: its own link; '' while it has none. */
  links: Record<string, string>;
  /** Codes of the units that were reminded today. */
  reminded: string[];
  /** Recipients the account may still write to today, and for how many of them the daily report needs it. */
  left: number;
  reserve: number;
}

/** A row of Coverage by the code of its unit, the key of its indicator and that of its report. */
export interface SentRow extends Omit<Coverage, 'unit' | 'indicator' | 'report'> {
  unit: string;
  indicator: string | null;
  report: string | null;
  /** Reports that the unit has sent for the group. */
  sent: number;
}

/** Without what was typed as text. */
export interface SentReport extends Omit<Report, 'unit' | 'texts' | 'done'> {
  unit: string | null;
  standing: Standing;
}

/** Without the lists of units, which follow from the rows. */
export interface SentSummary extends Omit<Summary, 'totals' | 'deeds' | 'review' | 'silentElsewhere'> {
  totals: SentTotals[];
}
export interface SentTotals extends Omit<Totals, 'indicator' | 'chase' | 'silent' | 'withoutDenominator'> {
  indicator: string;
}

/** What became of reminders. */
export interface Reminding {
  /** Why none could go out; null when some could. */
  refused: Refusal | null;
  sent: number;
  /** Mails that could not go out, the reason being in the log. */
  waiting: number;
  /** Names of units whose address is none. */
  bad: string[];
  figures: SidebarFigures;
}

/** Of the reports of one place that do not count: so many that are held or returned, and of those replaced. */
const DOUBTFUL = 2;
const REPLACED = 1;

type About = Pick<SidebarFigures, 'language' | 'now' | 'settings' | 'reminded' | 'left' | 'reserve'>;

/** @param only the unit that the page is about, with all it ever sent; null for a page about everybody */
export function sidebarFigures(
  everybody: Coverage[],
  { deeds, review, silentElsewhere, totals, ...summary }: Summary,
  all: Report[],
  linkOf: (unit: Unit, group: string) => string,
  about: About,
  only: Unit | null = null,
): SidebarFigures {
  const standings = standingsOf(all);
  const coverage = everybody.filter(({ unit }) => only === null || unit.code === only.code);
  const units = only ? [only] : [...new Map(coverage.map(({ unit }) => [unit.code, unit])).values()];
  const sent = (place: string) =>
    all.filter(({ unit, group }) => unit !== null && placeOf(unit, group) === place).reverse();
  const places = new Map(coverage.map((row) => [placeOf(row.unit, row.group), row.report]));
  const reports = only
    ? all.filter(({ unit }) => unit?.code === only.code).reverse()
    : [...places].flatMap(([place, counting]) => explained(counting, sent(place), standings));
  return {
    ...about,
    units,
    rows: coverage.map(({ unit, indicator, report, ...row }) => ({
      ...row,
      unit: unit.code,
      indicator: indicator?.key ?? null,
      report: report?.key ?? null,
      sent: sent(placeOf(unit, row.group)).length,
    })),
    reports: reports.map(({ texts, done, unit, figures, ...report }) => ({
      ...report,
      unit: unit?.code ?? null,
      figures: Object.fromEntries(Object.entries(figures).filter(([, figure]) => !Number.isNaN(figure))),
      standing: standings.get(report.key) ?? 'waiting',
    })),
    summary: {
      ...summary,
      totals: totals.map(({ indicator, chase, silent, withoutDenominator, ...figures }) => ({
        ...figures,
        indicator: indicator.key,
      })),
    },
    links: Object.fromEntries(
      units.flatMap((unit) => unit.groups.map((group) => [placeOf(unit, group), linkOf(unit, group)])),
    ),
  };
}

/** The report of a place that counts, and the newest of the others. */
function explained(counting: Report | null, sent: Report[], standings: Map<string, Standing>): Report[] {
  const others = sent.filter((one) => one !== counting);
  const isReplaced = ({ key }: Report) => standings.get(key) === 'replaced';
  return [
    ...(counting ? [counting] : []),
    ...others.filter((one) => !isReplaced(one)).slice(0, DOUBTFUL),
    ...others.filter(isReplaced).slice(0, REPLACED),
  ];
}

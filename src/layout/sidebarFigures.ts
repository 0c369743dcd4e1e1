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

type Kept = Pick<SidebarFigures, 'language' | 'now' | 'settings' | 'reminded' | 'left' | 'reserve'>;

export function sidebarFigures(
  coverage: Coverage[],
  { deeds, review, silentElsewhere, totals, ...summary }: Summary,
  reports: Report[],
  linkOf: (unit: Unit, group: string) => string,
  about: Kept,
): SidebarFigures {
  const standings = standingsOf(reports);
  const byPlace = new Map<string, Report[]>();
  for (const report of reports) {
    const place = report.unit ? placeOf(report.unit, report.group) : '';
    byPlace.set(place, [report, ...(byPlace.get(place) ?? [])]);
  }
  const places = new Map(coverage.map((row) => [placeOf(row.unit, row.group), row]));
  const explained = [...places].flatMap(([place, { report }]) => {
    const others = (byPlace.get(place) ?? []).filter((one) => one !== report);
    const isReplaced = (one: Report) => standings.get(one.key) === 'replaced';
    return [
      ...(report ? [report] : []),
      ...others.filter((one) => !isReplaced(one)).slice(0, DOUBTFUL),
      ...others.filter(isReplaced).slice(0, REPLACED),
    ];
  });
  return {
    ...about,
    units: [...new Map(coverage.map(({ unit }) => [unit.code, unit])).values()],
    rows: coverage.map(({ unit, indicator, report, ...row }) => ({
      ...row,
      unit: unit.code,
      indicator: indicator?.key ?? null,
      report: report?.key ?? null,
      sent: byPlace.get(placeOf(unit, row.group))?.length ?? 0,
    })),
    reports: explained.map(({ texts, done, unit, figures, ...report }) => ({
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
    links: Object.fromEntries([...places].map(([place, { unit, group }]) => [place, linkOf(unit, group)])),
  };
}

import type { Day, Moment } from '../core/calendar';
import { dayOf, daysBetween } from '../core/calendar';
import { type Coverage, exceedsTotal, type Status } from '../core/coverage';
import type { LedgerEntry } from '../core/ledger';
import { rateTenths } from '../core/rates';
import type { Standing, Verdict } from '../core/reports';
import type { Preset, UnitSeed } from '../preset/preset';
import type { Text } from '../text/vi';
import type { Column, Tab } from './columns';
import { count, day, difference, instant, list, maybe, oneOf, percent, rate, words } from './kinds';

/** A row of Tổng hợp: one unit on one indicator. */
export interface CoverageRow {
  code: string;
  name: string;
  group: string;
  indicator: string;
  status: Status;
  numerator: number | null;
  denominator: number | null;
  rate: number | null;
  target: number | null;
  gap: number | null;
  perDay: number | null;
  change: number | null;
  lastReport: string;
  age: number | null;
  marks: string;
  link: string;
}

/** A row of Cần xác minh: a report that is held or marked. Staff own the decision and the note. */
export interface ReviewRow {
  sent: string;
  code: string;
  name: string;
  /** What has become of it; brought up to date by the next run that records decisions. */
  state: Standing;
  decision: Verdict | null;
  sentence: string;
  figure: number | null;
  earlier: number | null;
  note: string;
  /** Ready to be sent to the unit when staff return the report. */
  message: string;
  group: string;
  key: string;
}

/** A row of Danh mục đơn vị, but for its denominators, which the preset names. */
export interface UnitRow {
  code: string;
  name: string;
  groups: string[];
  aliases: string[];
  source: string;
  sourceDay: Day | null;
  target: number | null;
  reason: string;
  email: string;
  active: 'yes' | 'no' | null;
  order: number | null;
  remark: string;
  [denominator: `total:${string}`]: number | null;
}

/** A row of Tiến độ theo ngày: a row of Tổng hợp as it stood at a freeze, without what only matters today. */
export interface FreezeRow extends Omit<CoverageRow, 'perDay' | 'lastReport' | 'age' | 'marks' | 'link'> {
  freeze: string;
  at: Moment;
}

export interface LogRow {
  at: Moment;
  kind: string;
  text: string;
  /** Moments of the answers that the run has seen, for the comparison with the Form's store. */
  seen: string;
}

export interface LedgerRow {
  at: Moment;
  kind: LedgerEntry['kind'];
  key: string;
  value: string;
}

export interface Tabs {
  coverage: Tab<CoverageRow>;
  review: Tab<ReviewRow>;
  freezes: Tab<FreezeRow>;
  units: Tab<UnitRow>;
  log: Tab<LogRow>;
  ledger: Tab<LedgerRow>;
}

/**
 * Every tab of one entry a row; Tổng quan and Cấu hình have shapes of their own.
 * @param kept the words of the tabs that people keep, which are found by them
 */
export function tabsIn(text: Text, kept: Text, preset: Preset): Tabs {
  return {
    coverage: coverageTab(text),
    review: reviewTab(kept),
    freezes: freezesTab(kept),
    units: unitsTab(kept, preset),
    log: {
      title: kept.log.title,
      kept: false,
      columns: {
        at: { header: kept.log.at, kind: instant, width: 130 },
        kind: { header: kept.log.kind, kind: words, width: 110 },
        text: { header: kept.log.text, kind: words, width: 700, wraps: true },
        seen: { header: kept.log.seen, kind: words, width: 100, hidden: true },
      },
    },
    ledger: {
      title: kept.ledger.title,
      kept: false,
      hidden: true,
      columns: {
        at: { header: kept.ledger.at, kind: instant, width: 130 },
        kind: { header: kept.ledger.kind, kind: words as Column<LedgerEntry['kind']>['kind'], width: 100 },
        key: { header: kept.ledger.key, kind: words, width: 260 },
        value: { header: kept.ledger.value, kind: words, width: 500 },
      },
    },
  };
}

function coverageTab(text: Text): Tab<CoverageRow> {
  const words_ = text.coverage;
  return {
    title: words_.title,
    kept: false,
    frozenColumns: 2,
    columns: {
      code: { header: words_.code, kind: words, width: 90, note: words_.note },
      name: { header: words_.name, kind: words, width: 240, wraps: true },
      group: { header: words_.group, kind: words, width: 150 },
      indicator: { header: words_.indicator, kind: words, width: 190 },
      status: { header: words_.status, kind: oneOf(text.statusCells), width: 130 },
      numerator: { header: words_.numerator, kind: maybe(count), width: 100 },
      denominator: { header: words_.denominator, kind: maybe(count), width: 90 },
      rate: { header: words_.rate, kind: maybe(rate), width: 80 },
      target: { header: words_.target, kind: maybe(percent), width: 90 },
      gap: { header: words_.gap, kind: maybe(count), width: 90 },
      perDay: { header: words_.perDay, kind: maybe(count), width: 130 },
      change: { header: words_.change, kind: maybe(difference), width: 140 },
      lastReport: { header: words_.lastReport, kind: words, width: 140 },
      age: { header: words_.age, kind: maybe(count), width: 140 },
      marks: { header: words_.marks, kind: words, width: 170 },
      link: { header: words_.link, kind: words, width: 260 },
    },
  };
}

function freezesTab(text: Text): Tab<FreezeRow> {
  const { perDay, lastReport, age, marks, link, ...figures } = coverageTab(text).columns;
  return {
    title: text.freezes.title,
    kept: false,
    columns: {
      freeze: { header: text.freezes.freeze, kind: words, width: 190, note: text.freezes.note },
      at: { header: text.freezes.at, kind: instant, width: 130 },
      ...figures,
      code: { ...figures.code, note: undefined },
      name: { ...figures.name, wraps: false },
      change: { ...figures.change, header: text.freezes.change, width: 120 },
    },
  };
}

function reviewTab(text: Text): Tab<ReviewRow> {
  const words_ = text.review;
  return {
    title: words_.title,
    kept: true,
    frozenColumns: 3,
    columns: {
      sent: { header: words_.sent, kind: words, width: 130 },
      code: { header: words_.code, kind: words, width: 90 },
      name: { header: words_.name, kind: words, width: 200, wraps: true },
      state: { header: words_.state, kind: oneOf(words_.states), width: 110, wraps: true },
      decision: {
        header: words_.decision,
        kind: maybe(oneOf(words_.decisions)),
        width: 110,
        note: words_.decisionNote,
        chosen: true,
      },
      sentence: { header: words_.sentence, kind: words, width: 380, wraps: true },
      figure: { header: words_.figure, kind: maybe(count), width: 90 },
      earlier: { header: words_.earlier, kind: maybe(count), width: 110 },
      note: { header: words_.note, kind: words, width: 200, wraps: true },
      message: { header: words_.message, kind: words, width: 300, note: words_.messageNote },
      group: { header: words_.group, kind: words, width: 130 },
      key: { header: words_.key, kind: words, width: 200, hidden: true },
    },
  };
}

function unitsTab(text: Text, preset: Preset): Tab<UnitRow> {
  const words_ = text.units;
  const totals = preset.campaign.denominators.map(
    ({ key, name }) =>
      [`total:${key}`, { header: name, kind: maybe(count), width: 110, note: words_.denominatorNote }] as const,
  );
  return {
    title: words_.title,
    kept: true,
    frozenColumns: 2,
    columns: {
      code: { header: words_.code, kind: words, width: 90, note: words_.codeNote },
      name: { header: words_.name, kind: words, width: 280, wraps: true },
      groups: { header: words_.groups, kind: list(/[;\n]/), width: 230, note: words_.groupsNote },
      aliases: { header: words_.aliases, kind: list(/[;\n]/), width: 200, note: words_.aliasesNote },
      ...Object.fromEntries(totals),
      source: { header: words_.source, kind: words, width: 220 },
      sourceDay: { header: words_.sourceDay, kind: maybe(day), width: 110 },
      target: { header: words_.target, kind: maybe(percent), width: 110, note: words_.targetNote },
      reason: { header: words_.reason, kind: words, width: 160 },
      email: { header: words_.email, kind: words, width: 200 },
      active: {
        header: words_.active,
        kind: maybe(oneOf({ yes: words_.yes, no: words_.no })),
        width: 110,
        chosen: true,
      },
      order: { header: words_.order, kind: maybe(count), width: 80 },
      remark: { header: words_.remark, kind: words, width: 200 },
    },
  };
}

/** The rows that set-up puts into an empty list of units. */
export function unitRows(preset: Preset, units: UnitSeed[] = preset.units): UnitRow[] {
  const names = new Map(preset.campaign.groups.map((group) => [group.key, group.name]));
  return units.map((unit, index) => ({
    code: unit.code,
    name: unit.name,
    groups: unit.groups.map((group) => names.get(group) ?? group),
    aliases: unit.aliases ?? [],
    ...Object.fromEntries(
      preset.campaign.denominators.map(({ key }) => [`total:${key}`, unit.denominators?.[key] ?? null]),
    ),
    source: '',
    sourceDay: null,
    target: null,
    reason: '',
    email: '',
    active: 'yes',
    order: index + 1,
    remark: '',
  }));
}

export function freezeRow(one: Coverage, at: Moment, freeze: string, preset: Preset): FreezeRow {
  return { ...figuresOf(one, preset), freeze, at };
}

/** What the two tables have in common. */
function figuresOf(one: Coverage, preset: Preset) {
  const { unit, indicator, status, numerator, denominator, target, gap, change } = one;
  const known = numerator !== null && denominator !== null;
  return {
    code: unit.code,
    name: unit.name,
    group: preset.campaign.groups.find((group) => group.key === one.group)?.name ?? one.group,
    indicator: indicator?.name ?? '',
    status,
    numerator,
    denominator,
    rate: known ? rateTenths(numerator, denominator, target) : null,
    target,
    gap,
    change,
  };
}

export function coverageRow(one: Coverage, now: Moment, link: string, preset: Preset, text: Text): CoverageRow {
  const { report } = one;
  const figures = figuresOf(one, preset);
  const marks = [
    one.stale ? text.coverage.stale : '',
    one.underReview ? text.coverage.underReview : '',
    one.returned ? text.coverage.returned : '',
    exceedsTotal(one) ? text.coverage.exceedsTotal : '',
  ];
  return {
    ...figures,
    indicator: figures.indicator || text.coverage.factsOnly,
    perDay: one.requiredPerDay,
    lastReport: report ? text.write.stamp(report.submittedAt) : '',
    age: report ? daysBetween(dayOf(report.submittedAt), dayOf(now)) : null,
    marks: marks.filter((mark) => mark !== '').join('; '),
    link,
  };
}

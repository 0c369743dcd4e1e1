import { dayOf, lastDayBefore, startOf } from '../core/calendar';
import type { Coverage } from '../core/coverage';
import type { Summary, Totals } from '../core/summary';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import type { Settings } from './settings';

export interface DigestInput {
  summary: Summary;
  settings: Settings;
  preset: Preset;
  text: Text;
  /** Where the button leads. */
  link: string;
  /** Units of one list that are named before the others are only counted. */
  named?: number;
  /** Recipients the account may still write to today; absent where nobody has asked. */
  mailsLeft?: number;
}

/** A phone's screen holds no more rows. */
export const MOST_NAMED = 8;

/** The indicators that somebody has ordered a target for, of which the ward has units. */
export function judgedTotals(summary: Summary): Totals[] {
  return summary.totals.filter((totals) => totals.indicator.percent !== null && totals.units > 0);
}

/** What changed since the last digest that was sent; nothing when there was none. */
export function changeText(totals: Totals, { summary, text }: DigestInput, before: string): string {
  if (totals.change === null || summary.since === null) return '';
  return before + text.digest.change(totals.change, totals.indicator.noun, text.write.shortDate(dayOf(summary.since)));
}

export function rateOf(totals: Totals, of: 'reporting' | 'all', { write }: Text): string {
  const reached = totals.reporting > 0 ? totals.numerator : null;
  return write.rate(reached, of === 'all' ? totals.ofAll : totals.ofReporting, totals.indicator.percent);
}

/** Whether there is no unit left that has been given a target and has not met it. */
export function haveAllMet(judged: Totals[]): boolean {
  return judged.length > 0 && judged.every((totals) => totals.counts.met === totals.units);
}

/** With less than half of the units heard there is no telling where the ward stands, nor what to ask of leadership. */
export function isEarly({ reporting, units }: Summary): boolean {
  return reporting * 2 < units;
}

/** What has to be said first: that little has come in, that nothing has, or that all is done. */
export function remarksOf({ summary, text }: DigestInput): string[] {
  const judged = judgedTotals(summary);
  if (isEarly(summary)) return [text.digest.early(summary.reporting, summary.units)];
  if (haveAllMet(judged)) return [text.digest.allMet];
  if (summary.since !== null && summary.newReports === 0) return [text.digest.nothingNew];
  return [];
}

/** Every unit and group that is asked and has been silent. */
export function silentUnits(summary: Summary): Coverage[] {
  return [...judgedTotals(summary).flatMap((totals) => totals.silent), ...summary.silentElsewhere];
}

/** The name without its group in front, where a heading has said the group: “số 20”. */
function shortName(one: Coverage, preset: Preset): string {
  if (one.indicator && one.indicator.groups.length > 1) return one.unit.name;
  const group = preset.campaign.groups.find(({ key }) => key === one.group);
  const prefix = `${group?.prefix} `;
  return group?.prefix !== undefined && one.unit.name.startsWith(prefix)
    ? one.unit.name.slice(prefix.length)
    : one.unit.name;
}

/** Characters that a list of names may take: on the first days everybody is silent. */
const LONGEST_LIST = 600;

/** “Tổ dân phố số 8, số 25; Trạm y tế phường”: the group is said once, and those beyond a paragraph are counted. */
export function namesByGroup(some: Coverage[], { preset, text }: Pick<DigestInput, 'preset' | 'text'>): string {
  const units = [...new Map(some.map((one) => [one.unit.code, one])).values()];
  let names = '';
  for (const [index, one] of units.entries()) {
    const short = shortName(one, preset);
    const sameGroup = units[index - 1]?.group === one.group && short !== one.unit.name;
    const next = sameGroup ? `, ${short}` : `${index === 0 ? '' : '; '}${one.unit.name}`;
    if (index > 0 && names.length + next.length > LONGEST_LIST) {
      return `${names}; ${text.digest.others(units.length - index)}`;
    }
    names += next;
  }
  return names;
}

/** Characters of what somebody typed for a unit. */
const MOST_TYPED = 60;

/** Held reports, by the names of their units; a sender is never named. */
export function reviewText({ summary, text, named = MOST_NAMED }: DigestInput): string {
  const { review } = summary;
  if (review.length === 0) return '';
  const names = [...new Set(review.map((report) => report.unit?.name ?? `‘${report.unitTyped.slice(0, MOST_TYPED)}’`))];
  return text.digest.reviewOf(review.length, names.slice(0, named).join('; '));
}

/** What leadership is asked to do; nothing when nobody lags. */
export function proposalOf({ summary, settings, text }: DigestInput): string {
  if (isEarly(summary)) return '';
  const judged = judgedTotals(summary);
  const lagging = judged.filter((totals) => totals.chase.length > 0 || totals.silent.length > 0);
  if (lagging.length === 0 || summary.daysToEnd === 0) return '';
  const main = lagging[0] === judged[0] ? judged[0] : undefined;
  const others = lagging.some((totals) => totals !== main) || summary.silentElsewhere.length > 0;
  const concerned = text.digest.concerned(main?.indicator.units ?? null, others);
  return summary.daysToDeadline > 0
    ? text.digest.proposal(settings.leadership, concerned, text.write.date(settings.deadline))
    : text.digest.proposalLate(settings.leadership, concerned, text.write.date(summary.end));
}

/** The day to which pace is measured. */
export function paceGoal({ settings, text }: DigestInput): string {
  return text.write.date(settings.cutoff === null ? lastDayBefore(startOf(settings.deadline)) : dayOf(settings.cutoff));
}

/** Units to chase with their rates and what they are short of, worst first; those beyond a few are counted. */
export function chaseNames({ chase, indicator }: Totals, { preset, text, named = MOST_NAMED }: DigestInput): string {
  const words = text.digest;
  const names = chase.map((one) => {
    const rate = text.write.rate(one.numerator, one.denominator, one.target);
    return words.short(shortName(one, preset), rate, one.gap ?? 0, indicator.noun);
  });
  return first(named, names, text);
}

/** Units to chase whose figure has not moved for some days, the longest first. */
export function stillNames({ summary, settings, text, named = MOST_NAMED }: DigestInput): string {
  const still = judgedTotals(summary)
    .flatMap((totals) => totals.chase)
    .filter((one) => (one.still ?? 0) >= settings.staleAfterDays)
    .sort((a, b) => (b.still ?? 0) - (a.still ?? 0));
  const names = still.map((one) => text.digest.still(one.unit.name, one.still ?? 0));
  return first(named, names, text);
}

/** The first three of some units, where there is no room for more; the others are counted. */
export function fewNames(some: Coverage[], { preset, text }: DigestInput): string {
  const names = namesByGroup(some.slice(0, 3), { preset, text });
  return some.length > 3 ? `${names} ${text.digest.others(some.length - 3)}` : names;
}

/** So many of a list; those beyond are counted. */
function first(most: number, names: string[], text: Text): string {
  const others = names.length - most;
  return [...names.slice(0, most), ...(others > 0 ? [text.digest.others(others)] : [])].join('; ');
}

/** When the last report came, and what the account may still send. */
export function healthText({ summary, text, mailsLeft }: DigestInput): string {
  return [
    summary.lastReportAt === null
      ? text.overview.noReport
      : text.overview.lastReport(text.write.moment(summary.lastReportAt)),
    mailsLeft === undefined ? '' : text.digest.mailsLeft(mailsLeft),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

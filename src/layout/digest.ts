import { dayOf, lastDayBefore } from '../core/calendar';
import type { Coverage } from '../core/coverage';
import type { Summary, Totals } from '../core/summary';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import * as write from '../text/write';
import { digestHtml } from './digestHtml';
import type { Settings } from './settings';

/** A mail ready to go. */
export interface Mail {
  subject: string;
  /** The plain-text part, complete by itself. */
  text: string;
  html: string;
}

export interface DigestInput {
  summary: Summary;
  settings: Settings;
  preset: Preset;
  text: Text;
  /** Where the button leads. */
  link: string;
}

/** Units that are named before the others are only counted. */
export const MOST_NAMED = 8;

/** The daily report to leadership: the letter, its HTML and a subject that says the verdict. */
export function digestOf(input: DigestInput): Mail {
  return { subject: subjectOf(input), text: letterOf(input), html: digestHtml(input, preheaderOf(input)) };
}

/** The indicators that somebody has ordered a target for. */
export function judgedTotals(summary: Summary): Totals[] {
  return summary.totals.filter((totals) => totals.indicator.percent !== null);
}

function subjectOf({ summary, text }: DigestInput): string {
  const words = text.digest;
  const [main] = judgedTotals(summary);
  const parts: string[] = [];
  if (main) {
    const late = main.counts.behind + main.counts.farBehind;
    parts.push(words.subjectMet(main.counts.met, main.units, main.indicator.unit));
    if (late > 0) parts.push(words.subjectBehind(late, main.indicator.unit));
    if (main.counts.notReported > 0) parts.push(words.subjectSilent(main.counts.notReported));
  }
  parts.push(summary.daysToDeadline > 0 ? words.subjectDaysLeft(summary.daysToDeadline) : words.subjectOver);
  return words.subject(write.shortDate(summary.today), parts);
}

/** Goes on from the subject instead of saying it again. */
function preheaderOf(input: DigestInput): string {
  const { summary, text } = input;
  const chase = judgedTotals(summary).flatMap((totals) => totals.chase);
  const names = chase.slice(0, 3).map((one) => shortName(one, input.preset));
  return text.digest.preheader([
    ...judgedTotals(summary).map(
      (totals) => `${totals.indicator.name}: ${rateOf(totals, 'all')}${changeText(totals, input, ', ')}.`,
    ),
    names.length > 0 ? `${text.digest.chaseTitle}: ${names.join('; ')}.` : text.digest.allMet,
  ]);
}

/** The letter as a ward office writes it, in the order of its usual report. */
function letterOf(input: DigestInput): string {
  const { summary, settings, preset, text, link } = input;
  const words = text.digest;
  const judged = judgedTotals(summary);
  const silent = silentUnits(summary);
  const gaps = judged.flatMap((totals) => totals.withoutDenominator);
  const points = [...judged.map((totals) => indicatorLine(totals, input)), deedsLine(input)].filter(
    (line) => line !== '',
  );
  return [
    words.heading(write.moment(summary.now), settings.ward),
    '',
    words.dear(settings.leadership),
    '',
    words.opening(
      settings.operator,
      preset.names.campaign,
      write.moment(summary.now),
      words.lastDays(summary.daysToDeadline, write.date(summary.lastOnTimeDay)),
    ),
    '',
    ...points.map((line, index) => `${index + 1}. ${line}`),
    '',
    ...remarksOf(input),
    ...judged.map((totals) => chaseLine(totals, input)).filter((line) => line !== ''),
    silent.length > 0 ? words.silent(namesByGroup(silent, preset)) : '',
    gaps.length > 0 ? words.gaps(namesByGroup(gaps, preset)) : '',
    words.review(reviewText(input)),
    '',
    proposalOf(input),
    '',
    words.table(link),
    '',
    words.closing,
    words.signature(settings.operator),
    '',
    words.automatic(preset.names.event),
  ]
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n');
}

function indicatorLine(totals: Totals, input: DigestInput): string {
  const { indicator, counts } = totals;
  const words = input.text.digest;
  const figures = {
    name: indicator.name,
    met: counts.met,
    units: totals.units,
    unitsName: indicator.units,
    unitName: indicator.unit,
    percent: indicator.percent ?? 0,
    noun: indicator.noun,
    reached: indicator.reached,
    belowTarget: totals.belowTarget,
    silent: counts.notReported,
    withoutDenominator: counts.noDenominator,
    numerator: totals.numerator,
    ofAll: totals.ofAll,
    reporting: counts.met + totals.belowTarget,
    rateOfReporting: rateOf(totals, 'reporting'),
    rateOfAll: rateOf(totals, 'all'),
    change: changeText(totals, input, ''),
  };
  return indicator.percent === 100 ? words.everybody(figures) : words.indicator(figures);
}

/** What changed since the last digest that was sent; nothing when there was none. */
export function changeText(totals: Totals, { summary, text }: DigestInput, before: string): string {
  if (totals.change === null || summary.since === null) return '';
  return before + text.digest.change(totals.change, totals.indicator.noun, write.shortDate(dayOf(summary.since)));
}

export function rateOf(totals: Totals, of: 'reporting' | 'all'): string {
  return write.rate(totals.numerator, of === 'all' ? totals.ofAll : totals.ofReporting, totals.indicator.percent);
}

function deedsLine({ summary, preset, text }: DigestInput): string {
  const parts = summary.deeds.map(({ question, done, units }) => {
    const group = preset.campaign.groups.find(({ key }) => question.groups?.includes(key));
    return text.digest.deed(done, units, group?.one ?? '', question.name ?? question.title);
  });
  return parts.length === 0 ? '' : text.digest.deeds(parts);
}

/** What has to be said first: that little has come in, that nothing has, or that all is done. */
export function remarksOf({ summary, text }: DigestInput): string[] {
  const judged = judgedTotals(summary);
  if (summary.reporting * 2 < summary.units) return [text.digest.early(summary.reporting, summary.units)];
  if (judged.every((totals) => totals.status === 'met')) return [text.digest.allMet];
  if (summary.since !== null && summary.newReports === 0) return [text.digest.nothingNew];
  return [];
}

function chaseLine(totals: Totals, { preset, text }: DigestInput): string {
  const { chase, indicator } = totals;
  if (chase.length === 0) return '';
  const words = text.digest;
  const title =
    indicator.percent === 100 ? words.notEverybody(indicator.units, indicator.percent) : words.chase(indicator.units);
  const named = chase
    .slice(0, MOST_NAMED)
    .map((one) =>
      words.short(
        shortName(one, preset),
        write.rate(one.numerator, one.denominator, one.target),
        one.gap ?? 0,
        indicator.noun,
      ),
    );
  const others = chase.length - named.length;
  return `${title}: ${[...named, ...(others > 0 ? [words.others(others)] : [])].join('; ')}.`;
}

/** Every unit and group that is asked and has been silent. */
export function silentUnits(summary: Summary): Coverage[] {
  return [...judgedTotals(summary).flatMap((totals) => totals.silent), ...summary.silentElsewhere];
}

/** The name without its group in front, where a heading has said the group: “số 20”. */
export function shortName(one: Pick<Coverage, 'unit' | 'group'>, preset: Preset): string {
  const group = preset.campaign.groups.find(({ key }) => key === one.group);
  const prefix = `${group?.name ?? ''} `;
  return one.unit.name.startsWith(prefix) ? one.unit.name.slice(prefix.length) : one.unit.name;
}

/** “Tổ dân phố số 8, số 25; Trạm y tế phường”: the group is said once. */
export function namesByGroup(some: Coverage[], preset: Preset): string {
  const seen = new Set<string>();
  const names = some
    .filter((one) => {
      const known = seen.has(one.unit.code);
      seen.add(one.unit.code);
      return !known;
    })
    .reduce<string[]>((parts, one, index, all) => {
      const short = shortName(one, preset);
      const before = all[index - 1];
      const sameGroup = before?.group === one.group && short !== one.unit.name;
      if (sameGroup) parts[parts.length - 1] += `, ${short}`;
      else parts.push(one.unit.name);
      return parts;
    }, []);
  return names.join('; ');
}

/** Held reports, by the names of their units; a sender is never named. */
export function reviewText({ summary, text }: DigestInput): string {
  const { review } = summary;
  if (review.length === 0) return '';
  const names = [...new Set(review.map((report) => report.unit?.name ?? `‘${report.unitTyped}’`))];
  return text.digest.reviewOf(review.length, names.slice(0, MOST_NAMED).join('; '));
}

/** What leadership is asked to do; nothing when nobody lags. */
export function proposalOf({ summary, settings, text }: DigestInput): string {
  const judged = judgedTotals(summary);
  const somebody = judged.some((totals) => totals.chase.length > 0 || totals.silent.length > 0);
  if (!somebody || summary.daysToEnd === 0) return '';
  return summary.daysToDeadline > 0
    ? text.digest.proposal(settings.leadership, write.date(settings.deadline))
    : text.digest.proposalLate(settings.leadership, write.date(summary.end));
}

/** The day to which pace is measured. */
export function paceGoal(settings: Settings): string {
  return write.date(
    settings.cutoff === null
      ? lastDayBefore(Date.parse(`${settings.deadline}T00:00:00+07:00`))
      : dayOf(settings.cutoff),
  );
}

/** One plain address, as MailApp takes it: one that is malformed would fail the whole call. */
export function isAddress(typed: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(typed);
}

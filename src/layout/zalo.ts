import { questionsOf } from '../core/campaign';
import { BELOW_TARGET, type Coverage } from '../core/coverage';
import { publicName } from '../core/names';
import { urgencyOf } from '../core/reminders';
import type { Report } from '../core/reports';
import type { Summary } from '../core/summary';
import type { Unit } from '../core/units';
import type { Invitation, Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import type { Addressee, Dates, ZaloWords } from '../text/viZalo';
import { namesByGroup } from './digestParts';
import type { Settings } from './settings';
import { messageTo } from './verification';

/** What a text is for: all units of an indicator or one unit, everybody on the last day, a held report, residents. */
export type ZaloKind = 'general' | 'lastDay' | 'unit' | 'verify' | 'handOut' | 'invitation';

/** A text that staff copy into Zalo. */
export interface ZaloText {
  kind: ZaloKind;
  /** `general`: the indicator's key; '' for units that only report what they do. */
  indicator: string;
  /** Code of the one unit it is for; '' for many. */
  unit: string;
  text: string;
}

export interface ZaloInput {
  coverage: Coverage[];
  summary: Summary;
  /** A unit's own link for a group; '' while it has none. */
  linkOf(unit: Unit, group: string): string;
  settings: Settings;
  preset: Preset;
  /** What residents are invited to; null where there is nothing. */
  invitation: Invitation | null;
  text: Text;
  words: ZaloWords;
}

/**
 * Every text that the moment calls for, each in the words of the preset's language. Only units that owe something are
 * written to; no text holds a person's name or telephone number, or a link but that of the one unit it is for.
 */
export function zaloTexts(typed: ZaloInput): ZaloText[] {
  const input = { ...typed, coverage: typed.coverage.map(withPublicName) };
  const units = rowsByUnit(input.coverage);
  return [
    ...sectionsOf(input).flatMap((section) => generalText(section, input)),
    ...lastDayText(input),
    ...units.flatMap(([unit, rows]) => message('unit', { unit }, [reminderText(rows, input)])),
    ...verifications(input),
    ...units.flatMap(([unit, rows]) => message('handOut', { unit }, [handOutText(rows, input)])),
    ...invitationText(input),
  ];
}

const withPublicName = (row: Coverage): Coverage => ({
  ...row,
  unit: { ...row.unit, name: publicName(row.unit.name) || row.unit.code },
});

/** The rows of each unit, in the ward's order. */
function rowsByUnit(coverage: Coverage[]): [string, Coverage[]][] {
  const codes = [...new Set(coverage.map(({ unit }) => unit.code))];
  return codes.map((code) => [code, coverage.filter(({ unit }) => unit.code === code)]);
}

/** Units that are written to together: those of an indicator with a target, and those that only report. */
interface Section {
  indicator: string;
  units: string;
  unit: string;
  percent: number;
  rows: Coverage[];
}

function sectionsOf({ coverage, summary, words }: ZaloInput): Section[] {
  const judged = summary.totals.flatMap(({ indicator }): Section[] => {
    const { key, units, unit, percent } = indicator;
    const rows = coverage.filter((row) => row.indicator?.key === key);
    return percent === null ? [] : [{ indicator: key, units, unit, percent, rows }];
  });
  const others = coverage.filter((row) => row.indicator?.percent == null);
  return [...judged, { indicator: '', ...words.others, percent: 0, rows: others }];
}

const isSilent = ({ status, report }: Coverage) => status === 'notReported' || report === null;
const isBelow = ({ status }: Coverage) => BELOW_TARGET.includes(status);

function generalText({ rows, indicator, units, unit, percent }: Section, input: ZaloInput): ZaloText[] {
  const { preset, text, words } = input;
  const dates = datesOf(input);
  const silent = rows.filter(isSilent);
  const below = dates.urgency === 'over' ? [] : rows.filter(isBelow);
  if (silent.length + below.length === 0) return [];
  const groups = [...new Set(rows.map(({ group }) => group))];
  const whom = groups.map((group) => addresseeOf(group, input));
  const addresses = [...new Set(whom.map(({ address }) => address))];
  const address = addresses.length === 1 ? (addresses[0] as string) : text.letters.anybody;
  const heads = new Set(whom.map(({ head }) => head));
  const asked = groups.flatMap((group) => questionsOf(preset.campaign, group));
  const figures = asked.flatMap(({ kind, required, name }) => (kind === 'count' && required && name ? [name] : []));
  return message('general', { indicator }, [
    words.dear(words.all(addresses), heads.size === 1 ? ([...heads][0] as string) : '', units),
    words.received(dates, rows.length - silent.length, rows.length, unit),
    silent.length > 0 ? words.askSilent(address, namesByGroup(silent, input), unit) : '',
    below.length > 0 ? words.askBelow(address, below.length, unit, percent) : '',
    words.until(dates),
    indicator === '' ? '' : words.onlyFigures(address, [...new Set(figures)]),
    words.thanks(words.all([address])),
  ]);
}

/** On the last day for reports, to everybody at once. */
function lastDayText(input: ZaloInput): ZaloText[] {
  const { coverage, summary, words } = input;
  const dates = datesOf(input);
  if (dates.urgency !== 'lastDay') return [];
  const all = words.all([...new Set(coverage.map(({ group }) => addresseeOf(group, input).address))]);
  return message('lastDay', {}, [
    words.lastDay(dates.today, campaignOf(input), all, namesByGroup(coverage.filter(isSilent), input)),
    summary.daysToEnd > summary.daysToDeadline ? words.stillOpen(dates) : '',
  ]);
}

function reminderText(rows: Coverage[], input: ZaloInput): string {
  const words = input.words;
  const dates = datesOf(input);
  const silent = [...new Map(rows.filter(isSilent).map((row) => [row.group, row])).values()];
  const owed = [...silent, ...rows.filter((row) => isBelow(row) && !isSilent(row))];
  const [first] = owed;
  if (first === undefined) return '';
  const { address, head } = addresseeOf(first.group, input);
  const isOne = owed.every(({ group }) => group === first.group);
  const lines = owed.map((row) => {
    const whom = { ...addresseeOf(row.group, input), address };
    const link = input.linkOf(row.unit, row.group);
    const about = isOne ? '' : `${groupName(row.group, input)}: `;
    const returned = row.returned ? `${words.returned(whom.one)} ` : '';
    return about + returned + owedText(row, dates, whom, link, input);
  });
  const closing = [
    words.until(dates),
    silent.some(({ returned }) => !returned) ? words.ignore : '',
    words.thanks(address),
  ];
  return `${words.dear(address, head, first.unit.name)} ${lines.join('\n')}\n${joined(closing)}`;
}

function owedText(row: Coverage, dates: Dates, whom: Addressee, link: string, input: ZaloInput): string {
  const { words } = input;
  if (!isSilent(row)) return words.below(dates, whom, figuresOf(row, input), link);
  return row.returned ? words.askAgain(dates, whom, link) : words.silent(dates, whom, link);
}

function figuresOf(
  { numerator, denominator, indicator, target, gap, requiredPerDay }: Coverage,
  { text: { write } }: ZaloInput,
) {
  return {
    reached: `${write.count(numerator ?? 0)}/${write.count(denominator ?? 0)} ${indicator?.reached ?? ''}`,
    rate: write.rate(numerator, denominator, target),
    gap: gap ?? 0,
    noun: indicator?.noun ?? '',
    percent: target ?? 0,
    perDay: requiredPerDay,
  };
}

/** The text that asks a unit to look at a report again, with its own link under it where it has one. */
export function verificationOf(report: Report, link: string, { settings, preset, text, words }: ZaloInput): string {
  const asked = messageTo(report, settings, preset, text);
  return link === '' ? asked : words.again(asked, link);
}

/** The newest held report of each unit and group; one of nobody known is nobody's to ask about. */
function verifications(input: ZaloInput): ZaloText[] {
  const newest = new Map(input.summary.review.map((report) => [`${report.unit?.code} ${report.group}`, report]));
  return [...newest.values()].flatMap((report) => {
    const { unit, group } = report;
    if (unit === null || !input.coverage.some((row) => row.unit.code === unit.code)) return [];
    return message('verify', { unit: unit.code }, [verificationOf(report, input.linkOf(unit, group), input)]);
  });
}

/** The unit's own links, each with what it is for; '' while it has none. */
function handOutText(rows: Coverage[], input: ZaloInput): string {
  const { settings, preset, words } = input;
  const byGroup = new Map(rows.map((row) => [row.group, row.unit]));
  return [...byGroup]
    .flatMap(([group, unit]) => {
      const link = input.linkOf(unit, group);
      if (link === '') return [];
      const { address } = addresseeOf(group, input);
      const { deadline } = datesOf(input);
      const event = `${preset.names.event} ${preset.names.short}`;
      return [words.handOut({ address, unit: unit.name, operator: settings.operator, event, deadline, link })];
    })
    .join('\n\n');
}

function invitationText({ summary, preset: { names }, invitation, text, words }: ZaloInput): ZaloText[] {
  if (!invitation || summary.daysToEnd === 0) return [];
  const { what, link, help } = invitation;
  const invited = words.invitation(names.campaign, text.write.date(summary.end), what, link, help);
  return message('invitation', {}, [invited]);
}

function datesOf({ summary, settings, preset, text: { write } }: ZaloInput): Dates {
  return {
    urgency: urgencyOf(summary),
    clock: write.clock(summary.now),
    today: write.shortDate(summary.today),
    deadline: write.date(summary.lastOnTimeDay),
    end: write.date(summary.end),
    days: summary.daysToDeadline,
    event: preset.names.event,
    operator: settings.operator,
  };
}

function addresseeOf(group: string, { preset, text }: ZaloInput): Addressee {
  const found = preset.campaign.groups.find(({ key }) => key === group);
  return { address: found?.address ?? text.letters.anybody, head: found?.head ?? '', one: found?.one ?? '' };
}

const campaignOf = ({ preset, words }: ZaloInput) => words.called(preset.names.event, preset.names.short);

const groupName = (group: string, { preset }: ZaloInput) =>
  preset.campaign.groups.find(({ key }) => key === group)?.name ?? '';

/** One text of these sentences; none where there is nothing to say. */
function message(
  kind: ZaloKind,
  about: Partial<Pick<ZaloText, 'indicator' | 'unit'>>,
  sentences: string[],
): ZaloText[] {
  const text = joined(sentences);
  return text === '' ? [] : [{ kind, indicator: '', unit: '', ...about, text }];
}

const joined = (sentences: string[]) => sentences.filter((sentence) => sentence !== '').join(' ');

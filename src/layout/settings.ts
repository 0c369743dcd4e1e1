import { isAddress } from '../core/addresses';
import { type Day, dayOf, lastDayBefore, type Moment, parseMoment, parseTime, startOf } from '../core/calendar';
import type { Severity } from '../core/campaign';
import { asksContacts } from '../core/contacts';
import { ADJUSTABLE, SEVERITY } from '../core/violations';
import type { Preset } from '../preset/preset';
import type { Language, Text } from '../text/vi';
import * as write from '../text/write';
import { asPlainText, type Cell, contentOf, isBlank, type Kind, type ZoneOffset } from './columns';
import { count, day, list, maybe, oneOf, percent, words } from './kinds';

/** What a ward may change without a line of code. */
export interface Settings {
  /** Of what people are shown; the Form and the tabs they keep stay in the preset's. */
  language: Language;
  /** Full name of the campaign, its short name for headings, and what it is called within a sentence (“Cuộc thi”). */
  campaign: string;
  short: string;
  event: string;
  ward: string;
  operator: string;
  leadership: string;
  recipients: string[];
  replyTo: string;
  /** Minutes after midnight. */
  digestAt: number;
  digestDays: 'every' | 'working';
  paused: boolean;
  /** What goes out on a day without a new report. */
  quietDay: 'full' | 'short';
  /** Who reads the report on the days of a deadline too. */
  milestoneRecipients: string[];
  reminderDays: Day[];
  /** Minutes after midnight. */
  reminderAt: number;
  weekendReminders: boolean;
  start: Day;
  end: Day;
  /** The first day that is late: “trước ngày”. */
  deadline: Day;
  cutoff: Moment | null;
  staleAfterDays: number;
  farBehindPercent: number;
  /** Days after the end until contacts are deleted; null for never. */
  contactDays: number | null;
  /** Hours without a run after which Tổng quan turns red. */
  alarmHours: number;
  /** By indicator key; null where units are only followed. */
  targets: Record<string, number | null>;
  /** How hard the rules are that a ward may set. */
  severities: Record<string, Severity>;
}

/** One row of the settings tab. */
interface Setting {
  label: string;
  explanation: string;
  kind: Kind<unknown>;
  value: unknown;
  put(settings: Settings, value: unknown): Settings;
}

/** A quarter of a year: reports on the campaign are written and asked about until then. */
const CONTACT_DAYS = 90;

export function settingsOf(preset: Preset): Settings {
  const { campaign, names } = preset;
  const judged = campaign.indicators.filter((indicator) => indicator.percent !== null);
  return {
    language: preset.language,
    campaign: names.campaign,
    short: names.short,
    event: names.event,
    ward: names.ward,
    operator: names.operator,
    leadership: names.leadership,
    recipients: [],
    replyTo: '',
    digestAt: preset.digestAt,
    digestDays: 'every',
    paused: false,
    quietDay: 'full',
    milestoneRecipients: [],
    reminderDays: preset.reminderDays,
    reminderAt: 8 * 60,
    weekendReminders: false,
    start: campaign.start,
    end: campaign.end,
    deadline: dayOf(campaign.deadline),
    cutoff: campaign.cutoff,
    staleAfterDays: campaign.staleAfterDays,
    farBehindPercent: campaign.farBehindPercent,
    contactDays: asksContacts(campaign) ? CONTACT_DAYS : null,
    alarmHours: 3,
    targets: Object.fromEntries(judged.map((indicator) => [indicator.key, indicator.percent as number])),
    severities: Object.fromEntries(
      rulesOf(preset).map((rule) => [rule, campaign.severities?.[rule] ?? SEVERITY[rule]]),
    ),
  };
}

/** The rules that a ward may set, as far as the campaign has anything to apply them to. */
function rulesOf({ campaign }: Preset) {
  const asks = {
    linkCode: campaign.questions.some(({ kind }) => kind === 'linkCode'),
    overCeiling: campaign.ceilings.length > 0,
  };
  return ADJUSTABLE.filter((rule) => (asks as Record<string, boolean>)[rule] ?? true);
}

/** The rows as set-up writes them: what has been settled so far, else what the preset says, and a sentence on each. */
export function settingsRows(preset: Preset, text: Text, settings: Settings = settingsOf(preset)): Cell[][] {
  return settingsOfTab(preset, text, settings).map((setting) => [
    asPlainText(setting.label),
    setting.kind.write(setting.value),
    asPlainText(setting.explanation),
  ]);
}

/** The language that the settings tab asks for, before anything else of it is read. */
export function languageSet(cells: Cell[][], preset: Preset, text: Text): Language {
  const { labels, languages } = text.settings;
  const typed = cells.find((row) => String(row[0] ?? '').trim() === labels.language)?.[1] ?? null;
  return oneOf(languages).read(typed, 0) ?? preset.language;
}

/** What the settings tab says, and a sentence on each row that cannot be used: the preset's value then holds. */
export function readSettings(cells: Cell[][], preset: Preset, text: Text, zone: ZoneOffset) {
  const typed = new Map(cells.slice(1).map((row) => [String(row[0] ?? '').trim(), row[1] ?? null]));
  const problems: string[] = [];
  const refuse = (label: string, content: Cell, used: unknown) =>
    problems.push(text.log.badSetting(label, contentOf(content, zone), shown(used)));
  let settings = settingsOf(preset);
  for (const setting of settingsOfTab(preset, text)) {
    const cell = typed.get(setting.label) ?? null;
    if (!typed.has(setting.label)) {
      problems.push(text.log.noSetting(setting.label, shown(setting.kind.write(setting.value))));
      continue;
    }
    const value = setting.kind.read(cell, zone);
    if (value === undefined) refuse(setting.label, cell, setting.kind.write(setting.value));
    else settings = setting.put(settings, value);
  }
  for (const label of ['recipients', 'milestoneRecipients'] as const) {
    for (const address of settings[label]) {
      if (!isAddress(address)) problems.push(text.log.badRecipient(text.settings.labels[label], address));
    }
  }
  return fitted(settings, preset, text, problems);
}

/** Dates that contradict each other: the preset's then hold, and a cut-off outside the campaign does not. */
function fitted(typed: Settings, preset: Preset, text: Text, problems: string[]) {
  const presets = settingsOf(preset);
  const { labels } = text.settings;
  let settings = typed;
  const refuse = (label: string, content: string, used: string) =>
    problems.push(text.log.unfitSetting(label, content, used));
  const fallBack = (key: 'start' | 'end' | 'deadline') => {
    if (settings[key] === presets[key]) return;
    refuse(labels[key], write.date(settings[key]), write.date(presets[key]));
    settings = { ...settings, [key]: presets[key] };
  };
  if (settings.end < settings.start) for (const key of ['start', 'end'] as const) fallBack(key);
  if (settings.deadline <= settings.start) fallBack('deadline');
  if (settings.deadline <= settings.start) fallBack('start');
  const { cutoff } = settings;
  const deadline = startOf(settings.deadline);
  if (cutoff !== null && (cutoff <= startOf(settings.start) || cutoff > deadline)) {
    refuse(labels.cutoff, momentText(cutoff), write.date(lastDayBefore(deadline)));
    settings = { ...settings, cutoff: null };
  }
  return { settings, problems };
}

const shown = (value: unknown) => (value === null || value === '' ? write.NOTHING : String(value));

/** A time of day, in minutes after midnight. */
const time: Kind<number> = {
  write: (value) => asPlainText(write.minutes(value)),
  read: (cell) => (isBlank(cell) ? undefined : (parseTime(String(cell)) ?? undefined)),
};

/** A day and a time of day, in either order. */
const dayAndTime: Kind<Moment> = {
  write: (value) => asPlainText(momentText(value)),
  read: (cell) => {
    if (cell instanceof Date) return cell.getTime();
    return parseMoment(String(cell)) ?? undefined;
  },
};

const momentText = (value: Moment) => `${write.clock(value)} ${write.date(dayOf(value))}`;

const name: Kind<string> = { ...words, write: asPlainText, read: (cell, zone) => words.read(cell, zone) || undefined };
const line: Kind<string> = { ...words, write: asPlainText };
const addresses: Kind<string[]> = { ...list(/[,;\n]/), write: (value) => asPlainText(value.join(', ')) };
const number: Kind<number> = { ...count, write: (value) => asPlainText(String(value)) };
/** From 1: with 0 Tổng quan would always be red. */
const hours: Kind<number> = { ...number, read: (cell, zone) => number.read(cell, zone) || undefined };
const target: Kind<number> = { ...percent, write: (value) => asPlainText(String(value)) };

const days: Kind<Day[]> = {
  write: (value) => asPlainText(value.map(write.date).join(', ')),
  read: (cell, zone) => {
    const typed = cell instanceof Date ? [cell] : String(cell).split(/[,;\n]/);
    const read = typed.filter((one) => !isBlank(one as Cell)).map((one) => day.read(one as Cell, zone));
    return read.some((one) => one === undefined) ? undefined : (read as Day[]);
  },
};

/** One of some words, in a cell that is plain text. */
function chosen<T extends string>(labels: Record<T, string>): Kind<T> {
  return { ...oneOf(labels), write: (value) => asPlainText(labels[value]) };
}

function yesOrNo(text: Text): Kind<boolean> {
  const kind = chosen({ yes: text.units.yes, no: text.units.no });
  return {
    ...kind,
    write: (value) => kind.write(value ? 'yes' : 'no'),
    read: (cell, zone) => {
      const value = kind.read(cell, zone);
      return value === undefined ? undefined : value === 'yes';
    },
  };
}

/** Settings that are chosen from a list, by their label. */
export function settingsChoices(preset: Preset, text: Text): { label: string; choices: string[] }[] {
  return settingsOfTab(preset, text).flatMap(({ label, kind }) =>
    kind.choices ? [{ label, choices: kind.choices }] : [],
  );
}

function settingsOfTab(preset: Preset, text: Text, values: Settings = settingsOf(preset)): Setting[] {
  const { labels, explanations } = text.settings;
  const plain = <Key extends keyof typeof labels>(key: Key, kind: Kind<Settings[Key]>): Setting => ({
    label: labels[key],
    explanation: explanations[key],
    kind: kind as Kind<unknown>,
    value: values[key],
    put: (settings, value) => ({ ...settings, [key]: value }),
  });
  const judged = preset.campaign.indicators.filter((indicator) => indicator.percent !== null);
  return [
    plain('language', chosen(text.settings.languages)),
    plain('recipients', addresses),
    plain('digestAt', time),
    plain('digestDays', chosen(text.settings.digestDays)),
    plain('paused', yesOrNo(text)),
    plain('quietDay', chosen(text.settings.quietDays)),
    plain('milestoneRecipients', addresses),
    plain('replyTo', line),
    plain('reminderDays', days),
    plain('reminderAt', time),
    plain('weekendReminders', yesOrNo(text)),
    plain('start', day),
    plain('end', day),
    plain('deadline', day),
    plain('cutoff', maybe(dayAndTime)),
    ...judged.map((indicator) => ({
      label: text.settings.target(indicator.name),
      explanation: text.settings.targetExplanation,
      kind: maybe(target) as Kind<unknown>,
      value: values.targets[indicator.key],
      put: (settings: Settings, value: unknown) => ({
        ...settings,
        targets: { ...settings.targets, [indicator.key]: value as number | null },
      }),
    })),
    ...rulesOf(preset).map((rule) => ({
      label: text.settings.rules[rule],
      explanation: text.settings.ruleExplanation,
      kind: chosen(text.settings.severities) as Kind<unknown>,
      value: values.severities[rule],
      put: (settings: Settings, value: unknown) => ({
        ...settings,
        severities: { ...settings.severities, [rule]: value as Severity },
      }),
    })),
    plain('staleAfterDays', number),
    plain('farBehindPercent', target),
    ...(asksContacts(preset.campaign) ? [plain('contactDays', maybe(number))] : []),
    plain('alarmHours', hours),
    plain('campaign', name),
    plain('short', name),
    plain('event', name),
    plain('ward', name),
    plain('operator', name),
    plain('leadership', name),
  ];
}

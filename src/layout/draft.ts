import { isAddress } from '../core/addresses';
import { addDays, type Day, dayOf, daysBetween, parseDay, parseMoment, parseTime, startOf } from '../core/calendar';
import { namedTwice, pastedUnits } from '../core/pastedUnits';
import { nameKey, proposedCode, proposedGroup } from '../core/units';
import type { Preset, UnitSeed } from '../preset/preset';
import type { Problem } from '../text/viAssistantPage';
import * as write from '../text/write';
import { count, percent } from './kinds';
import { type Settings, settingsOf } from './settings';
import { type UnitRow, unitRows } from './tabs';

/** What must not be blank. */
const NAMES = ['campaign', 'short', 'event', 'ward', 'operator', 'leadership'] as const;

/** What the set-up assistant has been told so far, as it was typed. */
export interface Draft extends Pick<Settings, (typeof NAMES)[number] | 'language'> {
  /** The step it has come to. */
  step: number;
  start: string;
  end: string;
  deadline: string;
  cutoff: string;
  /** By indicator key; '' where units are only followed. */
  targets: Record<string, string>;
  /** A pasted list; '' for the preset's own. */
  units: string;
  /** Groups chosen where a name does not tell, by the folded name. */
  groups: Record<string, string>;
  /** By unit code and denominator key. */
  totals: Record<string, Record<string, string>>;
  recipients: string;
  digestAt: string;
}

/** For each field that cannot be used, by the field's name; `target:…` and `total:…` for those of which there are several. */
export type Problems = Record<string, Problem[]>;

/** What the preset, or the settings as they stand, say before anybody has typed anything. */
export function draftOf(settings: Settings): Draft {
  const { targets } = settings;
  return {
    step: 1,
    campaign: settings.campaign,
    short: settings.short,
    event: settings.event,
    ward: settings.ward,
    operator: settings.operator,
    leadership: settings.leadership,
    start: write.date(settings.start),
    end: write.date(settings.end),
    deadline: write.date(settings.deadline),
    cutoff: settings.cutoff === null ? '' : `${write.clock(settings.cutoff)} ${write.date(dayOf(settings.cutoff))}`,
    targets: Object.fromEntries(Object.entries(targets).map(([key, value]) => [key, String(value ?? '')])),
    units: '',
    groups: {},
    totals: {},
    recipients: settings.recipients.join(', '),
    digestAt: write.minutes(settings.digestAt),
    language: settings.language,
  };
}

/** A new campaign of about a month from today on, with the names left to be typed. */
export function nextDraft(settings: Settings, today: Day): Draft {
  const end = addDays(today, 30);
  return {
    ...draftOf(settings),
    campaign: '',
    short: '',
    start: write.date(today),
    end: write.date(end),
    deadline: write.date(addDays(end, 1)),
    cutoff: '',
  };
}

/**
 * The settings that a draft makes of those before it, and what of it cannot be used. The days of reminders keep their
 * distance from the deadline.
 */
export function settingsFrom(draft: Draft, before: Settings): { settings: Settings; problems: Problems } {
  const problems: Problems = {};
  const named = (key: (typeof NAMES)[number]) => {
    const typed = draft[key].replace(/\s+/g, ' ').trim();
    if (typed === '') problems[key] = [['blank']];
    return typed;
  };
  const day = (key: 'start' | 'end' | 'deadline'): Day => {
    const read = parseDay(draft[key]);
    if (read === null) problems[key] = [['day', draft[key]]];
    return read ?? before[key];
  };
  const names = Object.fromEntries(NAMES.map((key) => [key, named(key)])) as Pick<Settings, (typeof NAMES)[number]>;
  const dates = { start: day('start'), end: day('end'), deadline: day('deadline') };
  if (!problems.start && !problems.end && dates.end < dates.start) problems.end = [['endBeforeStart']];
  if (!problems.start && !problems.deadline && dates.deadline <= dates.start)
    problems.deadline = [['deadlineBeforeStart']];
  const cutoff = draft.cutoff.trim() === '' ? null : parseMoment(draft.cutoff);
  if (draft.cutoff.trim() !== '' && cutoff === null) problems.cutoff = [['moment', draft.cutoff]];
  else if (cutoff !== null && !problems.start && !problems.deadline) {
    if (cutoff <= startOf(dates.start) || cutoff > startOf(dates.deadline)) problems.cutoff = [['cutoffOutside']];
  }
  const targets = Object.fromEntries(
    Object.entries(before.targets).map(([key, old]) => {
      const typed = (draft.targets[key] ?? '').trim();
      const read = typed === '' ? null : percent.read(typed, 0);
      if (read === undefined) problems[`target:${key}`] = [['target', typed]];
      return [key, read === undefined ? old : read];
    }),
  );
  const recipients = draft.recipients
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const bad = recipients.filter((one) => !isAddress(one));
  if (bad.length > 0) problems.recipients = [['addresses', bad.join(', ')]];
  const digestAt = parseTime(draft.digestAt);
  if (digestAt === null) problems.digestAt = [['time', draft.digestAt]];
  const moved = daysBetween(before.deadline, dates.deadline);
  const reminderDays = before.reminderDays
    .map((one) => addDays(one, moved))
    .filter((one) => one > dates.start && one <= dates.end);
  return {
    settings: {
      ...before,
      ...names,
      ...dates,
      cutoff,
      targets,
      recipients,
      digestAt: digestAt ?? before.digestAt,
      language: draft.language,
      reminderDays: moved === 0 ? before.reminderDays : reminderDays,
    },
    problems,
  };
}

/** The units of a draft: those pasted, or the preset's. */
export interface Listed {
  seeds: UnitSeed[];
  /** Lines that cannot be used. */
  problems: Problem[];
  /** Units whose names do not tell which group they belong to, with what each is known by. */
  unknown: { name: string; key: string }[];
}

export function listedUnits(draft: Draft, preset: Preset): Listed {
  const pasted = pastedUnits(draft.units);
  if (pasted.length === 0) return { seeds: preset.units, problems: [], unknown: [] };
  const { campaign } = preset;
  const problems = namedTwice(pasted).map(({ name, first, second }): Problem => ['twice', name, first, second]);
  const taken = new Set<string>();
  const seeds: UnitSeed[] = [];
  const unknown: Listed['unknown'] = [];
  for (const { name, total, line } of pasted) {
    const known = preset.units.find((unit) => nameKey(unit.name) === nameKey(name));
    const chosen = draft.groups[nameKey(name)];
    const group = chosen ?? known?.groups[0] ?? proposedGroup(name, campaign.groups)?.key;
    if (group === undefined) unknown.push({ name, key: nameKey(name) });
    const code = known && !taken.has(known.code) ? known.code : proposedCode(name, taken);
    taken.add(code);
    const groups = known && chosen === undefined ? known.groups : group === undefined ? [] : [group];
    const denominator = campaign.denominators.find((one) => groups.some((each) => one.groups.includes(each)));
    const read = total === '' ? null : count.read(total, 0);
    if (read === undefined) problems.push(['total', line, total]);
    const denominators = denominator && read ? { [denominator.key]: read } : {};
    seeds.push({ code, name, groups, aliases: known?.aliases, denominators });
  }
  return { seeds, problems, unknown };
}

/** A unit as the assistant's table of totals shows it. */
export interface ListedUnit {
  code: string;
  name: string;
  /** By the key of each denominator that its groups have; '' for none yet. */
  totals: Record<string, string>;
}

export function listedRows(draft: Draft, seeds: UnitSeed[], { campaign }: Preset): ListedUnit[] {
  return seeds.map(({ code, name, groups, denominators }) => {
    const own = campaign.denominators.filter((one) => groups.some((group) => one.groups.includes(group)));
    const typed = draft.totals[code] ?? {};
    const totals = own.map(({ key }) => [key, typed[key] ?? String(denominators?.[key] ?? '')]);
    return { code, name, totals: Object.fromEntries(totals) };
  });
}

/** Totals that are no whole number, by `total:code:key`. */
export function totalProblems(rows: ListedUnit[]): Problems {
  const bad = rows.flatMap(({ code, totals }) =>
    Object.entries(totals)
      .filter(([, typed]) => typed.trim() !== '' && !count.read(typed, 0))
      .map(([key, typed]): [string, Problem[]] => [`total:${code}:${key}`, [['number', typed]]]),
  );
  return Object.fromEntries(bad);
}

/** The rows that a draft puts into an empty list of units. */
export function draftRows(draft: Draft, preset: Preset): UnitRow[] {
  const { seeds } = listedUnits(draft, preset);
  const totals = new Map(listedRows(draft, seeds, preset).map((row) => [row.code, row.totals]));
  const filled = seeds.map((seed) => {
    const typed = Object.entries(totals.get(seed.code) ?? {});
    const read = typed.flatMap(([key, total]) => (total.trim() === '' ? [] : [[key, count.read(total, 0) || null]]));
    return { ...seed, denominators: Object.fromEntries(read.filter(([, total]) => total !== null)) };
  });
  return unitRows(preset, filled);
}

/** What a draft makes of the preset's own settings. */
export function draftSettings(draft: Draft, preset: Preset): Settings {
  return settingsFrom(draft, settingsOf(preset)).settings;
}

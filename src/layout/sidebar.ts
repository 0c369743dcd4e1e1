import type { Coverage, Status } from '../core/coverage';
import { rateTenths } from '../core/rates';
import { type Owing, owing, owingWithoutAddress, whyNotNow } from '../core/reminders';
import { placeOf } from '../core/reports';
import type { Summary, Totals } from '../core/summary';
import type { Unit } from '../core/units';
import type { Invitation, Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import type { SidebarWords } from '../text/viSidebar';
import type { UnitCardWords } from '../text/viUnitCard';
import type { ZaloWords } from '../text/viZalo';
import { isEarly, judgedTotals, namesByGroup, rateOf } from './digestParts';
import { neutral, shades } from './palette';
import type { Reminding, SidebarFigures } from './sidebarFigures';
import { type SidebarStanding, standingIn } from './sidebarStanding';
import { lookOf, type SidebarUnit, type StatusLook, sidebarUnits } from './sidebarUnits';
import { verdictOf } from './verdict';
import { presetUnder } from './wardPreset';
import { type ZaloInput, type ZaloKind, type ZaloText, zaloTexts } from './zalo';

/** Everything the page beside the Sheet shows, in words. */
export interface SidebarModel {
  verdict: { look: StatusLook; headline: string; lines: string[] };
  countdowns: { title: string; left: string; until: string }[];
  figures: SidebarFigure[];
  chips: { look: StatusLook; count: number; on: boolean }[];
  units: SidebarUnit[];
  updated: string;
  remind: SidebarReminder;
  /** What can be copied into Zalo, by kind. */
  zalo: { kind: ZaloKind; label: string; texts: { unit: string; label: string; text: string }[] }[];
}

/** A mandated number with its bar. */
export interface SidebarFigure {
  rate: string;
  target: string;
  look: StatusLook | null;
  /** In percent of the bar's width; `tick` null where the target is the whole. */
  done: number;
  tick: number | null;
  bar: string;
  track: string;
  lines: string[];
}

/** Whom the button reminds, after the question; or why it reminds nobody. */
export interface SidebarReminder {
  button: string;
  /** Codes of the units that the question names. */
  units: string[];
  ask: string;
  names: string;
  notes: string[];
  yes: string;
  /** Why nobody can be written to now; '' when somebody can. */
  refused: string;
}

/** What the page speaks with: the words of the language that is shown, and those in which units are written to. */
export interface SidebarVoice {
  /** As built in, and by the names that are shown. */
  preset: Preset;
  shown: Preset;
  text: Text;
  words: SidebarWords;
  card: UnitCardWords;
  toUnits: { text: Text; words: ZaloWords; invitation: Invitation | null };
}

/** What every part of the page is made of. */
export interface SidebarInput extends Omit<SidebarVoice, 'toUnits' | 'shown'> {
  figures: SidebarFigures;
  standing: SidebarStanding;
  linkOf(unit: Unit, group: string): string;
}

/** What was given, with the names and words it is shown in. */
export function inputOf(figures: SidebarFigures, { toUnits, shown, ...voice }: SidebarVoice): SidebarInput {
  const linkOf = (unit: Unit, group: string) => figures.links[placeOf(unit, group)] ?? '';
  const preset = presetUnder(figures.settings, voice.preset, shown);
  return { ...voice, preset, figures, linkOf, standing: standingIn(preset.campaign, figures) };
}

/** The same for texts to units, which stay in the preset's own names and language. */
export function zaloInputOf(
  figures: SidebarFigures,
  { preset, toUnits }: SidebarVoice,
  input: SidebarInput,
): ZaloInput {
  const { settings } = figures;
  const own = presetUnder(settings, preset);
  // What a preset invites to is its own campaign: a later one of the ward has no such words.
  const invitation = own.names.campaign === preset.names.campaign ? toUnits.invitation : null;
  return { ...standingIn(own.campaign, figures), linkOf: input.linkOf, settings, preset: own, ...toUnits, invitation };
}

export function sidebarOf(figures: SidebarFigures, voice: SidebarVoice): SidebarModel {
  const input = inputOf(figures, voice);
  const { text, words, preset, standing } = input;
  const { summary } = standing;
  const { status, headline, lines } = verdictOf({ summary, settings: figures.settings, preset, text, link: '' });
  return {
    verdict: { look: lookOf(status, text), headline, lines },
    countdowns: countdownsOf(summary, preset, text),
    figures: judgedTotals(summary).map((totals) => figureOf(totals, input)),
    chips: chipsOf(standing.coverage, text),
    units: sidebarUnits(input),
    updated: words.updated(text.write.clock(figures.now)),
    remind: reminderOf(input),
    zalo: zaloChoices(zaloTexts(zaloInputOf(figures, voice, input)), input),
  };
}

function countdownsOf(summary: Summary, { names }: Preset, text: Text): SidebarModel['countdowns'] {
  const words = text.digest;
  const box = (title: string, days: number, day: Summary['end']) => ({
    title,
    left: words.left(days),
    until: words.until(days, text.write.weekday(day), text.write.shortDate(day)),
  });
  return [
    box(words.reportsDue, summary.daysToDeadline, summary.lastOnTimeDay),
    box(words.ends(names.event), summary.daysToEnd, summary.end),
  ];
}

function figureOf(totals: Totals, { text, words, standing: { summary } }: SidebarInput): SidebarFigure {
  const { indicator, status, numerator, ofAll, counts, units, change } = totals;
  const target = indicator.percent ?? 100;
  const done = totals.reporting > 0 ? (rateTenths(numerator, ofAll, target) ?? 0) / 10 : 0;
  const reached = totals.reporting > 0 ? text.write.count(numerator) : text.write.NOTHING;
  return {
    rate: rateOf(totals, 'all', text),
    target: text.overview.target(target),
    look: status === null || isEarly(summary) ? null : lookOf(status, text),
    done: Math.min(100, done),
    tick: target < 100 ? target : null,
    bar: shades[status ?? 'reported'].bar,
    track: neutral.track,
    lines: [
      `${indicator.name}: ${reached}/${text.write.count(ofAll)} ${indicator.noun}`,
      [text.overview.unitsMet(counts.met, units, indicator.unit), change ? words.today(text.write.change(change)) : '']
        .filter((part) => part !== '')
        .join(' · '),
    ],
  };
}

const CHIPS: Status[] = ['met', 'onTrack', 'behind', 'farBehind', 'notReported', 'noDenominator', 'reported'];
/** Chips that are there even when they count nobody. */
const ALWAYS = 5;
const FIRST_ON: Status[] = ['farBehind', 'notReported'];

/** Those to chase are on at first; where there is none of them, the next worse too. */
function chipsOf(coverage: Coverage[], text: Text): SidebarModel['chips'] {
  const countOf = (status: Status) => coverage.filter((row) => row.status === status).length;
  const shown = CHIPS.filter((status, index) => index < ALWAYS || countOf(status) > 0);
  const next = (['behind', 'noDenominator', 'onTrack', 'met'] as Status[]).find((status) => countOf(status) > 0);
  const on = FIRST_ON.some((status) => countOf(status) > 0) || !next ? FIRST_ON : [...FIRST_ON, next];
  return shown.map((status) => ({ look: lookOf(status, text), count: countOf(status), on: on.includes(status) }));
}

function reminderOf({ figures, standing, text, preset, words }: SidebarInput): SidebarReminder {
  const { coverage, summary } = standing;
  const { left, reserve, reminded, now } = figures;
  const owes: Owing[] = owing(coverage);
  const due = owes.filter(({ unit }) => !reminded.includes(unit.code));
  const withoutAddress = owingWithoutAddress(coverage);
  const room = Math.max(0, left - reserve);
  const refused = whyNotNow(now, { owing: owes, due, withoutAddress, room, daysToEnd: summary.daysToEnd });
  const first = due.flatMap(({ owes: rows }) => rows.slice(0, 1));
  return {
    button: words.remind.button(due.length),
    units: due.map(({ unit }) => unit.code),
    ask: words.remind.ask(due.length),
    names: namesByGroup(first, { preset, text }),
    notes: [
      words.remind.left(left),
      room < due.length ? words.remind.reserved(room) : '',
      withoutAddress > 0 ? words.remind.withoutEmail(withoutAddress) : '',
    ].filter((note) => note !== ''),
    yes: words.remind.yes(Math.min(room, due.length)),
    refused: refused === null ? '' : words.remind.refused[refused],
  };
}

/** What became of reminders, in words. */
export function remindingText(
  { refused, sent, waiting, bad, figures }: Reminding,
  { remind: words }: SidebarWords,
): string {
  if (refused !== null) return words.refused[refused];
  return [
    words.done(sent, figures.left),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(bad.length > 0 ? [words.bad(bad.join('; '))] : []),
  ].join(' ');
}

function zaloChoices(texts: ZaloText[], { figures, preset, text, words }: SidebarInput): SidebarModel['zalo'] {
  const names = new Map(figures.units.map(({ code, name }) => [code, name]));
  const labelOf = ({ kind, indicator, unit }: ZaloText) => {
    if (unit !== '') return names.get(unit) ?? unit;
    if (kind !== 'general') return words.kinds[kind];
    const units = preset.campaign.indicators.find(({ key }) => key === indicator)?.units;
    return units ? text.write.capital(units) : text.coverage.factsOnly;
  };
  return (Object.keys(words.kinds) as ZaloKind[]).flatMap((kind) => {
    const those = texts.filter((one) => one.kind === kind);
    if (those.length === 0) return [];
    const entries = those.map((one) => ({ unit: one.unit, label: labelOf(one), text: one.text }));
    return [{ kind, label: words.kinds[kind], texts: entries }];
  });
}

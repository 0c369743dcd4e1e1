import { type Coverage, exceedsTotal, type Status, TO_REMIND, toChase } from '../core/coverage';
import { neededFor } from '../core/pace';
import { mainCount, placeOf } from '../core/reports';
import type { Text } from '../text/vi';
import { shades } from './palette';
import type { SidebarInput } from './sidebar';
import type { Explained } from './sidebarStanding';
import { sentencesOn } from './violations';

/** A status as the page shows it: icon and word on its colours. */
export interface StatusLook {
  status: Status;
  icon: string;
  word: string;
  tint: string;
  ink: string;
}

export function lookOf(status: Status, text: Text): StatusLook {
  const { tint, ink } = shades[status];
  return { status, icon: text.icons[status], word: text.statuses[status], tint, ink };
}

/** One unit in one group, on one indicator. */
export interface SidebarUnit {
  code: string;
  group: string;
  name: string;
  /** What it is followed for, where the unit has more than one row; else ''. */
  about: string;
  look: StatusLook;
  rate: string;
  gap: string;
  moved: string;
  /** Where the figure comes from, and why others do not count. */
  facts: string[];
  /** Its own form, filled in; '' while it has none. */
  link: string;
}

/** Every row, worst first: below target, silent, without a total, the others; those with a target go before. */
export function sidebarUnits(input: SidebarInput): SidebarUnit[] {
  const { coverage } = input.standing;
  const rest: Status[] = ['notReported', 'noDenominator', 'reported', 'met'];
  const ordered = [
    ...toChase(coverage),
    ...rest.flatMap((status) =>
      coverage
        .filter((row) => row.status === status)
        .sort((a, b) => Number(a.target === null) - Number(b.target === null)),
    ),
  ];
  const codes = coverage.map(({ unit }) => unit.code);
  const several = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
  return ordered.map((row) => unitOf(row, several.has(row.unit.code), input));
}

function unitOf(row: Coverage, several: boolean, input: SidebarInput): SidebarUnit {
  const { text, preset } = input;
  const { unit, group, indicator, status, numerator, denominator, target, gap } = row;
  const groupName = preset.campaign.groups.find(({ key }) => key === group)?.name ?? '';
  return {
    code: unit.code,
    group,
    name: unit.name,
    about: several ? (indicator?.name ?? groupName) : '',
    look: lookOf(status, text),
    rate: text.write.rate(numerator, denominator, target),
    gap: gap ? text.write.lowerFirst(shortText(row, text)) : '',
    moved: movedText(row, input),
    facts: factsOf(row, input),
    link: input.linkOf(unit, group),
  };
}

function movedText({ still, change }: Coverage, { text, words, figures: { settings } }: SidebarInput): string {
  if (still !== null && still >= settings.staleAfterDays) return text.digest.movedNot(still);
  return change ? words.today(text.write.change(change)) : '';
}

/** What the unit sent and what became of it, what its rate is taken of, what it is short of. */
function factsOf(row: Coverage, input: SidebarInput): string[] {
  const { text, words, card, standing, figures } = input;
  const { unit, group, status, stale, returned } = row;
  const place = placeOf(unit, group);
  return [
    `${card.reports(standing.sent.get(place) ?? 0)}.`,
    ...(standing.explained.get(place) ?? []).map((one) => reportText(one, input)),
    targetFacts(row, input).join(' '),
    stale ? `${text.coverage.stale}.` : '',
    returned ? `${text.coverage.returned}.` : '',
    exceedsTotal(row) ? `${text.coverage.exceedsTotal}.` : '',
    figures.reminded.includes(unit.code) ? words.reminded : '',
    TO_REMIND.includes(status) && unit.email === '' ? words.noEmail : '',
  ].filter((fact) => fact !== '');
}

function reportText({ report, standing }: Explained, { text, card, preset: { campaign } }: SidebarInput): string {
  const figure = report.figures[mainCount(report, campaign)];
  const noun = campaign.questions.find(({ key }) => key === mainCount(report, campaign))?.noun ?? '';
  const sent = text.write.stamp(report.submittedAt);
  const accepted = report.verdict === 'accepted' ? ` (${card.accepted})` : '';
  return [
    figure === undefined ? sent : `${sent}, ${text.write.quantity(figure, noun)}`,
    `: ${text.write.lowerFirst(card.standings[standing])}${accepted}. `,
    sentencesOn(report, campaign, text),
  ]
    .join('')
    .trim();
}

function targetFacts(row: Coverage, { text, preset }: SidebarInput): string[] {
  const { indicator, denominator, target, gap, requiredPerDay, unit } = row;
  const { write } = text;
  const total = preset.campaign.denominators.find(({ key }) => key === indicator?.denominator);
  if (!indicator || !total) return [];
  if (denominator === null) return [`${text.overview.noDenominator(unit.name)}.`];
  const said = [`${total.name}: ${write.count(denominator)}.`];
  if (target === null) return said;
  const needed = write.quantity(neededFor(target, denominator), indicator.noun);
  return [
    ...said,
    `${text.overview.target(target)}: ${needed}.`,
    ...(gap ? [`${shortText(row, text)}.`] : []),
    ...(requiredPerDay ? [`${text.coverage.perDay}: ${write.quantity(requiredPerDay, indicator.noun)}.`] : []),
  ];
}

function shortText({ gap, indicator }: Coverage, text: Text): string {
  return text.overview.short(text.write.count(gap ?? 0), indicator?.noun ?? '');
}

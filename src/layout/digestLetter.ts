import type { Totals } from '../core/summary';
import {
  changeText,
  chaseNames,
  type DigestInput,
  healthText,
  judgedTotals,
  namesByGroup,
  proposalOf,
  rateOf,
  remarksOf,
  reviewText,
  silentUnits,
  stillNames,
} from './digestParts';

/** The letter as a ward office writes it, in the order of its usual report. */
export function letterOf(input: DigestInput): string {
  const { summary, settings, preset, text, link } = input;
  const words = text.digest;
  const judged = judgedTotals(summary);
  const silent = silentUnits(summary);
  const gaps = judged.flatMap((totals) => totals.withoutDenominator);
  const points = [...judged.map((totals) => indicatorLine(totals, input)), deedsLine(input)].filter(
    (line) => line !== '',
  );
  return [
    words.heading(text.write.moment(summary.now), settings.ward),
    '',
    words.dear(settings.leadership),
    '',
    words.opening(
      settings.operator,
      preset.names.campaign,
      text.write.moment(summary.now),
      words.lastDays(summary.daysToDeadline, text.write.date(summary.lastOnTimeDay)),
    ),
    '',
    ...points.map((line, index) => `${index + 1}. ${line}`),
    '',
    ...[
      ...remarksOf(input),
      ...judged.map((totals) => chaseLine(totals, input)),
      stillLine(input),
      silent.length > 0 ? words.silent(namesByGroup(silent, input)) : '',
      gaps.length > 0 ? words.gaps(namesByGroup(gaps, input)) : '',
      words.review(reviewText(input)),
    ].filter((line) => line !== ''),
    '',
    proposalOf(input),
    '',
    words.table(link),
    '',
    words.closing,
    words.signature(settings.operator),
    '',
    words.automatic(preset.names.event),
    `${healthText(input)}.`,
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
    rateOfReporting: rateOf(totals, 'reporting', input.text),
    rateOfAll: rateOf(totals, 'all', input.text),
    change: changeText(totals, input, ''),
    place: input.text.place(input.settings.ward),
  };
  return indicator.percent === 100 ? words.everybody(figures) : words.indicator(figures);
}

function deedsLine({ summary, preset, text }: DigestInput): string {
  const parts = summary.deeds.map(({ question, done, units }) => {
    const group = preset.campaign.groups.find(({ key }) => question.groups?.includes(key));
    return text.digest.deed(done, units, group?.one ?? '', question.name ?? question.title);
  });
  return parts.length === 0 ? '' : text.digest.deeds(preset.names.deeds, parts);
}

function chaseLine(totals: Totals, input: DigestInput): string {
  if (totals.chase.length === 0) return '';
  const { indicator } = totals;
  const words = input.text.digest;
  const title =
    indicator.percent === 100 ? words.notEverybody(indicator.units, indicator.percent) : words.chase(indicator.units);
  return `${title}: ${chaseNames(totals, input)}.`;
}

function stillLine(input: DigestInput): string {
  const names = stillNames(input);
  return names === '' ? '' : input.text.digest.standingStill(input.settings.staleAfterDays, names);
}

import { type Day, dayOf } from '../core/calendar';
import type { Question } from '../core/campaign';
import type { Coverage } from '../core/coverage';
import { placeOf } from '../core/reports';
import type { Summary, Totals } from '../core/summary';
import type { DocumentWords, Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import type { ReportWords } from '../text/viReport';
import { capital, NOTHING } from '../text/write';
import { chaseNames, judgedTotals, namesByGroup, rateOf, silentUnits } from './digestParts';
import type { Settings } from './settings';
import { filled } from './wardPreset';

/** The draft of the report that ends a campaign, as data: a page shows it and makes a file of it. */
export interface ReportModel {
  language: string;
  bodies: string[];
  number: string;
  national: string[];
  placeAndDate: string;
  kind: string;
  subject: string;
  /** '' for nobody above. */
  to: string;
  opening: string;
  sections: Section[];
  closing: string;
  receiversTitle: string;
  receivers: string[];
  signs: string[];
  annexes: Annex[];
  draft: string;
  fileName: string;
}

/** “I. …”, its items numbered from 1. */
export interface Section {
  title: string;
  parts: { title: string; paragraphs: string[] }[];
}

/** A table on pages of its own. */
export interface Annex {
  label: string;
  title: string;
  attached: string;
  header: string[];
  /** The last row is the total. */
  rows: string[][];
}

export interface ReportInput {
  /** The state at the moment the figures were frozen, that moment being its `now`. */
  summary: Summary;
  coverage: Coverage[];
  settings: Settings;
  preset: Preset;
  text: Text;
  words: ReportWords;
  document: DocumentWords;
  /** The day of the document. */
  today: Day;
}

/** After the usual outline of a report under Decree 30/2020/NĐ-CP, and what Decree 09/2019/NĐ-CP calls the moment of freezing. */
export function reportOf(input: ReportInput): ReportModel {
  const { preset, text, words, today } = input;
  const { names } = preset;
  const document = filled(input.document, preset, text);
  const annexes = judged(input).map((totals, index) => annexOf(totals, ROMAN[index] ?? String(index + 1), input));
  return {
    language: text.language,
    bodies: document.bodies,
    number: words.number(document.symbol),
    national: words.national,
    placeAndDate: words.placeAndDate(document.place, today),
    kind: words.kind,
    subject: document.subject,
    to: document.to === '' ? '' : words.to(document.to),
    opening: words.opening(document.basis, names.authority),
    sections: [directing(input), results(input), shortcomings(input), proposals(input)],
    closing: words.closing(document.subject, names.authority),
    receiversTitle: words.receivers,
    receivers: document.receivers.map((one) => `- ${one}`),
    signs: document.signs,
    annexes,
    draft: words.draft(frozenAt(input)),
    fileName: words.fileName(names.event, dayOf(input.summary.now)).replace(/[\\/:*?"<>|]/g, ' '),
  };
}

function results(input: ReportInput): Section {
  const words = input.words;
  const { summary } = input;
  const silent = silentUnits(summary);
  return {
    title: words.results(frozenAt(input)),
    parts: [
      {
        title: words.reporting,
        paragraphs: [
          words.reported(summary.reporting, summary.units),
          silent.length > 0 ? words.silent(namesByGroup(silent, input)) : '',
          summary.review.length > 0 ? words.unsettled(summary.review.length) : '',
        ].filter((line) => line !== ''),
      },
      ...summary.totals
        .filter(({ units }) => units > 0)
        .map((totals) => ({
          title: words.indicatorTitle(totals.indicator.name, totals.indicator.percent),
          paragraphs: indicatorLines(totals, input),
        })),
      { title: words.assessment, paragraphs: assessment(input) },
    ],
  };
}

function directing(input: ReportInput): Section {
  const words = input.words;
  const deeds = [...deedsOf(input), ...factsOf(input)];
  return {
    title: words.directing,
    parts: [
      { title: words.directions, paragraphs: [filled(input.document, input.preset, input.text).directions] },
      { title: words.deedsTitle, paragraphs: deeds.length > 0 ? deeds : [words.nothingReported] },
    ],
  };
}

function shortcomings(input: ReportInput): Section {
  const words = input.words;
  return {
    title: words.shortcomings,
    parts: [
      { title: words.difficulties, paragraphs: written('difficulties', words.noDifficulties, input) },
      { title: words.causes, paragraphs: [words.toBeWritten] },
    ],
  };
}

function proposals(input: ReportInput): Section {
  const words = input.words;
  return {
    title: words.proposals,
    parts: [
      { title: words.ofUnits, paragraphs: written('proposals', words.noProposals, input) },
      {
        title: words.next,
        paragraphs: [
          input.today <= input.settings.end ? words.goOn(input.text.write.date(input.settings.end)) : words.toBeWritten,
        ],
      },
    ],
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

const judged = ({ summary }: ReportInput) => judgedTotals(summary);

/** Up to when figures are in it; the last millisecond of a day is its 24 giờ 00. */
function frozenAt({ summary: { now: at }, words, text: { write } }: ReportInput): string {
  return dayOf(at) === dayOf(at + 1)
    ? words.atMoment(write.clock(at), write.date(dayOf(at)))
    : words.endOfDay(write.date(dayOf(at)));
}

function indicatorLines(totals: Totals, input: ReportInput): string[] {
  const { text, words, settings } = input;
  const { indicator, counts, numerator, ofAll } = totals;
  const [rateOfReporting, rateOfAll] = [rateOf(totals, 'reporting', text), rateOf(totals, 'all', text)];
  if (indicator.percent === null)
    return totals.reporting === 0 && totals.counts.reported === 0
      ? [words.nothingReported]
      : [words.followed(numerator, ofAll, indicator.reached, rateOfAll)];
  const place = judged(input).indexOf(totals);
  const one = {
    place: text.place(settings.ward),
    units: totals.units,
    unitsName: indicator.units,
    unit: indicator.unit,
    noun: indicator.noun,
    reached: indicator.reached,
    ofAll,
    reporting: totals.units - counts.notReported,
    numerator,
    rateOfReporting,
    rateOfAll,
    met: counts.met,
    shareMet: text.write.rate(counts.met, totals.units, null),
    percent: indicator.percent,
    below: totals.belowTarget,
    silent: counts.notReported,
  };
  const gaps = namesByGroup(totals.withoutDenominator, input);
  return [
    `${indicator.percent === 100 ? words.everybody(one) : words.everyUnit(one)} ${words.seeAnnex(words.annex(ROMAN[place] ?? String(place + 1)))}`,
    gaps === '' ? '' : words.gaps(gaps),
  ].filter((line) => line !== '');
}

/** Which units are short of what, under a neutral heading. */
function assessment(input: ReportInput): string[] {
  const { text, words, preset, settings, summary } = input;
  const lines = judged(input).flatMap((totals) =>
    totals.chase.length === 0
      ? []
      : [
          words.chase(
            totals.indicator.units,
            chaseNames(totals, { preset, text, summary, settings, link: '', named: totals.chase.length }),
          ),
        ],
  );
  const allMet = judged(input).every(({ counts, units }) => counts.met === units);
  return lines.length > 0 ? lines : [allMet ? words.allMet : words.toBeWritten];
}

function deedsOf({ summary, preset, words }: ReportInput): string[] {
  const parts = summary.deeds.map(({ question, done, units }) => {
    const group = preset.campaign.groups.find(({ key }) => question.groups?.includes(key));
    return words.deed(done, units, group?.one ?? '', question.name ?? question.title);
  });
  return parts.length === 0 ? [] : [`${parts.join('; ')}.`];
}

/** Sums of what units were asked beside the indicators, a line a group. */
function factsOf({ coverage, preset, words }: ReportInput): string[] {
  const { groups, questions, indicators } = preset.campaign;
  const numerators = new Set(indicators.map(({ numerator }) => numerator));
  const isFact = ({ kind, key, proposes }: Question) => kind === 'count' && !proposes && !numerators.has(key);
  const places = [...new Map(coverage.map((one) => [placeOf(one.unit, one.group), one])).values()];
  return groups.flatMap(({ key, name }) => {
    const facts = questions
      .filter((question) => isFact(question) && question.groups?.includes(key))
      .flatMap((question) => {
        const figures = places.flatMap((one) => (one.group === key ? (one.report?.figures[question.key] ?? []) : []));
        const sum = figures.reduce((all, figure) => all + figure, 0);
        return figures.length === 0 ? [] : [words.fact(question.name ?? question.title, sum)];
      });
    return facts.length === 0 ? [] : [words.groupFacts(name, facts)];
  });
}

/** What units wrote under a question, each text once, in the ward's order of units; `nothing` where none did. */
function written(question: string, nothing: string, { coverage }: ReportInput): string[] {
  const texts = coverage.flatMap(({ report }) => (report?.texts[question] ?? '').trim() || []);
  const once = new Map(
    texts.map((one) => [
      one
        .toLowerCase()
        .replace(/[\s.;]+/g, ' ')
        .trim(),
      one,
    ]),
  );
  return once.size === 0 ? [nothing] : [...once.values()].map((one) => `- ${one}`);
}

function annexOf(totals: Totals, number: string, input: ReportInput): Annex {
  const { text, words, preset, coverage } = input;
  const { indicator } = totals;
  const denominator = preset.campaign.denominators.find(({ key }) => key === indicator.denominator)?.name ?? '';
  const rows = coverage.filter((one) => one.indicator?.key === indicator.key);
  const missing = rows.reduce((all, { gap }) => all + (gap ?? 0), 0);
  const figure = (value: number | null) => (value === null ? NOTHING : text.write.count(value));
  return {
    label: words.annex(number),
    title: words.annexTitle(indicator.name),
    attached: words.attached(input.document.symbol, preset.names.authority),
    header: words.columns(denominator, indicator.reached),
    rows: [
      ...rows.map((one, index) => [
        String(index + 1),
        capital(one.unit.name),
        figure(one.denominator),
        figure(one.numerator),
        text.write.rate(one.numerator, one.denominator, one.target),
        one.gap === null || one.gap === 0 ? '' : figure(one.gap),
        words.judgements[judgement(one)],
        remark(one, input),
      ]),
      [
        '',
        words.total,
        figure(totals.ofAll),
        figure(totals.reporting > 0 ? totals.numerator : null),
        rateOf(totals, 'all', text),
        missing > 0 ? figure(missing) : '',
        '',
        '',
      ],
    ],
  };
}

/** A report on what has been reached knows no pace: whoever is short of the target has not met it. */
function judgement({ status }: Coverage): keyof ReportWords['judgements'] {
  if (status === 'met' || status === 'notReported' || status === 'noDenominator') return status;
  return 'below';
}

function remark({ report, underReview }: Coverage, { text, words }: ReportInput): string {
  const late = report?.violations.some(({ kind }) => kind === 'late') ? words.late : '';
  return [late, underReview ? text.coverage.underReview : ''].filter((one) => one !== '').join('; ');
}

import { findingsOf } from '../../src/core/health';
import type { BreachKind, Violation } from '../../src/core/violations';
import { preset } from '../../src/preset/tanHung';
import { english as englishWords } from '../../src/preset/tanHungEnglish';
import { english as englishText } from '../../src/text/en';
import { assistantPage as englishAssistant } from '../../src/text/enAssistantPage';
import { healthPage as englishHealth } from '../../src/text/enHealthPage';
import { help as englishHelp } from '../../src/text/enHelp';
import { enKept } from '../../src/text/enKept';
import * as englishReport from '../../src/text/enReport';
import { sidebar as englishSidebar } from '../../src/text/enSidebar';
import { unitCard as englishCard } from '../../src/text/enUnitCard';
import * as enWrite from '../../src/text/enWrite';
import { zalo as englishZalo } from '../../src/text/enZalo';
import { LANGUAGES, textIn } from '../../src/text/language';
import { type Language, vietnamese as vietnameseText } from '../../src/text/vi';
import { assistantPage as vietnameseAssistant } from '../../src/text/viAssistantPage';
import { healthPage as vietnameseHealth } from '../../src/text/viHealthPage';
import { help as vietnameseHelp } from '../../src/text/viHelp';
import { type Kept, viKept } from '../../src/text/viKept';
import * as vietnameseReport from '../../src/text/viReport';
import { sidebar as vietnameseSidebar } from '../../src/text/viSidebar';
import { unitCard as vietnameseCard } from '../../src/text/viUnitCard';
import { zalo as vietnameseZalo } from '../../src/text/viZalo';
import { aHealth, at, day } from '../examples';

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/** The script's texts and those that pages bring themselves. */
const vietnamese = (kept: Kept) => ({
  ...vietnameseText(kept),
  help: vietnameseHelp(kept),
  assistantPage: vietnameseAssistant(kept),
  sidebar: vietnameseSidebar(kept),
  unitCard: vietnameseCard,
  zalo: vietnameseZalo,
  healthPage: vietnameseHealth(kept),
  ...vietnameseReport,
});
const english = (kept: Kept) => ({
  ...englishText(kept),
  help: englishHelp(kept),
  assistantPage: englishAssistant(kept),
  sidebar: englishSidebar(kept),
  unitCard: englishCard,
  zalo: englishZalo,
  healthPage: englishHealth(kept),
  ...englishReport,
});
const texts = { vi: vietnamese, en: english };
const tabs = { vi: viKept, en: enKept };
const textOf = (language: Language, kept: Language) => texts[language](tabs[kept]);

type Leaf = string | number | boolean | ((...args: never[]) => unknown);

/** Every constant and function of a text, by its path. */
function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Leaf]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

const both: { language: Language; kept: Language }[] = (['vi', 'en'] as const).flatMap((language) =>
  (['vi', 'en'] as const).map((kept) => ({ language, kept })),
);

describe('the two texts have one shape', () => {
  const shapeOf = (language: Language, kept: Language) =>
    leavesOf(textOf(language, kept))
      .filter(([path]) => !ONLY_ENGLISH.includes(path))
      .map(([path, leaf]) => `${path}: ${typeof leaf}`)
      .sort();
  /** Vietnamese has no plural. */
  const ONLY_ENGLISH = ['write.plural', 'write.quantity'];

  test.each(both)('$language with the tabs in $kept', ({ language, kept }) => {
    const shape = shapeOf(language, kept);
    expect(shape).toEqual(shapeOf('vi', 'vi'));
    expect(shape.length).toBeGreaterThan(400);
  });

  test.each(both)('$language is spoken, and the tabs made in $kept stay so', ({ language, kept }) => {
    const text = textOf(language, kept);
    expect(text.language).toBe(language);
    expect(text).toMatchObject({ ...tabs[kept], log: tabs[kept].log });
    expect(text.menu).toEqual(textOf(language, language).menu);
  });

  test('a text is found by its language and that of the tabs', () => {
    for (const language of LANGUAGES) {
      for (const kept of LANGUAGES) {
        expect(textIn(language, kept).language).toBe(language);
        expect(textIn(language, kept).review).toBe(tabs[kept].review);
      }
    }
  });
});

/** What is the same in every language, or names both. */
const SHARED = [
  'product',
  /^icons\./,
  'write.NOTHING',
  /^unnamed\./,
  'settings.labels.language',
  /(settings|assistantPage)\.languages\.(vi|en)$/,
];
const isShared = (path: string) => SHARED.some((one) => (typeof one === 'string' ? one === path : one.test(path)));

const NUMBERS = [0, 1, 2, 12];
const DAYS = [day('05/11'), day('31/12')];
const MOMENTS = [at('05/11 16:30'), at('31/12 00:05')];

/** Arguments by the names that parameters have; any other is a name or a sentence. */
const BY_NAME: Record<string, unknown[]> = {
  bad: [[], ['Sample']],
  groups: [['Sample', 'Other']],
  parts: [['Sample'], ['Sample', 'Other']],
  problems: [[], ['Sample'], Array.from({ length: 7 }, () => 'Sample.'), Array.from({ length: 12 }, () => 'Sample.')],
  noun: ['households'],
  perDay: [1, 12],
  reached: ['households taking part'],
  unitName: ['groups'],
  unitsName: ['neighbourhood groups', 'units'],
  verdict: [null, 'accepted', 'returned'],
  ...Object.fromEntries(
    [
      ...['afterMidnight', 'codes', 'days', 'figure', 'gap', 'met', 'most', 'others', 'percent', 'recipients', 'rise'],
      ...['reporting', 'reports', 'responses', 'row', 'second', 'units', 'done', 'denominator', 'numerator', 'target'],
      ...['cells', 'tabs'],
    ].map((name) => [name, NUMBERS]),
  ),
};

const addressee = { address: 'you', head: '', one: 'group' };

/** Where a name means something else, or the argument is an object. */
const BY_PATH: Record<string, unknown[][]> = {
  'zalo.handOut': [
    [{ address: 'you', unit: 'Sample', operator: 'Office', event: 'Contest', deadline: '7 Nov', link: 'Link' }],
  ],
  'write.date': DAYS.map((one) => [one]),
  'write.shortDate': DAYS.map((one) => [one]),
  'write.weekday': Array.from({ length: 7 }, (_, index) => [`2025-11-0${index + 1}`]),
  'write.clock': MOMENTS.map((one) => [one]),
  'write.moment': MOMENTS.map((one) => [one]),
  'write.stamp': MOMENTS.map((one) => [one]),
  'form.runningTotal': DAYS.map((one) => [one]),
  'freezes.name': ['day', 'deadline', 'end', 'manual'].map((kind) => [{ kind, at: at('05/11 16:30') }]),
  'report.groupFacts': [['Sample', ['Sample', 'Other']]],
  'report.placeAndDate': DAYS.map((one) => ['Sample', one]),
  'report.fileName': DAYS.map((one) => ['Sample', one]),
  'report.indicatorTitle': [null, 70].map((percent) => ['Sample', percent]),
  'report.columns': [['Total households', 'households taking part']],
  'report.followed': [0, 12].map((ofAll) => [1, ofAll, 'households taking part', '71.3%']),
  'report.everyUnit': reportFigures(),
  'report.everybody': reportFigures(),
  'digest.indicator': figures(),
  'digest.everybody': figures(),
  'digest.concerned': [null, 'neighbourhood groups', 'units'].flatMap((units) => [
    [units, true],
    [units, false],
  ]),
  'digest.moved': [...NUMBERS, -1, -12].map((one) => [one]),
  'digest.change': [...NUMBERS, -1, -12].map((one) => [one, 'households', '4 Nov']),
  'digest.subjectBehind': NUMBERS.map((one) => [one, 'groups']),
  'privacy.notYet': DAYS.map((one) => [one]),
  'edits.changed': [null, '', '412'].flatMap((from) => [null, '', '420'].map((to) => ['Sample', from, to])),
  'healthPage.sentence': findings(),
  'log.sameName': [['Sample', 'TDP01', 'TDP02']],
  'log.filledIn': NUMBERS.flatMap((codes) => NUMBERS.map((groups) => [codes, groups])),
  'messages.digestSent': NUMBERS.flatMap((sent) =>
    NUMBERS.flatMap((waiting) => [[], ['Sample', 'Other']].map((bad) => [{ sent, waiting, bad }])),
  ),
  'letters.reminder.behind': ['1 households', '12 households'].map((gap) => [
    { day: '5 Nov', group: 'groups', figures: '1/2', reached: 'people', rate: '1%', gap, target: 70, link: 'Link' },
  ]),
  'sidebar.remind.done': NUMBERS.flatMap((sent) => NUMBERS.map((left) => [sent, left])),
  ...Object.fromEntries(
    ['button', 'ask', 'yes', 'left', 'reserved', 'withoutEmail', 'waiting'].map((name) => [
      `sidebar.remind.${name}`,
      NUMBERS.map((one) => [one]),
    ]),
  ),
  'zalo.all': [[['you']]],
  'zalo.received': zaloDates().map((dates) => [dates, 1, 28, 'groups']),
  'zalo.askBelow': [['you', 2, 'groups', 70]],
  'zalo.onlyFigures': [['you', ['households', 'people']]],
  'zalo.until': zaloDates().map((dates) => [dates]),
  'zalo.silent': zaloDates().flatMap((dates) => ['', 'Link'].map((link) => [dates, addressee, link])),
  'zalo.below': zaloDates().flatMap((dates) =>
    [null, 1, 12].map((perDay) => [
      dates,
      addressee,
      { reached: '1/2 households taking part', rate: '50.0%', gap: 12, noun: 'households', percent: 70, perDay },
      'Link',
    ]),
  ),
  'zalo.lastDay': ['', 'Sample'].map((silent) => ['5 Nov', 'the Contest', 'you', silent]),
  'zalo.stillOpen': zaloDates().map((dates) => [dates]),
  'letters.reminder.subjectBehind': ['1 households', '12 households'].map((gap) => ['5 Nov', 'Sample', gap]),
};

function zaloDates() {
  const days = { clock: '16:30', today: '5 Nov', deadline: '7 Nov 2025', end: '11 Nov 2025' };
  return ['early', 'soon', 'lastDay', 'late', 'over'].map((urgency) => ({
    ...days,
    urgency,
    days: 3,
    event: 'Contest',
    operator: 'Office',
  }));
}

function reportFigures() {
  const words = { place: 'ward', unitsName: 'neighbourhood groups', unit: 'groups', noun: 'households' };
  const rates = { rateOfReporting: '71.3%', rateOfAll: '65.0%', shareMet: '67.9%', percent: 70 };
  const some = { units: 28, ofAll: 10_780, reporting: 26, numerator: 7180, met: 19, below: 7, silent: 2 };
  return [[{ ...words, ...rates, ...some, reached: 'households taking part' }]];
}

/** Every line that the health page may have. */
function findings() {
  const closed = { published: false, accepting: false, linked: false, asksToSignIn: true };
  const bad = aHealth({
    authorized: false,
    lastRun: at('05/11 10:00'),
    triggers: { standing: 1, needed: 2 },
    form: { by: 'Sample', seen: closed },
    gaps: [
      { tab: 'Sample', column: null },
      { tab: 'Sample', column: 'Other' },
      { tab: 'Sample', column: 'Other', responses: true },
    ],
    mailsLeft: 1,
    zones: { file: 'Sample', script: 'Other' },
    lastError: { at: at('05/11 16:00'), text: 'Sample' },
  });
  const others = { me: 'Other', triggers: null, mailsLeft: null, form: { by: 'Sample', seen: null } };
  return [
    aHealth(),
    bad,
    { ...bad, ...others },
    aHealth({ ...others, lastRun: null, operatorSince: at('05/11 16:25') }),
    aHealth({ form: null, recipients: 0, alarmHours: 1, lastRun: null }),
  ].flatMap((facts) => findingsOf(facts).map((finding) => [finding]));
}

function figures() {
  const plain = { name: 'Sample', unitsName: 'neighbourhood groups', unitName: 'groups', percent: 70 };
  const more = { noun: 'households', reached: 'households taking part', place: 'ward' };
  const rates = { rateOfReporting: '71.3%', rateOfAll: '65.0%' };
  return NUMBERS.flatMap((one) =>
    NUMBERS.flatMap((reporting) =>
      ['', 'up 12 households'].map((change) => [
        {
          ...{ ...plain, ...more, ...rates, change, reporting, met: one, units: 28, belowTarget: one, silent: one },
          ...{ withoutDenominator: one, numerator: one, ofAll: 10_780 },
        },
      ]),
    ),
  );
}

const asOf = day('05/11');
const breaches: { [Kind in BreachKind]: Omit<Extract<Violation, { kind: Kind }>, 'kind' | 'severity'>[] } = {
  unitUnknown: [{ typed: '' }, { typed: 'Sample' }],
  linkCode: [{ missing: true }, { missing: false }],
  notANumber: [{ question: 'sample' }],
  overDenominator: [{ indicator: 'sample', figure: 1, denominator: 2 }],
  overCeiling: [{ lower: 'sample', figure: 2, upper: 'other', ceiling: 1 }],
  fell: [{ falls: [1, 12].map((to) => ({ question: 'sample', from: 1250, to })) }],
  jumped: [{ indicator: 'sample', points: 31.2, from: 1, to: 1250 }],
  asOfAfterSending: [{ asOf, sent: asOf }],
  asOfBeforeStart: [{ asOf }],
  asOfAfterEnd: [{ asOf }],
  late: [{ sent: at('08/11 07:05') }],
  denominatorProposed: [{ question: 'sample', figure: 1250 }],
  severalInADay: [{ reports: 2 }, { reports: 12 }],
};
const called = { name: 'the number of households', noun: 'households', denominator: 'total households' };
for (const [kind, some] of Object.entries(breaches)) {
  BY_PATH[`violations.${kind}`] = some.map((one) => [one, { question: () => called, indicator: () => called }]);
}

/** The names of a function's parameters, as it is written. */
function parametersOf(made: Leaf): string[] {
  const [, listed, single] = /^(?:function \w+)?\(([^)]*)\)|^(\w+)\s*=>/.exec(String(made)) ?? [];
  return (listed ?? single ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

function argumentsFor(path: string, made: Leaf): unknown[][] {
  if (BY_PATH[path]) return BY_PATH[path];
  return parametersOf(made).reduce<unknown[][]>(
    (lists, name) => lists.flatMap((list) => (BY_NAME[name] ?? ['Sample']).map((value) => [...list, value])),
    [[]],
  );
}

/** Everything that a text says, with the path of each; a function says something for each of its arguments. */
function sayings(text: unknown): [string, string][] {
  return leavesOf(text).flatMap(([path, leaf]): [string, string][] =>
    typeof leaf === 'function'
      ? argumentsFor(path, leaf).map((args) => [path, String((leaf as (...args: unknown[]) => unknown)(...args))])
      : [[path, String(leaf)]],
  );
}

describe('English', () => {
  const said = sayings(english(enKept));

  test('says something everywhere, and nothing that is no word', () => {
    const broken = said.filter(
      ([path, words]) =>
        (words.trim() === '' && !/^write\.|^place$/.test(path)) ||
        /NaN|undefined|\[object|\bnull\b|\btrue\b|\bfalse\b/.test(words),
    );
    expect(broken).toEqual([]);
    expect(said.length).toBeGreaterThan(900);
  });

  test('has no Vietnamese letter', () => {
    expect(said.filter(([path, words]) => VIETNAMESE.test(words) && !isShared(path))).toEqual([]);
    for (const path of ['product', 'settings.labels.language', 'settings.languages.vi']) {
      expect(said.find(([one]) => one === path)?.[1]).toMatch(VIETNAMESE);
    }
  });

  test('says one of a thing in the singular, and several in the plural', () => {
    const noun =
      '(?:other |missing |more |empty |unit )*(?:unit|group|household|day|report|email|answer|item|address(?:e)?|code|reminder|confirmation)';
    const one = new RegExp(`(?<![\\d.,/])1 ${noun}s\\b`);
    const several = new RegExp(`(?<![\\d.,/])(?:0|2|12) ${noun.replace('(?:e)?', '')}\\b(?!\\scode)`);
    expect('for 1 units').toMatch(one);
    expect('for 2 other unit').toMatch(several);
    expect(said.filter(([, words]) => one.test(words) || several.test(words))).toEqual([]);
  });

  test('has no exclamation mark, no double space and no straight quote', () => {
    expect(said.filter(([, words]) => /[!"']|\S {2}/.test(words))).toEqual([]);
  });

  test('takes the words of kept tabs from the tabs as they were made', () => {
    const words = sayings(english(viKept)).filter(([path]) => !((path.split('.')[0] as string) in viKept));
    const ours = /\b(?:To review|Daily progress|Ledger|Settings|Log)\b|\bUnits tab\b|\bUnits, row|“Not counted”/;
    expect(words.filter(([, sentence]) => ours.test(sentence))).toEqual([]);
    expect(words.filter(([, sentence]) => sentence.includes(viKept.settings.title)).length).toBeGreaterThan(10);
  });

  test('reduces a sentence about a doubtful report to its facts where a message asks of its own', () => {
    const { letters, violations } = english(enKept);
    const fact = violations.asOfBeforeStart({ kind: 'asOfBeforeStart', severity: 'warn', asOf });
    expect(letters.verify('Office', 'Group 1', '16:30 on 5 Nov 2025', fact, 'you')).toBe(
      'Office received the figures of Group 1 sent at 16:30 on 5 Nov 2025. The figures are as of 5 Nov 2025, before the first day. Please check and report again using your own link. Thank you.',
    );
  });

  test('leaves out of a subject nothing that Gmail’s list would show', () => {
    const { digest } = english(enKept);
    const parts = [
      digest.subjectMet(19, 28, 'groups'),
      digest.subjectBehind(5, 'groups'),
      digest.subjectSilent(2),
      digest.subjectDaysLeft(3),
    ];
    const subject = digest.subject(enWrite.shortDate(day('05/11')), parts);
    expect(subject).toBe('5 Nov: 19/28 groups met · 5 behind · 2 not reported · 3 days left');
    expect(subject.length).toBeLessThanOrEqual(70);
  });

  test.each`
    ward                 | place
    ${'phường Tân Hưng'} | ${'ward'}
    ${'Tan Hung Ward'}   | ${'ward'}
    ${'xã Vĩnh Hòa'}     | ${'commune'}
    ${'đặc khu Cát Hải'} | ${'special zone'}
    ${'thị trấn Cát Bà'} | ${'town'}
    ${'Tân Hưng'}        | ${'area'}
    ${'xãhội'}           | ${'area'}
  `('“$ward” as a whole is “the whole $place”', ({ ward, place }) => {
    expect(english(enKept).place(ward)).toBe(place);
  });
});

test('no constant is the same in both languages but those that have to be', () => {
  const others = new Map(leavesOf(textOf('vi', 'vi')));
  const same = leavesOf(textOf('en', 'en')).filter(
    ([path, leaf]) => typeof leaf !== 'function' && others.get(path) === leaf && !isShared(path),
  );
  expect(same).toEqual([]);
});

test('Vietnamese says nothing in English, even of what it says with a figure or a name', () => {
  const said = new Set(
    sayings(textOf('en', 'en'))
      .filter(([, words]) =>
        /[a-z]{3}.* .*[a-z]{3}/.test(words.replace(/Sample|(neighbourhood )?groups|households( taking part)?/g, '')),
      )
      .map(([, words]) => words),
  );
  expect(sayings(textOf('vi', 'vi')).filter(([path, words]) => said.has(words) && !isShared(path))).toEqual([]);
});

describe('Tân Hưng in English', () => {
  const { campaign, names } = preset;
  const keysOf = (some: { key: string }[]) => some.map(({ key }) => key);

  test('names every group, total, indicator, figure and deed, and nothing else', () => {
    const spoken = campaign.questions.filter(({ kind }) => kind === 'count' || kind === 'yesNo');
    expect(Object.keys(englishWords.groups ?? {})).toEqual(keysOf(campaign.groups));
    expect(Object.keys(englishWords.denominators ?? {})).toEqual(keysOf(campaign.denominators));
    expect(Object.keys(englishWords.indicators ?? {})).toEqual(keysOf(campaign.indicators));
    expect(Object.keys(englishWords.questions ?? {})).toEqual(keysOf(spoken));
    const noun = (kind: string) => (kind === 'count' ? expect.any(String) : undefined);
    for (const { key, kind } of spoken) expect(englishWords.questions?.[key]?.noun).toEqual(noun(kind));
  });

  test('without a Vietnamese letter; proper names stay', () => {
    expect(leavesOf(englishWords).filter(([, words]) => VIETNAMESE.test(String(words)))).toEqual([]);
    expect({ ...names, ...englishWords.names }).toMatchObject({ ward: names.ward, operator: names.operator });
  });
});

describe('enWrite', () => {
  test.each`
    figure     | count            | change
    ${0}       | ${'0'}           | ${'0'}
    ${1}       | ${'1'}           | ${'+1'}
    ${7}       | ${'7'}           | ${'+7'}
    ${12}      | ${'12'}          | ${'+12'}
    ${999}     | ${'999'}         | ${'+999'}
    ${10780}   | ${'10,780'}      | ${'+10,780'}
    ${1240000} | ${'1,240,000'}   | ${'+1,240,000'}
    ${-3}      | ${'\u22123'}     | ${'\u22123'}
    ${-1250}   | ${'\u22121,250'} | ${'\u22121,250'}
  `('$figure is $count in a table and in prose, $change as a change', ({ figure, count, change }) => {
    expect(enWrite.count(figure)).toBe(count);
    expect(enWrite.written(figure)).toBe(count);
    expect(enWrite.change(figure)).toBe(change);
  });

  test.each`
    figure    | decimal
    ${0.819}  | ${'0.8'}
    ${71.34}  | ${'71.3'}
    ${40}     | ${'40.0'}
    ${1234.5} | ${'1,234.5'}
  `('$figure is $decimal with one decimal', ({ figure, decimal }) => {
    expect(enWrite.decimal(figure)).toBe(decimal);
  });

  test.each`
    numerator | denominator | target  | rate
    ${713}    | ${1000}     | ${70}   | ${'71.3%'}
    ${142}    | ${203}      | ${70}   | ${'69.9%'}
    ${203}    | ${203}      | ${70}   | ${'100%'}
    ${9999}   | ${10000}    | ${null} | ${'99.9%'}
    ${null}   | ${203}      | ${70}   | ${'–'}
    ${5}      | ${null}     | ${70}   | ${'–'}
    ${5}      | ${0}        | ${70}   | ${'–'}
  `('$numerator of $denominator is $rate', ({ numerator, denominator, target, rate }) => {
    expect(enWrite.rate(numerator, denominator, target)).toBe(rate);
  });

  test.each`
    moment           | date             | short       | clock      | weekday
    ${'05/11 16:30'} | ${'5 Nov 2025'}  | ${'5 Nov'}  | ${'16:30'} | ${'Wednesday'}
    ${'31/12 07:05'} | ${'31 Dec 2025'} | ${'31 Dec'} | ${'07:05'} | ${'Wednesday'}
    ${'01/01 00:00'} | ${'1 Jan 2025'}  | ${'1 Jan'}  | ${'00:00'} | ${'Wednesday'}
    ${'09/11 23:59'} | ${'9 Nov 2025'}  | ${'9 Nov'}  | ${'23:59'} | ${'Sunday'}
    ${'10/05 12:00'} | ${'10 May 2025'} | ${'10 May'} | ${'12:00'} | ${'Saturday'}
  `('$moment is $clock on $weekday $date', ({ moment, date, short, clock, weekday }) => {
    const [dayAndMonth] = moment.split(' ');
    expect(enWrite.date(day(dayAndMonth))).toBe(date);
    expect(enWrite.shortDate(day(dayAndMonth))).toBe(short);
    expect(enWrite.weekday(day(dayAndMonth))).toBe(weekday);
    expect(enWrite.clock(at(moment))).toBe(clock);
    expect(enWrite.moment(at(moment))).toBe(`${clock} on ${date}`);
    expect(enWrite.stamp(at(moment))).toBe(`${date} ${clock}`);
  });

  test('minutes after midnight are a time of day', () => {
    expect(enWrite.minutes(0)).toBe('00:00');
    expect(enWrite.minutes(425)).toBe('07:05');
    expect(enWrite.minutes(16 * 60 + 30)).toBe('16:30');
  });

  test.each`
    figure       | nouns                       | quantity
    ${0}         | ${'households'}             | ${'0 households'}
    ${1}         | ${'households'}             | ${'1 household'}
    ${2}         | ${'households'}             | ${'2 households'}
    ${1250}      | ${'households'}             | ${'1,250 households'}
    ${'1'}       | ${'more households'}        | ${'1 more household'}
    ${'+1'}      | ${'households'}             | ${'+1 household'}
    ${'\u22121'} | ${'households'}             | ${'\u22121 household'}
    ${'+12'}     | ${'households'}             | ${'+12 households'}
    ${1}         | ${'households taking part'} | ${'1 household taking part'}
    ${1}         | ${'people taking part'}     | ${'1 person taking part'}
    ${1}         | ${'neighbourhood groups'}   | ${'1 neighbourhood group'}
    ${1}         | ${'focal points'}           | ${'1 focal point'}
    ${1}         | ${'businesses'}             | ${'1 business'}
    ${1}         | ${'branches'}               | ${'1 branch'}
    ${1}         | ${'stories'}                | ${'1 story'}
    ${1}         | ${'news items'}             | ${'1 news item'}
    ${1}         | ${'agencies and schools'}   | ${'1 agencies and schools'}
    ${1}         | ${'hộ'}                     | ${'1 hộ'}
  `('$figure of “$nouns” is “$quantity”', ({ figure, nouns, quantity }) => {
    expect(enWrite.quantity(figure, nouns)).toBe(quantity);
  });

  test('one unit, two units', () => {
    expect(enWrite.plural(0, 'unit', 'units')).toBe('0 units');
    expect(enWrite.plural(1, 'unit', 'units')).toBe('1 unit');
    expect(enWrite.plural(1250, 'unit', 'units')).toBe('1,250 units');
  });
});

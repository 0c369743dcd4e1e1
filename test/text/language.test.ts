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
import { at, day } from '../examples';
import { asOf, leavesOf, sayings } from './sayings';

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

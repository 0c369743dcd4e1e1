import { findingsOf } from '../../src/core/health';
import type { BreachKind, Violation } from '../../src/core/violations';
import { aHealth, at, day } from '../examples';

/** What a text says: each of its constants, and each of its functions for arguments of every sort it may be given. */

export type Leaf = string | number | boolean | ((...args: never[]) => unknown);

/** Every constant and function of a text, by its path. */
export function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Leaf]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

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
  'zalo.askAgain': zaloDates().map((dates) => [dates, addressee, 'Link']),
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

export const asOf = day('05/11');
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
export function sayings(text: unknown): [string, string][] {
  return leavesOf(text).flatMap(([path, leaf]): [string, string][] =>
    typeof leaf === 'function'
      ? argumentsFor(path, leaf).map((args) => [path, String((leaf as (...args: unknown[]) => unknown)(...args))])
      : [[path, String(leaf)]],
  );
}

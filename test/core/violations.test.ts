import type { Severity } from '../../src/core/campaign';
import type { Report } from '../../src/core/reports';
import { type BreachKind, SEVERITY } from '../../src/core/violations';
import { type About, aCampaign, aReport, aUnit, day } from '../examples';

const kinds = (report: Report) => report.violations.map(({ kind }) => kind);

test.each<[BreachKind, Severity]>([
  ['unitUnknown', 'hold'],
  ['linkCode', 'hold'],
  ['notANumber', 'hold'],
  ['overDenominator', 'hold'],
  ['overCeiling', 'hold'],
  ['fell', 'hold'],
  ['jumped', 'warn'],
  ['asOfAfterSending', 'warn'],
  ['asOfBeforeStart', 'warn'],
  ['asOfAfterEnd', 'warn'],
  ['late', 'warn'],
  ['denominatorProposed', 'warn'],
  ['severalInADay', 'note'],
])('%s is a %s', (kind, severity) => {
  expect(SEVERITY[kind]).toBe(severity);
  expect(Object.keys(SEVERITY)).toHaveLength(13);
});

// A unit of 100 households, with one report before it where `before` gives its figures.
test.each<[string, About, About | null, BreachKind[]]>([
  ['a figure up to the denominator is right', { households: 100 }, null, []],
  ['one more is held', { households: 101 }, null, ['overDenominator']],
  ['as many households as people are right', { households: 40, people: 40 }, null, []],
  ['more households than people are held', { households: 41, people: 40 }, null, ['overCeiling']],
  ['without the people nothing is compared', { households: 41 }, null, []],
  ['a figure that stands still is right', { households: 40 }, { households: 40 }, []],
  ['one that falls by one is held', { households: 39 }, { households: 40 }, ['fell']],
  ['a fall to zero is a fall', { households: 0 }, { households: 40 }, ['fell']],
  ['zero at first is right', { households: 0 }, null, []],
  [
    'a fall of a second running total is held too',
    { households: 40, people: 50 },
    { households: 40, people: 51 },
    ['fell'],
  ],
  ['a figure that was left out has not fallen', { people: 50 }, { households: 40, people: 50 }, []],
  ['text is no number', { households: 'bốn mươi' }, null, ['notANumber']],
  ['nor is a negative one', { households: -4 }, null, ['notANumber']],
  ['nor a part of one', { households: 4.5 }, null, ['notANumber']],
  ['nor is a word for an optional count', { households: 4, proposed: 'như cũ' }, null, ['notANumber']],
  ['a denominator that agrees is no proposal', { proposed: 100 }, null, []],
  ['another one is a proposal', { proposed: 101 }, null, ['denominatorProposed']],
  ['zero proposes nothing', { proposed: 0 }, null, []],
  ['an unknown unit is held', { unit: 'to 5x' }, null, ['unitUnknown']],
  ['and so is none', { unit: undefined, households: 4 }, null, ['unitUnknown']],
  ['everything wrong is said at once', { households: 120, people: 90 }, null, ['overDenominator', 'overCeiling']],
])('%s', (_, about, before, found) => {
  const report = aReport({ sent: '05/11 12:00', ...about }, before ? [{ sent: '03/11 12:00', ...before }] : []);
  expect(kinds(report)).toEqual(found);
  expect(report.violations.every(({ kind, severity }) => severity === SEVERITY[kind])).toBe(true);
});

test.each`
  sent                | from  | to    | jumped   | why
  ${'06/11 11:59:59'} | ${20} | ${51} | ${true}  | ${'31 points within a day'}
  ${'06/11 11:59:59'} | ${20} | ${50} | ${false} | ${'exactly 30'}
  ${'06/11 12:00'}    | ${20} | ${90} | ${false} | ${'a day is over'}
  ${'05/11 13:00'}    | ${0}  | ${31} | ${true}  | ${'from zero'}
`('from $from to $to of 100 at $sent: $why', ({ sent, from, to, jumped }) => {
  const report = aReport({ sent, households: to }, [{ sent: '05/11 12:00', households: from }]);
  expect(kinds(report).includes('jumped')).toBe(jumped);
  expect(report.valid).toBe(true);
});

test('a first report cannot jump', () => {
  expect(kinds(aReport({ households: 100 }))).toEqual([]);
});

test.each`
  sent                | asOf       | found
  ${'05/11 12:00'}    | ${'05/11'} | ${[]}
  ${'05/11 12:00'}    | ${'06/11'} | ${['asOfAfterSending']}
  ${'05/11 12:00'}    | ${'11/10'} | ${[]}
  ${'05/11 12:00'}    | ${'10/10'} | ${['asOfBeforeStart']}
  ${'05/11 12:00'}    | ${'11/11'} | ${['asOfAfterSending']}
  ${'05/11 12:00'}    | ${'12/11'} | ${['asOfAfterEnd']}
  ${'07/11 23:59:59'} | ${'07/11'} | ${[]}
  ${'08/11 00:00:00'} | ${'07/11'} | ${['late']}
  ${'12/11 08:00'}    | ${'11/11'} | ${['late']}
  ${'12/11 08:00'}    | ${'12/11'} | ${['asOfAfterEnd', 'late']}
`('a report of $asOf sent at $sent: $found', ({ sent, asOf, found }) => {
  const report = aReport({ sent, households: 40, asOf: day(asOf) });
  expect(kinds(report)).toEqual(found);
  expect(report.valid).toBe(true);
});

test('late is measured in Vietnam: 17:30 UTC on 07/11 is 08/11', () => {
  expect(kinds(aReport({ sent: '08/11 00:30', households: 4 }))).toEqual(['late']);
  expect(new Date(aReport({ sent: '08/11 00:30' }).submittedAt).toISOString()).toBe('2025-11-07T17:30:00.000Z');
});

test('the third report of a day is noted as the third, and the next morning begins anew', () => {
  const evening: About[] = ['19:00', '20:00', '21:00'].map((hour) => ({ sent: `05/11 ${hour}`, households: 4 }));
  expect(aReport(evening[2], evening.slice(0, 2)).violations).toEqual([
    { kind: 'severalInADay', severity: 'note', reports: 3 },
  ]);
  expect(aReport({ sent: '06/11 00:00', households: 4 }, evening).violations).toEqual([]);
});

test('a violation carries the figures that its sentence needs', () => {
  const [over, ceiling] = aReport({ households: 512, people: 500 }, [], {
    units: [aUnit({ households: 489 })],
  }).violations;
  expect(over).toEqual({
    kind: 'overDenominator',
    severity: 'hold',
    indicator: 'households',
    figure: 512,
    denominator: 489,
  });
  expect(ceiling).toEqual({
    kind: 'overCeiling',
    severity: 'hold',
    lower: 'households',
    figure: 512,
    upper: 'people',
    ceiling: 500,
  });
  expect(aReport({ households: 30 }, [{ sent: '01/11 12:00', households: 40 }]).violations).toEqual([
    { kind: 'fell', severity: 'hold', falls: [{ question: 'households', from: 40, to: 30 }] },
  ]);
});

test('a unit without a denominator is never over it, and does not jump', () => {
  const units = [aUnit({ households: null })];
  const report = aReport({ households: 9000 }, [{ sent: '05/11 11:00', households: 1 }], { units });
  expect(kinds(report)).toEqual(['severalInADay']);
});

test('a held figure is no measure for the next: it is compared with the one that counts', () => {
  const before: About[] = [
    { sent: '03/11 12:00', households: 40 },
    { sent: '04/11 12:00', households: 512 },
  ];
  expect(kinds(aReport({ households: 45 }, before))).toEqual([]);
});

test('another campaign’s dates are another campaign’s rules', () => {
  const campaign = aCampaign({ start: day('01/11'), end: day('04/11') });
  expect(kinds(aReport({ households: 4, asOf: day('05/11') }, [], { campaign }))).toEqual(['asOfAfterEnd']);
  expect(kinds(aReport({ households: 4, asOf: day('31/10') }, [], { campaign }))).toEqual(['asOfBeforeStart']);
});

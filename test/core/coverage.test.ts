import fc from 'fast-check';
import { type Coverage, coverageOf, toChase } from '../../src/core/coverage';
import { readReports } from '../../src/core/reports';
import type { Unit } from '../../src/core/units';
import { type About, aCampaign, anAnswer, at, aUnit, type Case, reportsOf } from '../examples';

interface Moment_ extends Case {
  now?: string;
  since?: string;
}

/** The coverage at the digest of 05/11, when 25 of 26 days are complete, unless the test says otherwise. */
function coverage(answers: About[], { now = '05/11 16:30', since, ...rest }: Moment_ = {}): Coverage[] {
  const { units = [aUnit()], campaign = aCampaign() } = rest;
  const reports = reportsOf(answers, { units, campaign, decisions: rest.decisions });
  return coverageOf({ campaign, units, reports, now: at(now), since: since === undefined ? null : at(since) });
}

test.each`
  households | total   | status             | short   | why
  ${142}     | ${203}  | ${'onTrack'}       | ${1}    | ${'one short, and 137,5 were expected'}
  ${143}     | ${203}  | ${'met'}           | ${0}    | ${'not a household before'}
  ${210}     | ${300}  | ${'met'}           | ${0}    | ${'exactly 70%'}
  ${257}     | ${368}  | ${'onTrack'}       | ${1}    | ${'TDP 22'}
  ${186}     | ${310}  | ${'behind'}        | ${31}   | ${'TDP 20: 208,7 were expected'}
  ${250}     | ${371}  | ${'onTrack'}       | ${10}   | ${'exactly the 250 expected of 260'}
  ${249}     | ${371}  | ${'behind'}        | ${11}   | ${'one below'}
  ${150}     | ${371}  | ${'behind'}        | ${110}  | ${'exactly 60% of the expected'}
  ${149}     | ${371}  | ${'farBehind'}     | ${111}  | ${'one below that'}
  ${0}       | ${300}  | ${'farBehind'}     | ${210}  | ${'a zero that was reported'}
  ${null}    | ${333}  | ${'notReported'}   | ${234}  | ${'silence is no zero'}
  ${100}     | ${null} | ${'noDenominator'} | ${null} | ${'nothing to divide by'}
  ${100}     | ${0}    | ${'noDenominator'} | ${null} | ${'nor by zero'}
  ${null}    | ${null} | ${'noDenominator'} | ${null} | ${'a gap of the list, named before silence'}
`('$households of $total households at 70% on 05/11 is $status, short by $short: $why', (one) => {
  const { households, total, status, short } = one;
  const answers = households === null ? [] : [{ households }];
  const [row] = coverage(answers, { units: [aUnit({ households: total })] });
  expect(row).toMatchObject({ status, gap: short, numerator: households });
});

test.each`
  staff | total | status       | why
  ${50} | ${52} | ${'onTrack'} | ${'TH06: 50 of exactly 50,0 expected'}
  ${33} | ${35} | ${'behind'}  | ${'TH03: 33,7 were expected'}
  ${12} | ${13} | ${'behind'}  | ${'KTHT'}
  ${20} | ${22} | ${'behind'}  | ${'TYT'}
  ${52} | ${52} | ${'met'}     | ${'all'}
`('$staff of $total staff at 100% on 05/11 is $status: $why', ({ staff, total, status }) => {
  const unit = aUnit({ code: 'TH06', groups: ['school'], denominators: { staffTotal: total } });
  const [row] = coverage([{ unit: 'TH06', group: 'school', staff }], { units: [unit] });
  expect(row).toMatchObject({ status, target: 100 });
});

test.each`
  now              | status         | why
  ${'11/10 23:00'} | ${'onTrack'}   | ${'a day in progress asks nothing'}
  ${'12/10 00:00'} | ${'farBehind'} | ${'after it 2,7 are expected'}
`('1 household of 100 at $now is $status: $why', ({ now, status }) => {
  const [row] = coverage([{ sent: '11/10 09:00', households: 1 }], { now });
  expect(row?.status).toBe(status);
});

test('a unit’s own target stands in the place of the campaign’s', () => {
  const [row] = coverage([{ households: 50 }], { units: [aUnit({ target: 50 })] });
  expect(row).toMatchObject({ status: 'met', target: 50, gap: 0 });
});

test('a group that nobody judges has reported or has not', () => {
  const units = [aUnit({ code: 'TTVH', groups: ['media'] }), aUnit({ code: 'VHXH', groups: ['media'] })];
  const rows = coverage([{ unit: 'TTVH', group: 'media', news: 14 }], { units });
  expect(rows.map(({ status, indicator }) => [status, indicator])).toEqual([
    ['reported', null],
    ['notReported', null],
  ]);
});

test('a unit has a row for each of its groups, and one that is no longer followed has none', () => {
  const units = [aUnit({ groups: ['tdp', 'media'] }), aUnit({ code: 'TDP06', active: false })];
  expect(coverage([], { units }).map(({ unit, group }) => `${unit.code} ${group}`)).toEqual([
    'TDP05 tdp',
    'TDP05 media',
  ]);
});

test('rows stand in the ward’s order, whatever order the list has', () => {
  const units = [aUnit({ code: 'C', order: 3 }), aUnit({ code: 'A', order: 1 }), aUnit({ code: 'B', order: 2 })];
  expect(coverage([], { units }).map(({ unit }) => unit.code)).toEqual(['A', 'B', 'C']);
});

test.each`
  sent             | stale    | why
  ${'02/11 00:01'} | ${false} | ${'three days'}
  ${'01/11 23:59'} | ${true}  | ${'four'}
`('on 05/11 a report of $sent is old: $stale ($why)', ({ sent, stale }) => {
  expect(coverage([{ sent, households: 40 }])[0]?.stale).toBe(stale);
});

test.each`
  now              | gap   | perDay  | why
  ${'05/11 16:30'} | ${31} | ${11}   | ${'three days, rounded up'}
  ${'07/11 16:30'} | ${31} | ${31}   | ${'the last on-time day'}
  ${'08/11 00:00'} | ${31} | ${8}    | ${'after it to the end: four days'}
  ${'11/11 23:00'} | ${31} | ${31}   | ${'the last day'}
  ${'12/11 00:00'} | ${31} | ${null} | ${'nothing can be done any more'}
`('$gap short at $now is $perDay a day: $why', ({ now, gap, perDay }) => {
  const [row] = coverage([{ households: 186 }], { now, units: [aUnit({ households: 310 })] });
  expect(row).toMatchObject({ gap, requiredPerDay: perDay });
});

test('a unit that has met needs nothing more a day', () => {
  expect(coverage([{ households: 70 }])[0]).toMatchObject({ gap: 0, requiredPerDay: null });
});

test('a held report marks its unit and leaves its figures, until it is overtaken', () => {
  const held: About[] = [
    { sent: '04/11 12:00', households: 40 },
    { sent: '05/11 12:00', households: 400 },
  ];
  expect(coverage(held)[0]).toMatchObject({ numerator: 40, underReview: true });
  expect(coverage([...held, { sent: '05/11 13:00', households: 45 }])[0]).toMatchObject({
    numerator: 45,
    underReview: false,
  });
});

test('at an earlier moment later reports have neither counted nor been held', () => {
  const sent: About[] = [
    { sent: '03/11 12:00', households: 40 },
    { sent: '05/11 12:00', households: 400 },
    { sent: '05/11 13:00', households: 50 },
  ];
  expect(coverage(sent, { now: '04/11 16:30' })[0]).toMatchObject({ numerator: 40, underReview: false });
  expect(coverage(sent, { now: '05/11 12:30' })[0]).toMatchObject({ numerator: 40, underReview: true });
});

test.each`
  since            | change  | why
  ${'04/11 23:59'} | ${10}   | ${'against the figure that counted then'}
  ${'01/11 00:00'} | ${null} | ${'nothing had been reported then'}
  ${'04/11 12:00'} | ${10}   | ${'the figure of that very moment is the earlier one'}
  ${undefined}     | ${null} | ${'nothing to compare with'}
`('the rise since $since is $change: $why', ({ since, change }) => {
  const sent = [
    { sent: '04/11 12:00', households: 40 },
    { sent: '05/11 12:00', households: 50 },
  ];
  expect(coverage(sent, { since })[0]?.change).toBe(change);
});

test('to chase: the lowest share of its own target first, then the larger gap, then the ward’s order', () => {
  const units: Unit[] = [
    aUnit({ code: 'MET', order: 1 }),
    aUnit({ code: 'SMALL', order: 2 }),
    aUnit({ code: 'BIG', order: 3, households: 200 }),
    aUnit({ code: 'LAST', order: 5, households: 200 }),
    aUnit({ code: 'ALIKE', order: 4, households: 200 }),
    aUnit({ code: 'EASY', order: 6, target: 40 }),
    aUnit({ code: 'SILENT', order: 7 }),
    aUnit({ code: 'WORST', order: 8 }),
  ];
  const figures = { MET: 70, SMALL: 35, BIG: 70, LAST: 70, ALIKE: 70, EASY: 30, WORST: 10 };
  const rows = coverage(
    Object.entries(figures).map(([unit, households]) => ({ unit, households })),
    { units },
  );
  expect(toChase(rows).map(({ unit }) => unit.code)).toEqual(['WORST', 'BIG', 'ALIKE', 'LAST', 'SMALL', 'EASY']);
});

const someFigures = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 25 * 1440 }),
    unit: fc.constantFrom('TDP05', 'TDP06'),
    households: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 10 },
);
const pair = [aUnit(), aUnit({ code: 'TDP06', name: 'Tổ dân phố số 6', order: 2 })];

const coverageOfFigures = (answers: ReturnType<typeof anAnswer>[]) => {
  const campaign = aCampaign();
  const reports = readReports(answers, pair, campaign, {});
  return coverageOf({ campaign, units: pair, reports, now: at('05/11 16:30'), since: at('04/11 16:30') });
};

test('coverage does not depend on the order of rows, but between reports of one moment', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 25 * 1440 }), { maxLength: 10 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 110 })),
      (minutes, figures) => {
        const answers = minutes.map((minute, index) => ({
          ...anAnswer({
            unit: index % 2 ? 'TDP05' : 'TDP06',
            households: figures.next().value as number,
            row: index + 2,
          }),
          submittedAt: at('11/10') + minute * 60_000,
        }));
        const turned = [...answers].reverse().map((one, index) => ({ ...one, row: index + 2 }));
        const strip = (rows: Coverage[]) => rows.map(({ report, ...rest }) => ({ ...rest, key: report?.key }));
        expect(strip(coverageOfFigures(turned))).toEqual(strip(coverageOfFigures(answers)));
      },
    ),
  );
});

test('a report that is held changes nothing but the mark', () => {
  fc.assert(
    fc.property(someFigures, fc.integer({ min: 101, max: 9999 }), (list, tooMany) => {
      const answers = list.map(({ minute, unit, households }, index) => ({
        ...anAnswer({ unit, households, row: index + 2 }),
        submittedAt: at('11/10') + minute * 60_000,
      }));
      const held = anAnswer({ sent: '05/11 16:00', unit: 'TDP05', households: tooMany, row: 99 });
      const strip = (rows: Coverage[]) =>
        rows.map(({ underReview, report, ...rest }) => ({ ...rest, key: report?.key }));
      const after = coverageOfFigures([...answers, held]);
      expect(strip(after)).toEqual(strip(coverageOfFigures(answers)));
      expect(after[0]?.underReview).toBe(true);
    }),
  );
});

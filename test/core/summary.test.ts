import { type Summary, summaryOf, type Totals } from '../../src/core/summary';
import { type About, aCampaign, at, aUnit, type Case, reportsOf } from '../examples';

interface At extends Case {
  now?: string;
  since?: string | null;
}

function summary(answers: About[], { now = '05/11 16:30', since = null, ...rest }: At = {}): Summary {
  const { units = [aUnit()], campaign = aCampaign() } = rest;
  const reports = reportsOf(answers, { units, campaign, decisions: rest.decisions });
  return summaryOf({ campaign, units, reports, now: at(now), since: since === null ? null : at(since) });
}

const households = (one: Summary) => one.totals[0] as Totals;
const four = ['A', 'B', 'C', 'D'].map((code, index) => aUnit({ code, name: `Tổ ${code}`, order: index + 1 }));

test('totals are given both ways: of the units that reported, and of all', () => {
  const one = summary(
    [
      { unit: 'A', households: 80 },
      { unit: 'B', households: 50 },
    ],
    { units: four },
  );
  expect(households(one)).toMatchObject({
    units: 4,
    counts: { met: 1, behind: 1, notReported: 2 },
    belowTarget: 1,
    numerator: 130,
    ofReporting: 200,
    ofAll: 400,
    gap: 20,
  });
  expect(households(one).chase.map(({ unit }) => unit.code)).toEqual(['B']);
  expect(households(one).silent.map(({ unit }) => unit.code)).toEqual(['C', 'D']);
});

test('a unit without a denominator enters no sum, and is named', () => {
  const units = [aUnit({ code: 'A' }), aUnit({ code: 'B', households: null })];
  const one = summary(
    [
      { unit: 'A', households: 80 },
      { unit: 'B', households: 50 },
    ],
    { units },
  );
  expect(households(one)).toMatchObject({ units: 2, numerator: 80, ofReporting: 100, ofAll: 100, status: 'met' });
  expect(households(one).withoutDenominator.map(({ unit }) => unit.code)).toEqual(['B']);
});

test('a held figure enters no sum', () => {
  const one = summary([{ sent: '04/11 12:00', households: 80 }, { households: 500 }]);
  expect(households(one).numerator).toBe(80);
  expect(one.review).toHaveLength(1);
});

test('people and households are never added', () => {
  const units = [aUnit(), aUnit({ code: 'TH01', groups: ['school'], denominators: { staffTotal: 38 } })];
  const one = summary([{ households: 80 }, { unit: 'TH01', group: 'school', staff: 38 }], { units });
  expect(one.totals.map(({ numerator, ofAll }) => [numerator, ofAll])).toEqual([
    [80, 100],
    [38, 38],
  ]);
});

test.each`
  figures                     | status           | behind    | why
  ${[70, 70, 70, 70]}         | ${'met'}         | ${0}      | ${'every unit has met'}
  ${[100, 100, 100, 69]}      | ${'onTrack'}     | ${0}      | ${'more than enough in all, but one unit has not'}
  ${[100, 100, 70, null]}     | ${'onTrack'}     | ${0}      | ${'one is silent, and 269,2 were expected'}
  ${[100, 100, 69, null]}     | ${'behind'}      | ${0.058}  | ${'a silent unit is zero here'}
  ${[50, 50, 50, 50]}         | ${'behind'}      | ${17.308} | ${'200 against 269,2 of 400'}
  ${[40, 40, 40, 40]}         | ${'farBehind'}   | ${27.308} | ${'below 60% of it'}
  ${[null, null, null, null]} | ${'notReported'} | ${0}      | ${'nobody has reported'}
`('with $figures of 100 each the ward is $status: $why', ({ figures, status, behind }) => {
  const answers = four.flatMap((unit, index) =>
    figures[index] === null ? [] : [{ unit: unit.code, households: figures[index] }],
  );
  const totals = households(summary(answers, { units: four }));
  expect(totals.status).toBe(status);
  expect(totals.pointsBehind).toBeCloseTo(behind, 3);
});

test('without any denominator the ward has no status', () => {
  expect(households(summary([{ households: 80 }], { units: [aUnit({ households: null })] })).status).toBeNull();
});

test('units with targets of their own are expected to reach those', () => {
  const units = [aUnit({ code: 'A', target: 50 }), aUnit({ code: 'B', target: 90 })];
  const totals = households(
    summary(
      [
        { unit: 'A', households: 50 },
        { unit: 'B', households: 85 },
      ],
      { units },
    ),
  );
  expect(totals).toMatchObject({ status: 'onTrack', gap: 5 });
});

test('the rise counts a unit that reports for the first time with all it has', () => {
  const sent: About[] = [
    { sent: '03/11 12:00', unit: 'A', households: 40 },
    { sent: '05/11 12:00', unit: 'A', households: 50 },
    { sent: '05/11 12:00', unit: 'B', households: 20 },
  ];
  const one = summary(sent, { units: four, since: '04/11 16:30' });
  expect(households(one).change).toBe(30);
  expect(one.newReports).toBe(2);
  expect(households(summary(sent, { units: four })).change).toBeNull();
  expect(summary(sent, { units: four }).newReports).toBe(0);
});

test('a report of the very moment of the last digest was in it', () => {
  const one = summary([{ sent: '04/11 16:30', households: 40 }], { since: '04/11 16:30' });
  expect(households(one).change).toBe(0);
  expect(one.newReports).toBe(0);
});

test('held reports are no news', () => {
  expect(
    summary([{ sent: '03/11 12:00', households: 40 }, { households: 400 }], { since: '04/11 16:30' }).newReports,
  ).toBe(0);
});

test('units that reported are counted once, however many groups they have; those not followed are left out', () => {
  const units = [
    aUnit({ code: 'A', groups: ['tdp', 'media'] }),
    aUnit({ code: 'B B', groups: ['tdp'] }),
    aUnit({ code: 'C', active: false }),
  ];
  const sent: About[] = [
    { unit: 'A', households: 4 },
    { unit: 'A', group: 'media', news: 4 },
    { unit: 'B B', households: 4 },
    { unit: 'C', households: 4 },
  ];
  expect(summary(sent, { units })).toMatchObject({ reporting: 2, units: 2 });
});

test('a report for a group that the unit is not in makes nobody a reporting unit', () => {
  expect(summary([{ group: 'media', news: 4 }])).toMatchObject({ reporting: 0, units: 1 });
});

test('deeds are counted over all units that are asked, once a unit also where two indicators judge it', () => {
  const campaign = aCampaign();
  const [first] = campaign.indicators;
  const two = aCampaign({
    indicators: [...campaign.indicators, { ...(first as object), key: 'people', numerator: 'people' } as never],
  });
  const sent: About[] = [
    { unit: 'A', households: 40, people: 50, qr: 'yes' },
    { unit: 'B', households: 40, people: 50, qr: 'no' },
  ];
  for (const rules of [campaign, two]) {
    const [deed] = summary(sent, { units: four, campaign: rules }).deeds;
    expect(deed).toMatchObject({ done: 1, units: 4, question: { key: 'qr' } });
  }
});

test('groups that nobody judges are named when they are silent', () => {
  const units = [aUnit(), aUnit({ code: 'TTVH', groups: ['media'] })];
  expect(summary([], { units }).silentElsewhere.map(({ unit }) => unit.code)).toEqual(['TTVH']);
  expect(summary([{ unit: 'TTVH', group: 'media', news: 1 }], { units }).silentElsewhere).toEqual([]);
});

test('a summary of an earlier moment knows nothing of what came after it', () => {
  const sent: About[] = [
    { sent: '03/11 12:00', households: 40 },
    { sent: '05/11 12:00', households: 400 },
  ];
  const one = summary(sent, { now: '04/11 16:30' });
  expect(one).toMatchObject({ review: [], lastReportAt: at('03/11 12:00'), today: '2025-11-04' });
  expect(summary([], {}).lastReportAt).toBeNull();
});

test.each`
  now              | toDeadline | toEnd
  ${'05/11 16:30'} | ${3}       | ${7}
  ${'07/11 23:59'} | ${1}       | ${5}
  ${'08/11 00:00'} | ${0}       | ${4}
  ${'12/11 00:00'} | ${0}       | ${0}
`('at $now $toDeadline days are left to report and $toEnd to take part', ({ now, toDeadline, toEnd }) => {
  expect(summary([], { now })).toMatchObject({
    daysToDeadline: toDeadline,
    daysToEnd: toEnd,
    lastOnTimeDay: '2025-11-07',
    end: '2025-11-11',
  });
});

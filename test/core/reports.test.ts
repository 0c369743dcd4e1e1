import fc from 'fast-check';
import { countedReports, type Report, readReports, sentBy, toReview, wholeNumber } from '../../src/core/reports';
import { type About, aCampaign, anAnswer, aReport, at, aUnit, reportsOf } from '../examples';

const counted = (reports: Report[], before = '31/12') => {
  const report = countedReports(reports, at(before)).get('TDP05 tdp');
  return report?.figures.households ?? null;
};

test('the report sent last counts, whatever day it says it is of', () => {
  const reports = reportsOf([
    { sent: '04/11 20:00', households: 40, asOf: '2025-11-04' },
    { sent: '05/11 08:00', households: 50, asOf: '2025-11-02' },
  ]);
  expect(counted(reports)).toBe(50);
});

test.each([
  [7, 8],
  [8, 7],
])('of two sent at one moment the lower row counts, here of %d and %d', (first, second) => {
  const units = [aUnit({ groups: ['media'] })];
  // A count that may fall: a falling total would be held, whichever came first.
  const sent = [first, second].map((row) => ({ group: 'media', news: row === 8 ? 3 : 5, row }));
  expect(countedReports(reportsOf(sent, { units }), at('31/12')).get('TDP05 media')?.figures.news).toBe(3);
});

test('two reports are never added up', () => {
  expect(
    counted(
      reportsOf([
        { sent: '04/11 20:00', households: 40 },
        { sent: '05/11 20:00', households: 41 },
      ]),
    ),
  ).toBe(41);
});

test('each unit and each of its groups has a report of its own', () => {
  const units = [aUnit({ code: 'MTTQ', groups: ['tdp', 'media'] }), aUnit()];
  const places = countedReports(
    reportsOf(
      [
        { unit: 'MTTQ', group: 'media', news: 3 },
        { unit: 'MTTQ', group: 'tdp', households: 9 },
        { unit: 'TDP05', households: 8 },
      ],
      { units },
    ),
    at('31/12'),
  );
  expect([...places.keys()].sort()).toEqual(['MTTQ media', 'MTTQ tdp', 'TDP05 tdp']);
});

const fallen: About[] = [
  { sent: '04/11 20:00', households: 40 },
  { sent: '05/11 20:00', households: 30 },
];

test('a figure that falls is held: the earlier one still counts', () => {
  const reports = reportsOf(fallen);
  expect(counted(reports)).toBe(40);
  expect(reports[1]).toMatchObject({ valid: false, earlier: 40, verdict: null });
  expect(toReview(reports)).toEqual([reports[1]]);
});

test.each`
  verdict       | figure | review
  ${'accepted'} | ${30}  | ${0}
  ${'returned'} | ${40}  | ${0}
`('a held report that staff $verdict leaves $figure counting and nothing to review', ({ verdict, figure, review }) => {
  const key = (reportsOf(fallen)[1] as Report).key;
  const reports = reportsOf(fallen, { decisions: { [key]: verdict } });
  expect(counted(reports)).toBe(figure);
  expect(toReview(reports)).toHaveLength(review);
});

test('staff may return a report that nothing is wrong with, and the one before it counts again', () => {
  const sent: About[] = [
    { sent: '04/11 20:00', households: 40 },
    { sent: '05/11 20:00', households: 60 },
  ];
  const key = (reportsOf(sent)[1] as Report).key;
  expect(counted(reportsOf(sent, { decisions: { [key]: 'returned' } }))).toBe(40);
});

test('after an accepted fall the next report is measured against the lower figure', () => {
  const key = (reportsOf(fallen)[1] as Report).key;
  const next = aReport({ sent: '06/11 20:00', households: 35 }, fallen, { decisions: { [key]: 'accepted' } });
  expect(next).toMatchObject({ valid: true, earlier: 30, violations: [] });
});

test.each`
  about                      | why
  ${{ unit: 'to 5x' }}       | ${'names no unit'}
  ${{ households: 'nhiều' }} | ${'gives no number'}
`('a report that $why can only be returned: accepting it changes nothing, and it stays to be reviewed', ({ about }) => {
  const held = aReport(about);
  const accepted = reportsOf([about], { decisions: { [held.key]: 'accepted' } });
  expect(accepted[0]?.valid).toBe(false);
  expect(toReview(accepted)).toHaveLength(1);
  expect(toReview(reportsOf([about], { decisions: { [held.key]: 'returned' } }))).toHaveLength(0);
});

test('a held report that a later valid one has overtaken needs no review', () => {
  const reports = reportsOf([...fallen, { sent: '05/11 21:00', households: 44 }]);
  expect(toReview(reports)).toEqual([]);
  expect(toReview(sentBy(at('05/11 20:30'), reports))).toEqual([reports[1]]);
});

test('what counts at a moment is what was sent before it', () => {
  const reports = reportsOf([
    { sent: '04/11 20:00', households: 40 },
    { sent: '05/11 20:00', households: 50 },
  ]);
  expect(counted(reports, '04/11 20:00')).toBeNull();
  expect(counted(reports, '05/11 20:00')).toBe(40);
  expect(counted(reports, '05/11 20:01')).toBe(50);
});

test('a report whose every answer is blank is left out', () => {
  expect(readReports([{ submittedAt: at('05/11'), row: 2, values: {} }], [aUnit()], aCampaign(), {})).toEqual([]);
});

test('answers to another group’s questions, left on a page that was gone back from, are not read', () => {
  const report = aReport({ households: 40, news: 5, staff: 9 });
  expect(report.figures).toEqual({ households: 40 });
});

test('what a person wrote about themselves is no part of a report', () => {
  const report = aReport({ households: 40, contact: 'Nguyễn Văn A, 0912345678', difficulties: ' Mạng yếu ' });
  expect(report.texts).toEqual({ difficulties: 'Mạng yếu' });
  expect(JSON.stringify(report)).not.toContain('0912345678');
});

test('a yes is a yes, and anything else is not', () => {
  expect(aReport({ qr: 'yes' }).done).toEqual({ qr: true });
  expect(aReport({ qr: 'Chưa thực hiện' }).done).toEqual({ qr: false });
  expect(aReport({}).done).toEqual({});
});

test.each`
  typed                       | read
  ${0}                        | ${0}
  ${341}                      | ${341}
  ${'341'}                    | ${341}
  ${' 0341 '}                 | ${341}
  ${-1}                       | ${Number.NaN}
  ${3.5}                      | ${Number.NaN}
  ${'3,5'}                    | ${Number.NaN}
  ${'1.250'}                  | ${Number.NaN}
  ${'300 hộ'}                 | ${Number.NaN}
  ${'khoảng 300'}             | ${Number.NaN}
  ${'1e3'}                    | ${Number.NaN}
  ${''}                       | ${Number.NaN}
  ${Number.POSITIVE_INFINITY} | ${Number.NaN}
`('the count ‘$typed’ reads as $read', ({ typed, read }) => {
  expect(wholeNumber(typed)).toBe(read);
});

// Keys: decisions and mails refer to them, so they must outlive whatever happens to the rows.
const keysOf = (reports: Report[]) => reports.map(({ key }) => key);

test('a key stays when rows are sorted, moved or deleted', () => {
  const [first, second] = [
    anAnswer({ households: 40, row: 2 }),
    anAnswer({ households: 41, row: 3, sent: '05/11 13:00' }),
  ];
  const read = (answers: (typeof first)[]) => readReports(answers, [aUnit()], aCampaign(), {});
  const keys = keysOf(read([first, second]));
  expect(
    keysOf(
      read([
        { ...second, row: 2 },
        { ...first, row: 9 },
      ]),
    ),
  ).toEqual(keys);
  expect(keysOf(read([{ ...second, row: 5 }]))).toEqual([keys[1]]);
});

test('a key stays when the contact is deleted, and changes with any other answer', () => {
  const key = aReport({ households: 40, contact: 'bác Ba' }).key;
  expect(aReport({ households: 40, contact: undefined }).key).toBe(key);
  expect(aReport({ households: '40', contact: 'bác Tư' }).key).toBe(key);
  expect(aReport({ households: 41 }).key).not.toBe(key);
  expect(aReport({ households: 40, difficulties: 'Mạng yếu' }).key).not.toBe(key);
  expect(aReport({ households: 40, sent: '05/11 12:01' }).key).not.toBe(key);
});

test('identical answers of one millisecond are told apart by a number', () => {
  const [first, second] = reportsOf([{ households: 40 }, { households: 40 }]) as [Report, Report];
  expect(first.key).toMatch(/-0$/);
  expect(second.key).toBe(first.key.replace(/-0$/, '-1'));
});

test('a report found in two tabs counts once: a Form linked anew writes all its responses out again', () => {
  const sent: About[] = [
    { sent: '04/11 20:00', households: 40 },
    { sent: '05/11 20:00', households: 30 },
  ];
  const twice = reportsOf([...sent.map((one) => ({ ...one, tab: 0 })), ...sent.map((one) => ({ ...one, tab: 1 }))]);
  expect(keysOf(twice)).toEqual(keysOf(reportsOf(sent)));
  expect(toReview(twice)).toHaveLength(1);
});

const someAnswers = fc.array(
  fc.record({
    sent: fc.constantFrom('04/11 20:00', '05/11 08:00', '05/11 20:00', '06/11 08:00'),
    unit: fc.constantFrom('TDP05', 'TDP06', 'ai đó'),
    households: fc.integer({ min: 0, max: 120 }),
  }),
  { maxLength: 12 },
);
const pair = [aUnit(), aUnit({ code: 'TDP06', name: 'Tổ dân phố số 6' })];

test('the order of the rows decides nothing but between reports of one moment', () => {
  fc.assert(
    fc.property(someAnswers, fc.infiniteStream(fc.nat()), (answers, dice) => {
      const rows = answers.map((about, index) => anAnswer({ ...about, row: index + 2 }));
      const shuffled = rows
        .map((one) => ({ one, rank: dice.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one);
      const read = (list: typeof rows) => readReports(list, pair, aCampaign(), {});
      expect(read(shuffled)).toEqual(read(rows));
    }),
  );
});

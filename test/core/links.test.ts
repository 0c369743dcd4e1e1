import fc from 'fast-check';
import { currentLinkCode, type LinkCodes, linkCodeAt, newLinkCode, unitOfLinkCode } from '../../src/core/links';
import { type Report, readReports } from '../../src/core/reports';
import { aCampaign, anAnswer, aReport, at, aUnit } from '../examples';

const codes: LinkCodes = {
  TDP05: [
    { code: 'BCDFGH', since: at('10/10') },
    { code: 'KMNPQR', since: at('03/11') },
  ],
  TDP06: [{ code: 'XZXZXZ', since: at('10/10') }],
};
const units = [aUnit(), aUnit({ code: 'TDP06', name: 'Tổ dân phố số 6' })];
const kinds = ({ violations }: Report) => violations.map(({ kind }) => kind);

test.each`
  sent             | linkCode      | held         | why
  ${'01/11 12:00'} | ${'BCDFGH'}   | ${false}     | ${'the code of its time'}
  ${'05/11 12:00'} | ${'KMNPQR'}   | ${false}     | ${'the new code'}
  ${'05/11 12:00'} | ${' kmn-pqr'} | ${false}     | ${'as somebody wrote it down'}
  ${'05/11 12:00'} | ${'BCDFGH'}   | ${'wrong'}   | ${'the old code, after it was renewed'}
  ${'02/11 12:00'} | ${'KMNPQR'}   | ${'wrong'}   | ${'a code that came later'}
  ${'05/11 12:00'} | ${'XZXZXZ'}   | ${'wrong'}   | ${'another unit’s code'}
  ${'05/11 12:00'} | ${''}         | ${'missing'} | ${'a blank'}
  ${'05/11 12:00'} | ${undefined}  | ${'missing'} | ${'no code at all'}
  ${'09/10 12:00'} | ${undefined}  | ${false}     | ${'a report from before there were codes'}
`('$why is held: $held', ({ sent, linkCode, held }) => {
  const report = aReport({ sent, linkCode }, [], { units, codes });
  const found = report.violations.find(({ kind }) => kind === 'linkCode');
  expect(found).toEqual(held ? { kind: 'linkCode', severity: 'hold', missing: held === 'missing' } : undefined);
  expect(report.valid).toBe(!held);
});

test('a unit without a code is asked for none', () => {
  expect(kinds(aReport({ linkCode: 'ANY' }, [], { codes: {} }))).toEqual([]);
});

test('a valid code tells the unit where the answer itself is blank, and never overrules one', () => {
  expect(aReport({ unit: undefined, linkCode: 'XZXZXZ' }, [], { units, codes }).unit?.code).toBe('TDP06');
  expect(kinds(aReport({ unit: undefined, linkCode: 'BCDFGH' }, [], { units, codes }))).toEqual(['unitUnknown']);
  const other = aReport({ unit: 'TDP05', linkCode: 'XZXZXZ' }, [], { units, codes });
  expect([other.unit?.code, kinds(other)]).toEqual(['TDP05', ['linkCode']]);
});

test.each([
  ['warn', true],
  ['note', true],
  ['hold', false],
])('a ward that sets the rule to %s lets such a report count: %s', (severity, counts) => {
  const campaign = aCampaign({ severities: { linkCode: severity as 'warn' } });
  expect(aReport({}, [], { units, codes, campaign }).valid).toBe(counts);
});

test('staff may accept a report without a code', () => {
  const held = aReport({}, [], { units, codes });
  expect(aReport({}, [], { units, codes, decisions: { [held.key]: 'accepted' } }).valid).toBe(true);
});

test('a code is six consonants, never one that any unit has or had', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 60, maxLength: 60 }), (numbers) => {
      const taken: LinkCodes = {};
      let turn = 0;
      // The same number again and again, then another: a clash must be passed over.
      const random = () => numbers[Math.floor(turn++ / 2) % numbers.length] as number;
      for (let unit = 0; unit < 20; unit += 1) {
        const code = newLinkCode(random, taken);
        expect(code).toMatch(/^[BCDFGHJKMNPQRSTVWXZ]{6}$/);
        taken[`U${unit}`] = [{ code, since: 0 }];
      }
      const all = Object.values(taken).map((list) => list[0]?.code);
      expect(new Set(all).size).toBe(20);
    }),
    { numRuns: 50 },
  );
});

test('ten thousand guesses find no code', () => {
  const secret: LinkCodes = { TDP05: [{ code: 'QWRTPZ', since: 0 }] };
  let seed = 12345;
  const guess = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed;
  };
  const guesses = Array.from({ length: 10_000 }, (_, index) =>
    anAnswer({ row: index + 2, linkCode: newLinkCode(guess, secret), households: 90 }),
  );
  const reports = readReports(guesses, [aUnit()], aCampaign(), {}, secret);
  expect(reports.filter(({ valid }) => valid)).toEqual([]);
});

test('the code of a moment, the code of now, and whose it is', () => {
  expect([
    linkCodeAt(codes.TDP05, at('03/11')),
    linkCodeAt(codes.TDP05, at('03/11') + 1),
    linkCodeAt(undefined, 0),
  ]).toEqual(['BCDFGH', 'KMNPQR', null]);
  expect([currentLinkCode(codes.TDP05), currentLinkCode([])]).toEqual(['KMNPQR', null]);
  expect([unitOfLinkCode('bcdfgh', at('01/11'), codes), unitOfLinkCode('', at('01/11'), codes)]).toEqual([
    'TDP05',
    null,
  ]);
});

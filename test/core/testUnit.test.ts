import fc from 'fast-check';
import { coverageOf } from '../../src/core/coverage';
import { type Answers, readReports, standingsOf } from '../../src/core/reports';
import { summaryOf } from '../../src/core/summary';
import { isTestChoice, proposedCode } from '../../src/core/units';
import { aCampaign, at, aUnit } from '../examples';

test.each`
  answer                                       | isTest
  ${'THU · Đơn vị thử (chỉ dùng để kiểm tra)'} | ${true}
  ${' thu ·'}                                  | ${true}
  ${'THU'}                                     | ${false}
  ${'Thu'}                                     | ${false}
  ${'TDP05 · THU'}                             | ${false}
  ${'THUA · Thứ A'}                            | ${false}
  ${''}                                        | ${false}
`('“$answer” is the test unit: $isTest', ({ answer, isTest }) => {
  expect(isTestChoice(answer as string)).toBe(isTest);
});

test('no unit is proposed the code of the test unit', () => {
  expect(proposedCode('Tân Hưng Ủy', new Set())).toBe('THU2');
});

/** Reports of two units, right and wrong ones, and what the test unit sent between them. */
const sent = fc.array(
  fc.record({
    unit: fc.constantFrom('TDP01 · Một', 'TDP02 · Hai', 'Không rõ', '', 'THU · Đơn vị thử'),
    minute: fc.nat(40_000),
    households: fc.constantFrom('0', '12', '130', '250', 'nhiều'),
    linkCode: fc.constantFrom('', 'BCDFGH', 'ZZTTRR'),
  }),
  { maxLength: 25 },
);

test('what the test unit sends changes nothing that is worked out, wherever it comes', () => {
  const campaign = aCampaign();
  const units = ['TDP01', 'TDP02'].map((code) => aUnit({ code, denominators: { householdsTotal: 200 } }));
  const codes = { TDP01: [{ code: 'BCDFGH', since: at('01/10') }] };
  fc.assert(
    fc.property(sent, (all) => {
      const answers = all.map(({ unit, minute, households, linkCode }, index): Answers => {
        const values = { group: 'tdp', unit, householdsParticipating: households, linkCode };
        const given = Object.entries(values).filter(([, value]) => value !== '');
        return { submittedAt: at('12/10') + minute * 60_000, row: index + 2, values: Object.fromEntries(given) };
      });
      const real = answers.filter(({ values }) => !String(values.unit).startsWith('THU'));
      const worked = (some: Answers[]) => {
        const reports = readReports(some, units, campaign, {}, codes);
        const input = { campaign, units, reports, now: at('08/11 10:00'), since: at('07/11') };
        return [reports, [...standingsOf(reports)], coverageOf(input), summaryOf(input)];
      };
      expect(worked(answers)).toEqual(worked(real));
    }),
  );
});

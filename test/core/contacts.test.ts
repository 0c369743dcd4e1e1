import fc from 'fast-check';
import { type Clearing, clearingDue, mayClear } from '../../src/core/contacts';
import { type Answers, emptyUnder, readReports } from '../../src/core/reports';
import { aCampaign, at, aUnit } from '../examples';

const campaign = aCampaign();

test.each`
  now              | may
  ${'11/11 23:59'} | ${false}
  ${'12/11 00:00'} | ${true}
`('the campaign ends with 11/11: at $now contacts may be deleted: $may', ({ now, may }) => {
  expect(mayClear(campaign, at(now))).toBe(may);
});

const stands = (about: Partial<Clearing> | null): Clearing | null =>
  about && {
    state: 'done',
    at: at('20/11 08:00'),
    begun: at('20/11 08:00'),
    by: '',
    cells: 3,
    emptied: true,
    ...about,
  };

test.each`
  clearing              | days    | lastSent         | now              | due      | why
  ${null}               | ${10}   | ${'05/11 08:00'} | ${'20/11 23:59'} | ${false} | ${'the tenth day has not begun'}
  ${null}               | ${10}   | ${'05/11 08:00'} | ${'21/11 00:00'} | ${true}  | ${'ten days after the end'}
  ${null}               | ${0}    | ${'05/11 08:00'} | ${'11/11 08:00'} | ${false} | ${'the last day is not over'}
  ${null}               | ${0}    | ${'05/11 08:00'} | ${'12/11 00:00'} | ${true}  | ${'it is'}
  ${null}               | ${null} | ${'05/11 08:00'} | ${'31/12 08:00'} | ${false} | ${'blank is never'}
  ${{ state: 'asked' }} | ${null} | ${'05/11 08:00'} | ${'20/11 08:00'} | ${true}  | ${'somebody asked'}
  ${{ state: 'begun' }} | ${null} | ${'05/11 08:00'} | ${'20/11 08:00'} | ${true}  | ${'a run was cut short'}
  ${{}}                 | ${10}   | ${'05/11 08:00'} | ${'25/11 08:00'} | ${false} | ${'it is done'}
  ${{}}                 | ${null} | ${'20/11 08:01'} | ${'20/11 08:15'} | ${true}  | ${'something was sent all the same'}
  ${{ emptied: false }} | ${null} | ${'05/11 08:00'} | ${'20/11 23:00'} | ${false} | ${'the Form is tried once a day'}
  ${{ emptied: false }} | ${null} | ${'05/11 08:00'} | ${'21/11 00:00'} | ${true}  | ${'and on the next day again'}
`('at $now contacts are to be deleted: $due, for $why', ({ clearing, days, lastSent, now, due }) => {
  expect(clearingDue(stands(clearing), campaign, days, at(lastSent), at(now))).toBe(due);
});

test('whatever was answered, no key, no figure and nothing held changes with the contacts', () => {
  const answers = fc.record(
    {
      group: fc.constantFrom('Tổ dân phố', 'Tuyên truyền', ''),
      unit: fc.constantFrom('TDP05', 'ai đó'),
      households: fc.oneof(fc.nat(900), fc.string()),
      people: fc.nat(900),
      contact: fc.string(),
    },
    { requiredKeys: [] },
  );
  const sent = fc.record({ submittedAt: fc.integer({ min: at('05/11'), max: at('05/11 00:01') }), values: answers });
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 8 }), (some) => {
      const with_ = some.map((one, row): Answers => ({ ...one, row }) as Answers);
      const without = with_.map((one) => {
        const { contact, ...values } = one.values;
        return { ...one, values };
      });
      const read = (all: Answers[]) => readReports(all, [aUnit({ code: 'TDP05' })], campaign, {});
      expect(read(without)).toEqual(read(with_));
      expect(without.map(emptyUnder(campaign))).toEqual(with_.map(emptyUnder(campaign)));
    }),
  );
});

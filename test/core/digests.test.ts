import { addDays, atMinute, type Day } from '../../src/core/calendar';
import { dueDay, isMilestone, nextDigestAt, owedTo } from '../../src/core/digests';
import { emptyLedger, mailKey } from '../../src/core/ledger';
import { aCampaign, at, day } from '../examples';

const campaign = aCampaign();
const daily = { digestAt: 16 * 60 + 30, digestDays: 'every' as const, paused: false };
const working = { ...daily, digestDays: 'working' as const };

/** Every day on which a report falls due, walking from one to the next. */
function calendar(policy: Parameters<typeof nextDigestAt>[1]): number {
  let count = 0;
  for (let next = nextDigestAt(at('10/10'), policy, campaign); next !== null; count += 1)
    next = nextDigestAt(next, policy, campaign);
  return count;
}

test('33 reports from 11/10 to 12/11, 23 of them on working days, none while paused', () => {
  expect([calendar(daily), calendar(working), calendar({ ...daily, paused: true })]).toEqual([33, 23, 0]);
});

test.each`
  now              | policy     | due        | why
  ${'05/11 16:29'} | ${daily}   | ${'04/11'} | ${'the hour has not come'}
  ${'05/11 16:30'} | ${daily}   | ${'05/11'} | ${'the hour'}
  ${'11/10 16:00'} | ${daily}   | ${null}    | ${'before the first'}
  ${'20/11 12:00'} | ${daily}   | ${'12/11'} | ${'long after the last'}
  ${'09/11 20:00'} | ${working} | ${'07/11'} | ${'a Sunday'}
`('at $now the report of $due is the latest due: $why', ({ now, policy, due }) => {
  expect(dueDay(at(now), policy, campaign)).toBe(due === null ? null : day(due));
});

test('the last day for reports, the end, and the days after them', () => {
  const days: Day[] = [];
  for (let one = day('11/10'); one <= day('13/11'); one = addDays(one, 1))
    if (isMilestone(one, campaign)) days.push(one);
  expect(days).toEqual([day('07/11'), day('08/11'), day('11/11'), day('12/11')]);
});

const ledgerWith = (states: Record<string, 'sent' | 'failed' | 'sending'>, setUp = '11/10') => ({
  ...emptyLedger(),
  setUpAt: at(setUp),
  mails: Object.fromEntries(
    Object.entries(states).map(([address, state]) => [
      mailKey('digest', day('04/11'), address),
      { state, at: atMinute(day('04/11'), 990) },
    ]),
  ),
});

test.each`
  states                                 | today      | owed              | why
  ${{}}                                  | ${'04/11'} | ${['a@x', 'b@x']} | ${'the day itself'}
  ${{ 'a@x': 'sent' }}                   | ${'04/11'} | ${['b@x']}        | ${'one has it'}
  ${{}}                                  | ${'05/11'} | ${['a@x', 'b@x']} | ${'no run came to it'}
  ${{ 'a@x': 'sent' }}                   | ${'05/11'} | ${[]}             | ${'b was entered since'}
  ${{ 'a@x': 'sent', 'b@x': 'failed' }}  | ${'05/11'} | ${['b@x']}        | ${'it was tried in vain'}
  ${{ 'a@x': 'sent', 'b@x': 'sending' }} | ${'05/11'} | ${['b@x']}        | ${'a run was cut short over it'}
  ${{ '-': 'failed' }}                   | ${'05/11'} | ${[]}             | ${'there was nobody to write to'}
`('with $states, on $today the report of 04/11 is owed to $owed: $why', ({ states, today, owed }) => {
  expect(owedTo(['a@x', 'b@x'], day('04/11'), day(today), ledgerWith(states))).toEqual(owed);
});

test('a day before set-up was never owed', () => {
  expect(owedTo(['a@x'], day('04/11'), day('05/11'), ledgerWith({}, '05/11'))).toEqual([]);
});

import { lastDayToAct, paceOf, progressAt } from '../../src/core/pace';
import { aCampaign, at, day } from '../examples';

test.each`
  cutoff           | now              | days  | of    | why
  ${'06/11 17:00'} | ${'05/11 16:30'} | ${25} | ${26} | ${'the demo ward on 05/11'}
  ${'06/11 17:00'} | ${'11/10 16:30'} | ${0}  | ${26} | ${'the first day'}
  ${'06/11 17:00'} | ${'01/10 00:00'} | ${0}  | ${26} | ${'before the start'}
  ${'06/11 17:00'} | ${'06/11 00:00'} | ${26} | ${26} | ${'the day of the cut-off'}
  ${'06/11 17:00'} | ${'20/11 00:00'} | ${26} | ${26} | ${'never more than all'}
  ${null}          | ${'05/11 16:30'} | ${25} | ${28} | ${'without a cut-off: to the end of 07/11'}
  ${null}          | ${'08/11 00:00'} | ${28} | ${28} | ${'all of it'}
  ${'11/10 12:00'} | ${'11/10 13:00'} | ${0}  | ${1}  | ${'a cut-off on the first day is no division by zero'}
`('with the cut-off $cutoff, $days of $of days are complete at $now: $why', ({ cutoff, now, days, of }) => {
  const campaign = aCampaign({ cutoff: cutoff && at(cutoff) });
  expect(progressAt(at(now), campaign)).toEqual({ days, of });
});

// 260 needed, 250 of them expected after 25 of 26 days, and 60% of those are 150.
test.each`
  numerator | pace
  ${260}    | ${'onTrack'}
  ${250}    | ${'onTrack'}
  ${249}    | ${'behind'}
  ${150}    | ${'behind'}
  ${149}    | ${'farBehind'}
  ${0}      | ${'farBehind'}
`('$numerator of 260 after 25 of 26 days is $pace', ({ numerator, pace }) => {
  expect(paceOf(numerator, 260, { days: 25, of: 26 }, 60)).toBe(pace);
});

test('how far behind is far is the ward’s to say', () => {
  expect(paceOf(200, 260, { days: 25, of: 26 }, 80)).toBe('behind');
  expect(paceOf(199, 260, { days: 25, of: 26 }, 80)).toBe('farBehind');
});

test.each`
  today      | last
  ${'05/11'} | ${'07/11'}
  ${'07/11'} | ${'07/11'}
  ${'08/11'} | ${'11/11'}
`('on $today there is time to $last', ({ today, last }) => {
  expect(lastDayToAct(day(today), aCampaign())).toBe(day(last));
});

import fc from 'fast-check';
import {
  addDays,
  atMinute,
  completeDays,
  type Day,
  dayOf,
  daysBetween,
  daysLeft,
  lastDayBefore,
  minuteOf,
  parseDay,
  parseMoment,
  parseTime,
  startOf,
  weekdayOf,
} from '../../src/core/calendar';
import * as write from '../../src/text/write';
import { at, day } from '../examples';

test.each`
  moment                        | on              | why
  ${'2025-11-07T16:59:59.999Z'} | ${'2025-11-07'} | ${'the last moment of 07/11 in Vietnam'}
  ${'2025-11-07T17:00:00Z'}     | ${'2025-11-08'} | ${'midnight in Vietnam'}
  ${'2025-11-07T17:30:00Z'}     | ${'2025-11-08'} | ${'half past midnight in Vietnam'}
  ${'2025-12-31T17:00:00Z'}     | ${'2026-01-01'} | ${'the new year in Vietnam'}
`('$moment falls on $on: $why', ({ moment, on }) => {
  expect(dayOf(Date.parse(moment))).toBe(on);
});

test('a day starts at its midnight in Vietnam, which is 17:00 UTC of the day before', () => {
  expect(new Date(startOf('2025-11-08')).toISOString()).toBe('2025-11-07T17:00:00.000Z');
  expect(minuteOf(atMinute('2025-11-08', 990))).toBe(990);
  expect(minuteOf(at('05/11 23:59:59'))).toBe(23 * 60 + 59);
});

test('“trước ngày 08/11” ends on 07/11', () => {
  expect(lastDayBefore(startOf('2025-11-08'))).toBe('2025-11-07');
  expect(lastDayBefore(startOf('2025-11-08') + 1)).toBe('2025-11-08');
});

test.each`
  today      | last       | left  | why
  ${'05/11'} | ${'07/11'} | ${3}  | ${'today counts'}
  ${'07/11'} | ${'07/11'} | ${1}  | ${'the last day is a day'}
  ${'08/11'} | ${'07/11'} | ${0}  | ${'it is over'}
  ${'20/11'} | ${'07/11'} | ${0}  | ${'never below zero'}
  ${'05/11'} | ${'11/11'} | ${7}  | ${'to the end of the contest'}
  ${'11/10'} | ${'11/11'} | ${32} | ${'the whole contest'}
`('on $today $left days are left to $last: $why', ({ today, last, left }) => {
  expect(daysLeft(day(today), day(last))).toBe(left);
});

test.each`
  until            | days  | why
  ${'11/10 23:59'} | ${0}  | ${'the day in progress is not complete'}
  ${'12/10 00:00'} | ${1}  | ${'it is at midnight'}
  ${'05/11 16:30'} | ${25} | ${'of 05/11, at the digest'}
  ${'06/11 17:00'} | ${26} | ${'of 06/11, at the internal cut-off'}
  ${'10/10 12:00'} | ${0}  | ${'nothing has begun'}
`('from 11/10 to $until $days days are complete: $why', ({ until, days }) => {
  expect(completeDays('2025-10-11', at(until))).toBe(days);
});

test('days are counted across months, years and a leap day', () => {
  expect(addDays('2025-10-31', 1)).toBe('2025-11-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysBetween('2025-10-11', '2025-11-11')).toBe(31);
  expect(daysBetween('2025-11-11', '2025-10-11')).toBe(-31);
});

test.each`
  on              | weekday | called
  ${'2025-11-03'} | ${1}    | ${'thứ Hai'}
  ${'2025-11-07'} | ${5}    | ${'thứ Sáu'}
  ${'2025-11-08'} | ${6}    | ${'thứ Bảy'}
  ${'2025-11-09'} | ${7}    | ${'Chủ nhật'}
  ${'1969-12-31'} | ${3}    | ${'thứ Tư'}
`('$on is $called', ({ on, weekday, called }) => {
  expect(weekdayOf(on)).toBe(weekday);
  expect(write.weekday(on)).toBe(called);
});

test.each`
  typed             | read
  ${'07/11/2025'}   | ${'2025-11-07'}
  ${'7/11/2025'}    | ${'2025-11-07'}
  ${' 07-11-2025 '} | ${'2025-11-07'}
  ${'07.11.2025'}   | ${'2025-11-07'}
  ${'2025-11-07'}   | ${'2025-11-07'}
  ${'29/02/2028'}   | ${'2028-02-29'}
  ${'29/02/2025'}   | ${null}
  ${'31/11/2025'}   | ${null}
  ${'11/13/2025'}   | ${null}
  ${'00/11/2025'}   | ${null}
  ${'07/11/25'}     | ${null}
  ${'07/11'}        | ${null}
  ${'hôm nay'}      | ${null}
  ${''}             | ${null}
`('the day ‘$typed’ reads as $read', ({ typed, read }) => {
  expect(parseDay(typed)).toBe(read);
});

test.each`
  typed          | read
  ${'16h30'}     | ${990}
  ${'16:30'}     | ${990}
  ${'16 giờ 30'} | ${990}
  ${'16H30'}     | ${990}
  ${'7h'}        | ${420}
  ${'07h05'}     | ${425}
  ${'0h00'}      | ${0}
  ${'23:59'}     | ${1439}
  ${'24:00'}     | ${null}
  ${'16h60'}     | ${null}
  ${'16.30'}     | ${null}
  ${'16'}        | ${null}
  ${'chiều'}     | ${null}
  ${''}          | ${null}
`('the time ‘$typed’ reads as $read minutes', ({ typed, read }) => {
  expect(parseTime(typed)).toBe(read);
});

test.each`
  typed                          | read
  ${'17h00 06/11/2025'}          | ${'06/11 17:00'}
  ${'06/11/2025 17:00'}          | ${'06/11 17:00'}
  ${'17 giờ 00 ngày 06/11/2025'} | ${'06/11 17:00'}
  ${'2025-11-06, 7h'}            | ${'06/11 07:00'}
  ${'06/11/2025'}                | ${null}
  ${'17h00'}                     | ${null}
  ${'17h00 31/11/2025'}          | ${null}
  ${'25h00 06/11/2025'}          | ${null}
  ${'17h00 06/11/20255'}         | ${null}
  ${''}                          | ${null}
`('the moment ‘$typed’ reads as $read', ({ typed, read }) => {
  expect(parseMoment(typed)).toBe(read && at(read));
});

const someDay = fc.integer({ min: -20_000, max: 40_000 }).map((days): Day => addDays('2025-11-07', days));

test('a day that was written is read back', () => {
  fc.assert(fc.property(someDay, (one) => parseDay(write.date(one)) === one && parseDay(one) === one));
});

test('a day as text is in the order of its moments', () => {
  fc.assert(
    fc.property(
      someDay,
      someDay,
      (one, other) => Math.sign(startOf(one) - startOf(other)) === (one < other ? -1 : Number(one > other)),
    ),
  );
});

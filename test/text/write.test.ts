import { vi } from '../../src/text/vi';
import * as write from '../../src/text/write';
import { at } from '../examples';

test.each`
  figure     | count          | written        | change
  ${0}       | ${'0'}         | ${'0'}         | ${'0'}
  ${1}       | ${'1'}         | ${'01'}        | ${'+1'}
  ${9}       | ${'9'}         | ${'09'}        | ${'+9'}
  ${10}      | ${'10'}        | ${'10'}        | ${'+10'}
  ${999}     | ${'999'}       | ${'999'}       | ${'+999'}
  ${10780}   | ${'10.780'}    | ${'10.780'}    | ${'+10.780'}
  ${1240000} | ${'1.240.000'} | ${'1.240.000'} | ${'+1.240.000'}
  ${-3}      | ${'−3'}        | ${'−3'}        | ${'−3'}
  ${-1250}   | ${'−1.250'}    | ${'−1.250'}    | ${'−1.250'}
`('$figure is $count in a table, $written in prose, $change as a change', ({ figure, count, written, change }) => {
  expect(write.count(figure)).toBe(count);
  expect(write.written(figure)).toBe(written);
  expect(write.change(figure)).toBe(change);
});

test.each`
  figure    | decimal
  ${0.819}  | ${'0,8'}
  ${71.34}  | ${'71,3'}
  ${40}     | ${'40,0'}
  ${1234.5} | ${'1.234,5'}
`('$figure is $decimal with one decimal', ({ figure, decimal }) => {
  expect(write.decimal(figure)).toBe(decimal);
});

test('dates have two digits and four, times an h', () => {
  expect(write.date('2025-11-08')).toBe('08/11/2025');
  expect(write.shortDate('2025-11-08')).toBe('08/11');
  expect(write.clock(at('05/11 16:30'))).toBe('16h30');
  expect(write.minutes(425)).toBe('07h05');
  expect(write.moment(at('05/11 07:05'))).toBe('07h05 ngày 05/11/2025');
  expect(write.stamp(at('08/11 00:00'))).toBe('08/11/2025 00h00');
});

test.each`
  ward                 | place
  ${'phường Tân Hưng'} | ${'phường'}
  ${'Phường 1'}        | ${'phường'}
  ${'xã Vĩnh Hòa'}     | ${'xã'}
  ${'đặc khu Cát Hải'} | ${'đặc khu'}
  ${'Tân Hưng'}        | ${'địa bàn'}
  ${'xãhội'}           | ${'địa bàn'}
`('“$ward” as a whole is “toàn $place”', ({ ward, place }) => {
  expect(vi.place(ward)).toBe(place);
});

test.each`
  begins                    | inside
  ${'Lãnh đạo UBND phường'} | ${'lãnh đạo UBND phường'}
  ${'UBND xã Vĩnh Hòa'}     | ${'UBND xã Vĩnh Hòa'}
  ${'MTTQ và đoàn thể'}     | ${'MTTQ và đoàn thể'}
  ${'Đảng ủy'}              | ${'đảng ủy'}
  ${''}                     | ${''}
`('“$begins” is “$inside” inside a sentence', ({ begins, inside }) => {
  expect(write.lowerFirst(begins)).toBe(inside);
});

test('a sentence begins with a capital, also a Vietnamese one', () => {
  expect(write.capital('đã hết hạn')).toBe('Đã hết hạn');
});

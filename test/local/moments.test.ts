import { duration, figure, fullMoment, kilobytes, shortDay } from '../../src/local/page/moments';

const zone = 'Asia/Ho_Chi_Minh';

test('a moment is written with its weekday, in the book’s zone', () => {
  expect(fullMoment(Date.parse('2025-11-05T16:30:00+07:00'), zone)).toBe('Thứ Tư 05/11/2025 16:30');
  expect(fullMoment(Date.parse('2025-11-08T17:30:00Z'), zone)).toBe('Chủ Nhật 09/11/2025 00:30');
  expect(shortDay(Date.parse('2025-11-07T17:00:00Z'), zone)).toBe('08/11');
});

test.each([
  [10780, 0, '10.780'],
  [0, 0, '0'],
  [-3, 0, '−3'],
  [25.84, 1, '25,8'],
  [1234567.05, 1, '1.234.567,1'],
])('%d with %i decimals is %s', (value, decimals, written) => {
  expect(figure(value, decimals)).toBe(written);
});

test('sizes and durations', () => {
  expect(kilobytes(26_419)).toBe('25,8 KB');
  expect([duration(850), duration(6540)]).toEqual(['850 ms', '6,5 giây']);
});

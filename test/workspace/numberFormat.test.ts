import { displayText, formatKind } from '../../src/workspace/services/spreadsheet/numberFormat';

// Patterns: https://developers.google.com/workspace/sheets/api/guides/formats
test.each`
  value          | format                         | en                       | vi
  ${1234.5}      | ${undefined}                   | ${'1234.5'}              | ${'1234,5'}
  ${1 / 3}       | ${undefined}                   | ${'0.3333333333'}        | ${'0,3333333333'}
  ${100 / 3}     | ${undefined}                   | ${'33.33333333'}         | ${'33,33333333'}
  ${1e20}        | ${undefined}                   | ${'1E+20'}               | ${'1E+20'}
  ${0}           | ${undefined}                   | ${'0'}                   | ${'0'}
  ${-2.5}        | ${undefined}                   | ${'-2.5'}                | ${'-2,5'}
  ${1234.5}      | ${'0'}                         | ${'1235'}                | ${'1235'}
  ${1234567.891} | ${'#,##0.00'}                  | ${'1,234,567.89'}        | ${'1.234.567,89'}
  ${7180}        | ${'#,##0'}                     | ${'7,180'}               | ${'7.180'}
  ${12}          | ${'00000'}                     | ${'00012'}               | ${'00012'}
  ${0.699}       | ${'0.0%'}                      | ${'69.9%'}               | ${'69,9%'}
  ${0.57}        | ${'0%'}                        | ${'57%'}                 | ${'57%'}
  ${1.005}       | ${'0.00'}                      | ${'1.01'}                | ${'1,01'}
  ${0.5}         | ${'#.##'}                      | ${'.5'}                  | ${',5'}
  ${5}           | ${'0.##'}                      | ${'5.'}                  | ${'5,'}
  ${5}           | ${'0.###############'}         | ${'5'}                   | ${'5'}
  ${-5}          | ${'0;(0)'}                     | ${'(5)'}                 | ${'(5)'}
  ${0}           | ${'0;-0;"không"'}              | ${'không'}               | ${'không'}
  ${-5}          | ${'#,##0" hộ"'}                | ${'-5 hộ'}               | ${'-5 hộ'}
  ${12345}       | ${'0.00E+00'}                  | ${'1.23E+04'}            | ${'1,23E+04'}
  ${150}         | ${'[<100]"ít";[>=100]"nhiều"'} | ${'nhiều'}               | ${'nhiều'}
  ${50000}       | ${'#,##0\\ [$₫-1]'}            | ${'50,000 ₫'}            | ${'50.000 ₫'}
  ${1234567}     | ${'0,'}                        | ${'1235'}                | ${'1235'}
  ${84912345678} | ${'00-000-000-000'}            | ${'84-912-345-678'}      | ${'84-912-345-678'}
  ${45966}       | ${'dd/MM/yyyy'}                | ${'05/11/2025'}          | ${'05/11/2025'}
  ${45966}       | ${'M/d/yyyy'}                  | ${'11/5/2025'}           | ${'11/5/2025'}
  ${45966.6875}  | ${'dd/MM/yyyy HH:mm'}          | ${'05/11/2025 16:30'}    | ${'05/11/2025 16:30'}
  ${45966.6875}  | ${'h:mm AM/PM'}                | ${'4:30 PM'}             | ${'4:30 PM'}
  ${45966.6875}  | ${'yyyy-mm-dd hh:mm:ss'}       | ${'2025-11-05 16:30:00'} | ${'2025-11-05 16:30:00'}
  ${45966}       | ${'d mmm yy'}                  | ${'5 Nov 25'}            | ${'5 thg 11 25'}
  ${45966}       | ${'dddd'}                      | ${'Wednesday'}           | ${'Thứ Tư'}
  ${1.5}         | ${'[h]:mm:ss'}                 | ${'36:00:00'}            | ${'36:00:00'}
`('$value under $format shows as $en in English and $vi in Vietnamese', ({ value, format, en, vi }) => {
  expect(displayText(value, format, 'en_US')).toBe(en);
  expect(displayText(value, format, 'vi_VN')).toBe(vi);
});

test('text shows as it is, through the text section where there is one', () => {
  expect(displayText('abc', '0.00', 'en_US')).toBe('abc');
  expect(displayText('abc', '0;0;0;"«"@"»"', 'en_US')).toBe('«abc»');
  expect(displayText(true, '0.00', 'en_US')).toBe('TRUE');
});

test.each`
  format          | kind
  ${undefined}    | ${'automatic'}
  ${'General'}    | ${'automatic'}
  ${'@'}          | ${'text'}
  ${'0.00'}       | ${'number'}
  ${'0" ngày"'}   | ${'number'}
  ${'dd/MM/yyyy'} | ${'date'}
  ${'[h]:mm'}     | ${'date'}
`('numbers under $format are read as $kind', ({ format, kind }) => {
  expect(formatKind(format)).toBe(kind);
});

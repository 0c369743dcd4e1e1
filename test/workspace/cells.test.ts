import { runInNewContext } from 'node:vm';
import { interpret } from '../../src/workspace/services/spreadsheet/typed';
import type { WorkspaceState } from '../../src/workspace/state';
import { openSheet, owner, scriptOn } from './fakeHost';

// Text is interpreted as if typed, by the spreadsheet's locale.
// https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED), which
// setValue follows: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
// That a script's "+5" stays text and "-5" is a number: reported, no address.
test.each`
  locale     | typed                | value                 | format
  ${'en_US'} | ${'007'}             | ${7}                  | ${undefined}
  ${'en_US'} | ${'0912345678'}      | ${912345678}          | ${undefined}
  ${'en_US'} | ${'1,250'}           | ${1250}               | ${'#,##0'}
  ${'en_US'} | ${'1.250'}           | ${1.25}               | ${undefined}
  ${'en_US'} | ${'1,250.50'}        | ${1250.5}             | ${'#,##0.00'}
  ${'en_US'} | ${'1,25'}            | ${'1,25'}             | ${undefined}
  ${'en_US'} | ${'50%'}             | ${0.5}                | ${'0%'}
  ${'en_US'} | ${'12.5%'}           | ${0.125}              | ${'0.00%'}
  ${'en_US'} | ${'-5'}              | ${-5}                 | ${undefined}
  ${'en_US'} | ${'+5'}              | ${'+5'}               | ${undefined}
  ${'en_US'} | ${'$5'}              | ${5}                  | ${'"$"#,##0.00'}
  ${'en_US'} | ${'1e3'}             | ${1000}               | ${'0.00E+00'}
  ${'en_US'} | ${' 12 '}            | ${12}                 | ${undefined}
  ${'en_US'} | ${'11/5/2025'}       | ${45966}              | ${'M/d/yyyy'}
  ${'en_US'} | ${'2025-11-05'}      | ${45966}              | ${'yyyy-MM-dd'}
  ${'en_US'} | ${'Nov 5, 2025'}     | ${45966}              | ${'MMM d, yyyy'}
  ${'en_US'} | ${'25/12/2025'}      | ${'25/12/2025'}       | ${undefined}
  ${'en_US'} | ${'12/3'}            | ${45994}              | ${'M/d'}
  ${'en_US'} | ${'16:30'}           | ${0.6875}             | ${'H:mm'}
  ${'en_US'} | ${'100:30'}          | ${4.1875}             | ${'[h]:mm:ss'}
  ${'en_US'} | ${'4:30 PM'}         | ${0.6875}             | ${'h:mm AM/PM'}
  ${'en_US'} | ${'TRUE'}            | ${true}               | ${undefined}
  ${'en_US'} | ${'false'}           | ${false}              | ${undefined}
  ${'en_US'} | ${"'007"}            | ${'007'}              | ${undefined}
  ${'en_US'} | ${"'=1+1"}           | ${'=1+1'}             | ${undefined}
  ${'en_US'} | ${'Tổ 5'}            | ${'Tổ 5'}             | ${undefined}
  ${'en_US'} | ${'142/203'}         | ${'142/203'}          | ${undefined}
  ${'vi_VN'} | ${'1.250'}           | ${1250}               | ${'#,##0'}
  ${'vi_VN'} | ${'1,25'}            | ${1.25}               | ${undefined}
  ${'vi_VN'} | ${'1.250,5'}         | ${1250.5}             | ${'#,##0.00'}
  ${'vi_VN'} | ${'69,9%'}           | ${0.6990000000000001} | ${'0.00%'}
  ${'vi_VN'} | ${'5/11/2025'}       | ${45966}              | ${'dd/MM/yyyy'}
  ${'vi_VN'} | ${'12/13/2025'}      | ${'12/13/2025'}       | ${undefined}
  ${'vi_VN'} | ${'5/11/2025 16:30'} | ${45966.6875}         | ${'dd/MM/yyyy H:mm'}
  ${'vi_VN'} | ${'50.000 ₫'}        | ${50000}              | ${'#,##0\\ "₫"'}
`('$typed typed in $locale is $value', ({ locale, typed, value, format }) => {
  const read = interpret(typed, locale, () => 2025);
  expect(read).toMatchObject({ kind: 'value' });
  if (read.kind !== 'value') return;
  if (typeof value === 'number') expect(read.value).toBeCloseTo(value, 9);
  else expect(read.value).toBe(value);
  expect(read.format).toBe(format);
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue: text that begins with = is a formula.
test('text that begins with = becomes a formula in setValue, setValues and appendRow', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1').setValue('=1+1');
  sheet.getRange('A2:B2').setValues([['=A1*2', 'x']]);
  sheet.appendRow(['=A2*2']);
  expect(sheet.getRange('A1:A3').getFormulas()).toEqual([['=1+1'], ['=A1*2'], ['=A2*2']]);
  expect(sheet.getRange('A1:A3').getValues()).toEqual([[2], [4], [8]]);
});

// Observed by others: https://github.com/jpillora/node-edit-google-spreadsheet/issues/66; not part of what is read: reported, no address.
test('a leading apostrophe keeps text as text and is not read back', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A3').setValues([["'=SUM(A2)"], ["'007"], ["'5/11"]]);
  expect(sheet.getRange('A1:A3').getValues()).toEqual([['=SUM(A2)'], ['007'], ['5/11']]);
  expect(sheet.getRange('A1').getFormula()).toBe('');
});

// https://github.com/jpillora/node-edit-google-spreadsheet/issues/66
test('text entered into cells of the format @ stays text', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1:C1').setNumberFormat('@');
  range.setValues([['007', '=1+1', '50%']]);
  expect(range.getValues()).toEqual([['007', '=1+1', '50%']]);
});

// Null: reported, no address; undefined since V8: https://developers.google.com/apps-script/guides/v8-runtime/migration
test('null, undefined and empty text clear cells; an empty cell reads as empty text', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1:C1');
  range.setValues([['a', 'b', 'c']]);
  range.setValues([[null, undefined, '']]);
  expect(range.getValues()).toEqual([['', '', '']]);
  expect(sheet.getLastRow()).toBe(0);
});

// Reported, no address: setValue on a block fills it.
test('setValue fills every cell of a block', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:B2').setValue(5);
  expect(sheet.getRange('A1:B2').getValues()).toEqual([
    [5, 5],
    [5, 5],
  ]);
});

// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getspreadsheettimezone: cells are calendar
// values in the spreadsheet's zone. Format of a written Date: reported, no address.
test("a Date is kept as the spreadsheet's wall clock and comes back as the same moment", () => {
  const { sheet, book } = openSheet({ timeZone: 'America/New_York' });
  const moment = new Date('2025-11-05T09:30:00Z');
  const range = sheet.getRange('A1').setValue(moment);
  expect(range.getValue()).toEqual(moment);
  expect(range.getDisplayValue()).toBe('11/5/2025 4:30:00');
  expect(range.getNumberFormat()).toBe('M/d/yyyy H:mm:ss');
  book.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
  expect(range.getDisplayValue()).toBe('11/5/2025 4:30:00');
  expect(range.getValue()).toEqual(new Date('2025-11-04T21:30:00Z'));
});

test('a Date at midnight shows as a day', () => {
  const { sheet } = openSheet({ locale: 'vi_VN' });
  const range = sheet.getRange('A1').setValue(new Date('2025-11-04T17:00:00Z'));
  expect(range.getDisplayValue()).toBe('05/11/2025');
});

// Reported, no address: times and durations are Dates from 30 December 1899.
test('a time of day reads as a Date of 30 December 1899', () => {
  const { sheet } = openSheet({ timeZone: 'Etc/UTC' });
  sheet.getRange('A1').setValue('16:30');
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('1899-12-30T16:30:00Z'));
});

test('a Date survives the hour that daylight saving repeats', () => {
  const { sheet } = openSheet({ timeZone: 'America/New_York' });
  const noon = new Date('2025-03-09T16:00:00Z');
  sheet.getRange('A1').setValue(noon);
  expect(sheet.getRange('A1').getValue()).toEqual(noon);
});

// A percent cell gives the fraction: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('numbers come back bare, whatever their format', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1:B1').setValues([['50%', '$1,250.5']]);
  expect(range.getValues()).toEqual([[0.5, 1250.5]]);
  expect(range.getDisplayValues()).toEqual([['50%', '$1,250.50']]);
});

// Secondary pages: https://mojicnt.click/en/blog/spreadsheet-cell-limit.html; the sentence is reported, no address.
test('more than 50,000 characters do not fit into a cell', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1').setValue('x'.repeat(50_000));
  expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});

// Secondary pages only: https://thodigitals.com/en/limitations-of-google-sheets; Google's words are not known.
test('a tab has at most 18,278 columns, and its name at most 100 characters', () => {
  const { sheet, book } = openSheet();
  sheet.deleteRows(3, 998);
  sheet.insertColumnsAfter(26, 18_278 - 26);
  expect(sheet.getRange(1, 18_278).getA1Notation()).toBe('ZZZ1');
  expect(() => sheet.insertColumnAfter(1)).toThrow('above the limit of 18278 columns');
  expect(() => sheet.appendRow(new Array(18_279).fill(1))).toThrow('above the limit of 18278 columns');
  expect(book.insertSheet('x'.repeat(100)).getName()).toHaveLength(100);
  expect(() => book.insertSheet('x'.repeat(101))).toThrow();
  expect(() => sheet.setName('')).toThrow();
});

// https://how-to-sheets.com/getting-started/google-sheets-size-limit; the sentence is reported, no address.
test('a file holds ten million cells, empty ones included', () => {
  const { sheet } = openSheet();
  sheet.insertRowsAfter(1000, 380_000);
  expect(() => sheet.insertRowsAfter(1, 10_000)).toThrow('above the limit of 10000000 cells.');
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#getlastrow; what counts:
// https://yagisanatode.com/2019/05/11/google-apps-script-get-the-last-row-of-a-data-range-when-other-columns-have-content-like-hidden-formulas-and-check-boxes/
test('the last row is the last with content, and formulas that give nothing and unticked boxes are content', () => {
  const { sheet } = openSheet();
  expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([0, 0, 'A1']);
  sheet.getRange('B3').setValue('x');
  expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([3, 2, 'A1:B3']);
  sheet.getRange('C5').setFormula('=""');
  expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 3]);
  sheet.getRange('A9').insertCheckboxes();
  expect(sheet.getLastRow()).toBe(9);
  sheet.getRange('A9').setValue(null);
  sheet.getRange('C5').clearContent();
  expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([3, 2]);
  sheet.getRange('B3').setNote('a note is no content').setBackground('red').clearContent();
  expect(sheet.getLastRow()).toBe(0);
});

test('the state stays plain: what JSON gives back is the same', () => {
  const { sheet, host } = openSheet();
  sheet.getRange('C3').setValue(new Date());
  sheet.getRange('E9').setBackground('red').setNote('x');
  sheet.getRange('A2:B2').setDataValidation(null).merge();
  expect(JSON.parse(JSON.stringify(host.state))).toEqual(host.state);
});

test('two executions see one another: what one writes, the other counts', () => {
  const first = openSheet();
  expect(first.sheet.getLastRow()).toBe(0);
  const second = scriptOn(first.host.state, owner);
  second.sheet.appendRow(['x']);
  expect(first.sheet.getLastRow()).toBe(1);
});

// Not Google's doing: a script's context would live on as long as the state holds an object of it.
test('what scripts put into the state is made of the state’s own objects', () => {
  const elsewhere = runInNewContext('JSON') as JSON;
  const state = elsewhere.parse(JSON.stringify(openSheet().host.state)) as WorkspaceState;
  const { sheet, book, app } = scriptOn(state, owner);
  sheet.getRange('A1:C9').setValue('x').setBackground('red').setBorder(true, true, true, true, true, true);
  sheet.appendRow([1, new Date(), '=A1']);
  sheet
    .getRange('A1')
    .setNote('n')
    .setDataValidation(app.newDataValidation().requireValueInList(['x']).build());
  sheet.getRange('D1:E2').merge();
  sheet
    .protect()
    .setUnprotectedRanges([sheet.getRange('A1')])
    .addEditor('b@example.com');
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setBold(true)
      .setRanges([sheet.getRange('A1:B9')])
      .build(),
  ]);
  sheet
    .getRange('A1:B9')
    .createFilter()
    .setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['y']).build());
  sheet.addDeveloperMetadata('k').getRange('2:2').addDeveloperMetadata('row');
  book.setNamedRange('name', sheet.getRange('A1:A3'));
  book.addEditor('b@example.com');
  sheet.insertRowsAfter(2, 3).deleteRow(3).insertColumnBefore(1);
  sheet.moveRows(sheet.getRange('A2'), 9);
  sheet.getRange('B1:B9').copyTo(sheet.getRange('J1'));
  sheet.getRange('B1:C9').sort(2).moveTo(sheet.getRange('N1'));
  book.insertSheet('copy', { template: sheet }).hideColumns(2, 3);
  app.create('second').toast('x');
  const own = new Set<unknown>([Object.getPrototypeOf(state), Object.getPrototypeOf(state.triggers)]);
  const strangers: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    if (!own.has(Object.getPrototypeOf(value))) strangers.push(path);
    for (const [key, entry] of Object.entries(value)) walk(entry, `${path}.${key}`);
  };
  walk(state, 'state');
  expect(strangers).toEqual([]);
});

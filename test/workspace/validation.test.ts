import { createWorkspace } from '../../src/workspace/index';
import { enterAsPerson } from '../../src/workspace/services/spreadsheet/index';
import { openSheet, owner } from './fakeHost';

const rejected = 'The data you entered in cell A1 violates the data validation rules set on this cell.';

// The sentence and that it may come at the flush only: reported, no address.
test('what a rule rejects is not written, and is said at the next flush or read', () => {
  const { sheet, app } = openSheet();
  const rule = app.newDataValidation().requireValueInList(['Chấp nhận', 'Trả lại']).setAllowInvalid(false).build();
  const range = sheet.getRange('A1').setDataValidation(rule);
  range.setValue('Trả lại');
  app.flush();
  range.setValue('khác');
  sheet.getRange('B1').setValue('written all the same');
  expect(() => app.flush()).toThrow(rejected);
  app.flush();
  expect(sheet.getRange('A1:B1').getValues()).toEqual([['Trả lại', 'written all the same']]);
  range.setValue('khác');
  expect(() => range.getValue()).toThrow(rejected);
});

// https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setallowinvalidallowinvaliddata;
// the default: reported, no address.
test('a rule allows invalid data unless told otherwise', () => {
  const { sheet, app } = openSheet();
  const rule = app.newDataValidation().requireNumberBetween(1, 10).build();
  expect(rule.getAllowInvalid()).toBe(true);
  sheet.getRange('A1').setDataValidation(rule).setValue(50);
  expect(sheet.getRange('A1').getValue()).toBe(50);
});

test.each`
  name                         | accepted                        | refused
  ${'requireNumberBetween'}    | ${[1, 5, 10]}                   | ${[0, 11, 'x']}
  ${'requireDate'}             | ${['2025-11-05']}               | ${['x']}
  ${'requireTextContains'}     | ${['a phố b']}                  | ${['b']}
  ${'requireTextIsEmail'}      | ${['a@example.com']}            | ${['a']}
  ${'requireCheckbox'}         | ${[true, false]}                | ${['yes', 1]}
  ${'requireDateOnOrAfter'}    | ${['2025-11-05', '2025-11-06']} | ${['2025-11-04']}
  ${'requireNumberNotEqualTo'} | ${[4, 6]}                       | ${[5]}
`('$name takes $accepted and not $refused', ({ name, accepted, refused }) => {
  const builders: Record<string, (builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => unknown> = {
    requireNumberBetween: (builder) => builder.requireNumberBetween(1, 10),
    requireDate: (builder) => builder.requireDate(),
    requireTextContains: (builder) => builder.requireTextContains('PHỐ'),
    requireTextIsEmail: (builder) => builder.requireTextIsEmail(),
    requireCheckbox: (builder) => builder.requireCheckbox(),
    requireDateOnOrAfter: (builder) => builder.requireDateOnOrAfter(new Date('2025-11-05T00:00:00+07:00')),
    requireNumberNotEqualTo: (builder) => builder.requireNumberNotEqualTo(5),
  };
  const { sheet, app } = openSheet();
  const builder = app.newDataValidation().setAllowInvalid(false);
  builders[name]?.(builder);
  sheet.getRange('A1').setDataValidation(builder.build());
  for (const value of accepted) expect(() => sheet.getRange('A1').setValue(value).getValue()).not.toThrow();
  for (const value of refused) expect(() => sheet.getRange('A1').setValue(value).getValue()).toThrow(rejected);
});

test('a list may come from a range', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('D1:D2').setValues([['x'], ['y']]);
  const rule = app.newDataValidation().requireValueInRange(sheet.getRange('D1:D2')).setAllowInvalid(false).build();
  sheet.getRange('A1').setDataValidation(rule);
  expect(() => sheet.getRange('A1').setValue('y').getValue()).not.toThrow();
  expect(() => sheet.getRange('A1').setValue('z').getValue()).toThrow(rejected);
  const values = sheet.getRange('A1').getDataValidation()?.getCriteriaValues() ?? [];
  expect((values[0] as GoogleAppsScript.Spreadsheet.Range).getA1Notation()).toBe('D1:D2');
});

// https://issuetracker.google.com/issues/418495831
test('relative dates are among the criteria, but no script can build a rule of them', () => {
  const { app } = openSheet();
  const criteria = app.DataValidationCriteria as unknown as Record<
    string,
    GoogleAppsScript.Spreadsheet.DataValidationCriteria
  >;
  const relative = criteria.DATE_AFTER_RELATIVE;
  expect(`${relative}`).toBe('DATE_AFTER_RELATIVE');
  if (relative === undefined) return;
  expect(() => app.newDataValidation().withCriteria(relative, [app.RelativeDate.TODAY])).toThrow();
});

test('a rule is read back, copied, and cut where another is laid over it', () => {
  const { sheet, app } = openSheet();
  const first = app.newDataValidation().requireValueInList(['a', 'b'], false).setHelpText('a or b').build();
  sheet.getRange('A1:A3').setDataValidation(first);
  sheet.getRange('A2').setDataValidation(app.newDataValidation().requireCheckbox().build());
  const rules = sheet.getRange('A1:A3').getDataValidations();
  expect(rules.map(([rule]) => `${rule?.getCriteriaType()}`)).toEqual(['VALUE_IN_LIST', 'CHECKBOX', 'VALUE_IN_LIST']);
  expect(rules[0]?.[0]?.getCriteriaValues()).toEqual([['a', 'b'], false]);
  expect(rules[0]?.[0]?.getHelpText()).toBe('a or b');
  expect(rules[0]?.[0]?.copy().setAllowInvalid(false).build().getAllowInvalid()).toBe(false);
  sheet.getRange('A1:A3').clearDataValidations();
  expect(sheet.getRange('A3').getDataValidation()).toBeNull();
});

test('clearing is always allowed', () => {
  const { sheet, app } = openSheet();
  const rule = app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build();
  sheet.getRange('A1').setDataValidation(rule).setValue(5).clearContent();
  expect(sheet.getRange('A1').getValue()).toBe('');
});

test('a person is told at once, in the rule’s own words', () => {
  const { sheet, app, host } = openSheet({ locale: 'vi_VN' });
  const rule = app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false);
  sheet.getRange('A1').setDataValidation(rule.setHelpText('Nhập số dương.').build());
  expect(() => enterAsPerson(host.state, 'book', 0, 1, 1, '-5', owner)).toThrow('Nhập số dương.');
  expect(enterAsPerson(host.state, 'book', 0, 1, 1, '1.250', owner)).toEqual({
    value: '1250',
    oldValue: undefined,
    warned: false,
  });
  expect(enterAsPerson(host.state, 'book', 0, 1, 1, '7', owner)).toMatchObject({ value: '7', oldValue: '1250' });
});

// https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireformulasatisfiedformula
test('a rule by formula is asked with the value in place', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1:A3').setValues([['x'], ['y'], ['']]);
  const rule = app.newDataValidation().requireFormulaSatisfied('=COUNTIF($A$1:$A$3,A1)=1').setAllowInvalid(false);
  sheet.getRange('A1:A3').setDataValidation(rule.build());
  sheet.getRange('A3').setValue('x');
  expect(() => app.flush()).toThrow('The data you entered in cell A3 violates');
  sheet.getRange('A3').setValue('z');
  expect(sheet.getRange('A1:A3').getValues()).toEqual([['x'], ['y'], ['z']]);
});

test('a person’s entry is asked by a rule’s formula as well, each cell by the formula as it reads there', async () => {
  const workspace = await createWorkspace({ user: owner });
  const { SpreadsheetApp } = workspace.globals as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  const sheet = SpreadsheetApp.getActiveSheet();
  const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=AND(ISNUMBER(B2),B2<=$A2)');
  sheet.getRange('B2:B5').setDataValidation(rule.setAllowInvalid(false).setHelpText('Không quá mẫu số').build());
  sheet.getRange('A2:A3').setValues([[203], [300]]);
  workspace.edit('Sheet1', 'B2', '142');
  expect(() => workspace.edit('Sheet1', 'B2', '204')).toThrow('Không quá mẫu số');
  workspace.edit('Sheet1', 'B3', '204');
  expect(() => workspace.edit('Sheet1', 'B3', '5/11/2099')).toThrow('Không quá mẫu số');
  expect(sheet.getRange('B2:B3').getValues()).toEqual([[142], [204]]);
  expect(sheet.getRange('B3').getNumberFormat()).toBe('0.###############');
  workspace.edit('Sheet1', 'B2', '');
  expect(sheet.getRange('B2').isBlank()).toBe(true);
});

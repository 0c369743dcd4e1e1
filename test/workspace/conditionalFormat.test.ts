import { conditionalFormats } from '../../src/workspace/paint';
import { openSheet } from './fakeHost';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

function painted(values: unknown[][], ...build: ((builder: Builder) => Builder)[]): Record<string, unknown> {
  const { sheet, app, host } = openSheet();
  const range = sheet.getRange(1, 1, values.length, values[0]?.length ?? 1).setValues(values);
  sheet.setConditionalFormatRules(build.map((rule) => rule(app.newConditionalFormatRule().setRanges([range])).build()));
  return conditionalFormats(host.state, 'book', 0);
}

// https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
test.each`
  rule                                                                                   | value          | holds
  ${(builder: Builder) => builder.whenTextEqualTo('Chậm')}                               | ${'chậm'}      | ${true}
  ${(builder: Builder) => builder.whenTextEqualTo('Chậm')}                               | ${'Rất chậm'}  | ${false}
  ${(builder: Builder) => builder.whenTextContains('chậm')}                              | ${'Rất chậm'}  | ${true}
  ${(builder: Builder) => builder.whenTextDoesNotContain('x')}                           | ${'Đạt'}       | ${true}
  ${(builder: Builder) => builder.whenTextStartsWith('Đ')}                               | ${'Đạt'}       | ${true}
  ${(builder: Builder) => builder.whenTextEndsWith('t')}                                 | ${'Đạt'}       | ${true}
  ${(builder: Builder) => builder.whenCellEmpty()}                                       | ${''}          | ${true}
  ${(builder: Builder) => builder.whenCellNotEmpty()}                                    | ${''}          | ${false}
  ${(builder: Builder) => builder.whenNumberGreaterThan(0)}                              | ${0.5}         | ${true}
  ${(builder: Builder) => builder.whenNumberGreaterThan(0)}                              | ${'5 hộ'}      | ${false}
  ${(builder: Builder) => builder.whenNumberGreaterThan(0)}                              | ${''}          | ${false}
  ${(builder: Builder) => builder.whenNumberBetween(1, 3)}                               | ${3}           | ${true}
  ${(builder: Builder) => builder.whenNumberNotBetween(1, 3)}                            | ${3}           | ${false}
  ${(builder: Builder) => builder.whenNumberNotEqualTo(1)}                               | ${2}           | ${true}
  ${(builder: Builder) => builder.whenDateBefore(new Date('2025-11-06T00:00:00+07:00'))} | ${'11/5/2025'} | ${true}
  ${(builder: Builder) => builder.whenDateBefore(new Date('2025-11-05T00:00:00+07:00'))} | ${'11/5/2025'} | ${false}
  ${(builder: Builder) => builder.whenFormulaSatisfied('=LEN(A1)>3')}                    | ${'long'}      | ${true}
  ${(builder: Builder) => builder.whenFormulaSatisfied('=A1="x"')}                       | ${'y'}         | ${false}
`('$value: $holds', ({ rule, value, holds }) => {
  const paint = painted([[value]], (builder) => rule(builder.setBackground('red')));
  expect(paint['0,0']).toEqual(holds ? { background: '#ff0000' } : undefined);
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#setconditionalformatrulesrules: the order is the priority.
test('of two rules that hold the first decides what both set', () => {
  const paint = painted(
    [['x']],
    (builder) => builder.whenCellNotEmpty().setBackground('red'),
    (builder) => builder.whenCellNotEmpty().setBackground('blue').setFontColor('white').setBold(true),
  );
  expect(paint['0,0']).toEqual({ background: '#ff0000', fontColor: '#ffffff', bold: true });
});

test('a custom formula moves along from the first cell of its ranges', () => {
  const paint = painted(
    [
      ['Đạt', 1],
      ['Chậm', 2],
    ],
    (builder) => builder.whenFormulaSatisfied('=$A1="Chậm"').setBackground('red'),
  );
  expect(Object.keys(paint).sort()).toEqual(['1,0', '1,1']);
});

test('a custom formula sees what formulas give', () => {
  const { sheet, app, host } = openSheet();
  sheet.getRange('A1:B1').setValues([[2, '=A1*10']]);
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=B1>15')
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build(),
    app
      .newConditionalFormatRule()
      .whenNumberGreaterThan(15)
      .setItalic(true)
      .setRanges([sheet.getRange('B1')])
      .build(),
  ]);
  expect(conditionalFormats(host.state, 'book', 0)).toEqual({ '0,0': { bold: true }, '0,1': { italic: true } });
});

// https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
test('a rule has one condition, or one gradient', () => {
  const { sheet, app } = openSheet();
  const builder = app.newConditionalFormatRule().setRanges([sheet.getRange('A1')]);
  const gradient = builder.whenCellEmpty().setGradientMinpoint('#000000').build();
  expect(gradient.getBooleanCondition()).toBeNull();
  expect(gradient.getGradientCondition()?.getMinColor()).toBe('#000000');
  expect(builder.whenCellEmpty().build().getGradientCondition()).toBeNull();
  expect(() => app.newConditionalFormatRule().whenNumberBetween(1, 'x' as unknown as number)).toThrow(
    "The parameters (number,String) don't match the method signature for SpreadsheetApp.ConditionalFormatRuleBuilder.whenNumberBetween.",
  );
});

test('a gradient colours numbers between its points', () => {
  const paint = painted([[0, 50, 100, 'x']], (builder) =>
    builder.setGradientMinpoint('#000000').setGradientMaxpoint('#ffffff'),
  );
  expect(paint).toEqual({
    '0,0': { background: '#000000' },
    '0,1': { background: '#808080' },
    '0,2': { background: '#ffffff' },
  });
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('what is painted is not visible to getBackground', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1').setValue('x');
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenCellNotEmpty()
      .setBackground('red')
      .setRanges([sheet.getRange('A1')])
      .build(),
  ]);
  expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
});

// Own tab only: https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js; at least one range: reported, no address.
test('rules stay on their tab and have a range', () => {
  const { sheet, book, app } = openSheet();
  const other = book.insertSheet('Other');
  const rule = (formula: string) =>
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build();
  expect(() => sheet.setConditionalFormatRules([rule('=Other!A1>1')])).toThrow(
    'Conditional format rule cannot reference a different sheet.',
  );
  expect(() => other.setConditionalFormatRules([rule('=A1>1')])).toThrow(
    'Conditional format rule cannot reference a different sheet.',
  );
  expect(() => app.newConditionalFormatRule().setRanges([])).toThrow('Ranges must have at least one range.');
  expect(() => sheet.setConditionalFormatRules([rule('=INDIRECT("Other!A1")>1')])).not.toThrow();
});

test('rules replace all rules there were and read back as they were built', () => {
  const { sheet, app } = openSheet();
  const date = new Date('2025-11-05T00:00:00Z');
  const build = (builder: Builder) => builder.setRanges([sheet.getRange('A1:B2'), sheet.getRange('D1')]).build();
  sheet.setConditionalFormatRules([build(app.newConditionalFormatRule().whenCellEmpty().setBold(true))]);
  sheet.setConditionalFormatRules([
    build(app.newConditionalFormatRule().whenDateAfter(date).setBackground('RED').setFontColor('#0f0')),
    build(app.newConditionalFormatRule().whenDateEqualTo(app.RelativeDate.TODAY).setUnderline(true)),
  ]);
  const rules = sheet.getConditionalFormatRules();
  expect(rules).toHaveLength(2);
  const condition = rules[0]?.getBooleanCondition();
  expect(condition?.getCriteriaType()).toBe(app.BooleanCriteria.DATE_AFTER);
  expect(condition?.getCriteriaValues()).toEqual([date]);
  expect([condition?.getBackground(), condition?.getFontColor(), condition?.getBold()]).toEqual([
    '#ff0000',
    '#00ff00',
    null,
  ]);
  expect(rules[0]?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B2', 'D1']);
  expect(rules[1]?.getBooleanCondition()?.getCriteriaValues()).toEqual([app.RelativeDate.TODAY]);
  expect(rules[1]?.copy().setBold(true).build().getBooleanCondition()?.getBold()).toBe(true);
});

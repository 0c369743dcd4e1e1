import { createWorkspace } from '../../../src/workspace/index';

const code = `
function setup() {
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheets()[0].setName('Budget');
  ss.addEditor('spouse@example.com');
  sheet.getRange('A1:D1').setValues([['Category', 'Planned', 'Actual', 'Left']]).setFontWeight('bold');
  sheet.getRange('A2:C4').setValues([['Rent', 500, 500], ['Food', '300', '$320.50'], ['Fun', 100, 20]]);
  ss.setNamedRange('Planned', sheet.getRange('B2:B4'));
  ss.setNamedRange('Actual', sheet.getRange('C2:C4'));
  sheet.getRange('D2:D4').setFormula('=B2-C2');
  sheet.getRange('A5:D5').setValues([['Total', '=SUM(Planned)', '=SUM(Actual)', '=B5-C5']]);
  sheet.getRange('B2:D5').setNumberFormat('$#,##0.00;[Red]-$#,##0.00');
  const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build();
  sheet.getRange('B2:C4').setDataValidation(rule);
  const protection = sheet.protect().setDescription('Only what is planned and spent');
  protection.setUnprotectedRanges([sheet.getRange('B2:C4')]);
  const me = Session.getEffectiveUser();
  protection.addEditor(me);
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}
function addCategory(name, planned) {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Budget');
  sheet.insertRowAfter(3);
  sheet.getRange('A4:B4').setValues([[name, planned]]);
  sheet.getRange('D3').copyTo(sheet.getRange('D4'));
}
function newMonth() {
  const ss = SpreadsheetApp.getActive();
  const copy = ss.getSheetByName('Budget').copyTo(ss).setName('November');
  copy.getRange('C2:C5').clearContent();
  return ss.getRangeByName('Actual').getValues().reduce((sum, [spent]) => sum + Number(spent), 0);
}
`;

test('a family budget: totals by name, formulas that only its owner may touch, a copy for the new month', async () => {
  const workspace = await createWorkspace({
    now: '2025-10-31T20:00:00+07:00',
    locale: 'en_US',
    user: 'me@example.com',
  });
  workspace.loadProject({ 'Code.js': code });
  workspace.run('setup()');
  const spouse = 'spouse@example.com';
  workspace.edit('Budget', 'C4', '45', spouse);
  expect(() => workspace.edit('Budget', 'C4', '-5', spouse)).toThrow('violates the data validation rules');
  expect(() => workspace.edit('Budget', 'D4', '0', spouse)).toThrow(
    'You are trying to edit a protected cell or object.',
  );
  expect(() => workspace.run('', 'addCategory', ['Gifts', 50], spouse)).toThrow('protected cell or object');
  workspace.run('', 'addCategory', ['Gifts', 50]);
  expect(workspace.run('newMonth()')).toBe(865.5);
  const { SpreadsheetApp } = workspace.globals as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  const sheets = SpreadsheetApp.getActive().getSheets();
  expect(sheets.map((sheet) => sheet.getName())).toEqual(['Budget', 'November']);
  expect(sheets[0]?.getDataRange().getDisplayValues()).toEqual([
    ['Category', 'Planned', 'Actual', 'Left'],
    ['Rent', '$500.00', '$500.00', '$0.00'],
    ['Food', '$300.00', '$320.50', '-$20.50'],
    ['Gifts', '$50.00', '', '$50.00'],
    ['Fun', '$100.00', '$45.00', '$55.00'],
    ['Total', '$950.00', '$865.50', '$84.50'],
  ]);
  expect(sheets[1]?.getRange('C2:C5').isBlank()).toBe(true);
  expect(sheets[1]?.getProtections(SpreadsheetApp.ProtectionType.SHEET)).toEqual([]);
});

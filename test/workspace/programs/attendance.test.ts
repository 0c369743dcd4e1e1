import { createWorkspace } from '../../../src/workspace/index';

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Attendance').addItem('New day', 'newDay').addItem('Report', 'report').addToUi();
}
function newDay() {
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName('Attendance') || ss.insertSheet('Attendance', 0);
  if (sheet.getLastRow() === 0) {
    sheet.appendRow(['Name']);
    ['An', 'Bình', 'Chi'].forEach((name) => sheet.appendRow([name]));
  }
  const column = sheet.getLastColumn() + 1;
  sheet.getRange(1, column).setValue(new Date()).setNumberFormat('dd/MM');
  sheet.getRange(2, column, sheet.getLastRow() - 1, 1).insertCheckboxes();
}
function onEdit(e) {
  if (e.range.getSheet().getName() !== 'Attendance' || e.range.getColumn() === 1) return;
  if (e.value === 'TRUE') e.range.setNote(Utilities.formatDate(new Date(), e.source.getSpreadsheetTimeZone(), 'HH:mm'));
  else e.range.clearNote();
}
function report() {
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName('Attendance');
  const old = ss.getSheetByName('Report');
  if (old) ss.deleteSheet(old);
  const out = ss.insertSheet('Report');
  const count = sheet.getLastRow() - 1;
  const last = sheet.getLastColumn();
  out.getRange(1, 1, 1, 4).setValues([['Name', 'Days', 'Rate', 'Last day']]).setFontWeight('bold');
  out.getRange(2, 1).setFormula('=ARRAYFORMULA(Attendance!A2:A' + (count + 1) + ')');
  out.getRange(2, 2, count, 1).setFormulaR1C1('=COUNTIF(Attendance!R[0]C2:R[0]C' + last + ',TRUE)');
  out.getRange(2, 3, count, 1).setFormula('=B2/' + (last - 1)).setNumberFormat('0%');
  out.getRange(2, 4, count, 1).setFormulaR1C1('=Attendance!R1C' + last);
  SpreadsheetApp.flush();
  const block = out.getRange(2, 1, count, 4);
  block.copyTo(out.getRange(2, 1), { contentsOnly: true });
  block.sort([{ column: 2, ascending: false }, 1]);
  out.getRange(1, 1, count + 1, 4).applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY);
}
`;

test('an attendance sheet: a column of boxes a day, a stamp when one is ticked, a report of formulas made values', async () => {
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    locale: 'en_US',
    user: 'me@example.com',
  });
  workspace.loadProject({ 'Code.js': code });
  workspace.open();
  workspace.run('newDay()');
  workspace.edit('Attendance', 'B2', 'TRUE');
  workspace.edit('Attendance', 'B4', true);
  workspace.edit('Attendance', 'B4', false);
  expect(() => workspace.edit('Attendance', 'B3', 'maybe')).toThrow('violates the data validation rules');
  workspace.setNow(new Date('2025-11-06T09:15:00+07:00'));
  workspace.run('newDay()');
  workspace.edit('Attendance', 'C2', true);
  workspace.edit('Attendance', 'C3', true);
  workspace.run('report()');
  const { SpreadsheetApp } = workspace.globals as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheetByName('Attendance');
  expect(sheet?.getRange('B1:C4').getNotes()).toEqual([
    ['', ''],
    ['08:00', '09:15'],
    ['', '09:15'],
    ['', ''],
  ]);
  const report = book.getSheetByName('Report');
  expect(report?.getDataRange().getFormulas().flat().join('')).toBe('');
  expect(report?.getDataRange().getValues().slice(1)).toEqual([
    ['An', 2, 1, expect.anything()],
    ['Bình', 1, 0.5, expect.anything()],
    ['Chi', 0, 0, expect.anything()],
  ]);
  expect(report?.getRange('C2').getDisplayValue()).toBe('100%');
  expect(workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
});

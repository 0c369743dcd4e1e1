import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/** Hours sent through a form, pay worked out beside them, an approval chosen in a list, and one mail about it each. */
const code = `
const APPROVED = 'APPROVED', REJECTED = 'NOT APPROVED', IN_PROGRESS = 'IN PROGRESS';
const COLUMN_NUMBER = { EMAIL: 2, HOURS_START: 4, HOURS_END: 6, HOURLY_PAY: 7, TOTAL_HOURS: 8, CALC_PAY: 9, APPROVAL: 10, NOTIFY: 11 };

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Timesheets')
    .addItem('Form setup', 'setUpForm')
    .addItem('Column setup', 'columnSetup')
    .addItem('Notify employees', 'checkApprovedStatusToNotify')
    .addToUi();
}

function setUpForm() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet.getFormUrl()) {
    SpreadsheetApp.getUi().alert('ℹ️ A form is already linked.');
    return;
  }
  const form = FormApp.create('Weekly timesheets').setTitle('Weekly timesheets');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
  form.addTextItem().setTitle('Employee Email').setRequired(true)
    .setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
  form.addDateItem().setTitle('Week of');
  ['Monday Hours', 'Tuesday Hours', 'Wednesday Hours'].forEach(day => form.addTextItem().setTitle(day)
    .setValidation(FormApp.createTextValidation().setHelpText('Hours of a day').requireNumberBetween(0, 24).build()));
  form.addTextItem().setTitle('HourlyPay');
  form.setPublished(true);
  SpreadsheetApp.flush();
}

function columnSetup() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets().find(s => s.getFormUrl());
  const frozen = sheet.getFrozenRows();
  const rows = sheet.getMaxRows() - 1;
  sheet.getRange('H1:K1').setValues([['TOTAL HOURS', 'CALCULATED PAY', 'APPROVAL', 'NOTIFIED STATUS']]);
  sheet.getRange(2, COLUMN_NUMBER.TOTAL_HOURS, rows).setFormula('=IF(A2="", "", SUM(D2:F2))');
  sheet.getRange(2, COLUMN_NUMBER.CALC_PAY, rows).setFormulaR1C1('=IF(R[0]C1="", "", R[0]C[-2]*R[0]C[-1])').setNumberFormat('$#,##0.00');
  const rule = SpreadsheetApp.newDataValidation().requireValueInList([APPROVED, REJECTED, IN_PROGRESS], true).setAllowInvalid(false).build();
  sheet.getRange(2, COLUMN_NUMBER.APPROVAL, rows).setDataValidation(rule);
  sheet.getRange(2, COLUMN_NUMBER.APPROVAL, Math.max(countRows_(sheet), 1)).setValue(IN_PROGRESS);
  return frozen;
}

function countRows_(sheet) { return sheet.getRange('A2:A').getValues().filter(String).length; }

function onEdit(e) {
  const sheet = e.range.getSheet();
  if (e.range.getColumn() !== COLUMN_NUMBER.APPROVAL || e.range.getRow() === 1 || e.value === e.oldValue) return;
  e.range.setNote('Was ' + (e.oldValue || 'empty') + ' until ' + Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd/MM HH:mm'));
  sheet.getRange(e.range.getRow(), COLUMN_NUMBER.NOTIFY).clearContent();
}

function checkApprovedStatusToNotify() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets().find(s => s.getFormUrl());
  const data = sheet.getRange(2, 1, countRows_(sheet), sheet.getLastColumn()).getValues();
  for (let i = 0; i < data.length; i++) {
    const row = data[i];
    if (row[COLUMN_NUMBER.NOTIFY - 1] == 'NOTIFIED') continue;
    const status = row[COLUMN_NUMBER.APPROVAL - 1];
    if (status == APPROVED || status == REJECTED) {
      const week = Utilities.formatDate(row[2], SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'MMM d, yyyy');
      const text = status == APPROVED ? 'Approved: ' + row[COLUMN_NUMBER.TOTAL_HOURS - 1] + ' hours, ' + row[COLUMN_NUMBER.CALC_PAY - 1].toFixed(2) : 'Not approved.';
      MailApp.sendEmail(row[COLUMN_NUMBER.EMAIL - 1], 'Your timesheet of ' + week, text);
      sheet.getRange(i + 2, COLUMN_NUMBER.NOTIFY).setValue('NOTIFIED').setFontColor('green');
    }
  }
}`;

const tab = 'Form Responses 1';

async function withAnswers(): Promise<Workspace> {
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'en_US',
  });
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  workspace.clickMenu('setUpForm');
  const hours = { 'Monday Hours': '8', 'Tuesday Hours': '7.5', 'Wednesday Hours': '0' };
  workspace.submitForm(null, {
    'Employee Email': 'an@example.com',
    'Week of': '2025-11-03',
    ...hours,
    HourlyPay: '10',
  });
  workspace.submitForm(null, {
    'Employee Email': 'binh@example.com',
    'Week of': '2025-11-03',
    'Monday Hours': '4',
    HourlyPay: '12',
  });
  workspace.clickMenu('columnSetup');
  return workspace;
}

function cells(workspace: Workspace, a1: string, what = 'Values'): unknown {
  return workspace.run(`SpreadsheetApp.getActive().getSheetByName('${tab}').getRange('${a1}').get${what}()`);
}

test('timesheets: the form refuses impossible hours, and columns beside the answers work pay out', async () => {
  // https://developers.google.com/apps-script/reference/forms/text-validation-builder
  const workspace = await withAnswers();
  workspace.clickMenu('setUpForm');
  expect(workspace.uiLog().at(-1)).toMatchObject({ kind: 'alert', text: 'ℹ️ A form is already linked.' });
  const wrong = { 'Employee Email': 'chi@example.com', 'Monday Hours': '25' };
  expect(() => workspace.submitForm(null, wrong)).toThrow(/Hours of a day/);
  expect(() => workspace.submitForm(null, { 'Employee Email': 'chi' })).toThrow();
  expect(cells(workspace, 'H1:K4', 'DisplayValues')).toEqual([
    ['TOTAL HOURS', 'CALCULATED PAY', 'APPROVAL', 'NOTIFIED STATUS'],
    ['15.5', '$155.00', 'IN PROGRESS', ''],
    ['4', '$48.00', 'IN PROGRESS', ''],
    ['', '', '', ''],
  ]);
  expect(cells(workspace, 'H3:I3', 'Formulas')).toEqual([['=IF(A3="", "", SUM(D3:F3))', '=IF($A3="", "", G3*H3)']]);
});

test('timesheets: an approval typed is noted down and mailed once; taken back, it is mailed anew', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events#edit
  const workspace = await withAnswers();
  workspace.edit(tab, 'J2', 'APPROVED');
  workspace.edit(tab, 'J3', 'NOT APPROVED');
  expect(cells(workspace, 'J2', 'Note')).toBe('Was IN PROGRESS until 05/11 08:00');
  workspace.clickMenu('checkApprovedStatusToNotify');
  workspace.clickMenu('checkApprovedStatusToNotify');
  expect(workspace.sentMail.map((mail) => [mail.to, mail.subject, mail.body])).toEqual([
    ['an@example.com', 'Your timesheet of Nov 3, 2025', 'Approved: 15.5 hours, 155.00'],
    ['binh@example.com', 'Your timesheet of Nov 3, 2025', 'Not approved.'],
  ]);
  expect(cells(workspace, 'K2:K4')).toEqual([['NOTIFIED'], ['NOTIFIED'], ['']]);
  workspace.edit(tab, 'J3', 'APPROVED');
  expect(cells(workspace, 'K3')).toEqual([['']]);
  workspace.clickMenu('checkApprovedStatusToNotify');
  expect(workspace.sentMail.slice(2).map((mail) => [mail.to, mail.body])).toEqual([
    ['binh@example.com', 'Approved: 4 hours, 48.00'],
  ]);
  expect(
    workspace.executions.filter((run) => run.trigger === 'edit').map((run) => [run.functionName, run.authMode]),
  ).toEqual(Array(3).fill(['onEdit', 'LIMITED']));
});

import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/** Hours sent through a form, pay worked out beside them, an approval chosen in a list, and one mail about it each. */
const code = `
const YES = 'APPROVED', NO = 'NOT APPROVED', WAITING = 'IN PROGRESS';
/** Of the answers' tab, from the left. */
const AT = { address: 2, week: 3, hours: 4, pay: 7, total: 8, due: 9, decision: 10, told: 11 };

function onOpen() {
  const menu = SpreadsheetApp.getUi().createMenu('Hours');
  menu.addItem('Make the form', 'makeForm').addItem('Add columns', 'addColumns').addItem('Tell people', 'tellPeople');
  menu.addToUi();
}

function makeForm() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  if (book.getFormUrl() !== null) return SpreadsheetApp.getUi().alert('ℹ️ A form is already linked.');
  const form = FormApp.create('Hours of the week').setTitle('Hours of the week');
  const anAddress = FormApp.createTextValidation().requireTextIsEmail().build();
  const hoursOfADay = FormApp.createTextValidation().setHelpText('Hours of a day').requireNumberBetween(0, 24).build();
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  form.addTextItem().setTitle('Address').setRequired(true).setValidation(anAddress);
  form.addDateItem().setTitle('Week of');
  for (const day of ['Monday', 'Tuesday', 'Wednesday']) form.addTextItem().setTitle(day).setValidation(hoursOfADay);
  form.addTextItem().setTitle('Pay an hour');
  form.setPublished(true);
  SpreadsheetApp.flush();
}

function answers_() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().find((sheet) => sheet.getFormUrl()); }
function count_(sheet) { return sheet.getRange('A2:A').getValues().filter(String).length; }

function addColumns() {
  const sheet = answers_();
  const down = (column, rows = sheet.getMaxRows() - 1) => sheet.getRange(2, column, rows);
  sheet.getRange('H1:K1').setValues([['TOTAL', 'DUE', 'DECISION', 'TOLD']]);
  down(AT.total).setFormula('=IF(A2="", "", SUM(D2:F2))');
  down(AT.due).setFormulaR1C1('=IF(R[0]C1="", "", R[0]C[-2]*R[0]C[-1])').setNumberFormat('$#,##0.00');
  const choices = SpreadsheetApp.newDataValidation().requireValueInList([YES, NO, WAITING], true).setAllowInvalid(false);
  down(AT.decision).setDataValidation(choices.build());
  down(AT.decision, Math.max(1, count_(sheet))).setValue(WAITING);
}

function onEdit({ range, value, oldValue }) {
  if (range.getRow() < 2 || range.getColumn() !== AT.decision || value === oldValue) return;
  const when = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd/MM HH:mm');
  range.setNote(\`Was \${oldValue || 'empty'} until \${when}\`);
  range.getSheet().getRange(range.getRow(), AT.told).clearContent();
}

function tellPeople() {
  const sheet = answers_();
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  sheet.getRange(2, 1, count_(sheet), sheet.getLastColumn()).getValues().forEach((row, index) => {
    const of = (column) => row[column - 1];
    if (of(AT.told) !== '' || ![YES, NO].includes(of(AT.decision))) return;
    const text = of(AT.decision) === YES ? \`Approved: \${of(AT.total)} hours, \${of(AT.due).toFixed(2)}\` : 'Not approved.';
    MailApp.sendEmail(of(AT.address), 'Your hours from ' + Utilities.formatDate(of(AT.week), zone, 'MMM d, yyyy'), text);
    sheet.getRange(index + 2, AT.told).setValue('TOLD').setFontColor('green');
  });
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
  workspace.clickMenu('makeForm');
  const hours = { Monday: '8', Tuesday: '7.5', Wednesday: '0' };
  workspace.submitForm(null, {
    Address: 'an@example.com',
    'Week of': '2025-11-03',
    ...hours,
    'Pay an hour': '10',
  });
  workspace.submitForm(null, {
    Address: 'binh@example.com',
    'Week of': '2025-11-03',
    Monday: '4',
    'Pay an hour': '12',
  });
  workspace.clickMenu('addColumns');
  return workspace;
}

function cells(workspace: Workspace, a1: string, what = 'Values'): unknown {
  return workspace.run(`SpreadsheetApp.getActive().getSheetByName('${tab}').getRange('${a1}').get${what}()`);
}

test('timesheets: the form refuses impossible hours, and columns beside the answers work pay out', async () => {
  // https://developers.google.com/apps-script/reference/forms/text-validation-builder
  const workspace = await withAnswers();
  workspace.clickMenu('makeForm');
  expect(workspace.uiLog().at(-1)).toMatchObject({ kind: 'alert', text: 'ℹ️ A form is already linked.' });
  const wrong = { Address: 'chi@example.com', Monday: '25' };
  expect(() => workspace.submitForm(null, wrong)).toThrow(/Hours of a day/);
  expect(() => workspace.submitForm(null, { Address: 'chi' })).toThrow();
  expect(cells(workspace, 'H1:K4', 'DisplayValues')).toEqual([
    ['TOTAL', 'DUE', 'DECISION', 'TOLD'],
    ['15.5', '$155.00', 'IN PROGRESS', ''],
    ['4', '$48.00', 'IN PROGRESS', ''],
    ['', '', '', ''],
  ]);
  expect(cells(workspace, 'H3:I3', 'Formulas')).toEqual([['=IF(A3="", "", SUM(D3:F3))', '=IF($A3="", "", G3*H3)']]);
});

test('timesheets: an approval typed is noted down and mailed once; taken back, it is mailed anew', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events#edit
  const workspace = await withAnswers();
  expect(() => workspace.edit(tab, 'J2', 'MAYBE')).toThrow();
  workspace.edit(tab, 'J2', 'APPROVED');
  workspace.edit(tab, 'J3', 'NOT APPROVED');
  expect(cells(workspace, 'J2', 'Note')).toBe('Was IN PROGRESS until 05/11 08:00');
  workspace.clickMenu('tellPeople');
  workspace.clickMenu('tellPeople');
  expect(workspace.sentMail.map((mail) => [mail.to, mail.subject, mail.body])).toEqual([
    ['an@example.com', 'Your hours from Nov 3, 2025', 'Approved: 15.5 hours, 155.00'],
    ['binh@example.com', 'Your hours from Nov 3, 2025', 'Not approved.'],
  ]);
  expect(cells(workspace, 'K2:K4')).toEqual([['TOLD'], ['TOLD'], ['']]);
  workspace.edit(tab, 'J3', 'APPROVED');
  expect(cells(workspace, 'K3')).toEqual([['']]);
  workspace.clickMenu('tellPeople');
  expect(workspace.sentMail.slice(2).map((mail) => [mail.to, mail.body])).toEqual([
    ['binh@example.com', 'Approved: 4 hours, 48.00'],
  ]);
  expect(
    workspace.executions.filter((run) => run.trigger === 'edit').map((run) => [run.functionName, run.authMode]),
  ).toEqual(Array(3).fill(['onEdit', 'LIMITED']));
});

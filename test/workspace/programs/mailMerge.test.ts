import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/** A mail merge: one row a recipient, a template on a tab of its own, and a column that says when it was sent. */
const code = `
const RECIPIENT_COL = "Recipient";
const EMAIL_SENT_COL = "Email Sent";

function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Mail Merge').addItem('Send Emails', 'sendEmails').addToUi();
}

function sendEmails(subjectLine, sheet = SpreadsheetApp.getActiveSheet()) {
  if (!subjectLine) {
    subjectLine = Browser.inputBox("Mail Merge", "Type the subject line of the template", Browser.Buttons.OK_CANCEL);
    if (subjectLine === "cancel" || subjectLine == "") return;
  }
  const template = getTemplate_(subjectLine);
  const dataRange = sheet.getDataRange();
  const data = dataRange.getDisplayValues();
  const heads = data.shift();
  const emailSentColIdx = heads.indexOf(EMAIL_SENT_COL);
  const obj = data.map(r => (heads.reduce((o, k, i) => (o[k] = r[i] || '', o), {})));
  const out = [];
  obj.forEach(function (row) {
    if (row[EMAIL_SENT_COL] == '') {
      try {
        const msg = fillInTemplate_(template, row);
        MailApp.sendEmail(row[RECIPIENT_COL], msg.subject, msg.text, { htmlBody: msg.html, name: 'The office', replyTo: 'office@example.com' });
        out.push([new Date()]);
      } catch (e) {
        out.push([e.message]);
      }
    } else {
      out.push([row[EMAIL_SENT_COL]]);
    }
  });
  sheet.getRange(2, emailSentColIdx + 1, out.length).setValues(out);
}

function getTemplate_(subjectLine) {
  const rows = SpreadsheetApp.getActive().getSheetByName('Templates').getDataRange().getValues();
  const found = rows.filter(([subject]) => subject === subjectLine)[0];
  if (!found) throw new Error("Oops - can't find template");
  return { subject: found[0], text: found[1], html: found[2] };
}

function fillInTemplate_(template, data) {
  let text = JSON.stringify(template);
  text = text.replace(/{{[^{}]+}}/g, key => escapeData_(data[key.replace(/[{}]+/g, "")] || ""));
  return JSON.parse(text);
}

function escapeData_(str) {
  return str.replace(/[\\\\]/g, '\\\\\\\\').replace(/[\\"]/g, '\\\\\\"').replace(/[\\n]/g, '\\\\n').replace(/[\\t]/g, '\\\\t');
}`;

const subject = 'Your order {{Order}}, {{First name}}';

async function merge(): Promise<Workspace> {
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'en_US',
  });
  // What a person laid out by hand.
  workspace.run(`
    const book = SpreadsheetApp.getActive();
    const sheet = book.getSheets()[0].setName('People');
    sheet.getRange(1, 1, 4, 6).setValues([
      ['First name', 'Recipient', 'Order', 'Due', 'Amount', 'Email Sent'],
      ['Anna "Ann"', 'anna@example.com', '7', new Date('2025-11-20T00:00:00+07:00'), 1234.5, ''],
      ['Bob', 'not an address', 8, '', 10, ''],
      ['Chi', 'chi@example.com', 9, '', 20, 'yesterday'],
    ]);
    sheet.getRange('D2:D4').setNumberFormat('d mmm yyyy');
    sheet.getRange('E2:E4').setNumberFormat('$#,##0.00');
    const templates = book.insertSheet('Templates');
    templates.getRange('A1:C1').setValues([[${JSON.stringify(subject)}, 'Dear {{First name}},\\nyou owe {{Amount}} by {{Due}}.', '<b>{{Amount}}</b> by {{Due}}{{Nothing}}']]);
    sheet.activate();`);
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  return workspace;
}

test('a mail merge: who is not yet served gets the filled template, as cells are displayed; a bad address is written down', async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/range#getDisplayValues()
  const workspace = await merge();
  expect(workspace.menuItems()).toEqual([
    { label: 'Mail Merge', items: [expect.objectContaining({ label: 'Send Emails', functionName: 'sendEmails' })] },
  ]);
  workspace.answer({ button: 'OK', text: subject });
  workspace.clickMenu('sendEmails');
  expect(workspace.sentMail).toHaveLength(1);
  expect(workspace.sentMail[0]).toMatchObject({
    to: 'anna@example.com',
    subject: 'Your order 7, Anna "Ann"',
    body: 'Dear Anna "Ann",\nyou owe $1,234.50 by 20 Nov 2025.',
    htmlBody: '<b>$1,234.50</b> by 20 Nov 2025',
    name: 'The office',
    replyTo: 'office@example.com',
  });
  expect(
    workspace.run("SpreadsheetApp.getActive().getSheetByName('People').getRange('F2:F4').getValues().flat()"),
  ).toEqual([new Date('2025-11-05T08:00:00+07:00'), 'Invalid email: not an address', 'yesterday']);
});

test('a mail merge: run again it sends nothing twice, and stops when the person cancels or names no template', async () => {
  const workspace = await merge();
  workspace.answer(
    { button: 'CANCEL' },
    { button: 'OK', text: 'other' },
    { button: 'OK', text: subject },
    { button: 'OK', text: subject },
  );
  workspace.clickMenu('sendEmails');
  expect(() => workspace.clickMenu('sendEmails')).toThrow("Oops - can't find template");
  workspace.clickMenu('sendEmails');
  workspace.clickMenu('sendEmails');
  expect(workspace.sentMail.map((mail) => mail.to)).toEqual(['anna@example.com']);
  expect(workspace.executions.slice(-4).map((run) => run.outcome)).toEqual([
    'completed',
    'failed',
    'completed',
    'completed',
  ]);
});

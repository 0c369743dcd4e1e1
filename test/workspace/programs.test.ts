import { createWorkspace, type Workspace } from '../../src/workspace/index';

/** Programs of the kinds people write, in the style of Google's samples; nothing in them knows where it runs. */
const now = '2025-11-05T08:00:00+07:00';

async function withProgram(code: string, files: Record<string, string> = {}): Promise<Workspace> {
  const workspace = await createWorkspace({ now, user: 'teacher@example.com' });
  workspace.loadProject({ 'Code.js': code, ...files });
  return workspace;
}

test('a notifier: mails the form owner every tenth response, and respondents a thank-you, within the daily quota', async () => {
  const workspace = await withProgram(
    `
    function onOpen() {
      FormApp.getUi().createAddonMenu().addItem('Configure', 'showSidebar').addItem('About', 'showAbout').addToUi();
    }
    function showAbout() { FormApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('about').setWidth(420).setHeight(270), 'About'); }
    function saveSettings(settings) {
      PropertiesService.getDocumentProperties().setProperties(settings);
      adjustFormSubmitTrigger();
    }
    function getSettings() { return PropertiesService.getDocumentProperties().getProperties(); }
    function adjustFormSubmitTrigger() {
      const form = FormApp.getActiveForm();
      const existing = ScriptApp.getUserTriggers(form).find((t) => t.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT);
      if (!existing) ScriptApp.newTrigger('respondToFormSubmit').forForm(form).onFormSubmit().create();
    }
    function respondToFormSubmit(e) {
      const settings = PropertiesService.getDocumentProperties();
      const authInfo = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      if (authInfo.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED) throw new Error('not authorised');
      if (settings.getProperty('creatorNotify') === 'true') sendCreatorNotification();
      if (settings.getProperty('respondentNotify') === 'true' && MailApp.getRemainingDailyQuota() > 0) sendRespondentNotification(e.response);
    }
    function sendCreatorNotification() {
      const form = FormApp.getActiveForm();
      const settings = PropertiesService.getDocumentProperties();
      const step = parseInt(settings.getProperty('responseStep'), 10);
      if (form.getResponses().length % step !== 0) return;
      const template = HtmlService.createTemplateFromFile('creatorNotification');
      template.summary = form.getSummaryUrl();
      template.responses = form.getResponses().length;
      template.title = form.getTitle();
      MailApp.sendEmail(settings.getProperty('creatorEmail'), form.getTitle() + ': new responses', template.evaluate().getContent(), { name: 'Notifier', htmlBody: template.evaluate().getContent() });
    }
    function sendRespondentNotification(response) {
      const id = PropertiesService.getDocumentProperties().getProperty('respondentEmailItemId');
      const item = FormApp.getActiveForm().getItemById(parseInt(id, 10));
      const answer = response.getResponseForItem(item);
      if (answer && answer.getResponse() !== '') MailApp.sendEmail(answer.getResponse(), 'Thank you', 'We have it.', { name: FormApp.getActiveForm().getTitle() });
    }`,
    {
      'creatorNotification.html': '<p><?= title ?> has <?= responses ?>: <a href="<?= summary ?>">see</a></p>',
      'about.html': '<p>about</p>',
    },
  );
  const [form] = Object.values((await createWorkspace({ container: 'form' })).state.forms);
  const { FormApp } = workspace.globals as { FormApp: GoogleAppsScript.Forms.FormApp };
  const own = FormApp.create('Survey').setTitle('Survey & more');
  own.addTextItem().setTitle('Mail');
  (own as unknown as { setPublished(on: boolean): void }).setPublished(true);
  workspace.setActiveForm(own);
  workspace.open();
  workspace.clickMenu('showAbout');
  const itemId = String(own.getItems()[0]?.getId());
  workspace.callFromPage('saveSettings', [
    {
      creatorNotify: 'true',
      respondentNotify: 'true',
      responseStep: '10',
      creatorEmail: 'teacher@example.com',
      respondentEmailItemId: itemId,
    },
  ]);
  workspace.callFromPage('saveSettings', [{ responseStep: '10' }]);
  for (let count = 1; count <= 10; count++)
    workspace.submitForm(null, count === 3 ? {} : { Mail: `p${count}@example.com` });
  expect(form).toBeDefined();
  expect(workspace.executions.filter((run) => run.outcome !== 'completed')).toEqual([]);
  expect(workspace.state.triggers).toHaveLength(1);
  expect(workspace.sentMail).toHaveLength(10);
  expect(workspace.sentMail.at(-2)).toMatchObject({ subject: 'Survey & more: new responses', name: 'Notifier' });
  expect(workspace.sentMail.at(-2)?.htmlBody).toMatch(/^<p>Survey &amp; more has 10: <a href="https:\/\//);
});

test('a mail merge: a row per recipient, a template with names in braces, a column that says what was sent', async () => {
  const workspace = await withProgram(`
    const RECIPIENT_COL = 'Recipient', SENT_COL = 'Email Sent';
    function sendEmails() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getDataRange();
      const data = range.getDisplayValues();
      const heads = data.shift();
      const sentCol = heads.indexOf(SENT_COL);
      const rows = data.map((row) => heads.reduce((record, head, i) => { record[head] = row[i] || ''; return record; }, {}));
      const out = [];
      rows.forEach((row) => {
        if (row[SENT_COL] !== '') { out.push([row[SENT_COL]]); return; }
        try {
          const text = 'Dear {{First name}}, you have {{Discount}} until {{Until}}.'.replace(/{{[^{}]+}}/g, (key) => row[key.replace(/[{}]+/g, '')] || '');
          MailApp.sendEmail(row[RECIPIENT_COL], 'Offer', text, { htmlBody: '<p>' + text + '</p>' });
          out.push([new Date()]);
        } catch (e) { out.push([e.message]); }
      });
      sheet.getRange(2, sentCol + 1, out.length).setValues(out);
    }`);
  workspace.run(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange(1, 1, 4, 5).setValues([
      ['Recipient', 'First name', 'Discount', 'Until', 'Email Sent'],
      ['an@example.com', 'An', 0.15, new Date(2025, 10, 30), ''],
      ['broken', 'Bình', 0.2, new Date(2025, 10, 30), ''],
      ['chi@example.com', 'Chi', 0.1, '', 'before'],
    ]);
    sheet.getRange('C2:C4').setNumberFormat('0%');`);
  workspace.run('', 'sendEmails');
  expect(workspace.sentMail.map((mail) => [mail.to, mail.body])).toEqual([
    ['an@example.com', 'Dear An, you have 15% until 11/30/2025.'],
  ]);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('E2:E4').getDisplayValues()")).toEqual([
    [expect.stringMatching(/^11\/5\/2025/)],
    ['Invalid email: broken'],
    ['before'],
  ]);
});

test('an event sign-up: a form built from a table, and a schedule mailed to whoever signs up', async () => {
  const workspace = await withProgram(`
    function onOpen() { SpreadsheetApp.getUi().createMenu('Conference').addItem('Set up', 'setUpConference_').addToUi(); }
    function setUpConference_() {
      const properties = PropertiesService.getScriptProperties();
      if (properties.getProperty('done')) { Browser.msgBox('Already set up.'); return; }
      const ss = SpreadsheetApp.getActive();
      const values = ss.getSheetByName('Setup').getDataRange().getValues();
      setUpForm_(ss, values);
      ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(ss).onFormSubmit().create();
      properties.setProperty('done', 'yes');
    }
    function setUpForm_(ss, values) {
      const schedule = {};
      for (let i = 1; i < values.length; i++) {
        const session = values[i];
        const day = session[1].toLocaleDateString();
        const time = session[2].toLocaleTimeString();
        schedule[day] = schedule[day] || {};
        schedule[day][time] = schedule[day][time] || [];
        schedule[day][time].push(session[0]);
      }
      const form = FormApp.create('Conference Form');
      form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
      form.addTextItem().setTitle('Name').setRequired(true);
      form.addTextItem().setTitle('Email').setRequired(true);
      Object.keys(schedule).forEach((day) => {
        form.addSectionHeaderItem().setTitle('Sessions for ' + day);
        Object.keys(schedule[day]).forEach((time) => {
          form.addMultipleChoiceItem().setTitle(time + ' ' + day).setChoiceValues(schedule[day][time]);
        });
      });
      form.setPublished(true);
    }
    function onFormSubmit(e) {
      const user = { name: e.namedValues['Name'][0], email: e.namedValues['Email'][0] };
      const values = SpreadsheetApp.getActive().getSheetByName('Setup').getDataRange().getValues();
      const chosen = values.slice(1).filter((session) => {
        const title = session[2].toLocaleTimeString() + ' ' + session[1].toLocaleDateString();
        return e.namedValues[title] && e.namedValues[title].indexOf(session[0]) > -1;
      });
      MailApp.sendEmail({ to: user.email, subject: 'Your schedule', body: chosen.map((s) => s[0] + ' in ' + s[4]).join('; ') });
    }`);
  workspace.run(`
    const sheet = SpreadsheetApp.getActiveSheet().setName('Setup');
    sheet.appendRow(['Session', 'Date', 'Start', 'End', 'Room']);
    sheet.appendRow(['Opening', '12/1/2025', '9:00 AM', '10:00 AM', 'A']);
    sheet.appendRow(['Maths', '12/1/2025', '10:00 AM', '11:00 AM', 'B']);
    sheet.appendRow(['Music', '12/1/2025', '10:00 AM', '11:00 AM', 'C']);`);
  workspace.open();
  workspace.clickMenu('setUpConference_');
  workspace.clickMenu('setUpConference_');
  expect(workspace.uiLog().at(-1)).toMatchObject({ kind: 'alert', text: 'Already set up.' });
  workspace.submitForm(null, {
    Name: 'An',
    Email: 'an@example.com',
    '10:00:00 AM 12/1/2025': 'Music',
    '9:00:00 AM 12/1/2025': 'Opening',
  });
  expect(workspace.executions.at(-1)?.error).toBeNull();
  expect(workspace.sentMail[0]).toMatchObject({ to: 'an@example.com', body: 'Opening in A; Music in C' });
});

test('custom functions: a percentage table and a menu that adds driving-like sheets', async () => {
  const workspace = await withProgram(`
    /** @customfunction */
    function PERCENT(part, whole) { if (typeof part !== 'number') return ''; return part / whole; }
    /** @customfunction */
    function TIERED(amounts) { return amounts.map((row) => row.map((amount) => amount <= 100 ? amount * 0.1 : 10 + (amount - 100) * 0.2)); }
  `);
  expect(
    workspace.run(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B2').setValues([[142, 203], [150, 50]]);
      sheet.getRange('C1').setFormula('=PERCENT(A1,B1)').setNumberFormat('0.0%');
      sheet.getRange('D1').setFormula('=TIERED(A1:B2)');
      [sheet.getRange('C1').getDisplayValue(), sheet.getRange('D1:E2').getValues()]`),
  ).toEqual([
    '70.0%',
    [
      [18.4, 30.6],
      [20, 5],
    ],
  ]);
});

test('a duplicate remover: unique rows are written back', async () => {
  const workspace = await withProgram(`
    function removeDuplicates() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const data = sheet.getDataRange().getValues();
      const uniqueData = {};
      for (const row of data) uniqueData[row.join()] = uniqueData[row.join()] || row;
      sheet.clearContents();
      const newData = Object.values(uniqueData);
      sheet.getRange(1, 1, newData.length, newData[0].length).setValues(newData);
    }`);
  workspace.run(
    "SpreadsheetApp.getActiveSheet().getRange('A1:B4').setValues([['a', 1], ['b', 2], ['a', 1], ['b', 3]])",
  );
  workspace.run('', 'removeDuplicates');
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getDataRange().getValues()')).toEqual([
    ['a', 1],
    ['b', 2],
    ['b', 3],
  ]);
});

test('a timesheet: hours from a form, approved in a column with choices, answered by mail once', async () => {
  const workspace = await withProgram(`
    const COLUMN = { EMAIL: 'Email', HOURS: 'Hours', STATUS: 'APPROVAL', NOTIFIED: 'NOTIFIED' };
    function onOpen() { SpreadsheetApp.getUi().createMenu('Timesheets').addItem('Form setup', 'setUpForm').addItem('Column setup', 'columnSetup').addItem('Notify', 'checkApprovedStatusToNotify').addToUi(); }
    function setUpForm() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet();
      if (sheet.getFormUrl()) { SpreadsheetApp.getUi().alert('There is a form already.'); return; }
      const form = FormApp.create('Weekly Timesheets');
      form.setDestination(FormApp.DestinationType.SPREADSHEET, sheet.getId());
      form.addTextItem().setTitle(COLUMN.EMAIL).setRequired(true);
      form.addTextItem().setTitle(COLUMN.HOURS).setValidation(FormApp.createTextValidation().requireNumberBetween(0, 80).build());
      form.setPublished(true);
    }
    function responses() { return SpreadsheetApp.getActive().getSheets().find((sheet) => sheet.getFormUrl()); }
    function columnSetup() {
      const sheet = responses();
      const last = sheet.getLastColumn();
      const headers = sheet.getRange(1, 1, 1, last).getValues()[0];
      [COLUMN.STATUS, COLUMN.NOTIFIED].filter((name) => headers.indexOf(name) < 0).forEach((name, i) => sheet.getRange(1, last + 1 + i).setValue(name));
      const column = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0].indexOf(COLUMN.STATUS) + 1;
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['APPROVED', 'NOT APPROVED', 'IN PROGRESS']).setAllowInvalid(false).build();
      sheet.getRange(2, column, sheet.getLastRow() - 1).setDataValidation(rule).setValue('IN PROGRESS');
    }
    function checkApprovedStatusToNotify() {
      const sheet = responses();
      const data = sheet.getDataRange().getValues();
      const heads = data[0];
      data.slice(1).forEach((row, i) => {
        const status = row[heads.indexOf(COLUMN.STATUS)], notified = row[heads.indexOf(COLUMN.NOTIFIED)];
        if (notified === 'NOTIFIED' || status === 'IN PROGRESS') return;
        MailApp.sendEmail(row[heads.indexOf(COLUMN.EMAIL)], 'Timesheet ' + status, row[heads.indexOf(COLUMN.HOURS)] + ' hours');
        sheet.getRange(i + 2, heads.indexOf(COLUMN.NOTIFIED) + 1).setValue('NOTIFIED');
      });
    }`);
  workspace.open();
  workspace.clickMenu('setUpForm');
  workspace.clickMenu('setUpForm');
  expect(workspace.uiLog().at(-1)?.text).toBe('There is a form already.');
  expect(() => workspace.submitForm(null, { Email: 'an@example.com', Hours: '90' })).toThrow();
  workspace.submitForm(null, { Email: 'an@example.com', Hours: '40' });
  workspace.submitForm(null, { Email: 'binh@example.com', Hours: '38.5' });
  workspace.clickMenu('columnSetup');
  const tab = String(workspace.run('', 'responses') && workspace.run('responses().getName()'));
  expect(() => workspace.edit(tab, 'D2', 'MAYBE')).toThrow();
  workspace.edit(tab, 'D2', 'APPROVED');
  workspace.clickMenu('checkApprovedStatusToNotify');
  workspace.clickMenu('checkApprovedStatusToNotify');
  expect(workspace.sentMail.map((mail) => [mail.to, mail.subject, mail.body])).toEqual([
    ['an@example.com', 'Timesheet APPROVED', '40 hours'],
  ]);
});

test('course feedback: a reply is composed for each response; scale and choices are read by title', async () => {
  const workspace = await withProgram(`
    function setUp() {
      const form = FormApp.create('Feedback');
      form.setTitle('Feedback').setCollectEmail(true);
      form.addScaleItem().setTitle('How was it?').setBounds(1, 5).setRequired(true);
      form.addCheckboxItem().setTitle('Topics').setChoiceValues(['Loops', 'Recursion']);
      form.addParagraphTextItem().setTitle('Comments');
      form.setPublished(true);
      ScriptApp.newTrigger('onFormSubmit').forForm(form).onFormSubmit().create();
      return form.getId();
    }
    function onFormSubmit(e) {
      const answers = {};
      e.response.getItemResponses().forEach((one) => { answers[one.getItem().getTitle()] = one.getResponse(); });
      MailApp.sendEmail({ to: e.response.getRespondentEmail(), subject: 'Re: ' + e.source.getTitle(),
        htmlBody: HtmlService.createHtmlOutput('<p>').appendUntrusted(JSON.stringify(answers)).getContent() });
    }`);
  workspace.run('', 'setUp');
  workspace.submitForm(null, { 'How was it?': 4, Topics: ['Loops', 'Recursion'] }, { email: 'student@example.com' });
  expect(workspace.executions.at(-1)?.error).toBeNull();
  expect(workspace.sentMail[0]).toMatchObject({ to: 'student@example.com', subject: 'Re: Feedback' });
  expect(workspace.sentMail[0]?.htmlBody).toContain('&#34;Topics&#34;:[&#34;Loops&#34;,&#34;Recursion&#34;]');
});

test('a summary of tabs: names, last rows and totals gathered on a tab of its own', async () => {
  const workspace = await withProgram(`
    function summarise() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      let summary = book.getSheetByName('Summary');
      if (summary) book.deleteSheet(summary);
      summary = book.insertSheet('Summary', 0);
      const rows = book.getSheets().filter((sheet) => sheet.getName() !== 'Summary').map((sheet) => {
        const amounts = sheet.getRange('B2:B' + Math.max(2, sheet.getLastRow())).getValues().map((row) => Number(row[0]) || 0);
        return [sheet.getName(), sheet.getLastRow() - 1, amounts.reduce((sum, amount) => sum + amount, 0)];
      });
      summary.getRange(1, 1, rows.length + 1, 3).setValues([['Tab', 'Rows', 'Total']].concat(rows));
      summary.getRange('A1:C1').setFontWeight('bold').setBackground('#eeeeee');
      summary.setFrozenRows(1);
      summary.autoResizeColumns(1, 3);
      return summary.getDataRange().getValues();
    }`);
  workspace.run(`
    const book = SpreadsheetApp.getActiveSpreadsheet();
    ['North', 'South'].forEach((name, i) => {
      const sheet = book.insertSheet(name);
      sheet.appendRow(['Who', 'Amount']);
      for (let row = 0; row <= i; row++) sheet.appendRow(['x', 10 * (row + 1)]);
    });
    book.deleteSheet(book.getSheets()[0]);`);
  workspace.run('', 'summarise');
  expect(workspace.run('', 'summarise')).toEqual([
    ['Tab', 'Rows', 'Total'],
    ['North', 1, 10],
    ['South', 2, 30],
  ]);
});

test('properties and triggers: a long job goes on where it stopped, by a trigger it installs and removes', async () => {
  const workspace = await withProgram(`
    function start() { PropertiesService.getScriptProperties().deleteAllProperties(); work(); }
    function work() {
      const store = PropertiesService.getScriptProperties();
      const began = Date.now();
      let next = Number(store.getProperty('next') || 0);
      for (; next < 10; next++) {
        if (Date.now() - began > 4 * 60 * 1000) { store.setProperty('next', String(next)); again(); return; }
        Utilities.sleep(60 * 1000);
      }
      store.setProperty('next', String(next));
      stop();
      MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'done', Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'HH:mm'));
    }
    function again() { stop(); ScriptApp.newTrigger('work').timeBased().after(60 * 1000).create(); }
    function stop() { ScriptApp.getProjectTriggers().filter((t) => t.getHandlerFunction() === 'work').forEach((t) => ScriptApp.deleteTrigger(t)); }`);
  workspace.run('', 'start');
  workspace.setNow(new Date('2025-11-05T10:00:00+07:00'));
  expect(workspace.executions.map((run) => [run.functionName, run.outcome])).toEqual([
    ['start', 'completed'],
    ['work', 'completed'],
  ]);
  expect(workspace.state.triggers).toEqual([]);
  expect(workspace.sentMail[0]).toMatchObject({ to: 'teacher@example.com', body: '08:11' });
});

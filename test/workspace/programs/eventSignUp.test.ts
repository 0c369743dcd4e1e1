import { createWorkspace } from '../../../src/workspace/index';

/** Sessions in a table become a form, one question a time slot; who signs up is mailed what they chose. */
const code = `
function onOpen() {
  const menu = [{ name: 'Set up conference', functionName: 'setUpConference_' }];
  SpreadsheetApp.getActive().addMenu('Conference', menu);
}

function setUpConference_() {
  const scriptProperties = PropertiesService.getScriptProperties();
  if (scriptProperties.getProperty('formId')) {
    Browser.msgBox('Your conference is already set up.');
    return;
  }
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName('Conference Setup');
  const values = sheet.getDataRange().getValues();
  setUpForm_(ss, values);
  ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(ss).onFormSubmit().create();
}

function setUpForm_(ss, values) {
  const schedule = {};
  for (let i = 1; i < values.length; i++) {
    const session = values[i];
    const day = session[1].toLocaleDateString('en-US');
    const time = Utilities.formatDate(session[2], ss.getSpreadsheetTimeZone(), 'h:mm a');
    if (!schedule[day]) schedule[day] = {};
    if (!schedule[day][time]) schedule[day][time] = [];
    schedule[day][time].push(session[0]);
  }
  const form = FormApp.create('Conference Form');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addTextItem().setTitle('Email').setRequired(true);
  Object.keys(schedule).forEach(function (day) {
    form.addSectionHeaderItem().setTitle('Sessions for ' + day);
    Object.keys(schedule[day]).forEach(function (time) {
      form.addMultipleChoiceItem().setTitle(time + ' ' + day).setChoiceValues(schedule[day][time]);
    });
  });
  PropertiesService.getScriptProperties().setProperty('formId', form.getId());
}

function onFormSubmit(e) {
  const user = { name: e.namedValues['Name'][0], email: e.namedValues['Email'][0] };
  const response = [];
  const values = SpreadsheetApp.getActive().getSheetByName('Conference Setup').getDataRange().getValues();
  for (let i = 1; i < values.length; i++) {
    const session = values[i];
    const title = session[0];
    const day = session[1].toLocaleDateString('en-US');
    const time = Utilities.formatDate(session[2], SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'h:mm a');
    const timeslot = time + ' ' + day;
    if (e.namedValues[timeslot] && e.namedValues[timeslot][0] == title) response.push(session);
  }
  sendSchedule_(user, response);
}

function sendSchedule_(user, response) {
  let table = '<table><tr>' + ['Session', 'Day', 'Where'].map(h => '<th>' + h + '</th>').join('') + '</tr>';
  response.forEach(s => { table += '<tr><td>' + s[0] + '</td><td>' + s[1].toLocaleDateString('en-US') + '</td><td>' + s[4] + '</td></tr>'; });
  MailApp.sendEmail({
    to: user.email,
    subject: 'Schedule for ' + SpreadsheetApp.getActive().getName(),
    body: response.map(s => s[0]).join(', '),
    htmlBody: 'Dear ' + user.name + table + '</table>',
  });
}`;

test('an event sign-up: the table becomes a form once, answers land on its tab and the chosen sessions are mailed', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events, https://developers.google.com/apps-script/reference/forms/form
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'en_US',
  });
  workspace.run(`
    const book = SpreadsheetApp.getActive();
    book.rename('Autumn meeting');
    const sheet = book.getSheets()[0].setName('Conference Setup');
    sheet.appendRow(['Title', 'Date', 'Start', 'End', 'Location']);
    sheet.appendRow(['Opening', '11/20/2025', '9:00 AM', '10:00 AM', 'Hall']);
    sheet.appendRow(['Weaving', '11/20/2025', '10:30 AM', '11:30 AM', 'Room 1']);
    sheet.appendRow(['Drawing', '11/20/2025', '10:30 AM', '11:30 AM', 'Room 2']);
    sheet.appendRow(['Closing', '11/21/2025', '1:00 PM', '2:00 PM', 'Hall']);`);
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  workspace.clickMenu('setUpConference_');
  workspace.clickMenu('setUpConference_');
  expect(workspace.uiLog().filter((event) => event.kind === 'alert')).toMatchObject([
    { text: 'Your conference is already set up.' },
  ]);
  const [form] = Object.values(workspace.state.forms);
  expect(form).toMatchObject({ name: 'Conference Form' });
  expect(form?.items.map((item) => [item.type, item.title, item.choices?.map((choice) => choice.value)])).toEqual([
    ['TEXT', 'Name', undefined],
    ['TEXT', 'Email', undefined],
    ['SECTION_HEADER', 'Sessions for 11/20/2025', undefined],
    ['MULTIPLE_CHOICE', '9:00 AM 11/20/2025', ['Opening']],
    ['MULTIPLE_CHOICE', '10:30 AM 11/20/2025', ['Weaving', 'Drawing']],
    ['SECTION_HEADER', 'Sessions for 11/21/2025', undefined],
    ['MULTIPLE_CHOICE', '1:00 PM 11/21/2025', ['Closing']],
  ]);
  // A form that was made published takes answers at once; otherwise its owner presses Publish.
  if (form?.published === false) workspace.run(`FormApp.openById('${form.id}').setPublished(true)`);
  const answers = {
    Name: 'Lan',
    Email: 'lan@example.com',
    '10:30 AM 11/20/2025': 'Drawing',
    '1:00 PM 11/21/2025': 'Closing',
  };
  workspace.submitForm(null, answers);
  expect(() => workspace.submitForm(null, { Name: 'No address' })).toThrow(/Email/);
  expect(
    workspace.run("SpreadsheetApp.getActive().getSheetByName('Form Responses 1').getDataRange().getDisplayValues()"),
  ).toEqual([
    ['Timestamp', 'Name', 'Email', '9:00 AM 11/20/2025', '10:30 AM 11/20/2025', '1:00 PM 11/21/2025'],
    ['11/5/2025 8:00:00', 'Lan', 'lan@example.com', '', 'Drawing', 'Closing'],
  ]);
  expect(workspace.sentMail).toMatchObject([
    {
      to: 'lan@example.com',
      subject: 'Schedule for Autumn meeting',
      body: 'Drawing, Closing',
      htmlBody:
        'Dear Lan<table><tr><th>Session</th><th>Day</th><th>Where</th></tr>' +
        '<tr><td>Drawing</td><td>11/20/2025</td><td>Room 2</td></tr><tr><td>Closing</td><td>11/21/2025</td><td>Hall</td></tr></table>',
    },
  ]);
});

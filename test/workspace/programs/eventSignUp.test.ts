import { createWorkspace } from '../../../src/workspace/index';

/** Workshops in a table become a form, one question an hour; who signs up is mailed what they chose. */
const code = `
var TABLE = 'Workshops';

function onOpen() {
  SpreadsheetApp.getActive().addMenu('Open day', [{ name: 'Make the sign-up form', functionName: 'makeForm_' }]);
}

function makeForm_() {
  var kept = PropertiesService.getScriptProperties();
  if (kept.getProperty('sign-up form') !== null) return Browser.msgBox('The sign-up form is there already.');
  var book = SpreadsheetApp.getActive();
  var form = FormApp.create('Open day');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  ['Name', 'Email'].forEach(function (title) { form.addTextItem().setTitle(title).setRequired(true); });
  var day = null, hour = null;
  workshops_().forEach(function (workshop) {
    if (workshop.day !== day) form.addSectionHeaderItem().setTitle(workshop.day);
    if (workshop.slot !== hour) {
      var held = workshops_().filter(function (other) { return other.slot === workshop.slot; });
      form.addMultipleChoiceItem().setTitle(workshop.slot).setChoiceValues(held.map(function (other) { return other.title; }));
    }
    day = workshop.day;
    hour = workshop.slot;
  });
  ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(book).onFormSubmit().create();
  kept.setProperty('sign-up form', form.getId());
}

/** The table below its titles: days and hours in the words of the form. */
function workshops_() {
  return SpreadsheetApp.getActive().getSheetByName(TABLE).getDataRange().getValues().slice(1).map(function (row) {
    var day = row[1].toLocaleDateString();
    return { title: row[0], day: day, slot: row[2].toLocaleTimeString() + ', ' + day, begins: row[2], room: row[4] };
  });
}

function onFormSubmit(e) {
  var answers = e.namedValues;
  var chosen = workshops_().filter(function (workshop) {
    return answers[workshop.slot] && answers[workshop.slot].indexOf(workshop.title) >= 0;
  });
  var zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  var lines = chosen.map(function (workshop) {
    return [Utilities.formatDate(workshop.begins, zone, 'h:mm a'), workshop.title, workshop.room];
  });
  MailApp.sendEmail({
    to: answers.Email[0],
    subject: SpreadsheetApp.getActive().getName() + ': your day',
    body: lines.map(function (line) { return line.join(' · '); }).join('\\n'),
    htmlBody: '<p>' + answers.Name[0] + '</p><ul><li>' + lines.map(function (line) { return line.join(' '); }).join('</li><li>') + '</li></ul>',
  });
}`;

test('an event sign-up: the table becomes a form once, answers land on its tab and the chosen workshops are mailed', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events, https://developers.google.com/apps-script/reference/forms/form
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'en_US',
  });
  workspace.run(`
    const book = SpreadsheetApp.getActive();
    book.rename('Autumn meeting');
    const sheet = book.getSheets()[0].setName('Workshops');
    sheet.appendRow(['Title', 'Date', 'Start', 'End', 'Room']);
    sheet.appendRow(['Opening', '11/20/2025', '9:00 AM', '10:00 AM', 'Hall']);
    sheet.appendRow(['Weaving', '11/20/2025', '10:30 AM', '11:30 AM', 'Room 1']);
    sheet.appendRow(['Drawing', '11/20/2025', '10:30 AM', '11:30 AM', 'Room 2']);
    sheet.appendRow(['Closing', '11/21/2025', '1:00 PM', '2:00 PM', 'Hall']);`);
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  workspace.clickMenu('makeForm_');
  workspace.clickMenu('makeForm_');
  expect(workspace.uiLog().filter((event) => event.kind === 'alert')).toMatchObject([
    { text: 'The sign-up form is there already.' },
  ]);
  const [form] = Object.values(workspace.state.forms);
  expect(form).toMatchObject({ name: 'Open day' });
  expect(form?.items.map((item) => [item.type, item.title, item.choices?.map((choice) => choice.value)])).toEqual([
    ['TEXT', 'Name', undefined],
    ['TEXT', 'Email', undefined],
    ['SECTION_HEADER', '11/20/2025', undefined],
    ['MULTIPLE_CHOICE', '9:00:00 AM, 11/20/2025', ['Opening']],
    ['MULTIPLE_CHOICE', '10:30:00 AM, 11/20/2025', ['Weaving', 'Drawing']],
    ['SECTION_HEADER', '11/21/2025', undefined],
    ['MULTIPLE_CHOICE', '1:00:00 PM, 11/21/2025', ['Closing']],
  ]);
  // A form that was made published takes answers at once; otherwise its owner presses Publish.
  if (form?.published === false) workspace.run(`FormApp.openById('${form.id}').setPublished(true)`);
  workspace.submitForm(null, {
    Name: 'Lan',
    Email: 'lan@example.com',
    '10:30:00 AM, 11/20/2025': 'Drawing',
    '1:00:00 PM, 11/21/2025': 'Closing',
  });
  expect(() => workspace.submitForm(null, { Name: 'No address' })).toThrow(/Email/);
  expect(
    workspace.run("SpreadsheetApp.getActive().getSheetByName('Form Responses 1').getDataRange().getDisplayValues()"),
  ).toEqual([
    ['Timestamp', 'Name', 'Email', '9:00:00 AM, 11/20/2025', '10:30:00 AM, 11/20/2025', '1:00:00 PM, 11/21/2025'],
    ['11/5/2025 8:00:00', 'Lan', 'lan@example.com', '', 'Drawing', 'Closing'],
  ]);
  expect(workspace.sentMail).toMatchObject([
    {
      to: 'lan@example.com',
      subject: 'Autumn meeting: your day',
      body: '10:30 AM · Drawing · Room 2\n1:00 PM · Closing · Hall',
      htmlBody: '<p>Lan</p><ul><li>10:30 AM Drawing Room 2</li><li>1:00 PM Closing Hall</li></ul>',
    },
  ]);
});

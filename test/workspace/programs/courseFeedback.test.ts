import { createWorkspace } from '../../../src/workspace/index';

/** A course's feedback form that collects addresses; whoever answers is thanked by mail in the tone of the score. */
const code = `
function installTrigger() {
  ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
}

function createForm() {
  var form = FormApp.create('Course feedback');
  form.setTitle('Course Feedback').setDescription('Two minutes').setCollectEmail(true).setConfirmationMessage('Thanks!');
  form.addScaleItem().setTitle('Overall').setBounds(1, 5).setLabels('Poor', 'Great').setRequired(true);
  form.addCheckboxItem().setTitle('What was useful?').setChoiceValues(['Slides', 'Talks', 'Practice']).showOtherOption(true);
  form.addGridItem().setTitle('Rate').setRows(['Pace', 'Depth']).setColumns(['Low', 'Right', 'High']);
  form.addParagraphTextItem().setTitle('Anything else?');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  form.setPublished(true);
  Logger.log('Published URL: ' + form.getPublishedUrl());
  return form.getId();
}

function onFormSubmit(e) {
  var responses = e.namedValues;
  var timestamp = responses.Timestamp[0];
  var email = responses['Email Address'][0].trim();
  var overall = Number(responses.Overall[0]);
  var status = '';
  if (MailApp.getRemainingDailyQuota() > 0) {
    status = 'Sent';
    MailApp.sendEmail({
      to: email,
      subject: 'Thank you',
      htmlBody: createEmailBody(overall, responses['What was useful?'][0], responses['Anything else?'][0], timestamp),
    });
  } else {
    status = 'No mail left';
  }
  var sheet = SpreadsheetApp.getActiveSheet();
  var row = e.range.getRow();
  var column = e.values.length + 1;
  e.range.getSheet().getRange(row, column).setValue(status);
  Logger.log('status=' + status + '; responses=' + JSON.stringify(responses));
}

function createEmailBody(overall, useful, rest, timestamp) {
  var template = HtmlService.createTemplateFromFile('mail');
  template.overall = overall;
  template.useful = useful ? useful.split(', ') : [];
  template.rest = rest;
  template.timestamp = timestamp;
  return template.evaluate().getContent();
}`;

const mail = `<p><? if (overall >= 4) { ?>Glad you liked it!<? } else { ?>Sorry to hear that.<? } ?></p>
<ul><? useful.forEach(function (one) { ?><li><?= one ?></li><? }); ?></ul><?!= rest ? '<hr>' : '' ?><?= rest ?>`;

test('course feedback: the collected address is thanked, with what was ticked, and the row says so', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events#form-submit, https://developers.google.com/apps-script/guides/html/templates
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'en_US',
  });
  workspace.loadProject({ 'Code.gs': code, 'mail.html': mail });
  workspace.run('', 'installTrigger');
  workspace.run('', 'createForm');
  expect(() => workspace.submitForm(null, { Overall: '6' }, { email: 'an@example.com' })).toThrow();
  const full = {
    Overall: '5',
    'What was useful?': ['Slides', 'The <tea>'],
    Rate: ['Right', 'High'],
    'Anything else?': '=1+1 & more',
  };
  workspace.submitForm(null, full, { email: 'an@example.com' });
  workspace.mailLimit = 1;
  workspace.submitForm(null, { Overall: '2' }, { email: 'binh@example.com' });
  expect(workspace.sentMail.map(({ to, subject, htmlBody }) => [to, subject, htmlBody])).toEqual([
    [
      'an@example.com',
      'Thank you',
      '<p>Glad you liked it!</p>\n<ul><li>Slides</li><li>The &lt;tea&gt;</li></ul><hr>=1+1 &amp; more',
    ],
  ]);
  expect(
    workspace.run("SpreadsheetApp.getActive().getSheetByName('Form Responses 1').getDataRange().getDisplayValues()"),
  ).toEqual([
    ['Timestamp', 'Email Address', 'Overall', 'What was useful?', 'Rate [Pace]', 'Rate [Depth]', 'Anything else?', ''],
    ['11/5/2025 8:00:00', 'an@example.com', '5', 'Slides, The <tea>', 'Right', 'High', '=1+1 & more', 'Sent'],
    ['11/5/2025 8:00:00', 'binh@example.com', '2', '', '', '', '', 'No mail left'],
  ]);
  const told = workspace.executions.at(-2);
  expect(told).toMatchObject({ functionName: 'onFormSubmit', trigger: 'formSubmit', outcome: 'completed' });
});

test('course feedback: what the form itself kept can be read back item by item, and the form closed', async () => {
  // https://developers.google.com/apps-script/reference/forms/item-response#getResponse()
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00', locale: 'en_US' });
  workspace.loadProject({
    'Code.gs': `${code}
      function logResponses(id) {
        var form = FormApp.openById(id);
        var formResponses = form.getResponses();
        var lines = [];
        for (var i = 0; i < formResponses.length; i++) {
          var itemResponses = formResponses[i].getItemResponses();
          for (var j = 0; j < itemResponses.length; j++) {
            var itemResponse = itemResponses[j];
            if (itemResponse.getResponse() === '') continue;
            lines.push(Utilities.formatString('Response #%s to "%s" was "%s"', (i + 1).toString(), itemResponse.getItem().getTitle(), itemResponse.getResponse()));
          }
          lines.push(formResponses[i].getRespondentEmail() + ' at ' + Utilities.formatDate(formResponses[i].getTimestamp(), 'GMT', "HH:mm 'UTC'"));
        }
        return lines;
      }
      function average(id) {
        var form = FormApp.openById(id);
        var item = form.getItems(FormApp.ItemType.SCALE)[0];
        var scores = form.getResponses().map(function (r) { return Number(r.getResponseForItem(item).getResponse()); });
        return scores.reduce(function (a, b) { return a + b; }, 0) / scores.length;
      }
      function close(id) {
        FormApp.openById(id).setAcceptingResponses(false).setCustomClosedFormMessage('The course is over.');
      }`,
    'mail.html': mail,
  });
  const id = workspace.run('', 'createForm') as string;
  workspace.submitForm(
    id,
    { Overall: '5', 'What was useful?': ['Slides', 'Talks'], Rate: ['Right', ''] },
    { email: 'an@example.com' },
  );
  workspace.submitForm(id, { Overall: '2', 'Anything else?': 'No' }, { email: 'binh@example.com' });
  expect(workspace.run('', 'logResponses', [id])).toEqual([
    'Response #1 to "Overall" was "5"',
    'Response #1 to "What was useful?" was "Slides,Talks"',
    'Response #1 to "Rate" was "Right,"',
    'an@example.com at 01:00 UTC',
    'Response #2 to "Overall" was "2"',
    'Response #2 to "Anything else?" was "No"',
    'binh@example.com at 01:00 UTC',
  ]);
  expect(workspace.run('', 'average', [id])).toBe(3.5);
  workspace.run('', 'close', [id]);
  expect(() => workspace.submitForm(id, { Overall: '2' }, { email: 'chi@example.com' })).toThrow('The course is over.');
  expect(workspace.sentMail).toEqual([]);
});

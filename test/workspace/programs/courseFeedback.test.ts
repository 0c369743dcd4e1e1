import { createWorkspace } from '../../../src/workspace/index';

/** A course's feedback form that collects addresses; whoever answers is thanked by mail in the tone of the score. */
const code = `
function makeForm() {
  var form = FormApp.create('Course feedback').setTitle('How was the course?').setDescription('Two minutes').setCollectEmail(true).setConfirmationMessage('Thanks!');
  form.addScaleItem().setTitle('Overall').setBounds(1, 5).setLabels('Poor', 'Great').setRequired(true);
  form.addCheckboxItem().setTitle('What was useful?').setChoiceValues(['Slides', 'Talks', 'Practice']).showOtherOption(true);
  form.addGridItem().setTitle('Rate').setRows(['Pace', 'Depth']).setColumns(['Low', 'Right', 'High']);
  form.addParagraphTextItem().setTitle('Anything else?');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  Logger.log('Open at %s', form.getPublishedUrl());
  return form.getId();
}

function watchSheet() {
  ScriptApp.newTrigger('answered').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
}

function answered(e) {
  var said = e.namedValues;
  var outcome = 'No mail left';
  if (MailApp.getRemainingDailyQuota() > 0) {
    MailApp.sendEmail({ to: said['Email Address'][0].trim(), subject: 'Thank you', htmlBody: thanks(said) });
    outcome = 'Thanked';
  }
  // Beside the answers, in the first column that is not the form's.
  e.range.getSheet().getRange(e.range.getRow(), e.range.getNumColumns() + 1).setValue(outcome);
  console.log(outcome, e.values.length, said.Timestamp[0]);
}

function thanks(said) {
  var page = HtmlService.createTemplateFromFile('mail');
  page.liked = Number(said.Overall[0]) >= 4;
  page.useful = said['What was useful?'][0].split(', ').filter(Boolean);
  page.rest = said['Anything else?'][0];
  return page.evaluate().getContent();
}`;

const mail = `<p><? if (liked) { ?>Glad you liked it!<? } else { ?>Sorry to hear that.<? } ?></p>
<ul><? useful.forEach(function (one) { ?><li><?= one ?></li><? }); ?></ul><?!= rest ? '<hr>' : '' ?><?= rest ?>`;

test('course feedback: the collected address is thanked, with what was ticked, and the row says so', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events#form-submit, https://developers.google.com/apps-script/guides/html/templates
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'en_US',
  });
  workspace.loadProject({ 'Code.gs': code, 'mail.html': mail });
  workspace.run('', 'watchSheet');
  workspace.run('', 'makeForm');
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
    ['11/5/2025 8:00:00', 'an@example.com', '5', 'Slides, The <tea>', 'Right', 'High', '=1+1 & more', 'Thanked'],
    ['11/5/2025 8:00:00', 'binh@example.com', '2', '', '', '', '', 'No mail left'],
  ]);
  const told = workspace.executions.at(-2);
  expect(told).toMatchObject({ functionName: 'answered', trigger: 'formSubmit', outcome: 'completed' });
  expect(told?.log).toEqual(['No mail left 7 11/5/2025 8:00:00']);
});

test('course feedback: what the form itself kept can be read back item by item, and the form closed', async () => {
  // https://developers.google.com/apps-script/reference/forms/item-response#getResponse()
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00', locale: 'en_US' });
  workspace.loadProject({
    'Code.gs': `${code}
      function said(id) {
        var lines = [];
        FormApp.openById(id).getResponses().forEach(function (response, index) {
          response.getItemResponses().forEach(function (one) {
            if (one.getResponse() !== '') lines.push(Utilities.formatString('%d. %s: “%s”', index + 1, one.getItem().getTitle(), one.getResponse()));
          });
          lines.push(response.getRespondentEmail() + ' at ' + Utilities.formatDate(response.getTimestamp(), 'GMT', "HH:mm 'UTC'"));
        });
        return lines;
      }
      function middle(id) {
        var form = FormApp.openById(id);
        var question = form.getItems(FormApp.ItemType.SCALE)[0];
        var scores = form.getResponses().map(function (response) { return Number(response.getResponseForItem(question).getResponse()); });
        return scores.reduce(function (sum, score) { return sum + score; }) / scores.length;
      }
      function close(id) {
        FormApp.openById(id).setAcceptingResponses(false).setCustomClosedFormMessage('The course is over.');
      }`,
    'mail.html': mail,
  });
  const id = workspace.run('', 'makeForm') as string;
  workspace.submitForm(
    id,
    { Overall: '5', 'What was useful?': ['Slides', 'Talks'], Rate: ['Right', ''] },
    { email: 'an@example.com' },
  );
  workspace.submitForm(id, { Overall: '2', 'Anything else?': 'No' }, { email: 'binh@example.com' });
  expect(workspace.run('', 'said', [id])).toEqual([
    '1. Overall: “5”',
    '1. What was useful?: “Slides,Talks”',
    '1. Rate: “Right,”',
    'an@example.com at 01:00 UTC',
    '2. Overall: “2”',
    '2. Anything else?: “No”',
    'binh@example.com at 01:00 UTC',
  ]);
  expect(workspace.run('', 'middle', [id])).toBe(3.5);
  workspace.run('', 'close', [id]);
  expect(() => workspace.submitForm(id, { Overall: '2' }, { email: 'chi@example.com' })).toThrow('The course is over.');
  expect(workspace.sentMail).toEqual([]);
});

test("course feedback: the form's own trigger is given form and response, and what was answered may be mailed as it is", async () => {
  // https://developers.google.com/apps-script/guides/triggers/events#form-submit_1
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00', locale: 'en_US' });
  workspace.loadProject({
    'Code.gs': `${code}
      function watchForm(id) { ScriptApp.newTrigger('reply').forForm(id).onFormSubmit().create(); }
      function reply(e) {
        const answers = {};
        for (const one of e.response.getItemResponses()) answers[one.getItem().getTitle()] = one.getResponse();
        MailApp.sendEmail({ to: e.response.getRespondentEmail(), subject: 'Re: ' + e.source.getTitle(),
          htmlBody: HtmlService.createHtmlOutput('<pre>').appendUntrusted(JSON.stringify(answers)).append('</pre>').getContent() });
      }`,
  });
  workspace.run('', 'watchForm', [workspace.run('', 'makeForm')]);
  workspace.submitForm(null, { Overall: 4, 'What was useful?': ['Slides', 'Talks'] }, { email: 'an@example.com' });
  expect(workspace.executions.at(-1)?.error).toBeNull();
  expect(workspace.sentMail[0]).toMatchObject({ to: 'an@example.com', subject: 'Re: How was the course?' });
  expect(workspace.sentMail[0]?.htmlBody).toMatch(
    /^<pre>.*&#34;What was useful\?&#34;:\[&#34;Slides&#34;,&#34;Talks&#34;\].*<\/pre>$/,
  );
});

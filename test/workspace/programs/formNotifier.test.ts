import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/**
 * A form-bound notifier: settings in document properties, a form-submit trigger it installs itself, mails from templates,
 * and a notice of its own when the day's mail is used up.
 */
const files = {
  'Code.gs': `
    var TITLE = 'Form notifier';
    function onInstall(e) { onOpen(e); }
    function onOpen() {
      FormApp.getUi().createAddonMenu().addItem('Whom to tell…', 'choose').addSeparator().addItem('What is this?', 'explain').addToUi();
    }
    function choose() { FormApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('choose').setTitle(TITLE)); }
    function explain() {
      FormApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('explain').setWidth(420).setHeight(270), TITLE + ': what is this?');
    }

    /** What the sidebar shows: what was chosen, and the questions an address may be asked in. */
    function chosen() {
      var choice = settings().getProperties();
      choice.owner = choice.owner || Session.getEffectiveUser().getEmail();
      choice.questions = FormApp.getActiveForm().getItems(FormApp.ItemType.TEXT).map(function (item) {
        return { id: item.getId(), title: item.getTitle() };
      });
      return choice;
    }
    function keep(choice) {
      settings().setProperties(choice);
      var form = FormApp.getActiveForm();
      var mine = ScriptApp.getUserTriggers(form).filter(function (trigger) {
        return trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT;
      });
      if (isOn('tellOwner') || isOn('thank')) {
        if (mine.length === 0) ScriptApp.newTrigger('answered').forForm(form).onFormSubmit().create();
      } else {
        mine.forEach(function (trigger) { ScriptApp.deleteTrigger(trigger); });
      }
    }
    function settings() { return PropertiesService.getDocumentProperties(); }
    function isOn(name) { return settings().getProperty(name) == 'true'; }

    function answered(e) {
      var needed = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
      if (needed == ScriptApp.AuthorizationStatus.REQUIRED) throw new Error('not reached');
      if (isOn('tellOwner')) tellOwner(e.source);
      if (isOn('thank') && MailApp.getRemainingDailyQuota() >= 1) thank(e.response);
    }
    function tellOwner(form) {
      var step = parseInt(settings().getProperty('step'), 10) || 10;
      var count = form.getResponses().length;
      var owner = settings().getProperty('owner');
      if (count % step > 0 || MailApp.getRemainingDailyQuota() < owner.split(',').length) return;
      var page = HtmlService.createTemplateFromFile('toOwner');
      page.form = { title: form.getTitle(), edit: form.getEditUrl(), summary: form.getSummaryUrl() };
      page.count = count;
      page.step = step;
      var text = page.evaluate().getContent();
      MailApp.sendEmail(owner, form.getTitle() + ': ' + count + ' answers', text, { name: TITLE, htmlBody: text });
    }
    function thank(response) {
      var form = FormApp.getActiveForm();
      var answer = response.getResponseForItem(form.getItemById(Number(settings().getProperty('question'))));
      if (!answer || !answer.getResponse()) return;
      var page = HtmlService.createTemplateFromFile('thanks');
      page.lines = settings().getProperty('words').split('\\n');
      var text = page.evaluate().getContent();
      MailApp.sendEmail(answer.getResponse(), settings().getProperty('subject'), text, { name: form.getTitle(), htmlBody: text });
    }`,
  'choose.html': '<!DOCTYPE html><html><body>settings</body></html>',
  'explain.html': '<p>about</p>',
  'toOwner.html': `<p><i><?= form.title ?></i> has <?= count ?> <? if (count === 1) { ?>answer<? } else { ?>answers<? } ?>,
told every <?= step ?>. <a href="<?= form.summary ?>">Summary</a> <a href="<?= form.edit ?>">Form</a></p>`,
  'thanks.html': '<? lines.forEach(function (line) { ?><p><?= line ?></p><? }); ?>',
};

const choice = {
  tellOwner: 'true',
  thank: 'true',
  owner: 'creator@example.com,second@example.com',
  step: '2',
  subject: 'Thank you!',
  words: 'We have it.\nTea & biscuits follow <soon>.',
};

async function notifier(): Promise<Workspace> {
  const workspace = await createWorkspace({
    container: 'form',
    user: 'creator@example.com',
    now: '2025-11-05T08:00:00+07:00',
  });
  // The owner makes the form by hand before the script is ever run.
  workspace.run(`
    const form = FormApp.getActiveForm().setTitle('Survey & more');
    form.addTextItem().setTitle('Your address');
    form.addScaleItem().setTitle('How was it?').setBounds(1, 5);
    form.setPublished(true);`);
  workspace.loadProject(files);
  workspace.open();
  return workspace;
}

function turnOn(workspace: Workspace): void {
  const { questions } = workspace.callFromPage('chosen') as { questions: { title: string; id: number }[] };
  workspace.callFromPage('keep', [{ ...choice, question: String(questions[0]?.id) }]);
}

test('a form notifier: menu, sidebar and settings lead to one form trigger, kept when saved again, gone when not needed', async () => {
  // https://developers.google.com/apps-script/guides/menus, https://developers.google.com/apps-script/guides/triggers/installable
  const workspace = await notifier();
  expect(workspace.menuItems()[0]?.items?.map((item) => item.functionName ?? null)).toEqual([
    'choose',
    null,
    'explain',
  ]);
  workspace.clickMenu('choose');
  workspace.clickMenu('explain');
  expect(workspace.uiLog().slice(1)).toMatchObject([
    { kind: 'sidebar', title: 'Form notifier' },
    { kind: 'dialog', title: 'Form notifier: what is this?', width: 420, height: 270 },
  ]);
  expect(workspace.callFromPage('chosen')).toMatchObject({
    owner: 'creator@example.com',
    questions: [{ title: 'Your address' }],
  });
  turnOn(workspace);
  turnOn(workspace);
  expect(workspace.state.triggers).toMatchObject([
    { handler: 'answered', source: 'FORMS', event: 'ON_FORM_SUBMIT', owner: 'creator@example.com' },
  ]);
  workspace.callFromPage('keep', [{ tellOwner: 'false', thank: 'false' }]);
  expect(workspace.state.triggers).toEqual([]);
});

test('a form notifier: every second response is told, each respondent thanked, until the day has no mail left', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas, https://developers.google.com/apps-script/guides/html/templates
  const workspace = await notifier();
  turnOn(workspace);
  workspace.mailLimit = 5;
  workspace.submitForm(null, { 'Your address': 'a@example.com', 'How was it?': '4' });
  workspace.submitForm(null, { 'How was it?': '5' });
  workspace.submitForm(null, { 'Your address': 'c@example.com' });
  workspace.submitForm(null, { 'Your address': 'd@example.com' });
  workspace.submitForm(null, { 'Your address': 'e@example.com' });
  expect(workspace.sentMail.map((mail) => [mail.to, mail.subject, mail.name])).toEqual([
    ['a@example.com', 'Thank you!', 'Survey & more'],
    ['creator@example.com,second@example.com', 'Survey & more: 2 answers', 'Form notifier'],
    ['c@example.com', 'Thank you!', 'Survey & more'],
    ['d@example.com', 'Thank you!', 'Survey & more'],
  ]);
  expect(workspace.sentMail[0]?.htmlBody).toBe('<p>We have it.</p><p>Tea &amp; biscuits follow &lt;soon&gt;.</p>');
  expect(workspace.sentMail[1]?.htmlBody).toMatch(
    /<i>Survey &amp; more<\/i> has 2 answers,\ntold every 2\. <a href="https:/,
  );
  expect(workspace.executions.filter((run) => run.outcome !== 'completed')).toEqual([]);
  workspace.setNow(new Date('2025-11-06T09:00:00+07:00'));
  workspace.submitForm(null, { 'Your address': 'f@example.com' });
  expect(workspace.sentMail.slice(4).map((mail) => mail.to)).toEqual([
    'creator@example.com,second@example.com',
    'f@example.com',
  ]);
});

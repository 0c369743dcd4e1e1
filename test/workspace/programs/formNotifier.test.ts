import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/**
 * A form-bound notifier: settings in document properties, a form-submit trigger it installs itself, mails from templates,
 * and a notice of its own when the day's mail is used up.
 */
const files = {
  'Code.gs': `
    var NAME = 'Form notifier';
    function onInstall(e) { onOpen(e); }
    function onOpen(e) {
      FormApp.getUi().createAddonMenu()
        .addItem('Configure notifications', 'showSidebar')
        .addSeparator()
        .addItem('About', 'showAbout')
        .addToUi();
    }
    function showSidebar() {
      var ui = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(NAME);
      FormApp.getUi().showSidebar(ui);
    }
    function showAbout() {
      var ui = HtmlService.createHtmlOutputFromFile('about').setWidth(420).setHeight(270);
      FormApp.getUi().showModalDialog(ui, 'About ' + NAME);
    }
    function saveSettings(settings) {
      PropertiesService.getDocumentProperties().setProperties(settings);
      adjustFormSubmitTrigger();
    }
    function getSettings() {
      var settings = PropertiesService.getDocumentProperties().getProperties();
      if (!settings.creatorEmail) settings.creatorEmail = Session.getEffectiveUser().getEmail();
      var items = FormApp.getActiveForm().getItems(FormApp.ItemType.TEXT);
      settings.textItems = [];
      for (var i = 0; i < items.length; i++) {
        settings.textItems.push({ title: items[i].getTitle(), id: items[i].getId() });
      }
      return settings;
    }
    function adjustFormSubmitTrigger() {
      var form = FormApp.getActiveForm();
      var triggers = ScriptApp.getUserTriggers(form);
      var settings = PropertiesService.getDocumentProperties();
      var needed = settings.getProperty('creatorNotify') == 'true' || settings.getProperty('respondentNotify') == 'true';
      var existing = null;
      for (var i = 0; i < triggers.length; i++) {
        if (triggers[i].getEventType() == ScriptApp.EventType.ON_FORM_SUBMIT) { existing = triggers[i]; break; }
      }
      if (needed && !existing) ScriptApp.newTrigger('respondToFormSubmit').forForm(form).onFormSubmit().create();
      else if (!needed && existing) ScriptApp.deleteTrigger(existing);
    }
    function respondToFormSubmit(e) {
      var settings = PropertiesService.getDocumentProperties();
      var auth = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      if (auth.getAuthorizationStatus() == ScriptApp.AuthorizationStatus.REQUIRED) {
        sendReauthorizationRequest();
        return;
      }
      if (settings.getProperty('creatorNotify') == 'true') sendCreatorNotification();
      if (settings.getProperty('respondentNotify') == 'true' && MailApp.getRemainingDailyQuota() > 0) {
        sendRespondentNotification(e.response);
      }
    }
    function sendReauthorizationRequest() { throw new Error('not reached'); }
    function sendCreatorNotification() {
      var form = FormApp.getActiveForm();
      var settings = PropertiesService.getDocumentProperties();
      var step = settings.getProperty('responseStep');
      step = step ? parseInt(step, 10) : 10;
      if (form.getResponses().length % step == 0) {
        var addresses = settings.getProperty('creatorEmail').split(',');
        if (MailApp.getRemainingDailyQuota() > addresses.length) {
          var template = HtmlService.createTemplateFromFile('creatorNotification');
          template.sheet = editorOf(form);
          template.summary = form.getSummaryUrl();
          template.responses = form.getResponses().length;
          template.title = form.getTitle();
          template.responseStep = step;
          template.formUrl = form.getEditUrl();
          var message = template.evaluate();
          MailApp.sendEmail(settings.getProperty('creatorEmail'), form.getTitle() + ': Form submissions detected',
            message.getContent(), { name: NAME, htmlBody: message.getContent() });
        }
      }
    }
    function editorOf(form) { return form.getEditUrl(); }
    function sendRespondentNotification(response) {
      var form = FormApp.getActiveForm();
      var settings = PropertiesService.getDocumentProperties();
      var emailItem = form.getItemById(parseInt(settings.getProperty('respondentEmailItemId'), 10));
      var answer = response.getResponseForItem(emailItem);
      var address = answer ? answer.getResponse() : null;
      if (!address) return;
      var template = HtmlService.createTemplateFromFile('respondentNotification');
      template.paragraphs = settings.getProperty('responseText').split('\\n');
      var message = template.evaluate();
      MailApp.sendEmail(address, settings.getProperty('responseSubject'), message.getContent(),
        { name: form.getTitle(), htmlBody: message.getContent() });
    }`,
  'sidebar.html': '<!DOCTYPE html><html><body>settings</body></html>',
  'about.html': '<p>about</p>',
  'creatorNotification.html': `<p>Your form <i><?= title ?></i> has <?= responses ?> <? if (responses == 1) { ?>response<? } else { ?>responses<? } ?>,
told every <?= responseStep ?>. <a href="<?= summary ?>">Summary</a></p>`,
  'respondentNotification.html':
    '<? for (var i = 0; i < paragraphs.length; i++) { ?><p><?= paragraphs[i] ?></p><? } ?>',
};

const settings = {
  creatorNotify: 'true',
  respondentNotify: 'true',
  creatorEmail: 'creator@example.com,second@example.com',
  responseStep: '2',
  responseSubject: 'Thank you!',
  responseText: 'We have it.\nTea & biscuits follow <soon>.',
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
  const found = workspace.callFromPage('getSettings') as {
    creatorEmail: string;
    textItems: { title: string; id: number }[];
  };
  workspace.callFromPage('saveSettings', [{ ...settings, respondentEmailItemId: String(found.textItems[0]?.id) }]);
}

test('a form notifier: menu, sidebar and settings lead to one form trigger, kept when saved again, gone when not needed', async () => {
  // https://developers.google.com/apps-script/guides/menus, https://developers.google.com/apps-script/guides/triggers/installable
  const workspace = await notifier();
  expect(workspace.menuItems()[0]?.items?.map((item) => item.functionName ?? null)).toEqual([
    'showSidebar',
    null,
    'showAbout',
  ]);
  workspace.clickMenu('showSidebar');
  workspace.clickMenu('showAbout');
  expect(workspace.uiLog().slice(1)).toMatchObject([
    { kind: 'sidebar', title: 'Form notifier' },
    { kind: 'dialog', title: 'About Form notifier', width: 420, height: 270 },
  ]);
  expect(workspace.callFromPage('getSettings')).toMatchObject({
    creatorEmail: 'creator@example.com',
    textItems: [{ title: 'Your address' }],
  });
  turnOn(workspace);
  turnOn(workspace);
  expect(workspace.state.triggers).toMatchObject([
    { handler: 'respondToFormSubmit', source: 'FORMS', event: 'ON_FORM_SUBMIT', owner: 'creator@example.com' },
  ]);
  workspace.callFromPage('saveSettings', [{ creatorNotify: 'false', respondentNotify: 'false' }]);
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
    ['creator@example.com,second@example.com', 'Survey & more: Form submissions detected', 'Form notifier'],
    ['c@example.com', 'Thank you!', 'Survey & more'],
    ['d@example.com', 'Thank you!', 'Survey & more'],
  ]);
  expect(workspace.sentMail[0]?.htmlBody).toBe('<p>We have it.</p><p>Tea &amp; biscuits follow &lt;soon&gt;.</p>');
  expect(workspace.sentMail[1]?.htmlBody).toMatch(/<i>Survey &amp; more<\/i> has 2 responses,\ntold every 2\./);
  expect(workspace.executions.filter((run) => run.outcome !== 'completed')).toEqual([]);
  workspace.setNow(new Date('2025-11-06T09:00:00+07:00'));
  workspace.submitForm(null, { 'Your address': 'f@example.com' });
  expect(workspace.sentMail.slice(4).map((mail) => mail.to)).toEqual([
    'creator@example.com,second@example.com',
    'f@example.com',
  ]);
});

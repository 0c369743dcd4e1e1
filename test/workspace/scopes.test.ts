import { createWorkspace, type Workspace } from '../../src/workspace/index';

const auth = 'https://www.googleapis.com/auth/';
const now = '2025-11-05T08:00:00+07:00';

function withScopes(scopes: string[], container: 'spreadsheet' | 'form' = 'spreadsheet'): Promise<Workspace> {
  return createWorkspace({ now, container, manifest: { oauthScopes: scopes.map((scope) => auth + scope) } });
}

function lacking(call: string, ...scopes: string[]): string {
  const list = scopes.map((scope) => auth + scope).join(' || ');
  return `Specified permissions are not sufficient to call ${call}. Required permissions: ${scopes.length > 1 ? `(${list})` : list}`;
}

test.each`
  code                                                                               | call                               | scopes
  ${"SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/x')"}          | ${'SpreadsheetApp.openByUrl'}      | ${['spreadsheets']}
  ${"FormApp.openByUrl('https://docs.google.com/forms/d/x/edit')"}                   | ${'FormApp.openByUrl'}             | ${['forms']}
  ${"SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(''), 't')"} | ${'Ui.showModalDialog'}            | ${['script.container.ui']}
  ${"SpreadsheetApp.getUi().prompt('x')"}                                            | ${'Ui.prompt'}                     | ${['script.container.ui']}
  ${'ScriptApp.deleteTrigger(null)'}                                                 | ${'ScriptApp.deleteTrigger'}       | ${['script.scriptapp']}
  ${'SpreadsheetApp.getActiveSheet()'}                                               | ${'SpreadsheetApp.getActiveSheet'} | ${['spreadsheets.currentonly', 'spreadsheets']}
  ${'FormApp.getActiveForm()'}                                                       | ${'FormApp.getActiveForm'}         | ${['forms.currentonly', 'forms']}
`('$call needs a scope of its own, and its absence is told in one sentence', async ({ code, call, scopes }) => {
  // https://developers.google.com/apps-script/concepts/scopes; the sentence: reported, no address. That alert and prompt
  // need a scope is not settled.
  const workspace = await withScopes(['script.send_mail']);
  expect(() => workspace.run(code)).toThrow(
    expect.objectContaining({ name: 'Exception', message: lacking(call, ...scopes) }),
  );
});

test('under currentonly create and openByUrl are refused as openById is', async () => {
  // https://developers.google.com/workspace/add-ons/concepts/workspace-scopes, https://justin.poehnelt.com/posts/apps-script-currentonly-scopes
  const workspace = await withScopes(['spreadsheets.currentonly']);
  for (const [code, call] of [
    ["SpreadsheetApp.create('x')", 'SpreadsheetApp.create'],
    ['SpreadsheetApp.openByUrl(SpreadsheetApp.getActive().getUrl())', 'SpreadsheetApp.openByUrl'],
  ]) {
    expect(() => workspace.run(String(code))).toThrow(lacking(String(call), 'spreadsheets'));
  }
  expect(Object.keys(workspace.state.spreadsheets)).toHaveLength(1);
});

test('a script of a sheet that has only forms.currentonly cannot open the form linked to it', async () => {
  // https://developers.google.com/apps-script/reference/forms/form-app
  const workspace = await withScopes(['spreadsheets.currentonly', 'forms.currentonly']);
  const form = (workspace.globals.FormApp as GoogleAppsScript.Forms.FormApp).create('Phiếu');
  expect(() => workspace.run(`FormApp.openById('${form.getId()}')`)).toThrow(lacking('FormApp.openById', 'forms'));
});

test('the responses of a linked form are read in its tab without a scope for forms', async () => {
  // https://developers.google.com/apps-script/concepts/scopes
  const workspace = await withScopes(['spreadsheets.currentonly']);
  const { FormApp, SpreadsheetApp } = workspace.globals as {
    FormApp: GoogleAppsScript.Forms.FormApp;
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };
  const form = FormApp.create('Phiếu').setDestination(
    FormApp.DestinationType.SPREADSHEET,
    SpreadsheetApp.getActive().getId(),
  );
  form.addTextItem().setTitle('Tên');
  workspace.submitForm(form, { Tên: 'a' });
  expect(workspace.run('SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues()[1][1]')).toBe('a');
});

test.each(['forms.currentonly', 'forms'])('the form a script is bound to, and its items, need %s', async (scope) => {
  // https://developers.google.com/apps-script/reference/forms/form
  const workspace = await withScopes([scope], 'form');
  expect(workspace.run("FormApp.getActiveForm().addTextItem().setTitle('x').getTitle()")).toBe('x');
});

test.each`
  scopes                                              | missing
  ${['script.scriptapp']}                             | ${lacking('TriggerBuilder.forSpreadsheet', 'spreadsheets.currentonly', 'spreadsheets')}
  ${['spreadsheets.currentonly']}                     | ${lacking('ScriptApp.newTrigger', 'script.scriptapp')}
  ${['script.scriptapp', 'spreadsheets.currentonly']} | ${null}
`('a trigger on a spreadsheet needs two scopes; given $scopes', async ({ scopes, missing }) => {
  // https://developers.google.com/apps-script/reference/script/trigger-builder
  const workspace = await withScopes(scopes);
  const { id } = workspace.state.container ?? { id: '' };
  const install = () => workspace.run(`ScriptApp.newTrigger('x').forSpreadsheet('${id}').onOpen().create()`);
  if (missing === null) install();
  else expect(install).toThrow(missing);
  expect(workspace.state.triggers).toHaveLength(missing === null ? 1 : 0);
});

test('where the manifest lists scopes, @OnlyCurrentDoc means nothing', async () => {
  // https://developers.google.com/apps-script/guides/services/authorization
  const workspace = await withScopes(['spreadsheets']);
  workspace.loadProject({
    'Code.js': '/** @OnlyCurrentDoc */ function id() { return SpreadsheetApp.create("x").getName(); }',
  });
  expect(workspace.run('', 'id')).toBe('x');
});

test('mail needs its scope in every execution, the trigger of another account too', async () => {
  // https://developers.google.com/apps-script/reference/mail/mail-app
  const workspace = await withScopes(['script.scriptapp', 'spreadsheets.currentonly']);
  workspace.loadProject({
    'Code.js': `
      function install() { ScriptApp.newTrigger('send').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function send() { MailApp.sendEmail('a@example.com', 's', ''); }`,
  });
  workspace.run('', 'install', [], 'clerk@example.com');
  workspace.edit('Sheet1', 'A1', 'x');
  expect(workspace.executions.at(-1)?.error).toBe(`Exception: ${lacking('MailApp.sendEmail', 'script.send_mail')}`);
});

import { createWorkspace, type Workspace } from '../../src/workspace/index';

const auth = 'https://www.googleapis.com/auth/';
const now = '2025-11-05T08:00:00+07:00';

function withScopes(...scopes: string[]): Promise<Workspace> {
  return createWorkspace({ now, manifest: { oauthScopes: scopes.map((scope) => auth + scope) } });
}

test.each`
  call                                                                       | scope
  ${"MailApp.sendEmail('a@example.com', 's', 'b')"}                          | ${'script.send_mail'}
  ${'MailApp.getRemainingDailyQuota()'}                                      | ${'script.send_mail'}
  ${'ScriptApp.getProjectTriggers()'}                                        | ${'script.scriptapp'}
  ${"ScriptApp.newTrigger('x')"}                                             | ${'script.scriptapp'}
  ${"SpreadsheetApp.openById('x')"}                                          | ${'spreadsheets'}
  ${"SpreadsheetApp.create('x')"}                                            | ${'spreadsheets'}
  ${"FormApp.create('x')"}                                                   | ${'forms'}
  ${"FormApp.openById('x')"}                                                 | ${'forms'}
  ${'Session.getActiveUser()'}                                               | ${'userinfo.email'}
  ${'Session.getEffectiveUser()'}                                            | ${'userinfo.email'}
  ${"SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))"} | ${'script.container.ui'}
  ${"SpreadsheetApp.getUi().alert('x')"}                                     | ${'script.container.ui'}
`('$call needs $scope when the manifest lists its scopes', async ({ call, scope }) => {
  // https://developers.google.com/apps-script/concepts/scopes. Session: seen in many public projects' logs. That alert
  // needs a scope too is not settled; the stricter reading is played.
  const workspace = await withScopes('spreadsheets.currentonly');
  const name = /^[^(]+/.exec(call.replace('SpreadsheetApp.getUi().', 'Ui.'))?.[0];
  expect(() => workspace.run(call)).toThrow(
    expect.objectContaining({
      name: 'Exception',
      message: `Specified permissions are not sufficient to call ${name}. Required permissions: ${auth}${scope}`,
    }),
  );
  const granted = await withScopes('spreadsheets.currentonly', scope);
  try {
    granted.run(call);
  } catch (error) {
    expect(String(error)).not.toMatch(/permissions/);
  }
});

test('the current spreadsheet needs either of two scopes', async () => {
  const workspace = await withScopes('script.send_mail');
  expect(() => workspace.run('SpreadsheetApp.getActiveSpreadsheet()')).toThrow(
    `Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (${auth}spreadsheets.currentonly || ${auth}spreadsheets)`,
  );
  for (const scope of ['spreadsheets.currentonly', 'spreadsheets']) {
    const granted = await withScopes(scope);
    granted.run("SpreadsheetApp.getActiveSheet().appendRow(['x'])");
  }
});

test('under currentonly openById is refused, even for the id of the very file', async () => {
  // https://justin.poehnelt.com/posts/apps-script-currentonly-scopes
  const workspace = await withScopes('spreadsheets.currentonly');
  expect(() => workspace.run('SpreadsheetApp.openById(SpreadsheetApp.getActive().getId())')).toThrow(
    /not sufficient to call SpreadsheetApp.openById/,
  );
});

test('services without a scope of their own are always there', async () => {
  const workspace = await withScopes();
  expect(
    workspace.run(`
      PropertiesService.getScriptProperties().setProperty('a', '1');
      CacheService.getScriptCache().put('a', '1');
      LockService.getScriptLock().waitLock(1);
      Utilities.getUuid(); Logger.log('x'); HtmlService.createHtmlOutput('x');
      SpreadsheetApp.newConditionalFormatRule(); FormApp.createTextValidation();
      SpreadsheetApp.getUi().createMenu('x').addItem('a', 'a').addToUi();
      Session.getScriptTimeZone() + Session.getActiveUserLocale()`),
  ).toBe('Asia/Ho_Chi_Minhen');
});

test('without scopes in the manifest everything is granted, unless a comment asks for the current file only', async () => {
  // https://developers.google.com/apps-script/guides/services/authorization
  const workspace = await createWorkspace({ now });
  const code = 'function other() { return SpreadsheetApp.openById(SpreadsheetApp.create("x").getId()).getName(); }';
  workspace.loadProject({ 'Code.js': code });
  expect(workspace.run('', 'other')).toBe('x');
  workspace.loadProject({ 'Code.js': `/** @OnlyCurrentDoc */\n${code}` });
  expect(() => workspace.run('', 'other')).toThrow(/not sufficient to call SpreadsheetApp.create/);
  workspace.loadProject({ 'Code.js': `/** @OnlyCurrentDoc @NotOnlyCurrentDoc */\n${code}` });
  expect(workspace.run('', 'other')).toBe('x');
});

const simple = (body: string) =>
  `function onOpen(e) { try { const result = ${body}; console.log('allowed ' + result); } catch (error) { console.log(error.message); } }`;

async function inSimpleTrigger(body: string): Promise<string | undefined> {
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': simple(body) });
  workspace.open();
  return workspace.executions[0]?.log[0];
}

test.each`
  body                                                                                | call                              | scope
  ${"MailApp.sendEmail('a@example.com', 's', 'b')"}                                   | ${'MailApp.sendEmail'}            | ${'script.send_mail'}
  ${"SpreadsheetApp.openById('x')"}                                                   | ${'SpreadsheetApp.openById'}      | ${'spreadsheets'}
  ${"FormApp.openById('x')"}                                                          | ${'FormApp.openById'}             | ${'forms'}
  ${'ScriptApp.getProjectTriggers()'}                                                 | ${'ScriptApp.getProjectTriggers'} | ${'script.scriptapp'}
  ${"SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))"}          | ${'Ui.showSidebar'}               | ${'script.container.ui'}
  ${"SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 't')"} | ${'Ui.showModalDialog'}           | ${'script.container.ui'}
`('a simple trigger may not call $call', async ({ body, call, scope }) => {
  // https://developers.google.com/apps-script/guides/triggers; the text: https://github.com/oshliaer/google-apps-script-snippets/issues/18
  expect(await inSimpleTrigger(body)).toBe(
    `You do not have permission to call ${call}. Required permissions: ${auth}${scope}`,
  );
});

test.each([
  "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)",
  "PropertiesService.getDocumentProperties().setProperty('a', '1')",
  "CacheService.getScriptCache().get('a')",
  'LockService.getDocumentLock().tryLock(1)',
  "SpreadsheetApp.getUi().createMenu('x').addItem('a', 'a').addToUi()",
  "SpreadsheetApp.getActive().toast('x')",
  'Session.getActiveUserLocale()',
  "Utilities.formatDate(new Date(), 'GMT', 'yyyy')",
])('a simple trigger may call %s', async (body) => {
  // https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
  expect(await inSimpleTrigger(body)).toMatch(/^allowed/);
});

test('statements at file level run under the mode of the handler: one that is forbidden takes the menu with it', async () => {
  // https://github.com/peterherrmann/BetterLog/issues/21
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js':
      "const triggers = ScriptApp.getProjectTriggers(); function onOpen() { SpreadsheetApp.getUi().createMenu('x').addToUi(); }",
  });
  workspace.open();
  expect(workspace.executions[0]).toMatchObject({
    outcome: 'failed',
    error: expect.stringMatching(/^Exception: You do not have permission to call ScriptApp.getProjectTriggers/),
  });
  expect(workspace.menuItems()).toEqual([]);
});

test('a menu item runs with full authority as the person who clicked it', async () => {
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': "function send() { MailApp.sendEmail('a@example.com', Session.getEffectiveUser().getEmail(), ''); }",
  });
  workspace.clickMenu('send', 'clerk@example.com');
  expect(workspace.sentMail[0]).toMatchObject({ from: 'clerk@example.com', subject: 'clerk@example.com' });
  expect(workspace.executions[0]).toMatchObject({ trigger: 'menu', authMode: 'FULL', user: 'clerk@example.com' });
});

test('a published add-on not yet enabled in the file opens with NONE: menus, but nothing of the document', async () => {
  // https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
  const open = async (body: string) => {
    const workspace = await createWorkspace({ now });
    workspace.loadProject({ 'Code.js': simple(body) });
    workspace.open(undefined, 'NONE');
    return workspace.executions[0]?.log[0];
  };
  expect(await open("SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'a').addToUi()")).toMatch(/^allowed/);
  expect(
    await open("String(e.authMode) + Session.getActiveUserLocale() + Utilities.formatDate(new Date(), 'GMT', 'yyyy')"),
  ).toBe('allowed NONEen2025');
  expect(await open('SpreadsheetApp.getActiveSheet()')).toMatch(
    /^You do not have permission to call SpreadsheetApp.getActiveSheet/,
  );
  expect(await open('PropertiesService.getScriptProperties()')).toMatch(/^You do not have permission to call/);
});

test('a custom function reads the document and properties, writes nothing and shows nothing', async () => {
  // https://developers.google.com/apps-script/guides/sheets/functions
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': `
      function READS() { PropertiesService.getScriptProperties().getProperty('a'); return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
      function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(2); }
      function SHOWS() { SpreadsheetApp.getUi(); }
      function SENDS() { MailApp.sendEmail('a@example.com', 's', 'b'); }`,
  });
  workspace.run("SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)");
  expect(workspace.customFunction('READS')).toBe(1);
  expect(() => workspace.customFunction('WRITES')).toThrow('You do not have permission to call setValue');
  expect(() => workspace.customFunction('SHOWS')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  expect(() => workspace.customFunction('SENDS')).toThrow(/You do not have permission to call MailApp.sendEmail/);
});

test('a form and its items are counted and allowed call by call, from the first object on', async () => {
  const workspace = await createWorkspace({ now, container: 'form' });
  workspace.run("FormApp.getActiveForm().addTextItem().setTitle('x')");
  expect(workspace.executions[0]?.calls).toEqual({
    'FormApp.getActiveForm': 1,
    'Form.addTextItem': 1,
    'TextItem.setTitle': 1,
  });
});

test('requireScopes ends the execution when a scope is missing; getAuthorizationInfo tells it', async () => {
  // https://developers.google.com/apps-script/reference/script/script-app
  const workspace = await withScopes('script.send_mail');
  const ask = (scope: string) => `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${auth}${scope}']); 'granted'`;
  expect(workspace.run(ask('script.send_mail'))).toBe('granted');
  expect(() => workspace.run(ask('forms'))).toThrow(
    'Authorization is required to perform that action. Please run the script again to authorize it.',
  );
  expect(
    workspace.run(`[['${auth}script.send_mail'], ['${auth}forms']].map((scopes) =>
      String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationStatus()))`),
  ).toEqual(['NOT_REQUIRED', 'REQUIRED']);
});

test('a manifest with an unknown zone, or that is not JSON, is refused when the project is saved', async () => {
  const workspace = await createWorkspace({ now });
  expect(() => workspace.loadProject({ 'appsscript.json': '{ "timeZone": "Nowhere/Town" }' })).toThrow(/Nowhere\/Town/);
  expect(() => workspace.loadProject({ 'appsscript.json': '{' })).toThrow(SyntaxError);
});

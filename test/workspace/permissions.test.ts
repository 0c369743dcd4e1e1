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

test('a trigger on a file needs a scope for such files beside that for triggers', async () => {
  // https://developers.google.com/apps-script/reference/script/trigger-builder
  const workspace = await withScopes('script.scriptapp');
  const either = (kind: string) => `Required permissions: (${auth}${kind}.currentonly || ${auth}${kind})`;
  expect(() => workspace.run("ScriptApp.newTrigger('x').forSpreadsheet('y')")).toThrow(
    `Specified permissions are not sufficient to call TriggerBuilder.forSpreadsheet. ${either('spreadsheets')}`,
  );
  expect(() => workspace.run("ScriptApp.newTrigger('x').forForm('y')")).toThrow(
    `Specified permissions are not sufficient to call TriggerBuilder.forForm. ${either('forms')}`,
  );
  workspace.run("ScriptApp.newTrigger('x').timeBased().everyHours(1).create()");
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

async function inCell(body: string): Promise<unknown> {
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': `function PROBE() { return ${body}; }` });
  workspace.run("SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)");
  return workspace.customFunction('PROBE');
}

test.each`
  body                                                                                | value
  ${"SpreadsheetApp.getActiveSheet().getRange('A1').getValue()"}                      | ${1}
  ${'SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues().length'}    | ${1}
  ${"PropertiesService.getScriptProperties().setProperty('a', '1').getProperty('a')"} | ${'1'}
  ${"CacheService.getScriptCache().get('a')"}                                         | ${null}
  ${"Utilities.formatDate(new Date(), 'GMT', 'yyyy')"}                                | ${'2025'}
  ${'LockService.getScriptLock().tryLock(1)'}                                         | ${true}
  ${"HtmlService.createHtmlOutput('x').getContent()"}                                 | ${'x'}
  ${'Session.getActiveUser().getEmail() + Session.getEffectiveUser().getEmail()'}     | ${''}
`('a custom function may call $body', async ({ body, value }) => {
  // https://developers.google.com/apps-script/guides/sheets/functions#using_apps_script_services
  expect(await inCell(body)).toEqual(value);
});

const required = (scope: string) => `. Required permissions: ${auth}${scope}`;

test.each`
  body                                                                     | refused                           | more
  ${"SpreadsheetApp.getActiveSheet().getRange('A1').setValue(2)"}          | ${'setValue'}                     | ${''}
  ${"SpreadsheetApp.getActiveSheet().getRange('A1').setBackground('red')"} | ${'setBackground'}                | ${''}
  ${'SpreadsheetApp.getActiveSheet().appendRow([1])'}                      | ${'appendRow'}                    | ${''}
  ${"SpreadsheetApp.getActive().insertSheet('x')"}                         | ${'insertSheet'}                  | ${''}
  ${"SpreadsheetApp.getActiveSheet().getRange('A1').activate()"}           | ${'activate'}                     | ${''}
  ${'SpreadsheetApp.setActiveSheet(SpreadsheetApp.getActiveSheet())'}      | ${'setActiveSheet'}               | ${''}
  ${"SpreadsheetApp.openById('x')"}                                        | ${'SpreadsheetApp.openById'}      | ${required('spreadsheets')}
  ${"SpreadsheetApp.openByUrl('x')"}                                       | ${'SpreadsheetApp.openByUrl'}     | ${required('spreadsheets')}
  ${"SpreadsheetApp.create('x')"}                                          | ${'SpreadsheetApp.create'}        | ${required('spreadsheets')}
  ${"FormApp.openById('x')"}                                               | ${'FormApp.openById'}             | ${required('forms')}
  ${"MailApp.sendEmail('a@example.com', 's', 'b')"}                        | ${'MailApp.sendEmail'}            | ${required('script.send_mail')}
  ${'ScriptApp.getProjectTriggers()'}                                      | ${'ScriptApp.getProjectTriggers'} | ${required('script.scriptapp')}
  ${"Browser.msgBox('x')"}                                                 | ${'Browser.msgBox'}               | ${required('script.container.ui')}
`('a custom function may not call $refused', async ({ body, refused, more }) => {
  // https://developers.google.com/apps-script/guides/sheets/functions#using_apps_script_services; the sentences:
  // https://support.google.com/docs/thread/202011707, https://github.com/tanaikech/Enhanced-Custom-Function-for-Google-Spreadsheet-using-Web-Apps-as-Wrapper
  await expect(inCell(body)).rejects.toThrow(
    expect.objectContaining({ name: 'Exception', message: `You do not have permission to call ${refused}${more}` }),
  );
});

test('a custom function has no screen', async () => {
  await expect(inCell('SpreadsheetApp.getUi()')).rejects.toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

test('the user properties a custom function finds are those of the owner of the spreadsheet', async () => {
  // https://developers.google.com/apps-script/guides/sheets/functions#using_apps_script_services
  const workspace = await createWorkspace({ now, user: 'owner@example.com' });
  workspace.loadProject({
    'Code.js': `
      function keep(value) { PropertiesService.getUserProperties().setProperty('a', value); }
      function OWN() { return PropertiesService.getUserProperties().getProperty('a'); }`,
  });
  workspace.run('', 'keep', ['owner']);
  workspace.run('', 'keep', ['clerk'], 'clerk@example.com');
  expect(workspace.customFunction('OWN')).toBe('owner');
});

test.each`
  owner              | person             | told
  ${'a@gmail.com'}   | ${'a@gmail.com'}   | ${'a@gmail.com'}
  ${'a@gmail.com'}   | ${'b@gmail.com'}   | ${''}
  ${'a@ward.gov.vn'} | ${'b@ward.gov.vn'} | ${'b@ward.gov.vn'}
  ${'a@ward.gov.vn'} | ${'b@gmail.com'}   | ${''}
`('a simple trigger of $owner, set off by $person, is told "$told"', async ({ owner, person, told }) => {
  // https://developers.google.com/apps-script/reference/base/session#getactiveuser
  const workspace = await createWorkspace({ now, user: owner });
  workspace.loadProject({
    'Code.js': `function onOpen(e) {
      SpreadsheetApp.getUi().createMenu('x').addToUi();
      console.log([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e.user.getEmail()].join());
    }`,
  });
  workspace.open(person);
  expect(workspace.executions[0]?.log[0]).toBe([told, told, told].join());
  expect(workspace.uiLog()[0]?.user).toBe(person);
});

test('onInstall runs with full authority for the person who installs, is told its mode alone, and onOpen does not run', async () => {
  // https://developers.google.com/apps-script/guides/triggers#oninstalle, https://developers.google.com/apps-script/guides/triggers/events
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': `
      function onOpen(e) { SpreadsheetApp.getUi().createMenu('x').addItem('a', 'a').addToUi(); }
      function onInstall(e) {
        MailApp.sendEmail('a@example.com', Session.getEffectiveUser().getEmail(), JSON.stringify(e));
      }`,
  });
  workspace.install('clerk@other.org');
  expect(workspace.sentMail[0]).toMatchObject({ from: 'clerk@other.org', body: '{"authMode":"FULL"}' });
  expect(workspace.executions.map((run) => [run.functionName, run.trigger, run.authMode])).toEqual([
    ['onInstall', 'install', 'FULL'],
  ]);
  expect(workspace.menuItems()).toEqual([]);
});

test('onInstall is ended after 30 seconds as other simple triggers are', async () => {
  // https://developers.google.com/apps-script/guides/triggers#restrictions
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': 'function onInstall() { Utilities.sleep(31000); }' });
  workspace.install();
  expect(workspace.executions[0]).toMatchObject({ outcome: 'killed', error: 'Exceeded maximum execution time' });
});

test('a custom function is ended after 30 seconds', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  await expect(inCell('Utilities.sleep(31000)')).rejects.toThrow('Exceeded maximum execution time');
});

test('a script that stands alone has no active file, no menus and no simple triggers', async () => {
  // https://developers.google.com/apps-script/guides/bound, https://developers.google.com/apps-script/guides/triggers#restrictions
  const workspace = await createWorkspace({ now, container: null });
  workspace.loadProject({ 'Code.js': 'function onOpen() {} function onInstall() {}' });
  expect(
    workspace.run(
      '[SpreadsheetApp.getActiveSpreadsheet(), PropertiesService.getDocumentProperties(), LockService.getDocumentLock()]',
    ),
  ).toEqual([null, null, null]);
  expect(() => workspace.run('SpreadsheetApp.getUi()')).toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
  expect(() => workspace.open()).toThrow(/stands alone/);
  expect(() => workspace.install()).toThrow(/no file open/);
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

test.each`
  manifest                                                    | message
  ${{ timezone: 'Asia/Ho_Chi_Minh' }}                         | ${'"appsscript.json" has errors: Invalid manifest: unknown fields: [timezone]'}
  ${{ exceptionLogging: 'CLOUD' }}                            | ${/exceptionLogging/}
  ${{ runtimeVersion: 'DEPRECATED_ES5' }}                     | ${/V8 is the only runtime/}
  ${{ runtimeVersion: 'ES6' }}                                | ${/runtimeVersion/}
  ${{ webapp: { access: 'EVERYBODY' } }}                      | ${/webapp\.access/}
  ${{ webapp: { executeAs: 'ME' } }}                          | ${/webapp\.executeAs/}
  ${{ executionApi: { access: 'ALL' } }}                      | ${/executionApi\.access/}
  ${{ oauthScopes: 'https://www.googleapis.com/auth/forms' }} | ${/oauthScopes/}
`('the manifest $manifest is refused', async ({ manifest, message }) => {
  // https://developers.google.com/apps-script/manifest; unknown fields: as many public projects report of clasp push
  const workspace = await createWorkspace({ now });
  expect(() => workspace.loadProject({ 'appsscript.json': JSON.stringify(manifest) })).toThrow(message);
});

test('a manifest with all that the reference lists is taken', async () => {
  // https://developers.google.com/apps-script/manifest
  const workspace = await createWorkspace({ now });
  const access = 'ANYONE';
  workspace.loadProject({
    'appsscript.json': JSON.stringify({
      timeZone: 'Asia/Ho_Chi_Minh',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [`${auth}script.scriptapp`],
      urlFetchWhitelist: ['https://example.com/'],
      dependencies: { enabledAdvancedServices: [], libraries: [] },
      webapp: { access, executeAs: 'USER_DEPLOYING' },
      executionApi: { access },
      sheets: { macros: [{ functionName: 'm', menuName: 'M', defaultShortcut: 'Ctrl+Alt+Shift+1' }] },
      addOns: { common: { name: 'x', logoUrl: 'https://example.com/x.png' }, sheets: {} },
    }),
  });
  expect(workspace.run('Session.getScriptTimeZone()')).toBe('Asia/Ho_Chi_Minh');
});

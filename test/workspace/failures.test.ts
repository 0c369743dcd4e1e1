import { createWorkspace, type Workspace } from '../../src/workspace/index';

const auth = 'https://www.googleapis.com/auth/';

async function withProject(code: string, options = {}): Promise<Workspace> {
  const workspace = await createWorkspace({ now: '2025-11-05T08:07:00+07:00', user: 'owner@example.com', ...options });
  workspace.loadProject({ 'Code.js': code });
  return workspace;
}

const program = `
  function install() {
    ScriptApp.newTrigger('throws').timeBased().everyHours(6).create();
    ScriptApp.newTrigger('fine').timeBased().everyHours(6).create();
  }
  function throws() { SpreadsheetApp.getActive().getSheetByName('Gone').getRange('A1'); }
  function fine() {}
  function onEdit() { throw new Error('simple'); }`;

test('a run of an installable trigger that fails is kept with its trigger, its error and its time; others are not', async () => {
  // https://developers.google.com/apps-script/guides/triggers/installable#errors_in_triggers
  const workspace = await withProject(program);
  workspace.run('', 'install');
  workspace.edit('Sheet1', 'A1', 1);
  expect(() => workspace.run('', 'throws')).toThrow();
  workspace.setNow(new Date('2025-11-05T13:00:00+07:00'));
  expect(workspace.failures).toEqual([
    {
      at: new Date('2025-11-05T12:00:00+07:00'),
      owner: 'owner@example.com',
      functionName: 'throws',
      trigger: 'clock',
      triggerUid: workspace.state.triggers[0]?.id,
      error: "TypeError: Cannot read properties of null (reading 'getRange')",
    },
  ]);
});

test('a failed event is lost: nothing is retried, and nobody sees a message', async () => {
  // That nothing is said of a retry: not settled. https://developers.google.com/apps-script/guides/triggers/installable
  const workspace = await withProject(`
    function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
    function edited() { throw new Error('no'); }`);
  workspace.run('', 'install');
  workspace.edit('Sheet1', 'A1', 'x');
  workspace.setNow(new Date('2025-11-07T08:00:00+07:00'));
  expect(workspace.executions.filter((run) => run.functionName === 'edited')).toHaveLength(1);
  expect(workspace.failures).toHaveLength(1);
  expect(workspace.uiLog()).toEqual([]);
});

test('Google sends the creator of the trigger one summary of the failures of a day, from an address of its own', async () => {
  // https://developers.google.com/apps-script/guides/triggers/installable#errors_in_triggers; that it comes the day
  // after: https://github.com/derekantrican/GAS-ICS-Sync/issues/228
  const workspace = await withProject(program);
  workspace.run('', 'install');
  workspace.run('', 'install', [], 'clerk@example.com');
  workspace.setNow(new Date('2025-11-05T23:59:00+07:00'));
  expect(workspace.failureMails).toEqual([]);
  workspace.setNow(new Date('2025-11-06T00:00:00+07:00'));
  expect(workspace.failureMails.map(({ from, to, subject }) => [from, to, subject])).toEqual(
    ['owner@example.com', 'clerk@example.com'].map((to) => [
      'noreply-apps-scripts-notifications@google.com',
      to,
      'Summary of failures for Apps Script',
    ]),
  );
  const body = workspace.failureMails[0]?.body ?? '';
  expect(body).toContain('Your script has recently failed to finish successfully.');
  expect(body.split('\n').filter((line) => line.includes('throws'))).toEqual([
    "11/5/25 12:00:00\tthrows\tTypeError: Cannot read properties of null (reading 'getRange')\tclock",
    "11/5/25 18:00:00\tthrows\tTypeError: Cannot read properties of null (reading 'getRange')\tclock",
  ]);
  expect(workspace.sentMail).toEqual([]);
});

test('a run ended by its time limit is a failure too', async () => {
  const workspace = await withProject(`
    function install() { ScriptApp.newTrigger('slow').timeBased().everyDays(1).atHour(9).create(); }
    function slow() { for (;;) Utilities.sleep(300000); }`);
  workspace.run('', 'install');
  workspace.setNow(new Date('2025-11-05T10:00:00+07:00'));
  expect(workspace.failures.map((failure) => failure.error)).toEqual(['Exceeded maximum execution time']);
});

test('when the script comes to need another scope, triggers do not run at all until their owner runs something by hand', async () => {
  // https://developers.google.com/workspace/add-ons/concepts/editor-triggers,
  // https://developers.google.com/apps-script/guides/services/authorization
  const code = `
    function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function tick() { console.log('ran'); }`;
  const manifest = (...scopes: string[]) => JSON.stringify({ oauthScopes: scopes.map((scope) => auth + scope) });
  const workspace = await withProject(code);
  workspace.loadProject({ 'Code.js': code, 'appsscript.json': manifest('script.scriptapp') });
  workspace.run('', 'install');
  workspace.loadProject({ 'Code.js': code, 'appsscript.json': manifest('script.scriptapp', 'script.send_mail') });
  workspace.setNow(new Date('2025-11-05T09:30:00+07:00'));
  workspace.run('', 'tick', [], 'clerk@example.com');
  workspace.setNow(new Date('2025-11-05T10:30:00+07:00'));
  workspace.clickMenu('tick');
  workspace.setNow(new Date('2025-11-05T11:30:00+07:00'));
  expect(workspace.executions.filter((run) => run.trigger === 'clock').map((run) => [run.log[0], run.error])).toEqual([
    [undefined, expect.stringMatching(/^Exception: Authorization is required/)],
    [undefined, expect.stringMatching(/^Exception: Authorization is required/)],
    ['ran', null],
  ]);
  expect(workspace.failures).toHaveLength(2);
});

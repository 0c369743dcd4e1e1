import { createWorkspace, type Workspace } from '../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';
const tomorrow = new Date('2025-11-06T08:00:00+07:00');

const program = `
  function read() { return PropertiesService.getScriptProperties().getProperty('a'); }
  function write() { PropertiesService.getUserProperties().setProperty('a', '1').deleteProperty('a'); }
  function newBook() { return SpreadsheetApp.create('x').getName(); }
  function mail() { MailApp.sendEmail('a@example.com,b@example.com', 's', ''); }
  function onEdit() { Utilities.sleep(20000); }
  function tick() { Utilities.sleep(240000); }
  function installTick() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
  function installMail() { ScriptApp.newTrigger('mail').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`;

async function opened(mailLimit?: number): Promise<Workspace> {
  const workspace = await createWorkspace({ now, user: 'owner@example.com' });
  if (mailLimit !== undefined) workspace.mailLimit = mailLimit;
  workspace.loadProject({ 'Code.js': program });
  return workspace;
}

const usedUp = 'Service invoked too many times for one day: properties.';

test.each`
  account         | mailLimit    | limit
  ${'a consumer'} | ${undefined} | ${50_000}
  ${'Workspace'}  | ${1500}      | ${500_000}
`('properties are read and written $limit times a day by $account account', async ({ mailLimit, limit }) => {
  // https://developers.google.com/apps-script/guides/services/quotas. The last word of the sentence is not certain:
  // https://github.com/ljay79/jira-tools/issues/196 saw "properties get", and
  // https://github.com/googleworkspace/apps-script-oauth2/issues/217 "graphite property writes".
  const workspace = await opened(mailLimit);
  workspace.faults.spendQuota('properties', limit - 2);
  workspace.run('', 'write');
  expect(() => workspace.run('', 'read')).toThrow(expect.objectContaining({ name: 'Exception', message: usedUp }));
  expect(() => workspace.run('', 'write')).toThrow(usedUp);
});

test('the quota of properties belongs to the account the code runs as, and comes back 24 hours after its first use', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await opened();
  workspace.run('', 'read');
  workspace.setNow(new Date('2025-11-05T20:00:00+07:00'));
  workspace.faults.spendQuota('properties', 49_999);
  expect(() => workspace.run('', 'read')).toThrow(usedUp);
  expect(workspace.run('', 'read', [], 'clerk@example.com')).toBeNull();
  workspace.setNow(new Date(tomorrow.getTime() - 1));
  expect(() => workspace.run('', 'read')).toThrow(usedUp);
  workspace.setNow(tomorrow);
  expect(workspace.run('', 'read')).toBeNull();
});

test.each`
  account         | mailLimit    | limit
  ${'a consumer'} | ${undefined} | ${250}
  ${'Workspace'}  | ${1500}      | ${3200}
`('$limit spreadsheets are created a day by $account account', async ({ mailLimit, limit }) => {
  // https://developers.google.com/apps-script/guides/services/quotas, with the pattern of the sentence; how it names
  // spreadsheets is not known.
  const workspace = await opened(mailLimit);
  workspace.faults.spendQuota('spreadsheets', limit - 1);
  expect(workspace.run('', 'newBook')).toBe('x');
  expect(() => workspace.run('', 'newBook')).toThrow('Service invoked too many times: Spreadsheet.');
  expect(Object.keys(workspace.state.spreadsheets)).toHaveLength(2);
});

test.each`
  account         | mailLimit    | hours
  ${'a consumer'} | ${undefined} | ${1.5}
  ${'Workspace'}  | ${1500}      | ${6}
`('the triggers of $account account work $hours hours a day and then do not begin', async ({ mailLimit, hours }) => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await opened(mailLimit);
  workspace.run('', 'installTick');
  workspace.setNow(new Date(tomorrow.getTime() - 1));
  const ticks = workspace.executions.filter((run) => run.functionName === 'tick');
  const worked = ticks.filter((run) => run.outcome === 'completed').reduce((sum, run) => sum + run.modelled.central, 0);
  expect(worked / 3_600_000).toBeGreaterThan(hours);
  expect(worked / 3_600_000).toBeLessThan(hours + 0.1);
  expect(ticks.at(-1)?.error).toBe('Exception: Service using too much computer time for one day.');
});

test('what simple triggers take does not count as time of triggers', async () => {
  // Not settled: the page on simple triggers says they are subject to the quotas of triggers, and no page whether their
  // time is added up. Reported, no address.
  const workspace = await opened();
  workspace.edit('Sheet1', 'A1', 'x');
  expect(workspace.executions.at(-1)?.outcome).toBe('completed');
  expect(workspace.state.quotas ?? {}).toEqual({});
});

test('a trigger spends the quota of the account that installed it, whoever sets it off', async () => {
  // https://developers.google.com/apps-script/guides/triggers/installable
  const workspace = await opened();
  workspace.run('', 'installMail', [], 'clerk@example.com');
  workspace.edit('Sheet1', 'A1', 'x', 'owner@example.com');
  expect(workspace.sentMail[0]?.from).toBe('clerk@example.com');
  const left = 'function left() { return MailApp.getRemainingDailyQuota(); }';
  expect(workspace.run(left, 'left', [], 'clerk@example.com')).toBe(98);
  expect(workspace.run(left, 'left')).toBe(100);
});

test.each([
  [undefined, 'There are too many scripts running simultaneously for this Google user account.'],
  ['Script invoked too many times per second for this Google user account.', undefined],
])('an execution that may not begin fails with the sentence and does nothing', async (asked, message) => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await opened();
  workspace.faults.refuseStart(asked, { functionName: 'newBook' });
  expect(workspace.run('', 'read')).toBeNull();
  expect(() => workspace.run('', 'newBook')).toThrow(
    expect.objectContaining({ name: 'Exception', message: message ?? asked }),
  );
  expect(workspace.executions.at(-1)).toMatchObject({ outcome: 'failed', serviceCalls: 0 });
  expect(workspace.run('', 'newBook')).toBe('x');
});

test('a service asked too often in a short time says so, and works when asked again', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await opened();
  const message = 'Service invoked too many times in a short time: Calendar. Try Utilities.sleep(1000) between calls.';
  workspace.faults.failCall(1, message);
  expect(() => workspace.run('', 'read')).toThrow(expect.objectContaining({ name: 'Exception', message }));
  expect(workspace.run('', 'read')).toBeNull();
});

import { createWorkspace, type Workspace } from '../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

const program = `
  function setUp() {
    const form = FormApp.create('Phiếu'); form.addTextItem().setTitle('Tên'); form.setPublished(true);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    ScriptApp.newTrigger('sent').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
    ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
    PropertiesService.getScriptProperties().setProperty('set', 'up');
  }
  function sent(e) { console.log(JSON.stringify(e.namedValues.Tên) + ' ' + e.range.getRow()); }
  function tick() {}
  function steps() {
    const store = PropertiesService.getScriptProperties();
    for (let i = 1; i <= 5; i++) {
      try { store.setProperty('step', String(i)); } catch (error) { console.log(i + ' ' + error.name + ': ' + error.message); }
    }
  }`;

async function prepared(locale = 'en'): Promise<Workspace> {
  const workspace = await createWorkspace({ now, locale, user: 'owner@example.com' });
  workspace.loadProject({ 'Code.js': program });
  workspace.run('', 'setUp');
  return workspace;
}

function sentRuns(workspace: Workspace): string[] {
  return workspace.executions.filter((run) => run.functionName === 'sent').map((run) => String(run.log[0]));
}

test('the n-th service call of an execution fails with a transient error, once', async () => {
  const workspace = await prepared('vi');
  workspace.faults.failCall(3);
  workspace.run('', 'steps');
  expect(workspace.executions.at(-1)?.log).toEqual([
    '3 Exception: Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.',
  ]);
  workspace.run('', 'steps');
  expect(workspace.executions.at(-1)?.log).toEqual([]);
});

test('a fault may be meant for one function, one kind of execution or one call by name', async () => {
  const workspace = await prepared();
  const message = 'Service Spreadsheets timed out while accessing document with id x.';
  workspace.faults.failCall(2, message, { functionName: 'steps', call: 'Properties.setProperty' });
  workspace.faults.failCall(1, 'never', { trigger: 'clock', functionName: 'steps' });
  workspace.run(
    "PropertiesService.getScriptProperties().getKeys(); PropertiesService.getScriptProperties().setProperty('a', 'b');",
  );
  workspace.run('', 'steps');
  expect(workspace.executions.at(-1)?.log).toEqual([`2 Exception: ${message}`]);
  workspace.faults.clear();
  expect(workspace.state.faults).toEqual([]);
});

test('an execution killed at its n-th call carries out nothing after it, whatever it catches', async () => {
  const workspace = await prepared();
  workspace.faults.kill(3);
  expect(() => workspace.run('', 'steps')).toThrow('Exceeded maximum execution time');
  expect(workspace.state.properties.script.step).toBe('2');
  expect(workspace.executions.at(-1)).toMatchObject({ outcome: 'killed', log: [] });
});

test('somebody else changes a cell between two calls', async () => {
  const workspace = await prepared();
  const sheet = String(workspace.run('SpreadsheetApp.getActive().getSheets()[1].getName()'));
  workspace.faults.editBetween(2, { sheet, a1: 'A1', value: 'theirs' });
  expect(
    workspace.run(`
      const cell = SpreadsheetApp.getActive().getSheets()[1].getRange('A1');
      cell.setValue('mine');
      cell.getValue()`),
  ).toBe('theirs');
});

test('a form-submit trigger is fired twice, never, later, or once more with empty answers', async () => {
  // https://stackoverflow.com/questions/28449209, https://github.com/markfguerra/google-forms-to-slack/issues/7
  const workspace = await prepared();
  workspace.faults.duplicateTrigger();
  workspace.submitForm(null, { Tên: 'đôi' });
  workspace.faults.dropTrigger();
  workspace.submitForm(null, { Tên: 'mất' });
  workspace.faults.delayTrigger(90_000);
  workspace.submitForm(null, { Tên: 'muộn' });
  workspace.submitForm(null, { Tên: 'thường' });
  workspace.faults.phantomTrigger();
  workspace.submitForm(null, { Tên: 'ma' });
  expect(workspace.nextTriggerAt()).toEqual(new Date('2025-11-05T08:00:03+07:00'));
  workspace.setNow(new Date('2025-11-05T08:30:00+07:00'));
  expect(sentRuns(workspace)).toEqual(['["đôi"] 2', '["đôi"] 2', '["thường"] 5', '["ma"] 6', '[""] 6', '["muộn"] 4']);
  const rows = workspace.run('SpreadsheetApp.getActive().getSheets()[0].getLastRow()');
  expect(rows).toBe(6);
});

test('of edits in a burst some set off no simple onEdit: only two are queued', async () => {
  // https://developers.google.com/apps-script/guides/triggers#onedite
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': 'function onEdit(e) { console.log(e.value); }' });
  workspace.faults.loseEdit();
  workspace.edit('Sheet1', 'A1', 'lost');
  workspace.edit('Sheet1', 'A2', 'seen');
  expect(workspace.executions.map((run) => run.log[0])).toEqual(['seen']);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('A1:A2').getValues()")).toEqual([['lost'], ['seen']]);
});

test('of many responses sent in one moment some never reach the sheet and stay with the form', async () => {
  // https://tanaikech.github.io/2021/09/15/benchmark-concurrent-writing-to-google-spreadsheet-using-form/
  const workspace = await prepared();
  workspace.faults.loseRow();
  workspace.submitForm(null, { Tên: 'lost' });
  workspace.submitForm(null, { Tên: 'kept' });
  expect(sentRuns(workspace)).toEqual(['["kept"] 2']);
  const [form] = Object.values(workspace.state.forms);
  expect(form?.responses).toHaveLength(2);
  expect(workspace.run('SpreadsheetApp.getActive().getSheets()[0].getLastRow()')).toBe(2);
});

test('the quota of mail is used up', async () => {
  const workspace = await prepared();
  workspace.faults.spendMailQuota(99);
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(1);
  expect(() => workspace.run("MailApp.sendEmail('a@example.com,b@example.com', 's', '')")).toThrow(
    'Service invoked too many times for one day: email.',
  );
});

test('when the account is gone its triggers no longer run, and nobody is told', async () => {
  const workspace = await prepared();
  const before = workspace.executions.length;
  workspace.faults.accountGone('owner@example.com');
  workspace.submitForm(null, { Tên: 'a' });
  workspace.setNow(new Date('2025-11-06T08:00:00+07:00'));
  expect(workspace.executions).toHaveLength(before);
  expect(workspace.nextTriggerAt()).toBeNull();
});

test('copying the file copies script and form; triggers and properties stay behind', async () => {
  // https://developers.google.com/apps-script/guides/bound; triggers and the unpublished copy: reported, no address
  const workspace = await prepared('vi');
  workspace.submitForm(null, { Tên: 'a' });
  const copy = workspace.copyFile();
  expect(
    copy.run(`
      const book = SpreadsheetApp.getActive();
      const form = FormApp.openByUrl(book.getSheets()[0].getFormUrl().replace('viewform', 'edit'));
      [book.getName(), book.getSheets()[0].getLastRow(), ScriptApp.getProjectTriggers().length,
       PropertiesService.getScriptProperties().getKeys(), form.isPublished(), form.getResponses().length]`),
  ).toEqual(['Bản sao của Bảng tính không có tiêu đề', 2, 0, [], false, 0]);
  copy.run('', 'tick');
  expect(workspace.run('ScriptApp.getProjectTriggers().length')).toBe(2);
});

test('faults wait in the state, and are saved with it', async () => {
  const workspace = await prepared();
  workspace.faults.failCall(1, 'saved');
  const later = await createWorkspace({ state: workspace.toJSON() });
  later.run('', 'steps');
  expect(later.executions.at(-1)?.log).toEqual(['1 Exception: saved']);
});

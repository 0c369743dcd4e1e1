import { createWorkspace, type Workspace } from '../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

test('a free lock is had at once, even in no time; a second try while holding it gives true', async () => {
  // https://github.com/brucemcpherson/gas-fakes/blob/main/test/testlock.js
  const workspace = await createWorkspace({ now });
  expect(
    workspace.run(`
      const lock = LockService.getScriptLock();
      const before = lock.hasLock();
      [before, lock.tryLock(0), lock.tryLock(0), lock.hasLock(), lock.releaseLock(), lock.hasLock(), lock.releaseLock()]`),
  ).toEqual([false, true, true, true, null, false, null]);
});

test('negative time is refused: tryLock gives false, waitLock throws', async () => {
  // https://github.com/brucemcpherson/gas-fakes/blob/main/test/testlock.js
  const workspace = await createWorkspace({ now });
  expect(workspace.run('LockService.getScriptLock().tryLock(-100)')).toBe(false);
  expect(() => workspace.run('LockService.getScriptLock().waitLock(-100)')).toThrow(
    'Lock timeout: another process was holding the lock for too long.',
  );
});

test('a lock goes with the script that holds it, however it ends', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await createWorkspace({ now });
  workspace.run('LockService.getScriptLock().waitLock(1000)');
  expect(() => workspace.run("LockService.getScriptLock().waitLock(1000); throw new Error('x')")).toThrow('x');
  expect(workspace.run('LockService.getScriptLock().tryLock(0)')).toBe(true);
});

test('while somebody else holds it one waits: the wait passes on the clock, and ends with the lock or with patience', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock; the text of the time-out:
  // https://github.com/brucemcpherson/gas-fakes/blob/main/src/services/lock/fakelock.js
  const workspace = await createWorkspace({ now });
  workspace.faults.holdLock(20_000);
  expect(workspace.run('[LockService.getScriptLock().tryLock(5000), Date.now()]')).toEqual([
    false,
    new Date(now).getTime() + 5000,
  ]);
  expect(() => workspace.run('LockService.getScriptLock().waitLock(10000)')).toThrow(
    expect.objectContaining({
      name: 'Exception',
      message: 'Lock timeout: another process was holding the lock for too long.',
    }),
  );
  expect(workspace.run('[LockService.getScriptLock().tryLock(10000), Date.now()]')).toEqual([
    true,
    new Date(now).getTime() + 20_000,
  ]);
});

test('script, document and user locks are apart; a user lock is one per user', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock-service
  const workspace = await createWorkspace({ now });
  workspace.faults.holdLock(60_000, 'user');
  const code = 'function probe() { return LockService.getUserLock().tryLock(0); }';
  expect(workspace.run('[LockService.getScriptLock().tryLock(0), LockService.getDocumentLock().tryLock(0)]')).toEqual([
    true,
    true,
  ]);
  expect(workspace.run(code, 'probe')).toBe(false);
  expect(workspace.run(code, 'probe', [], 'clerk@example.com')).toBe(true);
});

test('what runs to its end while the holder of the lock stands still waits for nothing', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': `
      function first() {
        const lock = LockService.getScriptLock();
        lock.waitLock(1000);
        PropertiesService.getScriptProperties().setProperty('by', 'first');
        lock.releaseLock();
      }
      function second() { console.log(String(LockService.getScriptLock().tryLock(5000))); }`,
  });
  workspace.faults.runBetween(1, 'second');
  workspace.run('', 'first');
  expect(workspace.executions.map((run) => [run.functionName, run.log])).toEqual([
    ['first', []],
    ['second', ['false']],
  ]);
  workspace.clickMenu('second');
  expect(workspace.executions.at(-1)?.log).toEqual(['true']);
});

const contest = `
  function install() {
    for (const name of ['first', 'second']) ScriptApp.newTrigger(name).timeBased().everyHours(1).create();
  }
  function first() {
    const lock = LockService.getScriptLock();
    lock.waitLock(1000);
    Utilities.sleep(30000);
    PropertiesService.getScriptProperties().setProperty('by', 'first');
    lock.releaseLock();
  }
  function second() {
    const lock = LockService.getScriptLock();
    const began = Date.now();
    const had = lock.tryLock(PATIENCE);
    console.log(JSON.stringify([had, lock.hasLock(), Math.round((Date.now() - began) / 1000),
      had && PropertiesService.getScriptProperties().getProperty('by')]));
  }`;

async function contested(patience: number): Promise<Workspace> {
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': contest.replace('PATIENCE', String(patience)) });
  workspace.run('', 'install');
  workspace.setNow(new Date('2025-11-05T09:00:00+07:00'));
  return workspace;
}

test('of two triggers due at one moment the second waits until the first gives the lock back', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await contested(60_000);
  const [first, second] = workspace.executions.slice(-2);
  expect(second?.at).toBe(first?.at);
  expect(second?.log).toEqual(['[true,true,30,"first"]']);
  expect(workspace.state.now).toBeLessThan(new Date('2025-11-05T09:00:32+07:00').getTime());
});

test('of two triggers due at one moment the second goes without the lock when its patience ends first', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await contested(10_000);
  expect(workspace.executions.at(-1)?.log).toEqual(['[false,false,10,false]']);
  expect(workspace.state.now).toBeGreaterThanOrEqual(new Date('2025-11-05T09:00:30+07:00').getTime());
});

const writer = `
  function install() {
    for (let i = 0; i < 2; i++) {
      ScriptApp.newTrigger('write').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    }
    ScriptApp.newTrigger('write').timeBased().everyHours(1).create();
  }
  function write() {
    const lock = LockService.getScriptLock();
    lock.waitLock(20000);
    for (let i = 0; i < 20; i++) SpreadsheetApp.getActiveSheet().getRange(1 + 9 * i, 1).getValue();
    SpreadsheetApp.flush();
    lock.releaseLock();
    console.log(lock.hasLock() + ' ' + lock.tryLock(0));
  }
  function impatient() { console.log(String(LockService.getScriptLock().tryLock(0))); }`;

async function withWriters(): Promise<Workspace> {
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': writer });
  workspace.run('', 'install');
  return workspace;
}

const sheetOf = (workspace: Workspace) =>
  String(workspace.run('function tab() { return SpreadsheetApp.getActiveSheet().getName(); }', 'tab'));

test('triggers on one event overlap: the lock is taken for as long as the calls of the first take on Google', async () => {
  // https://developers.google.com/apps-script/guides/triggers/installable: each trigger starts an execution of its own
  const workspace = await withWriters();
  workspace.edit(sheetOf(workspace), 'A1', 'x');
  const [first, second] = workspace.executions.slice(-2);
  expect(first?.log).toEqual(['false true']);
  expect(second?.log).toEqual(['false true']);
  const waited = (second?.modelled.central ?? 0) - (first?.modelled.central ?? 0);
  expect(waited).toBeGreaterThan(2000);
  expect(workspace.state.now - new Date(now).getTime()).toBeCloseTo(waited, -2);
});

test('a person who acts after a script has ended finds the lock free', async () => {
  const workspace = await withWriters();
  workspace.clickMenu('write');
  workspace.clickMenu('impatient');
  expect(workspace.executions.at(-1)?.log).toEqual(['true']);
  expect(workspace.state.locks).toEqual({});
});

test('what people do at one moment overlaps', async () => {
  const workspace = await withWriters();
  workspace.atOnce(
    () => workspace.clickMenu('write'),
    () => workspace.clickMenu('impatient', 'clerk@example.com'),
    () => workspace.clickMenu('write', 'other@example.com'),
  );
  const [first, impatient, last] = workspace.executions.slice(-3);
  expect(impatient?.log).toEqual(['false']);
  expect(last?.at).toBe(first?.at);
  expect(last?.modelled.central).toBeGreaterThan((first?.modelled.central ?? 0) + 2000);
});

test('an execution that begins between two calls of another works beside it, and waits for its lock', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await withWriters();
  workspace.faults.beginBetween(10, 'impatient', undefined, { functionName: 'write' });
  workspace.faults.beginBetween(10, 'write', 'clerk@example.com', { functionName: 'write' });
  workspace.clickMenu('write');
  const [first, impatient, last] = workspace.executions.slice(-3);
  expect([first?.functionName, impatient?.log, last?.user]).toEqual(['write', ['false'], 'clerk@example.com']);
  expect(last?.outcome).toBe('completed');
  expect(last?.modelled.central).toBeGreaterThan(first?.modelled.central ?? 0);
});

test('a submission sent while a clock trigger holds the lock waits for it', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': `
      function install() {
        const form = FormApp.create('Phiếu'); form.addTextItem().setTitle('Tên'); form.setPublished(true);
        ScriptApp.newTrigger('sent').forForm(form).onFormSubmit().create();
        ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
      }
      function tick() { LockService.getScriptLock().waitLock(1000); Utilities.sleep(15000); }
      function sent() { LockService.getScriptLock().waitLock(20000); console.log(new Date().toISOString()); }`,
  });
  workspace.run('', 'install');
  workspace.submitForm(null, { Tên: 'a' }, { at: new Date('2025-11-05T09:00:05+07:00') });
  const [tick, sent] = workspace.executions.slice(-2);
  expect([tick?.functionName, new Date(sent?.at ?? 0)]).toEqual(['tick', new Date('2025-11-05T09:00:05+07:00')]);
  expect(sent?.log[0]?.slice(0, 18)).toBe('2025-11-05T02:00:1');
});

test('of one user 30 executions are at work at a time; one more does not begin', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': 'function work() { Utilities.sleep(20000); }' });
  const clicks = Array.from({ length: 30 }, () => () => workspace.clickMenu('work'));
  const refused = 'There are too many scripts running simultaneously for this Google user account.';
  workspace.atOnce(
    ...clicks,
    () => expect(() => workspace.clickMenu('work')).toThrow(refused),
    () => workspace.clickMenu('work', 'clerk@example.com'),
  );
  expect(workspace.executions.filter((run) => run.outcome === 'completed')).toHaveLength(31);
  workspace.clickMenu('work');
  expect(workspace.executions.at(-1)?.outcome).toBe('completed');
});

test.each([
  ['en', 'There are too many LockService operations against the same script.'],
  ['vi', 'Có quá nhiều thao tác LockService trên cùng một tập lệnh.'],
])('too many uses of locks are refused (%s)', async (locale, message) => {
  // https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js
  const workspace = await createWorkspace({ now, locale });
  workspace.faults.refuseLock(2);
  workspace.faults.refuseLock(1, { call: 'Lock.tryLock' });
  const attempt = (call: string) => `try { lock.${call} } catch (error) { error.name + ': ' + error.message }`;
  expect(
    workspace.run(`
      const lock = LockService.getScriptLock();
      lock.waitLock(1);
      [eval(${JSON.stringify(attempt('waitLock(1)'))}), eval(${JSON.stringify(attempt('tryLock(1)'))}), lock.tryLock(1)]`),
  ).toEqual([`Exception: ${message}`, `Exception: ${message}`, true]);
});

test('a lock wants to know how long to wait', async () => {
  // The pattern of the text: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
  const workspace = await createWorkspace({ now });
  expect(() => workspace.run('LockService.getScriptLock().waitLock()')).toThrow(
    "The parameters () don't match the method signature for LockService.Lock.waitLock.",
  );
});

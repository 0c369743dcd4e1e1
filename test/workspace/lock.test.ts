import { createWorkspace } from '../../src/workspace/index';

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

test('a lock goes with the script that holds it', async () => {
  // https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await createWorkspace({ now });
  workspace.run('LockService.getScriptLock().waitLock(1000)');
  expect(() => workspace.run("LockService.getScriptLock().waitLock(1000); throw new Error('x')")).toThrow('x');
  expect(workspace.run('LockService.getScriptLock().tryLock(0)')).toBe(true);
});

test('while somebody else holds it one waits: the wait passes on the clock, and ends with the lock or with patience', async () => {
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

test('of two executions that overlap, the second finds the lock taken by the first', async () => {
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

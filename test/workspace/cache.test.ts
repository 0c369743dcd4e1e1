import { createWorkspace } from '../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

test('what is put is there for 600 seconds unless said otherwise, at most six hours', async () => {
  // https://developers.google.com/apps-script/reference/cache/cache
  const workspace = await createWorkspace({ now });
  workspace.run("const c = CacheService.getScriptCache(); c.put('a', 1); c.put('b', 'x', 60); c.put('c', 'y', 99999);");
  const get = () => workspace.run("const all = CacheService.getScriptCache().getAll(['a', 'b', 'c', 'd']); all");
  expect(get()).toEqual({ a: '1', b: 'x', c: 'y' });
  workspace.setNow(new Date('2025-11-05T08:01:00+07:00'));
  expect(get()).toEqual({ a: '1', c: 'y' });
  workspace.setNow(new Date('2025-11-05T08:10:00+07:00'));
  expect(get()).toEqual({ c: 'y' });
  workspace.setNow(new Date('2025-11-05T14:00:00+07:00'));
  expect(get()).toEqual({});
});

test('values become texts; a negative life is accepted; several go and come at once', async () => {
  // https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits
  const workspace = await createWorkspace({ now });
  expect(
    workspace.run(`
      const cache = CacheService.getDocumentCache();
      cache.putAll({ a: {}, b: null, n: 3 });
      cache.put('gone', 'x', -5);
      const all = cache.getAll(['a', 'b', 'n', 'gone']);
      cache.removeAll(['a', 'b']);
      cache.remove('n');
      [all, cache.get('a'), cache.get('n')]`),
  ).toEqual([{ a: '[object Object]', b: 'null', n: '3' }, null, null]);
});

test.each`
  code                                    | message
  ${"cache.put('a', 'x'.repeat(102401))"} | ${'Argument too large: value'}
  ${"cache.put('k'.repeat(251), 'x')"}    | ${'Argument too large: key'}
  ${"cache.put('', 'x')"}                 | ${'Invalid argument: key'}
  ${'cache.get(null)'}                    | ${'Invalid argument: key'}
`('$code is refused', async ({ code, message }) => {
  // https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits
  const workspace = await createWorkspace({ now });
  expect(() => workspace.run(`const cache = CacheService.getScriptCache(); ${code}`)).toThrow(
    expect.objectContaining({ name: 'Exception', message }),
  );
  workspace.run("CacheService.getScriptCache().put('k'.repeat(250), 'x'.repeat(102400))");
});

test('above 1,000 items the oldest tenth goes', async () => {
  // https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits
  const workspace = await createWorkspace({ now });
  workspace.run("const c = CacheService.getScriptCache(); for (let i = 0; i <= 1000; i++) c.put('k' + i, 'v');");
  expect(workspace.run("['k0', 'k99', 'k100', 'k1000'].map((k) => CacheService.getScriptCache().get(k))")).toEqual([
    null,
    null,
    'v',
    'v',
  ]);
});

test('the time to live is a suggestion: what is kept may be gone sooner', async () => {
  // https://developers.google.com/apps-script/reference/cache/cache
  const workspace = await createWorkspace({ now });
  workspace.run("CacheService.getScriptCache().put('a', 'x', 21600)");
  workspace.faults.forgetCaches();
  expect(workspace.run("CacheService.getScriptCache().get('a')")).toBeNull();
});

test('script, user and document caches are apart', async () => {
  // https://developers.google.com/apps-script/reference/cache/cache-service
  const workspace = await createWorkspace({ now });
  workspace.run("CacheService.getUserCache().put('a', 'mine')");
  expect(workspace.run("[CacheService.getScriptCache().get('a'), CacheService.getUserCache().get('a')]")).toEqual([
    null,
    'mine',
  ]);
  const code = "function get() { return CacheService.getUserCache().get('a'); }";
  expect(workspace.run(code, 'get', [], 'clerk@example.com')).toBeNull();
});

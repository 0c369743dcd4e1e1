import { createWorkspace, servedPage, type Workspace } from '../../src/workspace/index';

async function withFiles(files: Record<string, string> = {}): Promise<Workspace> {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00' });
  workspace.loadProject({ 'Code.js': '', ...files });
  return workspace;
}

async function written(template: string, fields: Record<string, unknown> = {}): Promise<string> {
  const workspace = await withFiles();
  const code = `function write(text, fields) { return Object.assign(HtmlService.createTemplate(text), fields).evaluate().getContent(); }`;
  return String(workspace.run(code, 'write', [template, fields]));
}

test('a page comes from a file of the project, named with or without its ending', async () => {
  const workspace = await withFiles({ 'Sidebar.html': '<p>xin chào</p>' });
  expect(workspace.run("HtmlService.createHtmlOutputFromFile('Sidebar').getContent()")).toBe('<p>xin chào</p>');
  expect(workspace.run("HtmlService.createHtmlOutputFromFile('Sidebar.html').getContent()")).toBe('<p>xin chào</p>');
  workspace.setHtmlFile('Later', '<i>');
  expect(workspace.run("HtmlService.createTemplateFromFile('Later').getRawContent()")).toBe('<i>');
  for (const method of ['createHtmlOutputFromFile', 'createTemplateFromFile']) {
    // https://github.com/brucemcpherson/gas-fakes/blob/main/src/services/html/htmlservice.js
    expect(() => workspace.run(`HtmlService.${method}('Nothing')`)).toThrow('No HTML file named Nothing was found.');
  }
});

test('a page has title, size, favicon and the few meta tags there are', async () => {
  // https://developers.google.com/apps-script/reference/html/html-output
  const workspace = await withFiles();
  expect(
    workspace.run(`
      const page = HtmlService.createHtmlOutput('<p>').append('a').appendUntrusted('<b>').setTitle('T').setWidth(300.7)
        .setHeight(200).addMetaTag('viewport', 'width=device-width').setSandboxMode(HtmlService.SandboxMode.IFRAME)
        .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT);
      [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), page.getMetaTags()[0].getName(),
       page.getBlob().getContentType(), page.clear().getContent()]`),
  ).toEqual(['<p>a&lt;b&gt;', 'T', 300, 200, 'viewport', 'text/html', '']);
  expect(() => workspace.run("HtmlService.createHtmlOutput('').addMetaTag('description', 'x')")).toThrow(
    'The specified meta tag cannot be used in this context.',
  );
});

test('scriptlets: code runs, = prints escaped, != prints as it is', async () => {
  // https://developers.google.com/apps-script/guides/html/templates
  expect(
    await written('<ul><? for (const name of names) { ?><li><?= name ?></li><? } ?></ul><?!= raw ?>', {
      names: ['a', '<b>&"\''],
      raw: '<hr>',
    }),
  ).toBe('<ul><li>a</li><li>&lt;b&gt;&amp;&#34;&#39;</li></ul><hr>');
});

test('scriptlets see the functions and globals of the script', async () => {
  const workspace = await withFiles({
    'Code.js': `const greeting = 'Chào'; function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }`,
    'Page.html': "<style><?!= include('Style') ?></style><?= greeting ?> <?= SpreadsheetApp.getActive().getName() ?>",
    'Style.html': 'p { color: red }',
  });
  expect(workspace.run("HtmlService.createTemplateFromFile('Page').evaluate().getContent()")).toBe(
    '<style>p { color: red }</style>Chào Untitled spreadsheet',
  );
});

test('a printing scriptlet takes its first statement only', async () => {
  expect(await written("<?= 'a'; 'b' ?><?= 'x;y' ?>")).toBe('ax;y');
});

test('a // comment in a scriptlet swallows the rest of its line', async () => {
  expect(await written('<p><? // note ?>gone\nkept</p>')).toBe('<p>kept</p>');
});

test.each`
  where                         | template                                  | value                    | written
  ${'text'}                     | ${'<p><?= v ?></p>'}                      | ${'<a> & b'}             | ${'<p>&lt;a&gt; &amp; b</p>'}
  ${'a quoted attribute'}       | ${'<p title="<?= v ?>">'}                 | ${'"><script>'}          | ${'<p title="&#34;&gt;&lt;script&gt;">'}
  ${'an unquoted attribute'}    | ${'<p title=<?= v ?>>'}                   | ${'a b=c'}               | ${'<p title=a&#32;b&#61;c>'}
  ${'a link'}                   | ${'<a href="<?= v ?>">'}                  | ${'https://a.vn/?q=1&r'} | ${'<a href="https://a.vn/?q=1&amp;r">'}
  ${'a link that runs code'}    | ${'<a href="<?= v ?>">'}                  | ${'javascript:alert(1)'} | ${'<a href="#zSoyz">'}
  ${'a query'}                  | ${'<a href="/x?q=<?= v ?>">'}             | ${'Tổ 5&6'}              | ${'<a href="/x?q=T%E1%BB%95%205%266">'}
  ${'a script, outside quotes'} | ${'<script>var v = <?= v ?>;</script>'}   | ${"it's </script>"}      | ${"<script>var v = 'it\\x27s \\x3c\\/script\\x3e';</script>"}
  ${'a script, a number'}       | ${'<script>var v = <?= v ?>;</script>'}   | ${5}                     | ${'<script>var v =  5 ;</script>'}
  ${'a script, inside quotes'}  | ${'<script>var v = "<?= v ?>";</script>'} | ${'a"b'}                 | ${'<script>var v = "a\\x22b";</script>'}
  ${'a handler'}                | ${'<b onclick="go(\'<?= v ?>\')">'}       | ${"');x('"}              | ${'<b onclick="go(\'\\x27);x(\\x27\')">'}
  ${'a style'}                  | ${'<p style="color:<?= v ?>">'}           | ${'red;x:expression(1)'} | ${'<p style="color:zSoyz">'}
  ${'a comment'}                | ${'<!-- <?= v ?> -->'}                    | ${'-->'}                 | ${'<!--  -->'}
`('<?= ?> escapes for where it stands: $where', async ({ template, value, written: expected }) => {
  // https://developers.google.com/apps-script/guides/html/templates#printing_scriptlets
  expect(await written(template, { v: value })).toBe(expected);
});

test('JSON printed into a script is a text there, as JSON.parse(<?= ?>) expects', async () => {
  const page = await written('<script>const d = JSON.parse(<?= JSON.stringify(d) ?>);</script>', {
    d: { a: ['ế', "'"] },
  });
  const code = page.replace(/<\/?script>/g, '').replace('const d =', 'return');
  expect(new Function(code)()).toEqual({ a: ['ế', "'"] });
});

test('pages are served without comments in template literals, addresses cut with them', () => {
  // Reported, no address.
  const page =
    '<script>const a = `https://x.vn`; const b = "https://y.vn"; /* kept */ const c = `a/* b */c`;</script>`//`';
  expect(servedPage(page)).toBe(
    '<script>const a = `https:`; const b = "https://y.vn"; /* kept */ const c = `ac`;</script>`//`',
  );
});

test('google.script.run calls top-level functions with plain values, and hands back plain values', async () => {
  // https://developers.google.com/apps-script/guides/html/reference/run
  const workspace = await withFiles({
    'Code.js': `
      function echo(value) { return value; }
      function nothing() {}
      function who() { return Session.getActiveUser().getEmail(); }
      function fails() { throw new RangeError('too far'); }
      function day() { return { at: new Date() }; }
      function range() { return SpreadsheetApp.getActiveSheet(); }
      function private_() {}
      const menu = { item() {} };`,
  });
  expect(
    workspace.callFromPage('echo', [{ a: [1, true, null, undefined, 'x'], b: undefined, c__: 1, d: Number.NaN }]),
  ).toEqual({
    a: [1, true, null, null, 'x'],
    d: null,
  });
  expect(workspace.callFromPage('nothing')).toBeNull();
  expect(workspace.callFromPage('who', [], 'clerk@example.com')).toBe('clerk@example.com');
  expect(workspace.executions.at(-1)).toMatchObject({ trigger: 'page', authMode: 'FULL', user: 'clerk@example.com' });
  expect(() => workspace.callFromPage('fails')).toThrow(
    expect.objectContaining({ name: 'RangeError', message: 'too far' }),
  );
  for (const value of [new Date(), () => 1, new Map(), { when: new Date() }]) {
    expect(() => workspace.callFromPage('echo', [value])).toThrow(/^Failed due to illegal value in property: /);
  }
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => workspace.callFromPage('echo', [circle])).toThrow('Failed due to circular reference.');
  expect(() => workspace.callFromPage('day')).toThrow('Failed due to illegal value in property: at');
  expect(() => workspace.callFromPage('range')).toThrow(/^Failed due to illegal value/);
  for (const name of ['private_', 'menu.item', 'unknown', 'toString']) {
    expect(() => workspace.callFromPage(name)).toThrow(`google.script.run.${name} is not a function`);
  }
});

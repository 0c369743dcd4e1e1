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
});

test.each`
  tag                               | allowed
  ${'apple-mobile-web-app-capable'} | ${true}
  ${'google-site-verification'}     | ${true}
  ${'mobile-web-app-capable'}       | ${true}
  ${'viewport'}                     | ${true}
  ${'description'}                  | ${false}
  ${'charset'}                      | ${false}
`('addMetaTag takes four names: $tag, $allowed', async ({ tag, allowed }) => {
  // https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)
  const workspace = await withFiles();
  const add = () => workspace.run(`String(HtmlService.createHtmlOutput('').addMetaTag('${tag}', 'x'))`);
  if (allowed) expect(add()).toBe('HtmlOutput');
  else expect(add).toThrow('The specified meta tag cannot be used in this context.');
});

test('a title in the markup is ignored: what is set counts', async () => {
  // https://developers.google.com/apps-script/reference/html/html-output#setTitle(String)
  const workspace = await withFiles();
  workspace.run(`
    const ui = SpreadsheetApp.getUi();
    ui.showSidebar(HtmlService.createHtmlOutput('<title>In the markup</title>'));
    ui.showSidebar(HtmlService.createHtmlOutput('<title>In the markup</title>').setTitle('Set'));`);
  expect(workspace.uiLog().map((event) => event.title)).toEqual(['', 'Set']);
});

test('the sandbox is IFRAME, whatever is set', async () => {
  // https://developers.google.com/apps-script/guides/html/restrictions
  const workspace = await withFiles();
  const page = "HtmlService.createHtmlOutput('<p>').setSandboxMode(HtmlService.SandboxMode.NATIVE)";
  expect(workspace.run(`${page}.setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).getContent()`)).toBe(
    '<p>',
  );
});

test('appendUntrusted escapes for where it stands', async () => {
  // https://developers.google.com/apps-script/reference/html/html-output#appendUntrusted(String)
  const workspace = await withFiles();
  expect(
    workspace.run(
      `HtmlService.createHtmlOutput('<a href="').appendUntrusted('javascript:x()').append('">').appendUntrusted('<b>').getContent()`,
    ),
  ).toBe('<a href="#zSoyz">&lt;b&gt;');
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

test('a printing scriptlet prints its first statement only; the others run', async () => {
  // https://developers.google.com/apps-script/guides/html/templates
  expect(await written("<? let n = 1 ?><?= 'a'; n = 2; 'b' ?><?= 'x;y' ?><?= n ?>")).toBe('ax;y2');
});

test('a template runs once: what it printed does not change with what it was given', async () => {
  // https://developers.google.com/apps-script/guides/html/templates
  const workspace = await withFiles();
  expect(
    workspace.run(`
      const template = HtmlService.createTemplate('<?= count ?>');
      template.count = 1;
      const page = template.evaluate();
      template.count = 2;
      [page.getContent(), template.evaluate().getContent()]`),
  ).toEqual(['1', '2']);
});

test('the line break right after a scriptlet is not written', async () => {
  // As in the sample of https://developers.google.com/apps-script/guides/html/templates#debugging_templates
  expect(
    await written("<ul>\n<? for (const n of [1, 2]) { ?>\n  <li><?= n ?></li>\n<? } ?>\n</ul>\n<?= 'x' ?>\n"),
  ).toBe('<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>\nx');
});

test("a template's code, evaluated, gives the page", async () => {
  // https://developers.google.com/apps-script/reference/html/html-template#getCode()
  const workspace = await withFiles();
  expect(
    workspace.run(`
      const name = '<An>';
      const template = HtmlService.createTemplate("<p title='x'>\\n<?= name ?>\\\\ <?!= name ?>");
      [eval(template.getCode()).getContent(), template.getCode().split(';')[0]]`),
  ).toEqual(["<p title='x'>\n&lt;An&gt;\\ <An>", '(function() { var output = HtmlService.initTemplate()']);
});

test('a // comment in a scriptlet swallows the rest of its line', async () => {
  // https://developers.google.com/apps-script/guides/html/templates
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

test.each`
  what                                                | script                                            | served
  ${'// takes the rest of the line with it'}          | ${'a = `https://x.vn`; b = 1;\nc = "d";'}         | ${'a = `https:\nc = "d";'}
  ${'/* */ is cut out'}                               | ${'a = `b/* c */d`;'}                             | ${'a = `bd`;'}
  ${'/* ends where the next end is, in another one'}  | ${'say(`is /*`);\nsay(`fun*/ broken`);'}          | ${'say(`is  broken`);'}
  ${'text in quotes is safe'}                         | ${'a = "https://x.vn"; b = \'/* c */\';'}         | ${null}
  ${'text in quotes inside an expression is safe'}    | ${'a = `\x24{b ? "https://x" : { c: "//" }.c}`;'} | ${null}
  ${'a comment outside stays, with a backtick in it'} | ${'/* a ` b */ c = "//"; // `'}                   | ${null}
  ${'a pattern is no comment, nor a quote in it one'} | ${'a = /[`"/*]\\/\\//.test("//"); b = 4 / 2 / 1'} | ${null}
  ${'a backtick that is escaped does not end it'}     | ${'a = `\\`//`;'}                                 | ${'a = `\\`'}
`('in template literals of page scripts comments are cut: $what', ({ script, served }) => {
  // https://github.com/enuchi/React-Google-Apps-Script/issues/157
  expect(servedPage(`<p>\`//\`</p><script>${script}</script>`)).toBe(
    `<p>\`//\`</p><script>${served ?? script}</script>`,
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
  // Keys ending in __ and figures that JSON lacks: reported, no address.
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
  // Documented as illegal; whether a page then gets a failure or null in place of the whole is not settled: the stricter
  // reading is played. Null: https://github.com/enuchi/React-Google-Apps-Script/issues/28
  expect(() => workspace.callFromPage('day')).toThrow('Failed due to illegal value in property: at');
  expect(() => workspace.callFromPage('range')).toThrow(/^Failed due to illegal value/);
  for (const name of ['private_', 'menu.item', 'unknown', 'toString']) {
    expect(() => workspace.callFromPage(name)).toThrow(`google.script.run.${name} is not a function`);
  }
});

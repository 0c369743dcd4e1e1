import { createWorkspace, type Workspace } from '../../src/workspace/index';

async function deployed(code: string, webapp?: object, user = 'owner@example.com'): Promise<Workspace> {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00', user });
  workspace.loadProject({ 'Code.js': code, 'appsscript.json': JSON.stringify(webapp ? { webapp } : {}) });
  return workspace;
}

const echo = `
  function doGet(e) { return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON); }
  function doPost(e) { return ContentService.createTextOutput(JSON.stringify(e)); }`;

const told = (answer: { content: string }) => JSON.parse(answer.content);

test('doGet is told the query as text, as first values and as lists, and nothing of its authorisation', async () => {
  // https://developers.google.com/apps-script/guides/web#request_parameters; live: https://zenn.dev/bbsfish/articles/b4471abd3ba2ec
  const workspace = await deployed(echo);
  const answer = workspace.get({ parameters: { name: 'Tổ 5', n: ['1', '2'] }, pathInfo: 'hello' });
  expect(answer.mimeType).toBe('JSON');
  expect(told(answer)).toEqual({
    contextPath: '',
    contentLength: -1,
    parameter: { name: 'Tổ 5', n: '1' },
    parameters: { name: ['Tổ 5'], n: ['1', '2'] },
    pathInfo: 'hello',
    queryString: 'name=T%E1%BB%95%205&n=1&n=2',
  });
  expect(told(workspace.get())).toEqual({
    contextPath: '',
    contentLength: -1,
    parameter: {},
    parameters: {},
    queryString: '',
  });
});

test('doPost is told what was sent; the fields of a form are parameters, those of JSON are not', async () => {
  // https://developers.google.com/apps-script/guides/web#request_parameters; live: https://zenn.dev/bbsfish/articles/b4471abd3ba2ec
  const workspace = await deployed(echo);
  expect(told(workspace.post('{"a":"ă"}', 'application/json', { parameters: { k: 'v' } }))).toEqual({
    contextPath: '',
    contentLength: 10,
    parameter: { k: 'v' },
    parameters: { k: ['v'] },
    postData: { contents: '{"a":"ă"}', length: 10, name: 'postData', type: 'application/json' },
    queryString: 'k=v',
  });
  expect(told(workspace.post('name=An&ages=1&ages=2'))).toMatchObject({
    parameter: { name: 'An', ages: '1' },
    parameters: { name: ['An'], ages: ['1', '2'] },
    postData: { type: 'application/x-www-form-urlencoded' },
    queryString: '',
  });
});

test('a web app answers with a page or a text; for anything else Google says so, though the script has completed', async () => {
  // https://developers.google.com/apps-script/guides/web#requirements_for_web_apps; the sentences: seen in many public projects
  const page = await deployed(
    "function doGet() { return HtmlService.createHtmlOutput('<p>x</p>').setTitle('Trang'); }",
  );
  expect(page.get()).toEqual({ content: '<p>x</p>', mimeType: 'HTML', title: 'Trang' });
  const text = await deployed(
    "function doGet() { return ContentService.createTextOutput('a,b').setMimeType(ContentService.MimeType.CSV).downloadAsFile('a.csv'); }",
  );
  expect(text.get()).toEqual({ content: 'a,b', mimeType: 'CSV', fileName: 'a.csv' });
  const nothing = await deployed("function doGet() { SpreadsheetApp.getActiveSheet().appendRow(['visited']); }");
  expect(() => nothing.get()).toThrow('The script completed but did not return anything.');
  expect(nothing.executions[0]).toMatchObject({ outcome: 'completed', trigger: 'get', authMode: 'FULL' });
  for (const wrong of [
    "function doGet() { return 'x'; }",
    'async function doGet() { return HtmlService.createHtmlOutput(); }',
  ]) {
    const unsupported = await deployed(wrong);
    expect(() => unsupported.get()).toThrow(
      'The script completed but the returned value is not a supported return type.',
    );
  }
});

test('without doGet there is nothing to visit', async () => {
  const workspace = await deployed('function doPost() {}');
  expect(() => workspace.get()).toThrow('Script function not found: doGet');
});

test.each`
  executeAs           | visitor                | effective              | active
  ${'USER_DEPLOYING'} | ${'guest@other.org'}   | ${'owner@example.com'} | ${''}
  ${'USER_DEPLOYING'} | ${'clerk@example.com'} | ${'owner@example.com'} | ${'clerk@example.com'}
  ${'USER_DEPLOYING'} | ${''}                  | ${'owner@example.com'} | ${''}
  ${'USER_ACCESSING'} | ${'guest@other.org'}   | ${'guest@other.org'}   | ${'guest@other.org'}
`('deployed as $executeAs, visited by "$visitor", a web app runs as $effective', async (row) => {
  // https://developers.google.com/apps-script/manifest/web-app-api-executable, https://developers.google.com/apps-script/reference/base/session
  const workspace = await deployed(
    `function doGet() {
      const users = [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()];
      return ContentService.createTextOutput(users.join('|'));
    }`,
    { access: 'ANYONE_ANONYMOUS', executeAs: row.executeAs },
  );
  expect(workspace.get({}, row.visitor).content).toBe(`${row.effective}|${row.active}`);
});

test.each`
  access                | visitor                | may
  ${undefined}          | ${'owner@example.com'} | ${true}
  ${undefined}          | ${'clerk@example.com'} | ${false}
  ${'DOMAIN'}           | ${'clerk@example.com'} | ${true}
  ${'DOMAIN'}           | ${'guest@other.org'}   | ${false}
  ${'ANYONE'}           | ${'guest@other.org'}   | ${true}
  ${'ANYONE'}           | ${''}                  | ${false}
  ${'ANYONE_ANONYMOUS'} | ${''}                  | ${true}
`('with access $access, "$visitor" may use a web app: $may', async ({ access, visitor, may }) => {
  // https://developers.google.com/apps-script/manifest/web-app-api-executable
  const workspace = await deployed(echo, access && { access });
  const visit = () => workspace.get({}, visitor);
  if (may) expect(visit().mimeType).toBe('JSON');
  else expect(visit).toThrow(/may not use this web app/);
});

test('a web app has the file it is bound to, no screen and no document lock', async () => {
  // https://developers.google.com/apps-script/guides/bound, https://developers.google.com/apps-script/reference/lock/lock-service
  const workspace = await deployed(`
    function doGet() {
      let ui = '';
      try { SpreadsheetApp.getUi(); } catch (error) { ui = error.message; }
      SpreadsheetApp.getActiveSheet().appendRow(['visited']);
      return ContentService.createTextOutput(ui + String(LockService.getDocumentLock()));
    }`);
  expect(workspace.get().content).toBe('Cannot call SpreadsheetApp.getUi() from this context.null');
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getLastRow()')).toBe(1);
});

test('the restrictions of simple triggers do not hold for doGet: it may send mail, and run for six minutes', async () => {
  // https://developers.google.com/apps-script/guides/triggers#restrictions
  const workspace = await deployed(`
    function doGet() {
      MailApp.sendEmail('a@example.com', 's', 'b');
      Utilities.sleep(120000);
      return ContentService.createTextOutput('done');
    }`);
  expect(workspace.get().content).toBe('done');
  expect(workspace.sentMail).toHaveLength(1);
});

test('a text answer is built up and read back', async () => {
  // https://developers.google.com/apps-script/reference/content/text-output
  const workspace = await createWorkspace();
  expect(
    workspace.run(`
      const text = ContentService.createTextOutput('a').append('b');
      const before = [text.getContent(), String(text.getMimeType()), text.getFileName()];
      text.clear().setContent('c').setMimeType(ContentService.MimeType.XML).downloadAsFile('c.xml');
      [...before, text.getContent(), text.getMimeType() === ContentService.MimeType.XML, text.getFileName()]`),
  ).toEqual(['ab', 'TEXT', null, 'c', true, 'c.xml']);
});

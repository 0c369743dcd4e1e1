import vm from 'node:vm';
import { createWorkspace, type Workspace } from '../../src/workspace/index';
import { googleForPage, type PageLine } from '../../src/workspace/pageGoogle';
import { pageScript } from '../../src/workspace/pageScript';

interface Runner {
  withSuccessHandler(handler: (value: unknown, userObject?: unknown) => void): Runner;
  withFailureHandler(handler: ((error: Error, userObject?: unknown) => void) | null): Runner;
  withUserObject(userObject: unknown): Runner;
  echo(...values: unknown[]): void;
  fails(): void;
  now(): void;
}
interface PageGoogle {
  script: {
    run: Runner;
    host: { close(): void; setWidth(w: number): void; setHeight(h: number): void; editor: { focus(): void } };
  };
}

const code = `
  function echo(value) { return value; }
  function fails() { throw new RangeError('too far'); }
  function now() { return { at: new Date() }; }
  function kept_() {}
  const menu = { item() {} };
  (() => { globalThis.hidden = () => 1; })();`;

async function page(): Promise<{ google: PageGoogle; workspace: Workspace; said: unknown[] }> {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00' });
  workspace.loadProject({ 'Code.js': code });
  const said: unknown[] = [];
  const line: PageLine = {
    call: async (functionName, args) => workspace.callFromPage(functionName, args),
    close: () => said.push('close'),
    setWidth: (width) => said.push(['width', width]),
    setHeight: (height) => said.push(['height', height]),
    focusEditor: () => said.push('focus'),
  };
  // As a browser would be given it: the script's text, evaluated apart from this file.
  const make = vm.runInNewContext(`${pageScript(workspace.state.project.files)} googleForPage`, {
    console: { error: (error: Error) => said.push(['console', error.message]) },
  }) as (line: PageLine) => PageGoogle;
  return { google: make(line), workspace, said };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('google.script.run answers later, with a success handler that is given the value and the user object', async () => {
  // https://developers.google.com/apps-script/guides/html/reference/run
  const { google, said } = await page();
  const button = { label: 'Save' };
  const returned = google.script.run
    .withUserObject(button)
    .withSuccessHandler((value, user) => said.push([value, user === button]))
    .echo({ a: [1, undefined, 'x'] });
  expect([returned, said]).toEqual([undefined, []]);
  await settled();
  expect(said).toEqual([[{ a: [1, null, 'x'] }, true]]);
});

test('a failure handler is given the error the script threw and the user object; without one it goes to the console', async () => {
  // https://developers.google.com/apps-script/guides/html/reference/run#withFailureHandler(Function)
  const { google, said } = await page();
  const tell = (error: Error, user: unknown) => said.push([error.name, error.message, user]);
  google.script.run.withFailureHandler(tell).withUserObject(7).fails();
  google.script.run.withSuccessHandler(() => said.push('never')).fails();
  google.script.run.withFailureHandler(tell).withFailureHandler(null).fails();
  // Documented as illegal; whether a page then gets a failure or null is not settled.
  google.script.run.withFailureHandler(tell).now();
  await settled();
  expect(said).toEqual([
    ['RangeError', 'too far', 7],
    ['console', 'too far'],
    ['console', 'too far'],
    ['TypeError', 'Failed due to illegal value in property: at', undefined],
  ]);
});

test('each with… gives a new runner: one that is kept does not change', async () => {
  // https://developers.google.com/apps-script/guides/html/reference/run
  const { google, said } = await page();
  const kept = google.script.run.withSuccessHandler((value) => said.push(['kept', value]));
  kept.withSuccessHandler((value) => said.push(['other', value])).echo(1);
  kept.echo(2);
  google.script.run.echo(3);
  await settled();
  expect(said).toEqual([
    ['other', 1],
    ['kept', 2],
  ]);
});

test('a Date, a function, a Map or a circle throws in the page, before anything is sent', async () => {
  // https://developers.google.com/apps-script/guides/html/reference/run
  const { google, workspace } = await page();
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const value of [new Date(), () => 1, new Map(), { when: new Date() }, [[circle]]]) {
    expect(() => google.script.run.echo(value)).toThrow(/^Failed due to (illegal value|circular reference)/);
  }
  await settled();
  expect(workspace.executions).toEqual([]);
});

test('names that end in _, methods, and functions made at run time are not there for a page', async () => {
  // https://developers.google.com/apps-script/guides/html/communication
  const { google } = await page();
  expect(
    ['echo', 'kept_', 'menu', 'menu.item', 'hidden', 'unknown'].map(
      (name) => typeof Reflect.get(google.script.run, name),
    ),
  ).toEqual(['function', 'undefined', 'undefined', 'undefined', 'undefined', 'undefined']);
});

test('ten calls are under way at most; the eleventh waits for one to end', async () => {
  // https://developers.google.com/apps-script/guides/html/communication
  const open: (() => void)[] = [];
  const call = () => new Promise((resolve) => open.push(() => resolve(null)));
  const { script } = googleForPage({ call } as unknown as PageLine, ['echo']) as PageGoogle;
  for (let count = 0; count < 12; count += 1) script.run.echo();
  expect(open).toHaveLength(10);
  open[3]?.();
  await settled();
  expect(open).toHaveLength(11);
});

test('a form goes as the only argument, its fields as text, those of one name as a list', async () => {
  // https://developers.google.com/apps-script/guides/html/communication#forms
  const { google, said } = await page();
  const form = {
    [Symbol.toStringTag]: 'HTMLFormElement',
    elements: [
      { name: 'unit', type: 'text', value: 'TDP05' },
      { name: 'day', type: 'select-multiple', value: 'a', selectedOptions: [{ value: 'a' }, { value: 'b' }] },
      { name: 'done', type: 'checkbox', value: 'yes', checked: false },
      { name: 'how', type: 'radio', value: 'phone', checked: true },
      { name: 'gone', type: 'text', value: 'x', disabled: true },
      { type: 'submit', value: 'Send' },
    ],
  };
  google.script.run.withSuccessHandler((value) => said.push(value)).echo(form);
  await settled();
  expect(said).toEqual([{ unit: 'TDP05', day: ['a', 'b'], how: 'phone' }]);
  expect(() => google.script.run.echo(form, 1)).toThrow('Failed due to illegal value in property: 0');
});

test('google.script.host closes and sizes the dialog and gives the focus back', async () => {
  // https://developers.google.com/apps-script/guides/html/reference/host
  const { google, said } = await page();
  google.script.host.setWidth(500);
  google.script.host.setHeight(300);
  google.script.host.editor.focus();
  google.script.host.close();
  expect(said).toEqual([['width', 500], ['height', 300], 'focus', 'close']);
});

import { createWorkspace, type Workspace } from '../../src/workspace/index';

async function withCode(code: string): Promise<Workspace> {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00' });
  workspace.loadProject({ 'Code.js': code });
  return workspace;
}

test('a bundle that is one IIFE hides its functions; a footer of declarations makes them entry points', async () => {
  // https://github.com/mahaker/esbuild-gas-plugin
  const bundle = `var App = (() => {
    function onOpen() { SpreadsheetApp.getUi().createMenu('Menu').addItem('Run', 'run').addToUi(); }
    function run(...args) { return args.length; }
    return { onOpen, run };
  })();`;
  const hidden = await withCode(bundle);
  hidden.open();
  expect(hidden.menuItems()).toEqual([]);
  expect(() => hidden.clickMenu('run')).toThrow('Script function not found: run');
  expect(() => hidden.callFromPage('run')).toThrow('google.script.run.run is not a function');

  const declared = await withCode(
    `${bundle} function onOpen(...args) { return App.onOpen(...args); } function run(...args) { return App.run(...args); }`,
  );
  declared.open();
  expect(declared.menuItems()).toHaveLength(1);
  expect([declared.clickMenu('run'), declared.callFromPage('run', [1, 2])]).toEqual([0, 2]);
});

test('what is put on globalThis at run time is reached by code, but by no menu, trigger or page', async () => {
  // https://github.com/mahaker/esbuild-gas-plugin
  const workspace = await withCode(`
    (() => { globalThis.late = () => SpreadsheetApp.getActive().toast('ran'); globalThis.onOpen = globalThis.late; })();
    function install() { late(); ScriptApp.newTrigger('late').timeBased().after(1000).create(); }`);
  workspace.run('', 'install');
  workspace.open();
  workspace.setNow(new Date('2025-11-05T09:00:00+07:00'));
  expect(workspace.executions.at(-1)?.error).toBe('Script function not found: late');
  expect(() => workspace.clickMenu('late')).toThrow('Script function not found: late');
  expect(() => workspace.callFromPage('late')).toThrow('google.script.run.late is not a function');
  expect(workspace.uiLog()).toHaveLength(1);
});

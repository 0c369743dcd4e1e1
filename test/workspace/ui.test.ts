import { createWorkspace } from '../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

test('onOpen builds menus: items, separators, submenus; opening again builds them afresh', async () => {
  // https://developers.google.com/apps-script/guides/menus
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': `
      function onOpen() {
        const ui = SpreadsheetApp.getUi();
        ui.createMenu('Độ Phủ').addItem('Cập nhật', 'refresh').addSeparator()
          .addSubMenu(ui.createMenu('Thêm').addItem('Gửi', 'tools.send')).addToUi();
      }
      function refresh() { return 'done'; }`,
  });
  workspace.open();
  workspace.open();
  expect(workspace.menuItems()).toEqual([
    {
      label: 'Độ Phủ',
      items: [
        { label: 'Cập nhật', functionName: 'refresh' },
        { label: '', separator: true },
        { label: 'Thêm', items: [{ label: 'Gửi', functionName: 'tools.send' }] },
      ],
    },
  ]);
  expect(workspace.clickMenu('refresh')).toBe('done');
});

test('one menu of a name: built again under the same name it takes the place of the earlier', async () => {
  // https://developers.google.com/apps-script/guides/menus
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': `
      function onOpen() { build('Bắt đầu', 'begin'); SpreadsheetApp.getUi().createMenu('Khác').addItem('x', 'x').addToUi(); }
      function begin() { build('Kết thúc', 'end'); return arguments.length; }
      function build(label, name) { SpreadsheetApp.getUi().createMenu('Độ Phủ').addItem(label, name).addToUi(); }`,
  });
  workspace.open();
  expect(workspace.menuItems().map((menu) => menu.label)).toEqual(['Độ Phủ', 'Khác']);
  // An item names a function, and gives it nothing.
  expect(workspace.clickMenu('begin')).toBe(0);
  expect(workspace.menuItems()).toEqual([
    { label: 'Độ Phủ', items: [{ label: 'Kết thúc', functionName: 'end' }] },
    { label: 'Khác', items: [{ label: 'x', functionName: 'x' }] },
  ]);
});

test('a menu item may call a function whose name ends in _, or a method of a top-level object', async () => {
  // https://developers.google.com/apps-script/guides/v8-runtime
  const workspace = await createWorkspace({ now });
  workspace.loadProject({ 'Code.js': 'function own_() { return 1; } const tools = { send() { return 2; } };' });
  expect([workspace.clickMenu('own_'), workspace.clickMenu('tools.send')]).toEqual([1, 2]);
});

test('alert and prompt give what the person answers, from those given beforehand; else the person agrees', async () => {
  // https://developers.google.com/apps-script/reference/base/ui
  const workspace = await createWorkspace({ now, user: 'a@example.com' });
  const code = `
    const ui = SpreadsheetApp.getUi();
    const name = ui.prompt('Tên', 'Đơn vị nào?', ui.ButtonSet.OK_CANCEL);
    const sure = ui.alert('Chắc chưa?', ui.ButtonSet.YES_NO);
    [name.getSelectedButton() === ui.Button.OK, name.getResponseText(), String(sure), String(ui.alert('Xong')),
     String(ui.alert('t', 'p', ui.ButtonSet.YES_NO_CANCEL)), Browser.msgBox('x', Browser.Buttons.YES_NO), Browser.inputBox('y')]`;
  workspace.answer({ button: 'OK', text: 'TDP05' }, 'NO', 'CLOSE');
  expect(workspace.run(code)).toEqual([true, 'TDP05', 'NO', 'CLOSE', 'YES', 'yes', '']);
  expect(workspace.uiLog().slice(0, 3)).toEqual([
    {
      at: new Date(now).getTime(),
      user: 'a@example.com',
      kind: 'prompt',
      title: 'Tên',
      text: 'Đơn vị nào?',
      buttons: ['OK', 'CANCEL'],
      answer: { button: 'OK', text: 'TDP05' },
    },
    expect.objectContaining({ kind: 'alert', title: '', text: 'Chắc chưa?', answer: { button: 'NO' } }),
    expect.objectContaining({ kind: 'alert', text: 'Xong', answer: { button: 'CLOSE' } }),
  ]);
  expect(() => workspace.run("SpreadsheetApp.getUi().alert('a', 'b')")).toThrow(
    "The parameters (String,String) don't match the method signature for Ui.alert.",
  );
});

test('a dialog may be closed by its title bar: CLOSE, and what was typed until then', async () => {
  // https://developers.google.com/apps-script/reference/base/ui#prompt(String,ButtonSet)
  const workspace = await createWorkspace({ now });
  workspace.answer({ button: 'CLOSE', text: 'TDP' }, 'CLOSE', 'CLOSE', 'CLOSE');
  expect(
    workspace.run(`
      const ui = SpreadsheetApp.getUi();
      const asked = ui.prompt('Đơn vị nào?', ui.ButtonSet.OK_CANCEL);
      [asked.getSelectedButton() === ui.Button.CLOSE, asked.getResponseText(), String(ui.alert('x', ui.ButtonSet.YES_NO)),
       Browser.msgBox('x', Browser.Buttons.OK), Browser.inputBox('x')]`),
  ).toEqual([true, 'TDP', 'CLOSE', 'cancel', 'cancel']);
});

test('an answer the dialog has no button for is refused', async () => {
  const workspace = await createWorkspace({ now });
  workspace.answer('YES');
  expect(() => workspace.run("SpreadsheetApp.getUi().alert('x')")).toThrow(/The answer YES was given/);
});

test('alerts and prompts keep the script waiting; sidebars, dialogs and toasts do not', async () => {
  // https://developers.google.com/apps-script/guides/dialogs
  const workspace = await createWorkspace({ now });
  workspace.answer('NO');
  workspace.run(`
    const ui = SpreadsheetApp.getUi();
    const page = HtmlService.createHtmlOutput('<p>');
    const given = [ui.showSidebar(page), ui.showModalDialog(page, 'a'), ui.showModelessDialog(page, 'b'), SpreadsheetApp.getActive().toast('c')];
    ui.alert(String(given), ui.ButtonSet.YES_NO) === ui.Button.NO && ui.alert('answered')`);
  expect(workspace.uiLog().map((event) => [event.kind, event.text])).toEqual([
    ['sidebar', ''],
    ['dialog', ''],
    ['dialog', ''],
    ['toast', 'c'],
    ['alert', ',,,'],
    ['alert', 'answered'],
  ]);
});

test('sidebars are 300 pixels wide; dialogs have the size of their page', async () => {
  // https://developers.google.com/workspace/add-ons/concepts/dialogs
  const workspace = await createWorkspace({ now });
  workspace.run(`
    const ui = SpreadsheetApp.getUi();
    ui.showSidebar(HtmlService.createHtmlOutput('<p>a').setTitle('Bên').setWidth(500));
    ui.showModalDialog(HtmlService.createHtmlOutput('<p>b').setWidth(400).setHeight(200), 'Hộp');
    ui.showModelessDialog(HtmlService.createHtmlOutput('<p>c'), 'Hộp nữa');
    SpreadsheetApp.getActive().toast('Xong', 'Tin');`);
  expect(workspace.uiLog()).toEqual([
    expect.objectContaining({ kind: 'sidebar', title: 'Bên', html: '<p>a', width: 300 }),
    expect.objectContaining({ kind: 'dialog', title: 'Hộp', html: '<p>b', width: 400, height: 200 }),
    expect.objectContaining({ kind: 'dialog', title: 'Hộp nữa', html: '<p>c' }),
    expect.objectContaining({ kind: 'toast', title: 'Tin', text: 'Xong' }),
  ]);
  expect(() => workspace.run("SpreadsheetApp.getUi().showSidebar('x')")).toThrow(/Ui.showSidebar/);
});

test('there is no Ui where nobody sits: in clock and form-submit triggers, and in a script that stands alone', async () => {
  // https://github.com/benlcollins/SheetSizer/issues/1, https://github.com/davepar/gcalendarsync/issues/50
  const workspace = await createWorkspace({ now });
  workspace.loadProject({
    'Code.js': `
      function install() { ScriptApp.newTrigger('tick').timeBased().after(1000).create(); }
      function tick() { SpreadsheetApp.getActive().toast('nobody sees it'); SpreadsheetApp.getUi(); }`,
  });
  workspace.run('', 'install');
  workspace.setNow(new Date('2025-11-05T09:00:00+07:00'));
  expect(workspace.executions.at(-1)?.error).toBe('Exception: Cannot call SpreadsheetApp.getUi() from this context.');
  workspace.loadProject({
    'Code.js': `
      function install() {
        const form = FormApp.create('Phiếu');
        form.addTextItem().setTitle('Tên');
        form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId()).setPublished(true);
        ScriptApp.newTrigger('answered').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
        ScriptApp.newTrigger('opened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create();
      }
      function answered() { SpreadsheetApp.getUi(); }
      function opened() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>')); }`,
  });
  workspace.run('', 'install');
  workspace.submitForm(null, { Tên: 'An' });
  expect(workspace.executions.at(-1)?.error).toBe('Exception: Cannot call SpreadsheetApp.getUi() from this context.');
  // Somebody sits there when the file is opened, and an installable trigger may show more than a simple one.
  workspace.open();
  expect(workspace.executions.at(-1)?.error).toBeNull();
  expect(workspace.uiLog().at(-1)?.kind).toBe('sidebar');
  const alone = await createWorkspace({ container: null });
  expect(() => alone.run('SpreadsheetApp.getUi()')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  expect(alone.run('SpreadsheetApp.getActiveSpreadsheet()')).toBeNull();
});

test('a form has its Ui from FormApp, a spreadsheet from SpreadsheetApp', async () => {
  const workspace = await createWorkspace({ container: 'form' });
  workspace.loadProject({
    'Code.js':
      "function onOpen(e) { FormApp.getUi().createMenu('Phiếu').addItem('a', 'a').addToUi(); console.log(String(e.source)); }",
  });
  workspace.open();
  expect(workspace.menuItems()).toHaveLength(1);
  expect(workspace.executions[0]?.log).toEqual(['Form']);
  expect(() => workspace.run('SpreadsheetApp.getUi()')).toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

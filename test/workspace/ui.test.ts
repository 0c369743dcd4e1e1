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

test('an answer the dialog has no button for is refused', async () => {
  const workspace = await createWorkspace({ now });
  workspace.answer('YES');
  expect(() => workspace.run("SpreadsheetApp.getUi().alert('x')")).toThrow(/The answer YES was given/);
});

test('sidebars are 300 pixels wide; dialogs have the size of their page; toasts do not wait', async () => {
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

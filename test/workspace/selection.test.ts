import { createWorkspace, type Workspace } from '../../src/workspace/index';

async function withTabs(code: string, options = {}): Promise<Workspace> {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00', user: 'owner@example.com', ...options });
  workspace.loadProject({
    'Code.js': `${code}
      function where() {
        const range = SpreadsheetApp.getActiveRange();
        return SpreadsheetApp.getActiveSheet().getName() + '!' + range.getA1Notation();
      }`,
  });
  workspace.run("const book = SpreadsheetApp.getActive(); book.insertSheet('Two'); book.getSheets()[0].activate();");
  return workspace;
}

test('an edit trigger finds the edited tab active and the edited cells selected', async () => {
  // https://developers.google.com/apps-script/guides/triggers/events: `source` is the file, and what is active in it is
  // what the person works on, as Google's own samples take it; the installable one the same (reported, no address).
  const workspace = await withTabs(`
    function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
    function onEdit(e) { console.log(e.source.getActiveSheet().getName() + ' ' + where()); }
    function edited(e) { console.log(e.source.getActiveSheet().getName() + ' ' + where()); }`);
  workspace.run('', 'install');
  workspace.edit('Two', 'B2:C3', [
    [1, 2],
    [3, 4],
  ]);
  const seen = workspace.executions.filter((run) => run.trigger === 'edit').map((run) => run.log[0]);
  expect(seen).toEqual(['Two Two!B2:C3', 'Two Two!B2:C3']);
});

test('a form-submit trigger finds the tab of the responses active and the new row selected', async () => {
  // Older public programs read the row so; reported, no address.
  const workspace = await withTabs(`
    function setUp() {
      const form = FormApp.create('x'); form.addTextItem().setTitle('Tên'); form.setPublished(true);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
      ScriptApp.newTrigger('sent').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
      SpreadsheetApp.getActive().getSheetByName('Two').activate();
    }
    function sent(e) { console.log(String(where() === e.range.getSheet().getName() + '!A2:B2')); }`);
  workspace.run('', 'setUp');
  workspace.submitForm(null, { Tên: 'a' });
  expect(workspace.executions.at(-1)?.log).toEqual(['true']);
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getName()')).toBe('Two');
});

test('a menu item finds what the person who clicks it has selected, and each person has a selection of their own', async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getActiveRange()
  const workspace = await withTabs('');
  workspace.select('Two', 'B3');
  workspace.select('Sheet1', 'D4:E5', 'clerk@example.com');
  expect(workspace.clickMenu('where')).toBe('Two!B3');
  expect(workspace.clickMenu('where', 'clerk@example.com')).toBe('Sheet1!D4:E5');
  expect(workspace.clickMenu('where', 'other@example.com')).toBe('Sheet1!A1');
});

test('a tab a script turns to is the one its person sees from then on', async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/sheet#activate()
  const workspace = await withTabs('function turn() { SpreadsheetApp.getActive().getSheets()[0].activate(); }');
  workspace.select('Two', 'B3');
  workspace.clickMenu('turn');
  expect(workspace.clickMenu('where')).toBe('Sheet1!A1');
});

test('a function in a cell finds the tab of its cell active and the cell selected', async () => {
  // Seen in many public custom functions that ask where they stand; reported, no address.
  const workspace = await withTabs('function HERE() { return where(); }');
  workspace.run(`
    const book = SpreadsheetApp.getActive();
    book.getSheetByName('Two').getRange('C5:C6').setFormula('=HERE()');
    book.getSheets()[0].getRange('A1').setFormula('=HERE()');`);
  const read =
    "[['Two', 'C5:C6'], ['Sheet1', 'A1']].map(([tab, at]) => SpreadsheetApp.getActive().getSheetByName(tab).getRange(at).getValues())";
  expect(workspace.run(read)).toEqual([[['Two!C5'], ['Two!C6']], [['Sheet1!A1']]]);
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getName()')).toBe('Sheet1');
});

const minding = 'function onSelectionChange(e) { console.log(JSON.stringify(e) + where()); }';

test('onSelectionChange tells the range, the file and the person, and may do what simple triggers may', async () => {
  // https://developers.google.com/apps-script/guides/triggers#onselectionchangee; its fields are not documented: those of
  // an edit without its values (reported, no address).
  const workspace = await withTabs(minding);
  workspace.open();
  workspace.select('Two', 'B2:C2');
  const run = workspace.executions.at(-1);
  expect(run).toMatchObject({ trigger: 'select', functionName: 'onSelectionChange', authMode: 'LIMITED' });
  expect(run?.log[0]).toBe(
    `${JSON.stringify({
      authMode: 'LIMITED',
      range: { columnEnd: 3, columnStart: 2, rowEnd: 2, rowStart: 2 },
      source: {},
      user: { email: 'owner@example.com', nickname: 'owner' },
    })}Two!B2:C2`,
  );
});

test('onSelectionChange minds a person who has opened the file since the function was added, and no reader', async () => {
  // https://developers.google.com/apps-script/guides/triggers#onselectionchangee
  const workspace = await withTabs(minding);
  const fired = () => workspace.executions.filter((run) => run.trigger === 'select').length;
  workspace.select('Two', 'A1');
  expect(fired()).toBe(0);
  workspace.open();
  workspace.select('Two', 'A1', 'clerk@example.com');
  workspace.select('Two', 'A1');
  expect(fired()).toBe(1);
  workspace.state.spreadsheets[workspace.state.container?.id ?? '']?.viewers.push('guest@example.com');
  workspace.open('guest@example.com');
  workspace.select('Two', 'A1', 'guest@example.com');
  expect(fired()).toBe(1);
});

import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/** Removes rows that repeat: whole rows by comparison in the script, or by some columns with the sheet's own command. */
const code = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  const more = ui.createMenu('More').addItem('Same address', 'dropSameAddress').addItem('Blank rows', 'dropBlankRows');
  ui.createMenu('Tidy').addItem('Drop repeated rows', 'dropRepeated').addSubMenu(more).addToUi();
}
function dropRepeated() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const seen = new Set();
  const first = sheet.getDataRange().getValues().filter((row) => {
    const text = JSON.stringify(row);
    return seen.has(text) ? false : seen.add(text);
  });
  sheet.clearContents();
  sheet.getRange(1, 1, first.length, first[0].length).setValues(first);
}
function dropSameAddress() {
  const left = SpreadsheetApp.getActiveSheet().getDataRange().removeDuplicates([2]);
  SpreadsheetApp.getActive().toast(left.getNumRows() + ' rows left, ' + left.getA1Notation());
}
function dropBlankRows() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const width = sheet.getLastColumn();
  for (let row = sheet.getLastRow(); row > 0; row -= 1) {
    if (sheet.getRange(row, 1, 1, width).isBlank()) sheet.deleteRow(row);
  }
}`;

async function withTable(): Promise<Workspace> {
  const workspace = await createWorkspace({ locale: 'en_US', timeZone: 'Asia/Ho_Chi_Minh' });
  workspace.run(`
    SpreadsheetApp.getActiveSheet().getRange('A1:C7').setValues([
      ['Name', 'Address', 'Born'],
      ['An', 'a@example.com', new Date('2001-02-03T00:00:00+07:00')],
      ['Binh', 'b@example.com', ''],
      ['An', 'a@example.com', new Date('2001-02-03T00:00:00+07:00')],
      ['Anne', 'A@example.com', ''],
      ['', '', ''],
      ['Binh', 'b@example.com', true],
    ]).setBackgrounds([1, 2, 3, 4, 5, 6, 7].map((n) => Array(3).fill(n === 4 ? '#ff0000' : '#ffffff')));`);
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  return workspace;
}

const table = 'SpreadsheetApp.getActiveSheet().getDataRange().getValues()';

test('a duplicate remover: unique rows are written back, dates stay dates, formats stay where they were', async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/sheet#clearContents()
  const workspace = await withTable();
  workspace.clickMenu('dropRepeated');
  expect(workspace.run(table)).toEqual([
    ['Name', 'Address', 'Born'],
    ['An', 'a@example.com', new Date('2001-02-03T00:00:00+07:00')],
    ['Binh', 'b@example.com', ''],
    ['Anne', 'A@example.com', ''],
    ['', '', ''],
    ['Binh', 'b@example.com', true],
  ]);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('A4:A5').getBackgrounds().flat()")).toEqual([
    '#ff0000',
    '#ffffff',
  ]);
  workspace.clickMenu('dropBlankRows');
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getLastRow()')).toBe(5);
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getMaxRows()')).toBe(999);
});

test("a duplicate remover: the sheet's own command compares the named columns without regard to case", async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/range#removeDuplicates(Object)
  const workspace = await withTable();
  expect(workspace.menuItems()[0]?.items?.[1]?.items?.map((item) => item.functionName)).toEqual([
    'dropSameAddress',
    'dropBlankRows',
  ]);
  workspace.clickMenu('dropSameAddress');
  expect((workspace.run(table) as unknown[][]).map((row) => row[1])).toEqual([
    'Address',
    'a@example.com',
    'b@example.com',
  ]);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('A5:C7').isBlank()")).toBe(true);
  expect(workspace.uiLog().at(-1)).toMatchObject({ kind: 'toast', text: '4 rows left, A1:C4' });
});

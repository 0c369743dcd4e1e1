import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/** Removes rows that repeat: whole rows by hand-written comparison, or by some columns with the sheet's own command. */
const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Clean up')
    .addItem('Remove duplicate rows', 'removeDuplicates')
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('By address', 'removeByAddress').addItem('Blank rows', 'removeBlank'))
    .addToUi();
}
function removeDuplicates() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const data = sheet.getDataRange().getValues();
  const uniqueData = {};
  for (let row of data) {
    const key = row.join();
    uniqueData[key] = uniqueData[key] || row;
  }
  sheet.clearContents();
  const newData = Object.values(uniqueData);
  sheet.getRange(1, 1, newData.length, newData[0].length).setValues(newData);
}
function removeByAddress() {
  const range = SpreadsheetApp.getActiveSheet().getDataRange();
  const kept = range.removeDuplicates([2]);
  SpreadsheetApp.getActive().toast('Kept ' + kept.getA1Notation());
}
function removeBlank() {
  const sheet = SpreadsheetApp.getActiveSheet();
  for (let row = sheet.getLastRow(); row >= 1; row--) {
    if (sheet.getRange(row, 1, 1, sheet.getLastColumn()).isBlank()) sheet.deleteRow(row);
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
  workspace.clickMenu('removeDuplicates');
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
  workspace.clickMenu('removeBlank');
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getLastRow()')).toBe(5);
  expect(workspace.run('SpreadsheetApp.getActiveSheet().getMaxRows()')).toBe(999);
});

test("a duplicate remover: the sheet's own command compares the named columns without regard to case", async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/range#removeDuplicates(Object)
  const workspace = await withTable();
  expect(workspace.menuItems()[0]?.items?.[1]?.items?.map((item) => item.functionName)).toEqual([
    'removeByAddress',
    'removeBlank',
  ]);
  workspace.clickMenu('removeByAddress');
  expect((workspace.run(table) as unknown[][]).map((row) => row[1])).toEqual([
    'Address',
    'a@example.com',
    'b@example.com',
  ]);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('A5:C7').isBlank()")).toBe(true);
  expect(workspace.uiLog().at(-1)).toMatchObject({ kind: 'toast', text: 'Kept A1:C4' });
});

import { createWorkspace } from '../../../src/workspace/index';

/** Functions of the script used in cells, next to a menu that writes a report with them. */
const code = `
/**
 * What of every hundred.
 * @param {number} part
 * @param {number} whole
 * @customfunction
 */
function SHARE(part, whole) {
  return typeof part === 'number' && whole ? part / whole : null;
}
/** @customfunction */
function TIERED(amounts) {
  const due = (amount) => (amount <= 100 ? amount * 0.1 : 10 + (amount - 100) * 0.2);
  return Array.isArray(amounts) ? amounts.map((row) => row.map(due)) : due(amounts);
}
/** @customfunction */
function AFTERREBATE(price, rebate = 0.1) {
  if (price < 0) throw new Error('A price is not negative');
  return price - price * rebate;
}
/** @customfunction */
function KINDS(a, b, c, d) { return [[typeof a, typeof b, typeof c, d instanceof Date ? 'date' : typeof d]]; }
function NEXTWEEK(day) { return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 7); }
function greeting_() { return 'private'; }
/** @customfunction */
function GREET(name) { return greeting_() + ' ' + name; }

function onOpen() {
  SpreadsheetApp.getActive().addMenu('Streets', [
    { name: 'Lay out', functionName: 'layOut_' },
    null,
    { name: 'Sheet for a street...', functionName: 'streetSheet_' },
  ]);
}
function layOut_() {
  const streets = SpreadsheetApp.getActiveSheet().setName('Streets');
  streets.getRange('A1:D1').setValues([['Street', 'Visited', 'Households', 'Share']]).setFontWeight('bold');
  streets.getRange('A2:C3').setValues([['Lê Lợi', 142, 203], ['Quang Trung', 90, 120]]);
  streets.getRange('D2:D3').setFormula('=SHARE(B2, C2)').setNumberFormat('0.0%');
  streets.setFrozenRows(1);
  streets.autoResizeColumns(1, 4);
}
function streetSheet_() {
  const book = SpreadsheetApp.getActive();
  const streets = book.getSheetByName('Streets');
  const typed = Browser.inputBox('Streets', 'Its row', Browser.Buttons.OK_CANCEL);
  if (typed === 'cancel') return;
  const row = parseInt(typed, 10);
  if (!(row >= 2 && row <= streets.getLastRow())) {
    Browser.msgBox('Streets', Utilities.formatString('There is no street in row %s.', typed), Browser.Buttons.OK);
    return;
  }
  const [street, visited, households] = streets.getRange(row, 1, 1, 3).getValues()[0];
  const own = book.getSheetByName('Row ' + row) || book.insertSheet('Row ' + row, book.getNumSheets());
  own.clear().activate();
  own.getRange('A1:D1').merge().setValue(street).setFontSize(14);
  own.getRange('A2:B4').setValues([['What', 'Households'], ['visited', visited], ['to visit', households - visited]]);
  own.getRange('B5').setFormulaR1C1('=SUM(R3C2:R[-1]C[0])').setNumberFormat('0.00');
  book.toast(street, 'Streets', 3);
}`;

test('custom functions: a number, a block, a default, an error and a Date arrive and answer as cells know them', async () => {
  // https://developers.google.com/apps-script/guides/sheets/functions
  const workspace = await createWorkspace({ locale: 'en_US' });
  workspace.loadProject({ 'Code.gs': code });
  workspace.run(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:B2').setValues([[142, 203], [150, 50]]);
    sheet.getRange('C1').setValue(new Date(2025, 10, 5));
    sheet.getRange('E1').setFormula('=TIERED(A1:B2)');
    sheet.getRange('H1').setFormula('=AFTERREBATE(200)');
    sheet.getRange('H2').setFormula('=ROUND(AFTERREBATE(200, 25%), 1) + 1');
    sheet.getRange('H3').setFormula('=AFTERREBATE(-1, 0)');
    sheet.getRange('H4').setFormula('=IFERROR(AFTERREBATE(-1, 0), "none")');
    sheet.getRange('H5').setFormula('=GREET("Lan")');
    sheet.getRange('H6').setFormula('=SHARE("far", 2)');
    sheet.getRange('E7').setFormula('=KINDS(A1, A1>0, "x", C1)');
    sheet.getRange('C2').setFormula('=NEXTWEEK(C1)');
    sheet.getRange('C3').setFormula('=TIERED(C2-C1)');
    sheet.getRange('H8').setFormula('=NOWHERE(1)');`);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('E1:F2').getValues()")).toEqual([
    [18.4, 30.6],
    [20, 5],
  ]);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('H1:H6').getValues().flat()")).toEqual([
    180,
    151,
    '#ERROR!',
    'none',
    'private Lan',
    '',
  ]);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('E7:H7').getValues()[0]")).toEqual([
    'number',
    'boolean',
    'string',
    'date',
  ]);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('H8').getValue()")).toBe('#NAME?');
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('C2:C3').getDisplayValues().flat()")).toEqual([
    '11/12/2025',
    '0.7',
  ]);
  workspace.edit('Sheet1', 'A1', 10);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('E1').getValue()")).toBe(1);
});

test('custom functions: a menu prepares a table with them and works a tab out from a chosen row', async () => {
  const workspace = await createWorkspace({ locale: 'en_US' });
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  expect(workspace.menuItems()[0]?.items).toMatchObject([
    { label: 'Lay out' },
    { separator: true },
    { label: 'Sheet for a street...' },
  ]);
  workspace.clickMenu('layOut_');
  expect(
    workspace.run(`
      const shares = SpreadsheetApp.getActiveSheet().getRange('D2:D3');
      [shares.getFormulas(), shares.getDisplayValues()]`),
  ).toEqual([
    [['=SHARE(B2, C2)'], ['=SHARE(B3, C3)']],
    [['70.0%'], ['75.0%']],
  ]);
  workspace.answer(
    { button: 'OK', text: '9' },
    'OK',
    { button: 'OK', text: '2' },
    { button: 'OK', text: '2' },
    'CANCEL',
  );
  for (let time = 0; time < 4; time += 1) workspace.clickMenu('streetSheet_');
  expect(workspace.uiLog().filter((event) => event.kind === 'alert' || event.kind === 'toast')).toMatchObject([
    { kind: 'alert', title: 'Streets', text: 'There is no street in row 9.' },
    { kind: 'toast', title: 'Streets', text: 'Lê Lợi' },
    { kind: 'toast', title: 'Streets', text: 'Lê Lợi' },
  ]);
  expect(
    workspace.run(`
    const sheet = SpreadsheetApp.getActive().getSheetByName('Row 2');
    [sheet.getIndex(), sheet.getRange('B5').getFormula(), sheet.getRange('B5').getDisplayValue(), sheet.getRange('A1').isPartOfMerge(), sheet.getRange('A1').getFontSize()]`),
  ).toEqual([2, '=SUM($B$3:B4)', '203.00', true, 14]);
});

test('custom functions: a cell that names a function not yet written is worked out once it is', async () => {
  const workspace = await createWorkspace({ locale: 'en_US' });
  workspace.edit('Sheet1', 'A1', '=TRIPLE(2)');
  const read = "SpreadsheetApp.getActiveSheet().getRange('A1').getValue()";
  expect(workspace.run(read)).toBe('#NAME?');
  workspace.loadProject({ 'Code.gs': 'function TRIPLE(input) { return input * 3; }' });
  expect(workspace.run(read)).toBe(6);
});

test('custom functions: one may read other cells of its own sheet', async () => {
  // https://developers.google.com/apps-script/guides/sheets/functions#using_apps_script_services
  const workspace = await createWorkspace({ locale: 'en_US' });
  workspace.loadProject({
    'Code.gs': "function RATE() { return SpreadsheetApp.getActive().getSheets()[0].getRange('B2').getValue() * 2; }",
  });
  workspace.edit('Sheet1', 'B2', 21);
  workspace.edit('Sheet1', 'A1', '=RATE()');
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('A1').getValue()")).toBe(42);
  expect(workspace.executions.filter((run) => run.functionName === 'RATE')).toHaveLength(1);
});

import { createWorkspace } from '../../../src/workspace/index';

/** Functions of the script used in cells, next to a menu that writes a report with them. */
const code = `
/**
 * Converts metres to miles.
 * @param {number} metres The distance in metres.
 * @return {number} The distance in miles.
 * @customfunction
 */
function METERSTOMILES(metres) {
  if (typeof metres !== 'number') return null;
  return metres / 1000 * 0.621371;
}
/** @customfunction */
function DOUBLE(input) { return Array.isArray(input) ? input.map(row => row.map(cell => cell * 2)) : input * 2; }
/** @customfunction */
function SALEPRICE(price, discount) {
  if (discount === undefined) discount = 0.1;
  if (price < 0) throw new Error('A price is not negative');
  return price * (1 - discount);
}
/** @customfunction */
function KINDS(a, b, c, d) { return [[typeof a, typeof b, typeof c, d instanceof Date ? 'date' : typeof d]]; }
function NEXTWEEK(day) { return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 7); }
function helper_() { return 'private'; }
/** @customfunction */
function GREET(name) { return helper_() + ' ' + name; }

function onOpen() {
  SpreadsheetApp.getActive().addMenu('Distances', [
    { name: 'Prepare sheet...', functionName: 'prepareSheet_' },
    null,
    { name: 'Generate step-by-step...', functionName: 'generateStepByStep_' },
  ]);
}
function prepareSheet_() {
  const sheet = SpreadsheetApp.getActiveSheet().setName('Settings');
  const headers = ['Start', 'Metres', 'Miles'];
  sheet.getRange('A1:C1').setValues([headers]).setFontWeight('bold');
  sheet.getRange('A2:B3').setValues([['Home', 1609.344], ['School', 5000]]);
  sheet.getRange('C2:C3').setFormula('=METERSTOMILES(B2)');
  sheet.setFrozenRows(1);
  sheet.autoResizeColumns(1, 3);
}
function generateStepByStep_() {
  const spreadsheet = SpreadsheetApp.getActive();
  const settings = spreadsheet.getSheetByName('Settings');
  const selectedRow = Browser.inputBox('Step-by-step', 'Row number, for example, 2', Browser.Buttons.OK_CANCEL);
  if (selectedRow == 'cancel') return;
  const rowNumber = Number(selectedRow);
  if (isNaN(rowNumber) || rowNumber < 2 || rowNumber > settings.getLastRow()) {
    Browser.msgBox('Error', Utilities.formatString('Row "%s" is not valid.', selectedRow), Browser.Buttons.OK);
    return;
  }
  const row = settings.getRange(rowNumber, 1, 1, 3).getValues()[0];
  const name = 'Steps for row ' + rowNumber;
  let sheet = spreadsheet.getSheetByName(name);
  if (sheet) { sheet.clear(); sheet.activate(); }
  else { sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets()); }
  sheet.getRange(1, 1, 1, 4).merge().setValue('From ' + row[0]).setFontSize(14);
  sheet.getRange('A2:B2').setValues([['Step', 'Miles']]);
  sheet.getRange('A3:B4').setValues([['half', row[2] / 2], ['rest', row[2] / 2]]);
  sheet.getRange('B5').setFormulaR1C1('=SUM(R3C2:R[-1]C[0])').setNumberFormat('0.00');
  spreadsheet.toast('Done', 'Steps', 3);
}`;

test('custom functions: a number, a block, a default, an error and a Date arrive and answer as cells know them', async () => {
  // https://developers.google.com/apps-script/guides/sheets/functions
  const workspace = await createWorkspace({ locale: 'en_US' });
  workspace.loadProject({ 'Code.gs': code });
  workspace.run(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
    sheet.getRange('C1').setValue(new Date(2025, 10, 5));
    sheet.getRange('E1').setFormula('=DOUBLE(A1:B2)');
    sheet.getRange('H1').setFormula('=SALEPRICE(200)');
    sheet.getRange('H2').setFormula('=ROUND(SALEPRICE(200, 25%), 1) + 1');
    sheet.getRange('H3').setFormula('=SALEPRICE(-1, 0)');
    sheet.getRange('H4').setFormula('=IFERROR(SALEPRICE(-1, 0), "none")');
    sheet.getRange('H5').setFormula('=GREET("Lan")');
    sheet.getRange('H6').setFormula('=METERSTOMILES("far")');
    sheet.getRange('E7').setFormula('=KINDS(A1, A1>0, "x", C1)');
    sheet.getRange('C2').setFormula('=NEXTWEEK(C1)');
    sheet.getRange('C3').setFormula('=DOUBLE(C2-C1)');
    sheet.getRange('H8').setFormula('=NOWHERE(1)');`);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('E1:F2').getValues()")).toEqual([
    [2, 4],
    [6, 8],
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
    '14',
  ]);
  workspace.edit('Sheet1', 'A1', 10);
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('E1').getValue()")).toBe(20);
});

test('custom functions: a menu prepares a table with them and works a tab out from a chosen row', async () => {
  const workspace = await createWorkspace({ locale: 'en_US' });
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  expect(workspace.menuItems()[0]?.items).toMatchObject([
    { label: 'Prepare sheet...' },
    { separator: true },
    { label: 'Generate step-by-step...' },
  ]);
  workspace.clickMenu('prepareSheet_');
  expect(workspace.run("SpreadsheetApp.getActiveSheet().getRange('C2:C3').getFormulas()")).toEqual([
    ['=METERSTOMILES(B2)'],
    ['=METERSTOMILES(B3)'],
  ]);
  workspace.answer({ button: 'OK', text: '9' }, 'OK', { button: 'OK', text: '2' }, { button: 'OK', text: '2' });
  workspace.clickMenu('generateStepByStep_');
  workspace.clickMenu('generateStepByStep_');
  workspace.clickMenu('generateStepByStep_');
  expect(workspace.uiLog().filter((event) => event.kind === 'alert' || event.kind === 'toast')).toMatchObject([
    { kind: 'alert', title: 'Error', text: 'Row "9" is not valid.' },
    { kind: 'toast', title: 'Steps', text: 'Done' },
    { kind: 'toast', title: 'Steps', text: 'Done' },
  ]);
  expect(
    workspace.run(`
    const sheet = SpreadsheetApp.getActive().getSheetByName('Steps for row 2');
    [sheet.getIndex(), sheet.getRange('B5').getFormula(), sheet.getRange('B5').getDisplayValue(), sheet.getRange('A1').isPartOfMerge(), sheet.getRange('A1').getFontSize()]`),
  ).toEqual([2, '=SUM($B$3:B4)', '1.00', true, 14]);
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

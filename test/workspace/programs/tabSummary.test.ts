import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/** A tab that gathers every other: values by a custom function and a menu, formulas over tabs, and the looks of a report. */
const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Summary').addItem('Build', 'buildSummary').addItem('Totals', 'totals').addToUi();
}

/**
 * What a block of every other tab adds up to, tab by tab.
 * @customfunction
 */
function TABTOTALS(a1) {
  const own = SpreadsheetApp.getActiveSheet().getSheetName();
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const rows = [];
  for (const sheet of ss.getSheets()) {
    if (sheet.getName() === own) continue;
    const total = sheet.getRange(a1).getValues().reduce((sum, [value]) => sum + (Number(value) || 0), 0);
    rows.push([sheet.getName(), total]);
  }
  return rows;
}

function buildSummary() {
  const ss = SpreadsheetApp.getActive();
  let summary = ss.getSheetByName('SUMMARY');
  if (summary) ss.deleteSheet(summary);
  summary = ss.insertSheet('SUMMARY', 0);
  const tabs = ss.getSheets().filter(sheet => sheet.getName() !== 'SUMMARY' && !sheet.isSheetHidden());
  summary.appendRow(['Tab', 'Rows', 'Total', 'Share', 'Latest']);
  tabs.forEach((sheet, i) => {
    const name = "'" + sheet.getName().replace(/'/g, "''") + "'";
    const row = i + 2;
    summary.appendRow([
      sheet.getName(),
      '=COUNTA(' + name + '!A2:A)',
      '=SUM(' + name + '!B2:B)',
      '=C' + row + '/SUM(C$2:C$' + (tabs.length + 1) + ')',
      '=MAX(' + name + '!C2:C)',
    ]);
    const link = SpreadsheetApp.newRichTextValue().setText(sheet.getName()).setLinkUrl('#gid=' + sheet.getSheetId()).build();
    summary.getRange(row, 1).setRichTextValue(link);
  });
  const last = tabs.length + 1;
  summary.getRange(last + 1, 1, 1, 3).setValues([['All', '=SUM(B2:B' + last + ')', '=SUM(C2:C' + last + ')']]);
  summary.getRange(1, 1, 1, 5).setFontWeight('bold').setBackground('#d9ead3').setHorizontalAlignment('center');
  summary.getRange(2, 3, tabs.length + 1).setNumberFormat('#,##0.0');
  summary.getRange(2, 4, tabs.length).setNumberFormat('0.0%');
  summary.getRange(2, 5, tabs.length).setNumberFormat('yyyy-mm-dd');
  summary.getRange(1, 1, last + 1, 5).setBorder(true, true, true, true, true, true, '#000000', SpreadsheetApp.BorderStyle.SOLID);
  summary.setFrozenRows(1);
  summary.setColumnWidth(1, 160);
  const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(0.5).setBackground('#f4cccc').setRanges([summary.getRange(2, 4, tabs.length)]).build();
  summary.setConditionalFormatRules([rule]);
  summary.protect().setDescription('Made by the script').setWarningOnly(true);
  ss.setNamedRange('shares', summary.getRange(2, 4, tabs.length));
  ss.setActiveSheet(summary);
}

function totals() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  return ss.getSheets().filter(s => s.getName() != 'SUMMARY').map(s => {
    const values = s.getDataRange().getValues();
    const head = values.shift();
    return [s.getIndex(), s.getName(), s.getLastRow(), s.getLastColumn(), head.indexOf('Amount')];
  });
}`;

async function withTabs(): Promise<Workspace> {
  const workspace = await createWorkspace({ locale: 'en_US', timeZone: 'Asia/Ho_Chi_Minh' });
  workspace.run(`
    const book = SpreadsheetApp.getActive();
    const head = ['Item', 'Amount', 'Day'];
    book.getSheets()[0].setName("North's").getRange('A1:C3').setValues([head, ['a', 10, new Date('2025-11-01T00:00:00+07:00')], ['b', 20.25, new Date('2025-11-03T00:00:00+07:00')]]);
    book.insertSheet('South').getRange('A1:C2').setValues([head, ['c', 969.75, '11/2/2025']]);
    book.insertSheet('Notes').hideSheet();`);
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  return workspace;
}

const summary = (what: string) => `SpreadsheetApp.getActive().getSheetByName('SUMMARY')${what}`;

test('a summary of tabs: formulas over every visible tab, shown in their formats, follow what is typed there', async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendRow(Object)
  const workspace = await withTabs();
  workspace.clickMenu('buildSummary');
  workspace.clickMenu('buildSummary');
  expect(workspace.run(summary('.getDataRange().getDisplayValues()'))).toEqual([
    ['Tab', 'Rows', 'Total', 'Share', 'Latest'],
    ["North's", '2', '30.3', '3.0%', '2025-11-03'],
    ['South', '1', '969.8', '97.0%', '2025-11-02'],
    ['All', '3', '1,000.0', '', ''],
  ]);
  expect(workspace.run(summary(".getRange('B2:E2').getFormulas()"))).toEqual([
    ["=COUNTA('North''s'!A2:A)", "=SUM('North''s'!B2:B)", '=C2/SUM(C$2:C$3)', "=MAX('North''s'!C2:C)"],
  ]);
  workspace.edit('South', 'B3', '1000');
  expect(workspace.run(summary(".getRange('C3:C4').getValues()"))).toEqual([[1969.75], [2000]]);
  expect(workspace.run("SpreadsheetApp.getActive().getRangeByName('shares').getValues()")).toEqual([
    [0.015125],
    [0.984875],
  ]);
});

test('a summary of tabs: looks, rule, protection and link are kept on the tab, which stands first', async () => {
  const workspace = await withTabs();
  workspace.clickMenu('buildSummary');
  expect(
    workspace.run(`
      const sheet = SpreadsheetApp.getActive().getSheetByName('SUMMARY');
      const head = sheet.getRange('A1');
      [head.getFontWeight(), head.getBackground(), head.getHorizontalAlignment(), sheet.getRange('A2').getFontWeight(),
       sheet.getFrozenRows(), sheet.getColumnWidth(1), sheet.getRange('D2').getNumberFormat(), sheet.getRange('D3').getBackground(),
       sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
       sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].isWarningOnly(),
       sheet.getRange('A3').getRichTextValue().getLinkUrl() === '#gid=' + SpreadsheetApp.getActive().getSheetByName('South').getSheetId(),
       SpreadsheetApp.getActiveSheet().getName(), sheet.getIndex()]`),
  ).toEqual(['bold', '#d9ead3', 'center', 'normal', 1, 160, '0.0%', '#ffffff', 'D2:D3', true, true, 'SUMMARY', 1]);
  expect(workspace.clickMenu('totals')).toEqual([
    [2, "North's", 3, 3, 1],
    [3, 'South', 2, 3, 1],
    [4, 'Notes', 0, 0, -1],
  ]);
});

test('a summary of tabs: a custom function may read the other tabs of its file', async () => {
  // https://developers.google.com/apps-script/guides/sheets/functions#using_apps_script_services
  const workspace = await withTabs();
  workspace.run(
    "const s = SpreadsheetApp.getActive().insertSheet('SUMMARY'); s.getRange('A1').setFormula('=TABTOTALS(\"B2:B\")'); s.activate();",
  );
  expect(workspace.run(summary('.getDataRange().getValues()'))).toEqual([
    ["North's", 30.25],
    ['South', 969.75],
    ['Notes', 0],
  ]);
});

import { viewSheet } from '../../src/workspace/view';
import { openSheet } from './fakeHost';

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendrowrowcontents
test('appendRow writes below the content and reads text as typed', () => {
  const { sheet } = openSheet();
  sheet.getRange('B2').setValue('x');
  expect(sheet.appendRow(['1,250', true, null])).toBeTruthy();
  expect(sheet.getRange('A3:C3').getValues()).toEqual([[1250, true, '']]);
});

// Widely told and once denied: reported, no address.
test('appendRow grows a full grid', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1000').setValue('last');
  sheet.appendRow(Array.from({ length: 30 }, (_, index) => index));
  expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]).toEqual([1001, 30, 1001]);
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet: what returns the sheet and what nothing.
test('some methods give the sheet back and some nothing', () => {
  const { sheet, book } = openSheet();
  expect(`${sheet.insertRowsAfter(1, 2)}`).toBe('Sheet');
  expect(`${sheet.deleteRow(1)}`).toBe('Sheet');
  expect(sheet.deleteRows(1, 2)).toBeNull();
  expect(sheet.insertRows(1)).toBeNull();
  expect(sheet.setFrozenRows(1)).toBeNull();
  expect(sheet.setConditionalFormatRules([])).toBeNull();
  expect(sheet.deleteColumns(1, 2)).toBeNull();
  expect(sheet.getRange('A1').copyTo(sheet.getRange('A2'))).toBeNull();
  expect([book.setNamedRange('x', sheet.getRange('A1')), book.removeNamedRange('x')]).toEqual([null, null]);
});

// https://github.com/edcodeorg/flubaroo, https://github.com/theoephraim/node-google-spreadsheet/issues/186 and /528
test('rows and columns beyond the grid, all of them, or all frozen are refused', () => {
  const { sheet } = openSheet();
  expect(() => sheet.deleteRows(999, 3)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.insertRowsAfter(1001, 1)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.deleteColumns(27, 1)).toThrow('Those columns are out of bounds.');
  sheet.setFrozenRows(1);
  expect(() => sheet.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  expect(() => sheet.deleteColumns(1, 26)).toThrow('Sorry, it is not possible to delete all non-frozen columns.');
  expect(() => sheet.setFrozenRows(1000)).toThrow("You can't freeze all visible rows on the sheet.");
});

test('inserted rows push content, formats, notes, rules and references along', () => {
  const { sheet, book, app } = openSheet();
  sheet.getRange('A2:B3').setValues([
    [1, '=A2*2'],
    [2, '=SUM(A2:A3)'],
  ]);
  sheet.getRange('A3').setBackground('red').setNote('n');
  sheet.getRange('A2:A3').setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A2>1')
      .setBackground('red')
      .setRanges([sheet.getRange('A2:B3')])
      .build(),
  ]);
  book.setNamedRange('numbers', sheet.getRange('A2:A3'));
  const other = book.insertSheet('Other');
  other.getRange('A1').setFormula('=Sheet1!A3');
  sheet.getRange('B3').protect();
  sheet.insertRowBefore(3);
  expect(sheet.getRange('B2:B4').getFormulas()).toEqual([['=A2*2'], [''], ['=SUM(A2:A4)']]);
  expect(sheet.getRange('A4').getBackground()).toBe('#ff0000');
  expect(sheet.getRange('A4').getNote()).toBe('n');
  expect(sheet.getRange('A3').getDataValidation()).not.toBeNull();
  expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('A2:B4');
  expect(book.getRangeByName('numbers')?.getA1Notation()).toBe('A2:A4');
  expect(other.getRange('A1').getFormula()).toBe('=Sheet1!A4');
  expect(sheet.getProtections(app.ProtectionType.RANGE)[0]?.getRange().getA1Notation()).toBe('B4');
});

test('a row inserted above everything moves a rule and its formula alike', () => {
  const { sheet, app } = openSheet();
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A2>1')
      .setBackground('red')
      .setRanges([sheet.getRange('A2:B3')])
      .build(),
  ]);
  sheet.insertRowBefore(1);
  const [rule] = sheet.getConditionalFormatRules();
  expect(rule?.getRanges()[0]?.getA1Notation()).toBe('A3:B4');
  expect(rule?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$A3>1']);
});

test('deleted rows leave #REF! where they were referred to', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
  sheet.getRange('C1:C3').setFormulas([['=A2'], ['=SUM(A1:A4)'], ['=A4']]);
  sheet.deleteRow(2);
  expect(sheet.getRange('C1:C2').getFormulas()).toEqual([['=#REF!'], ['=A3']]);
});

test('inserted columns push widths and content', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:B1').setValues([['a', '=A1']]);
  sheet.setColumnWidth(2, 250);
  sheet.insertColumnAfter(1);
  expect(sheet.getRange('A1:C1').getFormulas()).toEqual([['', '', '=A1']]);
  expect([sheet.getColumnWidth(2), sheet.getColumnWidth(3), sheet.getMaxColumns()]).toEqual([100, 250, 27]);
  sheet.deleteColumn(1);
  expect(sheet.getRange('B1').getFormula()).toBe('=#REF!');
});

test('an inserted row takes the looks and the rule of the row it was inserted beside', () => {
  const { sheet, app } = openSheet();
  sheet
    .getRange('A2')
    .setBackground('red')
    .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
  sheet.insertRowAfter(2);
  expect(sheet.getRange('A3').getBackground()).toBe('#ff0000');
  expect(sheet.getRange('A3').getDataValidation()).not.toBeNull();
  sheet.insertRowBefore(2);
  expect(sheet.getRange('A2').getBackground()).toBe('#ff0000');
});

test('moved rows take their content along and single references follow', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
  sheet.getRange('C1').setFormula('=A2');
  sheet.moveRows(sheet.getRange('A2'), 5);
  expect(sheet.getRange('A1:A4').getValues()).toEqual([['a'], ['c'], ['d'], ['b']]);
  expect(sheet.getRange('C1').getFormula()).toBe('=A4');
  sheet.moveColumns(sheet.getRange('A1'), 3);
  expect(sheet.getRange('B1:B4').getValues()).toEqual([['a'], ['c'], ['d'], ['b']]);
});

test('rows and columns are hidden, shown, frozen and sized', () => {
  const { sheet } = openSheet();
  sheet.hideRows(2, 2);
  sheet.hideColumn(sheet.getRange('B1'));
  expect([1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, true, false]);
  expect(sheet.isColumnHiddenByUser(2)).toBe(true);
  sheet.showRows(2);
  expect(sheet.isRowHiddenByUser(2)).toBe(false);
  sheet.setFrozenRows(2);
  sheet.setColumnWidths(1, 3, 80).setRowHeight(1, 40);
  expect([sheet.getFrozenRows(), sheet.getColumnWidth(3), sheet.getRowHeight(1), sheet.getRowHeight(2)]).toEqual([
    2, 80, 40, 21,
  ]);
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#hidesheet
test('the only visible tab cannot be hidden', () => {
  const { sheet, book } = openSheet();
  expect(() => sheet.hideSheet()).toThrow("You can't remove all the visible sheets in a document.");
  const second = book.insertSheet();
  sheet.hideSheet();
  expect(sheet.isSheetHidden()).toBe(true);
  expect(() => book.deleteSheet(second)).toThrow("You can't remove all the visible sheets in a document.");
});

test('renaming a tab carries the references to it along', () => {
  const { sheet, book } = openSheet();
  const other = book.insertSheet('Other');
  other.getRange('A1').setFormula('=Sheet1!A1&"Sheet1!A1"');
  sheet.setName('Tổng quan');
  expect(other.getRange('A1').getFormula()).toBe('=\'Tổng quan\'!A1&"Sheet1!A1"');
  expect(() => other.setName('tổng QUAN')).toThrow(
    'A sheet with the name "tổng QUAN" already exists. Please enter another name.',
  );
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#copytospreadsheet
test('a copied tab is called Copy of X', () => {
  const { sheet, book } = openSheet();
  sheet.getRange('A1').setValue('x');
  const copy = sheet.copyTo(book);
  expect(copy.getName()).toBe('Copy of Sheet1');
  expect(copy.getRange('A1').getValue()).toBe('x');
  expect(sheet.copyTo(book).getName()).toBe('Copy of Sheet1 2');
});

// One filter: https://github.com/brucemcpherson/gas-fakes/blob/main/src/services/spreadsheetapp/fakesheetrange.js
test('a tab has one filter; what it hides is told row by row', () => {
  const { sheet, app } = openSheet();
  expect(sheet.getFilter()).toBeNull();
  sheet.getRange('A1:B4').setValues([
    ['name', 'count'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  const filter = sheet.getRange('A1:B4').createFilter();
  expect(() => sheet.getRange('A1:B4').createFilter()).toThrow(
    "You can't create a filter in a sheet that already has a filter.",
  );
  filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['a']).build());
  filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberLessThan(3).build());
  expect([1, 2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false, true]);
  expect(filter.getColumnFilterCriteria(1)?.getHiddenValues()).toEqual(['a']);
  filter.sort(2, false);
  expect(sheet.getRange('A2:A4').getValues()).toEqual([['c'], ['b'], ['a']]);
  filter.remove();
  expect(sheet.getFilter()).toBeNull();
});

// https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder; that a formula reads as it
// stands in the first row below the header: reported, no address.
test('a filter lets through what a formula holds of, or what shows in a colour', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1:B4').setValues([
    ['name', 'count'],
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  const shown = () => [2, 3, 4].filter((row) => !sheet.isRowHiddenByFilter(row));
  const filter = sheet.getRange('A1:B4').createFilter();
  filter.setColumnFilterCriteria(1, app.newFilterCriteria().whenFormulaSatisfied('=B2>=2').build());
  expect(shown()).toEqual([3, 4]);
  filter.removeColumnFilterCriteria(1);
  sheet.getRange('B2').setBackground('red');
  const red = app.newColor().setRgbColor('#ff0000').build();
  const byColor = app.newFilterCriteria() as unknown as {
    setVisibleBackgroundColor(color: typeof red): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
  };
  filter.setColumnFilterCriteria(2, byColor.setVisibleBackgroundColor(red).build());
  expect(shown()).toEqual([2]);
  const rule = app.newConditionalFormatRule().whenNumberGreaterThan(2).setBackground('red');
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('B2:B4')]).build()]);
  expect(shown()).toEqual([2, 4]);
});

test('sorting a tab leaves its frozen rows', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A3').setValues([['title'], [2], [1]]);
  sheet.setFrozenRows(1);
  sheet.sort(1);
  expect(sheet.getRange('A1:A3').getValues()).toEqual([['title'], [1], [2]]);
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#activate
test('what is active is the execution’s own notion, but for the tab', () => {
  const { sheet, app, book } = openSheet();
  const other = book.insertSheet('Other');
  expect(app.getActiveSheet().getName()).toBe('Other');
  sheet.getRange('B2:C3').activate();
  expect(app.getActiveSheet().getName()).toBe('Sheet1');
  expect(app.getActiveRange().getA1Notation()).toBe('B2:C3');
  expect(app.getCurrentCell().getA1Notation()).toBe('B2');
  expect(other.getActiveCell().getA1Notation()).toBe('A1');
  expect(book.getSelection().getActiveRange()?.getA1Notation()).toBe('B2:C3');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#applyrowbandingbandingtheme,-showheader,-showfooter;
// that scripts do not see it in getBackground, and the sentence: reported, no address.
test('a banding colours a range in turns, follows inserted rows and stands alone', () => {
  const { sheet, app, host } = openSheet();
  sheet.getRange('A1:B4').setValue('x');
  const banding = sheet.getRange('A1:B4').applyRowBanding(app.BandingTheme.GREEN, true, false);
  sheet.getRange('B3').setBackground('red');
  const shown = () =>
    viewSheet(host.state, 'book', 0)?.rows.map((row) => row.slice(0, 2).map((cell) => cell.background));
  expect(shown()?.slice(0, 5)).toEqual([
    ['#63d297', '#63d297'],
    ['#ffffff', '#ffffff'],
    ['#e7f9ef', '#ff0000'],
    ['#ffffff', '#ffffff'],
    [undefined, undefined],
  ]);
  expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  expect(() => sheet.getRange('B4:C9').applyColumnBanding()).toThrow(
    'You cannot add alternating background colors to a range that already has alternating background colors.',
  );
  sheet.insertRowAfter(2);
  expect(banding.getRange().getA1Notation()).toBe('A1:B5');
  banding.setSecondRowColor('#123456').setHeaderRowColor(null);
  expect([banding.getFirstRowColor(), banding.getSecondRowColor(), banding.getHeaderRowColor()]).toEqual([
    '#ffffff',
    '#123456',
    null,
  ]);
  for (const each of sheet.getBandings()) each.remove();
  expect([sheet.getBandings(), sheet.getRange('A1').getBandings()]).toEqual([[], []]);
});

test('a cleared tab keeps its rules of validation and loses its conditional formats', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1').setValue('x').setDataValidation(app.newDataValidation().requireCheckbox().build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build(),
  ]);
  sheet.clear();
  expect([sheet.getLastRow(), sheet.getConditionalFormatRules().length]).toEqual([0, 0]);
  expect(sheet.getRange('A1').getDataValidation()).not.toBeNull();
});

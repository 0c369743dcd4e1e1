import { openSheet, scriptOn } from './fakeHost';

// https://github.com/brucemcpherson/gas-fakes/blob/main/src/services/spreadsheetapp/fakesheetrange.js
test('setValues refuses data of another shape', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1:B2');
  expect(() => range.setValues([[1, 2]])).toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
  expect(() => range.setValues([[1, 2], [3]])).toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('arguments of the wrong type fit no signature', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1') as unknown as { setValues(values: unknown): void };
  expect(() => range.setValues('x')).toThrow(
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  );
  expect(() => range.setValues([1, 2])).toThrow(
    "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  );
  const wrong = sheet as unknown as { getRange(...args: unknown[]): void };
  expect(() => wrong.getRange('1', '2')).toThrow(
    "The parameters (String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  );
});

// https://github.com/peterherrmann/BetterLog/issues/21
test('what Google throws is named Exception', () => {
  const { sheet } = openSheet();
  try {
    sheet.getRange(1, 1, 2000, 1);
    throw new Error('not refused');
  } catch (error) {
    expect(String(error)).toBe('Exception: The coordinates of the range are outside the dimensions of the sheet.');
  }
});

// https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js
test('Google speaks Vietnamese to a Vietnamese account', () => {
  const { sheet } = openSheet({ language: 'vi' });
  expect(() => sheet.getRange(1001, 1)).toThrow('Tọa độ của dải ô nằm ngoài kích thước của trang tính.');
  expect(() => sheet.getRange('nothing')).toThrow('Không tìm thấy dải ô');
});

// https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js keeps each in many languages.
test.each`
  what                       | english                                                                                | vietnamese
  ${'a name in use'}         | ${'A sheet with the name "Sheet1" already exists. Please enter another name.'}         | ${'Đã tồn tại một trang tính có tên "Sheet1". Vui lòng nhập tên khác.'}
  ${'a file not there'}      | ${"Document none is missing (perhaps it was deleted, or you don't have read access?)"} | ${'Tài liệu none bị thiếu (có thể tài liệu đã bị xóa?)'}
  ${'a stranger’s file'}     | ${'You do not have permission to access the requested document.'}                      | ${'Bạn không có quyền truy cập tài liệu yêu cầu.'}
  ${'a rule to another tab'} | ${'Conditional format rule cannot reference a different sheet.'}                       | ${'Quy tắc định dạng có điều kiện không thể tham chiếu một trang tính khác.'}
`('$what is refused in the language of who runs the script', ({ what, english, vietnamese }) => {
  for (const [language, sentence] of [
    ['en', english],
    ['vi', vietnamese],
  ]) {
    const { sheet, book, app, host } = openSheet({ language });
    const elsewhere = app.newConditionalFormatRule().whenFormulaSatisfied('=Other!A1>1').setBold(true);
    const refused: Record<string, () => void> = {
      'a name in use': () => book.insertSheet('Sheet1'),
      'a file not there': () => app.openById('none'),
      'a stranger’s file': () => scriptOn(host.state, 'stranger@example.com').app.openById('book'),
      'a rule to another tab': () =>
        sheet.setConditionalFormatRules([elsewhere.setRanges([sheet.getRange('A1')]).build()]),
    };
    expect(refused[what]).toThrow(sentence);
  }
});

// Sizes: fakesheetrange.js as above; starting row and column: reported, no address.
test('a range has at least one cell, begins at 1 and stays in the grid', () => {
  const { sheet } = openSheet();
  expect(() => sheet.getRange(1, 1, 0)).toThrow('The number of rows in the range must be at least 1.');
  expect(() => sheet.getRange(1, 1, 1, 0)).toThrow('The number of columns in the range must be at least 1.');
  expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
  expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
  expect(() => sheet.getRange('A1').offset(0, 0, 0)).toThrow('The number of rows in the range must be at least 1.');
  expect(() => sheet.getRange('A1').offset(-1, 0)).toThrow('outside the dimensions');
});

test.each`
  asked               | notation   | rows    | columns
  ${'A1'}             | ${'A1'}    | ${1}    | ${1}
  ${'b2:a1'}          | ${'A1:B2'} | ${2}    | ${2}
  ${'$B$2:C3'}        | ${'B2:C3'} | ${2}    | ${2}
  ${'A:B'}            | ${'A:B'}   | ${1000} | ${2}
  ${'2:3'}            | ${'2:3'}   | ${2}    | ${26}
  ${'A2:B'}           | ${'A2:B'}  | ${999}  | ${2}
  ${'Sheet1!C3'}      | ${'C3'}    | ${1}    | ${1}
  ${"'Sheet1'!C3:D4"} | ${'C3:D4'} | ${2}    | ${2}
`('getRange($asked) is $notation', ({ asked, notation, rows, columns }) => {
  const range = openSheet().sheet.getRange(asked);
  expect([range.getA1Notation(), range.getNumRows(), range.getNumColumns()]).toEqual([notation, rows, columns]);
});

test('getRange by numbers, offset and getCell count from 1', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange(2, 3, 4, 2);
  expect(range.getA1Notation()).toBe('C2:D5');
  expect([range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()]).toEqual([2, 3, 5, 4]);
  expect(range.getCell(1, 2).getA1Notation()).toBe('D2');
  expect(range.offset(1, -1).getA1Notation()).toBe('B3:C6');
  expect(range.offset(0, 0, 1, 1).getA1Notation()).toBe('C2');
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheets.js
test('a cell nobody formatted reads as Google says it', () => {
  const range = openSheet().sheet.getRange('A1');
  expect(range.getBackground()).toBe('#ffffff');
  expect(range.getNumberFormat()).toBe('0.###############');
  expect(range.getHorizontalAlignment()).toBe('general-left');
  expect(range.getFontWeight()).toBe('normal');
  expect(range.getFontSize()).toBe(10);
});

// Ignored: https://issuetracker.google.com/issues/428869869; lower-case hex: reported, no address;
// null resets: https://developers.google.com/apps-script/reference/spreadsheet/range#setbackgroundcolor
test('colours read back as lower-case hex; what is no colour is ignored without a word', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1');
  expect(range.setBackground('Red').getBackground()).toBe('#ff0000');
  expect(range.setBackground('#ABC').getBackground()).toBe('#aabbcc');
  expect(range.setBackground('foo').getBackground()).toBe('#aabbcc');
  expect(range.setHorizontalAlignment('foo' as 'left').getHorizontalAlignment()).toBe('general-left');
  expect(range.setBackground(null).getBackground()).toBe('#ffffff');
  range.setFontColor('blue').setFontColor(null);
  expect(range.getFontColorObject().asRgbColor().asHexString()).toBe('#ff000000');
});

// https://issuetracker.google.com/issues/427134600; alignment and number format:
// https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('what takes a format away again does not always leave what was there before', () => {
  const range = openSheet().sheet.getRange('A1');
  expect([range.getWrap(), `${range.getWrapStrategy()}`]).toEqual([true, 'OVERFLOW']);
  expect([range.setWrap(false).getWrap(), `${range.getWrapStrategy()}`]).toEqual([false, 'OVERFLOW']);
  expect(range.setHorizontalAlignment(null).getHorizontalAlignment()).toBe('general');
  expect(range.setHorizontalAlignment('normal').getHorizontalAlignment()).toBe('general-left');
  expect(range.setNumberFormat('0.00').setNumberFormat('general').getNumberFormat()).toBe('0.###############');
});

// https://issuetracker.google.com/issues/429373214
test('a number is taken for a note, and reads with a decimal when it came with others', () => {
  const range = openSheet().sheet.getRange('A1');
  expect(range.setNote(25 as unknown as string).getNote()).toBe('25');
  expect(range.setNotes([[25]] as unknown as string[][]).getNote()).toBe('25.0');
});

test('formats are set one by one and in blocks', () => {
  const { sheet, app } = openSheet();
  const range = sheet.getRange('A1:B1');
  range
    .setBackgrounds([['#ff0000', null]])
    .setFontWeights([['bold', 'normal']])
    .setNumberFormats([['0.0%', '@']]);
  range.setWrapStrategy(app.WrapStrategy.CLIP).setVerticalAlignment('middle').setFontLine('underline');
  expect(range.getBackgrounds()).toEqual([['#ff0000', '#ffffff']]);
  expect(range.getFontWeights()).toEqual([['bold', 'normal']]);
  expect(range.getNumberFormats()).toEqual([['0.0%', '@']]);
  expect(range.getWrapStrategy()).toBe(app.WrapStrategy.CLIP);
  expect(range.getFontLines()).toEqual([['underline', 'underline']]);
  expect(() => range.setBackgrounds([['red']])).toThrow('The data has 1 but the range has 2.');
});

// Reported, no address.
test('clear and clearFormat leave the number format', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1').setValue(0.5).setNumberFormat('0%').setBackground('red').setNote('n');
  range.clear();
  expect([range.getValue(), range.getBackground(), range.getNumberFormat(), range.getNote()]).toEqual([
    '',
    '#ffffff',
    '0%',
    'n',
  ]);
});

// Reported, no address: getFormula of a constant, isBlank of ="", a method without a value, printing, constructors, a
// formula that cannot be read.
test('small habits of Google', () => {
  const { sheet, book, app } = openSheet();
  const range = sheet.getRange('A1').setFormula('=""');
  expect(range.isBlank()).toBe(false);
  expect(sheet.getRange('B1').setValue(1).getFormula()).toBe('');
  expect(sheet.setFrozenRows(1)).toBeNull();
  expect(`${range}`).toBe('Range');
  expect(`${sheet}`).toBe('Sheet');
  expect([range.constructor, book.constructor, app.constructor]).toEqual([Object, Object, Object]);
  expect(sheet.getRange('C1').setFormula('=SUM(1').getFormula()).toBe('=SUM(1');
  expect(sheet.getRange('C1').getValue()).toBe('#ERROR!');
});

test('an unplayed method throws its name', () => {
  const { sheet } = openSheet();
  expect(() => sheet.newChart()).toThrow('Sheet.newChart is not in the local workspace yet.');
  expect(() => sheet.getRange('A1').createPivotTable(sheet.getRange('A1'))).toThrow(
    'Range.createPivotTable is not in the local workspace yet.',
  );
});

// https://developers.google.com/apps-script/guides/v8-runtime/migration: enums are objects that print their name.
test('enums are objects that print and serialise as their name', () => {
  const { app } = openSheet();
  expect(`${app.WrapStrategy.WRAP}`).toBe('WRAP');
  expect(JSON.stringify({ criteria: app.DataValidationCriteria.VALUE_IN_LIST })).toBe('{"criteria":"VALUE_IN_LIST"}');
  expect(app.ProtectionType.SHEET).not.toBe(app.ProtectionType.RANGE);
});

// Reported, no address.
test('formulas in R1C1 notation put brackets around what is relative', () => {
  const { sheet } = openSheet();
  sheet.getRange('B2').setFormula('=A1+$C$3+B$1');
  expect(sheet.getRange('B2').getFormulaR1C1()).toBe('=R[-1]C[-1]+R3C3+R1C[0]');
  sheet.getRange('D4').setFormulaR1C1('=R[-2]C[-2]*R1C1');
  expect(sheet.getRange('D4').getFormula()).toBe('=B2*$A$1');
});

test('a formula set on a block moves along what is relative', () => {
  const { sheet } = openSheet();
  sheet.getRange('C1:C3').setFormula('=A1*$B$1');
  expect(sheet.getRange('C1:C3').getFormulas()).toEqual([['=A1*$B$1'], ['=A2*$B$1'], ['=A3*$B$1']]);
});

// The sentences: reported, no address.
test('a merge is merged or broken apart whole', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:B2').merge();
  const refusal = 'You must select all cells in a merged range to merge or unmerge them.';
  expect(() => sheet.getRange('B1:C1').merge()).toThrow(refusal);
  expect(() => sheet.getRange('A1').breakApart()).toThrow(refusal);
  expect(() => sheet.getRange('D1:D2').copyTo(sheet.getRange('B2'))).toThrow(
    "You can't perform a paste that partially intersects a merge.",
  );
  sheet.getRange('A1:C3').merge();
  expect(
    sheet
      .getRange('C3')
      .getMergedRanges()
      .map((each) => each.getA1Notation()),
  ).toEqual(['A1:C3']);
});

test('merging keeps the first cell only', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1:B2').setValues([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  range.merge();
  expect(range.getValues()).toEqual([
    ['a', ''],
    ['', ''],
  ]);
  expect(range.isPartOfMerge()).toBe(true);
  expect(
    sheet
      .getRange('B2')
      .getMergedRanges()
      .map((each) => each.getA1Notation()),
  ).toEqual(['A1:B2']);
  range.breakApart();
  expect(range.isPartOfMerge()).toBe(false);
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#copytodestination
test('copying moves relative references along and brings looks, notes and rules', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1:B1').setValues([[5, '=A1*2']]);
  sheet.getRange('A1').setBackground('red').setNote('n');
  sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberGreaterThan(1).build());
  sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'));
  expect(sheet.getRange('A3:B3').getFormulas()).toEqual([['', '=A3*2']]);
  expect(sheet.getRange('A3').getBackground()).toBe('#ff0000');
  expect(sheet.getRange('A3').getNote()).toBe('n');
  expect(sheet.getRange('A3').getDataValidation()?.getCriteriaType()).toBe(
    app.DataValidationCriteria.NUMBER_GREATER_THAN,
  );
});

test('copying contents only pastes what formulas give', () => {
  const { sheet } = openSheet();
  sheet
    .getRange('A1:B1')
    .setValues([[5, '=A1*2']])
    .setBackground('red');
  sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'), { contentsOnly: true });
  expect(sheet.getRange('A3:B3').getFormulas()).toEqual([['', '']]);
  expect(sheet.getRange('A3:B3').getValues()).toEqual([[5, 10]]);
  expect(sheet.getRange('A3').getBackground()).toBe('#ffffff');
});

// Always all of it, and as often as it fits whole: https://issuetracker.google.com/issues/427192537
test('copying to a larger block repeats, and transposing turns rows into columns', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1:B1').setValues([[1, 2]]);
  sheet.getRange('A1:B1').copyTo(sheet.getRange('A2:D3'));
  expect(sheet.getRange('A2:D3').getValues()).toEqual([
    [1, 2, 1, 2],
    [1, 2, 1, 2],
  ]);
  sheet.getRange('A1:B1').copyTo(sheet.getRange('A5:E5'));
  expect(sheet.getRange('A5:E5').getValues()).toEqual([[1, 2, 1, 2, '']]);
  sheet.getRange('A1:B1').copyTo(sheet.getRange('A7'));
  expect(sheet.getRange('A7:B7').getValues()).toEqual([[1, 2]]);
  sheet.getRange('A1:B1').copyTo(sheet.getRange('F1'), app.CopyPasteType.PASTE_NORMAL, true);
  expect(sheet.getRange('F1:F2').getValues()).toEqual([[1], [2]]);
});

// Nothing is checked but with a third argument: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
test('what to paste is checked only when transposing is asked or not', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1').setValue(1);
  const range = sheet.getRange('A1') as unknown as { copyTo(...args: unknown[]): void };
  range.copyTo(sheet.getRange('A2'), 'FOO');
  expect(sheet.getRange('A2').getValue()).toBe(1);
  expect(() => range.copyTo(sheet.getRange('A2'), 'FOO', true)).toThrow("don't match the method signature");
});

test('values are pasted of cells that an array formula fills as well', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1:A3').setValues([['a'], ['b'], ['a']]);
  sheet.getRange('C1').setFormula('=UNIQUE(A1:A3)');
  sheet.getRange('C1:C2').copyTo(sheet.getRange('E1'), app.CopyPasteType.PASTE_VALUES, false);
  expect(sheet.getRange('E1:E2').getValues()).toEqual([['a'], ['b']]);
  expect(sheet.getRange('E1').getFormula()).toBe('');
});

test('moving a block takes references to it along', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A2').setValues([[1], [2]]);
  sheet.getRange('C1').setFormula('=SUM(A1:A2)');
  sheet.getRange('A1:A2').moveTo(sheet.getRange('E5'));
  expect(sheet.getRange('C1').getFormula()).toBe('=SUM(E5:E6)');
  expect(sheet.getRange('C1').getValue()).toBe(3);
  expect(sheet.getRange('A1').isBlank()).toBe(true);
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#sortsortspecobj
test('sorting puts numbers before text before truth values, blanks last either way', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('A1:B5');
  range.setValues([
    ['b', 1],
    ['', 2],
    [10, 3],
    [true, 4],
    ['Ă', 5],
  ]);
  range.sort(1);
  expect(range.getValues().map(([, order]) => order)).toEqual([3, 5, 1, 4, 2]);
  range.sort({ column: 1, ascending: false });
  expect(range.getValues().map(([, order]) => order)).toEqual([4, 1, 5, 3, 2]);
  range.sort([{ column: 2, ascending: true }]);
  expect(range.getValues().map(([, order]) => order)).toEqual([1, 2, 3, 4, 5]);
  expect(() => range.sort(5)).toThrow('Those columns are out of bounds.');
});

test('sorting takes looks, notes and formulas of a row along', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:B2').setValues([
    [2, '=A1*10'],
    [1, 'x'],
  ]);
  sheet.getRange('A1').setBackground('red').setNote('two');
  sheet.getRange('A1:B2').sort(1);
  expect(sheet.getRange('B2').getFormula()).toBe('=A2*10');
  expect(sheet.getRange('A2').getBackground()).toBe('#ff0000');
  expect(sheet.getRange('A2').getNote()).toBe('two');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#removeduplicates
test('duplicates are told without regard to case; columns are those of the tab', () => {
  const { sheet } = openSheet();
  const range = sheet.getRange('B1:C4');
  range.setValues([
    ['a', 1],
    ['A', 1],
    ['a', 2],
    ['b', 1],
  ]);
  expect(range.removeDuplicates().getA1Notation()).toBe('B1:C3');
  expect(range.getValues()).toEqual([
    ['a', 1],
    ['a', 2],
    ['b', 1],
    ['', ''],
  ]);
  expect(sheet.getRange('B1:C3').removeDuplicates([2]).getA1Notation()).toBe('B1:C2');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#trimwhitespace
test('whitespace is trimmed around and inside', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1').setValue('  Tổ   dân  phố 5 ');
  sheet.getRange('A1').trimWhitespace();
  expect(sheet.getRange('A1').getValue()).toBe('Tổ dân phố 5');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#splittexttocolumns
test('text is split over the columns to the right, its parts read as typed', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1:A2').setValues([['one,2,50%'], ['x']]);
  sheet.getRange('A1:A2').splitTextToColumns();
  expect(sheet.getRange('A1:C2').getValues()).toEqual([
    ['one', 2, 0.5],
    ['x', '', ''],
  ]);
  sheet.getRange('A4').setValue('a#b');
  sheet.getRange('A4').splitTextToColumns('#');
  expect(sheet.getRange('A4:B4').getValues()).toEqual([['a', 'b']]);
  sheet.getRange('A5').setValue('a;b');
  sheet.getRange('A5').splitTextToColumns(app.TextToColumnsDelimiter.SEMICOLON);
  expect(sheet.getRange('B5').getValue()).toBe('b');
});

test('cells are inserted and deleted with what lies beyond moving', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('C1').setFormula('=A3');
  sheet.getRange('A2').insertCells(app.Dimension.ROWS);
  expect(sheet.getRange('A1:A4').getValues()).toEqual([[1], [''], [2], [3]]);
  expect(sheet.getRange('C1').getFormula()).toBe('=A4');
  sheet.getRange('A2').deleteCells(app.Dimension.ROWS);
  expect(sheet.getRange('A1:A4').getValues()).toEqual([[1], [2], [3], ['']]);
  expect(sheet.getRange('C1').getFormula()).toBe('=A3');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#getdataregion and #getnextdatacelldirection
test('the data region grows while neighbours hold content; the next data cell is where Ctrl+arrow goes', () => {
  const { sheet, app } = openSheet();
  sheet.getRange('B2:C4').setValue('x');
  sheet.getRange('E9').setValue('far');
  expect(sheet.getRange('B2').getDataRegion().getA1Notation()).toBe('B2:C4');
  expect(sheet.getRange('B2').getNextDataCell(app.Direction.DOWN).getA1Notation()).toBe('B4');
  expect(sheet.getRange('B4').getNextDataCell(app.Direction.DOWN).getA1Notation()).toBe('B1000');
  expect(sheet.getRange('E2').getNextDataCell(app.Direction.DOWN).getA1Notation()).toBe('E9');
});

test('checkboxes are ticked and unticked, and other cells stay', () => {
  const { sheet } = openSheet();
  const boxes = sheet.getRange('A1:A2').insertCheckboxes();
  expect(boxes.getValues()).toEqual([[false], [false]]);
  sheet.getRange('A1').check();
  expect(boxes.getValues()).toEqual([[true], [false]]);
  expect(boxes.isChecked()).toBeNull();
  expect(sheet.getRange('A1').isChecked()).toBe(true);
  sheet.getRange('B1').insertCheckboxes('có', 'không').check();
  expect(sheet.getRange('B1').getValue()).toBe('có');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#createtextfinderfindtext
test('a text finder finds, steps and replaces', () => {
  const { sheet, book } = openSheet();
  sheet.getRange('A1:B2').setValues([
    ['Đạt', 'chưa đạt'],
    ['Chậm', 'đạt 10'],
  ]);
  const names = (ranges: GoogleAppsScript.Spreadsheet.Range[]) => ranges.map((range) => range.getA1Notation());
  expect(names(sheet.createTextFinder('đạt').findAll())).toEqual(['A1', 'B1', 'B2']);
  expect(names(sheet.createTextFinder('đạt').matchCase(true).findAll())).toEqual(['B1', 'B2']);
  expect(names(sheet.createTextFinder('đạt').matchEntireCell(true).findAll())).toEqual(['A1']);
  expect(names(book.createTextFinder('\\d+').useRegularExpression(true).findAll())).toEqual(['B2']);
  expect(names(sheet.createTextFinder('cham').ignoreDiacritics(true).findAll())).toEqual(['A2']);
  const finder = sheet.createTextFinder('đạt');
  expect(finder.findNext()?.getA1Notation()).toBe('A1');
  expect(finder.findNext()?.getA1Notation()).toBe('B1');
  expect(finder.findPrevious()?.getA1Notation()).toBe('A1');
  expect(sheet.createTextFinder('đạt').replaceAllWith('xong')).toBe(3);
  expect(sheet.getRange('B1').getValue()).toBe('chưa xong');
});

// https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value
test('rich text carries links and looks of its parts, and stays text', () => {
  const { sheet, app } = openSheet();
  const bold = app.newTextStyle().setBold(true).build();
  const value = app
    .newRichTextValue()
    .setText('007 here')
    .setTextStyle(0, 3, bold)
    .setLinkUrl(4, 8, 'https://example.com')
    .build();
  sheet.getRange('A1').setRichTextValue(value);
  expect(sheet.getRange('A1').getValue()).toBe('007 here');
  const read = sheet.getRange('A1').getRichTextValue();
  expect(read?.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()])).toEqual([
    ['007', null, true],
    [' ', null, false],
    ['here', 'https://example.com', false],
  ]);
  expect(read?.getLinkUrl()).toBeNull();
  sheet.getRange('A2').setRichTextValue(app.newRichTextValue().setText('all').setLinkUrl('https://a.example').build());
  expect(sheet.getRange('A2').getRichTextValue()?.getLinkUrl()).toBe('https://a.example');
  sheet.getRange('A3').setValue(5);
  expect(sheet.getRange('A3').getRichTextValue()).toBeNull();
});

test('a range list does the same to each of its ranges', () => {
  const { sheet } = openSheet();
  sheet.getRangeList(['A1', 'C2:C3']).setValue('x').setBackground('red').setFontWeight('bold');
  expect(sheet.getRange('A1:C3').getValues()).toEqual([
    ['x', '', ''],
    ['', '', 'x'],
    ['', '', 'x'],
  ]);
  expect(sheet.getRange('C3').getBackground()).toBe('#ff0000');
});

test('borders are kept edge by edge', () => {
  const { sheet, app, host } = openSheet();
  sheet.getRange('A1:B1').setBorder(true, null, null, null, true, null, '#00ff00', app.BorderStyle.DASHED);
  const [tab] = host.state.spreadsheets.book?.sheets ?? [];
  const styles = tab?.cellStyles[0]?.map((index) => Object.keys(tab.styles[index ?? 0]?.borders ?? {}).sort());
  expect(styles).toEqual([
    ['right', 'top'],
    ['left', 'top'],
  ]);
});

// https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsdeveloper.js
test('developer metadata hang on whole rows and columns, not on blocks', () => {
  const { sheet, book, app } = openSheet();
  expect(() => sheet.getRange('A1:B2').addDeveloperMetadata('key')).toThrow(
    'Adding developer metadata to arbitrary ranges is not currently supported.',
  );
  sheet.getRange('2:2').addDeveloperMetadata('row', 'x');
  sheet.addDeveloperMetadata('tab', 'y', app.DeveloperMetadataVisibility.PROJECT);
  book.addDeveloperMetadata('file');
  sheet.insertRowBefore(1);
  const [found] = book.createDeveloperMetadataFinder().withKey('row').find();
  expect(found?.getLocation().getLocationType()).toBe(app.DeveloperMetadataLocationType.ROW);
  expect(found?.getLocation().getRow()?.getRow()).toBe(3);
  expect(sheet.getDeveloperMetadata().map((each) => [each.getKey(), each.getValue()])).toEqual([['tab', 'y']]);
  expect(book.createDeveloperMetadataFinder().find()).toHaveLength(3);
  expect(sheet.createDeveloperMetadataFinder().find()).toHaveLength(2);
  found?.remove();
  expect(book.createDeveloperMetadataFinder().withKey('row').find()).toEqual([]);
});

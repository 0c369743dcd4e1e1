import { openSheet, owner, scriptOn } from './fakeHost';

// First id and size: reported, no address, and https://github.com/brucemcpherson/gas-fakes/blob/main/src/services/spreadsheetapp/fakespreadsheet.js
test('a new file has one tab of 1,000 rows and 26 columns whose id is 0', () => {
  const { sheet, book } = openSheet();
  expect([sheet.getSheetId(), sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([
    0,
    'Sheet1',
    1000,
    26,
  ]);
  expect(book.getNumSheets()).toBe(1);
  expect(openSheet({ locale: 'vi_VN' }).sheet.getName()).toBe('Trang tính1');
});

// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertsheetsheetname,-sheetindex
test('insertSheet counts its index from 0 and makes the new tab the active one', () => {
  const { book } = openSheet();
  book.insertSheet('first', 0);
  expect(book.getActiveSheet().getName()).toBe('first');
  book.insertSheet('last', 2);
  book.insertSheet('after last');
  expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['first', 'Sheet1', 'last', 'after last']);
  expect(() => book.insertSheet('FIRST')).toThrow('A sheet with the name "FIRST" already exists.');
  expect(book.insertSheet().getName()).toBe('Sheet5');
});

test('a tab inserted like a template holds what it holds', () => {
  const { sheet, book } = openSheet();
  sheet.getRange('A1').setValue('x').setBackground('red');
  const copy = book.insertSheet('copy', { template: sheet });
  expect(copy.getRange('A1').getValue()).toBe('x');
  sheet.getRange('A1').setValue('y');
  expect(copy.getRange('A1').getValue()).toBe('x');
});

test('tabs are found by name and id, and absent ones are null', () => {
  const { book } = openSheet();
  const id = book.insertSheet('Tab').getSheetId();
  expect(book.getSheetByName('Tab')?.getSheetId()).toBe(id);
  expect(book.getSheetById(id)?.getName()).toBe('Tab');
  expect([book.getSheetByName('none'), book.getSheetById(1), book.getRangeByName('none')]).toEqual([null, null, null]);
  expect(book.getRange('Tab!B2').getSheet().getSheetId()).toBe(id);
  expect(() => book.getRange('none!A1')).toThrow('Range not found');
});

// Reported, no address.
test('the only tab cannot be deleted, nor one a form writes to', () => {
  const { sheet, book, host } = openSheet();
  expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  book.insertSheet();
  const [tab] = host.state.spreadsheets.book?.sheets ?? [];
  if (tab) tab.form = { formId: 'form', columns: [], rows: [] };
  expect(() => book.deleteSheet(sheet)).toThrow(
    'You cannot delete a sheet with a linked form. Please unlink the form first.',
  );
  expect(sheet.getFormUrl()).toContain('form');
  if (tab) tab.form = null;
  expect(sheet.getFormUrl()).toBeNull();
  book.deleteSheet(sheet);
  expect(() => sheet.getName()).toThrow('Sheet 0 not found');
});

// moveActiveSheet counts from 1: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#moveactivesheetpos
test('the active tab moves to a position counted from 1', () => {
  const { book } = openSheet();
  book.insertSheet('b');
  book.insertSheet('c');
  book.moveActiveSheet(1);
  expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['c', 'Sheet1', 'b']);
  expect(() => book.moveActiveSheet(4)).toThrow();
  expect(() => book.moveActiveSheet(-1)).toThrow();
});

// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#setnamedrangename,-range; names: reported, no address.
test('naming a name in use points it elsewhere; bad names are refused', () => {
  const { sheet, book } = openSheet();
  book.setNamedRange('moc', sheet.getRange('A1'));
  book.setNamedRange('moc', sheet.getRange('B2:C3'));
  expect(book.getNamedRanges().map((named) => [named.getName(), named.getRange().getA1Notation()])).toEqual([
    ['moc', 'B2:C3'],
  ]);
  expect(sheet.getRange('moc').getA1Notation()).toBe('B2:C3');
  for (const name of ['1a', 'a b', 'A1', 'true', '']) {
    expect(() => book.setNamedRange(name, sheet.getRange('A1'))).toThrow('The name given to this range is invalid.');
  }
  book.removeNamedRange('moc');
  expect(book.getNamedRanges()).toEqual([]);
});

// Reported, no address.
test('formulas follow a range that is renamed', () => {
  const { sheet, book } = openSheet();
  sheet.getRange('A1').setValue(4);
  book.setNamedRange('price', sheet.getRange('A1'));
  sheet.getRange('B1').setFormula('=Price*2&"price"');
  book.getNamedRanges()[0]?.setName('cost');
  expect(sheet.getRange('B1').getFormula()).toBe('=cost*2&"price"');
  expect(sheet.getRange('B1').getValue()).toBe('8price');
});

// The reference says it throws; that it does not: reported, no address.
test('taking away a name that is not there passes without a word', () => {
  expect(openSheet().book.removeNamedRange('nothing')).toBeNull();
});

// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#openByIdid; texts:
// https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js
test('files open by id and address for those who may', () => {
  const { app, host } = openSheet();
  const made = app.create('Second', 5, 3);
  expect([made.getSheets()[0]?.getMaxRows(), made.getSheets()[0]?.getMaxColumns()]).toEqual([5, 3]);
  expect(app.openById(made.getId()).getName()).toBe('Second');
  expect(app.openByUrl(made.getUrl()).getId()).toBe(made.getId());
  expect(() => app.openById('none')).toThrow('Document none is missing');
  const stranger = scriptOn(host.state, 'stranger@example.com').app;
  expect(() => stranger.openById(made.getId())).toThrow('You do not have permission to access the requested document.');
  made.addEditor('stranger@example.com');
  expect(stranger.openById(made.getId()).getName()).toBe('Second');
});

test('locale, zone, recalculation and people are kept', () => {
  const { book, app } = openSheet();
  book.setSpreadsheetLocale('vi_VN');
  book.setSpreadsheetTimeZone('Europe/Paris');
  book.setRecalculationInterval(app.RecalculationInterval.HOUR);
  book.addEditors(['b@example.com', owner]).addViewer('c@example.com');
  expect([book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()]).toEqual(['vi_VN', 'Europe/Paris']);
  expect(book.getRecalculationInterval()).toBe(app.RecalculationInterval.HOUR);
  expect(book.getEditors().map((user) => user.getEmail())).toEqual([owner, 'b@example.com']);
  expect(book.getViewers().map((user) => user.getEmail())).toEqual(['c@example.com']);
  expect(book.getOwner()?.getEmail()).toBe(owner);
  expect(() => book.setSpreadsheetTimeZone('Nowhere/At_all')).toThrow('Invalid argument: timezone');
});

test('a toast is seen by whoever sits at the screen', () => {
  const { book, host } = openSheet();
  book.toast('Đã cập nhật', 'Độ phủ', 3);
  expect(host.state.ui).toEqual([
    { at: host.state.now, kind: 'toast', user: owner, title: 'Độ phủ', text: 'Đã cập nhật' },
  ]);
});

// A standalone script has none: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getActiveSpreadsheet
test('there is no active spreadsheet without a container', () => {
  const { host, app } = openSheet();
  host.state.container = null;
  expect(app.getActiveSpreadsheet()).toBeNull();
  expect(app.getActive()).toBeNull();
});

test('a copy of a file is the copier’s own', () => {
  const { book, sheet } = openSheet();
  sheet.getRange('A1').setValue('x');
  book.addEditor('b@example.com');
  const copy = book.copy('Copy');
  expect([copy.getName(), copy.getSheets()[0]?.getRange('A1').getValue()]).toEqual(['Copy', 'x']);
  expect(copy.getEditors()).toHaveLength(1);
});

test('calls are told apart: handles cost nothing, contents do', () => {
  const { book, calls } = openSheet();
  calls.length = 0;
  book.getSheetByName('Sheet1')?.getRange('A1').setValue(1);
  book.getSheetByName('Sheet1')?.getLastRow();
  book.getSheetByName('Sheet1')?.getRange('A1').getValues();
  book.getSheetByName('Sheet1')?.getFormUrl();
  expect(calls.filter(([, kind]) => kind !== 'handle')).toEqual([
    ['Range.setValue', 'write'],
    ['Range.getValues', 'read'],
    ['Sheet.getFormUrl', 'read'],
  ]);
  expect(calls.map(([name]) => name)).toContain('Sheet.getLastRow');
});

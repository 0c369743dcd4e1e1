import { enterAsPerson } from '../../src/workspace/services/spreadsheet/index';
import { openSheet, owner, scriptOn } from './fakeHost';

const clerk = 'clerk@example.com';
const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function shared() {
  const opened = openSheet();
  opened.book.addEditor(clerk);
  return { ...opened, asClerk: () => scriptOn(opened.host.state, clerk) };
}

// https://developers.google.com/apps-script/reference/spreadsheet/range#protect
test('a new protection keeps nobody out who may edit the file', () => {
  const { sheet, asClerk } = shared();
  const protection = sheet.getRange('A1').protect();
  // Without the owner: https://issuetracker.google.com/issues/442636162
  expect(protection.getEditors().map((user) => user.getEmail())).toEqual([clerk]);
  const { sheet: same } = asClerk();
  same.getRange('A1').setValue('x');
  expect(same.getRange('A1').getValue()).toBe('x');
});

// The sentence: https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js; that it comes late: reported, no address.
test('a real protection refuses a script run by somebody else, when the write is carried out', () => {
  const { sheet, asClerk } = shared();
  const protection = sheet.getRange('A1:B2').protect();
  protection.removeEditors(protection.getEditors());
  sheet.getRange('A1').setValue('owner');
  const { sheet: same, app } = asClerk();
  same.getRange('A1').setValue('clerk');
  expect(() => app.flush()).toThrow(refusal);
  same.getRange('C1').setValue('free');
  expect(same.getRange('A1:C1').getValues()).toEqual([['owner', '', 'free']]);
  expect(same.getRange('A1').canEdit()).toBe(false);
  expect(() => same.deleteRow(1).getLastRow()).toThrow(refusal);
});

// https://developers.google.com/apps-script/reference/spreadsheet/protection#setwarningonlywarningonly
test('a protection that only warns lets scripts pass and warns a person', () => {
  const { sheet, host, asClerk } = shared();
  const protection = sheet.protect().setWarningOnly(true).setDescription('Máy viết');
  protection.removeEditors([clerk]);
  const { sheet: same } = asClerk();
  same.getRange('A1').setValue('clerk');
  expect(same.getRange('A1').getValue()).toBe('clerk');
  expect(enterAsPerson(host.state, 'book', 0, 1, 1, 'x', clerk).warned).toBe(true);
});

// https://developers.google.com/apps-script/reference/spreadsheet/protection#removeeditoremailaddress
test('neither the owner nor who runs the script can be removed from the editors', () => {
  const { sheet, book, host, asClerk } = shared();
  book.addEditor('third@example.com');
  const ofClerk = asClerk().sheet.getRange('A1').protect();
  ofClerk.removeEditors(ofClerk.getEditors()).removeEditor(clerk).removeEditor(owner);
  expect(ofClerk.getEditors().map((user) => user.getEmail())).toEqual([clerk]);
  expect([clerk, owner].map((user) => scriptOn(host.state, user).sheet.getRange('A1').canEdit())).toEqual([true, true]);
  expect(scriptOn(host.state, 'third@example.com').sheet.getRange('A1').canEdit()).toBe(false);
  expect(sheet.getRange('A1').canEdit()).toBe(true);
});

// https://developers.google.com/apps-script/reference/spreadsheet/protection: getEditors and canDomainEdit throw, canEdit tells.
test('a protection tells its editors to those who may edit what it protects, and only they may change it', () => {
  const { sheet, app, asClerk } = shared();
  sheet.getRange('A1').protect().removeEditor(clerk);
  const [theirs] = asClerk().sheet.getProtections(app.ProtectionType.RANGE);
  expect(theirs?.canEdit()).toBe(false);
  expect(theirs?.getDescription()).toBe('');
  for (const refused of [
    () => theirs?.getEditors(),
    () => theirs?.canDomainEdit(),
    () => theirs?.setDomainEdit(true),
    () => theirs?.addEditor(clerk),
    () => theirs?.setWarningOnly(true),
    () => theirs?.remove(),
  ]) {
    expect(refused).toThrow(refusal);
  }
});

// https://developers.google.com/apps-script/reference/spreadsheet/protection#addeditoremailaddress
test('to be an editor of a protection is not to be an editor of the file', () => {
  const { sheet, book, host } = shared();
  book.addViewer('reader@example.com');
  sheet.getRange('A1').protect().addEditor('reader@example.com');
  const { sheet: same, app } = scriptOn(host.state, 'reader@example.com');
  expect(same.getRange('A1').canEdit()).toBe(false);
  same.getRange('A1').setValue('x');
  expect(() => app.flush()).toThrow('You do not have permission to access the requested document.');
});

// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#protectedrange
test('a protection that warned and then locks has everybody who edits the file as its editors', () => {
  const { sheet, asClerk } = shared();
  const protection = sheet.getRange('A1').protect().setWarningOnly(true);
  protection.removeEditors([clerk]).setWarningOnly(false);
  expect(protection.isWarningOnly()).toBe(false);
  expect(asClerk().sheet.getRange('A1').canEdit()).toBe(true);
});

// https://developers.google.com/apps-script/reference/spreadsheet/protection#setrangenamerangename
test('a protection may follow a named range', () => {
  const { sheet, book } = shared();
  book.setNamedRange('moc', sheet.getRange('B2:C3'));
  const protection = sheet.getRange('A1').protect();
  expect(protection.getRangeName()).toBeNull();
  const [named] = book.getNamedRanges();
  if (named !== undefined) protection.setNamedRange(named);
  expect([protection.getRangeName(), protection.getRange().getA1Notation()]).toEqual(['moc', 'B2:C3']);
});

// "Protected cell or object": the sentence names both. Which changes of a tab it stands against: reported, no address.
test('a tab protected as a whole is not renamed, coloured, filtered, frozen or deleted by those it keeps out', () => {
  const { sheet, book, asClerk } = shared();
  const second = book.insertSheet('Second');
  second.getRange('A1:B2').setValue('x');
  const protection = second.protect().setUnprotectedRanges([second.getRange('A1:B2')]);
  protection.removeEditor(clerk);
  const { book: theirs, app } = asClerk();
  const tab = theirs.getSheetByName('Second');
  if (tab === null) throw new Error('no tab');
  const changes = [
    () => tab.setName('Mine'),
    () => tab.setTabColor('red'),
    () => tab.hideRows(1),
    () => tab.setFrozenRows(1),
    () => tab.setColumnWidth(1, 50),
    () => tab.getRange('A1:B2').createFilter(),
    () => tab.setConditionalFormatRules([]),
    () => tab.insertRowBefore(1),
    () => theirs.deleteSheet(tab),
  ];
  for (const change of changes) {
    expect(() => {
      change();
      app.flush();
    }).toThrow(refusal);
  }
  expect([tab.getName(), tab.getFrozenRows(), tab.getFilter()]).toEqual(['Second', 0, null]);
  tab.getRange('A1').setValue('open');
  expect(tab.getRange('A1').getValue()).toBe('open');
  expect(sheet.setName('First').getName()).toBe('First');
});

// Reported, no address.
test('a copied tab is copied without its protections', () => {
  const { sheet, book, app } = shared();
  sheet.protect();
  sheet.getRange('A1').protect();
  const copy = sheet.copyTo(book);
  expect([app.ProtectionType.SHEET, app.ProtectionType.RANGE].map((type) => copy.getProtections(type))).toEqual([
    [],
    [],
  ]);
});

// https://developers.google.com/apps-script/reference/spreadsheet/protection#setunprotectedrangesranges
test('a person is kept out of what is protected from them', () => {
  const { sheet, host } = shared();
  const protection = sheet.protect();
  protection.removeEditor(clerk);
  protection.setUnprotectedRanges([sheet.getRange('D1:D9')]);
  expect(() => enterAsPerson(host.state, 'book', 0, 1, 1, 'x', clerk)).toThrow(refusal);
  expect(enterAsPerson(host.state, 'book', 0, 3, 4, 'x', clerk).value).toBe('x');
  expect(enterAsPerson(host.state, 'book', 0, 1, 1, 'x', owner).value).toBe('x');
});

// https://developers.google.com/apps-script/reference/spreadsheet/range#protect
test('of overlapping protections any that denies, denies', () => {
  const { sheet, asClerk } = shared();
  sheet.getRange('A1').protect();
  sheet.getRange('A1:A2').protect().removeEditor(clerk);
  const { sheet: same } = asClerk();
  same.getRange('A1').setValue('x');
  expect(() => same.getRange('A1').getValue()).toThrow(refusal);
});

// https://developers.google.com/apps-script/reference/spreadsheet/sheet#getprotectionstype and #protect
test('protections are listed by type, described and removed', () => {
  const { sheet, book, app } = shared();
  sheet.protect().setDescription('tab');
  sheet.getRange('A1').protect().setDescription('cell');
  expect(sheet.getProtections(app.ProtectionType.SHEET).map((each) => each.getDescription())).toEqual(['tab']);
  const [cell] = book.getProtections(app.ProtectionType.RANGE);
  expect([cell?.getRange().getA1Notation(), `${cell?.getProtectionType()}`]).toEqual(['A1', 'RANGE']);
  expect(sheet.protect().getDescription()).toBe('tab');
  cell?.remove();
  expect(book.getProtections(app.ProtectionType.RANGE)).toEqual([]);
});

test('a viewer changes nothing', () => {
  const { book, host } = openSheet();
  book.addViewer('viewer@example.com');
  const { sheet, book: same, app } = scriptOn(host.state, 'viewer@example.com');
  const changes = [
    () => sheet.getRange('A1').setValue('x'),
    () => sheet.setName('x'),
    () => sheet.hideColumns(1),
    () => sheet.protect(),
    () => same.insertSheet(),
    () => same.addEditor('viewer@example.com'),
    () => same.rename('x'),
    () => same.setNamedRange('x', sheet.getRange('A1')),
  ];
  for (const change of changes) {
    expect(() => {
      change();
      app.flush();
    }).toThrow('You do not have permission to access the requested document.');
  }
  expect([book.getNumSheets(), sheet.getName(), book.getName(), book.getEditors()]).toEqual([
    1,
    'Sheet1',
    'Book',
    [expect.anything()],
  ]);
});

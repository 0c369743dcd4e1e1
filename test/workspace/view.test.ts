import { viewSheet } from '../../src/workspace/view';
import { openSheet } from './fakeHost';

test('a tab is shown with what its cells show, formats and conditional colours applied', () => {
  const { sheet, app, host } = openSheet({ locale: 'vi_VN' });
  sheet.getRange('A1:C2').setValues([
    ['Đơn vị', 'Tỷ lệ', 'Ngày'],
    ['Chậm', 0.699, '5/11/2025'],
  ]);
  sheet.getRange('A1:C1').setFontWeight('bold').setBackground('#eeeeee').setHorizontalAlignment('center');
  sheet.getRange('B2').setNumberFormat('0.0%').setNote('ghi chú');
  sheet.getRange('A3').setFormula('=B2*2');
  sheet.getRange('A2:A9').setDataValidation(app.newDataValidation().requireValueInList(['Đạt', 'Chậm']).build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenTextEqualTo('Chậm')
      .setBackground('red')
      .setFontColor('white')
      .setRanges([sheet.getRange('A2:A9')])
      .build(),
  ]);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 180);
  sheet.getRange('A2').protect().setWarningOnly(true);
  const view = viewSheet(host.state, 'book', 0);
  expect(view).toMatchObject({ frozenRows: 1, hidden: false, rowCount: 1000 });
  expect(view?.columnWidths.slice(0, 2)).toEqual([180, 100]);
  expect(view?.rows[0]?.[0]).toEqual({
    text: 'Đơn vị',
    type: 'text',
    align: 'center',
    background: '#eeeeee',
    bold: true,
  });
  expect(view?.rows[1]?.[0]).toMatchObject({
    text: 'Chậm',
    background: '#ff0000',
    fontColor: '#ffffff',
    list: ['Đạt', 'Chậm'],
    warning: true,
  });
  expect(view?.rows[1]?.[1]).toMatchObject({ text: '69,9%', type: 'number', align: 'right', note: 'ghi chú' });
  expect(view?.rows[1]?.[2]).toMatchObject({ text: '05/11/2025', type: 'date' });
  expect(view?.rows[2]?.[0]).toMatchObject({ text: '139,8%', formula: '=B2*2', type: 'number' });
});

test('a tab is shown up to its content and a few blank rows', () => {
  const { sheet, host } = openSheet();
  expect(viewSheet(host.state, 'book', 0)?.rows).toHaveLength(20);
  sheet.getRange('B100').setValue('x');
  expect(viewSheet(host.state, 'book', 0)?.rows).toHaveLength(105);
  expect(viewSheet(host.state, 'book', 99)).toBeNull();
});

test('a formula the engine cannot work out shows as an error and leaves the rest of the tab', () => {
  const { sheet, host } = openSheet();
  sheet.getRange('A1:B1').setValues([['=QUERY(C1:C2,"select C")', 'x']]);
  expect(
    viewSheet(host.state, 'book', 0)
      ?.rows[0]?.slice(0, 2)
      .map((cell) => cell.text),
  ).toEqual(['#ERROR!', 'x']);
});

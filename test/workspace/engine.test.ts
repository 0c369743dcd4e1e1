import { lendFunctions } from '../../src/workspace/engine';
import { openSheet } from './fakeHost';

function worth(formula: string, options: Parameters<typeof openSheet>[0] = {}): unknown {
  const { sheet } = openSheet(options);
  sheet.getRange('A1:B4').setValues([
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ["'007", true],
  ]);
  return sheet.getRange('D1').setFormula(formula).getValue();
}

test.each`
  formula                                      | value
  ${'=SUM(B1:B)'}                              | ${6}
  ${'=COUNTIF(A1:A4,"a")'}                     | ${2}
  ${'=SUMIFS(B1:B3,A1:A3,"a")'}                | ${4}
  ${'=COUNTA(A1:A)'}                           | ${4}
  ${'=IF(B1>0,"có","không")'}                  | ${'có'}
  ${'=IF(B1>0;"có";"không")'}                  | ${'có'}
  ${'=VLOOKUP("b",A1:B3,2,FALSE)'}             | ${2}
  ${'=A4'}                                     | ${'007'}
  ${'=B4'}                                     | ${true}
  ${'=Z9'}                                     | ${''}
  ${'=1/0'}                                    | ${'#DIV/0!'}
  ${'=NA()'}                                   | ${'#N/A'}
  ${'=nonsense(1)'}                            | ${'#NAME?'}
  ${'=SUM('}                                   | ${'#ERROR!'}
  ${'=D1'}                                     | ${'#REF!'}
  ${'=ARRAYFORMULA(SUM(B1:B3*2))'}             | ${12}
  ${'=REGEXMATCH(A1,"[a-c]")'}                 | ${true}
  ${'=A1+1'}                                   | ${'#VALUE!'}
  ${'=SQRT(-1)'}                               | ${'#NUM!'}
  ${'=IFS(FALSE,1)'}                           | ${'#N/A'}
  ${'=unknownName'}                            | ${'#NAME?'}
  ${'=PROPER("nguyễn văn an")'}                | ${'Nguyễn Văn An'}
  ${'=REGEXEXTRACT("TDP05 x","[A-Z]+(\\d+)")'} | ${'05'}
  ${'=IF(TRUE,Z9,1)'}                          | ${''}
  ${'=VLOOKUP("a",A1:C3,3,FALSE)'}             | ${''}
  ${'="x"&REPT("-",3)'}                        | ${'x---'}
`('$formula is $value', ({ formula, value }) => {
  expect(worth(formula)).toBe(value);
});

test('formulas are written in the spreadsheet’s locale', () => {
  expect(worth('=SUM(B1;1,5)', { locale: 'vi_VN' })).toBe(2.5);
  expect(worth('=SUM({1\\2;3\\4})', { locale: 'vi_VN' })).toBe(10);
});

test('NOW and TODAY tell the workspace’s moment in the spreadsheet’s zone', () => {
  const { sheet, host } = openSheet({ now: '2025-11-05T20:30:00Z', timeZone: 'Asia/Ho_Chi_Minh' });
  sheet.getRange('A1:B1').setFormulas([['=NOW()', '=TODAY()']]);
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('2025-11-05T20:30:00Z'));
  expect(sheet.getRange('B1').getDisplayValue()).toBe('11/6/2025');
  host.state.now += 3_600_000;
  expect(sheet.getRange('A1').getValue()).toEqual(new Date('2025-11-05T21:30:00Z'));
});

test('hours since a written moment are a number', () => {
  const { sheet } = openSheet({ now: '2025-11-05T09:30:00Z' });
  sheet.getRange('B1:C1').setValues([[new Date('2025-11-04T09:30:00Z'), 20]]);
  sheet.getRange('A1').setFormula('=(NOW()-B1)*24-C1');
  expect(sheet.getRange('A1').getValue()).toBeCloseTo(4, 6);
});

test('a formula sees other tabs and what their formulas give', () => {
  const { sheet, book } = openSheet();
  const other = book.insertSheet('Danh mục đơn vị');
  other.getRange('A1:B1').setValues([[5, '=A1*2']]);
  sheet.getRange('A1').setFormula("='Danh mục đơn vị'!B1+1");
  expect(sheet.getRange('A1').getValue()).toBe(11);
  other.getRange('A1').setValue(10);
  expect(sheet.getRange('A1').getValue()).toBe(21);
});

test('a formula may name a range', () => {
  const { sheet, book } = openSheet();
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  book.setNamedRange('numbers', sheet.getRange('A1:A3'));
  sheet.getRange('C1').setFormula('=SUM(numbers)');
  expect(sheet.getRange('C1').getValue()).toBe(6);
});

test('an array spills into the cells beside it', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('C1').setFormula('=ARRAYFORMULA(A1:A3*2)');
  expect(sheet.getRange('C1:C3').getValues()).toEqual([[2], [4], [6]]);
});

// Reported, no address: a formula's cell takes the format of the numbers it is made of.
test('a formula shows in the format of what it refers to, spilled cells too', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A3').setValues([['50%'], ['$5'], [new Date('2025-11-05T00:00:00+07:00')]]);
  sheet.getRange('A3').setNumberFormat('dd/MM');
  const shown = (formula: string) => sheet.getRange('C1').setFormula(formula).getDisplayValue();
  expect(['=A1', '=SUM(A2,A2)', '=A2*2', '=A2*A1', '=A3', '=A3+1', '=COUNT(A2)'].map(shown)).toEqual([
    '50%',
    '$10.00',
    '$10.00',
    '2.5',
    '05/11',
    '06/11',
    '1',
  ]);
  sheet.getRange('C1').setFormula('=SORT(A1:A3,1,TRUE)');
  expect(sheet.getRange('C1:C3').getDisplayValues()).toEqual([['50%'], ['$5.00'], ['05/11']]);
  expect(sheet.getRange('C3').getValue()).toEqual(new Date('2025-11-05T00:00:00+07:00'));
});

test('blank cells stay blank in what an array formula hands on', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A4').setValues([['x'], [''], [0], ['x']]);
  sheet.getRange('C1').setFormula('=UNIQUE(A1:A)');
  expect(sheet.getRange('C1:C3').getValues()).toEqual([['x'], [''], [0]]);
});

// https://developers.google.com/apps-script/guides/sheets/functions: an error thrown in a custom function is #ERROR!.
test('a script’s function that fails shows #ERROR!, where a formula’s own mistake has its own name', () => {
  const { sheet, host } = openSheet();
  sheet.getRange('B1:B2').setFormulas([['=broken(1)'], ['=IFERROR(broken(1),"kept")']]);
  const call = () => {
    throw new Error('must be');
  };
  lendFunctions(host.state, { names: ['broken'], call });
  expect(sheet.getRange('B1:B2').getValues()).toEqual([['#ERROR!'], ['kept']]);
});

test('cells call the functions of the script', () => {
  const { sheet, host } = openSheet();
  sheet.getRange('A1:A2').setValues([[1], [2]]);
  sheet.getRange('B1').setFormula('=totalOf(A1:A2, "x")');
  lendFunctions(host.state, { names: ['totalOf'], call: (name, args) => JSON.stringify([name, args]) });
  expect(sheet.getRange('B1').getValue()).toBe('["totalOf",[[[1],[2]],"x"]]');
});

// https://yagisanatode.com/2019/05/11/google-apps-script-get-the-last-row-of-a-data-range-when-other-columns-have-content-like-hidden-formulas-and-check-boxes/
test('what an array formula fills is content', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('C2').setFormula('=ARRAYFORMULA(IF(A1:A3>5,1,""))');
  expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([4, 3, 'A1:C4']);
});

test('a function of Google’s that the engine lacks throws its name instead of a wrong answer', () => {
  expect(() => worth('=QUERY(A1:B4,"select A")')).toThrow(
    'The formula function QUERY is not in the local workspace yet.',
  );
});

import { namedTwice, pastedUnits } from '../../src/core/pastedUnits';

test.each([
  [
    'a name a line',
    'Tổ dân phố số 1\nTổ dân phố số 2',
    [
      ['Tổ dân phố số 1', ''],
      ['Tổ dân phố số 2', ''],
    ],
  ],
  ['a name and a total', 'Tổ dân phố số 1\t214', [['Tổ dân phố số 1', '214']]],
  [
    'a number in front',
    '1\tTổ dân phố số 1\t1.214\r\n2\tTrạm y tế',
    [
      ['Tổ dân phố số 1', '1.214'],
      ['Trạm y tế', ''],
    ],
  ],
  [
    'a number with a dot in front',
    '1. Tổ dân phố số 1\n2) Trạm y tế',
    [
      ['Tổ dân phố số 1', ''],
      ['Trạm y tế', ''],
    ],
  ],
  ['a heading', 'STT\tTên đơn vị\tTổng số hộ\n1\tTrạm y tế\t22', [['Trạm y tế', '22']]],
  ['blank lines and blanks', '\n  Trạm y tế \n\t\n', [['Trạm y tế', '']]],
  ['columns between', 'Trạm y tế\tcơ quan\t22 người', [['Trạm y tế', '22 người']]],
  ['several figures', 'Tổ dân phố số 1\t520\t214', [['Tổ dân phố số 1', '214']]],
  ['figures alone', '12\n13', []],
  ['nothing', '', []],
])('%s', (_, typed, expected) => {
  expect(pastedUnits(typed).map(({ name, total }) => [name, total])).toEqual(expected);
});

test('a unit that is named twice is told by its lines, however it is spelled', () => {
  expect(namedTwice(pastedUnits('Tổ dân phố số 5\nTrạm y tế\nTDP 05'))).toEqual([
    { name: 'TDP 05', first: 1, second: 3 },
  ]);
});

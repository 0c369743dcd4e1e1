import { choiceOf, inOrder, nameKey, type Unit, unitNamed } from '../../src/core/units';
import { aUnit } from '../examples';

const units: Unit[] = [
  aUnit({ code: 'TDP05', name: 'Tổ dân phố số 5' }),
  aUnit({ code: 'TDP15', name: 'Tổ dân phố số 15' }),
  aUnit({ code: 'MTTQ', name: 'Ủy ban MTTQ Việt Nam phường', aliases: ['UBMTTQ', 'Ủy ban MTTQ'] }),
  aUnit({ code: 'VHXH', name: 'Phòng Văn hóa – Xã hội', aliases: ['Phòng VHXH'] }),
  aUnit({ code: 'BM', name: 'Tổ dân phố Bình Minh', aliases: ['Khu 3 (Hải Tân cũ)'] }),
  aUnit({ code: 'BMA', name: 'Tổ dân phố Bình Minh A' }),
];

test.each`
  typed                                 | code
  ${'TDP05 · Tổ dân phố số 5'}          | ${'TDP05'}
  ${'TDP05 · tên cũ của tổ'}            | ${'TDP05'}
  ${'TDP05'}                            | ${'TDP05'}
  ${'tdp05'}                            | ${'TDP05'}
  ${' TDP 5 '}                          | ${'TDP05'}
  ${'tdp số 05'}                        | ${'TDP05'}
  ${'Tổ dân phố số 05'}                 | ${'TDP05'}
  ${'Tổ dân phố 5'}                     | ${'TDP05'}
  ${'to dan pho so 5'}                  | ${'TDP05'}
  ${'TỔ DÂN PHỐ SỐ 5'}                  | ${'TDP05'}
  ${'Tổ dân phố số 5.'}                 | ${'TDP05'}
  ${'tổ 5'}                             | ${'TDP05'}
  ${'Khu dân cư số 5'}                  | ${'TDP05'}
  ${'KDC 5'}                            | ${'TDP05'}
  ${'Tổ dân phố số 5'.normalize('NFD')} | ${'TDP05'}
  ${'Tổ dân phố số 15'}                 | ${'TDP15'}
  ${'Uỷ ban MTTQ'}                      | ${'MTTQ'}
  ${'Ủy ban MTTQ'.normalize('NFD')}     | ${'MTTQ'}
  ${'UBMTTQ'}                           | ${'MTTQ'}
  ${'UB MTTQ'}                          | ${'MTTQ'}
  ${'Phòng Văn hoá - Xã hội'}           | ${'VHXH'}
  ${'phòng vhxh'}                       | ${'VHXH'}
  ${'khu 3 (hải tân cũ)'}               | ${'BM'}
  ${'Bình Minh'}                        | ${null}
  ${'Tổ dân phố Bình Minh'}             | ${'BM'}
  ${'Tổ dân phố Bình Minh A'}           | ${'BMA'}
  ${'Tổ dân phố số 50'}                 | ${null}
  ${'5'}                                | ${null}
  ${'TDP'}                              | ${null}
  ${'   '}                              | ${null}
  ${''}                                 | ${null}
  ${'·'}                                | ${null}
`('‘$typed’ means $code', ({ typed, code }) => {
  expect(unitNamed(typed, units)?.code ?? null).toBe(code);
});

test('a name that two units could have means neither: nobody is merged by guessing', () => {
  const twins = [
    aUnit({ code: 'A1', name: 'Tổ dân phố số 1', aliases: [] }),
    aUnit({ code: 'B1', name: 'Tổ dân phố số 01 (Hải Tân cũ)', aliases: ['Tổ 1'] }),
  ];
  expect(unitNamed('TDP 1', twins)).toBeNull();
  expect(unitNamed('A1', twins)?.code).toBe('A1');
  expect(
    unitNamed('Hoà Bình', [aUnit({ code: 'A', name: 'Hòa Bình' }), aUnit({ code: 'B', name: 'Hóa Bình' })]),
  ).toBeNull();
});

test('a unit that goes by one name twice is still one unit', () => {
  expect(unitNamed('TDP 7', [aUnit({ code: 'X7', name: 'Tổ dân phố số 7', aliases: ['TDP 07', 'Tổ 7'] })])?.code).toBe(
    'X7',
  );
});

test('what the Form offers begins with the code, and is understood again', () => {
  for (const unit of units) expect(unitNamed(choiceOf(unit), units)).toBe(unit);
  expect(choiceOf(aUnit())).toBe('TDP05 · Tổ dân phố số 5');
});

test.each`
  one                  | other                | why
  ${'TDP 5'}           | ${'TDP 15'}          | ${'another number'}
  ${'Tổ dân phố số 5'} | ${'Tổ trưởng số 5'}  | ${'not a neighbourhood group'}
  ${'Trường 5'}        | ${'Tổ dân phố số 5'} | ${'a school'}
  ${'Tổ 50'}           | ${'Tổ 5'}            | ${'a zero that counts'}
`('‘$one’ is not ‘$other’: $why', ({ one, other }) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test('units stand by the ward’s own numbers, and as in a Vietnamese list where these are equal', () => {
  const some = [
    aUnit({ code: 'C', name: 'Tổ dân phố số 10', order: 2 }),
    aUnit({ code: 'B', name: 'Tổ dân phố số 2', order: 2 }),
    aUnit({ code: 'A', name: 'Ủy ban', order: 1 }),
  ];
  expect(some.sort(inOrder).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
});

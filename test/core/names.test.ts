import fc from 'fast-check';
import { compareVietnamese, fold, normalise, plain } from '../../src/core/names';

test.each`
  typed                             | kept                  | why
  ${'Ủy ban MTTQ'.normalize('NFD')} | ${'Ủy ban MTTQ'}      | ${'some keyboards send marks apart'}
  ${'  Tổ  dân\u00a0phố \t số 5\n'} | ${'Tổ dân phố số 5'}  | ${'one kind of space'}
  ${'Văn hóa – Xã hội'}             | ${'Văn hóa - Xã hội'} | ${'one kind of hyphen'}
  ${'Tổ\u200b dân\ufeff phố'}       | ${'Tổ dân phố'}       | ${'nothing invisible'}
  ${'\u202eTổ\u0007 1'}             | ${'Tổ 1'}             | ${'nothing that turns or rings'}
`('‘$typed’ is kept as ‘$kept’: $why', ({ typed, kept }) => {
  expect(normalise(typed)).toBe(kept);
});

test('text for a cell keeps its dash and its line breaks, and loses only what could do harm', () => {
  expect(plain(' Văn hóa – Xã hội\nphường\u0000\u200f ')).toBe('Văn hóa – Xã hội\nphường');
});

test.each`
  one           | other         | folded
  ${'Uỷ ban'}   | ${'Ủy ban'}   | ${'uy ban'}
  ${'Hoà Bình'} | ${'Hòa Bình'} | ${'hoa binh'}
  ${'ĐƯỜNG'}    | ${'đường'}    | ${'duong'}
  ${'Trường'}   | ${'TRUONG'}   | ${'truong'}
`('‘$one’ and ‘$other’ both fold to ‘$folded’', ({ one, other, folded }) => {
  expect(fold(one)).toBe(folded);
  expect(fold(other)).toBe(folded);
  expect(fold(other.normalize('NFD'))).toBe(folded);
});

test.each`
  why                                     | inOrder
  ${'letters of the alphabet'}            | ${['An', 'Ăn', 'Ân', 'Dân', 'Đoàn', 'Em', 'Êm', 'Oanh', 'Ông', 'Ơn', 'Uyên', 'Ưng', 'Vân']}
  ${'tones after letters'}                | ${['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mă', 'mâ']}
  ${'a tone decides only between equals'} | ${['Ấp', 'Âu']}
  ${'numbers by their value'}             | ${['Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 10']}
  ${'a name before a longer one'}         | ${['Bình Minh', 'Bình Minh A']}
  ${'numbers before letters'}             | ${['Tổ 9', 'Tổ A']}
  ${'capitals beside small letters'}      | ${['an', 'Ăn', 'ân']}
  ${'offices as a ward lists them'}       | ${['Ban Xây dựng Đảng', 'Đoàn Thanh niên', 'Hội Phụ nữ', 'Trạm y tế', 'Ủy ban Kiểm tra', 'Văn phòng']}
`('$why: $inOrder', ({ inOrder }) => {
  const mixed = [...inOrder].reverse();
  expect(mixed.sort(compareVietnamese)).toEqual(inOrder);
  const apart = inOrder.map((name: string) => name.normalize('NFD')).reverse();
  expect(apart.sort(compareVietnamese).map((name: string) => name.normalize('NFC'))).toEqual(inOrder);
});

/** Short texts of letters that lie close to each other, so that equal keys come up. */
const someName = fc
  .array(fc.constantFrom('a', 'A', 'ă', 'ấ', 'ạ', 'd', 'đ', 'u', 'ư', 'Ự', ' ', '1', '01', '10', '-', '😀', 'é'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

test('the order is total: antisymmetric, transitive, and only one text is equal to itself', () => {
  fc.assert(
    fc.property(someName, someName, someName, (a, b, c) => {
      const [ab, ba, bc, ac] = [
        compareVietnamese(a, b),
        compareVietnamese(b, a),
        compareVietnamese(b, c),
        compareVietnamese(a, c),
      ];
      expect(Math.sign(ab) + Math.sign(ba)).toBe(0);
      expect(ab === 0).toBe(a === b);
      if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
    }),
  );
});

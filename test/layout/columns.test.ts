import fc from 'fast-check';
import {
  asText,
  type Cell,
  columnsOf,
  dayInCell,
  fromRows,
  headerOf,
  type Kind,
  MissingColumn,
  type Tab,
  toRow,
  toRowUnder,
} from '../../src/layout/columns';
import { count, day, difference, instant, list, maybe, oneOf, percent, rate, words } from '../../src/layout/kinds';
import { tabsIn, type UnitRow, unitRows } from '../../src/layout/tabs';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { at } from '../examples';

/** Vietnam's zone. */
const ZONE = 420;

/** What Sheets keeps of what a script writes: the apostrophe is a sign, an empty text is an empty cell. */
const kept = (cell: Cell): Cell => (typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : (cell ?? ''));

const answer = oneOf({ accepted: 'Chấp nhận', returned: 'Trả lại' });

test.each<[string, Kind<never>, unknown]>([
  ['words', words as never, 'Phòng Văn hóa – Xã hội'],
  ['no words', words as never, ''],
  ['words that look like a number', words as never, '007'],
  ['words that look like a formula', words as never, '=1+1'],
  ['words that begin with an apostrophe', words as never, "'tổ 5'"],
  ['count', count as never, 7180],
  ['zero', count as never, 0],
  ['a fall', difference as never, -3],
  ['rate', rate as never, 713],
  ['a whole rate', rate as never, 1000],
  ['percent', percent as never, 70],
  ['day', day as never, '2025-11-07'],
  ['instant', instant as never, at('07/11 23:59:59')],
  ['list', list(/[;\n]/) as never, ['Tổ dân phố', 'Cơ quan, đơn vị']],
  ['an empty list', list(/[;\n]/) as never, []],
  ['one of some', answer as never, 'returned'],
  ['nothing', maybe(count) as never, null],
  ['maybe a count', maybe(count) as never, 0],
])('%s comes back as it went in', (_, kind, value) => {
  expect(kind.read(kept(kind.write(value as never)), ZONE)).toEqual(value);
});

test.each<[string, Kind<never>, Cell]>([
  ['a negative count', count as never, -1],
  ['half a household', count as never, 1.5],
  ['text for a count', count as never, 'khoảng 300'],
  ['two numbers for a count', count as never, '300 hoặc 310'],
  ['digits that are no thousands', count as never, '12.50'],
  ['an empty count', count as never, ''],
  ['text for a difference', difference as never, '+3'],
  ['a day that is none', day as never, '31/02/2025'],
  ['text for an instant', instant as never, '16h30'],
  ['another word', answer as never, 'Đồng ý'],
  ['more than a hundred percent', percent as never, 120],
  ['nothing percent', percent as never, 0],
  ['part of a percent', percent as never, '70,5%'],
  ['a word for a percent', percent as never, 'bảy mươi'],
])('%s is refused', (_, kind, cell) => {
  expect(kind.read(cell, ZONE)).toBeUndefined();
});

test.each<[string, Kind<never>, Cell, unknown]>([
  ['a count typed as text', count as never, ' 341 ', 341],
  ['a target with its sign', percent as never, '70%', 70],
  ['70% in a cell, which Sheets keeps as 0.7', percent as never, 0.7, 70],
  ['7%, for which 0.07 times a hundred is a little more', percent as never, 0.07, 7],
  ['100% in a cell, which Sheets keeps as 1', percent as never, 1, 100],
  ['a day that Sheets made a date of', day as never, new Date(at('07/11')), '2025-11-07'],
  ['a date with a time of day', day as never, new Date(at('07/11 17:00')), '2025-11-07'],
  ['a choice in capitals', answer as never, 'CHẤP NHẬN', 'accepted'],
  ['a choice whose marks stand apart', answer as never, 'Chấp nhận'.normalize('NFD'), 'accepted'],
  ['names on lines of their own', list(/[;\n]/) as never, 'TDP 5\n Tổ 5 ;', ['TDP 5', 'Tổ 5']],
  ['a number where words stand', words as never, 5, '5'],
])('%s is understood', (_, kind, cell, value) => {
  expect(kind.read(cell, ZONE)).toEqual(value);
});

test.each`
  written                       | zone    | shown           | why
  ${'2025-11-06T17:00:00.000Z'} | ${420}  | ${'2025-11-07'} | ${'midnight in Vietnam'}
  ${'2025-11-07T08:00:00.000Z'} | ${-480} | ${'2025-11-07'} | ${'midnight in California'}
  ${'2025-07-07T07:00:00.000Z'} | ${-480} | ${'2025-07-07'} | ${'the same under summer time, by the offset of winter'}
  ${'2025-11-07T08:00:00.000Z'} | ${-420} | ${'2025-11-07'} | ${'and by that of summer'}
  ${'2025-11-07T00:00:00.000Z'} | ${0}    | ${'2025-11-07'} | ${'midnight in London'}
`('a date cell of $written in a zone of $zone minutes shows $shown: $why', ({ written, zone, shown }) => {
  expect(dayInCell(new Date(written), zone)).toBe(shown);
});

test('hostile text is always written with an apostrophe, which makes it text', () => {
  const begins = fc.constantFrom('=', '+', '-', '@', "'", '\t=', '0', '1/2', 'TRUE', '');
  fc.assert(
    fc.property(begins, fc.string({ maxLength: 20 }), (begin, rest) => {
      const cell = asText(begin + rest);
      if (begin + rest === '') expect(cell).toBeNull();
      else expect(cell).toBe(`'${begin}${rest}`);
    }),
  );
  expect(String(asText('x'.repeat(60_000)))).toHaveLength(50_000);
});

test('every text that a computed tab writes goes through that apostrophe', () => {
  const tabs = tabsIn(vi, vi, preset);
  const hostile = '=IMPORTXML("https://x")';
  const row = toRow(tabs.log, { at: at('05/11'), kind: hostile, text: hostile, seen: hostile });
  expect(row.slice(1)).toEqual([hostile, hostile, hostile].map((text) => `'${text}`));
  const [seed] = unitRows(preset) as [UnitRow];
  const unit = toRow(tabs.units, { ...seed, code: hostile, name: hostile, groups: [hostile], aliases: [hostile] });
  expect(unit.slice(0, 4)).toEqual([hostile, hostile, hostile, hostile].map((text) => `'${text}`));
});

interface Pet {
  name: string;
  age: number | null;
}

const pets: Tab<Pet> = {
  title: 'Vật nuôi',
  kept: true,
  columns: {
    name: { header: 'Tên', kind: words, width: 100 },
    age: { header: 'Tuổi', kind: maybe(count), width: 60 },
  },
};

test('columns stand in the order in which they are declared', () => {
  expect(columnsOf(pets).map(({ field }) => field)).toEqual(['name', 'age']);
  expect(headerOf(pets)).toEqual(["'Tên", "'Tuổi"]);
  expect(toRow(pets, { name: 'Mướp', age: 3 })).toEqual(["'Mướp", 3]);
});

test('a kept tab is read by its headers, wherever they stand and whatever is beside them', () => {
  const { entries, bad } = fromRows(
    pets,
    [
      ['Ghi chú', ' Tuổi ', 'Tên'],
      ['béo', 3, 'Mướp'],
      ['', '', 'Vện'],
    ],
    ZONE,
  );
  expect(entries).toEqual([
    { entry: { name: 'Mướp', age: 3 }, row: 2 },
    { entry: { name: 'Vện', age: null }, row: 3 },
  ]);
  expect(bad).toEqual([]);
});

test('and written by them too, leaving alone what is not its own', () => {
  expect(toRowUnder(pets, { name: 'Mướp', age: 3 }, ['Tuổi', 'Ghi chú', 'Tên'])).toEqual([3, null, "'Mướp"]);
});

test('a missing column is named', () => {
  expect(() => fromRows(pets, [['Tên', 'Năm']], ZONE)).toThrow(new MissingColumn('Vật nuôi', 'Tuổi'));
  expect(() => fromRows(pets, [], ZONE)).toThrow(new MissingColumn('Vật nuôi', 'Tên'));
  expect(() => toRowUnder(pets, { name: 'Mướp', age: 3 }, ['Tên'])).toThrow(MissingColumn);
});

test('blank rows are passed over, and rows keep their numbers', () => {
  const { entries } = fromRows(
    pets,
    [
      ['Tên', 'Tuổi'],
      ['', ' '],
      [null, null],
      ['Mướp', 3],
    ],
    ZONE,
  );
  expect(entries).toEqual([{ entry: { name: 'Mướp', age: 3 }, row: 4 }]);
});

test.each`
  cell                     | content
  ${'ba'}                  | ${'ba'}
  ${-3}                    | ${'-3'}
  ${new Date(at('12/03'))} | ${'12/03/2025'}
`('a cell that cannot be read is reported as “$content”, and the rest of its row is read', ({ cell, content }) => {
  const { entries, bad } = fromRows(
    pets,
    [
      ['Tên', 'Tuổi'],
      ['Mướp', cell],
    ],
    ZONE,
  );
  expect(bad).toEqual([{ tab: 'Vật nuôi', row: 2, header: 'Tuổi', content }]);
  expect(entries).toEqual([{ entry: { name: 'Mướp' }, row: 2 }]);
});

test('a tab of the product names each of its columns once', () => {
  for (const tab of Object.values(tabsIn(vi, vi, preset))) {
    const headers = headerOf(tab as never);
    expect(new Set(headers).size).toBe(headers.length);
  }
});

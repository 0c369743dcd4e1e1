import type { Cell } from '../../src/layout/columns';
import { columnsOf, toRow } from '../../src/layout/columns';
import { presetUnits, readUnits } from '../../src/layout/registry';
import { tabsIn, type UnitRow, unitRows } from '../../src/layout/tabs';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { at } from '../examples';

const tabs = tabsIn(vi, vi, preset);
const headers = columnsOf(tabs.units).map(({ column }) => column.header);

/** Rows as somebody typed them, by header. */
const read = (...rows: Record<string, Cell>[]) =>
  readUnits([headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))], tabs, preset, vi, 420);

const good = { 'Mã đơn vị': 'TDP05', 'Tên đơn vị': 'Tổ dân phố số 5', Nhóm: 'Tổ dân phố', 'Tổng số hộ': 520 };

test('the columns are those that a ward knows', () => {
  expect(headers).toEqual([
    'Mã đơn vị',
    'Tên đơn vị',
    'Nhóm',
    'Tên gọi khác',
    'Tổng số hộ',
    'Tổng số CBCCVC',
    'Tổng số hội viên, đoàn viên',
    'Tổng số cơ sở kinh doanh',
    'Nguồn số liệu',
    'Ngày số liệu',
    'Chỉ tiêu riêng (%)',
    'Lý do',
    'Email nhận nhắc',
    'Đang theo dõi',
    'Thứ tự',
    'Ghi chú',
  ]);
});

test('a row becomes a unit', () => {
  const { units, problems } = read({
    ...good,
    'Tên gọi khác': 'TDP 5; Khu dân cư số 5',
    'Chỉ tiêu riêng (%)': 65,
    'Email nhận nhắc': 'to5@tanhung.example',
    'Đang theo dõi': 'Không',
    'Thứ tự': 17,
  });
  expect(problems).toEqual([]);
  expect(units).toEqual([
    {
      code: 'TDP05',
      name: 'Tổ dân phố số 5',
      groups: ['tdp'],
      aliases: ['TDP 5', 'Khu dân cư số 5'],
      denominators: { householdsTotal: 520, staffTotal: null, membersTotal: null, businessesTotal: null },
      target: 65,
      email: 'to5@tanhung.example',
      active: false,
      order: 17,
    },
  ]);
});

test('the list that set-up writes reads as the preset’s units', () => {
  const rows = unitRows(preset).map((row) =>
    toRow(tabs.units, row).map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : (cell ?? ''))),
  );
  const { units, problems } = readUnits([headers, ...rows], tabs, preset, vi, 420);
  const nothing = { householdsTotal: null, staffTotal: null, membersTotal: null, businessesTotal: null };
  expect(problems).toEqual([]);
  expect(units).toEqual(presetUnits(preset).map((unit) => ({ ...unit, denominators: nothing })));
  expect(units).toHaveLength(52);
});

const second = { ...good, 'Mã đơn vị': 'TDP06', 'Tên đơn vị': 'Tổ dân phố số 6' };

test.each<[string, Record<string, Cell>, string[]]>([
  [
    'no code',
    { ...good, 'Mã đơn vị': '' },
    [
      'Danh mục đơn vị, dòng 2: thiếu mã đơn vị; dòng này chưa được tính. Có thể dùng mã TDP05; chọn Cập nhật ngay thì mã được điền giúp.',
    ],
  ],
  ['no name', { ...good, 'Tên đơn vị': ' ' }, ['Danh mục đơn vị, dòng 2: thiếu tên đơn vị; dòng này chưa được tính.']],
  [
    'a code in Vietnamese',
    { ...good, 'Mã đơn vị': 'TỔ5' },
    [
      'Danh mục đơn vị, dòng 2: mã “TỔ5” không dùng được; mã chỉ gồm chữ cái không dấu và chữ số, tối đa 6 ký tự. Dòng này chưa được tính.',
    ],
  ],
  [
    'a code of seven characters',
    { ...good, 'Mã đơn vị': 'TODP005' },
    [
      'Danh mục đơn vị, dòng 2: mã “TODP005” không dùng được; mã chỉ gồm chữ cái không dấu và chữ số, tối đa 6 ký tự. Dòng này chưa được tính.',
    ],
  ],
])('a row with %s is left out in a sentence, and the others work', (_, row, sentences) => {
  const { units, problems } = read(row, second);
  expect(units.map(({ code }) => code)).toEqual(['TDP06']);
  expect(problems).toEqual(sentences);
});

test.each<[string, Record<string, Cell>, object, string[]]>([
  [
    'an unknown group',
    { Nhóm: 'Tổ dân phố; Hợp tác xã' },
    { groups: ['tdp'] },
    [
      'dòng 2: không có nhóm “Hợp tác xã”. Các nhóm: Tổ dân phố; Cơ quan, đơn vị; Cơ sở giáo dục; MTTQ và đoàn thể; Cơ sở sản xuất, kinh doanh; Tuyên truyền.',
    ],
  ],
  [
    'no group',
    { Nhóm: '' },
    { groups: [] },
    ['dòng 2: “Tổ dân phố số 5” chưa có nhóm nên chưa được tính; hãy chọn nhóm ở cột Nhóm.'],
  ],
  [
    'text for a number',
    { 'Tổng số hộ': 'khoảng 500' },
    { denominators: { householdsTotal: null } },
    ['dòng 2, cột “Tổng số hộ”: không đọc được “khoảng 500”.'],
  ],
  [
    'a negative number',
    { 'Tổng số hộ': -5 },
    { denominators: { householdsTotal: null } },
    ['dòng 2, cột “Tổng số hộ”: không đọc được “-5”.'],
  ],
  [
    'part of a household',
    { 'Tổng số hộ': 1.25 },
    { denominators: { householdsTotal: null } },
    ['dòng 2, cột “Tổng số hộ”: không đọc được “1.25”.'],
  ],
  [
    'a date for a number',
    { 'Tổng số hộ': new Date(at('12/03')) },
    { denominators: { householdsTotal: null } },
    ['dòng 2, cột “Tổng số hộ”: không đọc được “12/03/2025”.'],
  ],
  [
    'zero households, which is a gap',
    { 'Tổng số hộ': 0 },
    { denominators: { householdsTotal: null } },
    ['dòng 2: tổng số hộ là 0, được coi như chưa nhập.'],
  ],
  ['a thousand as a document writes it', { 'Tổng số hộ': '1.250' }, { denominators: { householdsTotal: 1250 } }, []],
  ['a thousand with a blank', { 'Tổng số hộ': '1 250' }, { denominators: { householdsTotal: 1250 } }, []],
  ['households with their noun', { 'Tổng số hộ': '276 hộ' }, { denominators: { householdsTotal: 276 } }, []],
  [
    'an address that is none',
    { 'Email nhận nhắc': 'to5@tanhung' },
    { email: '' },
    ['dòng 2: địa chỉ thư “to5@tanhung” không hợp lệ, nên đơn vị không nhận được thư.'],
  ],
  [
    'an impossible target',
    { 'Chỉ tiêu riêng (%)': 170 },
    { target: null },
    ['dòng 2, cột “Chỉ tiêu riêng (%)”: không đọc được “170”.'],
  ],
  [
    'another word than yes or no',
    { 'Đang theo dõi': 'chắc có' },
    { active: true },
    ['dòng 2, cột “Đang theo dõi”: không đọc được “chắc có”.'],
  ],
  ['a blank yes or no', { 'Đang theo dõi': '' }, { active: true }, []],
  ['a code in small letters', { 'Mã đơn vị': ' tdp05 ' }, { code: 'TDP05' }, []],
  ['a group in other letters', { Nhóm: 'TO DAN PHO' }, { groups: ['tdp'] }, []],
  ['a group named twice', { Nhóm: 'Tổ dân phố; tổ dân phố' }, { groups: ['tdp'] }, []],
  ['two groups', { Nhóm: 'Cơ quan, đơn vị; MTTQ và đoàn thể' }, { groups: ['agency', 'massOrg'] }, []],
  ['a name over two lines', { 'Tên đơn vị': 'Tổ dân phố\nsố 5' }, { name: 'Tổ dân phố số 5' }, []],
])('%s: the unit is there, and what cannot be used is said', (_, typed, expected, sentences) => {
  const { units, problems } = read({ ...good, ...typed }, second);
  expect(units[0]).toMatchObject(expected);
  expect(units[1]).toMatchObject({ code: 'TDP06', denominators: { householdsTotal: 520 } });
  expect(problems.map((problem) => problem.replace(/^Danh mục đơn vị, /, ''))).toEqual(sentences);
});

test('a code that stands twice counts where it stands first, also in other letters', () => {
  const { units, problems } = read(good, { ...second, 'Mã đơn vị': 'tdp05' });
  expect(units.map(({ name }) => name)).toEqual(['Tổ dân phố số 5']);
  expect(problems).toEqual(['Danh mục đơn vị, dòng 3: mã TDP05 đã có ở dòng 2; dòng này chưa được tính.']);
});

test('blank rows are passed over, and sentences give the row as it stands in the Sheet', () => {
  const { units, problems } = read({}, good, {}, { ...second, 'Mã đơn vị': '' });
  expect(units).toHaveLength(1);
  expect(problems).toEqual([
    'Danh mục đơn vị, dòng 5: thiếu mã đơn vị; dòng này chưa được tính. Có thể dùng mã TDP06; chọn Cập nhật ngay thì mã được điền giúp.',
  ]);
});

test('a row without a number stands where it was typed', () => {
  expect(read(second, good).units.map(({ code, order }) => [code, order])).toEqual([
    ['TDP06', 2],
    ['TDP05', 3],
  ]);
});

test('a seed’s denominators and codes fit the list', () => {
  for (const row of unitRows(preset) as UnitRow[]) expect(row.code).toMatch(/^[A-Z0-9]{1,6}$/);
});

test('two units whose names fold to one are both kept, and the clash is named', () => {
  const { units, problems } = read(good, { ...second, 'Tên đơn vị': 'TDP 5', 'Tên gọi khác': '' });
  expect(units.map(({ code }) => code)).toEqual(['TDP05', 'TDP06']);
  expect(problems).toEqual([
    'Danh mục đơn vị, dòng 3: tên “TDP 5” của TDP06 trùng với TDP05; câu trả lời chỉ ghi tên này thì hệ thống không biết là của đơn vị nào.',
  ]);
});

test('a list of names alone is given codes and groups to propose, none of them taken', () => {
  const named = (name: string) => ({ 'Tên đơn vị': name });
  const { proposals, units, problems } = read(
    good,
    ...['TDP 5', 'Tổ dân phố số 12', 'Khu dân cư số 3', 'Trường Tiểu học Ngọc Sơn', 'Hợp tác xã Hải Tân'].map(named),
  );
  expect(units).toHaveLength(1);
  expect(proposals.map(({ row, code, group }) => [row, code, group])).toEqual([
    [4, 'TDP12', 'Tổ dân phố'],
    [5, 'TDP03', 'Tổ dân phố'],
    [6, 'TTHNS', 'Cơ sở giáo dục'],
    [7, 'HTHT', null],
  ]);
  // One that stands already gets no code of its own.
  expect(problems[0]).toBe(
    'Danh mục đơn vị, dòng 3: “TDP 5” trùng với dòng 2; dòng này chưa được tính. Nếu là một đơn vị, hãy xóa dòng này; nếu là đơn vị khác, hãy sửa tên và nhập mã.',
  );
});

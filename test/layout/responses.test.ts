import type { Answers } from '../../src/core/reports';
import type { Cell } from '../../src/layout/columns';
import { itemsOf, planForm } from '../../src/layout/form';
import { presetUnits } from '../../src/layout/registry';
import { type KnownTitles, readResponses } from '../../src/layout/responses';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { at } from '../examples';

const plan = planForm(preset, presetUnits(preset), vi);
const VIETNAM = 420;

/** A response tab as Google writes it: the time first, then a column a title; answers by title. */
function read(
  rows: Record<string, Cell>[],
  { first = 'Dấu thời gian', zone = VIETNAM, known = {} as KnownTitles, extra = [] as string[] } = {},
): Answers[] {
  const titles = [...itemsOf(plan).map(({ title }) => title), ...extra];
  const cells = rows.map((row) => [row.at ?? new Date(at('05/11 20:15')), ...titles.map((title) => row[title] ?? '')]);
  return readResponses([[first, ...titles], ...cells], plan, known, vi, zone);
}

const NEIGHBOURHOOD = {
  'Nhóm đơn vị': 'Tổ dân phố',
  'Đơn vị báo cáo (tổ dân phố)': 'TDP05 · Tổ dân phố số 5',
  'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)': 341,
  'Số người đã tham gia dự thi (lũy kế)': '402',
  'Đã niêm yết, dán mã QR hướng dẫn tại Nhà văn hóa?': 'Đã thực hiện',
  'Đã chia sẻ đường link tham gia vào nhóm Zalo tổ dân phố?': 'Chưa thực hiện',
  'Số liệu tính đến ngày': new Date(at('05/11')),
};

test('answers come by question, blank ones are absent', () => {
  expect(read([NEIGHBOURHOOD])).toEqual([
    {
      submittedAt: at('05/11 20:15'),
      row: 2,
      tab: 0,
      values: {
        group: 'Tổ dân phố',
        unit: 'TDP05 · Tổ dân phố số 5',
        householdsParticipating: 341,
        participants: '402',
        qrPosted: 'yes',
        zaloShared: 'Chưa thực hiện',
        asOf: '2025-11-05',
      },
    },
  ]);
});

test.each(['Dấu thời gian', 'Timestamp', 'Thời gian', ''])(
  'the time is the first column, here called “%s”',
  (first) => {
    expect(read([NEIGHBOURHOOD], { first })).toEqual(read([NEIGHBOURHOOD]));
  },
);

test('the unit is the one of the page that the group leads to', () => {
  const both = { ...NEIGHBOURHOOD, 'Đơn vị báo cáo (cơ sở giáo dục)': 'TH03 · Cơ sở giáo dục 3' };
  expect(read([both])[0]?.values.unit).toBe('TDP05 · Tổ dân phố số 5');
  expect(read([{ ...both, 'Nhóm đơn vị': 'Cơ sở giáo dục' }])[0]?.values.unit).toBe('TH03 · Cơ sở giáo dục 3');
});

test('without a group no page’s unit is taken', () => {
  expect(read([{ ...NEIGHBOURHOOD, 'Nhóm đơn vị': '' }])[0]?.values.unit).toBeUndefined();
});

test.each`
  zone    | cell                                    | why
  ${420}  | ${new Date('2025-11-04T17:00:00.000Z')} | ${'Vietnam'}
  ${-480} | ${new Date('2025-11-05T08:00:00.000Z')} | ${'California'}
  ${0}    | ${new Date('2025-11-05T00:00:00.000Z')} | ${'London'}
  ${420}  | ${'05/11/2025'}                         | ${'typed as text'}
`('a day is the day that the cell shows in the file’s zone: $why', ({ zone, cell }) => {
  expect(read([{ ...NEIGHBOURHOOD, 'Số liệu tính đến ngày': cell }], { zone })[0]?.values.asOf).toBe('2025-11-05');
});

test('a day that is none is no day', () => {
  expect(read([{ ...NEIGHBOURHOOD, 'Số liệu tính đến ngày': 'hôm qua' }])[0]?.values.asOf).toBe('');
});

test('a row without a time in front is no response, and rows keep their numbers', () => {
  const rows = read([{ ...NEIGHBOURHOOD, at: 'ghi chú' }, { ...NEIGHBOURHOOD, at: '' }, NEIGHBOURHOOD]);
  expect(rows.map(({ row }) => row)).toEqual([4]);
});

test('columns may be moved, and columns that nobody asked for are passed over', () => {
  const titles = Object.keys(NEIGHBOURHOOD).reverse();
  const line = titles.map((title) => NEIGHBOURHOOD[title as keyof typeof NEIGHBOURHOOD]);
  const cells: Cell[][] = [
    ['Timestamp', 'Ghi chú của cán bộ', ...titles],
    [new Date(at('05/11 20:15')), 'đã gọi', ...line],
  ];
  expect(readResponses(cells, plan, {}, vi, VIETNAM)[0]?.values).toEqual(read([NEIGHBOURHOOD])[0]?.values);
});

test('a question that was renamed is known by the title it has now, and by the one it had', () => {
  const known = { participants: { title: 'Bao nhiêu người đã dự thi?', former: ['Số người dự thi'] } };
  const { 'Số người đã tham gia dự thi (lũy kế)': people, ...rest } = NEIGHBOURHOOD;
  const [renamed, old] = read([{ ...rest, 'Bao nhiêu người đã dự thi?': people }, NEIGHBOURHOOD], {
    known,
    extra: ['Bao nhiêu người đã dự thi?'],
  });
  expect(renamed?.values.participants).toBe('402');
  expect(old?.values.participants).toBe('402');
});

test('an empty tab has no responses', () => {
  expect(readResponses([], plan, {}, vi, VIETNAM)).toEqual([]);
  expect(read([])).toEqual([]);
});

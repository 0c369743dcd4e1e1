import { summaryOf } from '../../src/core/summary';
import { OVERDUE, OVERDUE_FORMULA, overviewCells, planOverview } from '../../src/layout/overview';
import { presetUnits } from '../../src/layout/registry';
import { settingsOf } from '../../src/layout/settings';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { units as demoUnits, summaryAt } from '../demoWard';
import { type About, at, aUnit, reportsOf } from '../examples';
import { preset as small } from '../presets/small';

const text = (cell: unknown) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell);
const lines = (cells: unknown[][]) => cells.map((row) => row.map(text).filter((cell) => cell !== null));

const demo = () => overviewCells(summaryAt('05/11 16:30', '04/11 23:59'), settingsOf(preset), [], preset, vi);

test.each([
  ['Tân Hưng', preset],
  ['the small commune', small],
] as const)('%s’s overview prints on one page', (_, of) => {
  const plan = planOverview(of);
  expect(plan.rows).toBeLessThanOrEqual(45);
  expect(plan.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(680);
});

test('no two blocks of the plan share a row', () => {
  for (const one of [preset, small]) {
    const { heading, alarm, indicators, chaseTitle, chaseHeader, chaseRows, notes, noteRows, rows } = planOverview(one);
    const taken = [
      1,
      OVERDUE.row,
      heading,
      heading + 1,
      heading + 2,
      alarm,
      ...indicators.flatMap((row) => [0, 1, 2, 3, 4, 5].map((offset) => row + offset)),
      chaseTitle,
      chaseHeader,
      ...Array.from({ length: chaseRows }, (_, index) => chaseHeader + 1 + index),
      ...Array.from({ length: noteRows }, (_, index) => notes + index),
    ];
    expect(new Set(taken).size).toBe(taken.length);
    expect(Math.max(...taken)).toBe(rows);
  }
});

test('the demo ward on 05/11 at 16:30, as the chairman reads it', () => {
  const written = lines(demo());
  expect(written.slice(0, 6)).toEqual([
    ['Cập nhật lúc', new Date(at('05/11 16:30')), 3],
    [OVERDUE_FORMULA],
    ['Công dân số · phường Tân Hưng'],
    ['Hạn gửi báo cáo: còn 3 ngày, đến hết thứ Sáu 07/11/2025'],
    ['Cuộc thi kết thúc: còn 7 ngày, đến hết thứ Ba 11/11/2025'],
    [],
  ]);
  const [first] = planOverview(preset).indicators as [number];
  expect(written.slice(first - 1, first + 5)).toEqual([
    ['Hộ gia đình', 'Chỉ tiêu 70%'],
    ['19/28 tổ đạt', '▼ Chậm'],
    ['Các đơn vị đã báo cáo', '71,3%', '7.180/10.065', 'Thiếu 98 hộ'],
    ['Toàn phường', '66,6%', '7.180/10.780', 'Thiếu 600 hộ', expect.stringMatching(/^Từ 0h hôm nay: \+\d+ hộ$/)],
    ['✓ Đạt', '● Đúng tiến độ', '▼ Chậm', '▼▼ Rất chậm', '○ Chưa báo cáo', '○ Thiếu mẫu số'],
    [19, 2, 5, 0, 2, 0],
  ]);
  const { chaseHeader, notes } = planOverview(preset);
  expect(written.slice(chaseHeader - 1, chaseHeader + 1)).toEqual([
    ['Đơn vị', 'Trạng thái', 'Tỷ lệ', 'Đã tham gia', 'Còn thiếu', 'Báo cáo'],
    ['Tổ dân phố số 20', '▼ Chậm', '60,0%', '186/310', '31 hộ', expect.stringMatching(/^(hôm nay|1 ngày trước)$/)],
  ]);
  expect(written[notes - 1]).toEqual(['Chưa báo cáo: Tổ dân phố số 8; Tổ dân phố số 25']);
  expect(written[notes + 1]).toEqual(['Số liệu cần xác minh: không có']);
});

test('all that lag are listed together, the lowest share of their target first', () => {
  const { chaseHeader } = planOverview(preset);
  const names = lines(demo())
    .slice(chaseHeader, chaseHeader + 12)
    .map(([name]) => name);
  expect(names.filter(Boolean)).toEqual([
    'Tổ dân phố số 20',
    'Trạm y tế phường',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Tổ dân phố số 5',
    'Tổ dân phố số 14',
    'Tổ dân phố số 3',
    'Cơ sở giáo dục 3',
    'Tổ dân phố số 18',
    'Cơ sở giáo dục 6',
    'Tổ dân phố số 22',
    'Tổ dân phố số 28',
    'Tổ dân phố số 8',
  ]);
});

test('every row is as wide as the plan, so that one write fits', () => {
  const { widths, rows } = planOverview(preset);
  expect(demo()).toHaveLength(rows);
  for (const row of demo()) expect(row).toHaveLength(widths.length);
});

test('with 250 units that all lag the page stays one page: some are named, the others counted', () => {
  const units = Array.from({ length: 250 }, (_, index) =>
    aUnit({ code: `T${index}`, name: `Tổ dân phố số ${index}`, order: index, households: 100 }),
  );
  const answers: About[] = units.slice(0, 200).map(({ code }, index) => ({ unit: code, households: index % 50 }));
  const campaign = { ...preset.campaign };
  const reports = reportsOf(
    answers.map((one) => ({ ...one, householdsParticipating: one.households })),
    { units, campaign },
  );
  const summary = summaryOf({ campaign, units, reports, now: at('05/11 16:30'), since: null });
  const cells = overviewCells(summary, settingsOf(preset), ['Ô một.', 'Ô hai.', 'Ô ba.'], preset, vi);
  const { chaseHeader, chaseRows, notes, rows } = planOverview(preset);
  const written = lines(cells);
  expect(cells).toHaveLength(rows);
  expect(written[chaseHeader + chaseRows - 1]).toEqual([`và ${250 - chaseRows + 1} đơn vị khác trong trang Tổng hợp`]);
  expect(String(written[notes - 1]?.[0])).toMatch(
    /^Chưa báo cáo: .*; Tổ dân phố số 207 và 42 đơn vị khác trong trang Tổng hợp$/,
  );
  expect(written[notes + 3]).toEqual(['Cần sửa: Ô một. Còn 02 mục khác, xem Nhật ký.']);
});

test('before anything has come in, there are dashes and names, no zeros of nobody', () => {
  const none = {
    campaign: preset.campaign,
    units: presetUnits(preset),
    reports: [],
    now: at('11/10 08:00'),
    since: null,
  };
  const written = lines(overviewCells(summaryOf(none), settingsOf(preset), [], preset, vi));
  const [first] = planOverview(preset).indicators as [number];
  expect(written[first + 1]).toEqual(['Các đơn vị đã báo cáo', '–', '–/0']);
  expect(written[first]).toEqual(['0/28 tổ đạt']);
  const { notes } = planOverview(preset);
  expect(String(written[notes]?.[0])).toMatch(
    /^Chưa nhập mẫu số trong Danh mục đơn vị nên chưa tính được tỷ lệ: Tổ dân phố số 1; /,
  );
  expect(written[notes + 2]).toEqual(['Chưa có báo cáo nào']);
});

test('a commune is no ward', () => {
  const units = presetUnits(small).map((unit) => ({ ...unit, denominators: { animals: 100 } }));
  const now = at('05/11 16:30');
  const input = { campaign: small.campaign, units, reports: [], now, since: null };
  const written = JSON.stringify(lines(overviewCells(summaryOf(input), settingsOf(small), [], small, vi)));
  expect(written).toContain('Toàn xã');
  expect(written).not.toContain('phường');
});

test('names that a clerk typed are written as text', () => {
  const units = demoUnits.map((unit) => ({ ...unit, name: `=HYPERLINK("x";"${unit.name}")` }));
  const input = { campaign: preset.campaign, units, reports: [], now: at('05/11 16:30'), since: null };
  const cells = overviewCells(summaryOf(input), settingsOf(preset), [], preset, vi).flat();
  expect(cells.filter((cell) => typeof cell === 'string' && !cell.startsWith("'"))).toEqual([OVERDUE_FORMULA]);
});

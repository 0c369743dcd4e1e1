import type { Cell } from '../../src/layout/columns';
import { readSettings, type Settings, settingsOf, settingsRows } from '../../src/layout/settings';
import { campaignUnder, documentUnder, filled, presetUnder } from '../../src/layout/wardPreset';
import { presetIn } from '../../src/preset/preset';
import { preset } from '../../src/preset/tanHung';
import { document } from '../../src/preset/tanHungDocument';
import { vi } from '../../src/text/vi';
import { at } from '../examples';
import { preset as small } from '../presets/small';

const ZONE = 420;
const { labels } = vi.settings;
const HEADER: Cell[] = [vi.settings.label, vi.settings.value, vi.settings.explanation];
const households = vi.settings.target('Hộ gia đình');

/** The tab with some cells typed over. */
const read = (typed: Record<string, Cell>, of = preset) => {
  const rows = settingsRows(of, vi).map(([label, value, why]): Cell[] => [
    label ?? null,
    String(label) in typed ? (typed[String(label)] ?? null) : (value ?? null),
    why ?? null,
  ]);
  return readSettings([HEADER, ...rows], of, vi, ZONE);
};

test('the tab as set-up writes it reads as the preset', () => {
  expect(read({})).toEqual({ settings: settingsOf(preset), problems: [] });
  expect(read({}, small)).toEqual({ settings: settingsOf(small), problems: [] });
});

test('every setting has a label of its own and a sentence on it', () => {
  const rows = settingsRows(preset, vi);
  expect(new Set(rows.map(([label]) => label)).size).toBe(rows.length);
  for (const [, , why] of rows) expect(String(why)).toMatch(/\.$/);
});

test.each<[string, Cell, Partial<Settings>]>([
  [labels.ward, 'xã An Bình', { ward: 'xã An Bình' }],
  [labels.recipients, 'a@x.vn, b@y.vn;\nc@z.vn', { recipients: ['a@x.vn', 'b@y.vn', 'c@z.vn'] }],
  [labels.recipients, '', { recipients: [] }],
  [labels.replyTo, '', { replyTo: '' }],
  [labels.digestAt, '7h30', { digestAt: 450 }],
  [labels.digestAt, '07:30', { digestAt: 450 }],
  [labels.end, '2025-11-12', { end: '2025-11-12' }],
  [labels.end, new Date(at('12/11')), { end: '2025-11-12' }],
  [labels.deadline, '10/11/2025', { deadline: '2025-11-10' }],
  [labels.cutoff, '', { cutoff: null }],
  [labels.cutoff, '17h00 05/11/2025', { cutoff: at('05/11 17:00') }],
  [labels.cutoff, '05/11/2025 17:00', { cutoff: at('05/11 17:00') }],
  [labels.cutoff, '17 giờ 00 ngày 05/11/2025', { cutoff: at('05/11 17:00') }],
  [labels.cutoff, '2025-11-05, 17h', { cutoff: at('05/11 17:00') }],
  [labels.cutoff, new Date(at('05/11 17:00')), { cutoff: at('05/11 17:00') }],
  [labels.staleAfterDays, 5, { staleAfterDays: 5 }],
  [labels.farBehindPercent, '50%', { farBehindPercent: 50 }],
  [vi.settings.rules.linkCode, 'Bỏ qua', { severities: { ...settingsOf(preset).severities, linkCode: 'note' } }],
  [vi.settings.rules.fell, 'chi luu y', { severities: { ...settingsOf(preset).severities, fell: 'warn' } }],
  [households, '75', { targets: { households: 75, staff: 100 } }],
  [households, 0.75, { targets: { households: 75, staff: 100 } }],
])('“%s” takes ‘%s’', (label, cell, expected) => {
  const { settings, problems } = read({ [label]: cell });
  expect(problems).toEqual([]);
  expect(settings).toEqual({ ...settingsOf(preset), ...expected });
});

test.each<[string, Cell, string]>([
  [labels.digestAt, 'chiều', 'Cấu hình, mục “Giờ gửi báo cáo nhanh”: không đọc được “chiều”; đang dùng 16h30.'],
  [labels.digestAt, '', 'Cấu hình, mục “Giờ gửi báo cáo nhanh” đang để trống; đang dùng 16h30.'],
  [labels.end, 'sắp tới', 'Cấu hình, mục “Ngày kết thúc”: không đọc được “sắp tới”; đang dùng 11/11/2025.'],
  [
    labels.deadline,
    '31/11/2025',
    'Cấu hình, mục “Hạn gửi báo cáo (trước ngày)”: không đọc được “31/11/2025”; đang dùng 08/11/2025.',
  ],
  [
    labels.cutoff,
    '06/11/2025',
    'Cấu hình, mục “Mốc chốt nội bộ”: không đọc được “06/11/2025”; đang dùng 17h00 06/11/2025.',
  ],
  [labels.staleAfterDays, -1, 'Cấu hình, mục “Số ngày thì báo cáo được coi là cũ”: không đọc được “-1”; đang dùng 3.'],
  [labels.farBehindPercent, '0', 'Cấu hình, mục “Ngưỡng Rất chậm (%)”: không đọc được “0”; đang dùng 60.'],
  [labels.ward, ' ', 'Cấu hình, mục “Tên phường, xã” đang để trống; đang dùng phường Tân Hưng.'],
  [households, 'bảy mươi', 'Cấu hình, mục “Chỉ tiêu – Hộ gia đình (%)”: không đọc được “bảy mươi”; đang dùng 70.'],
  [
    households,
    new Date(at('12/03')),
    'Cấu hình, mục “Chỉ tiêu – Hộ gia đình (%)”: không đọc được “12/03/2025”; đang dùng 70.',
  ],
])('“%s” refuses ‘%s’ in a sentence, and the preset’s value holds', (label, cell, sentence) => {
  expect(read({ [label]: cell })).toEqual({ settings: settingsOf(preset), problems: [sentence] });
});

test('a row that somebody deleted or renamed leaves the preset’s value, and is named', () => {
  const rows = settingsRows(preset, vi).filter(([label]) => label !== labels.end);
  expect(readSettings([HEADER, ...rows], preset, vi, ZONE)).toEqual({
    settings: settingsOf(preset),
    problems: [
      'Cấu hình không có mục “Ngày kết thúc” (có thể tên mục đã bị sửa); đang dùng 11/11/2025. Chọn Thiết lập / Khôi phục để thêm lại mục này.',
    ],
  });
  expect(readSettings([], preset, vi, ZONE).settings).toEqual(settingsOf(preset));
});

test.each<[string, Record<string, Cell>, Partial<Settings>, string[]]>([
  [
    'an end before the start',
    { [labels.end]: '01/10/2025' },
    {},
    ['“01/10/2025” không phù hợp với các ngày khác; đang dùng 11/11/2025.'],
  ],
  [
    'a start after the end',
    { [labels.start]: '01/12/2025' },
    {},
    ['“01/12/2025” không phù hợp với các ngày khác; đang dùng 11/10/2025.'],
  ],
  [
    'a deadline before the start',
    { [labels.deadline]: '01/10/2025' },
    {},
    ['“01/10/2025” không phù hợp với các ngày khác; đang dùng 08/11/2025.'],
  ],
  [
    'a deadline before the first day is over',
    { [labels.deadline]: '11/10/2025' },
    {},
    ['“11/10/2025” không phù hợp với các ngày khác; đang dùng 08/11/2025.'],
  ],
  [
    'a start after the deadline',
    { [labels.start]: '09/11/2025' },
    {},
    ['“09/11/2025” không phù hợp với các ngày khác; đang dùng 11/10/2025.'],
  ],
  [
    'a cut-off of another year',
    { [labels.cutoff]: '17h00 06/11/2026' },
    { cutoff: null },
    ['“17h00 06/11/2026” không phù hợp với các ngày khác; đang dùng 07/11/2025.'],
  ],
  [
    'a cut-off that a nearer deadline has overtaken',
    { [labels.deadline]: '05/11/2025' },
    { deadline: '2025-11-05', cutoff: null },
    ['“17h00 06/11/2025” không phù hợp với các ngày khác; đang dùng 04/11/2025.'],
  ],
])('%s is named, and dates that fit are used', (_, typed, expected, sentences) => {
  const { settings, problems } = read(typed);
  expect(settings).toEqual({ ...settingsOf(preset), ...expected });
  expect(problems.map((problem) => problem.replace(/^[^:]*: /, ''))).toEqual(sentences);
});

test('the campaign follows the settings: dates, the exclusive deadline, limits, targets', () => {
  const { settings } = read({ [labels.deadline]: '10/11/2025', [households]: 75, [labels.staleAfterDays]: 9 });
  const campaign = campaignUnder(settings, preset);
  expect(campaign).toMatchObject({ deadline: at('10/11'), staleAfterDays: 9, start: '2025-10-11' });
  expect(campaign.indicators.map(({ key, percent }) => [key, percent])).toEqual([
    ['households', 75],
    ['staff', 100],
    ['members', null],
    ['businesses', null],
  ]);
  expect(preset.campaign.indicators[0]?.percent).toBe(70);
});

test('a ward’s own names stand for the preset’s, in every language; those it has not changed are each language’s own', () => {
  const settings = {
    ...settingsOf(preset),
    campaign: 'Đợt vận động Mẫu',
    short: 'Cài đặt định danh điện tử mức độ hai',
  };
  const english = presetIn('en', preset);
  const { names } = presetUnder(settings, preset, english);
  expect(names).toMatchObject({ campaign: 'Đợt vận động Mẫu', event: english.names.event, ward: preset.names.ward });
  expect(names.sender).toBe('Cài đặt định danh điện…');
  expect(documentUnder(settings, preset, document).basis).toBe(document.later.basis);
  expect(presetUnder(settingsOf(preset), preset, english).names).toEqual(english.names);
  expect(documentUnder(settingsOf(preset), preset, document)).toEqual(document);
});

test('the words of the Form and of the report say whose campaign it is', () => {
  const settings = { ...settingsOf(preset), campaign: 'Đợt vận động Mẫu', event: 'Đợt vận động' };
  const ours = presetUnder(settings, preset);
  const report = filled(documentUnder(settings, preset, document), ours, vi);
  expect(report).toMatchObject({
    subject: 'Kết quả triển khai, tham gia Đợt vận động Mẫu',
    signs: document.signs,
  });
  expect(JSON.stringify([filled(ours.form, ours, vi), { ...report, later: null }])).not.toMatch(/[{}]\w+}|Cuộc thi/);
});

test('a target that is left blank is none: the indicator is only followed', () => {
  const { settings, problems } = read({ [vi.settings.target('Hộ gia đình')]: '' });
  expect(problems).toEqual([]);
  expect(campaignUnder(settings, preset).indicators.map(({ percent }) => percent)).toEqual([null, 100, null, null]);
});

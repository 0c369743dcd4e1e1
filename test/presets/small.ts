import { startOf } from '../../src/core/calendar';
import type { Preset } from '../../src/preset/preset';

/** A made-up commune of ten villages that sort their household waste: one group, one indicator, other dates, no cut-off. */

const VILLAGES = ['Đông', 'Đoài', 'Thượng', 'Hạ', 'Trung', 'Ấp Bắc', 'Ấp Nam', 'An Lạc', 'Yên Vĩ', 'Ô Mễ'];

export const preset: Preset = {
  names: {
    campaign: 'Phong trào “Phân loại rác thải tại nguồn” năm 2026',
    short: 'Phân loại rác',
    event: 'Phong trào',
    ward: 'xã Vĩnh Hòa',
    authority: 'UBND xã Vĩnh Hòa',
    operator: 'Phòng Kinh tế',
    leadership: 'UBND xã Vĩnh Hòa',
    sender: 'Phân loại rác – Vĩnh Hòa',
  },
  digestAt: 7 * 60 + 30,
  campaign: {
    start: '2026-03-01',
    end: '2026-03-31',
    deadline: startOf('2026-03-28'),
    cutoff: null,
    staleAfterDays: 7,
    farBehindPercent: 50,
    groups: [{ key: 'village', name: 'Thôn', one: 'thôn', many: 'thôn' }],
    denominators: [{ key: 'homes', name: 'Tổng số hộ của thôn', groups: ['village'] }],
    indicators: [
      {
        key: 'sorting',
        name: 'Hộ phân loại rác',
        groups: ['village'],
        numerator: 'homesSorting',
        denominator: 'homes',
        percent: 80,
        noun: 'hộ',
        reached: 'hộ đã phân loại rác',
        units: 'thôn',
        unit: 'thôn',
      },
    ],
    ceilings: [],
    questions: [
      { key: 'group', title: 'Nhóm', kind: 'group', required: true },
      { key: 'unit', title: 'Thôn báo cáo', kind: 'unit', required: true, groups: ['village'] },
      {
        key: 'homesSorting',
        title: 'Số hộ đã phân loại rác (lũy kế)',
        kind: 'count',
        required: true,
        groups: ['village'],
        name: 'số hộ đã phân loại rác',
        noun: 'hộ',
        cumulative: true,
      },
      {
        key: 'pointOpen',
        title: 'Thôn đã có điểm tập kết rác?',
        kind: 'yesNo',
        required: true,
        groups: ['village'],
        name: 'đã có điểm tập kết rác',
      },
      { key: 'asOf', title: 'Số liệu tính đến ngày', kind: 'day', required: true },
    ],
  },
  form: {
    title: 'Báo cáo phân loại rác tại nguồn – xã Vĩnh Hòa',
    notice: 'Biểu mẫu chỉ thu thập số liệu của thôn; không nhập thông tin của cá nhân.',
    definition: 'Hộ phân loại rác là hộ có ít nhất hai thùng rác riêng.',
    runningTotal: 'Số liệu báo cáo là số lũy kế từ ngày 01/03/2026.',
    confirmation: 'Đã ghi nhận báo cáo. Trân trọng cảm ơn!',
  },
  units: VILLAGES.map((name, index) => ({
    code: `T${String(index + 1).padStart(2, '0')}`,
    name: `Thôn ${name}`,
    groups: ['village'],
    denominators: { homes: 100 + index * 10 },
  })),
};

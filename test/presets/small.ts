import { startOf } from '../../src/core/calendar';
import { type DocumentWords, type Invitation, numbered, type Preset } from '../../src/preset/preset';

/** Another campaign, to hold that nothing but its preset knows one: ten villages, one indicator, no internal cut-off. */
export const preset: Preset = {
  language: 'vi',
  names: {
    campaign: 'đợt tiêm phòng dại cho đàn chó, mèo vụ xuân năm 2026',
    short: 'Tiêm phòng dại',
    event: 'Đợt tiêm phòng',
    ward: 'xã Mẫu',
    authority: 'UBND xã Mẫu',
    operator: 'Phòng Kinh tế',
    leadership: 'Lãnh đạo UBND xã Mẫu',
    deeds: 'Việc đã làm',
    sender: 'Tiêm phòng – xã Mẫu',
  },
  digestAt: 7 * 60 + 30,
  reminderDays: ['2026-03-20'],
  campaign: {
    start: '2026-03-01',
    end: '2026-03-31',
    deadline: startOf('2026-03-26'),
    cutoff: null,
    staleAfterDays: 5,
    farBehindPercent: 50,
    groups: [
      { key: 'village', name: 'Thôn', one: 'thôn', many: 'thôn', address: 'bác', prefix: 'Thôn', names: ['thôn'] },
    ],
    denominators: [{ key: 'animals', name: 'Tổng đàn chó, mèo', groups: ['village'] }],
    indicators: [
      {
        key: 'vaccinated',
        name: 'Tiêm phòng dại',
        groups: ['village'],
        numerator: 'vaccinated',
        denominator: 'animals',
        percent: 80,
        noun: 'con',
        reached: 'con đã tiêm',
        units: 'thôn',
        unit: 'thôn',
      },
    ],
    ceilings: [],
    questions: [
      { key: 'group', title: 'Nhóm đơn vị', kind: 'group', required: true },
      { key: 'unit', title: 'Thôn báo cáo', kind: 'unit', required: true, groups: ['village'] },
      {
        key: 'vaccinated',
        title: 'Số chó, mèo đã tiêm (lũy kế)',
        kind: 'count',
        required: true,
        groups: ['village'],
        name: 'số chó, mèo đã tiêm',
        noun: 'con',
        cumulative: true,
      },
      { key: 'asOf', title: 'Số liệu tính đến ngày', kind: 'day', required: true },
    ],
  },
  form: {
    title: 'Báo cáo tiêm phòng dại – xã Mẫu',
    notice: 'Biểu mẫu chỉ thu thập số liệu tổng hợp của thôn.',
    definition: 'Con đã tiêm là con có giấy chứng nhận tiêm phòng trong đợt này.',
    runningTotal: 'Số liệu là số lũy kế từ ngày 01/03/2026.',
    confirmation: 'Đã ghi nhận báo cáo.',
  },
  units: numbered({ code: 'TH{nn}', name: 'Thôn {n}', groups: ['village'], denominators: { animals: 100 } }, 10),
};

export const document: DocumentWords = {
  bodies: ['ỦY BAN NHÂN DÂN', 'XÃ MẪU'],
  symbol: 'BC-UBND',
  place: 'Mẫu',
  to: '',
  subject: 'Kết quả tiêm phòng dại cho đàn chó, mèo vụ xuân năm 2026',
  basis: 'Thực hiện kế hoạch tiêm phòng năm 2026',
  later: { basis: 'Thực hiện kế hoạch …', directions: 'UBND xã đã giao các thôn triển khai {event}.' },
  directions: 'UBND xã giao Phòng Kinh tế theo dõi, tổng hợp kết quả.',
  signs: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  receivers: ['Lưu: VT, KT.'],
};

export const invitation: Invitation | null = null;

import type { Violation } from '../../src/core/violations';
import { violationWords } from '../../src/layout/violations';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { at } from '../examples';

const sentence = violationWords(preset.campaign);

/** A violation without its severity, which no sentence depends on. */
type Breach = Violation extends infer One ? (One extends Violation ? Omit<One, 'severity'> : never) : never;

test.each<[Breach, string]>([
  [{ kind: 'unitUnknown', typed: 'to 5' }, 'Không xác định được đơn vị ‘to 5’. Đề nghị chọn đơn vị trong danh sách.'],
  [{ kind: 'unitUnknown', typed: '' }, 'Báo cáo không ghi đơn vị. Đề nghị chọn đơn vị trong danh sách.'],
  [{ kind: 'notANumber', question: 'participants' }, 'Số người tham gia không phải là số. Đề nghị gửi lại.'],
  [
    { kind: 'overDenominator', indicator: 'households', figure: 512, denominator: 489 },
    'Số hộ có người tham gia (512) lớn hơn tổng số hộ của tổ (489). Đề nghị kiểm tra lại.',
  ],
  [
    { kind: 'overDenominator', indicator: 'staff', figure: 23, denominator: 22 },
    'Số cán bộ, công chức, viên chức đã tham gia (23) lớn hơn tổng số cán bộ, công chức, viên chức (22). Đề nghị kiểm tra lại.',
  ],
  [
    { kind: 'overDenominator', indicator: 'members', figure: 4300, denominator: 4210 },
    'Số hội viên, đoàn viên đã tham gia (4.300) lớn hơn tổng số hội viên, đoàn viên (4.210). Đề nghị kiểm tra lại.',
  ],
  [
    {
      kind: 'overCeiling',
      lower: 'householdsParticipating',
      figure: 300,
      upper: 'participants',
      ceiling: 280,
    },
    'Số hộ có người tham gia (300) lớn hơn số người tham gia (280). Đề nghị kiểm tra lại.',
  ],
  [
    { kind: 'fell', falls: [{ question: 'householdsParticipating', from: 352, to: 325 }] },
    'Số liệu lũy kế giảm so với lần báo cáo trước (từ 352 xuống 325 hộ). Đề nghị xác nhận.',
  ],
  [
    { kind: 'jumped', indicator: 'households', points: 40.04, from: 100, to: 1240 },
    'Số liệu tăng 40,0 điểm phần trăm trong một ngày (từ 100 lên 1.240 hộ). Đề nghị kiểm tra lại.',
  ],
  [
    { kind: 'asOfAfterSending', asOf: '2025-11-07', sent: '2025-11-05' },
    'Ngày của số liệu (07/11/2025) sau ngày gửi báo cáo (05/11/2025). Đề nghị kiểm tra lại.',
  ],
  [
    { kind: 'asOfBeforeStart', asOf: '2025-10-10' },
    'Số liệu tính đến ngày 10/10/2025, trước ngày bắt đầu. Đề nghị kiểm tra lại.',
  ],
  [
    { kind: 'asOfAfterEnd', asOf: '2025-11-12' },
    'Số liệu tính đến ngày 12/11/2025, sau thời gian kết thúc. Đề nghị kiểm tra lại.',
  ],
  [{ kind: 'late', sent: at('08/11 00:30') }, 'Báo cáo gửi muộn, lúc 00h30 ngày 08/11/2025.'],
  [
    { kind: 'denominatorProposed', question: 'householdsProposed', figure: 1250 },
    'Đơn vị đề nghị điều chỉnh tổng số hộ của tổ thành 1.250.',
  ],
  [{ kind: 'severalInADay', reports: 3 }, 'Đơn vị đã gửi 03 báo cáo trong ngày; hệ thống lấy báo cáo hợp lệ mới nhất.'],
])('%j', (violation, expected) => {
  expect(sentence({ severity: 'hold', ...violation } as Violation, vi)).toBe(expected);
});

import { type Day, dayOf } from '../core/calendar';
import type { Freeze } from '../core/freezes';
import type { Standing, Verdict } from '../core/reports';
import { letters } from './viLetters';
import { settings } from './viSettings';
import * as write from './write';

/**
 * The words of the Form and of the tabs that people keep. They are found again by these words, so they stay in the
 * language that the campaign was made in.
 */
export const viKept = {
  review: {
    title: 'Cần xác minh',
    key: 'Mã báo cáo',
    sent: 'Gửi lúc',
    code: 'Mã đơn vị',
    name: 'Đơn vị',
    group: 'Nhóm',
    state: 'Tình trạng',
    sentence: 'Nội dung cần xác minh',
    figure: 'Số liệu gửi',
    earlier: 'Số liệu trước đó',
    decision: 'Quyết định',
    note: 'Ghi chú của cán bộ',
    message: 'Tin nhắn gửi đơn vị',
    messageNote: 'Sao chép để gửi qua Zalo khi trả lại báo cáo.',
    decisionNote:
      'Chấp nhận: số liệu này được tính; tổng số mà đơn vị đề nghị được ghi vào Danh mục đơn vị. Trả lại: giữ số liệu trước, đề nghị đơn vị gửi lại. Để trống: giữ nguyên như cũ. Quyết định được tính ngay, chậm nhất là trong vòng 15 phút.',
    states: {
      waiting: 'Chưa tính',
      counts: 'Đã tính',
      replaced: 'Đã có báo cáo mới',
      returned: 'Đã trả lại',
    } satisfies Record<Standing, string>,
    decisions: { accepted: 'Chấp nhận', returned: 'Trả lại' } satisfies Record<Verdict, string>,
  },

  freezes: {
    title: 'Tiến độ theo ngày',
    freeze: 'Lần chốt',
    at: 'Số liệu đến',
    change: 'Tăng trong ngày',
    note: 'Số liệu cuối mỗi ngày và các lần chốt. Báo cáo gửi sau không làm thay đổi trang này.',
    name: ({ kind, at }: Freeze) => {
      const day = write.date(dayOf(at));
      switch (kind) {
        case 'day':
          return `Cuối ngày ${day}`;
        case 'deadline':
          return `Hết hạn gửi báo cáo (24h00 ngày ${day})`;
        case 'end':
          return `Kết thúc (24h00 ngày ${day})`;
        case 'manual':
          return `Chốt lúc ${write.moment(at)}`;
      }
    },
  },

  supplement: {
    title: 'Báo cáo bổ sung',
    sentAt: 'Dấu thời gian',
    note: 'Câu trả lời có trong biểu mẫu mà không vào bảng tính; được tính như các câu trả lời khác.',
  },

  units: {
    title: 'Danh mục đơn vị',
    code: 'Mã đơn vị',
    name: 'Tên đơn vị',
    groups: 'Nhóm',
    aliases: 'Tên gọi khác',
    source: 'Nguồn số liệu',
    sourceDay: 'Ngày số liệu',
    target: 'Chỉ tiêu riêng (%)',
    reason: 'Lý do',
    email: 'Email nhận nhắc',
    active: 'Đang theo dõi',
    order: 'Thứ tự',
    remark: 'Ghi chú',
    yes: 'Có',
    no: 'Không',
    codeNote: 'Tối đa 6 chữ cái, chữ số không dấu. Mã không đổi khi đơn vị đổi tên.',
    groupsNote: 'Một hoặc nhiều nhóm, cách nhau bằng dấu chấm phẩy.',
    aliasesNote: 'Tên cũ hoặc tên viết tắt, cách nhau bằng dấu chấm phẩy.',
    denominatorNote: 'Nhập số nguyên. Để trống nếu chưa có: đơn vị chưa được tính tỷ lệ.',
    proposedBy: (sent: string) => `Đơn vị đề nghị, gửi lúc ${sent}`,
    targetNote: 'Để trống nếu theo chỉ tiêu chung.',
  },

  form: {
    yes: 'Đã thực hiện',
    no: 'Chưa thực hiện',
    runningTotal: (start: Day) => `Ghi số cộng dồn từ ngày ${write.date(start)} đến nay, không phải số mới trong ngày.`,
    wholeNumber: 'Chỉ nhập chữ số, không dùng dấu chấm, dấu phẩy. Ví dụ: 150',
    closingPage: 'Thông tin báo cáo',
    of: (title: string, group: string) => `${title} (${write.lowerFirst(group)})`,
    noUnits: '(chưa có đơn vị)',
    testUnit: 'Đơn vị thử (chỉ dùng để kiểm tra)',
  },

  settings,

  letters,

  log: { title: 'Nhật ký', at: 'Thời điểm', kind: 'Việc', text: 'Nội dung', seen: 'Câu trả lời đã thấy' },

  ledger: { title: 'Sổ', at: 'Thời điểm', kind: 'Loại', key: 'Khóa', value: 'Nội dung' },
};

export type Kept = typeof viKept;

import type { Finding, FormTrouble, Level } from '../core/health';
import { closed } from './viHealth';
import type { Kept } from './viKept';
import * as write from './write';

const PRESS = 'Chọn Khôi phục';

const troubles: Record<FormTrouble, string> = {
  missing: `Chưa có biểu mẫu. ${PRESS}.`,
  unpublished: `Biểu mẫu chưa được xuất bản nên đơn vị không gửi được. ${PRESS}.`,
  refusing: `Biểu mẫu đang ngừng nhận câu trả lời. ${PRESS}.`,
  unlinked: `Biểu mẫu không nối với bảng này nên câu trả lời không về bảng. ${PRESS}.`,
  signIn:
    'Biểu mẫu buộc người trả lời đăng nhập. Mở cài đặt của biểu mẫu và tắt “Giới hạn ở người dùng trong tổ chức”.',
};

function sentence(kept: Kept, finding: Finding): string {
  const { level } = finding;
  switch (finding.kind) {
    case 'permissions':
      return level === 'good'
        ? 'Tài khoản này đã cấp đủ quyền.'
        : `Tài khoản này chưa cấp đủ quyền. ${PRESS} và đồng ý cấp quyền.`;
    case 'operator':
      return finding.mine
        ? `Tài khoản này (${finding.operator}) đang vận hành: thư và lượt chạy tự động chạy dưới tài khoản này.`
        : `Tài khoản ${finding.operator} đang vận hành. Có thể nhận vận hành bằng nút bên dưới.`;
    case 'lastRun':
      if (level === 'unseen') return 'Chưa biết lượt chạy tự động gần nhất. Xem lại sau 15 phút.';
      return level === 'good'
        ? `Hệ thống đang tự chạy; lượt gần nhất ghi nhận lúc ${write.moment(finding.at)}.`
        : `Hệ thống không tự chạy từ ${write.moment(finding.at)} (quá ${finding.hours} giờ). ${finding.mine ? `${PRESS}.` : 'Báo cho tài khoản vận hành, hoặc bấm Nhận vận hành.'}`;
    case 'triggers':
      if (level === 'unseen') return `Lịch tự động: chỉ tài khoản ${finding.operator} thấy được.`;
      return level === 'good' ? 'Lịch tự động còn đủ.' : `Lịch tự động đã bị xóa. ${PRESS}.`;
    case 'form':
      return finding.trouble === null
        ? 'Biểu mẫu đang nhận câu trả lời, nối với bảng này, không cần đăng nhập.'
        : troubles[finding.trouble];
    case 'closedForm':
      return closed(finding.by, finding.me);
    case 'columns':
      if (finding.gap === null) return 'Các trang và cột còn đủ.';
      if (finding.gap.responses)
        return `Trang “${finding.gap.tab}” không có cột “${finding.gap.column}” của biểu mẫu. Đặt lại tên cột đúng như câu hỏi, hoặc lấy lại cột từ Tệp ▸ Nhật ký phiên bản.`;
      return finding.gap.column === null
        ? `Không tìm thấy trang “${finding.gap.tab}”. ${PRESS}.`
        : `Trang “${finding.gap.tab}” không có cột “${finding.gap.column}”. ${PRESS}.`;
    case 'mail':
      if (finding.recipients === 0) return `Chưa có email lãnh đạo. Nhập trong trang ${kept.settings.title}.`;
      if (finding.left === null)
        return `Báo cáo nhanh có ${write.written(finding.recipients)} người nhận; lượt gửi thư còn lại chỉ tài khoản vận hành thấy được.`;
      return level === 'good'
        ? `Hôm nay còn gửi được ${write.count(finding.left)} thư; báo cáo nhanh cần ${write.count(finding.recipients)}.`
        : `Hôm nay chỉ còn gửi được ${write.count(finding.left)} thư, báo cáo nhanh cần ${write.count(finding.recipients)}; thư còn lại được gửi ngày mai. Có thể bớt người nhận trong trang ${kept.settings.title}.`;
    case 'clock':
      return level === 'good'
        ? `Bây giờ là ${write.moment(finding.now)}, múi giờ ${finding.script}.`
        : `Múi giờ của bảng là ${finding.file}, của hệ thống là ${finding.script}. Chọn Tệp ▸ Cài đặt và đổi múi giờ của bảng.`;
    case 'errors':
      return finding.last === null
        ? `Không có lỗi sau lượt chạy gần nhất (trang ${kept.log.title}).`
        : `Lỗi lúc ${write.moment(finding.last.at)}: ${finding.last.text}`;
  }
}

/** The words of the health page, which speaks for itself. */
export const healthPage = (kept: Kept) => ({
  verdicts: {
    good: 'Hệ thống hoạt động bình thường.',
    unseen: 'Không thấy trục trặc, trong phạm vi tài khoản này xem được.',
    bad: 'Có việc cần xử lý.',
  } satisfies Record<Level, string>,
  levels: { good: '✓ Tốt', bad: '▼ Cần xử lý', unseen: '○ Không xem được' } satisfies Record<Level, string>,
  sentence: (finding: Finding) => sentence(kept, finding),
  takeOver: 'Nhận vận hành',
  takingOver: 'Đang nhận…',
  takeOverNote: (operator: string) =>
    `Từ lúc nhận, thư và lượt chạy tự động chạy dưới tài khoản của bạn; lịch tự động của ${operator} không còn tác dụng. Thư đã gửi hôm nay không gửi lại.`,
});

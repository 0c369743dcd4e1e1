import type { Day } from '../core/calendar';
import type { Kept } from './viKept';
import * as write from './write';

/** What is said about contacts and their deletion, in Vietnamese. */
export const privacy = (kept: Kept) => ({
  notYet: (end: Day) =>
    `Chiến dịch chưa kết thúc: thông tin liên hệ còn cần để xác minh số liệu. Có thể xóa sau ngày ${write.date(end)}.`,
  ask: (cells: number, tabs: number) =>
    `Xóa ${write.written(cells)} ô thông tin liên hệ của người báo cáo (chức vụ, họ tên, số điện thoại) trong ${write.written(tabs)} trang câu trả lời, và toàn bộ bản lưu câu trả lời trong biểu mẫu? Số liệu trong bảng tính giữ nguyên. Không lấy lại được.`,
  kept: 'Chưa xóa.',
  goesOn:
    'Trong biểu mẫu còn nhiều câu trả lời chưa có trong bảng tính. Các lần chạy tự động sẽ bổ sung đủ rồi mới xóa.',
  nothingLeft: 'Thông tin liên hệ đã được xóa; không còn ô nào.',
  asked: (account: string) =>
    `Đã ghi nhận. Chỉ tài khoản vận hành (${account}) xóa được bản lưu trong biểu mẫu, nên việc xóa được làm ở lần chạy tự động sau, trong vòng 15 phút.`,
  cleared: (cells: number, by: string, at: string, emptied: boolean) =>
    `${by === '' ? `Đến hạn ghi trong trang ${kept.settings.title}` : `Theo yêu cầu của ${by}`}, lúc ${at}: đã xóa ${write.written(cells)} ô thông tin liên hệ. ${
      emptied
        ? 'Bản lưu câu trả lời trong biểu mẫu đã xóa.'
        : 'Chưa mở được biểu mẫu nên bản lưu ở đó chưa xóa; mỗi ngày sẽ thử lại.'
    } Lịch sử phiên bản của bảng tính do Google giữ vẫn còn nội dung cũ.`,
});

/** What is said about responses that the Form has and the Sheet never got. */
export const supplement = {
  added: (figure: number, tab: string) =>
    `${write.count(figure)} câu trả lời có trong biểu mẫu mà không vào bảng tính; đã bổ sung vào trang ${tab}.`,
  failed: (message: string) => `Chưa đối chiếu được với biểu mẫu, ngày mai sẽ thử lại: ${message}`,
};

/** What is said about what people changed by hand. */
export const edits = (kept: Kept) => ({
  cell: (unit: string, header: string) => `${unit}: ${header}`,
  setting: (label: string) => `${kept.settings.title}, ${label}:`,
  changed: (subject: string, from: string | null, to: string | null) => {
    if (from === null || to === null) return `${subject} đã thay đổi.`;
    if (to === '') return `${subject} bỏ trống, trước đó là ${from}.`;
    return from === '' ? `${subject} nhập ${to}.` : `${subject} đổi từ ${from} thành ${to}.`;
  },
  added: (unit: string, code: string) => `${kept.units.title}: thêm ${unit} (mã ${code}).`,
  removed: (unit: string, code: string) => `${kept.units.title}: bỏ ${unit} (mã ${code}).`,
  by: (sentence: string, who: string) => `${sentence} Người sửa: ${who}.`,
});

import type { Refusal } from '../core/reminders';
import type { Kept } from './viKept';
import * as write from './write';

/** Words of the page beside the Sheet: where the units stand, whom to remind, what to copy into Zalo. */
export const sidebar = (kept: Kept) => ({
  /** What the page says by itself. */
  page: {
    loading: 'Đang tải số liệu…',
    reload: 'Tải lại',
    again: 'Bấm Tải lại để thử lại.',
    progress: 'Tiến độ',
    zalo: 'Soạn tin Zalo',
    showing: 'Đang xem',
    noneShown: 'Không có đơn vị nào ở trạng thái đang chọn.',
    goTo: 'Tới dòng trong bảng',
    going: 'Đang tới dòng trong bảng…',
    details: 'Vì sao có số liệu này',
    trial: 'Gửi thử',
    sending: 'Đang gửi…',
    keep: 'Không gửi',
    kind: 'Loại tin',
    message: 'Nội dung tin',
    copy: 'Sao chép tin',
    copied: 'Đã sao chép. Mở Zalo và dán vào khung soạn tin.',
    notCopied: 'Chưa sao chép được. Nội dung đã được chọn, hãy bấm Ctrl+C để sao chép.',
    noText: 'Không có tin nào cần soạn.',
  },

  today: (rise: string) => `hôm nay ${rise}`,
  updated: (clock: string) => `Số liệu lúc ${clock}. Bấm tên đơn vị để tới dòng của đơn vị trong bảng.`,
  noRow: 'Không thấy dòng của đơn vị trong bảng. Chọn Cập nhật ngay rồi thử lại.',
  reminded: 'Hôm nay đã gửi thư nhắc.',
  noEmail: 'Chưa có email: chỉ nhắc được qua Zalo.',

  remind: {
    button: (units: number) => (units === 0 ? 'Nhắc đơn vị…' : `Nhắc ${units} đơn vị…`),
    ask: (units: number) => `Gửi thư nhắc ngay cho ${write.written(units)} đơn vị?`,
    yes: (units: number) => `Gửi ${write.written(units)} thư`,
    left: (recipients: number) => `Hôm nay tài khoản này còn gửi được tới ${write.count(recipients)} người nhận.`,
    reserved: (room: number) => `Chỉ đủ ${write.written(room)} thư nhắc, vì phải để dành lượt gửi báo cáo nhanh.`,
    withoutEmail: (units: number) =>
      `${write.written(units)} đơn vị chậm hoặc chưa báo cáo chưa có email (trang ${kept.units.title}); dùng Soạn tin Zalo.`,
    refused: {
      over: 'Đã kết thúc; không gửi thư nhắc.',
      nobody: 'Không có đơn vị nào chậm hoặc chưa báo cáo.',
      noAddress: `Các đơn vị chậm hoặc chưa báo cáo đều chưa có email (trang ${kept.units.title}); dùng Soạn tin Zalo.`,
      reminded: 'Hôm nay đã nhắc các đơn vị này; không nhắc lại trong ngày.',
      quiet: 'Từ 20h00 đến 07h00 không gửi thư cho đơn vị; gửi được từ 07h00.',
      noRoom: 'Hôm nay tài khoản này không còn lượt gửi thư cho đơn vị. Dùng Soạn tin Zalo, hoặc nhắc vào ngày mai.',
    } satisfies Record<Refusal, string>,
    done: (sent: number, left: number) =>
      sent === 0
        ? 'Chưa gửi thư nào.'
        : `Đã gửi ${write.written(sent)} thư; hôm nay còn gửi được tới ${write.count(left)} người nhận.`,
    waiting: (mails: number) => `${write.written(mails)} thư chưa gửi được, lý do trong trang ${kept.log.title}.`,
    bad: (names: string) => `Địa chỉ không hợp lệ, cần sửa trong trang ${kept.units.title}: ${names}.`,
  },

  kinds: {
    general: 'Nhắc chung',
    lastDay: 'Ngày cuối, gửi tất cả đơn vị',
    unit: 'Nhắc riêng từng đơn vị',
    verify: 'Đề nghị xác minh số liệu',
    handOut: 'Gửi đường link riêng',
    invitation: 'Mời bà con tham gia',
  },
});

export type SidebarWords = ReturnType<typeof sidebar>;

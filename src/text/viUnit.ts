import type { Kept } from './viKept';

/** What is said at the menu about one unit. */
export const unit = (kept: Kept) => ({
  title: (code: string, name: string) => `${code} · ${name}`,
  choose: `Hãy đặt con trỏ vào dòng của đơn vị (trang Tổng hợp, ${kept.units.title} hoặc ${kept.review.title}), rồi chọn lại mục này.`,

  newLink: {
    ask: (name: string) =>
      `Đổi mã liên kết của ${name}? Đường link và mã QR đang dùng sẽ không còn được nhận; cần gửi đường link mới cho đơn vị.`,
    done: (name: string) => `Đã đổi mã liên kết của ${name}. Gửi đơn vị đường link mới trong trang Tổng hợp.`,
    kept: 'Giữ nguyên mã liên kết.',
  },
});

/** What the person who is to share the Form has to do. */
export const closed = (by: string, me: string) =>
  `Tài khoản ${me} không mở được biểu mẫu. Đề nghị ${by} mở biểu mẫu, chọn Chia sẻ và thêm ${me} làm người chỉnh sửa. Nếu biểu mẫu đã bị xóa, người vận hành chọn Khôi phục để tạo biểu mẫu mới.`;

/** Whether everything works: what Tổng quan says by itself, the page that looks, and who runs it all. */
export const health = {
  /** In number formats: no quotation marks. */
  overview: {
    before: 'Báo đỏ nếu quá ',
    after: ' giờ chưa cập nhật',
    overdue: 'Đã quá giờ cập nhật: chọn Theo dõi chiến dịch ▸ Cập nhật ngay, rồi Kiểm tra hệ thống.',
  },
  tookOver: (before: string, now: string) =>
    `Tài khoản ${now} đã nhận vận hành thay ${before}. Lịch tự động của ${before} không còn tác dụng.`,
  lastRun: (at: string) => `Lượt chạy tự động gần nhất ghi nhận lúc ${at}.`,
  noRun: 'Chưa ghi nhận lượt chạy tự động nào.',
  howToTakeOver: 'Nếu cần thay, mở Kiểm tra hệ thống và bấm Nhận vận hành.',
  form: {
    ask: (by: string, me: string) =>
      `${closed(by, me)}

Tạo biểu mẫu mới? Khi đó phải gửi lại đường link và mã QR cho các đơn vị.`,
    closed,
    renewed:
      'Đã tạo biểu mẫu mới. Đường link và mã QR cũ không còn dùng được: gửi lại đường link riêng (trang Tổng hợp) và in lại mã QR cho các đơn vị.',
    relinked: 'Biểu mẫu đã được nối lại với bảng này; các câu trả lời cũ còn đủ và không bị tính hai lần.',
  },
  renamedTab: (name: string, title: string) =>
    `Trang “${name}” được đặt lại tên “${title}”, vì hệ thống tìm trang theo tên. Muốn giữ một bản riêng, hãy nhân bản trang.`,
  renamedColumn: (tab: string, name: string, header: string) =>
    name === ''
      ? `Trang “${tab}”: đã đặt lại tên cột “${header}”.`
      : `Trang “${tab}”: cột “${name}” được đặt lại tên “${header}”.`,
  addedColumn: (tab: string, header: string) =>
    `Trang “${tab}”: không tìm thấy cột “${header}” nên đã thêm một cột trống. Nếu cột cũ chỉ bị đổi tên, hãy chuyển nội dung sang cột này.`,
};

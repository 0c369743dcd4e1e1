import type { Kept } from './viKept';

/** What a clerk does where, in the order in which it comes up. */
export const help = (kept: Kept) => ({
  sections: [
    {
      title: 'Bắt đầu',
      lines: [
        'Chọn Thiết lập / Khôi phục một lần. Trợ lý hỏi tên chiến dịch, các mốc thời gian, đơn vị và mẫu số, rồi tạo các trang, biểu mẫu và lịch tự động. Đóng giữa chừng thì mở lại để làm tiếp.',
        'Cuối phần thiết lập có đường link gửi thử: báo cáo của “Đơn vị thử” không được tính vào số liệu nào.',
        `Trang ${kept.units.title}: nhập các cột tổng số (mẫu số) của từng đơn vị. Ô để trống thì đơn vị đó chưa được tính tỷ lệ.`,
        `Trang ${kept.settings.title}: nhập email lãnh đạo nhận báo cáo nhanh, kiểm tra các mốc thời gian.`,
        `Có thể dán danh sách tên đơn vị vào cột ${kept.units.name}, rồi chọn Cập nhật ngay: mã và nhóm còn trống được điền giúp.`,
        'Trang Tổng hợp, cột Đường link riêng: gửi cho mỗi đơn vị đường link của đơn vị đó. Báo cáo không gửi từ đường link riêng phải chờ xác minh.',
      ],
    },
    {
      title: 'Hằng ngày',
      lines: [
        'Đơn vị gửi biểu mẫu; bảng tự tính lại sau mỗi báo cáo. Đơn vị có thể gửi lại nhiều lần, hệ thống lấy báo cáo hợp lệ mới nhất.',
        'Trang Tổng quan và Tổng hợp cho biết đơn vị nào đạt, đơn vị nào chậm, đơn vị nào chưa báo cáo.',
        'Theo dõi, nhắc đơn vị: xem tiến độ, bấm tên đơn vị để tới dòng của đơn vị, gửi thư nhắc ngay và soạn tin Zalo (nhắc chung, nhắc riêng, đề nghị xác minh, gửi đường link riêng) để chép vào nhóm hoặc gửi cho từng đơn vị.',
        `Trang ${kept.review.title}: với mỗi báo cáo “${kept.review.states.waiting}”, chọn ${kept.review.decisions.accepted} hoặc ${kept.review.decisions.returned} ở cột ${kept.review.decision}.`,
        'Muốn biết vì sao một số liệu được tính hay không, hoặc nhập thay đơn vị gọi điện đến: đặt con trỏ vào dòng của đơn vị, chọn Xem đơn vị đang chọn.',
        `Trang ${kept.freezes.title} lưu số liệu cuối mỗi ngày và lúc hết hạn; chọn Chốt số liệu để lưu thêm một lần.`,
        `Đơn vị có email nhận thư báo đã nhận báo cáo và, vào các ngày đặt trong trang ${kept.settings.title}, thư nhắc khi còn chậm hoặc chưa báo cáo.`,
        `Báo cáo nhanh được gửi cho lãnh đạo mỗi ngày vào giờ trong trang ${kept.settings.title}. Có thể xem trước hoặc gửi ngay từ menu.`,
      ],
    },
    {
      title: 'Khi có trục trặc',
      lines: [
        'Số liệu chưa đổi: chọn Cập nhật ngay. Các thay đổi khác được tính trong vòng 15 phút.',
        'Đường link của đơn vị bị lộ: đặt con trỏ vào dòng của đơn vị, chọn Đổi mã liên kết của đơn vị, rồi gửi đường link mới.',
        `Đơn vị đổi tên: sửa cột ${kept.units.name}, giữ nguyên mã. Đường link và mã QR đã in vẫn dùng được; người báo cáo chọn lại tên đơn vị trong danh sách.`,
        'Đầu trang Tổng quan màu đỏ: hệ thống không tự chạy. Chọn Cập nhật ngay, rồi Kiểm tra hệ thống: mỗi dòng cho biết cần làm gì.',
        'Đổi người vận hành: người mới mở Kiểm tra hệ thống và bấm Nhận vận hành. Thư đã gửi không gửi lại.',
        'Mất trang, mất cột, mất màu: chọn Khôi phục. Nội dung đã nhập được giữ nguyên.',
        'Xong chiến dịch: chọn Chiến dịch mới. Các trang của chiến dịch cũ được lưu lại và khóa; danh mục đơn vị giữ nguyên; biểu mẫu và đường link riêng là mới.',
        `Trang ${kept.log.title} ghi lại từng lượt chạy, từng thư và các ô chưa đọc được.`,
      ],
    },
  ],
});

export type HelpWords = ReturnType<typeof help>;

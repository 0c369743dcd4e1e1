import * as write from './write';

/** The set-up assistant and the change to a new campaign, in Vietnamese. */
export const assistant = {
  title: 'Thiết lập bảng theo dõi',
  campaignTitle: 'Chiến dịch mới',

  /** Sentences on what cannot be used. */
  problems: {
    blank: 'Đề nghị nhập mục này.',
    day: (typed: string) => `Không đọc được ngày “${typed}”. Nhập dạng 11/10/2025.`,
    moment: (typed: string) => `Không đọc được “${typed}”. Nhập dạng 17h00 06/11/2025, hoặc để trống.`,
    time: (typed: string) => `Không đọc được giờ “${typed}”. Nhập dạng 16h30.`,
    endBeforeStart: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    deadlineBeforeStart: 'Hạn gửi báo cáo phải sau ngày bắt đầu.',
    cutoffOutside: 'Mốc này phải sau ngày bắt đầu và không quá hạn gửi báo cáo. Có thể để trống.',
    target: (typed: string) => `“${typed}” không phải tỷ lệ. Nhập số nguyên từ 1 đến 100, hoặc để trống.`,
    addresses: (typed: string) => `Địa chỉ thư không hợp lệ: ${typed}.`,
    number: (typed: string) => `“${typed}” không phải số nguyên từ 1 trở lên.`,
    twice: (name: string, first: number, second: number) =>
      `Dòng ${second}: “${name}” trùng với dòng ${first}. Xóa một dòng, hoặc sửa tên để phân biệt hai đơn vị.`,
    total: (line: number, typed: string) => `Dòng ${line}: không đọc được tổng số “${typed}”.`,
    groups: (units: number) =>
      `Chưa rõ nhóm của ${write.written(units)} đơn vị. Chọn nhóm cho từng đơn vị dưới đây rồi bấm Tiếp tục.`,
  },

  /** What to hand to a unit with its own link, for Zalo. */
  handOut: (one: { address: string; unit: string; operator: string; event: string; deadline: string; link: string }) =>
    `Kính gửi ${one.address} phụ trách báo cáo của ${one.unit}. ${one.operator} gửi ${one.address} đường link riêng để báo cáo kết quả ${one.event}. Mỗi lần báo cáo mất khoảng 02 phút, không cần đăng nhập; chỉ nhập số lũy kế, không nhập danh sách người dân. Hạn gửi: hết ngày ${one.deadline}. Link này chỉ dùng cho ${one.unit}, đề nghị không chuyển cho đơn vị khác. Cảm ơn ${one.address}.\n${one.link}`,
};

import type { Kept } from './viKept';
import * as write from './write';

/**
 * What the pages of the set-up assistant and of a new campaign say, in Vietnamese. It is built into the pages alone, and
 * not into the script. `{…}` stands for what a page puts in.
 */
export const assistantPage = (kept: Kept) => ({
  next: 'Tiếp tục',
  back: 'Quay lại',
  create: 'Tạo bảng theo dõi',
  close: 'Đóng',
  retry: 'Thử lại',
  progress: 'Bước {step}/{steps}',
  checking: 'Đang kiểm tra…',
  optional: 'có thể để trống',

  campaignStep: 'Chiến dịch và các mốc thời gian',
  campaign: 'Tên chiến dịch',
  short: 'Tên ngắn',
  event: 'Cách gọi trong câu',
  ward: 'Tên phường, xã',
  operator: 'Cơ quan chủ trì theo dõi',
  leadership: 'Nơi nhận báo cáo nhanh',
  eventHint: 'Ví dụ: Cuộc thi, Đợt vận động',
  start: 'Ngày bắt đầu',
  end: 'Ngày kết thúc',
  deadline: 'Hạn gửi báo cáo (trước ngày)',
  cutoff: 'Mốc chốt nội bộ',
  cutoffHint: 'Ví dụ 17h00 06/11/2025',
  target: 'Chỉ tiêu – {indicator} (%)',
  targetHint: 'Để trống: chỉ theo dõi',

  unitsStep: 'Đơn vị báo cáo',
  presetUnits: 'Dùng danh mục có sẵn ({units} đơn vị)',
  pastedUnits: 'Dán danh sách khác',
  unitsHint: `Mỗi dòng một đơn vị. Có thể dán hai cột từ Excel: tên và tổng số. Mã và nhóm được điền giúp theo tên; sửa lại được trong trang ${kept.units.title}.`,
  unitsExample: 'Tổ dân phố số 1\t214\nTổ dân phố số 2\t189\nTrạm y tế phường\t22',
  chooseGroup: 'Chọn nhóm',

  totalsStep: 'Tổng số của từng đơn vị (mẫu số)',
  totalsHint: `Có thể để trống và nhập sau trong trang ${kept.units.title}: đơn vị chưa có tổng số thì chưa được tính tỷ lệ. Dán một cột từ Excel vào một ô thì các ô bên dưới được điền theo.`,
  unit: 'Đơn vị',

  mailStep: 'Báo cáo nhanh hằng ngày',
  recipients: 'Email lãnh đạo nhận báo cáo nhanh',
  recipientsHint: `Mỗi địa chỉ cách nhau bằng dấu phẩy. Để trống thì chưa gửi; nhập sau trong trang ${kept.settings.title}.`,
  digestAt: 'Giờ gửi hằng ngày',
  digestAtHint: 'Thư được gửi trong vòng 15 phút sau giờ này.',
  language: 'Ngôn ngữ',
  languageHint: 'Của menu, trang Tổng quan, Tổng hợp và báo cáo nhanh. Biểu mẫu và thư gửi đơn vị giữ tiếng Việt.',
  languages: kept.settings.languages,

  createStep: 'Tạo bảng theo dõi',
  halfMade:
    'Bảng theo dõi chưa được tạo xong: lần trước dừng giữa chừng, hoặc đây là bản sao của một bảng khác. Bấm Tiếp tục: hệ thống làm phần còn thiếu, nội dung đã nhập được giữ nguyên.',
  closable: 'Mỗi bước mất ít giây. Nếu cửa sổ bị đóng, mở lại Thiết lập / Khôi phục để làm tiếp.',
  stopped: 'Bước “{step}” chưa xong: {why}',
  steps: {
    leave: 'Lưu và khóa các trang của chiến dịch trước, đóng biểu mẫu cũ',
    tabs: 'Tạo các trang',
    lists: 'Ghi danh mục đơn vị và cấu hình',
    form: 'Tạo biểu mẫu',
    work: 'Đặt lịch tự động, cấp đường link riêng',
    update: 'Tính số liệu lần đầu',
  },

  readyTitle: 'Bảng theo dõi đã sẵn sàng',
  ready:
    'Bảng theo dõi đã được thiết lập. Bấm Khôi phục nếu mất trang, mất cột, mất màu hoặc biểu mẫu không nhận được câu trả lời; nội dung đã nhập được giữ nguyên.',
  repair: 'Khôi phục',
  operatedBy: 'Tài khoản vận hành: {account}',

  testTitle: '1. Gửi thử một báo cáo',
  testHint:
    'Sao chép đường link, mở trong cửa sổ ẩn danh của trình duyệt rồi bấm Tiếp, Tiếp, Gửi. Báo cáo của “Đơn vị thử” không được tính vào bất kỳ số liệu nào.',
  openTest: 'Mở biểu mẫu thử',
  copyTest: 'Sao chép đường link thử',
  waitForTest: 'Đã bấm gửi',
  waiting: 'Đang đợi báo cáo thử, còn {seconds} giây…',
  seen: 'Đã nhận báo cáo thử gửi lúc {at}.',
  ranSubmission: 'Bảng đã tự cập nhật ngay khi nhận báo cáo.',
  ranTick:
    'Bảng đã cập nhật ở lượt chạy 15 phút; lượt chạy ngay khi nhận báo cáo chưa thấy. Bấm Khôi phục nếu lần sau vẫn vậy.',
  ranNot: 'Bảng chưa tự cập nhật sau khi nhận báo cáo. Đợi thêm một phút rồi thử lại; nếu vẫn vậy, bấm Khôi phục.',
  notSeen: 'Chưa thấy báo cáo thử sau 60 giây. Kiểm tra đã bấm Gửi trên biểu mẫu, rồi thử lại.',
  signInQuestion: 'Biểu mẫu có mở được mà không phải đăng nhập không?',
  yes: 'Có',
  no: 'Không',
  signInYes: 'Tốt: các đơn vị không cần tài khoản Google.',
  signInNo:
    'Mở biểu mẫu ở chế độ chỉnh sửa, chọn Cài đặt ▸ Câu trả lời: tắt “Giới hạn ở người dùng trong tổ chức” và “Giới hạn 1 câu trả lời”, đặt “Thu thập địa chỉ email” là “Không thu thập”. Sau đó gửi thử lại.',
  noForm: 'Chưa có biểu mẫu: tài khoản vận hành cần mở Thiết lập / Khôi phục.',

  handOutTitle: '2. Gửi đường link riêng cho từng đơn vị',
  handOutHint:
    'Chọn đơn vị, sao chép tin nhắn, dán vào Zalo của người phụ trách. Không đăng vào nhóm chung: mỗi link chỉ dùng cho một đơn vị. Tất cả link ở trang {tab}, cột {column}.',
  copyMessage: 'Sao chép tin nhắn, sang đơn vị kế tiếp',
  copied: 'Đã sao chép tin nhắn của {unit}.',
  openForm: 'Mở biểu mẫu của đơn vị này',

  newTitle: 'Bắt đầu một chiến dịch mới trong bảng này',
  newHint: [
    'Danh mục đơn vị, email và các cấu hình khác giữ nguyên.',
    `Trang Tổng quan, Tổng hợp, ${kept.review.title}, ${kept.freezes.title} và trang câu trả lời của chiến dịch “{old}” được lưu lại dưới tên riêng, khóa lại, đặt sau các trang khác.`,
    'Biểu mẫu cũ ngừng nhận câu trả lời. Biểu mẫu mới và đường link riêng mới được tạo; link cũ, mã QR cũ không dùng được nữa.',
    'Câu hỏi trên biểu mẫu giữ như chiến dịch trước; nếu cần, sửa lời câu hỏi ngay trên biểu mẫu mới.',
    'Báo cáo, quyết định và thư của chiến dịch cũ không tính vào chiến dịch mới.',
    'Việc này mất khoảng ba phút và không hoàn tác được.',
  ],
  newStart: 'Bắt đầu chiến dịch mới',
  newDone: 'Chiến dịch mới đã sẵn sàng',

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
});

export type AssistantWords = ReturnType<typeof assistantPage>;

/** What cannot be used, and what the sentence on it says. */
export type Problem = [what: keyof AssistantWords['problems'], ...about: (string | number)[]];

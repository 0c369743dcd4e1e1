import type { Status } from '../core/coverage';
import type { Verdict } from '../core/reports';
import { icons } from './icons';
import { assistant } from './viAssistant';
import { digest } from './viDigest';
import { health } from './viHealth';
import { type Kept, viKept } from './viKept';
import { edits, privacy, supplement } from './viPrivacy';
import { unit } from './viUnit';
import { violations } from './viViolations';
import * as write from './write';

export type Language = 'vi' | 'en';
export type Write = typeof write;

const statuses: Record<Status, string> = {
  met: 'Đạt',
  onTrack: 'Đúng tiến độ',
  behind: 'Chậm',
  farBehind: 'Rất chậm',
  notReported: 'Chưa báo cáo',
  noDenominator: 'Thiếu mẫu số',
  reported: 'Đã báo cáo',
};

const statusCells = Object.fromEntries(
  Object.entries(statuses).map(([status, word]) => [status, `${icons[status as Status]} ${word}`]),
) as Record<Status, string>;

/**
 * Everything a person can read, in Vietnamese; English is another value of this shape.
 * @param kept the words of the tabs that people keep, which stay as they were made
 */
export const vietnamese = (kept: Kept) => ({
  language: 'vi' as Language,
  /** How figures and dates are written. */
  write: write as Write,
  ...kept,
  product: 'Độ Phủ',
  columnTitles: 'Tên cột: hệ thống tìm cột theo tên này',
  /** What Google calls a spreadsheet that nobody has named yet. */
  unnamed: ['Bảng tính không có tiêu đề', 'Untitled spreadsheet'],
  bookName: (event: string, place: string) => `Theo dõi ${event} – ${place}`,
  icons,
  statuses,
  /** The status as it stands in a cell: icon and word, so that colour never says anything alone. */
  statusCells,
  /** What a ward is, by its name: “toàn phường”, “toàn xã”. */
  place: (ward: string) => /^(phường|xã|đặc khu|thị trấn)(?=\s)/iu.exec(ward)?.[1]?.toLowerCase() ?? 'địa bàn',

  menu: {
    title: 'Theo dõi chiến dịch',
    update: 'Cập nhật ngay',
    overview: 'Tổng quan',
    sidebar: 'Theo dõi, nhắc đơn vị',
    zalo: 'Soạn tin Zalo',
    unit: 'Xem đơn vị đang chọn',
    renewLink: 'Đổi mã liên kết của đơn vị',
    previewDigest: 'Xem trước báo cáo nhanh',
    sendDigest: 'Gửi báo cáo nhanh',
    sendDigestToMe: 'Gửi thử báo cáo nhanh cho tôi',
    freeze: 'Chốt số liệu',
    report: 'Lập báo cáo',
    clearContacts: 'Xóa thông tin liên hệ',
    health: 'Kiểm tra hệ thống',
    setUp: 'Thiết lập / Khôi phục',
    repair: 'Khôi phục',
    newCampaign: 'Chiến dịch mới',
    help: 'Trợ giúp',
  },

  overview: {
    title: 'Tổng quan',
    updated: 'Cập nhật lúc',
    heading: (event: string, ward: string) => `${event} · ${ward}`,
    deadline: (days: number, weekday: string, day: string) =>
      days > 0
        ? `Hạn gửi báo cáo: còn ${days} ngày, đến hết ${weekday} ${day}`
        : `Đã hết hạn gửi báo cáo (${weekday} ${day})`,
    end: (event: string, days: number, weekday: string, day: string) =>
      days > 0
        ? `${event} kết thúc: còn ${days} ngày, đến hết ${weekday} ${day}`
        : `${event} đã kết thúc (${weekday} ${day})`,
    unitsMet: (met: number, units: number, unit: string) => `${met}/${units} ${unit} đạt`,
    ofReporting: 'Các đơn vị đã báo cáo',
    ofAll: (place: string) => `Toàn ${place}`,
    target: (percent: number) => `Chỉ tiêu ${percent}%`,
    short: (figure: string, noun: string) => `Thiếu ${figure} ${noun}`,
    since: (figure: string, noun: string) => `Từ 0h hôm nay: ${figure} ${noun}`,
    chase: 'Cần đôn đốc (thấp nhất trước)',
    chaseColumns: {
      unit: 'Đơn vị',
      status: 'Trạng thái',
      rate: 'Tỷ lệ',
      figures: 'Đã tham gia',
      gap: 'Còn thiếu',
      age: 'Báo cáo',
    },
    silent: (names: string) => `Chưa báo cáo: ${names}`,
    more: (figure: number) => `và ${write.count(figure)} đơn vị khác trong trang Tổng hợp`,
    noDenominator: (names: string) => `Chưa nhập mẫu số trong ${kept.units.title} nên chưa tính được tỷ lệ: ${names}`,
    review: (figure: number) =>
      figure === 0
        ? 'Số liệu cần xác minh: không có'
        : `Số liệu cần xác minh: ${write.written(figure)} báo cáo (trang ${kept.review.title})`,
    lastReport: (at: string) => `Báo cáo gần nhất gửi lúc ${at}`,
    noReport: 'Chưa có báo cáo nào',
    problems: (first: string, others: number) =>
      others === 0
        ? `Cần sửa: ${first}`
        : `Cần sửa: ${first} Còn ${write.written(others)} mục khác, xem ${kept.log.title}.`,
    days: (figure: number) => (figure === 0 ? 'hôm nay' : `${figure} ngày trước`),
  },

  coverage: {
    title: 'Tổng hợp',
    code: 'Mã đơn vị',
    name: 'Đơn vị',
    group: 'Nhóm',
    indicator: 'Nội dung theo dõi',
    status: 'Trạng thái',
    numerator: 'Đã tham gia',
    denominator: 'Tổng số',
    rate: 'Tỷ lệ',
    target: 'Chỉ tiêu (%)',
    gap: 'Còn thiếu',
    perDay: 'Cần thêm mỗi ngày',
    change: 'Tăng từ 0h hôm nay',
    lastReport: 'Báo cáo gần nhất',
    age: 'Số ngày từ báo cáo',
    marks: 'Lưu ý',
    link: 'Đường link riêng',
    factsOnly: 'Số liệu hoạt động',
    stale: 'Số cũ',
    underReview: 'Cần xác minh',
    returned: 'Đã trả lại, chờ gửi lại',
    exceedsTotal: 'Vượt tổng số, cần rà soát tổng số',
    note: 'Trang này do hệ thống tự tính; nội dung sửa tay sẽ được ghi lại ở lần cập nhật sau.',
  },

  log: {
    ...kept.log,
    kinds: {
      update: 'Cập nhật',
      mail: 'Gửi thư',
      setUp: 'Thiết lập',
      decision: 'Quyết định',
      error: 'Lỗi',
      gap: 'Cần bổ sung',
      note: 'Ghi nhận',
      freeze: 'Chốt số liệu',
      supplement: 'Bổ sung',
      edit: 'Sửa tay',
      privacy: 'Xóa liên hệ',
    },
    updated: (responses: number, reporting: number, units: number) =>
      `Đã tính lại từ ${write.count(responses)} câu trả lời; ${reporting}/${units} đơn vị có báo cáo.`,
    sent: (subject: string, to: string) => `Đã gửi “${subject}” đến ${to}.`,
    notSent: (to: string, why: string) => `Chưa gửi được cho ${to}: ${why}`,
    badAddress: 'địa chỉ thư không hợp lệ.',
    quotaSpent: 'hôm nay tài khoản vận hành đã hết lượt gửi thư; sẽ gửi lại ở lần chạy sau.',
    noRecipients: `Đã đến giờ gửi báo cáo nhanh nhưng trang ${kept.settings.title} chưa có email lãnh đạo.`,
    decided: (verdict: Verdict | null, unit: string, sent: string) =>
      `${verdict === null ? 'Bỏ quyết định về' : kept.review.decisions[verdict]} báo cáo của ${unit} gửi lúc ${sent}.`,
    badCell: (tab: string, row: number, header: string, content: string) =>
      `${tab}, dòng ${row}, cột “${header}”: không đọc được “${content}”.`,
    badSetting: (label: string, content: string, used: string) =>
      content.trim() === ''
        ? `${kept.settings.title}, mục “${label}” đang để trống; đang dùng ${used}.`
        : `${kept.settings.title}, mục “${label}”: không đọc được “${content}”; đang dùng ${used}.`,
    noSetting: (label: string, used: string) =>
      `${kept.settings.title} không có mục “${label}” (có thể tên mục đã bị sửa); đang dùng ${used}. Chọn Thiết lập / Khôi phục để thêm lại mục này.`,
    badRecipient: (label: string, address: string) =>
      `${kept.settings.title}, mục “${label}”: địa chỉ “${address}” không hợp lệ nên không nhận được thư.`,
    unfitSetting: (label: string, content: string, used: string) =>
      `${kept.settings.title}, mục “${label}”: “${content}” không phù hợp với các ngày khác; đang dùng ${used}.`,
    badUnit: (row: number, problem: string) => `${kept.units.title}, dòng ${row}: ${problem}`,
    badDecision: (row: number, content: string) =>
      `${kept.review.title}, dòng ${row}: quyết định “${content}” không rõ; hãy chọn ${kept.review.decisions.accepted} hoặc ${kept.review.decisions.returned}.`,
    noQuestion: (tab: string, title: string) =>
      `${tab}: không thấy cột “${title}”. Nếu cột đã bị sửa tên, hãy đặt lại đúng như câu hỏi trên biểu mẫu.`,
    noName: 'thiếu tên đơn vị; dòng này chưa được tính.',
    noCode: (proposal: string) =>
      `thiếu mã đơn vị; dòng này chưa được tính. Có thể dùng mã ${proposal}; chọn Cập nhật ngay thì mã được điền giúp.`,
    badCode: (code: string) =>
      `mã “${code}” không dùng được; mã chỉ gồm chữ cái không dấu và chữ số, tối đa 6 ký tự. Dòng này chưa được tính.`,
    reservedCode: (code: string) =>
      `mã ${code} dành cho việc gửi thử biểu mẫu; hãy đặt mã khác. Dòng này chưa được tính.`,
    sameCode: (code: string, row: number) => `mã ${code} đã có ở dòng ${row}; dòng này chưa được tính.`,
    sameName: (name: string, first: string, second: string) =>
      `tên “${name}” của ${second} trùng với ${first}; câu trả lời chỉ ghi tên này thì hệ thống không biết là của đơn vị nào.`,
    noGroup: (unit: string) => `“${unit}” chưa có nhóm nên chưa được tính; hãy chọn nhóm ở cột ${kept.units.groups}.`,
    sameUnit: (name: string, row: number) =>
      `“${name}” trùng với dòng ${row}; dòng này chưa được tính. Nếu là một đơn vị, hãy xóa dòng này; nếu là đơn vị khác, hãy sửa tên và nhập mã.`,
    unknownGroup: (group: string, groups: string[]) => `không có nhóm “${group}”. Các nhóm: ${groups.join('; ')}.`,
    zeroTotal: (name: string) => `${write.lowerFirst(name)} là 0, được coi như chưa nhập.`,
    badEmail: (address: string) => `địa chỉ thư “${address}” không hợp lệ, nên đơn vị không nhận được thư.`,
    filledIn: (codes: number, groups: number) =>
      `Đã điền ${write.written(codes)} mã đơn vị và ${write.written(groups)} nhóm còn trống trong ${kept.units.title}; đề nghị kiểm tra lại.`,
    total: (unit: string, name: string, from: string, to: string) =>
      `${unit}: ${write.lowerFirst(name)} đổi từ ${from} thành ${to} theo đề nghị của đơn vị.`,
    newLinkCode: (unit: string) => `Đã đổi mã liên kết của ${unit}; đường link cũ không còn dùng được.`,
    several: (unit: string, sentence: string) => `${unit}: ${sentence}`,
    emptyAnswers: (figure: number) => `Bỏ qua ${write.written(figure)} câu trả lời trống.`,
    remindersWaiting: (figure: number) =>
      `${write.written(figure)} thư nhắc đơn vị chưa gửi được, vì hôm nay tài khoản vận hành chỉ còn đủ lượt gửi báo cáo nhanh; sẽ gửi khi còn lượt.`,
    receiptsWaiting: (figure: number) =>
      `${write.written(figure)} thư xác nhận đã nhận báo cáo chưa gửi được, vì hôm nay tài khoản vận hành chỉ còn đủ lượt gửi báo cáo nhanh.`,
    failed: (message: string) => `Không chạy được: ${message}`,
  },

  digest,
  assistant,
  unit: unit(kept),
  privacy: privacy(kept),
  supplement: { ...kept.supplement, ...supplement },
  edits: edits(kept),

  violations,

  health,

  messages: {
    setUpDone: `Đã thiết lập xong. Việc tiếp theo: nhập mẫu số trong trang ${kept.units.title} và email lãnh đạo trong trang ${kept.settings.title}, rồi gửi cho từng đơn vị đường link riêng của đơn vị đó (trang Tổng hợp, cột Đường link riêng).`,
    campaignBegun: (campaign: string, suffix: string) =>
      `Đã bắt đầu chiến dịch mới: ${campaign}. Các trang của chiến dịch trước được lưu với tên “… – ${suffix}” và khóa lại; biểu mẫu cũ không nhận câu trả lời nữa. Đường link riêng của các đơn vị là link mới: gửi lại cho từng đơn vị (trang Tổng hợp, cột Đường link riêng).`,
    onlyOperator: (account: string) => `Chỉ tài khoản vận hành ${account} làm được việc này.`,
    repaired: 'Đã kiểm tra và khôi phục. Nội dung đã nhập được giữ nguyên.',
    updated: (reporting: number, units: number, filled: string, problems: string[]) =>
      write.lines(`Đã cập nhật. ${reporting}/${units} đơn vị có báo cáo.`, filled, ...fewOf(problems, kept.log.title)),
    digestSent: ({ sent, waiting, bad }: { sent: number; waiting: number; bad: string[] }) =>
      write.lines(
        sent > 0 ? `Đã gửi ${write.written(sent)} thư báo cáo nhanh.` : '',
        waiting > 0 ? `Còn ${write.written(waiting)} thư chưa gửi được, lý do trong trang ${kept.log.title}.` : '',
        bad.length > 0
          ? `Chưa gửi được đến địa chỉ không hợp lệ: ${bad.join(', ')}. Sửa trong trang ${kept.settings.title}.`
          : '',
        sent === 0 && waiting === 0 && bad.length === 0
          ? 'Báo cáo nhanh hôm nay đã được gửi đến tất cả địa chỉ; không gửi lại.'
          : '',
      ),
    digestToMe: (address: string) => `Đã gửi báo cáo nhanh cho ${address}; lãnh đạo chưa nhận thư này.`,
    frozen: (name: string, tab: string) =>
      `Đã chốt số liệu “${name}” vào trang ${tab}. Báo cáo gửi sau không làm thay đổi số liệu đã chốt.`,
    operatedBy: (account: string) =>
      `Chiến dịch này do tài khoản ${account} vận hành: thư và lượt cập nhật tự động chạy dưới tài khoản đó.`,
    digestAsk: (recipients: number, hour: string) =>
      `Gửi báo cáo nhanh ngay đến ${write.written(recipients)} địa chỉ? Hôm nay sẽ không gửi lại lúc ${hour}.`,
    digestKept: 'Chưa gửi.',
    digestNobody: `Chưa gửi: trang ${kept.settings.title} chưa có email lãnh đạo nhận báo cáo nhanh.`,
    notSetUp: 'Bảng tính này chưa được thiết lập xong. Chọn menu Theo dõi chiến dịch ▸ Thiết lập / Khôi phục.',
    copied:
      'Đây là bản sao của bảng theo dõi: số liệu ở đây không nhận báo cáo mới. Để dùng bản này cho chiến dịch riêng, chọn Theo dõi chiến dịch ▸ Thiết lập / Khôi phục.',
    missingTab: (tab: string) =>
      `Không tìm thấy trang “${tab}”. Chọn menu Theo dõi chiến dịch ▸ Thiết lập / Khôi phục để tạo lại.`,
    missingColumn: (tab: string, header: string) =>
      `Trang “${tab}” không có cột “${header}”. Nếu cột đã bị đổi tên, hãy đặt lại đúng tên này; nếu đã bị xóa, chọn menu Theo dõi chiến dịch ▸ Thiết lập / Khôi phục để thêm lại một cột trống.`,
    renamedQuestion: (title: string) =>
      `Một câu hỏi trên biểu mẫu đã đổi tên thành “${title}”. Hệ thống tự nhận tên mới trong vòng 15 phút; đề nghị cập nhật lại sau.`,
    busy: 'Một lượt cập nhật khác đang chạy. Vui lòng thử lại sau ít giây.',
    needsSignIn:
      'Lưu ý: tài khoản này buộc người trả lời phải đăng nhập. Mở cài đặt của biểu mẫu và tắt “Giới hạn ở người dùng trong tổ chức”, nếu không nhiều đơn vị sẽ không gửi được.',
  },
});

/** A window holds a few lines; the log has them all. */
function fewOf(problems: string[], log: string): string[] {
  const most = 6;
  if (problems.length <= most) return problems;
  return [
    ...problems.slice(0, most - 1),
    `và ${write.written(problems.length - most + 1)} mục khác, xem trang ${log}.`,
  ];
}

export type Text = ReturnType<typeof vietnamese>;

/** Vietnamese throughout. */
export const vi = /* @__PURE__ */ vietnamese(viKept);

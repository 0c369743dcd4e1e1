import type { Day } from '../core/calendar';
import * as write from './write';

/** The draft report, in the words and order of a Báo cáo under Decree 30/2020/NĐ-CP. */
export const report = {
  national: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  number: (symbol: string) => `Số: …/${symbol}`,
  /** Days below 10 and the months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, Appendix I). */
  placeAndDate: (place: string, day: Day) => {
    const [year, month, dayOfMonth] = day.split('-') as [string, string, string];
    const shown = Number(month) <= 2 ? month : String(Number(month));
    return `${place}, ngày ${dayOfMonth} tháng ${shown} năm ${year}`;
  },
  kind: 'BÁO CÁO',
  to: (receiver: string) => `Kính gửi: ${receiver}.`,
  opening: (basis: string, authority: string) => `${basis}, ${authority} báo cáo kết quả như sau:`,
  directing: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
  directions: 'Công tác chỉ đạo',
  deedsTitle: 'Kết quả các hoạt động',
  nothingReported: 'Các đơn vị chưa báo cáo số liệu.',
  deed: (done: number, units: number, unit: string, what: string) => `${done}/${units} ${unit} ${what}`,
  fact: (name: string, figure: number) => `${name}: ${write.count(figure)}`,
  groupFacts: (group: string, facts: string[]) => `${group}: ${facts.join('; ')}.`,
  results: (freeze: string) => `KẾT QUẢ THAM GIA (số liệu chốt đến ${freeze})`,
  reporting: 'Tình hình gửi báo cáo của các đơn vị',
  reported: (reporting: number, units: number) =>
    `Đến thời điểm chốt số liệu, ${reporting}/${units} đơn vị đã gửi báo cáo.`,
  silent: (names: string) => `Chưa gửi báo cáo: ${names}.`,
  unsettled: (reports: number) =>
    `${write.written(reports)} báo cáo có số liệu đang chờ xác minh, chưa tính vào kết quả.`,
  indicatorTitle: (name: string, percent: number | null) =>
    percent === null ? name : `${name} (chỉ tiêu ${percent}%)`,
  /** Where a share is asked of every unit. */
  everyUnit: (one: {
    place: string;
    units: number;
    unitsName: string;
    unit: string;
    noun: string;
    reached: string;
    ofAll: number;
    reporting: number;
    numerator: number;
    rateOfReporting: string;
    rateOfAll: string;
    met: number;
    shareMet: string;
    percent: number;
    below: number;
    silent: number;
  }) =>
    `Toàn ${one.place} có ${one.units} ${one.unitsName} với ${write.count(one.ofAll)} ${one.noun}. Đến thời điểm chốt số liệu, ${one.reporting}/${one.units} ${one.unit} đã gửi báo cáo; có ${write.count(one.numerator)} ${one.reached}, bằng ${one.rateOfReporting} số ${one.noun} của các ${one.unit} đã báo cáo và ${one.rateOfAll} tổng số ${one.noun} toàn ${one.place}. ${write.written(one.met)} ${one.unitsName} đạt chỉ tiêu từ ${one.percent}% số ${one.noun} trở lên (chiếm ${one.shareMet}); ${write.written(one.below)} ${one.unit} chưa đạt; ${write.written(one.silent)} ${one.unit} chưa báo cáo.`,
  /** Where everybody is asked. */
  everybody: (one: {
    numerator: number;
    ofAll: number;
    reached: string;
    rateOfAll: string;
    met: number;
    units: number;
    unitsName: string;
    percent: number;
  }) =>
    `Có ${write.count(one.numerator)}/${write.count(one.ofAll)} ${one.reached}, đạt ${one.rateOfAll}; ${one.met}/${one.units} ${one.unitsName} đạt ${one.percent}%.`,
  followed: (numerator: number, ofAll: number, reached: string, rate: string) =>
    ofAll > 0
      ? `Có ${write.count(numerator)}/${write.count(ofAll)} ${reached}, bằng ${rate}.`
      : `Có ${write.count(numerator)} ${reached}.`,
  seeAnnex: (label: string) => `(Chi tiết tại ${label} kèm theo)`,
  gaps: (names: string) => `Chưa có tổng số để tính tỷ lệ: ${names}.`,
  chase: (unitsName: string, names: string) => `Các ${unitsName} chưa đạt chỉ tiêu: ${names}.`,
  assessment: 'Đánh giá chung',
  allMet: 'Các đơn vị được giao chỉ tiêu đều đã đạt.',
  shortcomings: 'TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
  /** What units wrote themselves; what it means is for the official to say. */
  difficulties: 'Khó khăn, vướng mắc do các đơn vị phản ánh',
  noDifficulties: 'Chưa có đơn vị nào nêu khó khăn, vướng mắc.',
  causes: 'Nguyên nhân',
  toBeWritten: '(Cán bộ tổng hợp bổ sung theo thực tế.)',
  proposals: 'ĐỀ XUẤT, KIẾN NGHỊ',
  ofUnits: 'Đề xuất, kiến nghị của các đơn vị',
  noProposals: 'Chưa có đơn vị nào nêu đề xuất, kiến nghị.',
  next: 'Nhiệm vụ tiếp theo',
  goOn: (end: string) => `Tiếp tục vận động tham gia đến hết ngày ${end}; cập nhật, bổ sung số liệu.`,
  closing: (subject: string, authority: string) =>
    `Trên đây là báo cáo ${write.lowerFirst(subject)} của ${authority}./.`,
  receivers: 'Nơi nhận:',
  annex: (number: string) => `Phụ lục ${number}`,
  annexTitle: (name: string) => `KẾT QUẢ THAM GIA: ${name.toUpperCase()}`,
  attached: (symbol: string, authority: string) =>
    `(Kèm theo Báo cáo số …/${symbol} ngày … tháng … năm … của ${authority})`,
  columns: (denominator: string, reached: string) => [
    'STT',
    'Đơn vị',
    denominator,
    `Số ${reached}`,
    'Tỷ lệ (%)',
    'Còn thiếu',
    'Đánh giá',
    'Ghi chú',
  ],
  judgements: { met: 'Đạt', below: 'Chưa đạt', notReported: 'Chưa báo cáo', noDenominator: 'Thiếu tổng số' },
  total: 'Tổng cộng',
  late: 'Báo cáo muộn',
  draft: (freeze: string) => `DỰ THẢO – số liệu do các đơn vị tự báo cáo, chốt đến ${freeze}`,
  /** 24 giờ 00 of a day, or the time of a moment. */
  endOfDay: (day: string) => `24 giờ 00 ngày ${day}`,
  atMoment: (clock: string, day: string) => `${clock.replace('h', ' giờ ')} ngày ${day}`,
  fileName: (event: string, day: Day) => `Dự thảo báo cáo ${event} ${day}.docx`,
};

export type ReportWords = typeof report;

/** The page around it. */
export const reportPage = {
  figures: 'Số liệu chốt đến',
  choices: { deadline: 'Hết hạn gửi báo cáo', end: 'Kết thúc', now: 'Hiện nay' },
  download: 'Tải tệp Word (.docx)',
  building: 'Đang lập tệp…',
  downloaded: 'Đã lập tệp. Nếu tệp không tự tải về, bấm vào đây:',
  copy: 'Sao chép toàn bộ',
  copied: 'Đã sao chép. Có thể dán vào Word hoặc Google Tài liệu.',
  loading: 'Đang lấy số liệu…',
  note: 'Đây là dự thảo để cán bộ biên tập. Văn bản chỉ có giá trị sau khi được ký, ghi số và đóng dấu.',
};

export type ReportPageWords = typeof reportPage;

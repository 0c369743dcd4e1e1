import * as write from './write';

/** The daily report in Vietnamese, sentence by sentence; what is put in is a name or a written figure. */

interface IndicatorFigures {
  name: string;
  met: number;
  units: number;
  unitsName: string;
  unitName: string;
  percent: number;
  noun: string;
  reached: string;
  belowTarget: number;
  silent: number;
  withoutDenominator: number;
  numerator: number;
  ofAll: number;
  reporting: number;
  rateOfReporting: string;
  rateOfAll: string;
  change: string;
  /** “phường”, “xã”. */
  place: string;
}

export const digest = {
  lastDays: (days: number, day: string) =>
    days > 0
      ? `còn ${write.written(days)} ngày, kể cả hôm nay, đến hết hạn gửi báo cáo ${day}`
      : `đã hết hạn gửi báo cáo ngày ${day}`,

  subject: (day: string, parts: string[]) => `${day}: ${parts.join(' · ')}`,
  subjectMet: (met: number, units: number, unit: string) => `${met}/${units} ${unit} đạt`,
  subjectBehind: (units: number, unit: string) => `${units} ${unit} chậm`,
  subjectGaps: (units: number) => `${units} thiếu mẫu số`,
  subjectSilent: (units: number) => `${units} chưa báo cáo`,
  subjectDaysLeft: (days: number) => `còn ${days} ngày`,
  subjectOver: 'đã hết hạn',

  heading: (moment: string, ward: string) => `Báo cáo nhanh tiến độ tham gia đến ${moment} – ${ward}`,
  dear: (leadership: string) => `Kính gửi: ${leadership}.`,
  opening: (operator: string, campaign: string, moment: string, countdown: string) =>
    `${operator} kính báo cáo tiến độ tham gia ${campaign}, số liệu tính đến ${moment} (${countdown}):`,

  /** Where a share of the households is asked of every unit. */
  indicator: (one: IndicatorFigures) => {
    if (one.reporting === 0) return nobodyYet(one);
    return [
      `${one.name}: ${one.met}/${one.units} ${one.unitsName} đạt chỉ tiêu từ ${one.percent}% số ${one.noun} trở lên`,
      counted(one.belowTarget, one.unitName, 'chưa đạt'),
      counted(one.silent, one.unitName, 'chưa báo cáo'),
      counted(one.withoutDenominator, one.unitName, 'chưa có mẫu số'),
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat(`. ${total(one)}.`);
  },
  /** Where everybody is asked. */
  everybody: (one: IndicatorFigures) => {
    if (one.reporting === 0) return nobodyYet(one);
    return [
      `${one.name}: ${write.count(one.numerator)}/${write.count(one.ofAll)} ${one.reached} (${one.rateOfAll})${one.change === '' ? '' : `, ${one.change}`}`,
      `${one.met}/${one.units} ${one.unitsName} đạt ${one.percent}%`,
      counted(one.silent, one.unitName, 'chưa báo cáo'),
      counted(one.withoutDenominator, one.unitName, 'chưa có mẫu số'),
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat('.');
  },
  change: (rise: number, noun: string, day: string) =>
    rise === 0
      ? `không thay đổi so với ngày ${day}`
      : `${rise > 0 ? 'tăng' : 'giảm'} ${write.count(Math.abs(rise))} ${noun} so với ngày ${day}`,
  deeds: (about: string, parts: string[]) => `${about}: ${parts.join('; ')}.`,
  deed: (done: number, units: number, unit: string, what: string) => `${done}/${units} ${unit} ${what}`,

  chase: (unitsName: string) => `Các ${unitsName} cần tiếp tục đôn đốc`,
  notEverybody: (unitsName: string, percent: number) => `${write.capital(unitsName)} chưa đạt ${percent}%`,
  short: (name: string, rate: string, gap: number, noun: string) =>
    `${name} (${rate}, thiếu ${write.written(gap)} ${noun})`,
  others: (units: number) => `và ${write.written(units)} đơn vị khác`,
  silent: (names: string) => `Chưa gửi báo cáo: ${names}.`,
  still: (name: string, days: number) => `${name} (${write.written(days)} ngày)`,
  standingStill: (days: number, names: string) =>
    `Số liệu không tăng từ ${write.written(days)} ngày trở lên: ${names}.`,
  mailsLeft: (figure: number) => `tài khoản vận hành còn gửi được ${write.count(figure)} thư trong ngày`,
  review: (names: string) => `Số liệu cần xác minh: ${names === '' ? 'không có' : names}.`,
  reviewOf: (reports: number, names: string) => `${write.written(reports)} báo cáo (${names})`,
  gaps: (names: string) => `Chưa nhập mẫu số nên chưa tính được tỷ lệ: ${names}.`,
  early: (reporting: number, units: number) =>
    `Đến nay có ${reporting}/${units} đơn vị gửi báo cáo, ${units - reporting} đơn vị chưa gửi; chưa đủ số liệu để đánh giá theo chỉ tiêu.`,
  nobodyYet: 'Chưa có đơn vị nào gửi báo cáo.',
  standing: (name: string, met: number, units: number, unitsName: string, place: string, rate: string) =>
    `${name}: ${met}/${units} ${unitsName} đạt; toàn ${place} ${rate}.`,
  nothingNew: 'Không phát sinh báo cáo mới so với kỳ trước.',
  allMet: 'Tất cả các đơn vị được giao chỉ tiêu đã đạt.',
  /** Whom a proposal is about, of those named above: units of the first indicator, other units, or both. */
  concerned: (unitsName: string | null, others: boolean) => {
    if (unitsName === null || (others && unitsName.includes('đơn vị'))) return 'đơn vị';
    return others ? `${unitsName}, đơn vị` : unitsName;
  },
  proposal: (leadership: string, concerned: string, day: string) =>
    `Đề xuất: đề nghị ${write.lowerFirst(leadership)} chỉ đạo các ${concerned} nêu trên khẩn trương rà soát, vận động và gửi báo cáo trước ngày ${day}.`,
  proposalLate: (leadership: string, concerned: string, day: string) =>
    `Đề xuất: đề nghị ${write.lowerFirst(leadership)} chỉ đạo các ${concerned} nêu trên khẩn trương vận động, bổ sung số liệu đến hết ngày ${day}.`,
  table: (link: string) => `Bảng tổng hợp chi tiết: ${link}`,
  closing: 'Trân trọng báo cáo.',
  signature: (operator: string) => operator.toUpperCase(),
  automatic: (event: string) => `Thư được gửi tự động từ Bảng theo dõi ${event}; số liệu do các đơn vị tự báo cáo.`,

  /** Words of the mail's own layout. */
  dataUntil: (weekday: string, day: string, clock: string) => `${write.capital(weekday)} ${day} · số liệu đến ${clock}`,
  title: (short: string, ward: string) => `${short} · ${ward}`,
  verdict: {
    met: 'Đã đạt chỉ tiêu',
    onTrack: 'Đúng tiến độ',
    behind: (points: string) => `Chậm ${points} điểm phần trăm so với tiến độ`,
    none: 'Chưa đủ số liệu để đánh giá',
    notMet: 'Chưa đạt chỉ tiêu',
  },
  unitsMet: (met: number, units: number, unitsName: string) => `${met}/${units} ${unitsName} đạt chỉ tiêu`,
  /** So that every unit gets there. */
  needed: (perDay: number, noun: string, unit: string) =>
    `Để mọi ${unit} đạt chỉ tiêu: thêm ${write.count(perDay)} ${noun} mỗi ngày`,
  headline: (word: string, met: number, units: number, unitsName: string) =>
    `${word}: ${met}/${units} ${unitsName} đạt`,
  /** After the deadline, while figures are still taken. */
  overdue: (deadline: string, end: string) =>
    `Đã hết hạn gửi báo cáo (${deadline}); còn nhận số liệu bổ sung đến hết ngày ${end}`,
  reportsDue: 'Gửi báo cáo',
  ends: (event: string) => `${event} kết thúc`,
  left: (days: number) => (days > 0 ? `còn ${days} ngày` : 'đã hết hạn'),
  until: (days: number, weekday: string, day: string) =>
    days > 0 ? `đến hết ${weekday} ${day}` : `ngày cuối: ${weekday} ${day}`,
  target: (percent: number) => `Chỉ tiêu ${percent}%`,
  ofReporting: (rate: string, units: number, unitName: string) => `${rate} trên ${units} ${unitName} đã báo cáo`,
  noComparison: 'chưa có số liệu kỳ trước',
  units: (units: number, unitsName: string) => `${units} ${unitsName}`,
  chaseTitle: 'Cần đôn đốc',
  tick: 'vạch dọc là chỉ tiêu',
  columns: { unit: 'Đơn vị', rate: 'Tỷ lệ', gap: 'Còn thiếu' },
  /** Since the last report, for one unit. */
  moved: (rise: number) =>
    rise === 0 ? 'không tăng' : rise > 0 ? `tăng ${write.count(rise)}` : `giảm ${write.count(-rise)}`,
  movedNot: (days: number) => `${days} ngày không tăng`,
  stillTitle: (days: number) => `Không tăng từ ${write.written(days)} ngày trở lên`,
  gapsTitle: 'Chưa nhập tổng số, chưa tính được tỷ lệ',
  silentShort: (names: string) => `Chưa báo cáo: ${names}`,
  silentTitle: 'Chưa báo cáo',
  reviewTitle: 'Cần xác minh',
  proposalTitle: 'Đề xuất',
  button: 'Mở bảng theo dõi',
  footer: (event: string, start: string, goal: string, leadership: string, operator: string) =>
    `Tiến độ tính đều theo ngày từ ${start} đến ${goal}; số ngày còn lại tính cả hôm nay. Thư được gửi tự động từ Bảng theo dõi ${event} cho ${leadership}; số liệu do các đơn vị tự báo cáo. Hỏi lại hoặc sửa số liệu: trả lời thư này (${operator}).`,
} satisfies Record<string, unknown>;

const counted = (figure: number, unit: string, what: string) =>
  figure === 0 ? '' : `${write.written(figure)} ${unit} ${what}`;

/** Before the first report there is no rate, and no sum to speak of. */
function nobodyYet(one: IndicatorFigures): string {
  const parts = [
    counted(one.silent, one.unitName, 'chưa báo cáo'),
    counted(one.withoutDenominator, one.unitName, 'chưa có mẫu số'),
  ].filter((part) => part !== '');
  return `${one.name}: ${parts.length === 0 ? `không theo dõi ${one.unitsName} nào` : parts.join('; ')}.`;
}

function total(one: IndicatorFigures): string {
  return [
    `Tổng số ${write.count(one.numerator)} ${one.reached}, đạt ${one.rateOfReporting} số ${one.noun} của ${one.reporting} ${one.unitName} đã báo cáo, bằng ${one.rateOfAll} tổng số ${one.noun} toàn ${one.place}`,
    one.change,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

import type { Urgency } from '../core/reminders';
import * as write from './write';

/** Who is written to, as a text addresses them. */
export interface Addressee {
  /** “bác”, “đồng chí”. */
  address: string;
  /** “tổ trưởng”; '' where whoever reports has no such name. */
  head: string;
  /** What one unit is called in a sentence (“tổ”). */
  one: string;
}

/** The days that a text to units speaks of. */
export interface Dates {
  urgency: Urgency;
  clock: string;
  /** Short; the others in full. */
  today: string;
  deadline: string;
  end: string;
  /** Days to the deadline, today counted. */
  days: number;
  event: string;
  operator: string;
}

/**
 * Texts that staff copy into Zalo, in the tone in which a ward writes to heads of neighbourhood groups. They name units
 * and never a person, and a link stands only in the text to the unit whose own it is.
 */
export const zalo = {
  called: (event: string, short: string) => `${event} “${short}”`,
  /** Units that only report what they do, together and one of them. */
  others: { units: 'đơn vị theo dõi hoạt động', unit: 'đơn vị' },
  dear: (address: string, head: string, name: string) =>
    `Kính gửi ${address} ${head === '' ? `phụ trách báo cáo của ${name}` : `${head} ${name}`}.`,
  /** All of them, as `dear` and `thanks` address them. */
  all: (addresses: string[]) => `các ${addresses.join(', các ')}`,
  thanks: (address: string) => `Trân trọng cảm ơn ${address}!`,

  received: (dates: Dates, reported: number, units: number, unit: string) =>
    `${at(dates)} đã nhận báo cáo của ${reported}/${units} ${unit}.`,
  askSilent: (address: string, names: string, one: string) =>
    `Nhờ các ${address} ${names} gửi giúp số liệu theo đường link riêng của ${one} (được nhắn riêng từng ${address}).`,
  askBelow: (address: string, below: number, unit: string, percent: number) =>
    `Còn ${write.written(below)} ${unit} chưa đạt chỉ tiêu ${percent}%, nhờ các ${address} tiếp tục vận động và cập nhật số liệu.`,
  onlyFigures: (address: string, figures: string[]) =>
    `Các ${address} chỉ cần nhập ${figures.join(' và ')}, không cần danh sách.`,

  /** Until when, in the tone of the day. */
  until: ({ urgency, deadline, end, days, event, operator }: Dates) =>
    ({
      early: `Hạn gửi: hết ngày ${deadline}.`,
      soon: `Hạn gửi: hết ngày ${deadline} (còn ${write.written(days)} ngày, kể cả hôm nay).`,
      lastDay: `Hôm nay ${deadline} là hạn cuối, đề nghị gửi trước 24h00.`,
      late: `Đã hết hạn gửi báo cáo (${deadline}); ${operator} vẫn nhận số liệu bổ sung đến hết ngày ${end}.`,
      over: `${event} đã kết thúc ngày ${end}; đề nghị gửi số liệu cuối cùng để tổng hợp.`,
    })[urgency],

  /** To one unit that has not reported; without a link of its own it is told to ask for it. */
  silent: (dates: Dates, { address, one }: Addressee, link: string) =>
    `${at(dates)} chưa nhận được báo cáo của ${one}. Nhờ ${address}${soon(dates)} gửi giúp số liệu (khoảng 02 phút) ${byOrAsk(address, one, link)}`,
  /** To one unit whose latest report was returned, in front of what it owes. */
  returned: (one: string) => `Báo cáo gần nhất của ${one} đã được trả lại để kiểm tra số liệu.`,
  /** To one that has nothing that counts but a report that was returned. */
  askAgain: (dates: Dates, { address, one }: Addressee, link: string) =>
    `Nhờ ${address}${soon(dates)} xem và gửi lại giúp số liệu (khoảng 02 phút) ${byOrAsk(address, one, link)}`,
  /** To one unit below its target. */
  below: (
    dates: Dates,
    { address, one }: Addressee,
    figures: { reached: string; rate: string; gap: number; noun: string; percent: number; perDay: number | null },
    link: string,
  ) => {
    const { reached, rate, gap, noun, percent, perDay } = figures;
    const each = perDay === null || perDay >= gap ? '' : ` (mỗi ngày khoảng ${write.written(perDay)} ${noun})`;
    const more = dates.urgency === 'over' ? '' : ` vận động thêm${each} và`;
    return `${write.capital(one)} mình hiện có ${reached} (${rate}), ${gap <= CLOSE ? 'chỉ còn' : 'còn'} thiếu ${write.written(gap)} ${noun} là đạt chỉ tiêu ${percent}%. Nhờ ${address}${more} cập nhật giúp số liệu ${by(one, link)}`;
  },
  ignore: 'Nếu đã gửi, xin bỏ qua tin này.',

  /** A question about a report with the unit's own link under it, and what a mail with it is called. */
  again: (message: string, link: string) => `${message}\nĐường link riêng để gửi lại: ${link}`,
  mailSubject: (day: string, name: string) => `${day}: Đề nghị kiểm tra, gửi lại số liệu – ${name}`,

  lastDay: (today: string, campaign: string, all: string, silent: string) =>
    `Hôm nay ${today} là hạn cuối gửi báo cáo kết quả ${campaign}. ${
      silent === ''
        ? `Các đơn vị đã gửi đủ báo cáo; nếu có số liệu mới, nhờ ${all} cập nhật trước 24h00 hôm nay.`
        : `Các đơn vị chưa gửi: ${silent}. Nhờ ${all} gửi giúp trước 24h00 hôm nay theo đường link riêng.`
    }`,
  stillOpen: ({ event, end }: Dates) => `${event} còn mở đến hết ngày ${end}, đề nghị tiếp tục vận động tham gia.`,

  invitation: (campaign: string, end: string, what: string, link: string, help: string) =>
    `Mời bà con tham gia ${campaign} (đến hết ngày ${end}): ${what}: ${link}\nNếu cần hỗ trợ, bà con liên hệ ${help}.`,

  /** What to hand to a unit with its own link, for Zalo. */
  handOut: (one: { address: string; unit: string; operator: string; event: string; deadline: string; link: string }) =>
    `Kính gửi ${one.address} phụ trách báo cáo của ${one.unit}. ${one.operator} gửi ${one.address} đường link riêng để báo cáo kết quả ${one.event}. Mỗi lần báo cáo mất khoảng 02 phút, không cần đăng nhập; chỉ nhập số lũy kế, không nhập danh sách người dân. Hạn gửi: hết ngày ${one.deadline}. Link này chỉ dùng cho ${one.unit}, đề nghị không chuyển cho đơn vị khác. Cảm ơn ${one.address}.\n${one.link}`,
};

export type ZaloWords = typeof zalo;

/** So few are missing that the text says “only”. */
const CLOSE = 3;

const at = ({ clock, today, operator }: Dates) => `Đến ${clock} hôm nay ${today}, ${operator}`;
const soon = ({ urgency }: Dates) => (urgency === 'early' ? '' : ' sớm');
const by = (one: string, link: string) =>
  link === '' ? `theo đường link riêng của ${one}` : `tại đường link riêng của ${one}: ${link}`;
const byOrAsk = (address: string, one: string, link: string) =>
  `${by(one, link)}${link === '' ? `; nếu chưa có, nhờ ${address} nhắn lại.` : ''}`;

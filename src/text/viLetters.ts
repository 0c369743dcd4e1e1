import * as write from './write';

/** What one unit is sent: in the language of its Form, whatever is shown. */
export const letters = {
  /** Whoever reports, where the group is not known. */
  anybody: 'anh/chị',
  /** A text that asks the unit to look again; `facts` are the sentences on what is doubtful. */
  verify: (operator: string, name: string, sent: string, facts: string, address: string) =>
    `${operator} nhận được số liệu của ${name} gửi lúc ${sent}. ${withoutAdvice(facts)} Nhờ ${address} kiểm tra và gửi lại giúp theo đường link riêng. Cảm ơn ${address}!`,

  reminder: {
    subjectSilent: (day: string, name: string, deadline: string) =>
      write.cut(`${day}: Đề nghị gửi báo cáo trước ${deadline} – ${name}`, 100),
    subjectBehind: (day: string, name: string, gap: string) =>
      write.cut(`${day}: ${name} còn thiếu ${gap}, đề nghị cập nhật`, 100),
    asked: (campaign: string, operator: string, deadline: string) =>
      `Thực hiện việc triển khai ${campaign}, các đơn vị gửi kết quả về ${operator} trước ngày ${deadline}.`,
    silent: (moment: string, what: string, link: string) =>
      `${what}: đến ${moment} chưa nhận được báo cáo của đơn vị. Đề nghị đơn vị rà soát số liệu lũy kế và gửi báo cáo (khoảng 02 phút) tại: ${link}\nTrường hợp đã gửi, xin vui lòng bỏ qua thư này.`,
    /** Nothing counts of what the unit sent: its latest report was returned. */
    again: (what: string, link: string) =>
      `${what}: báo cáo gần nhất của đơn vị đã được trả lại để kiểm tra số liệu. Đề nghị đơn vị rà soát và gửi lại báo cáo (khoảng 02 phút) tại: ${link}`,
    /** In front of what a unit is short of. */
    returned: 'Báo cáo gần nhất của đơn vị đã được trả lại để kiểm tra số liệu.',
    behind: (one: {
      day: string;
      group: string;
      figures: string;
      reached: string;
      rate: string;
      gap: string;
      target: number;
      link: string;
    }) =>
      `Theo số liệu báo cáo đến ngày ${one.day}, ${one.group} có ${one.figures} ${one.reached} (${one.rate}), còn thiếu ${one.gap} để đạt chỉ tiêu ${one.target}%. Đề nghị tiếp tục vận động và cập nhật số liệu tại đường link riêng: ${one.link}`,
    until: (days: number, deadline: string, end: string) =>
      days > 0
        ? `Hạn gửi báo cáo: hết ngày ${deadline} (còn ${write.written(days)} ngày, kể cả hôm nay).`
        : `Đã hết hạn gửi báo cáo (${deadline}); số liệu bổ sung được nhận đến hết ngày ${end}.`,
    help: (operator: string) => `Nếu có vướng mắc, đề nghị liên hệ ${operator} để được hướng dẫn.`,
    automatic: (event: string) => `Thư được gửi tự động từ Bảng theo dõi ${event}.`,
  },

  receipt: {
    subject: (day: string, name: string) => `${day}: Đã nhận báo cáo – ${name}`,
    dear: (name: string) => `Kính gửi: ${name}.`,
    received: (operator: string, sent: string) => `${operator} đã nhận báo cáo của đơn vị gửi lúc ${sent}.`,
    figure: (
      name: string,
      figures: string,
      reached: string,
      rate: string,
      gap: number,
      noun: string,
      percent: number,
    ) =>
      `${name}: ${figures} ${reached} (${rate})${gap > 0 ? `, còn thiếu ${write.written(gap)} ${noun} để đạt chỉ tiêu ${percent}%` : `, đạt chỉ tiêu ${percent}%`}.`,
    plainFigure: (name: string, figure: string, reached: string) => `${name}: ${figure} ${reached}.`,
    waiting: (facts: string) => `Số liệu gửi lần này chưa được tính. ${withoutAdvice(facts)} Đề nghị kiểm tra lại.`,
    again: 'Nếu cần sửa, đề nghị gửi lại theo đường link riêng của đơn vị; hệ thống lấy báo cáo hợp lệ mới nhất.',
    closing: 'Trân trọng./.',
    automatic: (event: string) => `Thư được gửi tự động từ Bảng theo dõi ${event}, mỗi ngày không quá một thư.`,
  },
};

/** Facts only: the message has a request of its own. */
function withoutAdvice(sentences: string): string {
  return sentences.replace(/ Đề nghị [^.]*\./g, '');
}

import type { BreachKind, Violation } from '../core/violations';
import * as write from './write';

/** How a question or an indicator is called; taken from the preset. */
export interface Called {
  name: string;
  noun: string;
}

/** What the sentence about a violation needs beside its own figures. */
export interface ViolationWords {
  question(key: string): Called;
  indicator(key: string): Called & { denominator: string };
}

/** A sentence on each rule that a report may break, with its figures. */
export const violations = {
  unitUnknown: ({ typed }) =>
    typed === ''
      ? 'Báo cáo không ghi đơn vị. Đề nghị chọn đơn vị trong danh sách.'
      : `Không xác định được đơn vị ‘${typed}’. Đề nghị chọn đơn vị trong danh sách.`,
  linkCode: ({ missing }): string =>
    missing
      ? 'Báo cáo không gửi từ đường link riêng của đơn vị. Đề nghị xác nhận với đơn vị trước khi tính.'
      : 'Đường link dùng để gửi đã cũ hoặc của đơn vị khác. Đề nghị xác nhận với đơn vị trước khi tính.',
  notANumber: ({ question }, words) =>
    `${write.capital(words.question(question).name)} không phải là số. Đề nghị gửi lại.`,
  overDenominator: ({ indicator, figure, denominator }, words) => {
    const called = words.indicator(indicator);
    return `${write.capital(called.name)} (${write.count(figure)}) lớn hơn ${called.denominator} (${write.count(denominator)}). Đề nghị kiểm tra lại.`;
  },
  overCeiling: ({ lower, figure, upper, ceiling }, words) =>
    `${write.capital(words.question(lower).name)} (${write.count(figure)}) lớn hơn ${words.question(upper).name} (${write.count(ceiling)}). Đề nghị kiểm tra lại.`,
  fell: ({ falls }, words) => {
    const said = falls.map(
      ({ question, from, to }) => `từ ${write.count(from)} xuống ${write.count(to)} ${words.question(question).noun}`,
    );
    return `Số liệu lũy kế giảm so với lần báo cáo trước (${said.join('; ')}). Đề nghị xác nhận.`;
  },
  jumped: ({ indicator, points, from, to }, words) =>
    `Số liệu tăng ${write.decimal(points)} điểm phần trăm trong một ngày (từ ${write.count(from)} lên ${write.count(to)} ${words.indicator(indicator).noun}). Đề nghị kiểm tra lại.`,
  asOfAfterSending: ({ asOf, sent }) =>
    `Ngày của số liệu (${write.date(asOf)}) sau ngày gửi báo cáo (${write.date(sent)}). Đề nghị kiểm tra lại.`,
  asOfBeforeStart: ({ asOf }) => `Số liệu tính đến ngày ${write.date(asOf)}, trước ngày bắt đầu. Đề nghị kiểm tra lại.`,
  asOfAfterEnd: ({ asOf }) =>
    `Số liệu tính đến ngày ${write.date(asOf)}, sau thời gian kết thúc. Đề nghị kiểm tra lại.`,
  late: ({ sent }) => `Báo cáo gửi muộn, lúc ${write.moment(sent)}.`,
  denominatorProposed: ({ question, figure }, words) =>
    `Đơn vị đề nghị điều chỉnh ${words.question(question).name} thành ${write.count(figure)}.`,
  severalInADay: ({ reports }) =>
    `Đơn vị đã gửi ${write.written(reports)} báo cáo trong ngày; hệ thống lấy báo cáo hợp lệ mới nhất.`,
} satisfies {
  [Kind in BreachKind]: (violation: Extract<Violation, { kind: Kind }>, words: ViolationWords) => string;
};

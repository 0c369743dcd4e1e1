import type { Standing } from '../core/reports';
import * as write from './write';

/** What staff are shown of one unit: its reports, why each counts or not, and what to do. */
export const unitCard = {
  /** Why a report counts or does not, on the unit's card. */
  standings: {
    counts: 'Đang được tính',
    replaced: 'Không tính: đã có báo cáo mới hơn',
    waiting: 'Chưa tính: chờ cán bộ xác minh',
    returned: 'Không tính: đã trả lại đơn vị',
  } satisfies Record<Standing, string>,

  of: (rate: string, figures: string, gap: number, noun: string) =>
    gap > 0 ? `${figures} (${rate}), còn thiếu ${write.written(gap)} ${noun}` : `${figures} (${rate})`,
  reports: (figure: number) => (figure === 0 ? 'Chưa gửi báo cáo nào' : `Đã gửi ${write.written(figure)} báo cáo`),
  columns: {
    sent: 'Gửi lúc',
    asOf: 'Số liệu đến ngày',
    figure: 'Số liệu',
    standing: 'Kết quả',
    why: 'Nội dung cần lưu ý',
  },
  accepted: 'cán bộ đã chấp nhận',
  typeFor: 'Nhập thay đơn vị',
  typeForNote:
    'Mở biểu mẫu đã điền sẵn tên đơn vị. Đây cũng là đường link riêng để gửi cho đơn vị; không gửi cho đơn vị khác.',
  noLink: 'Đơn vị chưa có đường link riêng; chọn Cập nhật ngay để tạo.',
  message: 'Tin nhắn đề nghị gửi lại (sao chép để gửi qua Zalo)',
  reminder: 'Tin nhắn nhắc đơn vị (sao chép để gửi qua Zalo)',
  mail: 'Soạn thư gửi đơn vị',
};

export type UnitCardWords = typeof unitCard;

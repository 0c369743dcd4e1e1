import type { Host } from './host';
import { exception } from './strict';

/**
 * Google's sentences, in English and, where somebody published it, in Vietnamese: Google speaks the language of the
 * person who runs the script. `{0}`, `{1}` … stand for what is put in.
 */
const sentences = {
  outsideSheet: {
    en: 'The coordinates of the range are outside the dimensions of the sheet.',
    vi: 'Tọa độ của dải ô nằm ngoài kích thước của trang tính.',
  },
  rangeNotFound: { en: 'Range not found', vi: 'Không tìm thấy dải ô' },
  sheetExists: {
    en: 'A sheet with the name "{0}" already exists. Please enter another name.',
    vi: 'Đã tồn tại một trang tính có tên "{0}". Vui lòng nhập tên khác.',
  },
  noAccess: {
    en: 'You do not have permission to access the requested document.',
    vi: 'Bạn không có quyền truy cập tài liệu yêu cầu.',
  },
  missingDocument: {
    en: "Document {0} is missing (perhaps it was deleted, or you don't have read access?)",
    vi: 'Tài liệu {0} bị thiếu (có thể tài liệu đã bị xóa?)',
  },
  serverError: {
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    vi: 'Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.',
  },
  mailQuota: {
    en: 'Service invoked too many times for one day: email.',
    vi: 'Dịch vụ bị gọi quá nhiều lần trong một ngày: email.',
  },
  recipientsPerMessage: {
    en: 'Limit Exceeded: Email Recipients Per Message.',
    vi: 'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
  },
  invalidEmail: { en: 'Invalid email: {0}', vi: 'Email không hợp lệ: {0}' },
  lockOperations: {
    en: 'There are too many LockService operations against the same script.',
    vi: 'Có quá nhiều thao tác LockService trên cùng một tập lệnh.',
  },
  conditionalOtherSheet: {
    en: 'Conditional format rule cannot reference a different sheet.',
    vi: 'Quy tắc định dạng có điều kiện không thể tham chiếu một trang tính khác.',
  },
  executionTime: { en: 'Exceeded maximum execution time', vi: 'Vượt quá thời gian thực thi tối đa' },
} satisfies Record<string, { en: string; vi?: string }>;

export type Sentence = keyof typeof sentences;

/** The sentence in the language of this workspace's person; English where no Vietnamese one is known. */
export function sentence(locale: string, key: Sentence, ...values: unknown[]): string {
  const known: { en: string; vi?: string } = sentences[key];
  const text = (locale.startsWith('vi') && known.vi) || known.en;
  return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

/** The exception Google throws for it. */
export function google(host: Host, key: Sentence, ...values: unknown[]): Error {
  return exception(sentence(host.state.locale, key, ...values));
}

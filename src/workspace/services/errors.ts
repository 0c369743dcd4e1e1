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
  rowsInData: {
    en: 'The number of rows in the data does not match the number of rows in the range. The data has {0} but the range has {1}.',
  },
  columnsInData: {
    en: 'The number of columns in the data does not match the number of columns in the range. The data has {0} but the range has {1}.',
  },
  tooFewRows: { en: 'The number of rows in the range must be at least 1.' },
  tooFewColumns: { en: 'The number of columns in the range must be at least 1.' },
  rowTooSmall: { en: 'The starting row of the range is too small.' },
  columnTooSmall: { en: 'The starting column of the range is too small.' },
  rowsOutOfBounds: { en: 'Those rows are out of bounds.' },
  columnsOutOfBounds: { en: 'Those columns are out of bounds.' },
  allRowsDeleted: { en: 'Sorry, it is not possible to delete all non-frozen rows.' },
  allColumnsDeleted: { en: 'Sorry, it is not possible to delete all non-frozen columns.' },
  allRowsFrozen: { en: "You can't freeze all visible rows on the sheet." },
  allColumnsFrozen: { en: "You can't freeze all visible columns on the sheet." },
  lastSheet: { en: "You can't remove all the sheets in a document." },
  lastVisibleSheet: { en: "You can't remove all the visible sheets in a document." },
  linkedForm: { en: 'You cannot delete a sheet with a linked form. Please unlink the form first.' },
  sheetGone: { en: 'Sheet {0} not found' },
  signature: { en: "The parameters ({0}) don't match the method signature for {1}." },
  invalidArgument: { en: 'Invalid argument: {0}' },
  validationRejects: {
    en: 'The data you entered in cell {0} violates the data validation rules set on this cell.',
  },
  protectedCell: {
    en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  },
  secondFilter: { en: "You can't create a filter in a sheet that already has a filter." },
  rangeName: { en: 'The name given to this range is invalid.' },
  tooManyCharacters: { en: 'Your input contains more than the maximum of 50000 characters in a single cell.' },
  tooManyCells: {
    en: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  },
  metadataOnBlock: {
    en: 'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  },
  ruleWithoutRanges: { en: 'Ranges must have at least one range.' },
  propertyName: { en: 'When setting or getting a property value, the property name must not be null or empty.' },
  propertyStoreFull: {
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  },
  tooLarge: { en: 'Argument too large: {0}' },
  authorization: {
    en: 'Authorization is required to perform that action. Please run the script again to authorize it.',
    vi: 'Cần được cho phép để thực hiện tác vụ đó. Hãy chạy lại tập lệnh để cho phép tác vụ.',
  },
  triggerGone: { en: 'Unable to find the trigger.' },
  propertyQuota: { en: 'Service invoked too many times for one day: properties.' },
  spreadsheetQuota: { en: 'Service invoked too many times: Spreadsheet.' },
  tooManyRuns: { en: 'There are too many scripts running simultaneously for this Google user account.' },
  lockTimeout: { en: 'Lock timeout: another process was holding the lock for too long.' },
  noRecipient: { en: 'Failed to send email: no recipient' },
  bodySize: { en: 'Limit Exceeded: Email Body Size.' },
  attachmentsSize: { en: 'Limit Exceeded: Email Total Attachments Size.' },
  attachmentsPerMessage: { en: 'Limit exceeded: Email Attachments Per Message.' },
  tooManyTriggers: {
    en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  },
  everyMinutes: { en: 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.' },
  everyHours: { en: 'The value you passed to everyHours was invalid.' },
  noUi: { en: 'Cannot call {0}.getUi() from this context.' },
  noHtmlFile: { en: 'No HTML file named {0} was found.' },
  metaTag: { en: 'The specified meta tag cannot be used in this context.' },
  triggerTime: { en: 'Service using too much computer time for one day.' },
  outsideRange: { en: 'Cell reference out of range' },
  cutFormData: { en: 'Cannot cut from form data. Use copy instead.' },
  partialMerge: { en: 'You must select all cells in a merged range to merge or unmerge them.' },
  pasteCutsMerge: { en: "You can't perform a paste that partially intersects a merge." },
  secondBanding: {
    en: 'You cannot add alternating background colors to a range that already has alternating background colors.',
  },
  // Google's words for these are not known.
  tooManyColumns: {
    en: 'This action would increase the number of columns in the sheet above the limit of 18278 columns.',
  },
  sheetNameLength: { en: 'The name of a sheet has 1 to 100 characters.' },
  ruleWithoutCondition: { en: 'Conditional format rule must have a condition.' },
  splitOneColumn: { en: 'A range of more than one column cannot be split.' },
  filterGone: { en: 'The filter no longer exists.' },
  bandingGone: { en: 'The banding no longer exists.' },
  protectionGone: { en: 'The protection no longer exists.' },
  metadataGone: { en: 'The developer metadata no longer exists.' },
  executionTime: { en: 'Exceeded maximum execution time', vi: 'Vượt quá thời gian thực thi tối đa' },
  unpublishedForm: { en: 'Operation not supported on unpublished form' },
  formData: { en: 'Invalid data updating form.' },
  duplicateChoices: { en: 'Questions cannot have duplicate choice values.' },
  noDestination: { en: 'The form currently has no response destination.' },
  formNotFound: {
    en: 'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    vi: 'Không thể tìm thấy mục có mã đã cung cấp. Có thể do bạn chưa chỉnh sửa mục này hoặc bạn không có quyền truy cập vào mục này.',
  },
  responseToItem: { en: 'Invalid response submitted to item.' },
  argumentNull: { en: 'Argument cannot be null: {0}' },
  argumentInvalid: { en: 'Invalid argument: {0}' },
  arrayEmpty: { en: 'Array is empty: {0}' },
  wrongItemType: { en: 'Invalid conversion for item type: {0}' },
  formUi: { en: 'Cannot call FormApp.getUi() from this context.' },
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

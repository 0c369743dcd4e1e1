/**
 * What a form says to a respondent, who reads it in the language of their browser. The sentence on required questions
 * is known in both languages from pages that copied it; the others are general knowledge, without an address.
 */
const sentences = {
  required: { en: 'This is a required question', vi: 'Đây là một câu hỏi bắt buộc' },
  requiredPerRow: {
    en: 'This question requires one response per row',
    vi: 'Câu hỏi này yêu cầu một câu trả lời cho mỗi hàng',
  },
  requiredSomePerRow: {
    en: 'This question requires at least one response per row',
    vi: 'Câu hỏi này yêu cầu ít nhất một câu trả lời cho mỗi hàng',
  },
  onePerColumn: {
    en: "Please don't select more than one response per column",
    vi: 'Vui lòng không chọn nhiều hơn một câu trả lời cho mỗi cột',
  },
  notAChoice: { en: 'Not one of the choices: {0}', vi: 'Không có trong các lựa chọn: {0}' },
  oneChoice: { en: 'Only one choice can be selected', vi: 'Chỉ chọn được một lựa chọn' },
  unknownTitle: { en: 'The form has no question “{0}”', vi: 'Biểu mẫu không có câu hỏi “{0}”' },
  endless: {
    en: 'These answers lead back to a page already filled in',
    vi: 'Các câu trả lời này dẫn trở lại trang đã điền',
  },
  date: { en: 'Invalid date', vi: 'Ngày không hợp lệ' },
  time: { en: 'Invalid time', vi: 'Giờ không hợp lệ' },
  duration: { en: 'Invalid duration', vi: 'Thời lượng không hợp lệ' },
  text: { en: 'Must be text', vi: 'Phải là văn bản' },
  email: { en: 'Must be a valid email address', vi: 'Phải là một địa chỉ email hợp lệ' },
  requireNumber: { en: 'Must be a number', vi: 'Phải là số' },
  requireWholeNumber: { en: 'Must be a whole number', vi: 'Phải là số nguyên' },
  requireNumberBetween: { en: 'Must be a number between {0} and {1}', vi: 'Phải là số từ {0} đến {1}' },
  requireNumberNotBetween: { en: 'Must not be a number between {0} and {1}', vi: 'Không được là số từ {0} đến {1}' },
  requireNumberEqualTo: { en: 'Must be equal to {0}', vi: 'Phải bằng {0}' },
  requireNumberNotEqualTo: { en: 'Must not be equal to {0}', vi: 'Không được bằng {0}' },
  requireNumberGreaterThan: { en: 'Must be a number greater than {0}', vi: 'Phải là số lớn hơn {0}' },
  requireNumberGreaterThanOrEqualTo: {
    en: 'Must be a number greater than or equal to {0}',
    vi: 'Phải là số lớn hơn hoặc bằng {0}',
  },
  requireNumberLessThan: { en: 'Must be a number less than {0}', vi: 'Phải là số nhỏ hơn {0}' },
  requireNumberLessThanOrEqualTo: {
    en: 'Must be a number less than or equal to {0}',
    vi: 'Phải là số nhỏ hơn hoặc bằng {0}',
  },
  requireTextContainsPattern: { en: 'Must contain the pattern {0}', vi: 'Phải chứa mẫu {0}' },
  requireTextDoesNotContainPattern: { en: 'Must not contain the pattern {0}', vi: 'Không được chứa mẫu {0}' },
  requireTextMatchesPattern: { en: 'Must match the pattern {0}', vi: 'Phải khớp với mẫu {0}' },
  requireTextDoesNotMatchPattern: { en: 'Must not match the pattern {0}', vi: 'Không được khớp với mẫu {0}' },
  requireTextIsEmail: { en: 'Must be a valid email address', vi: 'Phải là một địa chỉ email hợp lệ' },
  requireTextIsUrl: { en: 'Must be a valid URL', vi: 'Phải là một URL hợp lệ' },
  requireTextLengthGreaterThanOrEqualTo: {
    en: 'Must have at least {0} characters',
    vi: 'Phải có ít nhất {0} ký tự',
  },
  requireTextLengthLessThanOrEqualTo: { en: 'Must have at most {0} characters', vi: 'Phải có tối đa {0} ký tự' },
  requireSelectAtLeast: { en: 'Must select at least {0} options', vi: 'Phải chọn ít nhất {0} lựa chọn' },
  requireSelectAtMost: { en: 'Must select at most {0} options', vi: 'Phải chọn tối đa {0} lựa chọn' },
  requireSelectExactly: { en: 'Must select exactly {0} options', vi: 'Phải chọn đúng {0} lựa chọn' },
  recorded: { en: 'Your response has been recorded.', vi: 'Câu trả lời của bạn đã được ghi lại.' },
  closed: {
    en: 'The form {0} is no longer accepting responses.\nTry contacting the owner of the form if you think this is a mistake.',
    vi: 'Biểu mẫu {0} không còn nhận câu trả lời nữa.\nHãy thử liên hệ với chủ sở hữu của biểu mẫu nếu bạn cho rằng đây là nhầm lẫn.',
  },
  signIn: {
    en: 'You must sign in to your Google account to answer this form',
    vi: 'Bạn phải đăng nhập vào Tài khoản Google để trả lời biểu mẫu này',
  },
  responded: {
    en: "You've already responded\nYou can fill out this form only once.",
    vi: 'Bạn đã trả lời\nBạn chỉ có thể điền vào biểu mẫu này một lần.',
  },
} satisfies Record<string, { en: string; vi: string }>;

export type Wording = keyof typeof sentences;

export function say(locale: string, key: Wording, ...values: unknown[]): string {
  const known = sentences[key];
  const text = locale.startsWith('vi') ? known.vi : known.en;
  return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

export function isWording(key: string): key is Wording {
  return Object.hasOwn(sentences, key);
}

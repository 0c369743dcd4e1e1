import { neighbourhood, openWard, type Ward } from './ward';

const PEOPLE = 'Số người đã tham gia dự thi (lũy kế)';
const PROPOSED = 'Tổng số hộ hiện nay của tổ (chỉ nhập nếu khác số đã thông báo)';

async function heldAt13(): Promise<Ward> {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP13', 'Tổng số hộ', '489');
  ward.send(neighbourhood(13, 300), '2025-11-01T09:00:00+07:00');
  ward.send(neighbourhood(13, 512, { [PEOPLE]: '900' }), '2025-11-01T12:00:00+07:00');
  return ward;
}

const states = (ward: Ward) => ward.rows('Cần xác minh').map((row) => row['Tình trạng']);

test('a held report that a corrected one has overtaken says so, and no longer asks for a decision', async () => {
  const ward = await heldAt13();
  expect(states(ward)).toEqual(['Chưa tính']);
  ward.send(neighbourhood(13, 352), '2025-11-01T13:00:00+07:00');
  ward.until('2025-11-01T13:20:00+07:00');
  expect(states(ward)).toEqual(['Đã có báo cáo mới']);
  expect(ward.cells('Tổng quan').flat()).toContain('Số liệu cần xác minh: không có');
});

test('returning keeps the earlier figure, and the message to the unit is ready in the row', async () => {
  const ward = await heldAt13();
  ward.type('Cần xác minh', 'TDP13', 'Quyết định', 'Trả lại');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 300, 'Lưu ý': 'Đã trả lại, chờ gửi lại' });
  const [row] = ward.rows('Cần xác minh');
  expect(row).toMatchObject({ 'Tình trạng': 'Đã trả lại' });
  expect(row?.['Tin nhắn gửi đơn vị']).toBe(
    'Phòng Văn hóa – Xã hội nhận được số liệu của Tổ dân phố số 13 gửi lúc 12h00 ngày 01/11/2025. Số hộ có người tham gia (512) lớn hơn tổng số hộ của tổ (489). Số liệu tăng 43,4 điểm phần trăm trong một ngày (từ 300 lên 512 hộ). Nhờ bác kiểm tra và gửi lại giúp theo đường link riêng. Cảm ơn bác!',
  );
  expect(ward.rows('Nhật ký').map((one) => one['Nội dung'])).toContain(
    'Trả lại báo cáo của Tổ dân phố số 13 gửi lúc 01/11/2025 12h00. Người sửa: van-thu@tanhung.example.',
  );
});

test('a decision goes with its report when rows are sorted, and staff’s notes stay where they put them', async () => {
  const ward = await heldAt13();
  ward.type('Danh mục đơn vị', 'TDP05', 'Tổng số hộ', '520');
  ward.send(neighbourhood(5, 341), '2025-11-01T14:00:00+07:00');
  ward.send(neighbourhood(5, 325), '2025-11-01T15:00:00+07:00');
  ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'Chấp nhận');
  ward.type('Cần xác minh', 'TDP05', 'Ghi chú của cán bộ', 'đã gọi điện');
  ward.workspace.run(
    `const tab = SpreadsheetApp.getActive().getSheetByName('Cần xác minh');
     tab.getRange(2, 1, 2, tab.getLastColumn()).sort({ column: 2, ascending: true });`,
  );
  expect(ward.rows('Cần xác minh').map((row) => row['Mã đơn vị'])).toEqual(['TDP05', 'TDP13']);
  ward.click('Cập nhật ngay');
  expect(ward.rows('Cần xác minh')).toMatchObject([
    { 'Mã đơn vị': 'TDP05', 'Tình trạng': 'Đã tính', 'Ghi chú của cán bộ': 'đã gọi điện' },
    { 'Mã đơn vị': 'TDP13', 'Tình trạng': 'Chưa tính', 'Ghi chú của cán bộ': '' },
  ]);
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 325 });
});

test('a decision taken while a submission is being worked out is kept', async () => {
  const ward = await heldAt13();
  ward.workspace.faults.editBetween(6, { sheet: 'Cần xác minh', a1: 'E2', value: 'Chấp nhận' });
  ward.send(neighbourhood(14, 10), '2025-11-01T13:00:00+07:00');
  expect(ward.rows('Cần xác minh')[0]).toMatchObject({ 'Quyết định': 'Chấp nhận' });
  ward.until('2025-11-01T13:20:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 512 });
});

test('a proposed total that staff accept goes into the list of units with its source and day, once', async () => {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP13', 'Tổng số hộ', '489');
  ward.send(neighbourhood(13, 512, { [PEOPLE]: '900', [PROPOSED]: '530' }), '2025-11-01T12:00:00+07:00');
  expect(ward.row('Danh mục đơn vị', 'TDP13')).toMatchObject({ 'Tổng số hộ': 489 });
  ward.type('Cần xác minh', 'TDP13', 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  expect(ward.row('Danh mục đơn vị', 'TDP13')).toMatchObject({
    'Tổng số hộ': 530,
    'Nguồn số liệu': 'Đơn vị đề nghị, gửi lúc 12h00 ngày 01/11/2025',
    'Ngày số liệu': '01/11/2025',
  });
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 512, 'Tổng số': 530, 'Tỷ lệ': 0.966 });
  expect(ward.rows('Nhật ký').map((one) => one['Nội dung'])).toContain(
    'Tổ dân phố số 13: tổng số hộ đổi từ 489 thành 530 theo đề nghị của đơn vị.',
  );
  // What a clerk types afterwards stays.
  ward.type('Danh mục đơn vị', 'TDP13', 'Tổng số hộ', '525');
  ward.click('Cập nhật ngay');
  ward.until('2025-11-01T12:40:00+07:00');
  expect(ward.row('Danh mục đơn vị', 'TDP13')).toMatchObject({ 'Tổng số hộ': 525 });
});

test('a run cut short at any call between a decision and its record carries it out at the next', async () => {
  for (let call = 1; call <= 30; call += 1) {
    const ward = await openWard();
    ward.type('Danh mục đơn vị', 'TDP13', 'Tổng số hộ', '489');
    ward.send(neighbourhood(13, 512, { [PEOPLE]: '900', [PROPOSED]: '530' }), '2025-11-01T12:00:00+07:00');
    ward.type('Cần xác minh', 'TDP13', 'Quyết định', 'Chấp nhận');
    ward.workspace.faults.kill(call);
    ward.until('2025-11-01T12:15:00+07:00');
    const killed = ward.workspace.executions.some(({ outcome }) => outcome !== 'completed');
    ward.until('2025-11-01T12:45:00+07:00');
    expect([
      call,
      ward.row('Tổng hợp', 'TDP13')['Tổng số'],
      ward.row('Danh mục đơn vị', 'TDP13')['Tổng số hộ'],
    ]).toEqual([call, 530, 530]);
    expect(ward.rows('Cần xác minh')).toHaveLength(1);
    if (!killed) return;
  }
});

test('a decision that is none is named, and one without accents is understood', async () => {
  const ward = await heldAt13();
  const paste = (value: string) =>
    ward.workspace.run(
      `SpreadsheetApp.getActive().getSheetByName('Cần xác minh').getRange('E2').clearDataValidations().setValue('${value}')`,
    );
  paste('đồng ý');
  expect(ward.click('Cập nhật ngay')).toContain(
    'Cần xác minh, dòng 2: quyết định “đồng ý” không rõ; hãy chọn Chấp nhận hoặc Trả lại.',
  );
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 300 });
  paste('chap nhan');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 512 });
});

test('a decision that is taken out of its cell is taken back', async () => {
  const ward = await heldAt13();
  ward.type('Cần xác minh', 'TDP13', 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 512 });
  ward.type('Cần xác minh', 'TDP13', 'Quyết định', '');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({ 'Đã tham gia': 300, 'Lưu ý': 'Cần xác minh' });
  expect(states(ward)).toEqual(['Chưa tính']);
  ward.click('Cập nhật ngay');
  expect(ward.rows('Nhật ký').filter((row) => String(row['Nội dung']).startsWith('Bỏ quyết định'))).toHaveLength(1);
});

test('a renamed column of Cần xác minh stops nothing else: figures, mails and earlier decisions go on, and the column is named', async () => {
  const ward = await heldAt13();
  ward.type('Cần xác minh', 'TDP13', 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  const rename = (title: string) =>
    ward.workspace.run(`SpreadsheetApp.getActive().getSheetByName('Cần xác minh').getRange('E1').setValue('${title}')`);
  rename('Duyệt');
  ward.send(neighbourhood(13, 300, { [PEOPLE]: '950' }), '2025-11-01T13:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP13')).toMatchObject({
    'Đã tham gia': 512,
    'Lưu ý': 'Cần xác minh; Vượt tổng số, cần rà soát tổng số',
  });
  expect(ward.click('Cập nhật ngay')).toContain('Trang “Cần xác minh” không có cột “Quyết định”.');
  ward.until('2025-11-01T16:45:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(1);
  rename('Quyết định');
  ward.click('Cập nhật ngay');
  expect(ward.rows('Cần xác minh')).toHaveLength(2);
});

test('what keeps runs from working is said once in the log and on Tổng quan, until a run succeeds', async () => {
  const ward = await heldAt13();
  const rename = (title: string) =>
    ward.workspace.run(
      `SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị').getRange('A1').setValue('${title}')`,
    );
  rename('Mã');
  ward.until('2025-11-01T14:00:00+07:00');
  const errors = () => ward.rows('Nhật ký').filter((row) => row.Việc === 'Lỗi');
  expect(errors()).toHaveLength(1);
  expect(ward.cells('Tổng quan')[5]?.[0]).toContain('Trang “Danh mục đơn vị” không có cột “Mã đơn vị”.');
  rename('Mã đơn vị');
  ward.until('2025-11-01T14:30:00+07:00');
  expect(ward.cells('Tổng quan')[5]?.[0]).toBeUndefined();
  expect(errors()).toHaveLength(1);
});

import { neighbourhood, openWard, type Ward } from './ward';

const households = (ward: Ward, number: number, total: number) =>
  ward.type('Danh mục đơn vị', `TDP${String(number).padStart(2, '0')}`, 'Tổng số hộ', String(total));

test('a report changes its row, its colour and the totals at once', async () => {
  const ward = await openWard();
  households(ward, 8, 333);
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({
    'Trạng thái': '○ Chưa báo cáo',
    'Tỷ lệ': '',
    'Còn thiếu': 234,
  });
  ward.send(neighbourhood(8, 240), '2025-11-01T20:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({
    'Trạng thái': '✓ Đạt',
    'Đã tham gia': 240,
    'Tổng số': 333,
    'Tỷ lệ': 0.721,
    'Còn thiếu': 0,
    'Báo cáo gần nhất': '01/11/2025 20h00',
  });
  expect(ward.cells('Tổng quan').flat()).toContain('240/333');
});

test('a second report replaces the first, and both stay where Google put them', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 320), '2025-11-01T20:00:00+07:00');
  ward.send(neighbourhood(5, 341), '2025-11-02T20:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 341, 'Tỷ lệ': 0.655, 'Còn thiếu': 23 });
  expect(ward.rows('Câu trả lời biểu mẫu 1')).toHaveLength(2);
});

test('a figure that falls is held for staff, the last good one stays, and accepting it makes it count', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 341), '2025-11-01T20:00:00+07:00');
  ward.send(neighbourhood(5, 325), '2025-11-02T20:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 341, 'Lưu ý': 'Cần xác minh' });
  const [held] = ward.rows('Cần xác minh');
  expect(held).toMatchObject({
    'Mã đơn vị': 'TDP05',
    'Tình trạng': 'Chưa tính',
    'Số liệu gửi': 325,
    'Số liệu trước đó': 341,
  });
  expect(held?.['Nội dung cần xác minh']).toContain(
    'Số liệu lũy kế giảm so với lần báo cáo trước (từ 341 xuống 325 hộ; từ 682 xuống 650 người). Đề nghị xác nhận.',
  );
  ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 325, 'Lưu ý': '' });
  expect(ward.rows('Cần xác minh')).toMatchObject([{ 'Tình trạng': 'Đã tính' }]);
});

test('a decision outlives the tab it was made in', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 341), '2025-11-01T20:00:00+07:00');
  ward.send(neighbourhood(5, 325), '2025-11-02T20:00:00+07:00');
  ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'Chấp nhận');
  ward.until('2025-11-02T20:20:00+07:00');
  ward.workspace.run(
    `SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('Cần xác minh'))`,
  );
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 325 });
  expect(ward.rows('Cần xác minh')).toMatchObject([{ 'Mã đơn vị': 'TDP05', 'Quyết định': 'Chấp nhận' }]);
});

test.each`
  sent                           | mark
  ${'2025-11-07T23:59:59+07:00'} | ${0}
  ${'2025-11-08T00:00:00+07:00'} | ${1}
  ${'2025-11-07T17:30:00Z'}      | ${1}
`('a report sent at $sent is late $mark times, and counts all the same', async ({ sent, mark }) => {
  const ward = await openWard({ now: '2025-11-07T20:00:00+07:00' });
  households(ward, 4, 300);
  ward.send(neighbourhood(4, 210), sent);
  expect(ward.row('Tổng hợp', 'TDP04')).toMatchObject({ 'Trạng thái': '✓ Đạt' });
  expect(ward.rows('Cần xác minh').filter((row) => String(row['Nội dung cần xác minh']).includes('muộn'))).toHaveLength(
    mark,
  );
});

test('142 of 203 is not met and is shown as 69,9%, short by one', async () => {
  const ward = await openWard();
  households(ward, 22, 203);
  ward.send(neighbourhood(22, 142), '2025-11-01T20:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP22')).toMatchObject({
    'Tỷ lệ': 0.699,
    'Còn thiếu': 1,
    'Trạng thái': '● Đúng tiến độ',
  });
  ward.until('2025-11-01T23:00:00+07:00');
  ward.until('2025-11-02T16:30:00+07:00');
  expect(ward.workspace.sentMail.at(-1)?.body).toContain('số 22 (69,9%, thiếu 01 hộ)');
});

test('a unit without a denominator is outside every rate and is named', async () => {
  const ward = await openWard();
  households(ward, 1, 400);
  ward.send(neighbourhood(1, 300), '2025-11-01T20:00:00+07:00');
  ward.send(neighbourhood(2, 100), '2025-11-01T20:05:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP02')).toMatchObject({
    'Trạng thái': '○ Thiếu mẫu số',
    'Đã tham gia': 100,
    'Tỷ lệ': '',
  });
  const overview = ward.cells('Tổng quan').flat().map(String);
  expect(overview).toContain('300/400');
  expect(overview.find((cell) => cell.startsWith('Chưa nhập mẫu số'))).toContain('Tổ dân phố số 2');
});

test('a report as of a later day than it was sent, or past the end, is marked and counts', async () => {
  const ward = await openWard();
  households(ward, 6, 400);
  ward.send(neighbourhood(6, 100, { 'Số liệu tính đến ngày': '2025-11-02' }), '2025-11-01T20:00:00+07:00');
  ward.send(neighbourhood(6, 110, { 'Số liệu tính đến ngày': '2025-11-12' }), '2025-11-02T20:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP06')).toMatchObject({ 'Đã tham gia': 110, 'Lưu ý': '' });
  expect(ward.rows('Cần xác minh').map((row) => row['Nội dung cần xác minh'])).toEqual([
    'Ngày của số liệu (02/11/2025) sau ngày gửi báo cáo (01/11/2025). Đề nghị kiểm tra lại.',
    'Số liệu tính đến ngày 12/11/2025, sau thời gian kết thúc. Đề nghị kiểm tra lại.',
  ]);
});

test('the same unit in two groups has reported only when both have', async () => {
  const ward = await openWard();
  ward.send(
    {
      'Nhóm đơn vị': 'MTTQ và đoàn thể',
      'Đơn vị báo cáo (MTTQ và đoàn thể)': 'MTTQ · Ủy ban MTTQ Việt Nam phường',
      'Số hội viên, đoàn viên đã tham gia (lũy kế)': '2684',
      'Số liệu tính đến ngày': '2025-11-01',
    },
    '2025-11-01T09:00:00+07:00',
  );
  const rows = ward.rows('Tổng hợp').filter((row) => row['Mã đơn vị'] === 'MTTQ');
  expect(rows.map((row) => [row.Nhóm, row['Trạng thái']])).toEqual([
    ['Cơ quan, đơn vị', '○ Thiếu mẫu số'],
    ['MTTQ và đoàn thể', '● Đã báo cáo'],
  ]);
});

test.each(['=1+1', '+84912345678', '-5', '@SUM(A1)', "'x", '=HYPERLINK("http://x.example","y")'])(
  'the answer %j never becomes a formula in a tab of ours',
  async (hostile) => {
    const ward = await openWard();
    ward.send(
      neighbourhood(3, 100, {
        'Chức vụ người báo cáo': hostile,
        'Họ và tên, số điện thoại người báo cáo (không bắt buộc)': hostile,
        'Khó khăn, vướng mắc': hostile,
      }),
      '2025-11-01T20:00:00+07:00',
    );
    for (const tab of ['Tổng quan', 'Tổng hợp', 'Cần xác minh', 'Nhật ký', 'Sổ']) {
      const ours = tab === 'Tổng quan' ? ['=(NOW()-B1)*24-C1'] : [];
      expect(Object.values(ward.sheet(tab).formulas)).toEqual(ours);
    }
    expect(ward.workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  },
);

test('a hostile name travels through list, Form, tabs and mail as text', async () => {
  const ward = await openWard();
  const name = '=Tổ <b>&"\' 9';
  ward.type('Danh mục đơn vị', 'TDP09', 'Tên đơn vị', `'${name}`);
  ward.type('Danh mục đơn vị', 'TDP09', 'Tổng số hộ', '400');
  ward.click('Khôi phục');
  ward.send(
    { ...neighbourhood(9, 100), 'Đơn vị báo cáo (tổ dân phố)': `TDP09 · ${name}` },
    '2025-11-01T20:00:00+07:00',
  );
  expect(ward.row('Tổng hợp', 'TDP09')).toMatchObject({ 'Đơn vị': name, 'Đã tham gia': 100 });
  expect(Object.keys(ward.sheet('Tổng hợp').formulas)).toEqual([]);
  ward.until('2025-11-02T16:30:00+07:00');
  const mail = ward.workspace.sentMail.at(-1);
  expect(mail?.body).toContain(name);
  expect(mail?.htmlBody).toContain('=Tổ &lt;b&gt;&amp;&quot;&#39; 9');
  expect(mail?.htmlBody).not.toContain('<b>&"');
});

test('a lower figure sent at the very moment of the good one waits for review, and the decision is picked from a list', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 341), '2025-11-01T20:00:00+07:00');
  ward.send(neighbourhood(5, 325));
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 341, 'Lưu ý': 'Cần xác minh' });
  expect(ward.cells('Tổng quan').flat()).toContain('Số liệu cần xác minh: 01 báo cáo (trang Cần xác minh)');
  expect(() => ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'chap nhan')).toThrow();
});

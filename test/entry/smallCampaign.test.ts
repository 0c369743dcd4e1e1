import { LEADER, openWard } from './ward';

const small = { preset: 'test/presets/small.ts', now: '2026-03-05T08:00:00+07:00' };

const village = (number: number, vaccinated: number) => ({
  'Nhóm đơn vị': 'Thôn',
  'Thôn báo cáo': `TH${String(number).padStart(2, '0')} · Thôn ${number}`,
  'Số chó, mèo đã tiêm (lũy kế)': String(vaccinated),
  'Số liệu tính đến ngày': '2026-03-05',
});

test('another preset is another campaign: its Form, tabs, settings, dates and mail are its own', async () => {
  const ward = await openWard(small);
  expect(ward.rows('Danh mục đơn vị')).toHaveLength(10);
  expect(ward.row('Cấu hình', 'Hạn gửi báo cáo (trước ngày)')).toMatchObject({ 'Giá trị': '26/03/2026' });
  expect(ward.row('Cấu hình', 'Chỉ tiêu – Tiêm phòng dại (%)')).toMatchObject({ 'Giá trị': '80' });
  expect(ward.row('Cấu hình', 'Mốc chốt nội bộ')).toMatchObject({ 'Giá trị': '' });

  ward.send(village(1, 85), '2026-03-05T10:00:00+07:00');
  ward.send(village(2, 10), '2026-03-05T10:05:00+07:00');
  ward.send(village(3, 120), '2026-03-05T10:10:00+07:00');
  expect(ward.row('Tổng hợp', 'TH01')).toMatchObject({ 'Trạng thái': '✓ Đạt', 'Tỷ lệ': 0.85 });
  // 4 of 25 complete days: 80 × 4 / 25 = 12,8 are expected.
  expect(ward.row('Tổng hợp', 'TH02')).toMatchObject({
    'Trạng thái': '▼ Chậm',
    'Còn thiếu': 70,
    'Cần thêm mỗi ngày': 4,
  });
  expect(ward.row('Tổng hợp', 'TH03')).toMatchObject({ 'Trạng thái': '○ Chưa báo cáo', 'Lưu ý': 'Cần xác minh' });
  expect(ward.rows('Cần xác minh')[0]?.['Nội dung cần xác minh']).toBe(
    'Số chó, mèo đã tiêm (120) lớn hơn tổng đàn chó, mèo (100). Đề nghị kiểm tra lại.',
  );

  ward.until('2026-03-06T08:00:00+07:00');
  const mail = ward.workspace.sentMail.at(-1);
  expect(mail).toMatchObject({ to: LEADER, name: 'Tiêm phòng – xã Mẫu' });
  expect(mail?.subject).toBe('06/03: 1/10 thôn đạt · 1 thôn chậm · 8 chưa báo cáo · còn 20 ngày');
  expect(mail?.body).toContain('Báo cáo nhanh tiến độ tham gia đến 07h30 ngày 06/03/2026 – xã Mẫu');
  expect(mail?.body).toContain('PHÒNG KINH TẾ');
  const everything = JSON.stringify([ward.workspace.toJSON().spreadsheets, ward.workspace.toJSON().forms, mail]);
  expect(everything.match(/Tân Hưng|Công dân số|hộ gia đình|Tổ dân phố|CBCCVC/gi)).toBeNull();
});

test('a setting that staff change is the campaign from then on', async () => {
  const ward = await openWard(small);
  ward.send(village(1, 70), '2026-03-05T10:00:00+07:00');
  ward.type('Cấu hình', 'Chỉ tiêu – Tiêm phòng dại (%)', 'Giá trị', '70');
  ward.type('Cấu hình', 'Hạn gửi báo cáo (trước ngày)', 'Giá trị', '05/03/2026');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TH01')).toMatchObject({ 'Trạng thái': '✓ Đạt', 'Chỉ tiêu (%)': 70 });
  expect(ward.rows('Cần xác minh')[0]?.['Nội dung cần xác minh']).toContain('muộn');
});

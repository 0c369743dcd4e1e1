import { LEADER, neighbourhood, openWard, type Ward } from './ward';

const UNIT = 'to5@tanhung.example';

async function reachable(): Promise<Ward> {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP05', 'Tổng số hộ', '520');
  ward.type('Danh mục đơn vị', 'TDP05', 'Email nhận nhắc', UNIT);
  return ward;
}

const toUnit = (ward: Ward) => ward.workspace.sentMail.filter(({ to }) => String(to) === UNIT);

test('a unit with an address is told once a day that its report came, and how it stands', async () => {
  const ward = await reachable();
  ward.send(neighbourhood(5, 320), '2025-11-01T09:05:00+07:00');
  ward.until('2025-11-01T09:15:00+07:00');
  const [mail] = toUnit(ward);
  expect(mail?.subject).toBe('01/11: Đã nhận báo cáo – Tổ dân phố số 5');
  expect(mail?.body).toBe(
    [
      'Kính gửi: Tổ dân phố số 5.',
      'Phòng Văn hóa – Xã hội đã nhận báo cáo của đơn vị gửi lúc 09h05 ngày 01/11/2025.',
      'Hộ gia đình: 320/520 hộ có người tham gia (61,5%), còn thiếu 44 hộ để đạt chỉ tiêu 70%.',
      'Nếu cần sửa, đề nghị gửi lại theo đường link riêng của đơn vị; hệ thống lấy báo cáo hợp lệ mới nhất.',
      'Trân trọng./.\nPHÒNG VĂN HÓA – XÃ HỘI',
      'Thư được gửi tự động từ Bảng theo dõi Cuộc thi, mỗi ngày không quá một thư.',
    ].join('\n\n'),
  );
  ward.send(neighbourhood(5, 330), '2025-11-01T10:05:00+07:00');
  ward.until('2025-11-01T18:00:00+07:00');
  expect(toUnit(ward)).toHaveLength(1);
  // What came after the day's receipt is acknowledged the next morning.
  ward.until('2025-11-02T07:15:00+07:00');
  expect(toUnit(ward).map(({ subject }) => subject)).toEqual([
    '01/11: Đã nhận báo cáo – Tổ dân phố số 5',
    '02/11: Đã nhận báo cáo – Tổ dân phố số 5',
  ]);
  ward.until('2025-11-03T12:00:00+07:00');
  expect(toUnit(ward)).toHaveLength(2);
});

test('a report in the evening is acknowledged in the morning, not at night', async () => {
  const ward = await reachable();
  ward.send(neighbourhood(5, 320), '2025-11-01T21:05:00+07:00');
  ward.until('2025-11-02T06:59:00+07:00');
  expect(toUnit(ward)).toEqual([]);
  ward.until('2025-11-02T07:15:00+07:00');
  expect(toUnit(ward)).toHaveLength(1);
});

test('a held report is acknowledged with what has to be looked at again', async () => {
  const ward = await reachable();
  ward.send(neighbourhood(5, 530), '2025-11-01T09:05:00+07:00');
  ward.until('2025-11-01T09:15:00+07:00');
  expect(toUnit(ward)[0]?.body).toContain(
    'Số liệu gửi lần này chưa được tính. Số hộ có người tham gia (530) lớn hơn tổng số hộ của tổ (520). Đề nghị kiểm tra lại.',
  );
});

test('recipients of the next digest come first: without quota for both the receipt waits, and the log says so once', async () => {
  const ward = await reachable();
  ward.workspace.faults.spendMailQuota(99);
  ward.send(neighbourhood(5, 320), '2025-11-01T09:05:00+07:00');
  ward.until('2025-11-01T16:30:00+07:00');
  expect(toUnit(ward)).toEqual([]);
  expect(ward.workspace.sentMail.map(({ to }) => String(to))).toEqual([LEADER]);
  const said = ward.rows('Nhật ký').filter((row) => String(row['Nội dung']).includes('thư xác nhận đã nhận báo cáo'));
  expect(said).toHaveLength(1);
});

test('a receipt that a run was cut short over is not sent twice', async () => {
  for (let call = 10; call <= 40; call += 1) {
    const ward = await reachable();
    ward.send(neighbourhood(5, 320), '2025-11-01T09:05:00+07:00');
    ward.workspace.faults.kill(call);
    ward.until('2025-11-01T09:15:00+07:00');
    const cut = ward.workspace.executions.some(({ outcome }) => outcome !== 'completed');
    ward.until('2025-11-01T10:00:00+07:00');
    expect(toUnit(ward).length).toBeLessThanOrEqual(1);
    if (!cut) return expect(toUnit(ward)).toHaveLength(1);
  }
});

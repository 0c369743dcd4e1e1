import { LEADER, neighbourhood, openWard, type Ward } from './ward';

const PEOPLE = 'Số người đã tham gia dự thi (lũy kế)';
const dates = (ward: Ward, to = LEADER) =>
  ward.workspace.sentMail.filter((mail) => String(mail.to) === to).map(({ subject }) => subject.slice(0, 5));
const households = (ward: Ward, number: number, total: number) =>
  ward.type('Danh mục đơn vị', `TDP${String(number).padStart(2, '0')}`, 'Tổng số hộ', String(total));

test('what is sent or decided later changes nothing in a copy that is made', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 341), '2025-11-01T10:00:00+07:00');
  ward.send(neighbourhood(5, 325), '2025-11-01T11:00:00+07:00');
  ward.until('2025-11-02T00:15:00+07:00');
  const copied = JSON.stringify(ward.cells('Tiến độ theo ngày'));
  ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 325, 'Tăng từ 0h hôm nay': -16 });
  ward.until('2025-11-02T01:00:00+07:00');
  expect(JSON.stringify(ward.cells('Tiến độ theo ngày'))).toBe(copied);
  ward.until('2025-11-02T16:30:00+07:00');
  expect(ward.workspace.sentMail.at(-1)?.body).toContain('giảm 16 hộ so với ngày 01/11');
});

test('staff freeze the figures of a moment from the menu', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 341), '2025-11-01T10:00:00+07:00');
  ward.until('2025-11-01T10:30:00+07:00');
  expect(ward.click('Chốt số liệu')).toContain('Đã chốt số liệu “Chốt lúc 10h30 ngày 01/11/2025”');
  ward.send(neighbourhood(5, 350), '2025-11-01T11:00:00+07:00');
  ward.click('Cập nhật ngay');
  const mine = ward.rows('Tiến độ theo ngày').filter((row) => row['Mã đơn vị'] === 'TDP05');
  expect(mine.map((row) => [row['Lần chốt'], row['Đã tham gia']])).toEqual([['Chốt lúc 10h30 ngày 01/11/2025', 341]]);
});

test('a copy that a run was cut short over is there once, whole', async () => {
  for (let call = 4; call <= 40; call += 3) {
    const ward = await openWard({ now: '2025-11-01T23:00:00+07:00' });
    households(ward, 5, 520);
    ward.send(neighbourhood(5, 341), '2025-11-01T23:05:00+07:00');
    ward.until('2025-11-01T23:45:00+07:00');
    ward.workspace.faults.kill(call);
    ward.until('2025-11-02T00:00:00+07:00');
    const cut = ward.workspace.executions.some(({ outcome }) => outcome !== 'completed');
    ward.until('2025-11-02T00:30:00+07:00');
    const rows = ward.rows('Tiến độ theo ngày');
    expect([call, rows.length, new Set(rows.map((row) => `${row['Mã đơn vị']} ${row.Nhóm}`)).size]).toEqual([
      call,
      56,
      56,
    ]);
    if (!cut) return;
  }
}, 60_000);

test('paused, nothing goes out; a report that was missed goes out with the next run and says its own time', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Tạm dừng gửi báo cáo nhanh', 'Giá trị', 'Có');
  ward.until('2025-11-02T12:00:00+07:00');
  expect(ward.workspace.sentMail).toEqual([]);
  ward.type('Cấu hình', 'Tạm dừng gửi báo cáo nhanh', 'Giá trị', 'Không');
  ward.until('2025-11-02T12:15:00+07:00');
  expect(ward.workspace.sentMail.map(({ body }) => body.split('\n')[0])).toEqual([
    'Báo cáo nhanh tiến độ tham gia đến 12h15 ngày 02/11/2025 – phường Tân Hưng',
  ]);
});

test('a recipient entered today is not sent yesterday’s report', async () => {
  const ward = await openWard();
  ward.until('2025-11-02T08:00:00+07:00');
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', `${LEADER}, moi@tanhung.example`);
  ward.until('2025-11-02T17:00:00+07:00');
  expect(dates(ward, 'moi@tanhung.example')).toEqual(['02/11']);
  expect(dates(ward)).toEqual(['01/11', '02/11']);
});

test('some more people read it on the days of a deadline', async () => {
  const ward = await openWard({ now: '2025-11-06T12:00:00+07:00' });
  ward.type('Cấu hình', 'Email nhận thêm vào ngày hết hạn, ngày kết thúc', 'Giá trị', 'dang-uy@tanhung.example');
  ward.until('2025-11-07T17:00:00+07:00');
  expect(dates(ward, 'dang-uy@tanhung.example')).toEqual(['07/11']);
  expect(dates(ward)).toEqual(['06/11', '07/11']);
});

test('where a ward wants that, a day without a new report makes a short mail', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Khi không có báo cáo mới', 'Giá trị', 'Gửi thư ngắn');
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 341), '2025-11-01T10:00:00+07:00');
  ward.until('2025-11-02T17:00:00+07:00');
  const [full, short] = ward.workspace.sentMail;
  expect(full?.body.length).toBeGreaterThan(800);
  expect(short?.body).toContain('Không phát sinh báo cáo mới so với kỳ trước.');
  expect(short?.body.length).toBeLessThan(800);
});

test('the person at the menu may have the report sent to themselves alone', async () => {
  const ward = await openWard();
  expect(ward.click('Gửi thử báo cáo nhanh cho tôi', 'can-bo@tanhung.example')).toContain(
    'Đã gửi báo cáo nhanh cho can-bo@tanhung.example',
  );
  expect(ward.workspace.sentMail.map(({ to }) => String(to))).toEqual(['can-bo@tanhung.example']);
  ward.until('2025-11-01T17:00:00+07:00');
  expect(dates(ward)).toEqual(['01/11']);
});

describe('reminders', () => {
  const FIVE = 'to5@tanhung.example';
  const SIX = 'to6@tanhung.example';

  async function owing(): Promise<Ward> {
    const ward = await openWard({ now: '2025-11-03T08:00:00+07:00' });
    for (const [number, address] of [
      [5, FIVE],
      [6, SIX],
      [7, 'to7@tanhung.example'],
    ] as const) {
      households(ward, number, 310);
      ward.type('Danh mục đơn vị', `TDP0${number}`, 'Email nhận nhắc', address);
    }
    ward.send(neighbourhood(5, 120, { 'Số liệu tính đến ngày': '2025-11-03' }), '2025-11-03T09:00:00+07:00');
    ward.send(neighbourhood(7, 300, { [PEOPLE]: '900' }), '2025-11-03T09:05:00+07:00');
    return ward;
  }
  const reminders = (ward: Ward) =>
    ward.workspace.sentMail.filter(({ subject }) => /còn thiếu|Đề nghị gửi/.test(subject));

  test('go to those who owe, on the days set, once, with the unit’s own link', async () => {
    const ward = await owing();
    ward.until('2025-11-04T07:45:00+07:00');
    expect(reminders(ward)).toEqual([]);
    ward.until('2025-11-05T07:00:00+07:00');
    expect(reminders(ward).map(({ to, subject }) => [String(to), subject])).toEqual([
      [FIVE, '04/11: Tổ dân phố số 5 còn thiếu 97 hộ, đề nghị cập nhật'],
      [SIX, '04/11: Đề nghị gửi báo cáo trước 08/11 – Tổ dân phố số 6'],
    ]);
    const [five, six] = reminders(ward);
    const link = (code: string) => String(ward.row('Tổng hợp', code)['Đường link riêng']);
    expect(five?.body).toContain('tổ có 120/310 hộ có người tham gia (38,7%), còn thiếu 97 hộ để đạt chỉ tiêu 70%');
    expect(five?.body).toContain(link('TDP05'));
    expect(five?.body).not.toContain(link('TDP06'));
    expect(six?.body).toContain('chưa nhận được báo cáo của đơn vị');
    expect(six?.body).toContain(link('TDP06'));
  });

  test('are worked out again as they go: who has reported since is left alone', async () => {
    const ward = await owing();
    ward.send(neighbourhood(6, 250), '2025-11-04T07:50:00+07:00');
    ward.until('2025-11-04T12:00:00+07:00');
    expect(reminders(ward).map(({ to }) => String(to))).toEqual([FIVE]);
  });

  test('never on a weekend unless the ward wants it, and never at night', async () => {
    const ward = await openWard({ now: '2025-11-07T08:30:00+07:00' });
    households(ward, 5, 310);
    ward.type('Danh mục đơn vị', 'TDP05', 'Email nhận nhắc', FIVE);
    ward.type('Cấu hình', 'Ngày gửi thư nhắc đơn vị', 'Giá trị', '08/11/2025, 10/11/2025');
    ward.type('Cấu hình', 'Giờ gửi thư nhắc đơn vị', 'Giá trị', '5h00');
    ward.until('2025-11-10T06:59:00+07:00');
    expect(reminders(ward)).toEqual([]);
    ward.until('2025-11-10T07:15:00+07:00');
    expect(reminders(ward)).toHaveLength(1);
  });

  test('with 3 recipients of quota left and 28 units to remind the report goes first, nothing is lost, the rest goes the next day', async () => {
    const ward = await openWard({ now: '2025-11-04T07:30:00+07:00' });
    ward.workspace.run(
      `const tab = SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị');
       const header = tab.getRange(1, 1, 1, tab.getLastColumn()).getValues()[0];
       const column = (title) => header.indexOf(title) + 1;
       tab.getRange(26, column('Tổng số hộ'), 28, 1).setValues(Array.from({ length: 28 }, () => [300]));
       tab.getRange(26, column('Email nhận nhắc'), 28, 1).setValues(Array.from({ length: 28 }, (_, index) => ['to' + (index + 1) + '@tanhung.example']));`,
    );
    // The quota comes back a day after it was spent.
    ward.until('2025-11-04T07:50:00+07:00');
    ward.workspace.faults.spendMailQuota(97);
    ward.until('2025-11-04T20:00:00+07:00');
    expect(dates(ward)).toEqual(['04/11']);
    expect(reminders(ward)).toHaveLength(2);
    expect(
      ward.rows('Nhật ký').filter((row) => String(row['Nội dung']).includes('26 thư nhắc đơn vị chưa gửi được')),
    ).toHaveLength(1);
    ward.until('2025-11-05T12:00:00+07:00');
    expect(new Set(reminders(ward).map(({ to }) => String(to))).size).toBe(28);
    expect(reminders(ward)).toHaveLength(28);
    ward.until('2025-11-05T20:00:00+07:00');
    expect(reminders(ward)).toHaveLength(28);
    expect(dates(ward)).toEqual(['04/11', '05/11']);
  });
});

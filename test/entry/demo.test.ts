import { playDemo } from '../../src/local/demo';
import type { Execution } from '../../src/workspace/index';
import { neighbourhood, openFile, type Ward } from './ward';

let ward: Ward;

beforeAll(async () => {
  ward = await openFile({ now: '2025-10-10T08:00:00+07:00' });
  await playDemo(ward.workspace, () => undefined);
}, 170_000);

const runs = (name: string): Execution[] =>
  ward.workspace.executions.filter(({ functionName }) => functionName === name);

test('the demo ward ends at 05/11 16:30 with the figures it was made for', () => {
  expect(new Date(ward.workspace.state.now).toISOString()).toBe('2025-11-05T09:30:00.000Z');
  const overview = ward.cells('Tổng quan').map((row) => row.join(' | '));
  expect(overview).toEqual(
    expect.arrayContaining([
      'Hạn gửi báo cáo: còn 3 ngày, đến hết thứ Sáu 07/11/2025',
      'Cuộc thi kết thúc: còn 7 ngày, đến hết thứ Ba 11/11/2025',
      'Hộ gia đình |  |  | Chỉ tiêu 70%',
      '19/28 tổ đạt | ▼ Chậm',
      'Các đơn vị đã báo cáo | 71,3% | 7.180/10.065 | Thiếu 98 hộ',
      expect.stringMatching(/^Toàn phường \| 66,6% \| 7\.180\/10\.780 \| Thiếu 600 hộ/),
      '18/22 đơn vị đạt | ● Đúng tiến độ',
      expect.stringMatching(/^Toàn phường \| 98,7% \| 554\/561 \| Thiếu 7 người/),
      'Chưa báo cáo: Tổ dân phố số 8; Tổ dân phố số 25',
      'Số liệu cần xác minh: không có',
    ]),
  );
  const counts =
    overview[overview.indexOf('✓ Đạt | ● Đúng tiến độ | ▼ Chậm | ▼▼ Rất chậm | ○ Chưa báo cáo | ○ Thiếu mẫu số') + 1];
  expect(counts).toBe('19 | 2 | 5 | 0 | 2 | 0');
});

test('every unit stands where it was made to stand', () => {
  const rows = ward.rows('Tổng hợp').filter((row) => row['Nội dung theo dõi'] === 'Hộ gia đình');
  const of = (status: string) => rows.filter((row) => row['Trạng thái'] === status).map((row) => row['Mã đơn vị']);
  expect(rows).toHaveLength(28);
  expect(of('✓ Đạt')).toHaveLength(19);
  expect(of('● Đúng tiến độ')).toEqual(['TDP22', 'TDP28']);
  expect(of('▼ Chậm')).toEqual(['TDP03', 'TDP05', 'TDP14', 'TDP18', 'TDP20']);
  expect(of('○ Chưa báo cáo')).toEqual(['TDP08', 'TDP25']);
  expect(
    rows.map((row) => row['Còn thiếu']).filter((gap, index) => gap && rows[index]?.['Đã tham gia'] !== ''),
  ).toEqual([13, 23, 17, 12, 31, 1, 1]);
});

test('the figures came through the Form, and nothing was written into the Sheet but by the script and the clerk', () => {
  const sent = ward.rows('Câu trả lời biểu mẫu 1').length;
  expect(sent).toBeGreaterThan(340);
  expect(runs('onFormSubmit')).toHaveLength(sent);
  const [form] = Object.values(ward.workspace.state.forms);
  expect(form?.responses).toHaveLength(sent);
});

test('the digest of the day carries the same figures', () => {
  const mail = ward.workspace.sentMail.at(-1);
  expect(mail?.subject).toBe('05/11: 19/28 tổ đạt · 5 tổ chậm · 2 chưa báo cáo · còn 3 ngày');
  for (const part of [
    '19/28 tổ dân phố đạt chỉ tiêu từ 70% số hộ trở lên; 07 tổ chưa đạt; 02 tổ chưa báo cáo',
    'Tổng số 7.180 hộ có người tham gia, đạt 71,3% số hộ của 26 tổ đã báo cáo, bằng 66,6% tổng số hộ toàn phường; tăng 278 hộ so với ngày 04/11',
    '554/561 người đã tham gia (98,7%)',
    '18/22 cơ quan, đơn vị, trường học đạt 100%',
    '25/28 tổ đã niêm yết mã QR tại Nhà văn hóa; 26/28 tổ đã chia sẻ đường link vào nhóm Zalo',
    'số 20 (60,0%, thiếu 31 hộ); số 5 (65,5%, thiếu 23 hộ)',
    'Chưa gửi báo cáo: Tổ dân phố số 8, số 25.',
    'Số liệu cần xác minh: không có.',
  ]) {
    expect(mail?.body).toContain(part);
  }
  expect(mail?.htmlBody).toContain('66,6%');
  expect(ward.workspace.sentMail.find(({ subject }) => subject.startsWith('04/11'))?.body).toContain(
    'Tổng số 6.902 hộ',
  );
});

test('every day from 11/10 to 05/11 has its digest, once for each of the three recipients', () => {
  const days = ward.workspace.sentMail.map(({ subject, to }) => `${subject.slice(0, 5)} ${to}`);
  expect(days).toHaveLength(26 * 3);
  expect(new Set(days).size).toBe(26 * 3);
});

test('a doubtful figure was held, mended by its sender, and a lower correction was accepted by staff', () => {
  const rows = ward.rows('Cần xác minh').map((row) => [row['Mã đơn vị'], row['Số liệu gửi'], row['Quyết định']]);
  expect(rows).toEqual([
    ['TDP13', 512, ''],
    ['TDP10', 262, 'Chấp nhận'],
  ]);
  const held = ward.workspace.sentMail.find(({ subject }) => subject.startsWith('27/10'));
  expect(held?.body).toContain('Số liệu cần xác minh: 01 báo cáo (Tổ dân phố số 13).');
});

test('no run fails, and each keeps within its calls', () => {
  expect(ward.workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  for (const run of runs('onFormSubmit')) {
    expect(run.serviceCalls).toBeLessThanOrEqual(10);
    expect(run.handles).toBeLessThanOrEqual(25);
  }
  const idle = runs('onTick').filter(({ cellsWritten }) => cellsWritten === 0);
  expect(idle.length).toBeGreaterThan(1900);
  // A few of those with nothing to do say that they ran.
  const saying = runs('onTick').filter(({ cellsWritten }) => cellsWritten === 1);
  expect(saying.length).toBeLessThan(16 * 33);
  for (const run of saying) expect(run.serviceCalls).toBeLessThanOrEqual(7);
  for (const run of idle) {
    expect(run.serviceCalls).toBeLessThanOrEqual(4);
    expect(run.cellsRead).toBeLessThanOrEqual(1200);
  }
  for (const run of runs('onOpen')) {
    const { 'Properties.getProperty': language, ...others } = run.calls;
    expect(language).toBe(1);
    expect(Object.keys(others).filter((call) => !/^(Ui|Menu)\./.test(call))).toEqual([]);
  }
});

test('tick by tick to 15/11: 33 reports in all, a copy of every day, both deadlines frozen, and the rises add up', () => {
  ward.send(neighbourhood(5, 520 - 20), '2025-11-07T23:59:59+07:00');
  ward.send(neighbourhood(5, 520 - 10), '2025-11-09T08:00:00+07:00');
  ward.until('2025-11-15T08:00:00+07:00');
  const days = ward.workspace.sentMail.map(({ subject }) => subject.slice(0, 5));
  // Weekends are among them: the days follow one another.
  expect([days[0], days.at(-1), new Set(days).size, days.length]).toEqual(['11/10', '12/11', 33, 33 * 3]);

  const copies = ward.rows('Tiến độ theo ngày');
  const names = [...new Set(copies.map((row) => String(row['Lần chốt'])))];
  expect(names).toHaveLength(34);
  const of = (name: string) => copies.find((row) => row['Mã đơn vị'] === 'TDP05' && row['Lần chốt'] === name);
  expect(of('Hết hạn gửi báo cáo (24h00 ngày 07/11/2025)')).toMatchObject({ 'Đã tham gia': 500, 'Tổng số': 520 });
  expect(of('Kết thúc (24h00 ngày 11/11/2025)')).toMatchObject({ 'Đã tham gia': 510 });

  const ends = copies.filter((row) => String(row['Lần chốt']).startsWith('Cuối ngày'));
  for (const row of ward.rows('Tổng hợp').filter(({ 'Nội dung theo dõi': what }) => what === 'Hộ gia đình')) {
    const mine = ends.filter(
      (one) => one['Mã đơn vị'] === row['Mã đơn vị'] && one['Nội dung theo dõi'] === 'Hộ gia đình',
    );
    // The first figure is no rise: before it there was nothing to compare with.
    const first = mine.find((one) => one['Đã tham gia'] !== '')?.['Đã tham gia'] ?? 0;
    const rises = mine.reduce((sum, one) => sum + Number(one['Tăng trong ngày'] || 0), Number(first));
    expect([row['Mã đơn vị'], rises]).toEqual([row['Mã đơn vị'], Number(row['Đã tham gia'])]);
  }
}, 120_000);

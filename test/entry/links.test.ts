import { codeInLink } from '../../src/local/demo';
import { CLERK, LEADER, neighbourhood, openWard, type Ward, wardIn } from './ward';

const linkOf = (ward: Ward, code: string) => String(ward.row('Tổng hợp', code)['Đường link riêng']);
const codeOf = (ward: Ward, code: string) => codeInLink(linkOf(ward, code)) as string;
const households = (ward: Ward, number: number, total: number) =>
  ward.type('Danh mục đơn vị', `TDP${String(number).padStart(2, '0')}`, 'Tổng số hộ', String(total));

test('every unit has a link of its own for each of its groups, with a code no other unit has', async () => {
  const ward = await openWard();
  const rows = ward.rows('Tổng hợp');
  const links = rows.map((row) => String(row['Đường link riêng']));
  expect(links).toHaveLength(56);
  expect(new Set(links).size).toBe(56);
  const codes = new Set(rows.map((row) => `${row['Mã đơn vị']} ${codeInLink(String(row['Đường link riêng']))}`));
  expect(codes.size).toBe(52);
  expect(new Set([...codes].map((one) => one.split(' ')[1])).size).toBe(52);
});

test.each([
  ['another unit’s code', (ward: Ward) => codeOf(ward, 'TDP06'), 'Đường link dùng để gửi đã cũ hoặc của đơn vị khác.'],
  ['a made-up code', () => 'BBBBBB', 'Đường link dùng để gửi đã cũ hoặc của đơn vị khác.'],
  ['no code', () => '', 'Báo cáo không gửi từ đường link riêng của đơn vị.'],
])('a report with %s is held until staff accept it', async (_, code, sentence) => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 100), '2025-11-01T09:00:00+07:00');
  ward.send({ ...neighbourhood(5, 400), 'Mã liên kết': code(ward) }, '2025-11-01T12:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 100, 'Lưu ý': 'Cần xác minh' });
  const [held] = ward.rows('Cần xác minh');
  expect(held?.['Nội dung cần xác minh']).toContain(sentence);
  ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'Chấp nhận');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 400, 'Lưu ý': '' });
});

test('a ward may do without the check', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Khi báo cáo không gửi từ đường link riêng', 'Giá trị', 'Bỏ qua');
  households(ward, 5, 520);
  ward.send({ ...neighbourhood(5, 400), 'Mã liên kết': '' }, '2025-11-01T12:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 400, 'Lưu ý': '' });
  expect(ward.rows('Cần xác minh')).toEqual([]);
});

test('a leaked code is renewed after a question: the old link is refused from then on, and what it sent before stays', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 300), '2025-11-01T12:00:00+07:00');
  const old = codeOf(ward, 'TDP05');
  const row = ward.rows('Danh mục đơn vị').findIndex((one) => one['Mã đơn vị'] === 'TDP05') + 2;
  ward.workspace.select('Danh mục đơn vị', `B${row}`);
  ward.workspace.answer('NO');
  expect(ward.click('Đổi mã liên kết của đơn vị')).toContain('Giữ nguyên mã liên kết.');
  expect(codeOf(ward, 'TDP05')).toBe(old);
  ward.workspace.answer('YES');
  expect(ward.click('Đổi mã liên kết của đơn vị')).toContain('Đã đổi mã liên kết của Tổ dân phố số 5.');
  expect(codeOf(ward, 'TDP05')).not.toBe(old);
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 300 });
  ward.send({ ...neighbourhood(5, 310), 'Mã liên kết': old }, '2025-11-01T13:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 300, 'Lưu ý': 'Cần xác minh' });
  ward.send(neighbourhood(5, 320), '2025-11-01T14:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 320, 'Lưu ý': '' });
});

test('no code is ever in a mail, in the log or in a message', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.type('Danh mục đơn vị', 'TDP05', 'Email nhận nhắc', 'to5@tanhung.example');
  ward.send(neighbourhood(5, 300), '2025-11-01T12:00:00+07:00');
  ward.send({ ...neighbourhood(5, 310), 'Mã liên kết': codeOf(ward, 'TDP06') }, '2025-11-01T13:00:00+07:00');
  ward.click('Cập nhật ngay');
  ward.until('2025-11-02T16:30:00+07:00');
  expect(ward.workspace.sentMail.map(({ to }) => String(to))).toEqual(
    expect.arrayContaining([LEADER, 'to5@tanhung.example']),
  );
  const codes = ward.rows('Tổng hợp').map((row) => codeInLink(String(row['Đường link riêng'])) as string);
  const said = [
    ...ward.workspace.sentMail.map((mail) => `${mail.subject} ${mail.body} ${mail.htmlBody}`),
    ...ward.cells('Nhật ký').flat().map(String),
    ...ward.cells('Tổng quan').flat().map(String),
    ...ward.rows('Cần xác minh').flatMap((one) => Object.values(one).map(String)),
    ...ward.workspace.uiLog().map(({ text }) => text ?? ''),
  ].join('\n');
  for (const code of codes) expect(said).not.toContain(code);
});

test('a unit that a clerk adds is on the Form with a link of its own after the next tick, at once when the operator updates', async () => {
  const ward = await openWard();
  const add = (code: string, number: number) => {
    const row = ward.cells('Danh mục đơn vị').length + 1;
    ward.workspace.edit('Danh mục đơn vị', `A${row}`, code, 'can-bo@tanhung.example');
    ward.workspace.edit('Danh mục đơn vị', `B${row}`, `Tổ dân phố số ${number}`, 'can-bo@tanhung.example');
    ward.workspace.edit('Danh mục đơn vị', `C${row}`, 'Tổ dân phố', 'can-bo@tanhung.example');
  };
  add('TDP29', 29);
  expect(() => ward.send(neighbourhood(29, 10), '2025-11-01T08:05:00+07:00')).toThrow();
  ward.until('2025-11-01T08:20:00+07:00');
  ward.send(neighbourhood(29, 10), '2025-11-01T08:25:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP29')).toMatchObject({ 'Đã tham gia': 10, 'Lưu ý': '' });
  add('TDP30', 30);
  ward.click('Cập nhật ngay', CLERK);
  ward.send(neighbourhood(30, 12), '2025-11-01T08:40:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP30')).toMatchObject({ 'Đã tham gia': 12, 'Lưu ý': '' });
});

test('a unit renamed after its link was printed: the old link and the old reports still count', async () => {
  const ward = await openWard();
  households(ward, 5, 520);
  ward.send(neighbourhood(5, 300), '2025-11-01T12:00:00+07:00');
  const printed = linkOf(ward, 'TDP05');
  ward.type('Danh mục đơn vị', 'TDP05', 'Tên đơn vị', 'Tổ dân phố Hải Tân');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đơn vị': 'Tổ dân phố Hải Tân', 'Đã tham gia': 300 });
  // The page of the old link has the code filled in; the name is picked from the new list.
  ward.send(
    {
      ...neighbourhood(5, 310),
      'Đơn vị báo cáo (tổ dân phố)': 'TDP05 · Tổ dân phố Hải Tân',
      'Mã liên kết': codeInLink(printed),
    },
    '2025-11-01T13:00:00+07:00',
  );
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 310, 'Lưu ý': '' });
});

test('a copy of the file has codes of its own', async () => {
  const ward = await openWard();
  const before = codeOf(ward, 'TDP05');
  expect(ward.cells('Sổ').flat().map(String)).toContain(`"${before}"`);
  const copy = wardIn(ward.workspace.copyFile());
  copy.workspace.open();
  copy.click('Khôi phục');
  expect(codeOf(copy, 'TDP05')).toMatch(/^[BCDFGHJKMNPQRSTVWXZ]{6}$/);
  expect(codeOf(copy, 'TDP05')).not.toBe(before);
});

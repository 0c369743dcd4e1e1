import { bookOf, CLERK, LEADER, neighbourhood, openWard, type Ward } from './ward';

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

async function reportingWard(): Promise<Ward> {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP05', 'Tổng số hộ', '520');
  ward.type('Danh mục đơn vị', 'TDP20', 'Tổng số hộ', '310');
  ward.type('Danh mục đơn vị', 'TDP20', 'Email nhận nhắc', 'to20@tanhung.example');
  ward.send(neighbourhood(5, 341), '2025-11-02T09:00:00+07:00');
  ward.send(neighbourhood(20, 186), '2025-11-02T09:10:00+07:00');
  ward.send(neighbourhood(5, 300), '2025-11-02T09:20:00+07:00');
  ward.until('2025-11-02T09:40:00+07:00');
  return ward;
}

function speak(ward: Ward, language: 'English' | 'Tiếng Việt'): void {
  ward.type('Cấu hình', 'Ngôn ngữ / Language', 'Giá trị', language);
}

const titles = (ward: Ward) => bookOf(ward.workspace).sheets.map(({ name }) => name);

/** A computed tab with its rules and looks, but for the moment of its last run. */
function looksOf(ward: Ward, tab: string) {
  const { cells, styles, cellStyles, columnWidths, conditionalFormats, notes, merges } = ward.sheet(tab);
  const values = cells.map((row, index) => (index === 0 && tab === 'Tổng quan' ? row?.slice(0, 1) : row));
  const looks = cellStyles.map((row) => row?.map((style) => styles[style ?? 0]));
  return JSON.parse(JSON.stringify({ values, looks, columnWidths, conditionalFormats, notes, merges }));
}

test('English is a setting: tabs that are worked out, the menu and the log speak it; what people keep stays', async () => {
  const ward = await reportingWard();
  const before = titles(ward);
  speak(ward, 'English');
  ward.until('2025-11-02T10:00:00+07:00');

  expect(titles(ward)).toEqual(
    before.map((title) => ({ 'Tổng quan': 'Overview', 'Tổng hợp': 'Coverage' })[title] ?? title),
  );
  expect(ward.row('Coverage', 'TDP05')).toMatchObject({
    Unit: 'Tổ dân phố số 5',
    Group: 'Neighbourhood groups',
    'Taking part': 341,
    Status: '● On track',
  });
  const shown = [...ward.cells('Overview'), ...ward.cells('Coverage')].flat().map(String);
  expect(shown.map((cell) => withoutNames(cell, ward)).filter((cell) => VIETNAMESE.test(cell))).toEqual([]);

  ward.workspace.open();
  expect(ward.workspace.menuItems().map(({ label }) => label)).toContain('Campaign tracking');
  expect(ward.click('Update now')).toMatch(/^Updated\./);
  const log = ward.rows('Nhật ký').at(-1)?.['Nội dung'];
  expect(String(log)).not.toMatch(VIETNAMESE);
  // A held report's row and its message are the unit's matter: they stay as they are.
  expect(ward.rows('Cần xác minh')[0]?.['Nội dung cần xác minh']).toMatch(/^Số liệu lũy kế giảm/);
});

test('leadership reads English where that is set, and units are still written to in the language of their Form', async () => {
  const ward = await reportingWard();
  speak(ward, 'English');
  ward.type('Cấu hình', 'Ngày gửi thư nhắc đơn vị', 'Giá trị', '03/11/2025');
  ward.until('2025-11-03T17:00:00+07:00');
  const to = (address: string) => ward.workspace.sentMail.filter((mail) => mail.to === address);
  const digest = to(LEADER).at(-1);
  expect(digest?.subject).toBe('3 Nov: 0/28 groups met · 1 behind · 26 with no total · 5 days left');
  expect(digest?.htmlBody).toContain('<html lang="en"');
  expect(digest?.body).toContain('Daily report on participation up to 16:30 on 3 Nov 2025');
  const reminder = to('to20@tanhung.example').at(-1);
  expect(reminder?.subject).toBe('03/11: Tổ dân phố số 20 còn thiếu 31 hộ, đề nghị cập nhật');
  expect(reminder?.body).not.toMatch(/household|neighbourhood/i);
});

test('switching to English and back gives the original cells', async () => {
  const ward = await reportingWard();
  ward.click('Cập nhật ngay');
  const original = ['Tổng quan', 'Tổng hợp'].map((tab) => looksOf(ward, tab));
  const kept = ['Danh mục đơn vị', 'Cần xác minh', 'Tiến độ theo ngày'].map((tab) => ward.cells(tab));
  speak(ward, 'English');
  ward.click('Cập nhật ngay', CLERK);
  expect(titles(ward)).toContain('Overview');
  speak(ward, 'Tiếng Việt');
  ward.workspace.open();
  ward.click('Cập nhật ngay');
  expect(['Tổng quan', 'Tổng hợp'].map((tab) => looksOf(ward, tab))).toEqual(original);
  expect(['Danh mục đơn vị', 'Cần xác minh', 'Tiến độ theo ngày'].map((tab) => ward.cells(tab))).toEqual(kept);
  expect(titles(ward)).not.toContain('Overview');
});

/** A cell without what is data in every language: what the ward calls itself, its units and the tabs it keeps. */
function withoutNames(cell: string, ward: Ward): string {
  const units = ward.rows('Danh mục đơn vị').map((row) => String(row['Tên đơn vị']));
  const longestFirst = [...units, ...titles(ward), 'phường Tân Hưng'].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, name) => rest.replaceAll(name, ''), cell);
}

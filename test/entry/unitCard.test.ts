import type { SidebarFigures } from '../../src/layout/sidebarFigures';
import { unitCardHtml } from '../../src/layout/unitCard';
import { voiceIn } from '../../src/pages/sidebar/words';
import { neighbourhood, openWard, type Ward } from './ward';

const PEOPLE = 'Số người đã tham gia dự thi (lũy kế)';

async function told(): Promise<Ward> {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP13', 'Tổng số hộ', '489');
  ward.send(neighbourhood(13, 300), '2025-11-01T09:00:00+07:00');
  ward.send(neighbourhood(13, 310), '2025-11-01T10:00:00+07:00');
  ward.send(neighbourhood(13, 512, { [PEOPLE]: '900' }), '2025-11-01T12:00:00+07:00');
  return ward;
}

/** What the window says, and its markup: its page asks for the figures of the unit that it is opened for. */
function cardOf(ward: Ward, tab: string, code: string): { title: string; text: string; html: string } {
  const row = ward.cells(tab).findIndex((cells) => cells.includes(code)) + 1;
  ward.workspace.select(tab, `C${row}`);
  ward.click('Xem đơn vị đang chọn');
  const shown = ward.workspace.uiLog().at(-1);
  const [, unit] = /<main data-unit="(\w+)"/.exec(String(shown?.html)) ?? [];
  const answer = ward.workspace.callFromPage('unitFigures', [unit]) as { value: SidebarFigures };
  const html = unitCardHtml(answer.value, voiceIn(answer.value.language));
  const text = html.replace(/<[^>]*>|&#10;/g, ' ').replace(/\s+/g, ' ');
  return { title: String(shown?.title ?? shown?.text), text, html };
}

test.each(['Tổng hợp', 'Danh mục đơn vị', 'Cần xác minh'])(
  'from a row of %s: everything the unit ever sent, which report counts and why the others do not',
  async (tab) => {
    const { title, text } = cardOf(await told(), tab, 'TDP13');
    expect(title).toContain('TDP13 · Tổ dân phố số 13');
    expect(text).toContain('Hộ gia đình: 310/489 hộ (63,3%), còn thiếu 33 hộ');
    expect(text).toContain('Số hộ có người tham gia (512) lớn hơn tổng số hộ của tổ (489)');
    const order = [
      'Đã gửi 03 báo cáo',
      '01/11/2025 12h00',
      '512 Chưa tính: chờ cán bộ xác minh',
      '01/11/2025 10h00',
      '310 Đang được tính',
      '01/11/2025 09h00',
      '300 Không tính: đã có báo cáo mới hơn',
    ].map((part) => text.indexOf(part, text.indexOf('Đã gửi 03 báo cáo')));
    expect(order.every((place, index) => place > (order[index - 1] ?? 0))).toBe(true);
  },
);

test('the form of the unit opens filled in, and a text asks it to look again', async () => {
  const ward = await told();
  ward.type('Danh mục đơn vị', 'TDP13', 'Email nhận nhắc', 'to13@tanhung.example');
  const { html, text } = cardOf(ward, 'Tổng hợp', 'TDP13');
  const link = String(ward.row('Tổng hợp', 'TDP13')['Đường link riêng']);
  expect(html).toContain(`href="${link.replace(/&/g, '&amp;')}"`);
  expect(text).toContain('Nhập thay đơn vị');
  expect(html).toContain('<textarea readonly');
  expect(text).toContain(
    'Nhờ bác kiểm tra và gửi lại giúp theo đường link riêng. Cảm ơn bác! Đường link riêng để gửi lại: https://',
  );
  expect(html).toContain('mailto:to13%40tanhung.example?subject=');
});

test('what somebody typed is text in the window', async () => {
  const ward = await told();
  ward.type('Danh mục đơn vị', 'TDP13', 'Tên đơn vị', '<img src=x onerror=alert(1)>');
  ward.click('Cập nhật ngay');
  expect(cardOf(ward, 'Tổng hợp', 'TDP13').html).not.toContain('<img');
});

test('without a unit in the row it says where to put the cursor', async () => {
  const ward = await told();
  ward.workspace.select('Tổng quan', 'A1');
  expect(ward.click('Xem đơn vị đang chọn')).toContain('Hãy đặt con trỏ vào dòng của đơn vị');
});

test('one that is silent or below its target has its reminder for Zalo ready; one that has met has none', async () => {
  const ward = await told();
  ward.type('Danh mục đơn vị', 'TDP14', 'Tổng số hộ', '100');
  ward.type('Danh mục đơn vị', 'TDP15', 'Tổng số hộ', '100');
  ward.type('Danh mục đơn vị', 'TDP16', 'Tổng số hộ', '100');
  ward.send(neighbourhood(15, 35), '2025-11-01T12:10:00+07:00');
  ward.send(neighbourhood(16, 70), '2025-11-01T12:20:00+07:00');
  const card = (code: string) => cardOf(ward, 'Tổng hợp', code).text;
  expect(card('TDP14')).toContain('Tin nhắn nhắc đơn vị (sao chép để gửi qua Zalo)');
  expect(card('TDP14')).toContain('Kính gửi bác tổ trưởng Tổ dân phố số 14. Đến 12h20 hôm nay 01/11');
  expect(card('TDP15')).toContain('còn thiếu 35 hộ là đạt chỉ tiêu 70%');
  expect(card('TDP16')).not.toContain('Tin nhắn');
});

test('a unit that is no longer followed still shows what it sent', async () => {
  const ward = await told();
  ward.type('Danh mục đơn vị', 'TDP13', 'Đang theo dõi', 'Không');
  expect(cardOf(ward, 'Danh mục đơn vị', 'TDP13').text).toContain('Đã gửi 03 báo cáo');
});

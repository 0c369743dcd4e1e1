import type { FrameLocator, Page } from 'playwright-core';
import { neighbourhood, openWard } from '../entry/ward';
import { looks, type Opened, openSample } from './openPage';

let opened: Opened;

/** A ward with one group that has met, one far behind, one silent; two of them have an address. */
beforeAll(async () => {
  opened = await openSample({
    async open() {
      const ward = await openWard({ now: '2025-11-05T09:00:00+07:00' });
      for (const code of ['TDP01', 'TDP02', 'TDP03']) ward.type('Danh mục đơn vị', code, 'Tổng số hộ', '100');
      for (const code of ['TDP02', 'TDP03'])
        ward.type('Danh mục đơn vị', code, 'Email nhận nhắc', `${code}@tanhung.example`);
      ward.send(neighbourhood(1, 90));
      ward.send(neighbourhood(2, 35));
      return ward.workspace;
    },
  });
});

afterAll(() => opened.close());

/** The page beside the Sheet, opened from the menu. */
async function beside(item = 'Theo dõi, nhắc đơn vị'): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await opened.page(1280);
  await page.getByRole('menuitem', { name: 'Theo dõi chiến dịch' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const frame = page.frameLocator('.script-sidebar iframe');
  await frame.getByRole('button', { name: 'Tải lại' }).waitFor();
  return { page, frame };
}

const said = (frame: FrameLocator) => frame.getByRole('status');

/** What the browser has and the tests' own types do not know. */
type Measured = {
  clientHeight: number;
  scrollHeight: number;
  scrollWidth: number;
  clientWidth: number;
  tagName: string;
  className: string;
};
type InFrame = { document: { documentElement: Measured; querySelectorAll(selector: string): Iterable<Measured> } };

test('at 300 pixels nothing runs off sideways, nothing scrolls inside, and every control is 30 pixels high', async () => {
  const { page, frame } = await beside();
  await frame.locator('.verdict').waitFor();
  await frame.locator('.more').first().click();
  for (const view of ['Tiến độ', 'Soạn tin Zalo']) {
    await frame.getByRole('button', { name: view, exact: true }).first().click();
    const found = await frame.locator('main').evaluate(() => {
      const { document } = globalThis as unknown as InFrame;
      const all = [...document.querySelectorAll('main *')];
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        sideways: scrollWidth - clientWidth,
        nested: all
          .filter((one) => one.clientHeight > 0 && one.scrollHeight > one.clientHeight + 2 && one.tagName !== 'SELECT')
          .map((one) => `${one.tagName} ${one.className}`),
        low: [...document.querySelectorAll('button, select, textarea, a')]
          .filter((one) => one.clientHeight > 0 && one.clientHeight < 28)
          .map((one) => `${one.tagName} ${one.className} ${one.clientHeight}`),
      };
    });
    expect(found).toEqual({ sideways: 0, nested: [], low: [] });
  }
  expect(await page.locator('.script-sidebar').evaluate((one) => (one as unknown as Measured).clientWidth)).toBe(299);
  await page.close();
});

test('the chips filter the list and say how many are seen; a press again brings them back', async () => {
  const { page, frame } = await beside();
  const names = frame.locator('.units .name');
  await frame.locator('.verdict').waitFor();
  expect(await names.first().textContent()).toBe('Tổ dân phố số 2');
  const far = frame.getByRole('button', { name: /Rất chậm ?1/ });
  const silent = frame.getByRole('button', { name: /Chưa báo cáo ?7/ });
  expect(await far.getAttribute('aria-pressed')).toBe('true');
  await silent.click();
  expect(await names.allTextContents()).toEqual(['Tổ dân phố số 2']);
  expect(await said(frame).textContent()).toBe('Đang xem 1/56');
  await far.click();
  await frame.getByText('Không có đơn vị nào ở trạng thái đang chọn.').waitFor();
  await far.press('Enter');
  expect(await names.allTextContents()).toEqual(['Tổ dân phố số 2']);
  expect(await looks(far, 'background-color')).toBe('rgb(255, 192, 171)');
  await page.close();
});

test('a unit’s name takes the Sheet to its row in Tổng hợp', async () => {
  const { page, frame } = await beside();
  await frame.getByRole('button', { name: 'Tổ dân phố số 2', exact: true }).click();
  await page.getByRole('grid', { name: 'Trang Tổng hợp' }).waitFor();
  const row = page.locator('tr', { has: page.locator('td.selected') });
  await row.filter({ hasText: 'TDP02' }).waitFor();
  await page.close();
});

test('with the keyboard alone: open the explanation, write the unit’s text, copy it', async () => {
  const { page, frame } = await beside();
  const more = frame.getByRole('button', { name: 'Vì sao có số liệu này: Tổ dân phố số 2' });
  await more.focus();
  await page.keyboard.press('Enter');
  expect(await more.getAttribute('aria-expanded')).toBe('true');
  await frame.getByText('05/11/2025 09h00, 35 hộ: đang được tính.').waitFor();
  expect(await looks(more, 'outline-style')).toBe('solid');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const text = frame.getByLabel('Nội dung tin');
  await text.waitFor();
  expect(await text.inputValue()).toContain('Kính gửi bác tổ trưởng Tổ dân phố số 2. Tổ mình hiện có 35/100 hộ');
  await frame.getByRole('button', { name: 'Sao chép tin' }).press('Enter');
  await said(frame).filter({ hasText: 'Đã sao chép' }).waitFor();
  // What was copied can be pasted.
  await text.fill('');
  await text.press('Control+V');
  expect(await text.inputValue()).toContain('Tổ mình hiện có 35/100 hộ có người tham gia (35,0%), còn thiếu 35 hộ');
  await page.close();
});

test('the menu opens the composer at once; kind and unit choose the text', async () => {
  const { page, frame } = await beside('Soạn tin Zalo');
  const text = frame.getByLabel('Nội dung tin');
  await text.waitFor();
  expect(await text.inputValue()).toContain('Kính gửi các bác tổ trưởng tổ dân phố.');
  await frame.getByLabel('Loại tin').selectOption('Gửi đường link riêng');
  await frame.getByLabel('Đơn vị').selectOption('Tổ dân phố số 9');
  expect(await text.inputValue()).toContain('Link này chỉ dùng cho Tổ dân phố số 9');
  await page.close();
});

test('the window on a silent unit has its reminder ready to be copied', async () => {
  const page = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng hợp')}`);
  await page.locator('td', { hasText: /^TDP03$/ }).click();
  await page.getByRole('menuitem', { name: 'Theo dõi chiến dịch' }).click();
  await page.getByRole('menuitem', { name: 'Xem đơn vị đang chọn' }).click();
  const card = page.frameLocator('dialog iframe');
  await card.getByText('Chưa gửi báo cáo nào').waitFor();
  expect(await card.getByLabel('Tin nhắn nhắc đơn vị').inputValue()).toContain(
    'Kính gửi bác tổ trưởng Tổ dân phố số 3. Đến 09h00 hôm nay 05/11',
  );
  await card.getByRole('button', { name: 'Sao chép tin' }).click();
  await card.getByText('Đã sao chép.').waitFor();
  await page.close();
});

test('reminders are asked for once, sent, and said; then there is nobody left to remind', async () => {
  const { page, frame } = await beside();
  const button = frame.getByRole('button', { name: 'Nhắc 2 đơn vị…' });
  await button.click();
  const question = frame.getByRole('dialog', { name: 'Gửi thư nhắc ngay cho 02 đơn vị?' });
  await question.getByText('Tổ dân phố số 2, số 3').waitFor();
  await question.getByText('Hôm nay tài khoản này còn gửi được tới').waitFor();
  const before = opened.desk.overview().mails;
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(opened.desk.overview().mails).toBe(before);
  await button.click();
  await question.getByRole('button', { name: 'Gửi 02 thư' }).click();
  await said(frame)
    .filter({ hasText: /^Đã gửi 02 thư; hôm nay còn gửi được tới \d+ người nhận\.$/ })
    .waitFor();
  expect(opened.desk.overview().mails).toBe(before + 2);
  await frame.getByRole('button', { name: 'Nhắc đơn vị…' }).click();
  await said(frame).filter({ hasText: 'Hôm nay đã nhắc các đơn vị này; không nhắc lại trong ngày.' }).waitFor();
  await frame.getByRole('button', { name: 'Gửi thử' }).click();
  await said(frame).filter({ hasText: 'lãnh đạo chưa nhận thư này' }).waitFor();
  await page.close();
});

test('what goes wrong is said with the next step, and loading again mends it', async () => {
  const { page, frame } = await beside();
  await frame.locator('.verdict').waitFor();
  await page.route('**/api/call', (route) => route.fulfill({ status: 500, json: { error: 'Máy chủ không trả lời.' } }));
  await frame.getByRole('button', { name: 'Tải lại' }).click();
  await said(frame).filter({ hasText: 'Máy chủ không trả lời. Bấm Tải lại để thử lại.' }).waitFor();
  expect(await frame.locator('.verdict').isVisible()).toBe(true);
  await page.unroute('**/api/call');
  await frame.getByRole('button', { name: 'Tải lại' }).click();
  await frame.locator('main:not([aria-busy])').waitFor();
  expect(await said(frame).textContent()).toBe('');
  await page.close();
});

test('before anything has loaded a failure stands where the figures would, with the button to try again', async () => {
  const page = await opened.page(1280);
  await page.route('**/api/call', (route) => route.fulfill({ status: 500, json: { error: 'Máy chủ không trả lời.' } }));
  await page.goto(`${opened.served.address}/#thanh-ben`);
  const frame = page.frameLocator('.script-sidebar iframe');
  await frame.locator('.failure', { hasText: 'Máy chủ không trả lời. Bấm Tải lại để thử lại.' }).waitFor();
  await page.unroute('**/api/call');
  await frame.getByRole('button', { name: 'Tải lại' }).click();
  await frame.locator('.verdict').waitFor();
  await page.close();
});

test('nothing complained in the console but the failures that were made', () => {
  expect(opened.complaints.filter((line) => !line.includes('500'))).toEqual([]);
});

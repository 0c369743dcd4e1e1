import type { Page } from 'playwright-core';
import type { Workspace } from '../../src/workspace/index';
import { bookOf, neighbourhood, openWard } from '../entry/ward';
import { user } from '../local/openDesk';
import { looks, type Opened, openSample, sideways } from './openPage';

const SECOND = 'pho-phong@tanhung.example';

let opened: Opened;
let workspace: Workspace;

beforeAll(async () => {
  opened = await openSample({
    async open() {
      const ward = await openWard({ now: '2025-11-05T08:00:00+07:00' });
      workspace = ward.workspace;
      ward.type('Danh mục đơn vị', 'TDP09', 'Tổng số hộ', '400');
      ward.send(neighbourhood(9, 300), '2025-11-05T08:01:00+07:00');
      ward.until('2025-11-05T08:20:00+07:00');
      bookOf(workspace).editors.push(SECOND);
      return workspace;
    },
  });
});

afterAll(() => opened.close());

const overview = (width: number) => opened.page(width, `/#bang/${encodeURIComponent('Tổng quan')}`);

async function healthDialog(page: Page) {
  await page.getByText('Theo dõi chiến dịch', { exact: true }).click();
  await page.getByText('Kiểm tra hệ thống', { exact: true }).click();
  const dialog = page.frameLocator('iframe');
  await dialog.locator('.verdict').waitFor();
  return dialog;
}

test('the dialog says that all is well', async () => {
  const page = await overview(1280);
  const dialog = await healthDialog(page);
  expect(await dialog.locator('.verdict').textContent()).toBe('Hệ thống hoạt động bình thường.');
  expect(await dialog.locator('.chip.good').count()).toBe(9);
});

test('the clock moves on without runs: the page shows the top of Tổng quan red, and the dialog what to press', async () => {
  const page = await overview(1280);
  await page.getByText('Báo đỏ nếu quá 3 giờ').waitFor();
  workspace.run(`ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))`);
  for (let hour = 0; hour < 4; hour += 1) {
    await page.getByRole('button', { name: '+1 giờ' }).click();
    await page.waitForTimeout(300);
  }
  const sentence = page.getByText('Đã quá giờ cập nhật: chọn Theo dõi chiến dịch ▸ Cập nhật ngay');
  await sentence.waitFor();
  expect(await looks(sentence, 'color')).toBe('rgb(104, 10, 10)');
  const dialog = await healthDialog(page);
  expect(await dialog.locator('.verdict').textContent()).toBe('Có việc cần xử lý.');
  expect(await dialog.getByText('Lịch tự động đã bị xóa. Chọn Khôi phục.').count()).toBe(1);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});

test('another administrator takes over with the button of the dialog', async () => {
  workspace.callFromPage('takeOver', [], SECOND);
  const page = await overview(1280);
  const dialog = await healthDialog(page);
  await dialog.getByRole('button', { name: 'Nhận vận hành' }).click();
  await dialog.getByText('đã nhận vận hành thay').waitFor();
  await dialog.getByText(`Tài khoản này (${user}) đang vận hành`, { exact: false }).waitFor();
  expect(await dialog.getByRole('button').count()).toBe(0);
  expect(opened.complaints).toEqual([]);
});

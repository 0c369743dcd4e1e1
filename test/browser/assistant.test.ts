import type { FrameLocator, Locator, Page } from 'playwright-core';
import { createWorkspace } from '../../src/workspace/index';
import { buildFiles } from '../build';
import { looks, type Opened, openSample } from './openPage';

let opened: Opened;

/** An empty spreadsheet with the script in it. */
beforeAll(async () => {
  opened = await openSample({
    async open() {
      const workspace = await createWorkspace({
        locale: 'vi_VN',
        timeZone: 'Asia/Ho_Chi_Minh',
        now: '2025-11-01T08:00:00+07:00',
        user: 'van-thu@tanhung.example',
        newFormsUnpublished: true,
      });
      workspace.loadProject(buildFiles());
      workspace.open();
      return workspace;
    },
  });
}, 60_000);

afterAll(() => opened.close());

const SHOTS = process.env.SHOTS;
const picture = async (page: Page, name: string) => {
  if (SHOTS)
    await page
      .locator('.script-dialog')
      .last()
      .screenshot({ path: `${SHOTS}/${name}.png` });
};

/** Everything a person presses, counted. */
function clicker() {
  const counted = { clicks: 0 };
  return {
    counted,
    async click(what: Locator) {
      counted.clicks += 1;
      await what.click();
    },
  };
}

async function openDialog(page: Page, click: (what: Locator) => Promise<void>, item: string): Promise<FrameLocator> {
  await click(page.getByRole('menuitem', { name: 'Theo dõi chiến dịch' }));
  await click(page.getByRole('menuitem', { name: item, exact: true }));
  return page.frameLocator('.script-dialog iframe');
}

test('from an empty spreadsheet to the first coloured report in at most twelve clicks', async () => {
  const page = await opened.page(1280);
  const { click, counted } = clicker();
  const dialog = await openDialog(page, click, 'Thiết lập / Khôi phục');
  const next = dialog.getByRole('button', { name: 'Tiếp tục' });

  await dialog.getByText('Bước 1/5').waitFor();
  expect(await dialog.getByLabel('Ngày kết thúc').inputValue()).toBe('11/11/2025');
  await picture(page, '1');
  await click(next);

  await dialog.getByText('Bước 2/5').waitFor();
  await picture(page, '2');
  await click(next);

  await dialog.getByText('Bước 3/5').waitFor();
  await dialog.getByLabel('Tổng số hộ: Tổ dân phố số 1', { exact: true }).fill('200');
  await picture(page, '3');
  await click(next);

  await dialog.getByText('Bước 4/5').waitFor();
  await dialog.getByLabel('Email lãnh đạo nhận báo cáo nhanh').fill('lanhdao@tanhung.example');
  await picture(page, '4');
  await click(dialog.getByRole('button', { name: 'Tạo bảng theo dõi' }));
  await dialog.getByText('Mỗi bước mất ít giây').waitFor();
  await picture(page, '5');

  await dialog.getByText('Bảng theo dõi đã sẵn sàng').waitFor({ timeout: 30_000 });
  await picture(page, '6');
  await dialog.getByRole('combobox').selectOption({ label: 'TDP01 · Tổ dân phố số 1' });
  expect(await dialog.getByRole('textbox', { name: /Gửi đường link/ }).inputValue()).toContain(
    'Kính gửi bác phụ trách báo cáo của Tổ dân phố số 1.',
  );
  const arriving = page.context().waitForEvent('page');
  await click(dialog.getByRole('link', { name: 'Mở biểu mẫu của đơn vị này' }));
  const form = await arriving;
  await click(form.getByRole('button', { name: 'Tiếp', exact: true }));
  await form.getByRole('textbox', { name: 'Số hộ có ít nhất 01 người' }).fill('150');
  await form.getByRole('textbox', { name: 'Số người đã tham gia dự thi' }).fill('190');
  await click(form.getByRole('radio', { name: 'Đã thực hiện' }).first());
  await click(form.getByRole('radio', { name: 'Đã thực hiện' }).last());
  await click(form.getByRole('button', { name: 'Tiếp', exact: true }));
  await form.locator('input[type=date]').fill('2025-11-01');
  await click(form.getByRole('button', { name: 'Gửi', exact: true }));
  await form.getByText('Đã ghi nhận báo cáo.').waitFor();

  const table = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng hợp')}`);
  const row = table.locator('tr', { has: table.locator('td', { hasText: /^TDP01$/ }) });
  const status = row.locator('td').nth(4);
  await status.filter({ hasText: '✓ Đạt' }).waitFor();
  expect(await looks(status, 'background-color')).toBe('rgb(200, 250, 219)');
  expect(counted.clicks).toBe(12);
}, 90_000);

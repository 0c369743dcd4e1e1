import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { SetUpStep } from '../../src/entry/setup';
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
});

afterAll(() => opened.close());

/**
 * Keeps this step of set-up from being taken until the test lets it, so that what the page shows meanwhile is there to be
 * seen however slow the machine is.
 */
async function hold(page: Page, step: SetUpStep): Promise<() => void> {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/call', async (route) => {
    const { functionName, args } = route.request().postDataJSON() as { functionName: string; args: unknown[] };
    if (functionName === 'assistantStep' && args[0] === step) await released;
    await route.continue();
  });
  return letGo;
}

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
  const makeForm = await hold(page, 'form');
  await click(dialog.getByRole('button', { name: 'Tạo bảng theo dõi' }));
  await dialog.locator('.making .busy', { hasText: 'Tạo biểu mẫu' }).waitFor();
  expect(await dialog.locator('.making .done').allTextContents()).toEqual([
    'Tạo các trang',
    'Ghi danh mục đơn vị và cấu hình',
  ]);
  await picture(page, '5');
  makeForm();

  await dialog.getByText('Bảng theo dõi đã sẵn sàng').waitFor();
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
});

test('a test report is sent by a link with everything filled in, is seen within a minute, and counts nowhere', async () => {
  const page = await opened.page(1280);
  const { click } = clicker();
  const dialog = await openDialog(page, click, 'Thiết lập / Khôi phục');
  await dialog.getByText('Bảng theo dõi đã được thiết lập.', { exact: false }).waitFor();
  await picture(page, '7-standing');
  const arriving = page.context().waitForEvent('page');
  await dialog.getByRole('link', { name: 'Mở biểu mẫu thử' }).click();
  const form = await arriving;
  await form.getByRole('button', { name: 'Tiếp', exact: true }).click();
  expect(await form.getByRole('combobox').inputValue()).toBe('THU · Đơn vị thử (chỉ dùng để kiểm tra)');
  await form.getByRole('button', { name: 'Tiếp', exact: true }).click();
  await form.getByRole('button', { name: 'Gửi', exact: true }).click();
  await form.getByText('Đã ghi nhận báo cáo.').waitFor();
  await dialog.getByRole('button', { name: 'Đã bấm gửi' }).click();
  await dialog.getByText(/Đã nhận báo cáo thử gửi lúc 01\/11\/2025 \S+\. Bảng đã tự cập nhật/).waitFor();
  await dialog.getByRole('button', { name: 'Không', exact: true }).click();
  await dialog.getByText('tắt “Giới hạn ở người dùng trong tổ chức”', { exact: false }).waitFor();
  await picture(page, '8-test');

  // The units' own texts, one after the other.
  const select = dialog.getByRole('combobox');
  await select.selectOption({ label: 'TDP01 · Tổ dân phố số 1' });
  await dialog.getByRole('button', { name: 'Sao chép tin nhắn, sang đơn vị kế tiếp' }).click();
  await dialog.getByText('Đã sao chép tin nhắn của TDP01 · Tổ dân phố số 1.').waitFor();
  expect(await dialog.locator('select option:checked').textContent()).toBe('TDP02 · Tổ dân phố số 2');
  const table = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng hợp')}`);
  await table.getByText('TDP01', { exact: true }).first().waitFor();
  expect(await table.getByText('THU ·').count()).toBe(0);
});

test('a new campaign is named, begun and ready; the old one is behind it', async () => {
  const page = await opened.page(1280);
  const { click } = clicker();
  const dialog = await openDialog(page, click, 'Chiến dịch mới');
  await dialog.getByText('chiến dịch “Công dân số”', { exact: false }).waitFor();
  await picture(page, '9-new');
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
  await dialog.getByRole('button', { name: 'Bắt đầu chiến dịch mới' }).click();
  await dialog.getByText('Đề nghị nhập mục này.').first().waitFor();
  await picture(page, '10-names');
  await dialog.getByLabel('Tên chiến dịch').fill('Đợt vận động “Cài VNeID” năm 2025');
  await dialog.getByLabel('Tên ngắn').fill('Cài VNeID');
  await dialog.getByLabel('Cách gọi trong câu').fill('Đợt vận động');
  const makeTabs = await hold(page, 'tabs');
  await dialog.getByRole('button', { name: 'Bắt đầu chiến dịch mới' }).click();
  await dialog.locator('.making .busy', { hasText: 'Tạo các trang' }).waitFor();
  await picture(page, '11-making');
  makeTabs();
  await dialog.getByText('Chiến dịch mới đã sẵn sàng').waitFor();
  const overview = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng quan')}`);
  await overview.getByText('Cài VNeID · phường Tân Hưng').waitFor();
  expect(await overview.getByText('Tổng quan – Công dân số').count()).toBeGreaterThan(0);
});

test('a pasted list shows what is unclear in it, and a closed dialog is opened where it was', async () => {
  const empty = await openSample({
    async open() {
      const workspace = await createWorkspace({
        locale: 'vi_VN',
        timeZone: 'Asia/Ho_Chi_Minh',
        now: '2025-11-01T08:00:00+07:00',
      });
      workspace.loadProject(buildFiles());
      workspace.open();
      return workspace;
    },
  });
  try {
    const page = await empty.page(1280);
    const { click } = clicker();
    const first = await openDialog(page, click, 'Thiết lập / Khôi phục');
    await first.getByLabel('Ngày kết thúc').fill('31/11/2025');
    await first.getByRole('button', { name: 'Tiếp tục' }).click();
    await first.getByText('Không đọc được ngày “31/11/2025”. Nhập dạng 11/10/2025.').waitFor();
    await picture(page, '12-error');
    await first.getByLabel('Ngày kết thúc').fill('20/11/2025');
    await first.getByRole('button', { name: 'Tiếp tục' }).click();
    await first.getByLabel('Dán danh sách khác').first().check();
    await first.locator('textarea').fill('Tổ dân phố số 1\t214\nTổ dân phố số 2\t189\nHợp tác xã Mẫu');
    await first.getByRole('button', { name: 'Tiếp tục' }).click();
    await first.getByText('Chưa rõ nhóm của 01 đơn vị').waitFor();
    await picture(page, '13-pasted');
    await first.getByRole('combobox').selectOption({ label: 'Cơ sở sản xuất, kinh doanh' });
    await first.getByRole('button', { name: 'Tiếp tục' }).click();
    await first.getByText('Bước 3/5').waitFor();
    expect(await first.getByLabel('Tổng số hộ: Tổ dân phố số 1').inputValue()).toBe('214');
    await first.getByLabel('Tổng số hộ: Tổ dân phố số 1').evaluate((box) => {
      const data = new (
        globalThis as unknown as { DataTransfer: new () => { setData(kind: string, text: string): void } }
      ).DataTransfer();
      data.setData('text', '320\r\n410\r\n');
      const Paste = (globalThis as unknown as { ClipboardEvent: new (kind: string, about: object) => Event })
        .ClipboardEvent;
      (box as unknown as { dispatchEvent(event: Event): void }).dispatchEvent(
        new Paste('paste', { clipboardData: data, cancelable: true }),
      );
    });
    expect(await first.getByLabel('Tổng số hộ: Tổ dân phố số 2').inputValue()).toBe('410');
    await picture(page, '14-totals');
    await page.getByRole('button', { name: 'Đóng' }).last().click();
    const again = await openDialog(page, click, 'Thiết lập / Khôi phục');
    await again.getByText('Bước 3/5').waitFor();
    await again.getByRole('button', { name: 'Quay lại' }).click();
    expect(await again.locator('textarea').inputValue()).toContain('Hợp tác xã Mẫu');
    await again.getByRole('button', { name: 'Quay lại' }).click();
    expect(await again.getByLabel('Ngày kết thúc').inputValue()).toBe('20/11/2025');
  } finally {
    await empty.close();
  }
});

test('nothing complained in the console', () => {
  expect(opened.complaints).toEqual([]);
});

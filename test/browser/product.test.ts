import type { Locator } from 'playwright-core';
import { codeInLink } from '../../src/local/demo';
import { neighbourhood, openWard } from '../entry/ward';
import { looks, type Opened, openSample } from './openPage';

let opened: Opened;

/** The product in the page: set up at the menu, two neighbourhood groups with their households, one report. */
beforeAll(async () => {
  opened = await openSample({
    async open() {
      const ward = await openWard({ now: '2025-11-05T15:00:00+07:00' });
      ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
      ward.type('Danh mục đơn vị', 'TDP09', 'Tổng số hộ', '400');
      ward.send(neighbourhood(9, 300), '2025-11-05T15:01:00+07:00');
      return ward.workspace;
    },
  });
});

afterAll(() => opened.close());

const rowOf = (page: Awaited<ReturnType<Opened['page']>>, code: string): Locator =>
  page.locator('tr', { has: page.locator('td', { hasText: new RegExp(`^${code}$`) }) });

test('a person fills in the Form for Tổ dân phố số 8: its row changes status and colour, the totals move, the next mail says so', async () => {
  const table = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng hợp')}`);
  const status = rowOf(table, 'TDP08').locator('td').nth(4);
  await status.waitFor();
  expect(await status.textContent()).toBe('○ Chưa báo cáo');
  expect(await looks(status, 'background-color')).toBe('rgb(243, 245, 249)');

  const [form] = opened.desk.overview().forms;
  const page = await opened.page(375, `/bieu-mau/${form?.id}`);
  await page.getByRole('radio', { name: 'Tổ dân phố', exact: true }).check();
  await page.getByRole('textbox', { name: 'Mã liên kết' }).fill(codeInLink(personalLink('TDP08')) as string);
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  await page.getByRole('combobox').selectOption('TDP08 · Tổ dân phố số 8');
  await page.getByRole('textbox', { name: 'Số hộ có ít nhất 01 người' }).fill('240');
  await page.getByRole('textbox', { name: 'Số người đã tham gia dự thi' }).fill('300');
  await page.getByRole('radio', { name: 'Đã thực hiện' }).first().check();
  await page.getByRole('radio', { name: 'Đã thực hiện' }).last().check();
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  await page.locator('input[type=date]').fill('2025-11-05');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.getByText('Đã ghi nhận báo cáo. Trân trọng cảm ơn!').waitFor();

  await status.filter({ hasText: '✓ Đạt' }).waitFor();
  expect(await looks(status, 'background-color')).toBe('rgb(200, 250, 219)');
  await table.getByRole('tab', { name: 'Tổng quan' }).click();
  await table.getByText('540/733').first().waitFor();

  await table.getByRole('button', { name: 'Đến lần gửi kế tiếp' }).click();
  await table.getByText(/1 thư mới/).waitFor();
  const mail = opened.desk.mail(opened.desk.overview().mails - 1);
  expect(mail.subject).toBe('05/11: 2/28 tổ đạt · 26 thiếu mẫu số · còn 3 ngày');
});

test('the day’s report passes every check of the page', async () => {
  const page = await opened.page(1280, '/#thu');
  await page.getByText('05/11: 2/28 tổ đạt', { exact: false }).first().click();
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.locator('.mail-checks li').first().waitFor();
  expect(await page.locator('.mail-checks .passed').count()).toBe(15);
  expect(await page.locator('.mail-checks .failed').count()).toBe(0);
});

/** Where the page opens the personal link that stands in the unit's row of Tổng hợp. */
function personalLink(code: string): string {
  const [book] = Object.values(opened.desk.snapshot().workspace.spreadsheets);
  const row = book?.sheets.find(({ name }) => name === 'Tổng hợp')?.cells.find((cells) => cells?.[0] === code);
  const link = String(row?.find((cell) => String(cell).startsWith('https://docs.google.com/forms/')));
  return `/bieu-mau/${opened.desk.overview().forms[0]?.id}?${link.split('?')[1]}`;
}

test('from its own link a neighbourhood group reports on a phone in at most nine taps and fields, and is told what to type instead', async () => {
  const page = await opened.page(375, personalLink('TDP08'));
  let deeds = 0;
  const tap = (name: string) => {
    deeds += 1;
    return page.getByRole('button', { name, exact: true }).click();
  };
  const fill = (label: string, value: string) => {
    deeds += 1;
    return page.getByRole('textbox', { name: label }).fill(value);
  };
  const choose = (which: Locator) => {
    deeds += 1;
    return which.check();
  };
  expect(await page.getByRole('radio', { name: 'Tổ dân phố', exact: true }).isChecked()).toBe(true);
  await tap('Tiếp');
  expect(await page.getByRole('combobox').inputValue()).toBe('TDP08 · Tổ dân phố số 8');

  // A slip first: it is told at once, in words, and costs nothing but the mending.
  await page.getByRole('textbox', { name: 'Số hộ có ít nhất 01 người' }).fill('khoảng 250 hộ');
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  await page.getByText('Chỉ nhập chữ số, không dùng dấu chấm, dấu phẩy. Ví dụ: 150').first().waitFor();
  await page.getByText('Đây là một câu hỏi bắt buộc').first().waitFor();

  await fill('Số hộ có ít nhất 01 người', '250');
  await fill('Số người đã tham gia dự thi', '310');
  await choose(page.getByRole('radio', { name: 'Đã thực hiện' }).first());
  await choose(page.getByRole('radio', { name: 'Đã thực hiện' }).last());
  await tap('Tiếp');
  deeds += 1;
  await page.locator('input[type=date]').fill('2025-11-05');
  await tap('Gửi');
  await page
    .getByText('số liệu cần kiểm tra lại sẽ được Phòng Văn hóa – Xã hội liên hệ xác minh', { exact: false })
    .waitFor();
  expect(deeds).toBeLessThanOrEqual(9);

  const table = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng hợp')}`);
  await rowOf(table, 'TDP08').locator('td', { hasText: '250' }).first().waitFor();
  expect(await rowOf(table, 'TDP08').textContent()).not.toContain('Cần xác minh');
});

test('staff see all that a unit sent, and open its form filled in, from its row', async () => {
  const table = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng hợp')}`);
  await rowOf(table, 'TDP08').locator('td').first().click();
  await table.getByRole('menuitem', { name: 'Theo dõi chiến dịch' }).click();
  await table.getByRole('menuitem', { name: 'Xem đơn vị đang chọn' }).click();
  const card = table.frameLocator('iframe');
  await card.getByText('Đã gửi 02 báo cáo').waitFor();
  await card.getByText('Đang được tính').waitFor();
  await card.getByText('Không tính: đã có báo cáo mới hơn').waitFor();
  expect(await card.getByRole('link', { name: 'Nhập thay đơn vị' }).getAttribute('href')).toContain('TDP08');
});

test('nothing complained in the console', () => {
  expect(opened.complaints).toEqual([]);
});

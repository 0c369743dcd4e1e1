import type { Page } from 'playwright-core';
import { looks, type Opened, openSample, sideways } from './openPage';

let opened: Opened;

beforeAll(async () => {
  opened = await openSample();
});

afterAll(async () => {
  await opened.close();
});

const menuItem = async (page: Page, label: string) => {
  await page.getByRole('menuitem', { name: 'Theo dõi chiến dịch' }).click();
  await page.getByRole('menuitem', { name: label, exact: true }).click();
};
const cell = (page: Page, name: string) => page.locator(`td[data-cell="${name}"]`);

test('before set-up the empty Sheet shows the script’s menu and says what to do', async () => {
  const page = await opened.page(1280);
  await page.getByText('Chưa thiết lập.').waitFor();
  await page.getByRole('tab', { name: 'Biểu mẫu' }).click();
  await page.getByText('Chưa có biểu mẫu.').waitFor();
  await page.getByRole('tab', { name: /Hộp thư đi/ }).click();
  await page.getByText('Chưa có thư. Bấm «Đến lần gửi kế tiếp».').waitFor();
  await page.close();
});

test('set-up from the menu lays the tabs out, with the hidden one behind a button', async () => {
  const page = await opened.page(1280);
  await menuItem(page, 'Thiết lập');
  await page.getByRole('tab', { name: 'Tổng hợp' }).click();
  expect(await cell(page, 'A2').textContent()).toBe('TDP01 · Tổ dân phố số 1');
  expect(await page.getByRole('tab', { name: 'Sổ' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Trang ẩn (1)' }).click();
  await page.getByRole('tab', { name: 'Sổ' }).waitFor();
  await page.close();
});

test.each([375, 1280])('at %i pixels every tab opens and the page does not scroll sideways', async (width) => {
  const page = await opened.page(width);
  for (const name of ['Bảng', 'Biểu mẫu', 'Hộp thư đi', 'Thanh bên', 'Nhật ký chạy']) {
    await page.getByRole('tab', { name }).first().click();
    await page.waitForTimeout(200);
    expect(await sideways(page)).toBe(0);
  }
  await page.close();
});

test('the selection moves by keys, and typing edits the cell as the clerk', async () => {
  const page = await opened.page(1280, '/#bang/Cấu hình');
  await cell(page, 'A2').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.name-box').textContent()).toBe('B3');
  await page.keyboard.type('1.250');
  await page.keyboard.press('Enter');
  await page.locator('td[data-cell="B3"]', { hasText: '1.250' }).waitFor();
  expect(await page.locator('.name-box').textContent()).toBe('B4');
  expect(opened.desk.runs({ kind: 'edit' }).lines).toEqual([]);
  await page.close();
});

test('a cell with a list offers its choices', async () => {
  const page = await opened.page(1280, '/#bang/Cấu hình');
  await cell(page, 'B2').dblclick();
  await page.locator('select.cell-editor').selectOption('Không');
  await page.locator('td[data-cell="B2"]', { hasText: 'Không' }).waitFor();
  await page.close();
});

test('a protection that only warns asks before it lets the clerk', async () => {
  const page = await opened.page(1280, '/#bang/Tổng hợp');
  await cell(page, 'C3').dblclick();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Lưu ý!' }).waitFor();
  await page.getByRole('button', { name: 'Hủy' }).click();
  await page.waitForTimeout(300);
  expect(await cell(page, 'C3').textContent()).toBe('');
  await page.close();
});

test('the form goes page by page, says what is missing, and colours the table as soon as it is sent', async () => {
  const table = await opened.page(1280, '/#bang/Tổng hợp');
  await cell(table, 'D3').waitFor();
  const page = await opened.page(375, '/#bieu-mau');
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  await page.getByText('Đây là một câu hỏi bắt buộc').waitFor();
  await page.getByLabel('Tổ dân phố').check();
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  await page.getByRole('combobox').selectOption('TDP02 · Tổ dân phố số 2');
  await page.getByRole('textbox', { name: 'Số hộ' }).fill('tám mươi');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.getByText('Chỉ nhập chữ số.').waitFor();
  await page.getByRole('textbox', { name: 'Số hộ' }).fill('80');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.getByText('Đã ghi nhận báo cáo.').waitFor();
  await table.locator('td[data-cell="D3"]', { hasText: 'Đạt' }).waitFor();
  expect(await looks(cell(table, 'D3'), 'background-color')).toBe('rgb(200, 250, 219)');
  await page.getByRole('button', { name: 'Gửi câu trả lời khác' }).click();
  await page.getByLabel('Tổ dân phố').waitFor();
  expect(await page.getByLabel('Tổ dân phố').isChecked()).toBe(false);
  await page.close();
  await table.close();
});

test('a prefilled link opens the form at its own address with the answers in it', async () => {
  const [form] = opened.desk.overview().forms;
  const page = await opened.page(375, `/bieu-mau/${form?.id}`);
  await page.getByText('Báo cáo mẫu').first().waitFor();
  expect(await sideways(page)).toBe(0);
  await page.close();
});

test('the clock moves to the next mail, which is read in a frame with its links leading here', async () => {
  const page = await opened.page(1280, '/#thu');
  await page.getByRole('button', { name: 'Đến lần gửi kế tiếp' }).click();
  await page.getByText(/Đã chạy \d+ lượt; 1 thư mới/).waitFor();
  const mail = page.frameLocator('iframe.mail-frame');
  await mail.getByRole('heading', { name: 'Báo cáo nhanh' }).waitFor();
  expect(await mail.getByRole('link').getAttribute('href')).toBe('/#bang');
  const colour = () => looks(mail.getByRole('heading'), 'color');
  expect(await colour()).toBe('rgb(168, 27, 22)');
  await page.getByRole('button', { name: 'Bỏ định dạng' }).click();
  await mail.getByRole('heading').waitFor();
  expect(await colour()).toBe('rgb(0, 0, 0)');
  await page.getByRole('button', { name: 'Bỏ định dạng' }).click();
  await page.getByRole('button', { name: 'Tối' }).click();
  await page.waitForTimeout(300);
  expect(await looks(mail.locator('html'), 'background-color')).toBe('rgb(18, 18, 18)');
  await page.getByRole('button', { name: 'Tối' }).click();
  await page.getByRole('tab', { name: 'Mã nguồn' }).click();
  await page.getByText('<h1>Báo cáo nhanh</h1>').waitFor();
  await page.getByRole('tab', { name: 'HTML' }).click();
  await page.close();
});

test('an hour on: what ran is told, and the runs fold into one line', async () => {
  const page = await opened.page(1280, '/#nhat-ky');
  await page.getByRole('button', { name: '+1 ngày' }).click();
  await page
    .getByText(/lượt kiểm tra định kỳ/)
    .first()
    .waitFor();
  await page.locator('.run-row', { hasText: 'setUp' }).click();
  await page.getByText('Lệnh gọi theo tên').waitFor();
  await page.close();
});

test('a script that asks is answered, and goes on with the answers', async () => {
  const page = await opened.page(1280, '/#bang/Cấu hình');
  await menuItem(page, 'Hỏi');
  await page.getByRole('dialog', { name: 'Gửi thử?' }).getByRole('button', { name: 'Có' }).click();
  const prompt = page.getByRole('dialog', { name: 'Tên' });
  await prompt.getByRole('textbox').fill('Bình');
  await prompt.getByRole('button', { name: 'OK' }).click();
  await page.getByText('Đã ghi Bình').waitFor();
  await page.locator('td[data-cell="A5"]', { hasText: 'Bình' }).waitFor();
  expect(
    opened.desk
      .runs({ kind: 'menu' })
      .lines.filter((line) => 'functionName' in line && line.functionName === 'askSomething'),
  ).toHaveLength(1);
  await page.close();
});

test('a script that fails says so', async () => {
  const page = await opened.page(1280);
  await menuItem(page, 'Hỏng');
  await page.getByRole('dialog', { name: 'Tập lệnh gặp lỗi' }).getByText('Không chạy được').waitFor();
  await page.close();
});

test('a sidebar of the script calls it through google.script.run', async () => {
  const page = await opened.page(1280);
  await menuItem(page, 'Thanh bên');
  const bar = page.frameLocator('.script-sidebar iframe');
  await bar.getByRole('button', { name: 'Tính' }).click();
  await bar.getByText('Kết quả: 42').waitFor();
  await page.close();
});

test('when the server stops the page says how to start it again', async () => {
  const own = await openSample();
  const page = await own.page(375);
  await page.getByText('Chạy trên máy này').waitFor();
  await own.served.stop();
  await page.getByText('npm start').waitFor();
  await own.browser.close();
});

test('while the demo plays a line tells how far it is, and the buttons wait', async () => {
  let goOn: () => void = () => undefined;
  const own = await openSample({
    play: (workspace, onProgress) =>
      new Promise((resolve) => {
        workspace.clickMenu('setUp');
        onProgress({ done: 1, total: 4, what: '17/10/2025' });
        goOn = resolve;
      }),
  });
  const played = own.desk.play();
  const page = await own.page(375);
  await page.getByText('Đang diễn lại phần mẫu').waitFor();
  expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1');
  expect(await page.getByRole('button', { name: '+1 giờ' }).isDisabled()).toBe(true);
  expect(await sideways(page)).toBe(0);
  goOn();
  await played;
  await page.getByText('Đang diễn lại phần mẫu').waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: '+1 giờ' }).isEnabled()).toBe(true);
  await own.close();
});

test('beginning again asks first, and then leads to the first moment', async () => {
  const own = await openSample();
  await own.desk.step({ hours: 30 });
  const page = await own.page(1280);
  await page.getByText('11/10/2025 14:00').waitFor();
  await page.getByRole('button', { name: 'Bắt đầu lại' }).click();
  await page.getByRole('button', { name: 'Hủy' }).click();
  expect(own.desk.overview().now).toBe(Date.parse('2025-10-11T14:00:00+07:00'));
  await page.getByRole('button', { name: 'Bắt đầu lại' }).click();
  await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click();
  await page.getByText('10/10/2025 08:00').waitFor();
  await own.close();
});

test('a future mark on the timeline leads the clock there once it is confirmed', async () => {
  const own = await openSample();
  const page = await own.page(1280);
  await page.getByRole('button', { name: /hạn báo cáo/ }).click();
  await page.getByRole('button', { name: 'Đưa tới' }).click();
  await page.getByText('20/10/2025 23:59').waitFor();
  await own.close();
});

test('nothing complained in the console', () => {
  expect(opened.complaints).toEqual([]);
});

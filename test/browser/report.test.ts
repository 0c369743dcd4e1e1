import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { neighbourhood, openWard } from '../entry/ward';
import { type Opened, openSample } from './openPage';

let opened: Opened;

/** The day after the deadline: one neighbourhood group in time, one late. */
beforeAll(async () => {
  opened = await openSample({
    async open() {
      const ward = await openWard({ now: '2025-11-07T15:00:00+07:00' });
      ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
      ward.type('Danh mục đơn vị', 'TDP09', 'Tổng số hộ', '400');
      ward.send(neighbourhood(9, 300, { 'Khó khăn, vướng mắc': 'Nhiều hộ đi làm xa' }), '2025-11-07T15:01:00+07:00');
      ward.send(neighbourhood(8, 240), '2025-11-08T09:00:00+07:00');
      ward.until('2025-11-08T10:00:00+07:00');
      return ward.workspace;
    },
  });
});

afterAll(() => opened.close());

test('the draft has the figures of the deadline or of now, as chosen, and comes as a Word file', async () => {
  const page = await opened.page(1280, `/#bang/${encodeURIComponent('Tổng hợp')}`);
  await page.getByText('Theo dõi chiến dịch', { exact: true }).click();
  await page.getByText('Lập báo cáo', { exact: true }).click();
  const draft = page.frameLocator('iframe');
  await draft.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  await draft.getByText('có 300 hộ có người tham gia', { exact: false }).waitFor();
  await draft.getByText('- Nhiều hộ đi làm xa').waitFor();

  await draft.getByLabel('Số liệu chốt đến').selectOption({ label: 'Hiện nay' });
  await draft.getByText('có 540 hộ có người tham gia', { exact: false }).waitFor();
  await draft.getByLabel('Số liệu chốt đến').selectOption({ label: 'Hết hạn gửi báo cáo' });
  await draft.getByText('có 300 hộ có người tham gia', { exact: false }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    draft.getByRole('button', { name: 'Tải tệp Word (.docx)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Dự thảo báo cáo Cuộc thi 2025-11-07.docx');
  const parts = unzipSync(readFileSync(await download.path()));
  const letter = strFromU8(parts['word/document.xml'] as Uint8Array);
  const shown = letter.replace(/<[^>]+>/g, ' ');
  expect(shown).toContain('KẾT QUẢ THAM GIA (số liệu chốt đến 24 giờ 00 ngày 07/11/2025)');
  expect(shown).toContain('có 300 hộ có người tham gia');
  expect(letter).toContain('w:top="1133"');
  expect(letter).toContain('w:left="1700"');
  expect(strFromU8(parts['word/styles.xml'] as Uint8Array)).toContain('Times New Roman');
  expect(opened.complaints).toEqual([]);
});

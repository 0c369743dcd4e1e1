import { join, resolve } from 'node:path';
import { playDemo } from '../src/local/demo';
import { marksOf } from '../src/local/marks';
import { preset } from '../src/preset/current';
import { createWorkspace, type Workspace } from '../src/workspace/index';
import { openBrowser } from './browser/openPage';
import { buildFiles } from './build';
import { openSampleDesk, serve } from './local/openDesk';

/** The pictures of the README, taken of the demo ward at its end as the page draws it: `npm run pictures`. */
const folder = resolve(__dirname, '../docs');

async function take(): Promise<void> {
  const workspace = await playedWard();
  const desk = await openSampleDesk({ open: async () => workspace, marks: marksOf(preset) });
  const served = await serve(desk);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  for (const [tab, file] of [
    ['Tổng hợp', 'tong-hop.png'],
    ['Tổng quan', 'tong-quan.png'],
  ] as const) {
    await page.goto(`${served.address}/#bang/${encodeURIComponent(tab)}`);
    await page
      .getByText(tab === 'Tổng hợp' ? 'TDP03' : '7.180/10.780')
      .first()
      .waitFor();
    if (tab === 'Tổng hợp') await page.getByText('TDP03').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, file) });
  }
  await page.getByRole('menuitem', { name: 'Theo dõi chiến dịch' }).click();
  await page.getByRole('menuitem', { name: 'Theo dõi, nhắc đơn vị' }).click();
  const beside = page.locator('.script-sidebar iframe');
  await beside.contentFrame().getByText('Tổ dân phố số 8').first().waitFor();
  await page.waitForTimeout(500);
  await beside.screenshot({ path: join(folder, 'theo-doi-nhac-don-vi.png') });
  const phone = await browser.newPage({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
  await phone.setContent(workspace.sentMail.at(-1)?.htmlBody ?? '');
  await phone.screenshot({ path: join(folder, 'bao-cao-nhanh-375.png'), fullPage: true });
  await browser.close();
  await served.stop();
}

async function playedWard(): Promise<Workspace> {
  const workspace = await createWorkspace({
    locale: 'vi_VN',
    now: '2025-10-10T08:00:00+07:00',
    user: 'van-thu@tanhung.example',
  });
  workspace.loadProject(buildFiles());
  workspace.open();
  await playDemo(workspace, () => undefined);
  return workspace;
}

take().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

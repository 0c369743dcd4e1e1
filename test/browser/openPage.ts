import type { AddressInfo, Server } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Beginning, type Desk, openDesk } from '../../src/local/desk';
import { bundlePage } from '../../src/local/pageFiles';
import { createPageServer } from '../../src/local/server';
import { createWorkspace } from '../../src/workspace/index';
import { sampleProject } from './sampleProject';

export const user = 'van-thu@tanhung.example';

/** The page's server with the sample project, on a free port, and a browser to look at it. */
export interface Opened {
  desk: Desk;
  browser: Browser;
  address: string;
  server: Server;
  /** A page of this width; what its console complains of is collected in `complaints`. */
  page(width: number, path?: string): Promise<Page>;
  complaints: string[];
  close(): Promise<void>;
}

export async function openSample(beginning: Partial<Beginning> = {}): Promise<Opened> {
  const desk = await openDesk({
    async open(state) {
      const workspace = await createWorkspace(
        state ? { state } : { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', user, now: '2025-10-10T08:00:00+07:00' },
      );
      if (state) return workspace;
      workspace.loadProject(sampleProject);
      workspace.open(user);
      return workspace;
    },
    rollBack: (state) => createWorkspace({ state }),
    play: null,
    marks: [{ at: Date.parse('2025-10-20T23:59:59+07:00'), label: 'hạn báo cáo' }],
    user,
    saved: null,
    keep: () => undefined,
    ...beginning,
  });
  const server = createPageServer(desk, await bundlePage());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const complaints: string[] = [];
  return {
    desk,
    browser,
    address,
    server,
    complaints,
    async page(width, path = '/') {
      const page = await browser.newPage({ viewport: { width, height: width < 800 ? 812 : 850 }, locale: 'vi-VN' });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.setDefaultTimeout(8000);
      await page.goto(address + path);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections?.();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** How far the page itself can be moved sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { Beginning, Desk } from '../../src/local/desk';
import { openSampleDesk, type Served, serve } from '../local/openDesk';

/** The page's server with the sample project, and a browser to look at it. */
export interface Opened {
  desk: Desk;
  served: Served;
  browser: Browser;
  /** A page of this width; what its console complains of is collected in `complaints`. */
  page(width: number, path?: string): Promise<Page>;
  complaints: string[];
  close(): Promise<void>;
}

export async function openSample(beginning: Partial<Beginning> = {}): Promise<Opened> {
  const desk = await openSampleDesk(beginning);
  const served = await serve(desk);
  const browser = await openBrowser();
  const complaints: string[] = [];
  return {
    desk,
    served,
    browser,
    complaints,
    async page(width, path = '/') {
      const page = await browser.newPage({ viewport: { width, height: width < 800 ? 812 : 850 }, locale: 'vi-VN' });
      page.setDefaultTimeout(30_000);
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(served.address + path);
      return page;
    },
    async close() {
      await browser.close();
      await served.stop();
    },
  };
}

/** Debian's Chromium, kept from looking for anything outside this machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
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

/** How far the page itself can be moved sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

/** What the browser has and the tests' own types do not know. */
type InBrowser = { getComputedStyle(element: unknown): { getPropertyValue(name: string): string } };

/** A property of an element as the browser shows it. */
export const looks = (element: Locator, property: string): Promise<string> =>
  element.evaluate(
    (shown, name) => (globalThis as unknown as InBrowser).getComputedStyle(shown).getPropertyValue(name),
    property,
  );

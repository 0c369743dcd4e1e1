import type { Overview } from '../wire';

/** One of the page's tabs. */
export interface Tab {
  element: HTMLElement;
  /** Shows what the address names after the tab, `Tổng hợp` in `#bang/Tổng hợp`. */
  show(rest: string): void;
  /** Something has changed: ask the server again. */
  refresh(overview: Overview): Promise<void>;
}

export const tabNames = ['bang', 'bieu-mau', 'thu', 'thanh-ben', 'nhat-ky'] as const;
export type TabName = (typeof tabNames)[number];

/** The address of something on the page. */
export const addressOf = (tab: TabName, rest: string | number = ''): string =>
  `#${tab}${rest === '' ? '' : `/${encodeURIComponent(rest)}`}`;

/** The tab that is open and what of it, by the address. */
export function readAddress(hash: string): { tab: TabName; rest: string } {
  const [first = '', ...others] = hash.replace(/^#/, '').split('/');
  const tab = tabNames.find((name) => name === first) ?? 'bang';
  return { tab, rest: decode(others.join('/')) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

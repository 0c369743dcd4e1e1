import type { Host } from '../host';
import type { HtmlService } from './HtmlService';

/** Set by HtmlService.ts: a template's code writes through the service that hands templates out. */
export const make = {} as { service(host: Host): HtmlService };

export interface Page {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  favicon: string | null;
  tags: { name: string; content: string }[];
}

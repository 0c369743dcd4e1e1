import { Blob, convert } from '../base/Blob';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { contextAfter, escapeFor, startContext } from './escaping';
import { HtmlOutputMetaTag } from './HtmlOutputMetaTag';
import { type HtmlTemplate, template } from './HtmlTemplate';
import type { Page } from './page';
import { Writing } from './template';

/** The only names `addMetaTag` takes. https://developers.google.com/apps-script/reference/html/html-output */
const metaTags = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

/** https://developers.google.com/apps-script/reference/html/html-output */
export class HtmlOutput extends Played {
  declare private readonly page: Page;

  constructor(host: Host, content: string) {
    super(host);
    const page: Page = { content, title: '', width: null, height: null, favicon: null, tags: [] };
    Object.defineProperty(this, 'page', { value: page });
  }

  getContent(): string {
    return this.page.content;
  }

  setContent(content: unknown): this {
    this.page.content = String(content);
    return this;
  }

  append(content: unknown): this {
    this.page.content += String(content);
    return this;
  }

  appendUntrusted(content: unknown): this {
    this.page.content += escapeFor(contextAfter(startContext, this.page.content), content);
    return this;
  }

  clear(): this {
    this.page.content = '';
    return this;
  }

  asTemplate(): HtmlTemplate {
    return template(this.host, this.page.content);
  }

  getBlob(): Blob {
    return pageBlob(this.host, this.page);
  }

  getAs(contentType: string): Blob {
    const bytes = this.host.node.utf8(this.page.content);
    return convert(this.host, { bytes, contentType: 'text/html', name: pageName(this.page) }, contentType);
  }

  getTitle(): string {
    return this.page.title;
  }

  setTitle(title: unknown): this {
    this.page.title = String(title);
    return this;
  }

  getWidth(): number | null {
    return this.page.width;
  }

  setWidth(width: unknown): this {
    this.page.width = width === null ? null : Math.trunc(Number(width));
    return this;
  }

  getHeight(): number | null {
    return this.page.height;
  }

  setHeight(height: unknown): this {
    this.page.height = height === null ? null : Math.trunc(Number(height));
    return this;
  }

  getFaviconUrl(): string | null {
    return this.page.favicon;
  }

  setFaviconUrl(iconUrl: unknown): this {
    this.page.favicon = String(iconUrl);
    return this;
  }

  addMetaTag(name: unknown, content: unknown): this {
    if (!metaTags.includes(String(name))) throw google(this.host, 'metaTag');
    this.page.tags.push({ name: String(name), content: String(content) });
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return this.page.tags.map((tag) => new HtmlOutputMetaTag(this.host, tag.name, tag.content));
  }

  /** Without effect since IFRAME is the only sandbox. */
  setSandboxMode(_mode: unknown): this {
    return this;
  }

  /** Concerns web apps only. */
  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }
}
play('HtmlOutput', HtmlOutput, {}, 'utility');

/** What a page holds, without a call of its methods being counted; null for anything else. */
export function pageOf(output: unknown): Page | null {
  return output instanceof HtmlOutput ? (output as unknown as { page: Page }).page : null;
}

function pageName(page: Page): string {
  return `${page.title || 'Untitled'}.html`;
}

function pageBlob(host: Host, page: Page): Blob {
  return new Blob(host, [...host.node.utf8(page.content)], 'text/html', pageName(page));
}

/** What a template's code writes to: `_` as it is, `_$` escaped; `$out` is the page. */
export function templateOutput(host: Host): object {
  const page = new HtmlOutput(host, '');
  const content = pageOf(page) as Page;
  const writing = new Writing();
  return Object.defineProperties(
    {},
    {
      _: {
        set: (value: unknown) => {
          content.content += writing.raw(value);
        },
      },
      _$: {
        set: (value: unknown) => {
          content.content += writing.escaped(value);
        },
      },
      $out: { get: () => page },
    },
  );
}

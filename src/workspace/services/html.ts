import { Blob, contentFrom, convert } from './blob';
import { google } from './errors';
import { contextAfter, escapeFor, startContext } from './escaping';
import type { Host } from './host';
import { enumOf } from './spreadsheet/enums';
import { Played, play } from './strict';
import { templateCode, Writing } from './template';

const SandboxMode = enumOf(['EMULATED', 'IFRAME', 'NATIVE'] as const);
const XFrameOptionsMode = enumOf(['ALLOWALL', 'DEFAULT'] as const);

/** The only names `addMetaTag` takes. https://developers.google.com/apps-script/reference/html/html-output */
const metaTags = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

export class HtmlOutputMetaTag extends Played {
  private readonly name: string;
  private readonly content: string;

  constructor(host: Host, name: string, content: string) {
    super(host);
    this.name = name;
    this.content = content;
  }

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}
play('HtmlOutputMetaTag', HtmlOutputMetaTag, {}, 'utility');

interface Page {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  favicon: string | null;
  tags: { name: string; content: string }[];
}

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

/** What a script sets on it are the variables of its scriptlets. https://developers.google.com/apps-script/guides/html/templates */
export class HtmlTemplate extends Played {
  [variable: string]: unknown;

  constructor(host: Host, content: string) {
    super(host);
    Object.defineProperty(this, 'content', { value: content });
  }

  evaluate(): HtmlOutput {
    const names = Object.keys(this).filter((name) => /^[\p{L}_$][\p{L}\d_$]*$/u.test(name));
    const values = names.map((name) => this[name]);
    // Made by Function, so that a scriptlet sees the script's global scope and nothing of ours.
    const run = new Function('HtmlService', ...names, `return ${templateCode(String(this.content))}`);
    return run(new HtmlService(this.host), ...values) as HtmlOutput;
  }

  /** Code whose evaluation gives the page. */
  getCode(): string {
    return templateCode(String(this.content));
  }

  getRawContent(): string {
    return String(this.content);
  }
}
play('HtmlTemplate', HtmlTemplate, {}, 'utility');

/** What a template's code writes to: `_` as it is, `_$` escaped; `$out` is the page. */
function templateOutput(host: Host): object {
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

function template(host: Host, content: string): HtmlTemplate {
  return new HtmlTemplate(host, content);
}

/** https://developers.google.com/apps-script/reference/html/html-service */
export class HtmlService extends Played {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;

  createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutput(this.host, contentText(this.host, html));
  }

  createHtmlOutputFromFile(filename: unknown): HtmlOutput {
    return new HtmlOutput(this.host, fileText(this.host, String(filename)));
  }

  createTemplate(html: unknown): HtmlTemplate {
    return template(this.host, contentText(this.host, html));
  }

  createTemplateFromFile(filename: unknown): HtmlTemplate {
    return template(this.host, fileText(this.host, String(filename)));
  }

  /** Undocumented; the code of every template begins with it. */
  initTemplate(): object {
    return templateOutput(this.host);
  }

  getUserAgent(): null {
    return null;
  }
}
play('HtmlService', HtmlService, {}, 'utility');

function contentText(host: Host, html: unknown): string {
  const content = contentFrom(html);
  return content === null ? String(html) : host.node.fromUtf8(content.bytes);
}

/** A file of the project, named with or without its ending. */
function fileText(host: Host, name: string): string {
  const { files } = host.state.project;
  const text = files[`${name}.html`] ?? (name.endsWith('.html') ? files[name] : undefined);
  if (text === undefined) throw google(host, 'noHtmlFile', name);
  return text;
}

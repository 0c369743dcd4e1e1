import { contentFrom } from '../base/Blob';
import { google } from '../errors';
import type { Host } from '../host';
import { enumOf } from '../spreadsheet/enums';
import { Played, play } from '../strict';
import { HtmlOutput, templateOutput } from './HtmlOutput';
import { type HtmlTemplate, template } from './HtmlTemplate';
import { make } from './page';

const SandboxMode = enumOf(['EMULATED', 'IFRAME', 'NATIVE'] as const);

const XFrameOptionsMode = enumOf(['ALLOWALL', 'DEFAULT'] as const);

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

make.service = (host) => new HtmlService(host);

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

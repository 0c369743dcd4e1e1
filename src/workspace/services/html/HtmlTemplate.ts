import type { Host } from '../host';
import { Played, play } from '../strict';
import type { HtmlOutput } from './HtmlOutput';
import { make } from './page';
import { templateCode } from './template';

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
    return run(make.service(this.host), ...values) as HtmlOutput;
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

export function template(host: Host, content: string): HtmlTemplate {
  return new HtmlTemplate(host, content);
}

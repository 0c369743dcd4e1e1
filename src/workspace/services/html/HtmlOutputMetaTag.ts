import type { Host } from '../host';
import { Played, play } from '../strict';

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

import type { Host } from '../host';
import type { Member } from '../spreadsheet/enums';
import { Played, play } from '../strict';

export class PromptResponse extends Played {
  declare private readonly button: Member;
  declare private readonly text: string;

  constructor(host: Host, button: Member, text: string) {
    super(host);
    Object.defineProperty(this, 'button', { value: button });
    Object.defineProperty(this, 'text', { value: text });
  }

  getSelectedButton(): Member {
    return this.button;
  }

  getResponseText(): string {
    return this.text;
  }
}
play('PromptResponse', PromptResponse, {}, 'handle');

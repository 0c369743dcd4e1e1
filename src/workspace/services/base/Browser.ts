import { Played, play } from '../strict';
import { ask, ButtonSet, said } from './dialogs';

/** Older dialogs that know texts instead of buttons. https://developers.google.com/apps-script/reference/base/browser */
export class Browser extends Played {
  readonly Buttons = ButtonSet;

  msgBox(...args: unknown[]): string {
    const { button } = ask(this.host, 'alert', said(this.host, 'Browser.msgBox', args));
    return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
  }

  inputBox(...args: unknown[]): string {
    const { button, text } = ask(this.host, 'prompt', said(this.host, 'Browser.inputBox', args));
    return button === 'OK' || button === 'YES' ? text : 'cancel';
  }
}
play('Browser', Browser, {}, 'ui');

import type { UiEvent } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { pageOf } from '../html/HtmlOutput';
import { mismatch } from '../signature';
import type { Member } from '../spreadsheet/enums';
import { Played, play } from '../strict';
import { ask, Button, ButtonSet, said, show } from './dialogs';
import { Menu } from './Menu';
import { PromptResponse } from './PromptResponse';

/** A sidebar's width cannot be chosen. https://developers.google.com/workspace/add-ons/concepts/dialogs */
const sidebarWidth = 300;

/** https://developers.google.com/apps-script/reference/base/ui */
export class Ui extends Played {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: unknown): Menu {
    return new Menu(this.host, String(caption));
  }

  /** The menu of an add-on, under Extensions, carries the add-on's name. */
  createAddonMenu(): Menu {
    return new Menu(this.host, addonName(this.host));
  }

  alert(...args: unknown[]): Member {
    return Button[ask(this.host, 'alert', said(this.host, 'Ui.alert', args)).button];
  }

  prompt(...args: unknown[]): PromptResponse {
    const { button, text } = ask(this.host, 'prompt', said(this.host, 'Ui.prompt', args));
    return new PromptResponse(this.host, Button[button], text);
  }

  showSidebar(userInterface: unknown): void {
    showPage(this.host, 'sidebar', userInterface, null, 'Ui.showSidebar');
  }

  showModalDialog(userInterface: unknown, title: unknown): void {
    showPage(this.host, 'dialog', userInterface, String(title), 'Ui.showModalDialog');
  }

  showModelessDialog(userInterface: unknown, title: unknown): void {
    showPage(this.host, 'dialog', userInterface, String(title), 'Ui.showModelessDialog');
  }
}
play('Ui', Ui, { createMenu: 'handle', createAddonMenu: 'handle' }, 'ui');

/** The Ui of `SpreadsheetApp` or `FormApp`; refused where nobody's screen is there. */
export function uiFor(host: Host, app: 'SpreadsheetApp' | 'FormApp'): Ui {
  const kind = app === 'SpreadsheetApp' ? 'spreadsheet' : 'form';
  if (!host.run.hasUi || host.state.container?.kind !== kind) throw google(host, 'noUi', app);
  return new Ui(host);
}

function showPage(host: Host, kind: 'sidebar' | 'dialog', output: unknown, title: string | null, method: string): void {
  const page = pageOf(output);
  if (page === null) throw mismatch(host, method, title === null ? [output] : [output, title]);
  const event: Pick<UiEvent, 'kind' | 'title' | 'text' | 'html' | 'width' | 'height'> = {
    kind,
    title: title ?? page.title,
    text: '',
    html: page.content,
  };
  if (kind === 'sidebar') event.width = sidebarWidth;
  else {
    if (page.width !== null) event.width = page.width;
    if (page.height !== null) event.height = page.height;
  }
  show(host, event);
}

function addonName(host: Host): string {
  const container = host.state.container;
  if (container === null) return 'Add-on';
  return container.kind === 'form'
    ? (host.state.forms[container.id]?.name ?? 'Add-on')
    : (host.state.spreadsheets[container.id]?.name ?? 'Add-on');
}

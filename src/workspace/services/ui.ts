import type { MenuEntry, UiEvent } from '../state';
import { google } from './errors';
import { adopt } from './home';
import type { Host } from './host';
import { pageOf } from './html';
import { mismatch } from './signature';
import { enumOf, type Member, nameIn } from './spreadsheet/enums';
import { exception, Played, play } from './strict';

const Button = enumOf(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const);
const ButtonSet = enumOf(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const);

type ButtonName = keyof typeof Button;
type SetName = keyof typeof ButtonSet;

const buttonsOf: Record<SetName, ButtonName[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** A sidebar's width cannot be chosen. https://developers.google.com/workspace/add-ons/concepts/dialogs */
const sidebarWidth = 300;

/** A menu being built. https://developers.google.com/apps-script/reference/base/menu */
export class Menu extends Played {
  declare private readonly caption: string;
  declare private readonly entries: MenuEntry[];

  constructor(host: Host, caption: string) {
    super(host);
    Object.defineProperty(this, 'caption', { value: caption });
    Object.defineProperty(this, 'entries', { value: [] });
  }

  addItem(caption: unknown, functionName: unknown): this {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw mismatch(this.host, 'Menu.addItem', [caption, functionName]);
    }
    this.entries.push({ label: caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ label: '', separator: true });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.entries.push({ label: menu.caption, items: menu.entries });
    return this;
  }

  addToUi(): void {
    show(this.host, { kind: 'menu', title: this.caption, text: '', items: this.entries.map(copyEntry) });
  }
}
play('Menu', Menu, { addToUi: 'ui' }, 'handle');

function copyEntry(entry: MenuEntry): MenuEntry {
  return entry.items ? { ...entry, items: entry.items.map(copyEntry) } : { ...entry };
}

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

interface Said {
  title: string;
  text: string;
  buttons: SetName;
}

/** (prompt), (prompt, buttons) and (title, prompt, buttons). */
function said(host: Host, method: string, args: unknown[]): Said {
  const [first, second, third] = args;
  const set = (value: unknown) => nameIn(ButtonSet, value) as SetName | null;
  if (args.length === 1) return { title: '', text: String(first), buttons: 'OK' };
  const buttons = set(args.length === 2 ? second : third);
  if (buttons === null || args.length > 3) throw mismatch(host, method, args);
  return args.length === 2
    ? { title: '', text: String(first), buttons }
    : { title: String(first), text: String(second), buttons };
}

/** The script waits for the answer: the next of those given beforehand, else a person who agrees. */
function ask(host: Host, kind: 'alert' | 'prompt', asked: Said): { button: ButtonName; text: string } {
  if (!host.run.hasUi) throw google(host, 'noUi', 'SpreadsheetApp');
  const allowed = buttonsOf[asked.buttons];
  const given = host.state.answers?.shift();
  const button = (given?.button ?? allowed[0]) as ButtonName;
  if (button !== 'CLOSE' && !allowed.includes(button)) {
    throw exception(`The answer ${button} was given to a dialog with the buttons ${allowed.join(', ')}.`);
  }
  const text = given?.text ?? '';
  show(host, {
    kind,
    title: asked.title,
    text: asked.text,
    buttons: [...allowed],
    answer: kind === 'prompt' ? { button, text } : { button },
  });
  return { button, text };
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

/** Whose screen it is, told to the script or not. */
export function atKeyboard({ run }: Host): string {
  return run.person ?? run.activeUser;
}

/** Records what a person would see now. */
export function show(host: Host, event: Omit<UiEvent, 'at' | 'user'>): void {
  const { ui } = host.state;
  ui.push(adopt(ui, { at: host.now(), user: atKeyboard(host), ...event }));
}

function addonName(host: Host): string {
  const container = host.state.container;
  if (container === null) return 'Add-on';
  return container.kind === 'form'
    ? (host.state.forms[container.id]?.name ?? 'Add-on')
    : (host.state.spreadsheets[container.id]?.name ?? 'Add-on');
}

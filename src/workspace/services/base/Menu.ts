import type { MenuEntry } from '../../state';
import type { Host } from '../host';
import { mismatch } from '../signature';
import { Played, play } from '../strict';
import { show } from './dialogs';

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

import type { MenuLine } from '../wire';
import { fill, h } from './dom';
import { words } from './words';

/** The script's own menus: a button each, worked with mouse or arrow keys. */
export function createScriptMenus(run: (functionName: string, label: string) => void) {
  const element = h('div', { class: 'script-menus', role: 'menubar', 'aria-label': words.sheet.menuHint });
  let drawn = '';
  let busy = false;

  function menu(line: MenuLine): HTMLElement {
    const list = h('div', { role: 'menu', class: 'menu-list', 'aria-label': line.label, hidden: true });
    const button = h(
      'button',
      { role: 'menuitem', class: 'menu-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', disabled: busy },
      line.label,
    );
    const open = (yes: boolean) => {
      list.hidden = !yes;
      button.setAttribute('aria-expanded', String(yes));
      if (yes) list.querySelector('button')?.focus();
    };
    fill(
      list,
      entries(line.items ?? [], (functionName, label) => {
        open(false);
        button.focus();
        run(functionName, label);
      }),
    );
    button.addEventListener('click', () => open(list.hidden !== false));
    button.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        open(true);
      }
    });
    const holder = h('div', { class: 'menu' }, button, list);
    list.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        open(false);
        button.focus();
      }
      moveFocus(list, event);
    });
    holder.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && holder.contains(event.relatedTarget))) open(false);
    });
    return holder;
  }

  return {
    element,
    update(lines: MenuLine[], isBusy: boolean): void {
      const key = JSON.stringify([lines, isBusy]);
      if (key === drawn) return;
      drawn = key;
      busy = isBusy;
      fill(element, lines.map(menu));
    },
  };
}

function entries(lines: MenuLine[], run: (functionName: string, label: string) => void): HTMLElement[] {
  return lines.flatMap((line): HTMLElement[] => {
    if (line.separator) return [h('div', { role: 'separator' })];
    if (line.items) {
      return [
        h(
          'div',
          { role: 'group', 'aria-label': line.label },
          h('div', { class: 'group-label' }, line.label),
          entries(line.items, run),
        ),
      ];
    }
    const { functionName = '', label } = line;
    return [h('button', { role: 'menuitem', tabindex: '-1', on: { click: () => run(functionName, label) } }, label)];
  });
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next: Record<string, number> = {
    ArrowDown: (at + 1) % buttons.length,
    ArrowUp: (at - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const index = next[event.key];
  if (index === undefined) return;
  event.preventDefault();
  buttons[index]?.focus();
}

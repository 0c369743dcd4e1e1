import { cellName } from './a1';
import { fill, h } from './dom';
import { runMenuItem } from './menuRun';
import { createScriptMenus } from './scriptMenus';
import { openSidebar } from './scriptPages';
import { addressOf, type Tab } from './tab';
import { words } from './words';

/** Tab «Thanh bên»: the script's sidebar by itself, as wide as Google makes it. */
export function createSidebarTab(changed: () => void): Tab {
  const stage = h('aside', { class: 'script-sidebar', hidden: true });
  const none = h('p', { class: 'secondary' }, words.sheet.noSidebar);
  const cursor = h('p', { class: 'secondary' });
  const menus = createScriptMenus((functionName, label) => void runMenuItem({ functionName }, label, stage, changed));
  const element = h('div', { class: 'sidebar-tab card' }, stage, h('div', {}, menus.element, none, cursor));
  let shown: number | null = null;

  return {
    element,
    show() {
      shown = null;
    },
    async refresh({ sidebar, book, menus: lines, progress }) {
      menus.update(lines, progress !== null);
      if (sidebar && sidebar.index !== shown) openSidebar(sidebar, stage);
      shown = sidebar?.index ?? null;
      none.hidden = sidebar !== null;
      const at = book?.cursor;
      const tab = book?.tabs.find(({ id }) => id === at?.tab)?.name;
      if (at && tab)
        fill(cursor, h('a', { href: addressOf('bang', tab) }, words.sheet.cursor(tab, cellName(at.row, at.column))));
    },
  };
}

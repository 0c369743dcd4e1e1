import type { Cell, Cursor, Grid, Outcome, Overview } from '../wire';
import { cellName } from './a1';
import { get, post } from './ask';
import { openCellEditor } from './cellEditor';
import { fill, h } from './dom';
import { createGrid, type Place } from './grid';
import { runMenuItem } from './menuRun';
import { confirm, tell, tellFailure } from './notices';
import { createScriptMenus } from './scriptMenus';
import { answerScriptPages, present } from './scriptPages';
import { addressOf, type Tab } from './tab';
import { words } from './words';

/** Tab «Bảng»: the workbook as a spreadsheet shows it, with the script's menus. */
export function createWorkbook(changed: () => void): Tab {
  const book = h('strong', { class: 'book-name' });
  const hint = h('p', { class: 'set-up-hint', hidden: true });
  const nameBox = h('output', { class: 'name-box', 'aria-label': words.sheet.nameBox });
  const formula = h('input', {
    class: 'formula',
    type: 'text',
    'aria-label': words.sheet.formulaBar,
    autocomplete: 'off',
  });
  const remark = h('p', { class: 'cell-remark', hidden: true });
  const sheetTabs = h('div', { class: 'sheet-tabs', role: 'tablist', 'aria-label': words.sheet.tabs });
  const showHidden = h('button', { class: 'chip hidden-tabs', 'aria-pressed': 'false', hidden: true });
  const sidebar = h('aside', { class: 'script-sidebar', hidden: true });
  const menus = createScriptMenus(runMenu);
  const grid = createGrid({
    selected: showSelected,
    edit: openEditor,
    put: (place, value) => void write(place, value),
  });
  const element = h(
    'div',
    { class: 'workbook card' },
    h(
      'div',
      { class: 'book-bar' },
      h('span', { class: 'book-icon', 'aria-hidden': 'true' }),
      book,
      menus.element,
      hint,
    ),
    h('div', { class: 'formula-bar' }, nameBox, h('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'), formula),
    h('div', { class: 'grid-and-sidebar' }, grid.element, remark, sidebar),
    h('div', { class: 'sheet-bar' }, sheetTabs, showHidden),
  );
  let overview: Overview | null = null;
  let wanted = '';
  let shownId: number | null = null;
  let withHidden = false;
  let selected: Place = { row: 0, column: 0 };
  let selectedCell: Cell | null = null;
  let goal: Cursor | null = null;
  /** Where the person typed last: the file's own cursor stays behind there. */
  let typedInto: Cursor | null = null;
  let latest = 0;
  let drawn = 0;

  answerScriptPages(sidebar, changed);

  function showSelected(place: Place, cell: Cell | null, chosen: boolean): void {
    selected = place;
    selectedCell = cell;
    fill(nameBox, cellName(place.row, place.column));
    if (document.activeElement !== formula) formula.value = cell?.f ?? cell?.t ?? '';
    const said = [cell?.note, cell?.help].filter((text) => text !== undefined).join(' · ');
    if (said === '' || chosen) remark.hidden = said === '';
    fill(remark, said);
  }

  function openEditor(place: Place, cell: Cell | null, typed: string | null): void {
    const where = grid.placeAt(place);
    if (!where || overview?.progress || where.querySelector('.cell-editor')) return;
    openCellEditor(where, cellName(place.row, place.column), cell, grid.choicesOf(cell), typed, (value, move) => {
      if (value !== null) void write(place, value);
      if (move === 'down') grid.moveDown();
      else if (move === 'right') grid.moveAside(1);
      else if (move === 'left') grid.moveAside(-1);
      else if (document.activeElement === document.body) grid.focus();
    });
  }

  async function write(place: Place, value: string, confirmed = false): Promise<void> {
    const cell = { tab: shownId, row: place.row, column: place.column, value, confirmed };
    if (shownId !== null) typedInto = { tab: shownId, row: place.row, column: place.column };
    try {
      const outcome = await post<Outcome>('/edit', cell);
      const { warningTitle, warningText, warningYes, refusedTitle } = words.sheet;
      if (outcome.warning !== undefined) {
        const text = [warningText, outcome.warning].filter(Boolean).join('\n');
        if (await confirm(warningTitle, text, warningYes)) await write(place, value, true);
        return;
      }
      if (outcome.refused !== undefined) await tell(refusedTitle, outcome.refused);
      await present(outcome.shown, sidebar);
    } catch (error) {
      tellFailure(error);
    }
    changed();
  }

  formula.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      void write(selected, formula.value);
      grid.moveDown();
    } else if (event.key === 'Escape') {
      formula.value = selectedCell?.f ?? selectedCell?.t ?? '';
      grid.focus();
    } else return;
    event.preventDefault();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') remark.hidden = true;
  });
  formula.addEventListener('blur', () => showSelected(selected, selectedCell, false));

  async function runMenu(functionName: string, label: string): Promise<void> {
    element.setAttribute('aria-busy', 'true');
    const selected_ = shownId !== null ? { tab: shownId, row: selected.row, column: selected.column } : {};
    await runMenuItem({ functionName, ...selected_ }, label, sidebar, changed);
    element.removeAttribute('aria-busy');
  }

  showHidden.addEventListener('click', () => {
    withHidden = !withHidden;
    drawTabs();
  });

  function drawTabs(): void {
    const tabs = overview?.book?.tabs ?? [];
    const hidden = tabs.filter((tab) => tab.hidden);
    showHidden.hidden = hidden.length === 0;
    showHidden.setAttribute('aria-pressed', String(withHidden));
    fill(showHidden, words.sheet.hidden(hidden.length));
    fill(
      sheetTabs,
      tabs
        .filter((tab) => !tab.hidden || withHidden || tab.id === shownId)
        .map((tab) => {
          const link = h(
            'a',
            {
              role: 'tab',
              class: tab.hidden ? 'sheet-tab is-hidden' : 'sheet-tab',
              'aria-selected': String(tab.id === shownId),
              href: addressOf('bang', tab.name),
            },
            tab.name,
          );
          if (tab.colour) link.style.borderBottomColor = tab.colour;
          return link;
        }),
    );
  }

  /** A script may have moved the cursor: the person's screen goes there. */
  function follow({ book: now }: Overview, before: Overview | null): void {
    const { cursor } = now ?? {};
    const known = before?.book?.cursor;
    if (!cursor || !before || JSON.stringify(cursor) === JSON.stringify(known)) return;
    const isAt = (one: Cursor | null) =>
      one !== null && cursor.tab === one.tab && cursor.row === one.row && cursor.column === one.column;
    if (isAt(typedInto) || (shownId !== null && isAt({ tab: shownId, ...selected }))) return;
    const tab = now?.tabs.find(({ id }) => id === cursor.tab);
    if (!tab) return;
    wanted = tab.name;
    goal = cursor;
    history.replaceState(null, '', addressOf('bang', tab.name));
  }

  async function load(): Promise<void> {
    const tabs = overview?.book?.tabs ?? [];
    const visible = tabs.filter(({ hidden }) => !hidden);
    const tab =
      tabs.find(({ name }) => name === wanted) ??
      tabs.find(({ id }) => id === shownId) ??
      visible.find(({ id }) => id === overview?.book?.active) ??
      visible[0];
    if (!tab) return;
    if (tab.id !== shownId) remark.hidden = true;
    shownId = tab.id;
    drawTabs();
    latest += 1;
    const asked = latest;
    try {
      const answer = await get<Grid | null>(`/sheet/${tab.id}`);
      if (asked < drawn || tab.id !== shownId) return;
      // A script has deleted the tab meanwhile: what stands now is shown instead.
      if (!answer) return changed();
      drawn = asked;
      grid.update(answer);
      if (goal?.tab === tab.id) grid.select(goal, false);
      goal = null;
    } catch (error) {
      tellFailure(error);
    }
  }

  return {
    element,
    show(rest) {
      wanted = rest;
      void load().then(() => {
        const tab = sheetTabs.querySelector<HTMLElement>('[aria-selected=true]');
        if (tab) sheetTabs.scrollLeft = tab.offsetLeft - sheetTabs.offsetLeft - sheetTabs.clientWidth / 3;
      });
    },
    async refresh(next) {
      follow(next, overview);
      overview = next;
      fill(book, next.book?.name ?? words.sheet.noBook);
      const playing = next.progress !== null;
      menus.update(next.menus, playing);
      const menu = next.menus[0];
      hint.hidden = playing || next.forms.length > 0 || !menu;
      if (menu) fill(hint, words.sheet.setUpHint(menu.label));
      await load();
    },
  };
}

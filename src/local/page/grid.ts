import type { Cell, Grid } from '../wire';
import { cellName, columnLetters } from './a1';
import { fill, h } from './dom';
import { drawCell } from './gridCell';
import { words } from './words';

const headerWidth = 46;
const rowsAtOnce = 120;
const blankRows = 12;
const blankColumns = 2;

export interface Place {
  row: number;
  column: number;
}

interface Events {
  /** `chosen` by the person, or still selected in a new state of the tab. */
  selected(place: Place, cell: Cell | null, chosen: boolean): void;
  /** Start to edit; `typed` is what was typed, null to keep what is there. */
  edit(place: Place, cell: Cell | null, typed: string | null): void;
  /** Put a value in at once. */
  put(place: Place, value: string): void;
}

/** The table that looks like a spreadsheet. Rows are drawn as they come near; a new state changes only the cells that differ. */
export function createGrid(events: Events) {
  const table = h('table', { role: 'grid', class: 'sheet' });
  const end = h('div', { class: 'grid-end' }, words.loading);
  const element = h('div', { class: 'grid' }, table, end);
  let grid: Grid | null = null;
  let shape = '';
  let places: (HTMLTableCellElement | null)[][] = [];
  let keys: string[][] = [];
  let body = h('tbody');
  let rowHeads: HTMLElement[] = [];
  let columnHeads: HTMLElement[] = [];
  let selection: Place = { row: 0, column: 0 };

  const cellAt = ({ row, column }: Place): Cell | null => grid?.cells[row]?.[column] ?? null;
  const columnsDrawn = (of: Grid) => {
    let fitting = 0;
    for (let width = headerWidth; width < screen.width; fitting += 1) width += of.columnWidths[fitting] ?? 100;
    return Math.min(of.columnCount, Math.max(of.usedColumns + blankColumns, fitting));
  };
  const rowsToDraw = (of: Grid) => Math.min(of.rowCount, Math.max(of.usedRows + blankRows, 30));
  const isBlank = (row: number, column: number) => !grid?.cells[row]?.[column]?.t;
  const roomyAt = (row: number, column: number) =>
    isBlank(row, column + 1) && grid !== null && column + 1 !== grid.frozenColumns;
  const keyOf = (row: number, column: number) =>
    `${JSON.stringify(grid?.cells[row]?.[column] ?? null)}${roomyAt(row, column) ? '+' : ''}`;

  function rebuild(): void {
    if (!grid) return;
    const columns = columnsDrawn(grid);
    const hidden = new Set(grid.hiddenColumns);
    columnHeads = [];
    places = [];
    keys = [];
    rowHeads = [];
    const head = h('tr', {}, h('th', { class: 'corner' }));
    const widths = [h('col')];
    let total = headerWidth;
    for (let column = 0; column < columns; column += 1) {
      const label = h('th', { scope: 'col', class: 'column-head' }, columnLetters(column));
      columnHeads.push(label);
      if (hidden.has(column)) continue;
      const width = grid.columnWidths[column] ?? 100;
      const col = h('col');
      col.style.width = `${width}px`;
      widths.push(col);
      total += width;
      head.appendChild(label);
    }
    if (widths[0]) widths[0].style.width = `${headerWidth}px`;
    table.style.width = `${total}px`;
    table.setAttribute('aria-label', words.sheet.grid(grid.name));
    table.setAttribute('aria-rowcount', String(grid.rowCount));
    table.setAttribute('aria-colcount', String(grid.columnCount));
    body = h('tbody');
    fill(table, h('colgroup', {}, widths), h('thead', {}, head), body);
    appendRows(rowsAtOnce);
  }

  function appendRows(count: number): void {
    if (!grid) return;
    const from = places.length;
    const to = Math.min(rowsToDraw(grid), from + count);
    const columns = columnsDrawn(grid);
    const hiddenRows = new Set(grid.hiddenRows);
    const hiddenColumns = new Set(grid.hiddenColumns);
    const rows = document.createDocumentFragment();
    for (let row = from; row < to; row += 1) {
      const head = h('th', { scope: 'row', class: 'row-head' }, row + 1);
      const line = h('tr', { hidden: hiddenRows.has(row) }, head);
      const height = grid.rowHeights[row];
      if (height) line.style.height = `${height}px`;
      rowHeads.push(head);
      const inRow: (HTMLTableCellElement | null)[] = [];
      for (let column = 0; column < columns; column += 1) {
        const place = hiddenColumns.has(column) || isCovered(row, column) ? null : newPlace(row, column);
        inRow.push(place);
        if (place) line.appendChild(place);
      }
      places.push(inRow);
      keys.push(inRow.map((_, column) => keyOf(row, column)));
      rows.appendChild(line);
    }
    body.appendChild(rows);
    freeze(from);
    const undrawn = grid.rowCount - places.length;
    fill(end, undrawn > 0 && places.length >= rowsToDraw(grid) ? words.sheet.blankRows(undrawn) : '');
  }

  function newPlace(row: number, column: number): HTMLTableCellElement {
    const merge = grid?.merges.find((one) => one.row === row && one.column === column);
    const place = h('td', {
      role: 'gridcell',
      tabindex: '-1',
      rowspan: merge && merge.rows > 1 ? merge.rows : null,
      colspan: merge && merge.columns > 1 ? merge.columns : null,
      'data-cell': cellName(row, column),
    });
    drawCell(place, cellAt({ row, column }), roomyAt(row, column));
    return place;
  }

  const isCovered = (row: number, column: number) =>
    grid?.merges.some(
      (one) =>
        row >= one.row &&
        row < one.row + one.rows &&
        column >= one.column &&
        column < one.column + one.columns &&
        !(row === one.row && column === one.column),
    ) ?? false;

  /** Frozen rows and columns stay by position; on a narrow screen columns that would fill it are let go. */
  function freeze(from: number): void {
    if (!grid) return;
    const room = element.clientWidth * 0.6;
    let left = headerWidth;
    const lefts: number[] = [];
    for (let column = 0; column < grid.frozenColumns; column += 1) {
      const width = grid.hiddenColumns.includes(column) ? 0 : (grid.columnWidths[column] ?? 100);
      if (left + width > room) break;
      lefts.push(left);
      left += width;
    }
    const head = columnHeads[0]?.parentElement;
    let top = head?.offsetHeight ?? 24;
    const tops: number[] = [];
    for (let row = 0; row < Math.min(grid.frozenRows, places.length); row += 1) {
      tops.push(top);
      top += rowHeads[row]?.offsetHeight ?? 24;
    }
    element.style.scrollPadding = `${top + 2}px 8px 8px ${left + 2}px`;
    columnHeads.forEach((label, column) => stick(label, undefined, lefts[column], column === lefts.length - 1, false));
    const rows = from === 0 ? places.length : places.length - from;
    for (let row = from; row < from + rows; row += 1) {
      const rowHead = rowHeads[row];
      if (rowHead) stick(rowHead, tops[row], undefined, false, row === tops.length - 1);
      const inRow = places[row] ?? [];
      const concerned = tops[row] === undefined ? lefts.length : inRow.length;
      for (let column = 0; column < concerned; column += 1) {
        const place = inRow[column];
        if (place) stick(place, tops[row], lefts[column], column === lefts.length - 1, row === tops.length - 1);
      }
    }
  }

  function stick(place: HTMLElement, top?: number, left?: number, lastColumn = false, lastRow = false): void {
    place.classList.toggle('frozen-row', top !== undefined);
    place.classList.toggle('frozen-column', left !== undefined);
    place.classList.toggle('last-frozen-column', left !== undefined && lastColumn);
    place.classList.toggle('last-frozen-row', top !== undefined && lastRow);
    place.style.top = top === undefined ? '' : `${top}px`;
    place.style.left = left === undefined ? '' : `${left}px`;
  }

  function patch(): void {
    if (!grid) return;
    const changed: HTMLElement[] = [];
    for (const [row, inRow] of places.entries()) {
      for (const [column, place] of inRow.entries()) {
        const key = keyOf(row, column);
        const rowKeys = keys[row];
        if (!place || !rowKeys || rowKeys[column] === key) continue;
        rowKeys[column] = key;
        const editor = place.querySelector('.cell-editor');
        if (editor) continue;
        drawCell(place, cellAt({ row, column }), roomyAt(row, column));
        changed.push(place);
      }
    }
    if (changed.length > 0) freeze(0);
    if (changed.length <= 400) for (const place of changed) place.classList.add('changed');
    if (places.length < rowsToDraw(grid) && places.length < rowsAtOnce) appendRows(rowsAtOnce);
    markSelection();
  }

  function markSelection(): void {
    for (const old of element.querySelectorAll('.selected, .in-line')) {
      old.classList.remove('selected', 'in-line');
      if (old instanceof HTMLElement && old.tagName === 'TD') {
        old.tabIndex = -1;
        old.removeAttribute('aria-selected');
      }
    }
    const place = places[selection.row]?.[selection.column];
    rowHeads[selection.row]?.classList.add('in-line');
    columnHeads[selection.column]?.classList.add('in-line');
    if (!place) return;
    place.classList.add('selected');
    place.tabIndex = 0;
    place.setAttribute('aria-selected', 'true');
  }

  function select(place: Place, focus = true): void {
    if (!grid) return;
    const row = Math.max(0, Math.min(place.row, rowsToDraw(grid) - 1));
    const column = Math.max(0, Math.min(place.column, columnsDrawn(grid) - 1));
    if (row >= places.length) appendRows(row - places.length + rowsAtOnce);
    selection = anchorOf(row, column);
    markSelection();
    const shown = places[selection.row]?.[selection.column];
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focus) shown?.focus({ preventScroll: true });
    events.selected(selection, cellAt(selection), true);
  }

  function anchorOf(row: number, column: number): Place {
    const merge = grid?.merges.find(
      (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
    );
    return merge ? { row: merge.row, column: merge.column } : { row, column };
  }

  /** One step, over hidden rows and columns and out of merged cells. */
  function step(rows: number, columns: number): void {
    const from = selection;
    let { row, column } = from;
    for (let tries = 0; tries < 500; tries += 1) {
      row += rows;
      column += columns;
      const anchor = anchorOf(row, column);
      const hidden = grid?.hiddenRows.includes(row) || grid?.hiddenColumns.includes(column);
      if (!hidden && (anchor.row !== from.row || anchor.column !== from.column)) break;
    }
    select({ row, column });
  }

  const keyMoves: Record<string, (event: KeyboardEvent) => void> = {
    ArrowUp: () => step(-1, 0),
    ArrowDown: () => step(1, 0),
    ArrowLeft: () => step(0, -1),
    ArrowRight: () => step(0, 1),
    PageUp: () => step(-20, 0),
    PageDown: () => step(20, 0),
    Home: (event) => select({ row: event.ctrlKey ? 0 : selection.row, column: 0 }),
    End: (event) =>
      select({
        row: event.ctrlKey ? (grid?.usedRows ?? 1) - 1 : selection.row,
        column: (grid?.usedColumns ?? 1) - 1,
      }),
    Enter: () => events.edit(selection, cellAt(selection), null),
    F2: () => events.edit(selection, cellAt(selection), null),
    Delete: () => events.put(selection, ''),
    Backspace: () => events.put(selection, ''),
  };

  element.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLElement && event.target.closest('.cell-editor')) return;
    const move = keyMoves[event.key];
    if (move && !event.altKey) {
      event.preventDefault();
      move(event);
    } else if (event.key === ' ' && cellAt(selection)?.checkbox) {
      event.preventDefault();
      toggle(selection);
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'c') {
      if (!getSelection()?.toString()) void navigator.clipboard?.writeText(cellAt(selection)?.t ?? '');
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      events.edit(selection, cellAt(selection), event.key);
    }
  });

  const toggle = (place: Place) => events.put(place, cellAt(place)?.t === 'TRUE' ? 'FALSE' : 'TRUE');

  const placeOf = (target: EventTarget | null): Place | null => {
    const cell = target instanceof Element ? target.closest('td') : null;
    if (!cell) return null;
    for (const [row, inRow] of places.entries()) {
      const column = inRow.indexOf(cell);
      if (column >= 0) return { row, column };
    }
    return null;
  };

  element.addEventListener('click', (event) => {
    const place = placeOf(event.target);
    if (!place || (event.target instanceof Element && event.target.closest('.cell-editor'))) return;
    const chosen = place.row === selection.row && place.column === selection.column;
    select(place, !(event.target instanceof HTMLAnchorElement));
    if (event.target instanceof HTMLInputElement) {
      event.preventDefault();
      toggle(place);
    } else if (chosen && !matchMedia('(hover: hover)').matches) {
      events.edit(place, cellAt(place), null);
    }
  });
  element.addEventListener('dblclick', (event) => {
    const place = placeOf(event.target);
    if (place && !(event.target instanceof Element && event.target.closest('.cell-editor'))) {
      events.edit(place, cellAt(place), null);
    }
  });
  element.addEventListener('animationend', (event) => {
    if (event.target instanceof Element) event.target.classList.remove('changed');
  });

  new IntersectionObserver(
    (seen) => {
      if (seen.some((one) => one.isIntersecting) && grid && places.length < rowsToDraw(grid)) appendRows(rowsAtOnce);
    },
    { root: element, rootMargin: '600px' },
  ).observe(end);
  let width = 0;
  new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    freeze(0);
  }).observe(element);

  return {
    element,
    update(next: Grid): void {
      const another = grid?.id !== next.id;
      grid = next;
      const nextShape = JSON.stringify([
        next.id,
        next.name,
        columnsDrawn(next),
        next.columnWidths,
        next.rowHeights,
        next.frozenRows,
        next.frozenColumns,
        next.hiddenRows,
        next.hiddenColumns,
        next.merges,
      ]);
      if (another) selection = { row: 0, column: 0 };
      if (nextShape === shape && places.length <= rowsToDraw(next)) patch();
      else {
        const { scrollLeft, scrollTop } = element;
        shape = nextShape;
        element.classList.toggle('no-lines', next.gridlinesHidden);
        rebuild();
        markSelection();
        element.scrollTo(another ? { left: 0, top: 0 } : { left: scrollLeft, top: scrollTop });
      }
      events.selected(selection, cellAt(selection), false);
    },
    select,
    /** What validation offers for a cell. */
    choicesOf: (cell: Cell | null) => (cell?.list === undefined ? null : (grid?.lists[cell.list] ?? null)),
    /** Where the editor for a cell goes. */
    placeAt: ({ row, column }: Place) => places[row]?.[column] ?? null,
    moveDown: () => step(1, 0),
    moveAside: (columns: number) => step(0, columns),
    focus: () => select(selection),
  };
}

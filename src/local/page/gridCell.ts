import type { Cell } from '../wire';
import { fill, h } from './dom';

/** Draws a cell's contents and looks into its place in the table. `roomy` when its text may run over the next cell. */
export function drawCell(place: HTMLTableCellElement, cell: Cell | null, roomy: boolean): void {
  place.className = 'cell';
  place.removeAttribute('style');
  place.removeAttribute('title');
  if (!cell) {
    place.replaceChildren();
    return;
  }
  const { style, classList } = place;
  if (cell.bg) style.backgroundColor = cell.bg;
  if (cell.fg) style.color = cell.fg;
  if (cell.bold) style.fontWeight = '700';
  if (cell.italic) style.fontStyle = 'italic';
  if (cell.line) style.textDecoration = cell.line;
  // Sheets counts in points, ten of them unless set.
  if (cell.size && cell.size !== 10) {
    style.fontSize = `${(cell.size * 1.3).toFixed(1)}px`;
    style.lineHeight = '1.35';
  }
  if (cell.align) style.textAlign = cell.align;
  if (cell.valign) style.verticalAlign = cell.valign;
  for (const [edge, border] of Object.entries(cell.borders ?? {})) drawBorder(style, edge, border);
  if (cell.wrap === 'WRAP') classList.add('wrapped');
  else if (cell.wrap !== 'CLIP' && roomy) classList.add('roomy');
  if (cell.note) {
    classList.add('noted');
    place.title = cell.note;
  }
  if (cell.list !== undefined) classList.add('listed');
  fill(place, contentsOf(cell));
}

function contentsOf(cell: Cell): Node | string {
  if (cell.checkbox) {
    const box = h('input', { type: 'checkbox', tabindex: '-1', 'aria-hidden': 'true' });
    box.checked = cell.t === 'TRUE';
    return box;
  }
  if (cell.link)
    return h('a', { href: cell.link, target: '_blank', rel: 'noopener noreferrer', tabindex: '-1' }, cell.t);
  return cell.t;
}

function drawBorder(style: CSSStyleDeclaration, edge: string, border: { style: string; color: string }): void {
  if (!['top', 'right', 'bottom', 'left'].includes(edge)) return;
  const kind = /DOTTED/.test(border.style) ? 'dotted' : /DASHED/.test(border.style) ? 'dashed' : 'solid';
  const width = /THICK/.test(border.style) ? 3 : /MEDIUM|DOUBLE/.test(border.style) ? 2 : 1;
  style.setProperty(`border-${edge}`, `${width}px ${kind} ${border.color}`);
}

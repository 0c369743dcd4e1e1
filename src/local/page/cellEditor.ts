import type { Cell } from '../wire';
import { h } from './dom';
import { words } from './words';

export type Finish = (value: string | null, move: 'down' | 'right' | 'left' | 'stay') => void;

/** Opens the editor over a cell: a list where only listed values are allowed, else a line to type in. */
export function openCellEditor(
  place: HTMLElement,
  name: string,
  cell: Cell | null,
  choices: string[] | null,
  typed: string | null,
  finish: Finish,
): void {
  const before = cell?.f ?? cell?.t ?? '';
  const editor = choices ? listOf(choices, before) : lineWith(typed ?? before);
  editor.classList.add('cell-editor');
  editor.setAttribute('aria-label', words.sheet.editing(name));
  let done = false;
  const end = (value: string | null, move: Parameters<Finish>[1]) => {
    if (done) return;
    done = true;
    editor.remove();
    place.classList.remove('editing');
    finish(value, move);
  };
  editor.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (event.key === 'Escape') end(null, 'stay');
    else if (event.key === 'Enter') end(editor.value, 'down');
    else if (event.key === 'Tab') end(editor.value, event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  editor.addEventListener('blur', () => end(editor.value === before ? null : editor.value, 'stay'));
  if (choices) editor.addEventListener('change', () => end(editor.value, 'stay'));
  place.classList.add('editing');
  place.appendChild(editor);
  editor.focus();
  if (editor instanceof HTMLInputElement) editor.setSelectionRange(editor.value.length, editor.value.length);
}

function listOf(values: string[], before: string): HTMLSelectElement {
  const offered = values.includes(before) ? values : [before, ...values];
  const list = h(
    'select',
    {},
    offered.map((value) => h('option', { value }, value)),
  );
  list.value = before;
  return list;
}

const lineWith = (text: string): HTMLInputElement => {
  const line = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  line.value = text;
  return line;
};

import type { Judged, Opened } from '../../entry/assistant';

import type { AssistantWords } from '../../text/viAssistantPage';
import { element } from '../parts/element';
import type { Field } from './fields';

/** A table with a box for each total of each unit; a pasted column fills the boxes below it. */
export function totalFields({ draft, denominators }: Opened, rows: Judged['rows'], words: AssistantWords) {
  const columns = denominators.filter(({ key }) => rows.some(({ totals }) => key in totals));
  const fields: Field[] = [];
  const boxes = new Map<string, HTMLInputElement[]>(columns.map(({ key }) => [key, []]));
  const box = (unit: Judged['rows'][number], key: string, label: string): HTMLElement => {
    if (!(key in unit.totals)) return element('td', { class: 'none', text: '–' });
    const name = `total:${unit.code}:${key}`;
    const input = element('input', {
      attributes: {
        name,
        type: 'text',
        inputmode: 'numeric',
        autocomplete: 'off',
        'aria-label': `${label}: ${unit.name}`,
      },
    });
    input.value = unit.totals[key] ?? '';
    const column = boxes.get(key) as HTMLInputElement[];
    column.push(input);
    input.addEventListener('paste', (event) => pasteDown(event, column, column.indexOf(input)));
    const cell = element('td', {}, input, element('p', { class: 'problem', attributes: { role: 'alert' } }));
    fields.push({ name, element: cell, input });
    return cell;
  };
  const header = element(
    'tr',
    {},
    element('th', { text: words.unit, attributes: { scope: 'col' } }),
    ...columns.map(({ name }) => element('th', { text: name, attributes: { scope: 'col' } })),
  );
  const lines = rows.map((unit) =>
    element(
      'tr',
      {},
      element('th', { text: `${unit.code} · ${unit.name}`, attributes: { scope: 'row' } }),
      ...columns.map(({ key, name }) => box(unit, key, name)),
    ),
  );
  const table = element('table', {}, element('thead', {}, header), element('tbody', {}, ...lines));
  return {
    fields,
    element: element('div', {}, element('p', { class: 'hint', text: words.totalsHint }), table),
    take() {
      for (const { name, input } of fields) {
        const [, code, key] = name.split(':') as [string, string, string];
        draft.totals[code] = { ...draft.totals[code], [key]: input.value };
      }
    },
  };
}

/** Several lines in the clipboard go into as many boxes, downwards; of several columns the last counts. */
function pasteDown(event: ClipboardEvent, column: HTMLInputElement[], from: number): void {
  const lines = (event.clipboardData?.getData('text') ?? '').replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/);
  if (lines.length < 2) return;
  event.preventDefault();
  lines.forEach((line, index) => {
    const box = column[from + index];
    if (box) box.value = (line.split('\t').pop() ?? '').trim();
  });
  column[Math.min(from + lines.length, column.length) - 1]?.focus();
}

import type { FormAnswer, FormItem } from '../wire';
import { type Child, h } from './dom';
import { linked } from './links';
import { words } from './words';

export interface Question {
  element: HTMLElement;
  /** Says what is wrong with the answer, '' for nothing. */
  complain(text: string): void;
  focus(): void;
}

type Answered = (answer: FormAnswer | null) => void;

const questionTypes = [
  'TEXT',
  'PARAGRAPH_TEXT',
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'LIST',
  'DATE',
  'DATETIME',
  'TIME',
  'DURATION',
  'SCALE',
  'RATING',
  'GRID',
  'CHECKBOX_GRID',
];

/** An item of a form as a card; `answered` hears of every change. */
export function createQuestion(item: FormItem, answer: FormAnswer | undefined, answered: Answered): Question {
  const id = `item-${item.id}`;
  const problem = h('p', { class: 'problem', id: `${id}-problem`, role: 'alert' });
  const field = questionTypes.includes(item.type) ? fieldOf(item, id, answer, answered) : null;
  const unplayed = item.type === 'FILE_UPLOAD' ? h('p', { class: 'secondary' }, words.form.unplayed) : null;
  const title = h(
    'div',
    { class: 'question-title', id: `${id}-title` },
    item.title,
    item.required ? h('span', { class: 'required', 'aria-hidden': 'true' }, words.form.requiredMark) : null,
  );
  const element = h(
    'section',
    {
      class: `form-card question ${field ? '' : 'still'}`,
      role: 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': item.help ? `${id}-help ${id}-problem` : `${id}-problem`,
    },
    title,
    item.help ? h('p', { class: 'question-help', id: `${id}-help` }, linked(item.help)) : null,
    field,
    unplayed,
    problem,
  );
  return {
    element,
    complain(text) {
      problem.textContent = text;
      element.classList.toggle('wrong', text !== '');
      for (const input of element.querySelectorAll('input, select, textarea')) {
        if (text) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    },
    focus() {
      element.scrollIntoView({ block: 'center' });
      element.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    },
  };
}

function fieldOf(item: FormItem, id: string, answer: FormAnswer | undefined, answered: Answered): HTMLElement {
  const about = {
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-help ${id}-problem`,
    'aria-required': String(item.required),
  };
  const text = typeof answer === 'string' ? answer : '';
  switch (item.type) {
    case 'PARAGRAPH_TEXT':
      return paragraph(about, text, answered);
    case 'LIST':
      return dropdown(item, about, text, answered);
    case 'MULTIPLE_CHOICE':
      return oneOf(item, id, text, answered);
    case 'CHECKBOX':
      return someOf(item, id, Array.isArray(answer) ? answer.map(String) : [], answered);
    case 'SCALE':
    case 'RATING':
      return steps(item, id, text, answered);
    case 'GRID':
    case 'CHECKBOX_GRID':
      return table(item, id, Array.isArray(answer) ? answer : [], answered);
    case 'DATE':
      return line('date', about, text, answered);
    case 'DATETIME':
      return line('datetime-local', about, text, answered);
    case 'TIME':
      return line('time', about, text, answered);
    default:
      return line('text', about, text, answered);
  }
}

function line(type: string, about: Record<string, string>, text: string, answered: Answered): HTMLElement {
  const input = h('input', {
    ...about,
    type,
    class: `answer-line ${type}`,
    placeholder: type === 'text' ? words.form.answer : null,
    autocomplete: 'off',
    on: { input: () => answered(input.value || null) },
  });
  input.value = text;
  return input;
}

function paragraph(about: Record<string, string>, text: string, answered: Answered): HTMLElement {
  const input = h('textarea', {
    ...about,
    class: 'answer-line',
    rows: 3,
    placeholder: words.form.answer,
    on: { input: () => answered(input.value || null) },
  });
  input.value = text;
  return input;
}

function dropdown(item: FormItem, about: Record<string, string>, text: string, answered: Answered): HTMLElement {
  const list = h(
    'select',
    { ...about, class: 'answer-list', on: { change: () => answered(list.value || null) } },
    h('option', { value: '' }, words.form.choose),
    item.choices.map((choice) => h('option', { value: choice }, choice)),
  );
  list.value = text;
  return list;
}

function choice(
  type: 'radio' | 'checkbox',
  name: string,
  label: Child,
  checked: boolean,
  changed: (on: boolean) => void,
) {
  const input = h('input', { type, name, on: { change: () => changed(input.checked) } });
  input.checked = checked;
  return h('label', { class: 'choice' }, input, h('span', {}, label));
}

function oneOf(item: FormItem, id: string, text: string, answered: Answered): HTMLElement {
  const own = text !== '' && !item.choices.includes(text);
  const other = h('input', { type: 'text', class: 'answer-line', 'aria-label': words.form.other });
  other.value = own ? text : '';
  const otherChoice = choice('radio', id, words.form.other, own, () => {
    answered(other.value || null);
    other.focus();
  });
  other.addEventListener('input', () => {
    const radio = otherChoice.querySelector('input');
    if (radio) radio.checked = true;
    answered(other.value || null);
  });
  return h(
    'div',
    { class: 'choices', role: 'radiogroup', 'aria-labelledby': `${id}-title`, 'aria-required': String(item.required) },
    item.choices.map((value) => choice('radio', id, value, value === text, () => answered(value))),
    item.hasOther ? h('div', { class: 'other' }, otherChoice, other) : null,
  );
}

function someOf(item: FormItem, id: string, chosen: string[], answered: Answered): HTMLElement {
  const picked = new Set(chosen.filter((value) => item.choices.includes(value)));
  let own = chosen.find((value) => !item.choices.includes(value)) ?? '';
  let withOwn = own !== '';
  const tell = () => {
    const values = [...item.choices.filter((value) => picked.has(value)), ...(withOwn && own ? [own] : [])];
    answered(values.length ? values : null);
  };
  const other = h('input', { type: 'text', class: 'answer-line', 'aria-label': words.form.other });
  other.value = own;
  const otherChoice = choice('checkbox', id, words.form.other, withOwn, (on) => {
    withOwn = on;
    tell();
  });
  other.addEventListener('input', () => {
    own = other.value;
    withOwn = own !== '';
    const box = otherChoice.querySelector('input');
    if (box) box.checked = withOwn;
    tell();
  });
  return h(
    'div',
    { class: 'choices' },
    item.choices.map((value) =>
      choice('checkbox', id, value, picked.has(value), (on) => {
        if (on) picked.add(value);
        else picked.delete(value);
        tell();
      }),
    ),
    item.hasOther ? h('div', { class: 'other' }, otherChoice, other) : null,
  );
}

function steps(item: FormItem, id: string, text: string, answered: Answered): HTMLElement {
  const values = Array.from({ length: item.upper - item.lower + 1 }, (_, index) => String(item.lower + index));
  return h(
    'div',
    { class: 'steps-line', role: 'radiogroup', 'aria-labelledby': `${id}-title` },
    h('span', {}, item.lowerLabel),
    values.map((value) => choice('radio', id, value, value === text, () => answered(value))),
    h('span', {}, item.upperLabel),
  );
}

function table(
  item: FormItem,
  id: string,
  before: readonly (string | null | string[])[],
  answered: Answered,
): HTMLElement {
  const several = item.type === 'CHECKBOX_GRID';
  const picked = item.rows.map((_, row) => {
    const given = before[row];
    return new Set(Array.isArray(given) ? given : given ? [given] : []);
  });
  const tell = () => {
    if (picked.every((row) => row.size === 0)) answered(null);
    else if (several) answered(picked.map((row) => [...row]));
    else answered(picked.map((row) => [...row][0] ?? null));
  };
  const box = (row: number, column: string) => {
    const input = h('input', {
      type: several ? 'checkbox' : 'radio',
      name: `${id}-${row}`,
      'aria-label': `${item.rows[row]}: ${column}`,
      on: {
        change: () => {
          const values = picked[row];
          if (!values) return;
          if (!several) values.clear();
          if (input.checked) values.add(column);
          else values.delete(column);
          tell();
        },
      },
    });
    input.checked = picked[row]?.has(column) ?? false;
    return h('td', {}, input);
  };
  return h(
    'div',
    { class: 'grid-question' },
    h(
      'table',
      {},
      h(
        'tr',
        {},
        h('td'),
        item.columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
      item.rows.map((label, row) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, label),
          item.columns.map((column) => box(row, column)),
        ),
      ),
    ),
  );
}

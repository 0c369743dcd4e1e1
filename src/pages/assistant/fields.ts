import type { Problems } from '../../layout/draft';
import { sentencesOn } from '../../text/assistantPage';
import type { AssistantWords } from '../../text/viAssistantPage';
import { element } from '../parts/element';

/** Words with what the page puts in: `{step}` and the like. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A field with its label, a hint, and room for what is wrong with it. */
export interface Field {
  name: string;
  element: HTMLElement;
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
}

interface About {
  name: string;
  label: string;
  value: string;
  hint?: string;
  /** Rows of a larger field. */
  rows?: number;
  /** Choices of a list, by value. */
  choices?: Record<string, string>;
  wide?: boolean;
}

export function field({ name, label, value, hint, rows, choices, wide }: About): Field {
  const id = `field-${name.replace(/\W/g, '-')}`;
  const attributes = { id, name, autocomplete: 'off', 'aria-describedby': `${id}-problem` };
  const input = choices
    ? element('select', { attributes }, ...Object.entries(choices).map(([key, text]) => option(key, text)))
    : rows
      ? element('textarea', { attributes: { ...attributes, rows: String(rows), spellcheck: 'false' } })
      : element('input', { attributes: { ...attributes, type: 'text', spellcheck: 'false' } });
  input.value = value;
  const made = element(
    'div',
    { class: wide ? 'field wide' : 'field' },
    element('label', { text: label, attributes: { for: id } }),
    input,
    element('p', { class: 'problem', attributes: { id: `${id}-problem`, role: 'alert' } }),
    ...(hint ? [element('p', { class: 'hint', text: hint })] : []),
  );
  return { name, element: made, input };
}

export function option(value: string, text: string): HTMLOptionElement {
  return element('option', { text, attributes: { value } });
}

/** Shows under each field what is wrong with it, and goes to the first. */
export function showProblems(fields: Field[], problems: Problems, words: AssistantWords): void {
  const wrong = fields.filter(({ name, element: made, input }) => {
    const problem = sentencesOn(problems[name] ?? [], words);
    (made.querySelector('.problem') as HTMLElement).textContent = problem;
    input.setAttribute('aria-invalid', String(problem !== ''));
    return problem !== '';
  });
  wrong[0]?.input.focus();
}

import type { Opened } from '../../entry/assistant';
import type { AssistantWords } from '../../text/viAssistantPage';
import { element } from '../parts/element';
import { type Field, field, fill, option } from './fields';

/** The preset's units, or a list that is pasted; and groups for those whose names do not tell. */
export function unitFields({ draft, groups, presetUnits }: Opened, words: AssistantWords) {
  const list = field({
    name: 'units',
    label: words.pastedUnits,
    value: draft.units,
    rows: 9,
    hint: words.unitsHint,
    wide: true,
  });
  list.input.setAttribute('placeholder', words.unitsExample);
  const choice = (value: string, text: string, checked: boolean) => {
    const input = element('input', { attributes: { type: 'radio', name: 'which', value } });
    input.checked = checked;
    input.addEventListener('change', () => {
      list.element.hidden = value === 'preset';
      if (value === 'pasted') list.input.focus();
    });
    return { input, element: element('label', { class: 'choice' }, input, text) };
  };
  const preset = choice('preset', fill(words.presetUnits, { units: presetUnits }), draft.units === '');
  const pasted = choice('pasted', words.pastedUnits, draft.units !== '');
  (list.element.querySelector('label') as HTMLElement).className = 'unseen';
  list.element.hidden = draft.units === '';
  // Tab is what parts the columns of a pasted list: it belongs into the field.
  const problem = element('p', { class: 'problem', attributes: { role: 'alert' } });
  const unknown = element('div', { class: 'unknown' });
  return {
    fields: [list] as Field[],
    element: element('div', { class: 'fields' }, preset.element, pasted.element, list.element, problem, unknown),
    take() {
      draft.units = pasted.input.checked ? list.input.value : '';
      for (const select of unknown.querySelectorAll('select')) {
        if (select.value === '') delete draft.groups[select.name];
        else draft.groups[select.name] = select.value;
      }
    },
    /** Asks for the groups of units whose names do not tell. */
    askGroups(units: { name: string; key: string }[], sentence: string) {
      problem.textContent = sentence;
      unknown.replaceChildren(
        ...units.map(({ name, key }) => {
          const select = element(
            'select',
            { attributes: { name: key } },
            option('', words.chooseGroup),
            ...groups.map((group) => option(group.key, group.name)),
          );
          return element('label', {}, element('span', { text: name }), select);
        }),
      );
    },
  };
}

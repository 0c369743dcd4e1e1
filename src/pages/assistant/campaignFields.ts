import type { Opened } from '../../entry/assistant';
import type { AssistantWords } from '../../text/viAssistantPage';
import { element } from '../parts/element';
import { type Field, field, fill } from './fields';

/** What a campaign is called, its dates and targets. */
export function campaignFields({ draft, indicators }: Opened, words: AssistantWords) {
  const plain = (
    name: 'campaign' | 'short' | 'event' | 'ward' | 'operator' | 'leadership' | 'start' | 'end' | 'deadline' | 'cutoff',
    hint?: string,
  ) =>
    field({
      name,
      label: name === 'cutoff' ? words.cutoff : words[name],
      value: draft[name],
      ...(hint ? { hint } : {}),
      wide: name === 'campaign',
    });
  const targets = indicators.map(({ key, name }) =>
    field({
      name: `target:${key}`,
      label: fill(words.target, { indicator: name }),
      value: draft.targets[key] ?? '',
      hint: words.targetHint,
    }),
  );
  const fields: Field[] = [
    plain('campaign'),
    plain('short'),
    plain('event', words.eventHint),
    plain('ward'),
    plain('operator'),
    plain('leadership'),
    plain('start'),
    plain('end'),
    plain('deadline'),
    plain('cutoff', words.cutoffHint),
    ...targets,
  ];
  return {
    fields,
    element: element('div', { class: 'fields' }, ...fields.map((one) => one.element)),
    /** Puts what is typed now into the draft. */
    take() {
      for (const { name, input } of fields) {
        if (name.startsWith('target:')) draft.targets[name.slice('target:'.length)] = input.value;
        else Object.assign(draft, { [name]: input.value });
      }
    },
  };
}

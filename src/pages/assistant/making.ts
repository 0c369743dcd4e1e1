import type { Opened } from '../../entry/assistant';
import type { AssistantWords } from '../../text/viAssistantPage';
import { element } from '../parts/element';
import { ask } from '../server';
import { fill } from './fields';
import { show } from './frame';

type Step = Opened['steps'][number];

/**
 * Takes the steps of set-up one after the other, each a call of its own, and shows how far it is. One that fails can be
 * tried again; so can a dialog that was closed.
 * @param first what is to be done before them, as part of the first
 */
export async function make(
  { steps, done }: Pick<Opened, 'steps' | 'done'>,
  words: AssistantWords,
  title: { progress: string; title: string },
  first: () => Promise<void>,
  then: () => Promise<void> | void,
): Promise<void> {
  const notes = element('ul', { class: 'notes' });
  const lines = new Map(
    steps.map((step) => [step, element('li', { class: done.includes(step) ? 'done' : '', text: words.steps[step] })]),
  );
  const list = element('ol', { class: 'making' }, ...lines.values());
  const content = [list, notes, element('p', { class: 'hint', text: words.closable })];
  show({ ...title, content });
  let before: (() => Promise<void>) | null = first;
  for (const step of steps.filter((one) => !done.includes(one))) {
    const line = lines.get(step) as HTMLElement;
    line.className = 'busy';
    try {
      if (before) await before();
      before = null;
      const note = await ask('assistantStep', step);
      if (note !== '' && step !== 'update') notes.append(element('li', { text: note }));
    } catch (error) {
      line.className = 'failed';
      const why = error instanceof Error ? error.message : String(error);
      content.push(element('p', { class: 'problem', text: fill(words.stopped, { step: words.steps[step], why }) }));
      const past = steps.slice(0, steps.indexOf(step));
      const again = () => make({ steps, done: past as Step[] }, words, title, before ?? nothing, then);
      show({ ...title, content, next: { text: words.retry, click: again } });
      return;
    }
    line.className = 'done';
  }
  await then();
}

const nothing = async () => undefined;

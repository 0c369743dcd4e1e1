import type { Ready } from '../../entry/handOut';
import type { AssistantPageWords } from '../../text/assistantPage';
import { copyFrom } from '../parts/copy';
import { button, element } from '../parts/element';
import { ask } from '../server';
import { fill, option } from './fields';
import { show } from './frame';

/** After set-up: a report for a test, and the units' own links to be handed out. */
export function showReady(ready: Ready, words: AssistantPageWords, title: string, above: HTMLElement[] = []): void {
  show({ progress: '', title, content: [...above, testPart(ready, words), handOutPart(ready, words)] });
}

/** How often, and how long, a test report is looked for. */
const PAUSE = 4000;
const PATIENCE = 60_000;

function testPart({ test, now }: Ready, words: AssistantPageWords): HTMLElement {
  const part = element('section', {}, element('h2', { text: words.testTitle }));
  if (test === '') {
    part.append(element('p', { text: words.noForm }));
    return part;
  }
  const link = element('textarea', { class: 'unseen', attributes: { 'aria-hidden': 'true', tabindex: '-1' } });
  link.value = test;
  const result = element('p', { class: 'result', attributes: { role: 'status' } });
  const sent = button(words.waitForTest, async () => {
    sent.disabled = true;
    await waitForTest(now, words, result);
    sent.disabled = false;
  });
  const copy = button(words.copyTest, () => void copyFrom(link));
  const open = element('a', {
    class: 'button',
    text: words.openTest,
    attributes: { href: test, target: '_blank', rel: 'noopener' },
  });
  part.append(
    element('p', { text: words.testHint }),
    element('p', { class: 'row' }, copy, open, sent),
    link,
    result,
    signInPart(words),
  );
  return part;
}

async function waitForTest(since: number, words: AssistantPageWords, result: HTMLElement): Promise<void> {
  let last = '';
  for (let waited = 0; waited <= PATIENCE; waited += PAUSE) {
    result.textContent = fill(words.waiting, { seconds: Math.round((PATIENCE - waited) / 1000) });
    try {
      const { at, ran } = await ask('testReport', since);
      if (at !== null) last = fill(words.seen, { at });
      if (at !== null && ran !== null) {
        result.textContent = `${last} ${ran === 'tick' ? words.ranTick : words.ranSubmission}`;
        return;
      }
    } catch (error) {
      result.textContent = error instanceof Error ? error.message : String(error);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  result.textContent = last === '' ? words.notSeen : `${last} ${words.ranNot}`;
}

function signInPart(words: AssistantPageWords): HTMLElement {
  const said = element('p', { attributes: { role: 'status' } });
  const answer = (text: string, sentence: string) => button(text, () => said.replaceChildren(sentence));
  return element(
    'div',
    {},
    element(
      'p',
      { class: 'row' },
      element('span', { text: words.signInQuestion }),
      answer(words.yes, words.signInYes),
      answer(words.no, words.signInNo),
    ),
    said,
  );
}

function handOutPart({ units, tab, column }: Ready, words: AssistantPageWords): HTMLElement {
  const part = element('section', {}, element('h2', { text: words.handOutTitle }));
  part.append(element('p', { text: fill(words.handOutHint, { tab, column }) }));
  const select = element(
    'select',
    { attributes: { 'aria-label': words.unit } },
    ...units.map(({ label }, index) => option(String(index), label)),
  );
  const message = element('textarea', { attributes: { rows: '6', readonly: '', 'aria-label': words.handOutTitle } });
  const open = element('a', {
    class: 'button',
    text: words.openForm,
    attributes: { target: '_blank', rel: 'noopener' },
  });
  const said = element('p', { class: 'result', attributes: { role: 'status' } });
  const showUnit = () => {
    const unit = units[Number(select.value)];
    message.value = unit ? words.handOut(unit.about) : '';
    open.href = unit?.about.link ?? '';
  };
  const copy = button(words.copyMessage, async () => {
    const unit = units[Number(select.value)];
    await copyFrom(message);
    said.textContent = fill(words.copied, { unit: unit?.label ?? '' });
    if (select.selectedIndex < units.length - 1) select.selectedIndex += 1;
    showUnit();
  });
  select.addEventListener('change', showUnit);
  showUnit();
  part.append(select, message, element('p', { class: 'row' }, copy, open), said);
  return part;
}

import type { Opened } from '../entry/assistant';
import { assistantWords } from '../text/assistantPage';
import { campaignFields } from './assistant/campaignFields';
import { fill, showProblems } from './assistant/fields';
import { say, show } from './assistant/frame';
import { make } from './assistant/making';
import { showReady } from './assistant/ready';
import { element } from './parts/element';
import { ask } from './server';

/** A new campaign in the same file: what will happen, what it is called and when it runs; then it is done. */

let opened: Opened;
let words: ReturnType<typeof assistantWords>;

ask('campaignOpened').then(
  (given) => {
    opened = given;
    words = assistantWords(opened.language, opened.kept);
    document.documentElement.lang = opened.language;
    if (opened.stage === 'half') void begin(async () => undefined);
    else showWhatHappens();
  },
  (error: Error) => say(error.message),
);

function showWhatHappens(): void {
  const lines = words.newHint.map((line) => element('li', { text: fill(line, { old: opened.old }) }));
  show({
    progress: '',
    title: words.newTitle,
    content: [element('ul', { class: 'plain-list' }, ...lines)],
    next: { text: words.next, click: showCampaign },
  });
}

function showCampaign(): void {
  const part = campaignFields(opened, words);
  show({
    progress: '',
    title: words.campaignStep,
    content: [part.element],
    back: {
      text: words.back,
      click: () => {
        part.take();
        showWhatHappens();
      },
    },
    next: {
      text: words.newStart,
      async click() {
        part.take();
        const problems = await ask('campaignTyped', opened.draft);
        showProblems(part.fields, problems, words);
        if (Object.keys(problems).length === 0)
          await begin(async () => void (await ask('campaignBegun', opened.draft)));
      },
    },
  });
}

function begin(first: () => Promise<void>): Promise<void> {
  return make(opened, words, { progress: '', title: words.newTitle }, first, async () => {
    const ready = await ask('assistantReady');
    showReady(ready, words, words.newDone);
  });
}

import type { Opened } from '../entry/assistant';
import { assistantWords, sentencesOn } from '../text/assistantPage';
import { campaignFields } from './assistant/campaignFields';
import { type Field, field, fill, showProblems } from './assistant/fields';
import { say, show } from './assistant/frame';
import { make } from './assistant/making';
import { showReady } from './assistant/ready';
import { totalFields } from './assistant/totalFields';
import { unitFields } from './assistant/unitFields';
import { button, element } from './parts/element';
import { ask } from './server';

/** The set-up assistant: what the campaign is, who reports, their totals, who reads; then it makes everything. */

let opened: Opened;
let words: ReturnType<typeof assistantWords>;
/** The units as the step before last left them. */
let rows: Parameters<typeof totalFields>[1] = [];

const LAST = 4;

ask('assistantOpened').then(
  async (given) => {
    opened = given;
    words = assistantWords(opened.language, opened.kept);
    document.documentElement.lang = opened.language;
    if (opened.stage === 'ready') await showStanding();
    else if (opened.stage === 'half') showHalfMade();
    else await showStep(Math.min(opened.draft.step, LAST));
  },
  (error: Error) => say(error.message),
);

interface Part {
  fields: Field[];
  element: HTMLElement;
  take(): void;
}

async function showStep(step: number): Promise<void> {
  if (step === 3 && rows.length === 0) rows = (await ask('assistantTyped', 2, opened.draft)).rows;
  const { title, part, ask: askMore } = partOf(step);
  show({
    progress: fill(words.progress, { step, steps: LAST + 1 }),
    title,
    content: [part.element],
    ...(step > 1
      ? {
          back: {
            text: words.back,
            click: () => {
              part.take();
              void showStep(step - 1);
            },
          },
        }
      : {}),
    next: {
      text: step === LAST ? words.create : words.next,
      async click() {
        part.take();
        const judged = await ask('assistantTyped', step, opened.draft);
        rows = judged.rows;
        showProblems(part.fields, judged.problems, words);
        askMore?.(judged);
        if (Object.keys(judged.problems).length > 0) return;
        if (step < LAST) await showStep(step + 1);
        else await create(opened.done);
      },
    },
  });
}

type Judged = Awaited<ReturnType<typeof ask<'assistantTyped'>>>;

function partOf(step: number): { title: string; part: Part; ask?: (judged: Judged) => void } {
  switch (step) {
    case 1:
      return { title: words.campaignStep, part: campaignFields(opened, words) };
    case 2: {
      const part = unitFields(opened, words);
      return {
        title: words.unitsStep,
        part,
        ask: ({ unknown, problems }) => part.askGroups(unknown, sentencesOn(problems.groups ?? [], words)),
      };
    }
    case 3:
      return { title: words.totalsStep, part: totalFields(opened, rows, words) };
    default:
      return { title: words.mailStep, part: mailFields() };
  }
}

function mailFields(): Part {
  const { draft } = opened;
  const fields = [
    field({
      name: 'recipients',
      label: words.recipients,
      value: draft.recipients,
      rows: 3,
      hint: words.recipientsHint,
      wide: true,
    }),
    field({ name: 'digestAt', label: words.digestAt, value: draft.digestAt, hint: words.digestAtHint }),
    field({
      name: 'language',
      label: words.language,
      value: draft.language,
      hint: words.languageHint,
      choices: words.languages,
    }),
  ];
  return {
    fields,
    element: element('div', { class: 'fields' }, ...fields.map((one) => one.element)),
    take() {
      for (const { name, input } of fields) Object.assign(draft, { [name]: input.value });
    },
  };
}

const heading = () => ({
  progress: fill(words.progress, { step: LAST + 1, steps: LAST + 1 }),
  title: words.createStep,
});

function showHalfMade(): void {
  const list = opened.steps.map((step) =>
    element('li', { class: opened.done.includes(step) ? 'done' : '', text: words.steps[step] }),
  );
  show({
    ...heading(),
    content: [element('p', { text: words.halfMade }), element('ol', { class: 'making' }, ...list)],
    next: { text: words.next, click: () => create(opened.done) },
  });
}

function create(done: Opened['done']): Promise<void> {
  return make({ steps: opened.steps, done }, words, heading(), async () => undefined, showDone);
}

async function showDone(): Promise<void> {
  const ready = await ask('assistantReady');
  words = assistantWords(ready.language, opened.kept);
  showReady(ready, words, words.readyTitle);
}

/** In a file that is ready: repair at one click, and what comes after set-up. */
async function showStanding(): Promise<void> {
  const ready = await ask('assistantReady');
  const repair = button(words.repair, () => void create([]));
  const standing = element(
    'section',
    {},
    element('p', { text: words.ready }),
    element('p', { class: 'quiet', text: fill(words.operatedBy, { account: opened.operator }) }),
    element('p', { class: 'row' }, repair),
  );
  showReady(ready, words, words.readyTitle, [standing]);
}

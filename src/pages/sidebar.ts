import type { SidebarView } from '../entry/sidebar';
import { remindingText, type SidebarModel, sidebarOf } from '../layout/sidebar';
import type { SidebarFigures } from '../layout/sidebarFigures';
import type { Language } from '../text/vi';
import { copyFrom } from './parts/copy';
import { button, element } from './parts/element';
import { ask } from './server';
import { progressView } from './sidebar/progress';
import { askToRemind } from './sidebar/question';
import { pageWords, voiceIn } from './sidebar/words';
import { type Composer, composeFor, zaloView } from './sidebar/zalo';

/** The page beside the Sheet. */
const main = document.querySelector('main') as HTMLElement;
/** What it is opened for. */
const opened = main.dataset as { view: SidebarView; language: Language };

let voice = voiceIn(opened.language);
let words = pageWords(voice);
let model: SidebarModel | null = null;
let view = opened.view;
let composer: Composer | null = null;
/** One thing after another: a button pressed meanwhile does nothing. */
let busy = false;

const tabs = element('nav', { class: 'top' });
const content = element('div', {});
const said = element('p', { class: 'said', attributes: { role: 'status', 'aria-live': 'polite' } });
const buttons = element('div', { class: 'actions' });
main.append(tabs, content, element('footer', {}, said, buttons));

const reload = button(words.reload, () => void load(), { class: 'pill' });
const remind = button('', () => void remindNow(), { class: 'pill primary' });
const trial = button('', () => void during(trial, words.sending, () => ask('tryDigest')), { class: 'pill' });
const copy = button('', () => void copyNow(), { class: 'pill primary' });

document.documentElement.lang = opened.language;
void load();

async function load(): Promise<void> {
  if (!model) {
    const lines = [64, 72, 58, 58, 34, 44, 44, 44].map((height) => element('i', { style: { height: `${height}px` } }));
    content.replaceChildren(element('div', { class: 'skeleton', attributes: { 'aria-hidden': 'true' } }, ...lines));
  }
  await during(reload, words.loading, async () => {
    take(await ask('sidebarFigures'));
    draw();
    return '';
  });
  if (!model) drawFailure();
}

function take(figures: SidebarFigures): void {
  voice = voiceIn(figures.language);
  words = pageWords(voice);
  document.documentElement.lang = figures.language;
  model = sidebarOf(figures, voice);
}

function draw(): void {
  if (!model) return;
  tabs.replaceChildren(
    ...(['progress', 'zalo'] as const).map((name) =>
      button(words[name], () => turnTo(name), { attributes: { 'aria-current': name === view ? 'page' : null } }),
    ),
    reload,
  );
  composer = view === 'zalo' ? zaloView(model, words) : null;
  content.replaceChildren(composer ? composer.view : progressView(model, words, { goTo, compose, say }));
  composer?.stretch();
  reload.textContent = words.reload;
  remind.textContent = model.remind.button;
  trial.textContent = words.trial;
  trial.title = words.trialOf;
  copy.textContent = words.copy;
  buttons.replaceChildren(...(composer ? (composer.field ? [copy] : []) : [remind, trial]));
}

/** Nothing could be shown: what to do stands where the figures would. */
function drawFailure(): void {
  content.replaceChildren(element('p', { class: 'failure', text: said.textContent ?? '' }));
  say('');
  buttons.replaceChildren(reload);
}

function turnTo(name: SidebarView): void {
  view = name;
  draw();
  say('');
  tabs.querySelector<HTMLElement>('[aria-current]')?.focus();
  scrollTo(0, 0);
}

function compose(code: string): void {
  if (!model) return;
  composeFor(code, model);
  turnTo('zalo');
  composer?.field?.focus();
}

function goTo({ code, group }: SidebarModel['units'][number]): void {
  void during(null, words.going, async () => ((await ask('goToUnit', code, group)) ? '' : voice.words.noRow));
}

async function remindNow(): Promise<void> {
  if (!model || busy) return;
  if (model.remind.refused !== '') return say(model.remind.refused);
  if (!(await askToRemind(model, words.keep))) return;
  const { units } = model.remind;
  await during(remind, words.sending, async () => {
    const done = await ask('remindUnits', units);
    take(done.figures);
    draw();
    return remindingText(done, voice.words);
  });
}

async function copyNow(): Promise<void> {
  if (composer?.field) say((await copyFrom(composer.field)) ? words.copied : words.notCopied);
}

/** Works with its button busy, and says what came of it, or what went wrong and what to do next. */
async function during(
  pressed: HTMLButtonElement | null,
  meanwhile: string,
  work: () => Promise<string>,
): Promise<void> {
  if (busy) return;
  busy = true;
  const marked = pressed ? [main, pressed] : [main];
  for (const one of marked) one.setAttribute('aria-busy', 'true');
  // A button that is disabled altogether would lose the focus.
  pressed?.setAttribute('aria-disabled', 'true');
  say(meanwhile);
  try {
    say(await work());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(`${message} ${words.again}`, true);
  }
  for (const one of marked) one.removeAttribute('aria-busy');
  pressed?.removeAttribute('aria-disabled');
  busy = false;
}

function say(sentence: string, wrong = false): void {
  said.textContent = sentence;
  said.classList.toggle('wrong', wrong);
}

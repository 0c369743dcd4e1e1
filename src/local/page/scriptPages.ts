import type { Answers, Outcome, Shown } from '../wire';
import { post } from './ask';
import { h } from './dom';
import { follow } from './links';
import { ask, tell, toast } from './notices';
import { words } from './words';

/** What a page of the script asks for: a call of `google.script.run`, to be closed, another size, a link to be followed. */
interface Asked {
  call?: number;
  functionName?: string;
  args?: unknown[];
  close?: boolean;
  width?: number;
  height?: number;
  follow?: string;
}

const frames = new Map<MessageEventSource, () => void>();

/** Shows what appeared on the person's screen, in its order; a sidebar goes into the place kept for it. */
export async function present(shown: Shown[], sidebar: HTMLElement): Promise<void> {
  for (const one of shown) {
    if (one.kind === 'toast') toast([one.title, one.text].filter(Boolean).join(': '));
    else if (one.kind === 'sidebar') openSidebar(one, sidebar);
    else if (one.kind === 'dialog') openDialog(one);
    else await tell(one.title || words.name, one.text, answerOf(one));
  }
}

/** Asks what a script asks: the button pressed and, of a prompt, what was typed. */
export async function answerQuestion({ title, text, kind, buttons }: Shown): Promise<Answers[number]> {
  const names = buttons ?? ['OK', 'CANCEL'];
  const choices = names.map((value) => ({ value, label: words.sheet.buttons[value] ?? value }));
  return ask(title || words.name, text, choices, kind === 'prompt');
}

/** What a question was answered with before anybody was asked. */
const answerOf = ({ answer, buttons = [] }: Shown): string | undefined =>
  answer && buttons.length > 1
    ? words.sheet.answered([answer.button, answer.text].filter(Boolean).join(' · '))
    : undefined;

/** Shows a sidebar's page in the place kept for it. */
export function openSidebar(shown: Shown, place: HTMLElement): void {
  const close = () => {
    place.replaceChildren();
    place.hidden = true;
  };
  const title = shown.title || words.sheet.sidebar;
  place.hidden = false;
  if (place.querySelector(`iframe[src$="/${shown.index}"]`)) return;
  place.replaceChildren(h('header', {}, h('h2', {}, title), closeButton(close)), frameFor(shown.index, title, close));
}

function openDialog(shown: Shown): void {
  const title = shown.title || words.sheet.dialog;
  const close = () => dialog.close();
  const frame = frameFor(shown.index, title, close);
  frame.style.width = `${shown.width ?? 600}px`;
  frame.style.height = `${shown.height ?? 400}px`;
  const dialog = h(
    'dialog',
    { class: 'script-dialog', 'aria-label': title },
    h('header', {}, h('h2', {}, title), closeButton(close)),
    frame,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.appendChild(dialog);
  dialog.showModal();
}

const closeButton = (close: () => void) =>
  h(
    'button',
    { class: 'button plain round', 'aria-label': words.close, title: words.close, on: { click: close } },
    '×',
  );

/** The script's page, apart from this one: its only way out is a message. */
function frameFor(index: number, title: string, close: () => void): HTMLIFrameElement {
  const frame = h('iframe', {
    title,
    src: `/man-hinh/${index}`,
    allow: 'clipboard-write',
    sandbox: 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  });
  frame.addEventListener('load', () => {
    if (frame.contentWindow) frames.set(frame.contentWindow, close);
  });
  return frame;
}

/** Answers what the script's pages ask for; `changed` is called after each call. */
export function answerScriptPages(sidebar: HTMLElement, changed: () => void): void {
  addEventListener('message', async (event: MessageEvent<Asked>) => {
    const source = event.source;
    if (!source || !frameOf(source) || typeof event.data !== 'object' || event.data === null) return;
    const { call, functionName, args, close, width, height, follow: address } = event.data;
    const frame = frameOf(source);
    if (frame && typeof width === 'number') frame.style.width = `${width}px`;
    if (frame && typeof height === 'number') frame.style.height = `${height}px`;
    if (typeof address === 'string' && address.startsWith('https://docs.google.com/')) follow(address);
    if (close) frames.get(source)?.();
    if (typeof functionName !== 'string') return;
    const reply = (answer: object) => source.postMessage({ call, ...answer }, { targetOrigin: '*' });
    try {
      const outcome = await post<Outcome>('/call', { functionName, args: args ?? [] });
      reply(outcome.refused === undefined ? { value: outcome.result ?? null } : { error: outcome.refused });
      changed();
      await present(outcome.shown, sidebar);
    } catch (error) {
      reply({ error: error instanceof Error ? error.message : words.failed });
    }
  });
}

const frameOf = (source: MessageEventSource) =>
  [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source);

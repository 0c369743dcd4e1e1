import { byId, type Child, fill, h } from './dom';
import { linked } from './links';
import { words } from './words';

/** A line that goes by itself, or when what it gives back is called; screen readers say it when there is time. */
export function toast(text: string, kind: 'plain' | 'bad' = 'plain'): () => void {
  const line = h('div', { class: `toast ${kind}` }, text);
  const region = byId('toasts');
  while (region.childElementCount > 2) region.firstElementChild?.remove();
  region.appendChild(line);
  setTimeout(() => line.remove(), kind === 'bad' ? 12_000 : 7_000);
  return () => line.remove();
}

/** Says what went wrong. */
export function tellFailure(error: unknown): void {
  toast(error instanceof Error ? error.message : words.failed, 'bad');
}

/** A question that stops everything until it is answered. */
export function confirm(
  title: string,
  text: string,
  yes: string,
  kind: 'plain' | 'danger' = 'plain',
): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = openDialog(title, linked(text), [
      { label: yes, kind: kind === 'danger' ? 'danger' : 'primary', value: 'yes' },
      { label: words.cancel, kind: 'plain', value: 'no' },
    ]);
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'));
  });
}

/** Something to read and close. */
export function tell(title: string, text: string, note?: string): Promise<void> {
  return new Promise((resolve) => {
    const body = [h('p', { class: 'preformatted' }, linked(text)), note ? h('p', { class: 'secondary' }, note) : null];
    const dialog = openDialog(title, body, [{ label: words.ok, kind: 'primary', value: 'ok' }]);
    dialog.addEventListener('close', () => resolve());
  });
}

/** A script's question: which button, and what was typed where it asks for text. Closing it is `CLOSE`. */
export function ask(
  title: string,
  text: string,
  buttons: { value: string; label: string }[],
  withText: boolean,
): Promise<{ button: string; text?: string }> {
  return new Promise((resolve) => {
    const line = h('input', { type: 'text', class: 'reply', 'aria-label': words.sheet.reply, autofocus: true });
    const body = [h('p', { class: 'preformatted' }, linked(text)), withText ? line : null];
    const choices = buttons.map(
      ({ value, label }, index): Choice => ({ value, label, kind: index === 0 ? 'primary' : 'plain' }),
    );
    const dialog = openDialog(title, body, choices);
    line.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') dialog.close(choices[0]?.value);
    });
    if (withText) line.focus();
    dialog.addEventListener('close', () => {
      const button = dialog.returnValue || 'CLOSE';
      resolve(withText ? { button, text: line.value } : { button });
    });
  });
}

interface Choice {
  label: string;
  kind: 'primary' | 'plain' | 'danger';
  value: string;
}

function openDialog(title: string, body: Child, choices: Choice[]): HTMLDialogElement {
  const heading = h('h2', {}, title);
  const dialog = h(
    'dialog',
    { class: 'question', 'aria-label': title },
    heading,
    h('div', { class: 'body' }, body),
    h(
      'form',
      { method: 'dialog', class: 'choices' },
      choices.map(({ label, kind, value }, index) =>
        h('button', { value, class: `button ${kind}`, autofocus: index === 0 }, label),
      ),
    ),
  );
  dialog.addEventListener('close', () => setTimeout(() => dialog.remove()));
  document.body.appendChild(dialog);
  dialog.showModal();
  return dialog;
}

/** The full-width notice that the server is gone. */
export function showStopped(stopped: boolean): void {
  const notice = byId('stopped');
  notice.hidden = !stopped;
  if (stopped) {
    fill(
      notice,
      h('strong', {}, words.stopped),
      ` ${words.restart} `,
      h('code', {}, words.restartCommand),
      ` ${words.restartWhere}`,
    );
  }
}

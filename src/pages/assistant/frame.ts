import './dialog.css';
import { button, element } from '../parts/element';

/** The dialog: a heading that stays, what a step shows, and its buttons at the bottom. */
export interface Screen {
  /** Above the heading: how far it is. */
  progress: string;
  title: string;
  content: HTMLElement[];
  back?: { text: string; click: () => void };
  next?: { text: string; click: () => Promise<void> | void };
}

const main = document.querySelector('main') as HTMLElement;

/** Shows a screen; what its main button does keeps both buttons from being pressed, and its failure is shown. */
export function show({ progress, title, content, back, next }: Screen): void {
  const message = element('p', { class: 'message', attributes: { role: 'alert' } });
  const buttons = element('footer', {}, message);
  if (back) buttons.append(button(back.text, back.click, { class: 'plain' }));
  if (next) {
    const act = async () => {
      const all = [...buttons.querySelectorAll('button')];
      for (const one of all) one.disabled = true;
      message.textContent = '';
      try {
        await next.click();
      } catch (error) {
        message.textContent = error instanceof Error ? error.message : String(error);
      }
      for (const one of all) one.disabled = false;
    };
    buttons.append(button(next.text, act, { class: 'primary' }));
  }
  const heading = element('h1', { text: title, attributes: { tabindex: '-1' } });
  const header = element('header', {}, element('p', { class: 'quiet', text: progress }), heading);
  main.replaceChildren(header, element('div', { class: 'content' }, ...content), buttons);
  heading.focus();
}

/** A sentence in the dialog by itself. */
export function say(message: string): void {
  main.replaceChildren(element('p', { class: 'alone', text: message, attributes: { role: 'alert' } }));
}

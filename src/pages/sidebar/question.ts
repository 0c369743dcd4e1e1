import type { SidebarModel } from '../../layout/sidebar';
import { button, element } from '../parts/element';

/** Asks once before reminders go out: how many, to whom, and what the account may still send. */
export function askToRemind({ remind }: SidebarModel, keep: string): Promise<boolean> {
  return new Promise((resolve) => {
    let agreed = false;
    const close = (yes: boolean) => () => {
      agreed = yes;
      dialog.close();
    };
    const dialog = element(
      'dialog',
      { attributes: { 'aria-labelledby': 'ask' } },
      element('h2', { text: remind.ask, attributes: { id: 'ask' } }),
      element('p', { text: remind.names }),
      ...remind.notes.map((text) => element('p', { class: 'quiet', text })),
      element(
        'div',
        { class: 'actions' },
        button(remind.yes, close(true), { class: 'pill primary' }),
        button(keep, close(false), { class: 'pill' }),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(agreed);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

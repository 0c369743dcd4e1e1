import { fill, h } from './dom';
import { createForm } from './form';
import { tellFailure } from './notices';
import type { Tab } from './tab';
import { words } from './words';

/** Tab «Biểu mẫu»: the project's form, to be filled in by hand. */
export function createFormTab(changed: () => void): Tab {
  const form = createForm(changed);
  const which = h('select', { 'aria-label': words.form.which, on: { change: () => void open() } });
  const own = h('a', { class: 'own-address', target: '_blank' }, words.form.ownAddress);
  const bar = h('div', { class: 'form-bar' }, which, own);
  const element = h('div', { class: 'form-ground' });

  async function open(): Promise<void> {
    own.href = `/bieu-mau/${which.value}`;
    await form.open(which.value).catch(tellFailure);
  }

  return {
    element,
    show() {
      /* The form keeps what was typed. */
    },
    async refresh({ forms }) {
      if (forms.length === 0) {
        fill(
          element,
          h(
            'div',
            { class: 'empty card' },
            h('p', {}, words.form.none),
            h('p', { class: 'secondary' }, words.form.noneHint),
          ),
        );
        return;
      }
      if (!element.contains(form.element)) fill(element, bar, form.element);
      const ids = forms.map(({ id }) => id);
      if ([...which.options].map((option) => option.value).join() !== ids.join()) {
        fill(
          which,
          forms.map(({ id, title }) => h('option', { value: id }, title)),
        );
      }
      which.hidden = forms.length < 2;
      await open();
    },
  };
}

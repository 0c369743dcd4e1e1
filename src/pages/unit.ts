import { unitCardHtml } from '../layout/unitCard';
import type { Language } from '../text/vi';
import { copyFrom } from './parts/copy';
import { button, element } from './parts/element';
import { ask } from './server';
import { pageWords, voiceIn } from './sidebar/words';

/** The window on one unit. */
const main = document.querySelector('main') as HTMLElement;
const opened = main.dataset as { unit: string; language: Language };
const words = pageWords(voiceIn(opened.language));
const said = element('p', { text: words.loading, attributes: { role: 'status' } });

document.documentElement.lang = opened.language;
main.append(said);
ask('unitFigures', opened.unit)
  .then((figures) => {
    if (figures === null) {
      said.textContent = voiceIn(opened.language).words.noRow;
      return;
    }
    // Made by the `html` tag, which escapes whatever is put in.
    main.innerHTML = unitCardHtml(figures, voiceIn(figures.language));
    for (const field of main.querySelectorAll('textarea')) field.after(copyLine(field));
  })
  .catch((error: Error) => {
    said.textContent = error.message;
  });

function copyLine(field: HTMLTextAreaElement): HTMLElement {
  const told = element('span', { class: 'quiet', attributes: { role: 'status' } });
  const copy = button(words.copy, async () => {
    told.textContent = (await copyFrom(field)) ? words.copied : words.notCopied;
  });
  return element('p', {}, copy, told);
}

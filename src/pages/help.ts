import { preset } from '../preset/current';
import { help as english } from '../text/enHelp';
import { textIn } from '../text/language';
import { help as vietnamese } from '../text/viHelp';
import { element } from './parts/element';
import { call } from './server';

/** The help dialog: what a clerk does where. */
call('shownLanguage').then((language) => {
  document.documentElement.lang = language;
  const words = { vi: vietnamese, en: english }[language](textIn(language, preset.language));
  const sections = words.sections.map(({ title, lines }) =>
    element(
      'section',
      {},
      element('h2', { text: title }),
      element('ul', {}, ...lines.map((text) => element('li', { text }))),
    ),
  );
  document.querySelector('main')?.replaceChildren(...sections);
});

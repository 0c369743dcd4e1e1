import { type Finding, findingsOf, type Level, verdictOf } from '../core/health';
import type { Health } from '../entry/health';
import { preset } from '../preset/current';
import { healthPage as english } from '../text/enHealthPage';
import { textIn } from '../text/language';
import { healthPage as vietnamese } from '../text/viHealthPage';
import { button, element } from './parts/element';
import { ask } from './server';

/** The health dialog: a verdict, a line on each thing it looked at, and for another administrator the way to take over. */
const page = document.querySelector('main') as HTMLElement;

ask('healthReport').then(show, (error: Error) => page.replaceChildren(verdict('bad', error.message)));

const verdict = (level: Level, text: string) => element('p', { class: `verdict ${level}`, text });

function show({ language, facts }: Health, news = ''): void {
  const findings = findingsOf(facts);
  const level = verdictOf(findings);
  document.documentElement.lang = language;
  const words = { vi: vietnamese, en: english }[language](textIn(language, preset.language));
  const lines = [...findings]
    .sort(worstFirst)
    .map((finding) =>
      element(
        'li',
        {},
        element('span', { class: `chip ${finding.level}`, text: words.levels[finding.level] }),
        element('p', { text: words.sentence(finding) }),
      ),
    );
  page.replaceChildren(
    element('p', { text: news }),
    verdict(level, words.verdicts[level]),
    element('ul', { class: 'findings' }, ...lines),
  );
  if (facts.me !== facts.operator) page.append(handOver(words, facts.operator));
}

const worstFirst = (a: Finding, b: Finding) => Number(b.level === 'bad') - Number(a.level === 'bad');

/** One button: what it does stands above it, why it failed below; what has come of it is looked at anew. */
function handOver(words: ReturnType<typeof vietnamese>, operator: string): HTMLElement {
  const said = element('p', { attributes: { 'aria-live': 'polite' } });
  const press = button(words.takeOver, () => {
    press.disabled = true;
    press.textContent = words.takingOver;
    ask('takeOver')
      .then(async (news) => {
        show(await ask('healthReport'), news);
        scrollTo(0, 0);
      })
      .catch((error: Error) => {
        said.textContent = error.message;
        press.textContent = words.takeOver;
        press.disabled = false;
      });
  });
  return element('section', {}, element('p', { text: words.takeOverNote(operator) }), press, said);
}

import { call } from './server';

/** The help dialog. */
const page = document.querySelector('main') as HTMLElement;

call('helpText').then(({ sections, language }) => {
  document.documentElement.lang = language;
  for (const { title, lines } of sections) {
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = title;
    const list = document.createElement('ul');
    list.append(...lines.map(item));
    section.append(heading, list);
    page.append(section);
  }
});

function item(line: string): HTMLElement {
  const element = document.createElement('li');
  element.textContent = line;
  return element;
}

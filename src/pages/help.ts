import { help } from '../text/viHelp';

/** The help dialog. */
const page = document.querySelector('main') as HTMLElement;
for (const { title, lines } of help.sections) {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ul');
  list.append(...lines.map(item));
  section.append(heading, list);
  page.append(section);
}

function item(line: string): HTMLElement {
  const element = document.createElement('li');
  element.textContent = line;
  return element;
}

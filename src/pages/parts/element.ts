type Child = Node | string;
interface About {
  class?: string;
  text?: string;
  /** Attributes by name; null leaves one out. */
  attributes?: Record<string, string | null>;
  style?: Record<string, string>;
  click?: () => void;
}

/** Makes an element. Text goes in as text, never as markup: names come from the Form and the Sheet. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  about: About = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (about.class) made.className = about.class;
  if (about.text !== undefined) made.textContent = about.text;
  for (const [name, value] of Object.entries(about.attributes ?? {}))
    if (value !== null) made.setAttribute(name, value);
  for (const [name, value] of Object.entries(about.style ?? {})) made.style.setProperty(name, value);
  if (about.click) made.addEventListener('click', about.click);
  made.append(...children);
  return made;
}

/** A button that does not send a form. */
export function button(text: string, click: () => void, about: About = {}): HTMLButtonElement {
  return element('button', { ...about, text, click, attributes: { type: 'button', ...about.attributes } });
}

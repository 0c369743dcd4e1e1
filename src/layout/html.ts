/**
 * HTML as a tagged template. Whatever is put in is escaped unless it is HTML of this sort already, so that no text from
 * the Form or the Sheet can become markup. Attributes must be quoted, and only constants and numbers go into `style`.
 */
export class Html {
  constructor(readonly source: string) {}
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  return new Html(strings.reduce((source, text, index) => source + inserted(values[index - 1]) + text));
}

function inserted(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (value instanceof Html) return value.source;
  if (Array.isArray(value)) return value.map(inserted).join('');
  // A line break in what is put in is a space: `compact` would take it out and join two words.
  return String(value)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** The source on one line: it is indented to be read, and mails are limited in size. */
export function compact(markup: Html): string {
  return markup.source.replace(/\s*\n\s*/g, '');
}

/** Length in UTF-8, in which Vietnamese takes up to three bytes a letter. */
export function bytesIn(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

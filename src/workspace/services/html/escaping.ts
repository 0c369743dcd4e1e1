/** Where in an HTML page a value is printed. */
export interface Context {
  state: 'text' | 'tag' | 'attribute' | 'script' | 'style' | 'comment';
  /** Attributes: the quote that closes them, '' for unquoted ones. */
  quote: string;
  /** The element the tag or script belongs to, and the attribute's name. */
  element: string;
  attribute: string;
  /** What has been written of the attribute's value, or the quote open in the script. */
  value: string;
  open: string;
}

export const startContext: Context = { state: 'text', quote: '', element: '', attribute: '', value: '', open: '' };

/** Follows the markup, as a browser reading it would. */
export function contextAfter(start: Context, text: string): Context {
  let context = start;
  for (let index = 0; index < text.length; ) {
    const [next, size] = step(context, text.slice(index));
    context = next;
    index += size;
  }
  return context;
}

function step(context: Context, rest: string): [Context, number] {
  switch (context.state) {
    case 'text': {
      if (rest.startsWith('<!--')) return [{ ...startContext, state: 'comment' }, 4];
      const opened = /^<(\/?[A-Za-z][\w:-]*)/.exec(rest);
      if (opened)
        return [{ ...startContext, state: 'tag', element: (opened[1] ?? '').toLowerCase() }, opened[0].length];
      return [context, skip(rest, /<|$/)];
    }
    case 'comment': {
      const end = rest.indexOf('-->');
      return end < 0 ? [context, rest.length] : [startContext, end + 3];
    }
    case 'tag':
      return insideTag(context, rest);
    case 'attribute':
      return insideAttribute(context, rest);
    case 'script':
    case 'style':
      return insideScript(context, rest);
  }
}

function skip(rest: string, until: RegExp): number {
  return Math.max(1, rest.slice(1).search(until) + 1);
}

function insideTag(context: Context, rest: string): [Context, number] {
  const space = /^[\s/]+/.exec(rest);
  if (space) return [context, space[0].length];
  if (rest.startsWith('>')) {
    const raw = context.element === 'script' || context.element === 'style' ? context.element : null;
    return [raw ? { ...startContext, state: raw, element: raw } : startContext, 1];
  }
  const attribute = /^([^\s=>/]+)(\s*=\s*(["']?))?/.exec(rest);
  if (!attribute) return [context, 1];
  const [whole, name = '', assigned, quote = ''] = attribute;
  if (assigned === undefined) return [context, whole.length];
  const value: Context = { ...context, state: 'attribute', attribute: name.toLowerCase(), quote, value: '', open: '' };
  return [value, whole.length];
}

function insideAttribute(context: Context, rest: string): [Context, number] {
  const tag: Context = { ...context, state: 'tag', attribute: '', value: '', open: '' };
  const end = context.quote === '' ? rest.search(/[\s>]/) : rest.indexOf(context.quote);
  if (end === 0) return context.quote === '' ? [tag, 0 + (rest.startsWith('>') ? 0 : 1)] : [tag, 1];
  const part = end < 0 ? rest : rest.slice(0, end);
  return [{ ...context, value: context.value + part, open: quoteAfter(context.open, part) }, part.length];
}

function insideScript(context: Context, rest: string): [Context, number] {
  const closing = new RegExp(`^</${context.element}`, 'i').exec(rest);
  if (closing) return [{ ...startContext, state: 'tag', element: `/${context.element}` }, closing[0].length];
  const size = skip(rest, /<|$/);
  return [{ ...context, open: quoteAfter(context.open, rest.slice(0, size)) }, size];
}

/** The string, template or comment open after this much script. */
function quoteAfter(open: string, code: string): string {
  let now = open;
  for (let index = 0; index < code.length; index++) {
    const character = code.charAt(index);
    const pair = code.slice(index, index + 2);
    if (now === '') {
      if (pair === '//' || pair === '/*') now = pair;
      else if (character === '"' || character === "'" || character === '`') now = character;
    } else if (now === '//') {
      if (character === '\n') now = '';
    } else if (now === '/*') {
      if (pair === '*/') now = '';
    } else if (character === '\\') index += 1;
    else if (character === now) now = '';
  }
  return now;
}

const urlAttributes = /^(href|src|action|formaction|cite|poster|background|data)$/;

/** A value escaped for where it is printed. https://developers.google.com/apps-script/guides/html/templates#printing_scriptlets */
export function escapeFor(context: Context, value: unknown): string {
  switch (context.state) {
    case 'script':
      return scriptValue(context.open, value);
    case 'style':
      return styleValue(String(value));
    case 'attribute':
      return attributeValue(context, value);
    case 'tag':
      return String(value).replace(/[^\w-]/g, '');
    case 'comment':
      return '';
    default:
      return escapeHtml(String(value));
  }
}

function attributeValue(context: Context, value: unknown): string {
  if (context.attribute.startsWith('on')) return attributeText(context, scriptValue(context.open, value));
  if (context.attribute === 'style') return attributeText(context, styleValue(String(value)));
  if (urlAttributes.test(context.attribute)) return attributeText(context, urlValue(context.value, String(value)));
  return attributeText(context, String(value));
}

/** Unquoted attributes would end at a space: those are escaped too. */
function attributeText(context: Context, text: string): string {
  const escaped = escapeHtml(text);
  return context.quote === '' ? escaped.replace(/[\s=`]/g, (found) => `&#${found.charCodeAt(0)};`) : escaped;
}

/** At its beginning a scheme that runs code is refused; in the query a value is one component. */
function urlValue(before: string, value: string): string {
  if (before.trim() === '') {
    if (/^[^:/?#]*:/.test(value) && !/^\s*(https?|mailto|ftp|tel):/i.test(value)) return '#zSoyz';
    return encodeURI(value)
      .replace(/%25([\da-f]{2})/gi, '%$1')
      .replace(/'/g, '%27');
  }
  return /[?#]/.test(before) ? encodeURIComponent(value) : encodeURI(value);
}

/** Outside quotes a text becomes a literal with its quotes; inside it stays the inside of one. */
function scriptValue(open: string, value: unknown): string {
  if (open === '//' || open === '/*') return '';
  if (open !== '') return scriptText(String(value));
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) {
    return ` ${String(value)} `;
  }
  return `'${scriptText(String(value))}'`;
}

function scriptText(text: string): string {
  return text.replace(/[\\'"`<>&=/$\p{Cc}\u2028\u2029]/gu, (character) => {
    if (character === '\\') return '\\\\';
    if (character === '/') return '\\/';
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === '\t') return '\\t';
    const code = character.charCodeAt(0);
    return code > 255 ? `\\u${code.toString(16)}` : `\\x${code.toString(16).padStart(2, '0')}`;
  });
}

/** Words, figures, colours and lengths pass; anything that could end the declaration does not. */
function styleValue(text: string): string {
  return /^[\w\s.,#%+-]*$/.test(text) && !/expression|url/i.test(text) ? text : 'zSoyz';
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

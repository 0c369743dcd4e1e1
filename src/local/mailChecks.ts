/**
 * What a mail must hold to, wherever it is read: one list for the tests and for the page's view “Kiểm tra”. Sizes after
 * Gmail's clipping at 102 KB and its style block of 16 KB (developers.google.com/workspace/gmail/design/css), contrast after
 * WCAG 2.2 (w3.org/TR/WCAG22, 1.4.3).
 */
export interface CheckedMail {
  subject: string;
  text: string;
  html: string;
}

export type CheckName = keyof typeof checks;

/** The checks a mail fails, with what was found; an empty list is a good mail. */
export function faultsOf(mail: CheckedMail): { check: CheckName; found: string }[] {
  return (Object.keys(checks) as CheckName[]).flatMap((check) =>
    checks[check](mail).map((found) => ({ check, found: found.slice(0, 120) })),
  );
}

export const checkNames = (): CheckName[] => Object.keys(checks) as CheckName[];

const checks = {
  size: ({ html }: CheckedMail) => over(Buffer.byteLength(html), 80_000, 'byte'),
  styleSize: ({ html }: CheckedMail) => over(all(html, /<style[^>]*>([\s\S]*?)<\/style>/g).join('').length, 16_000, ''),
  tags: ({ html }: CheckedMail) => all(html, /<(img|svg|script|form|iframe|progress|video|link)\b/gi),
  styles: ({ html }: CheckedMail) =>
    inlineStyles(html).flatMap((style) => all(style, /(position|float|flex|grid|calc\(|var\(|url\()/g)),
  tables: ({ html }: CheckedMail) =>
    html
      .split(/(?=<table\b)/)
      .slice(1)
      .filter((table) => !/^<table[^>]*role="presentation"/.test(table) && !/<th\b[^>]*scope="col"/.test(table))
      .map((table) => table.slice(0, 60)),
  balance: ({ html }: CheckedMail) => unbalanced(html),
  language: ({ html }: CheckedMail) => (html === '' || /\blang="(vi|en)"/.test(html) ? [] : ['lang']),
  holes: ({ html, text, subject }: CheckedMail) =>
    all(`${subject}\n${text}\n${shownText(html)}`, /\b(undefined|NaN|null|\[object Object\])\b/g),
  controls: ({ html, text, subject }: CheckedMail) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    all(`${subject}${text}${html}`, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g).map((one) =>
      JSON.stringify(one),
    ),
  subject: ({ subject }: CheckedMail) => [
    ...(/^(\d\d\/\d\d|\d{1,2} [A-Z][a-z]{2}): ./.test(subject) ? [] : [subject]),
    ...over(subject.length, 100, ''),
    ...(/[\r\n]/.test(subject) ? [JSON.stringify(subject)] : []),
  ],
  preheader: ({ html }: CheckedMail) => {
    const [shown] = all(html, /<div style="display:none[^>]*>([\s\S]*?)<\/div>/g);
    return shown === undefined ? [] : over(shownText(shown).length, 130, '');
  },
  textPart: ({ text, html }: CheckedMail) => {
    if (text.trim() === '') return [text];
    const figures = new Set(all(shownText(html), /(\d{1,3}[.,]\d%)/g).slice(0, 2));
    return [...figures].filter((figure) => !text.includes(figure));
  },
  links: ({ html }: CheckedMail) => all(html, /\shref="(?!https:\/\/|mailto:)([^"]*)"/g),
  contrast: ({ html }: CheckedMail) =>
    inlineStyles(html).flatMap((style) => {
      const ground = /background:(#[0-9a-f]{6})/i.exec(style)?.[1];
      const ink = /(?:^|;)color:(#[0-9a-f]{6})/i.exec(style)?.[1];
      return ground && ink && contrast(ground, ink) < 4.5 ? [`${ink} / ${ground}`] : [];
    }),
  bars: ({ html }: CheckedMail) =>
    all(html, /width="(-?[\d.]+)%"/g).filter((width) => Number(width) < 0 || Number(width) > 100),
} satisfies Record<string, (mail: CheckedMail) => string[]>;

function over(figure: number, most: number, unit: string): string[] {
  return figure > most ? [`${figure} > ${most} ${unit}`.trim()] : [];
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}

const inlineStyles = (html: string) => all(html, /\sstyle="([^"]*)"/g);

function shownText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(style|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, '·');
}

const EMPTY = new Set(['br', 'meta', 'hr', 'input', 'col']);

/** Tags that close what is not open, or stay open. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = ''] of html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    const tag = name.toLowerCase();
    if (EMPTY.has(tag)) continue;
    if (closing === '') open.push(tag);
    else if (open.pop() !== tag) return [`</${tag}>`];
  }
  return open.map((tag) => `<${tag}>`);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { hash } from '../core/reports';

/**
 * A property holds 9 KB and all of them 500 KB (developers.google.com/apps-script/guides/services/quotas): longer text
 * stands in parts, of letters that take up to three bytes each.
 */
const PART = 3000;

/** A long text as properties; each part begins with the mark of the whole, so that a reader need not work it out again. */
export function partsOf(name: string, text: string): Record<string, string> {
  const parts = text.match(new RegExp(`[^]{1,${PART}}`, 'g')) ?? [];
  const mark = hash(text);
  return {
    ...Object.fromEntries(parts.map((part, index) => [`${name}.${index}`, `${mark} ${part}`])),
    [name]: `${parts.length} ${mark}`,
  };
}

/** The text among the stored properties; null where it is missing or only half written. */
export function textOfParts(name: string, stored: Record<string, string>): string | null {
  const [count, mark] = (stored[name] ?? '').split(' ');
  if (mark === undefined) return null;
  const parts = Array.from({ length: Number(count) }, (_, index) => stored[`${name}.${index}`] ?? '');
  if (parts.some((part) => !part.startsWith(`${mark} `))) return null;
  return parts.map((part) => part.slice(mark.length + 1)).join('');
}

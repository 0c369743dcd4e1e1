import { hash } from '../core/reports';

/**
 * A property holds 9 KB and all of them 500 KB (developers.google.com/apps-script/guides/services/quotas): longer text
 * stands in parts, of letters that take up to three bytes each.
 */
const PART = 3000;

/** A long text as properties. */
export function partsOf(name: string, text: string): Record<string, string> {
  const parts = text.match(new RegExp(`[^]{1,${PART}}`, 'g')) ?? [];
  return {
    ...Object.fromEntries(parts.map((part, index) => [`${name}.${index}`, part])),
    [name]: `${parts.length} ${hash(text)}`,
  };
}

/** The text among the stored properties; null where it is missing or only half written. */
export function textOfParts(name: string, stored: Record<string, string>): string | null {
  const [parts, known] = (stored[name] ?? '').split(' ');
  const text = Array.from({ length: Number(parts) }, (_, index) => stored[`${name}.${index}`] ?? '').join('');
  return known !== undefined && hash(text) === known ? text : null;
}

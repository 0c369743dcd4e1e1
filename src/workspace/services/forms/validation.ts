import type { ItemState } from '../../state';
import { isWording, say } from './wording';

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const WHOLE_NUMBER = /^[+-]?\d+$/;
const EMAIL = /^[^\s@,;<>()"]+@[^\s@,;<>()".]+(\.[^\s@,;<>()".]+)+$/;
const URL_TEXT = /^((https?|ftp):\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i;

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** What is wrong with an answer by the item's own validation, in the words its author gave; null when nothing is. */
export function violation(item: ItemState, answer: string | string[], locale: string): string | null {
  const rule = item.validation;
  if (!rule) return null;
  const holds = Array.isArray(answer)
    ? countHolds(rule.kind, rule.values, answer)
    : textHolds(rule.kind, rule.values, answer);
  if (holds) return null;
  if (rule.helpText !== '') return rule.helpText;
  return isWording(rule.kind) ? say(locale, rule.kind, ...rule.values) : say(locale, 'text');
}

function countHolds(kind: string, values: unknown[], answer: string[]): boolean {
  const bound = Number(values[0]);
  if (kind === 'requireSelectAtLeast') return answer.length >= bound;
  if (kind === 'requireSelectAtMost') return answer.length <= bound;
  if (kind === 'requireSelectExactly') return answer.length === bound;
  return true;
}

function textHolds(kind: string, values: unknown[], answer: string): boolean {
  if (kind.startsWith('requireNumber') || kind === 'requireWholeNumber') return numberHolds(kind, values, answer);
  switch (kind) {
    case 'requireTextContainsPattern':
      return pattern(values[0], false).test(answer);
    case 'requireTextDoesNotContainPattern':
      return !pattern(values[0], false).test(answer);
    case 'requireTextMatchesPattern':
      return pattern(values[0], true).test(answer);
    case 'requireTextDoesNotMatchPattern':
      return !pattern(values[0], true).test(answer);
    case 'requireTextIsEmail':
      return isEmail(answer.trim());
    case 'requireTextIsUrl':
      return URL_TEXT.test(answer.trim());
    case 'requireTextLengthGreaterThanOrEqualTo':
      return answer.length >= Number(values[0]);
    case 'requireTextLengthLessThanOrEqualTo':
      return answer.length <= Number(values[0]);
    default:
      return true;
  }
}

function numberHolds(kind: string, values: unknown[], answer: string): boolean {
  const text = answer.trim();
  if (!NUMBER.test(text)) return false;
  const number = Number(text);
  const [first, second] = values.map(Number);
  const low = first ?? Number.NaN;
  const high = second ?? Number.NaN;
  switch (kind) {
    case 'requireWholeNumber':
      return WHOLE_NUMBER.test(text);
    case 'requireNumberBetween':
      return number >= low && number <= high;
    case 'requireNumberNotBetween':
      return number < low || number > high;
    case 'requireNumberEqualTo':
      return number === low;
    case 'requireNumberNotEqualTo':
      return number !== low;
    case 'requireNumberGreaterThan':
      return number > low;
    case 'requireNumberGreaterThanOrEqualTo':
      return number >= low;
    case 'requireNumberLessThan':
      return number < low;
    case 'requireNumberLessThanOrEqualTo':
      return number <= low;
    default:
      return true;
  }
}

const patterns = new Map<string, RegExp>();

/** Forms reads patterns as RE2 does: `(?i)` in front ignores case, and `\p{L}` needs no flag. */
function pattern(source: unknown, whole: boolean): RegExp {
  const key = `${whole ? '=' : '~'}${String(source)}`;
  const known = patterns.get(key);
  if (known) return known;
  const made = compile(String(source), whole);
  patterns.set(key, made);
  return made;
}

function compile(source: string, whole: boolean): RegExp {
  const ignoresCase = source.startsWith('(?i)');
  const body = ignoresCase ? source.slice(4) : source;
  const text = whole ? `^(?:${body})$` : body;
  const flags = ignoresCase ? 'i' : '';
  try {
    return new RegExp(text, `${flags}u`);
  } catch {
    return new RegExp(text, flags);
  }
}

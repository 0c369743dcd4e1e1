import type { AnswerValue, FormState, ItemState } from '../../state';
import { readAnswer } from './answers';
import { isGrid, isQuestion, wordsOf } from './questions';

const OTHER = '__other_option__';
const PUBLISHED = '1FAIpQLSe';

/** The address editors know a form by; what `Sheet.getFormUrl` and `FormApp.openByUrl` speak. */
export function formUrl(formId: string, page: 'edit' | 'viewform' | 'viewanalytics' = 'edit'): string {
  return `https://docs.google.com/forms/d/${formId}/${page}`;
}

/** The address respondents get: under it the form has another id, from which nobody finds the file. */
export function publishedUrl(formId: string): string {
  return `https://docs.google.com/forms/d/e/${PUBLISHED}${formId}/viewform`;
}

/** The form an editors' or respondents' address leads to; null when it is none. */
export function formIdOfUrl(url: string): { formId: string; published: boolean } | null {
  const published = /\/forms\/d\/e\/1FAIpQLSe([\w-]+)/.exec(url);
  if (published?.[1]) return { formId: published[1], published: true };
  const own = /\/forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]+)/.exec(url);
  return own?.[1] ? { formId: own[1], published: false } : null;
}

/** A short address as Google gives them out; where it leads is known to Google alone. */
export function shortUrl(url: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz123456789';
  let mixed = 0x811c9dc5;
  let short = '';
  for (let round = 0; short.length < 17; round++) {
    for (const letter of `${round}${url}`) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    short += letters[mixed % letters.length];
  }
  return `https://forms.gle/${short}`;
}

/**
 * The number of a question in a prefilled address. It is not the item's id, and a grid has one for each of its rows:
 * programs learn it from `toPrefilledUrl()` only.
 */
export function entryId(itemId: number, gridRow = 0): number {
  const mixed = Math.imul((itemId ^ (gridRow * 0x9e3779b1)) >>> 0, 0x85ebca6b) >>> 0;
  return ((mixed ^ (mixed >>> 13)) >>> 0) & 0x7fffffff;
}

/** `FormResponse.toPrefilledUrl`: the respondents' address with these answers put in. */
export function prefilledUrl(form: FormState, answers: Record<number, AnswerValue>): string {
  const entries: string[] = [];
  for (const item of form.items) {
    const answer = answers[item.id];
    if (answer === undefined || !isQuestion(item)) continue;
    entries.push(...entriesOf(item, answer));
  }
  return `${publishedUrl(form.id)}?usp=pp_url${entries.map((entry) => `&${entry}`).join('')}`;
}

/**
 * What the form page has filled in when it is opened by this address, by item id. Entries of no question and values
 * that cannot be chosen are passed over, as the page does.
 */
export function readPrefilledUrl(form: FormState, url: string): Record<number, AnswerValue> {
  const given = parametersOf(url);
  const answers: Record<number, AnswerValue> = {};
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    const value = valueIn(item, given);
    if (value === null) continue;
    const read = readAnswer(item, value, {});
    if ('answer' in read && read.answer !== null) answers[item.id] = read.answer;
  }
  return answers;
}

function entriesOf(item: ItemState, answer: AnswerValue): string[] {
  if (isGrid(item) && Array.isArray(answer)) {
    return answer.flatMap((cell, row) =>
      (Array.isArray(cell) ? cell : [cell])
        .filter((value) => value !== null && value !== '')
        .map((value) => entry(item.id, row, String(value))),
    );
  }
  const values = Array.isArray(answer) ? answer.map(String) : [answer];
  return values.flatMap((value) => {
    const isOwn = item.hasOther === true && !item.choices?.some((choice) => choice.value === value);
    return isOwn
      ? [entry(item.id, 0, OTHER), `entry.${entryId(item.id)}.other_option_response=${encode(value)}`]
      : [entry(item.id, 0, value)];
  });
}

function entry(itemId: number, row: number, value: string): string {
  return `entry.${entryId(itemId, row)}=${encode(value)}`;
}

function encode(value: string): string {
  return encodeURIComponent(value).replace(/%20/g, '+');
}

function parametersOf(url: string): Map<string, string[]> {
  const given = new Map<string, string[]>();
  const query = url.split('#')[0]?.split('?')[1] ?? '';
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    const key = decode(part.slice(0, at));
    given.set(key, [...(given.get(key) ?? []), decode(part.slice(at + 1))]);
  }
  return given;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

function valueIn(item: ItemState, given: Map<string, string[]>): unknown {
  if (isGrid(item)) {
    const rows = wordsOf(item, 'rows').map((_, row) => given.get(`entry.${entryId(item.id, row)}`) ?? []);
    if (rows.every((row) => row.length === 0)) return null;
    return item.type === 'GRID' ? rows.map((row) => row[0] ?? null) : rows;
  }
  const key = `entry.${entryId(item.id)}`;
  const own = given.get(`${key}.other_option_response`)?.[0];
  const values = (given.get(key) ?? []).flatMap((value) =>
    value === OTHER ? (own === undefined ? [] : [own]) : [value],
  );
  if (values.length === 0) return null;
  if (item.type !== 'CHECKBOX') return values[0];
  return values.filter((value) => item.hasOther || item.choices?.some((choice) => choice.value === value));
}

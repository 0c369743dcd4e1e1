import type { AnswerValue, FormState, ItemState, ResponseState, WorkspaceState } from '../../state';
import type { ZoneParts } from '../host';
import { complaint, isBlank, type Read, type Respondent, readAnswer } from './answers';
import { gradesFor } from './grading';
import { type Page, walk } from './pages';
import { isQuestion } from './questions';
import { keepResponse } from './responseStore';
import { writeResponse } from './responseTab';
import { isEmail } from './validation';
import { say } from './wording';

export type { Respondent } from './answers';
export { prefilledUrl, readPrefilledUrl } from './prefill';

/** What a person gives: by a question's title, or by its item id where titles are not to be relied upon. */
export type Given = Record<string, unknown>;

export interface Problem {
  /** Null when it is about no question of the form, or about the form as a whole. */
  itemId: number | null;
  title: string;
  text: string;
}

export interface Checked {
  /** By item id, of visited pages only. */
  answers: Record<number, AnswerValue>;
  problems: Problem[];
}

/**
 * A person's answers, followed from page to page as the form would lead them: only questions on pages they come by
 * count; those are checked, and given in the form the response store keeps.
 */
export function checkAnswers(form: FormState, given: Given, who: Respondent = {}): Checked {
  const locale = who.locale ?? 'en';
  const read = readAll(form, given, who);
  const route = walk(form, (item) => choiceIn(read.get(item.id)));
  const answers: Record<number, AnswerValue> = {};
  const problems: Problem[] = [
    ...emailProblems(form, who, locale),
    ...unknownTitles(form, given).map((title) => ({ itemId: null, title, text: say(locale, 'unknownTitle', title) })),
  ];
  for (const page of route.pages) {
    for (const item of page.items) {
      if (!isQuestion(item)) continue;
      const one = read.get(item.id) ?? { answer: null };
      const text = 'wrong' in one ? one.wrong : complaint(item, one.answer, locale);
      if (text !== null) problems.push({ itemId: item.id, title: item.title, text });
      else if ('answer' in one && one.answer !== null) answers[item.id] = one.answer;
    }
  }
  if (route.endless) problems.push({ itemId: null, title: form.title, text: say(locale, 'endless') });
  return { answers, problems };
}

/** The pages a respondent with these answers comes by, in order: 0 for the first, then page breaks' ids. */
export function visitedPages(form: FormState, given: Given, who: Respondent = {}): number[] {
  return visited(form, given, who).map((page) => page.id);
}

export function visited(form: FormState, given: Given, who: Respondent = {}): Page[] {
  const read = readAll(form, given, who);
  return walk(form, (item) => choiceIn(read.get(item.id))).pages;
}

/** What was given for an item, by its title or its id. */
export function givenFor(item: ItemState, given: Given): unknown {
  if (Object.hasOwn(given, item.title)) return given[item.title];
  return given[String(item.id)];
}

/**
 * Why the form page would turn this person away before any question, in its words; null when it would not. A closed
 * form turns those away too who come by an edit link (reported, no address).
 */
export function turnedAway(form: FormState, who: Respondent = {}): string | null {
  const locale = who.locale ?? 'en';
  if (!form.published || !form.acceptingResponses) {
    return form.closedMessage || say(locale, 'closed', form.title || form.name);
  }
  const email = who.email ?? null;
  if ((form.requireLogin || form.limitOneResponse) && email === null) return say(locale, 'signIn');
  const isAnother = who.editing === undefined;
  if (form.limitOneResponse && isAnother && form.responses.some((response) => response.email === email)) {
    return say(locale, 'responded');
  }
  return null;
}

export function confirmation(form: FormState, locale: string): string {
  return form.confirmationMessage || say(locale, 'recorded');
}

export interface Submission {
  /** Who answered; kept only when the form collects addresses or takes one response from each person. */
  email?: string | null;
  /** Milliseconds since the epoch. */
  at: number;
  /** A new id, or that of the response being edited. */
  id: string;
  zoneParts: (at: number, timeZone: string) => ZoneParts;
}

export interface Taken {
  responseId: string;
  /** The row (from 1) it was written to in the response tab; null when the form has none. */
  row: number | null;
  edited: boolean;
}

/**
 * Keeps checked answers in the form's own store and writes their row. A response of the same id is edited: its row is
 * written again and its timestamp becomes the time of the edit (observed by others:
 * https://github.com/mozilla/network-pulse/issues/158); somebody else's address replaces the first
 * (https://developers.google.com/apps-script/reference/forms/form-response#getRespondentEmail()).
 */
export function takeResponse(
  state: WorkspaceState,
  formId: string,
  answers: Record<number, AnswerValue>,
  about: Submission,
): Taken {
  const form = state.forms[formId];
  if (!form) throw new Error(`No form ${formId} in this workspace.`);
  const response: ResponseState = {
    id: about.id,
    at: about.at,
    email: form.collectEmail || form.limitOneResponse ? (about.email ?? null) : null,
    answers: { ...answers },
  };
  if (form.quiz) response.grades = gradesFor(form, answers);
  const edited = keepResponse(form, response);
  const row = writeResponse(state, form, response, about.zoneParts, edited);
  return { responseId: response.id, row, edited };
}

function readAll(form: FormState, given: Given, who: Respondent): Map<number, Read> {
  const read = new Map<number, Read>();
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    const value = givenFor(item, given);
    if (!isBlank(value)) read.set(item.id, readAnswer(item, value, who));
  }
  return read;
}

function choiceIn(read: Read | undefined): string | null {
  return read && 'answer' in read && typeof read.answer === 'string' ? read.answer : null;
}

function unknownTitles(form: FormState, given: Given): string[] {
  const known = new Set<string>();
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    known.add(item.title);
    known.add(String(item.id));
  }
  return Object.keys(given).filter((title) => !known.has(title));
}

/** A form that collects addresses takes no answers without one. */
export function emailProblems(form: FormState, who: Respondent, locale: string): Problem[] {
  if (!form.collectEmail) return [];
  if (isEmail(who.email ?? '')) return [];
  return [{ itemId: null, title: 'Email', text: say(locale, who.email ? 'email' : 'required') }];
}

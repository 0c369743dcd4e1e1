/** A form as a web page shows it to a respondent: plain JSON to draw, page by page, and the checks behind its buttons. */
import { complaint, readAnswer } from './services/forms/answers';
import { type Destination, FIRST_PAGE, type Page, pageAfter, pagesOf } from './services/forms/pages';
import { publishedUrl } from './services/forms/prefill';
import { choicesOf, flagOf, isQuestion, numberOf, textOf, wordsOf } from './services/forms/questions';
import { responseById } from './services/forms/responseStore';
import {
  confirmation,
  emailProblems,
  type Given,
  givenFor,
  type Problem,
  type Respondent,
  turnedAway,
} from './services/forms/submission';
import type { AnswerValue, FormState, ItemState, ResponseState } from './state';

export interface FormDescription {
  id: string;
  title: string;
  description: string;
  /** The address respondents get. */
  url: string;
  /** Why this respondent may not answer, in the form's words; null when they may. */
  refusal: string | null;
  collectsEmail: boolean;
  progressBar: boolean;
  /** Whether the page after sending offers to fill the form in once more. */
  respondAgainLink: boolean;
  allowsEdits: boolean;
  confirmation: string;
  pages: PageDescription[];
}

export interface PageDescription {
  /** 0 for the first page, else the id of the page break that opens it. */
  id: number;
  title: string;
  helpText: string;
  items: ItemDescription[];
  /** Where the page leads when no choice on it says otherwise. */
  next: Destination;
}

export interface ItemDescription {
  id: number;
  type: string;
  title: string;
  helpText: string;
  /** False for what is only looked at: headings, pictures, videos. */
  isQuestion: boolean;
  required: boolean;
  choices: { value: string; next: Destination | null }[];
  /** Whether respondents may write a choice of their own. */
  other: boolean;
  validation: { kind: string; values: unknown[]; helpText: string } | null;
  /** What is filled in when the page opens. */
  value: AnswerValue | null;
  /** Grids. */
  rows: string[];
  columns: string[];
  /** Scales and ratings. */
  lower: number;
  upper: number;
  lowerLabel: string;
  upperLabel: string;
  /** Dates. */
  includesYear: boolean;
  /** Videos. */
  url: string;
}

/** `prefilled` by item id, as `readPrefilledUrl` or a response being edited gives it. */
export function describeForm(
  form: FormState,
  prefilled: Record<number, AnswerValue> = {},
  who: Respondent = {},
): FormDescription {
  const pages = pagesOf(form);
  return {
    id: form.id,
    title: form.title || form.name,
    description: form.description,
    url: publishedUrl(form.id),
    refusal: turnedAway(form, who),
    collectsEmail: form.collectEmail,
    progressBar: form.progressBar,
    respondAgainLink: form.showLinkToRespondAgain,
    allowsEdits: form.allowResponseEdits,
    confirmation: confirmation(form, who.locale ?? 'en'),
    pages: pages.map((page, index) => describePage(pages, page, index, prefilled)),
  };
}

/**
 * The response an edit link leads to (`FormResponse.getEditResponseUrl`), to be filled in again and taken under its own
 * id; null when the form does not let responses be edited, or has it no more.
 */
export function responseToEdit(form: FormState, url: string): ResponseState | null {
  const id = /[?&]edit2=([\w-]+)/.exec(url)?.[1];
  if (id === undefined || !form.allowResponseEdits) return null;
  return responseById(form, id) ?? null;
}

/** Where a respondent comes after a page with these answers; `SUBMIT` when it is their last. */
export function nextPage(form: FormState, pageId: number, given: Given): Destination {
  const pages = pagesOf(form);
  const index = pages.findIndex((page) => page.id === pageId);
  return pageAfter(pages, index, (item) => {
    const read = readAnswer(item, givenFor(item, given), {});
    return 'answer' in read && typeof read.answer === 'string' ? read.answer : null;
  });
}

/**
 * What keeps a respondent on this page, question by question. The first page asks for the address where it is collected;
 * who checks that elsewhere leaves it out of `who`.
 */
export function checkPage(form: FormState, pageId: number, given: Given, who: Respondent = {}): Problem[] {
  const page = pagesOf(form).find((one) => one.id === pageId);
  const asksForAddress = pageId === FIRST_PAGE && 'email' in who;
  const onAddress = asksForAddress ? emailProblems(form, who, who.locale ?? 'en') : [];
  const onQuestions = (page?.items ?? []).filter(isQuestion).flatMap((item) => {
    const read = readAnswer(item, givenFor(item, given), who);
    const text = 'wrong' in read ? read.wrong : complaint(item, read.answer, who.locale ?? 'en');
    return text === null ? [] : [{ itemId: item.id, title: item.title, text }];
  });
  return [...onAddress, ...onQuestions];
}

function describePage(
  pages: Page[],
  page: Page,
  index: number,
  prefilled: Record<number, AnswerValue>,
): PageDescription {
  return {
    id: page.id,
    title: page.opening?.title ?? '',
    helpText: page.opening?.helpText ?? '',
    items: page.items.map((item) => describeItem(pages, index, item, prefilled[item.id] ?? null)),
    next: pageAfter(pages, index, () => null),
  };
}

function describeItem(pages: Page[], index: number, item: ItemState, value: AnswerValue | null): ItemDescription {
  return {
    id: item.id,
    type: item.type,
    title: item.title,
    helpText: item.helpText,
    isQuestion: isQuestion(item),
    required: item.required,
    choices: choicesOf(item).map((choice) => ({
      value: choice.value,
      next:
        choice.goTo === undefined
          ? null
          : pageAfter(pages, index, (other) => (other.id === item.id ? choice.value : null)),
    })),
    other: item.hasOther === true,
    validation: item.validation ?? null,
    value,
    rows: wordsOf(item, 'rows'),
    columns: wordsOf(item, 'columns'),
    lower: numberOf(item, 'lower', 1),
    upper: numberOf(item, 'upper', 5),
    lowerLabel: textOf(item, 'leftLabel'),
    upperLabel: textOf(item, 'rightLabel'),
    includesYear: flagOf(item, 'includesYear', true),
    url: textOf(item, 'url'),
  };
}

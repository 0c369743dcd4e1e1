import { checkPage, describeForm, type ItemDescription, nextPage, type PageDescription } from '../workspace/formPage';
import { type Problem, type Respondent, readPrefilledUrl } from '../workspace/services/forms/submission';
import type { FormState } from '../workspace/state';
import type { FormAnswer, FormItem, FormPage, FormSheet, PageCheck } from './wire';

/** Somebody who opened the link without signing in. */
const anybody = (locale: string): Respondent => ({ locale });

/** The form as a respondent gets it; `query` is what stands behind its address, with answers filled in. */
export function formSheet(form: FormState, locale: string, query: string): FormSheet {
  const described = describeForm(form, readPrefilledUrl(form, query), anybody(locale));
  const prefilled: Record<string, FormAnswer> = {};
  for (const { id, value } of described.pages.flatMap((page) => page.items)) {
    if (value !== null) prefilled[id] = value;
  }
  return {
    id: described.id,
    title: described.title,
    description: described.description,
    closed: described.refusal,
    collectsEmail: described.collectsEmail,
    confirmation: described.confirmation,
    again: described.respondAgainLink,
    pages: described.pages.map(formPage),
    prefilled,
  };
}

function formPage({ id, title, helpText, items, next }: PageDescription): FormPage {
  const leadsOn = items.some((item) => item.choices.some((choice) => choice.next !== null && choice.next !== 'SUBMIT'));
  return { id, title, description: helpText, items: items.map(formItem), isLast: next === 'SUBMIT' && !leadsOn };
}

function formItem(item: ItemDescription): FormItem {
  const { id, type, title, helpText, required, choices, other, rows, columns, lower, upper } = item;
  return {
    id,
    type,
    title,
    help: helpText,
    required,
    choices: choices.map(({ value }) => value),
    hasOther: other,
    rows,
    columns,
    lower,
    upper,
    lowerLabel: item.lowerLabel,
    upperLabel: item.upperLabel,
  };
}

/** What is wrong on a page, or where it leads. */
export function pageCheck(form: FormState, locale: string, page: number, answers: Record<string, unknown>): PageCheck {
  const problems = checkPage(form, page, answers, anybody(locale));
  return { problems: byQuestion(problems), next: nextPage(form, page, answers) };
}

/** Problems by item id; what is about the address or the form as a whole stands under `email`. */
export const byQuestion = (problems: Problem[]): Record<string, string> =>
  Object.fromEntries(problems.map(({ itemId, text }) => [itemId ?? 'email', text]));

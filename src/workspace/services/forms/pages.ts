import type { FormState, ItemState } from '../../state';

/** The first page has no page break of its own; every other page is known by its break's id. */
export const FIRST_PAGE = 0;

export interface Page {
  id: number;
  /** The break that opens it; null for the first page. */
  opening: ItemState | null;
  items: ItemState[];
}

export type Destination = number | 'SUBMIT';

export function pagesOf(form: FormState): Page[] {
  const pages: Page[] = [{ id: FIRST_PAGE, opening: null, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ id: item.id, opening: item, items: [] });
    else pages[pages.length - 1]?.items.push(item);
  }
  return pages;
}

/**
 * Where a respondent comes after a page. A choice's navigation overrules the page break's, of several chosen on one
 * page the last counts, and on the last page none has any effect:
 * https://developers.google.com/apps-script/reference/forms/page-navigation-type
 */
export function pageAfter(pages: Page[], index: number, chosen: (item: ItemState) => string | null): Destination {
  const page = pages[index];
  const following = pages[index + 1];
  if (!page || !following) return 'SUBMIT';
  let goTo: string | number | undefined;
  for (const item of page.items) {
    if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST') continue;
    const value = chosen(item);
    const choice = value === null ? undefined : item.choices?.find((one) => one.value === value);
    if (choice?.goTo !== undefined) goTo = choice.goTo;
  }
  return resolve(pages, following, goTo ?? following.opening?.goTo ?? 'CONTINUE');
}

function resolve(pages: Page[], following: Page, goTo: string | number): Destination {
  if (goTo === 'SUBMIT') return 'SUBMIT';
  if (goTo === 'RESTART') return FIRST_PAGE;
  if (typeof goTo === 'number' && pages.some((page) => page.id === goTo)) return goTo;
  return following.id;
}

/**
 * The pages in the order a respondent with these choices sees them. `endless` when the choices lead back to a page
 * already seen: nobody who keeps to them ever gets to the end.
 */
export function walk(form: FormState, chosen: (item: ItemState) => string | null): { pages: Page[]; endless: boolean } {
  const pages = pagesOf(form);
  const positions = new Map(pages.map((page, index) => [page.id, index]));
  const visited: Page[] = [];
  const seen = new Set<number>();
  let next: Destination = FIRST_PAGE;
  while (next !== 'SUBMIT') {
    if (seen.has(next)) return { pages: visited, endless: true };
    seen.add(next);
    const index: number = positions.get(next) ?? 0;
    const page = pages[index];
    if (page) visited.push(page);
    next = pageAfter(pages, index, chosen);
  }
  return { pages: visited, endless: false };
}

import type { FormState, ItemState, WorkspaceState } from '../../state';

/** A number nobody has had yet, scattered as Google's item and sheet ids are: 0 to 7fffffff. */
export function freshNumber(state: WorkspaceState): number {
  state.lastId += 1;
  return Math.imul(state.lastId, 0x9e3779b1) & 0x7fffffff;
}

/**
 * A form as `FormApp.create` makes it: the title names the file only
 * (observed by others: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md). Scripts of 2025 and 2026
 * report that it is published at once, unlike a form made by hand or copied (reported, no address); the Forms API's are
 * not since July 2026 (https://developers.google.com/workspace/forms/api/guides/api-changes-to-google-forms), and
 * whether that reaches scripts nobody says: an account may be told to.
 */
export function newForm(
  state: WorkspaceState,
  id: string,
  name: string,
  owner: string,
  published = state.newFormsUnpublished !== true,
): FormState {
  const form: FormState = {
    id,
    name,
    title: '',
    description: '',
    owner,
    editors: [],
    items: [],
    published,
    acceptingResponses: published,
    collectEmail: false,
    limitOneResponse: false,
    requireLogin: Boolean(state.newFormsRequireLogin),
    allowResponseEdits: false,
    confirmationMessage: '',
    closedMessage: '',
    progressBar: false,
    showLinkToRespondAgain: true,
    shuffle: false,
    quiz: false,
    publishingSummary: false,
    destination: null,
    responses: [],
  };
  state.forms[id] = form;
  return form;
}

/** A new item as its `add…` method appends it. */
export function newItem(state: WorkspaceState, form: FormState, type: string): ItemState {
  let id = freshNumber(state);
  while (form.items.some((item) => item.id === id)) id = freshNumber(state);
  const item: ItemState = { id, type, title: '', helpText: '', required: false, ...startingAs(type) };
  form.items.push(item);
  return item;
}

function startingAs(type: string): Partial<ItemState> {
  switch (type) {
    // One choice without text: observed by others, https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md
    case 'CHECKBOX':
    case 'LIST':
    case 'MULTIPLE_CHOICE':
      return { choices: [{ value: '' }], hasOther: false };
    case 'SCALE':
      return { more: { lower: 1, upper: 5, leftLabel: '', rightLabel: '' } };
    case 'RATING':
      return { more: { lower: 1, upper: 5, icon: 'STAR' } };
    case 'GRID':
    case 'CHECKBOX_GRID':
      return { more: { rows: [''], columns: [''] } };
    case 'DATE':
    case 'DATETIME':
      return { more: { includesYear: true } };
    case 'IMAGE':
    case 'VIDEO':
      return { more: { alignment: 'LEFT', width: 600 } };
    case 'PAGE_BREAK':
      return { goTo: 'CONTINUE' };
    default:
      return {};
  }
}

/** Whether a choice or a page break leads to this page: such a page cannot be deleted. */
export function isLedTo(form: FormState, pageBreakId: number): boolean {
  return form.items.some(
    (item) =>
      item.id !== pageBreakId &&
      (item.goTo === pageBreakId || (item.choices ?? []).some((choice) => choice.goTo === pageBreakId)),
  );
}

/** Whether navigation can lead there: a kind of navigation, or a page this form has. */
export function isPlace(form: FormState, goTo: string | number | undefined): boolean {
  if (typeof goTo !== 'number') return true;
  return form.items.some((item) => item.id === goTo && item.type === 'PAGE_BREAK');
}

export function mayEdit(form: FormState, user: string): boolean {
  return form.owner === user || form.editors.includes(user);
}

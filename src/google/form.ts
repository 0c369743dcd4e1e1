import type { LedgerEntry, QuestionEntry } from '../core/ledger';
import { CLOSING, CODE_PLACE, type FormPlan, type Item, type Page, UNIT_PLACE } from '../layout/form';
import type { Text } from '../text/vi';
import type { Book } from './book';
import { whoRuns } from './operator';

type Form = GoogleAppsScript.Forms.Form;
export type FormItem = GoogleAppsScript.Forms.Item;

/** What Google has had since April 2025 and its type definitions lack (developers.google.com/apps-script/release-notes). */
type Publishable = Form & { setPublished(enabled: boolean): Form; isPublished(): boolean };

/** The Form as Google holds it now. */
export interface MadeForm {
  /** The account makes people sign in whatever we ask: many units could not answer. */
  needsSignIn: boolean;
}

/** Items of the Form by the plan's keys, as the ledger knows them; pages have keys too. */
export type Known = Record<string, { id: number; title: string }>;

/** A new Form with nothing in it yet: it is written down before anything else, so that no later run makes another. */
export function createForm(plan: FormPlan): LedgerEntry {
  const form = FormApp.create(plan.title);
  form.setTitle(plan.title);
  return { kind: 'form', key: form.getId(), value: { published: '', by: whoRuns() } };
}

/** Takes no more answers; a Form that is gone takes none. */
export function closeForm(id: string): void {
  openForm(id)?.setAcceptingResponses(false);
}

/**
 * The Form brought up to the plan: the lists of units follow the registry, a question or page that somebody deleted is
 * back in its place, one whose title was changed keeps it, its answers come to a tab of this file, and it takes answers
 * again; that last, for nothing may be answered before.
 * @param known what the ledger says of its items
 * @param learn writes down what the ledger has to remember, as soon as it is so
 * @returns null when the Form can no longer be opened
 */
export function mendForm(
  book: Book,
  id: string,
  plan: FormPlan,
  known: Known,
  text: Text,
  learn: (entries: LedgerEntry[]) => void,
): MadeForm | null {
  const form = openForm(id);
  if (!form) return null;
  const items = layItems(form, plan, known, text);
  learn(questionEntries(items, known));
  learn(link(form, book).map((key): LedgerEntry => ({ kind: 'responses', key, value: null })));
  const needsSignIn = open(form, plan, book);
  const published = form.getPublishedUrl();
  learn([{ kind: 'form', key: id, value: { published } }, ...links(form, plan, items)]);
  return { needsSignIn };
}

/** Sees to it that the Form writes to this file; the tabs that it writes to, by id. */
function link(form: Form, book: Book): string[] {
  if (!isLinked(form, book)) {
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    SpreadsheetApp.flush();
  }
  const id = form.getId();
  return book
    .getSheets()
    .filter((sheet) => sheet.getFormUrl()?.includes(id))
    .map((sheet) => String(sheet.getSheetId()));
}

function isLinked(form: Form, book: Book): boolean {
  try {
    return form.getDestinationId() === book.getId();
  } catch {
    // Google throws where there is no destination.
    return false;
  }
}

/** How the Form stands, as far as whoever runs may see it. */
export interface FormState {
  published: boolean;
  accepting: boolean;
  linked: boolean;
  asksToSignIn: boolean;
}

/** @returns null when this account cannot open it: it is gone, or belongs to others; Google does not say which */
export function formState(book: Book, id: string): FormState | null {
  const form = openForm(id);
  if (!form) return null;
  return {
    published: (form as Publishable).isPublished(),
    accepting: form.isAcceptingResponses(),
    linked: isLinked(form, book),
    asksToSignIn: asksToSignIn(form),
  };
}

function asksToSignIn(form: Form): boolean {
  try {
    return form.requiresLogin();
  } catch {
    // Google has withdrawn the switch for accounts outside Workspace, where nobody is asked to sign in.
    return false;
  }
}

/**
 * What the ledger has to learn where titles on the Form were changed, or questions added, since it last looked; null when
 * this account cannot look.
 */
export function titlesOnForm(id: string, known: Known): QuestionEntry[] | null {
  const form = openForm(id);
  if (!form) return null;
  const keys = new Map(Object.entries(known).map(([key, one]) => [one.id, key]));
  return form.getItems().flatMap((item): QuestionEntry[] => {
    const [itemId, title] = [item.getId(), item.getTitle()];
    const key = keys.get(itemId) ?? `${OTHERS}${itemId}`;
    return known[key]?.title === title ? [] : [{ kind: 'question', key, value: { id: itemId, title } }];
  });
}

/** Key of a question that the ward has added by itself. */
export const OTHERS = 'other:';

const PAGE = 'page:';

export function openForm(id: string): Form | null {
  try {
    return FormApp.openById(id);
  } catch {
    return null;
  }
}

/** Lets anybody with the link answer, as often as they need; tells whether the account forbids that. */
function open(form: Form, plan: FormPlan, book: Book): boolean {
  const publishable = form as Publishable;
  publishable.setPublished(true);
  form.setAcceptingResponses(true);
  form
    .setDescription(plan.description)
    .setConfirmationMessage(plan.confirmation)
    .setCollectEmail(false)
    .setLimitOneResponsePerUser(false)
    .setAllowResponseEdits(false)
    .setShowLinkToRespondAgain(true);
  share(form, book);
  try {
    form.setRequireLogin(false);
  } catch {
    return false;
  }
  return asksToSignIn(form);
}

/** The Form is a file of its own: whoever may edit the Sheet may edit it too. */
function share(form: Form, book: Book): void {
  const addresses = (users: GoogleAppsScript.Base.User[]) => users.map((user) => user.getEmail());
  const standing = new Set(addresses(form.getEditors()));
  const missing = addresses(book.getEditors()).filter((address) => address !== '' && !standing.has(address));
  if (missing.length > 0) form.addEditors(missing);
}

/**
 * Puts every item of the plan in its place: those that stand stay, those that are missing are made. The group question
 * leads to the pages, and each page leads to the last.
 */
function layItems(form: Form, plan: FormPlan, known: Known, text: Text): Known {
  const items = form.getItems();
  const isTold = Object.values(known).some(({ id }) => id !== 0);
  // What a run that was cut short had put into a Form that nothing is known of yet may be half made.
  if (!isTold) for (const item of items) form.deleteItem(item);
  const standing = new Map(isTold ? items.map((item) => [item.getId(), item]) : []);
  const laid: Known = {};
  let next = 0;
  let made = false;
  const lay = (key: string, title: string, make: () => number): FormItem => {
    const found = standing.get(known[key]?.id as number);
    const item = found ?? form.getItemById(make());
    const index = item.getIndex();
    if (!found) {
      made = true;
      if (index !== next) form.moveItem(index, next);
    }
    next = found ? index + 1 : next + 1;
    laid[key] = { id: item.getId(), title: found ? found.getTitle() : title };
    return item;
  };
  const layItem = (item: Item): FormItem => {
    const laidItem = lay(item.key, item.title, () => makeItem(form, item, text));
    if (item.question.kind === 'unit') offer(laidItem.asListItem(), choicesFor(item, text));
    return laidItem;
  };

  const first = plan.first.map((item) => ({ item, laidItem: layItem(item) }));
  const pages = plan.pages.map((page) => {
    const start = lay(PAGE + page.key, page.title, () => form.addPageBreakItem().setTitle(page.title).getId());
    for (const item of page.items) layItem(item);
    return { page, start: start.asPageBreakItem() };
  });
  const groups = first.find(({ item }) => item.question.kind === 'group');
  if (made && groups) route(groups.laidItem.asMultipleChoiceItem(), pages);
  return laid;
}

interface PageStart {
  page: Page;
  start: GoogleAppsScript.Forms.PageBreakItem;
}

function route(groups: GoogleAppsScript.Forms.MultipleChoiceItem, pages: PageStart[]): void {
  const closing = pages.find(({ page }) => page.key === CLOSING)?.start;
  const own = pages.filter(({ page }) => page.key !== CLOSING);
  own.slice(1).forEach(({ start }) => {
    // A page break says where the page before it leads (developers.google.com/apps-script/reference/forms/page-break-item).
    if (closing) start.setGoToPage(closing);
  });
  groups.setChoices(own.map(({ page, start }) => groups.createChoice(page.title, start)));
}

function offer(list: GoogleAppsScript.Forms.ListItem, wanted: string[]): void {
  const offered = list.getChoices().map((choice) => choice.getValue());
  if (wanted.join('\n') !== offered.join('\n')) list.setChoiceValues(wanted);
}

function questionEntries(items: Known, known: Known): LedgerEntry[] {
  return Object.entries(items)
    .filter(([key, { id, title }]) => known[key]?.id !== id || known[key]?.title !== title)
    .map(([key, { id, title }]): LedgerEntry => ({ kind: 'question', key, value: { id, title } }));
}

/** A new item at the end of the Form; its id. */
function makeItem(form: Form, item: Item, text: Text): number {
  const { title, help, required } = item;
  switch (item.question.kind) {
    case 'group':
      // Its choices lead to the pages, which are not there yet.
      return form.addMultipleChoiceItem().setTitle(title).setHelpText(help).setRequired(required).getId();
    case 'yesNo':
      return form
        .addMultipleChoiceItem()
        .setTitle(title)
        .setHelpText(help)
        .setChoiceValues(item.choices)
        .setRequired(required)
        .getId();
    case 'unit':
      return form
        .addListItem()
        .setTitle(title)
        .setHelpText(help)
        .setChoiceValues(choicesFor(item, text))
        .setRequired(required)
        .getId();
    case 'count': {
      const whole = FormApp.createTextValidation()
        .requireTextMatchesPattern('^[0-9]{1,6}$')
        .setHelpText(text.form.wholeNumber);
      return form
        .addTextItem()
        .setTitle(title)
        .setHelpText(help)
        .setValidation(whole.build() as GoogleAppsScript.Forms.TextValidation)
        .setRequired(required)
        .getId();
    }
    case 'day':
      return form.addDateItem().setTitle(title).setHelpText(help).setRequired(required).getId();
    case 'paragraph':
      return form.addParagraphTextItem().setTitle(title).setHelpText(help).setRequired(required).getId();
    case 'consent':
      return form
        .addCheckboxItem()
        .setTitle(title)
        .setHelpText(help)
        .setChoiceValues(item.choices)
        .setRequired(required)
        .getId();
    case 'linkCode':
    case 'text':
      return form.addTextItem().setTitle(title).setHelpText(help).setRequired(required).getId();
  }
}

/** A list needs something to choose, also while a group has no units yet. */
function choicesFor(item: Item, text: Text): string[] {
  return item.choices.length > 0 ? item.choices : [text.form.noUnits];
}

/** Stands for a unit's code while Google makes the link of its group. */
const EXAMPLE_CODE = 'ZZZZZZ';

/** One prefilled link a group, made by Google once; a unit's own is the same with its choice and code put in. */
function links(form: Form, plan: FormPlan, items: Known): LedgerEntry[] {
  const itemOf = (item: Item | undefined) => item && form.getItemById(items[item.key]?.id as number);
  const group = itemOf(plan.first.find(({ question }) => question.kind === 'group'));
  const code = itemOf(plan.first.find(({ question }) => question.kind === 'linkCode'));
  return plan.pages.flatMap((page): LedgerEntry[] => {
    const unitItem = page.items.find(({ question }) => question.kind === 'unit');
    const unit = itemOf(unitItem);
    const example = unitItem?.choices[0];
    if (!group || !unit || example === undefined) return [];
    const response = form
      .createResponse()
      .withItemResponse(group.asMultipleChoiceItem().createResponse(page.title))
      .withItemResponse(unit.asListItem().createResponse(example));
    if (code) response.withItemResponse(code.asTextItem().createResponse(EXAMPLE_CODE));
    const url = response.toPrefilledUrl();
    const shown = [encodeURIComponent(example), encodeURIComponent(example).replace(/%20/g, '+')].find((text) =>
      url.includes(text),
    );
    if (shown === undefined) return [];
    return [{ kind: 'link', key: page.key, value: url.replace(shown, UNIT_PLACE).replace(EXAMPLE_CODE, CODE_PLACE) }];
  });
}

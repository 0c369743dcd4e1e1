import type { LedgerEntry } from '../core/ledger';
import { CLOSING, type FormPlan, type Item, itemsOf } from '../layout/form';
import type { Text } from '../text/vi';
import type { Book } from './book';

type Form = GoogleAppsScript.Forms.Form;

/** What Google has had since April 2025 and its type definitions lack (developers.google.com/apps-script/release-notes). */
type Publishable = Form & { setPublished(enabled: boolean): Form; isPublished(): boolean };

/** The Form as Google holds it now, and what the ledger has to remember of it. */
export interface MadeForm {
  published: string;
  entries: LedgerEntry[];
  /** The account makes people sign in whatever we ask: many units could not answer. */
  needsSignIn: boolean;
}

/** A new Form by the plan, its answers going to a tab of this file; published last, for nothing may be answered before. */
export function makeForm(book: Book, plan: FormPlan, text: Text): MadeForm {
  const form = FormApp.create(plan.title);
  form.setTitle(plan.title).setDescription(plan.description).setConfirmationMessage(plan.confirmation);
  const items = addItems(form, plan, text);
  const before = new Set(book.getSheets().map((sheet) => sheet.getSheetId()));
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  const needsSignIn = open(form);
  SpreadsheetApp.flush();
  const responses = book.getSheets().filter((sheet) => !before.has(sheet.getSheetId()));
  return {
    published: form.getPublishedUrl(),
    needsSignIn,
    entries: [
      { kind: 'form', key: form.getId(), value: { published: form.getPublishedUrl() } },
      ...responses.map((sheet): LedgerEntry => ({ kind: 'responses', key: String(sheet.getSheetId()), value: null })),
      ...Object.entries(items).map(
        ([key, { id, title }]): LedgerEntry => ({ kind: 'question', key, value: { id, title } }),
      ),
      ...links(form, plan, items),
    ],
  };
}

/**
 * The Form brought up to the plan: the lists of units follow the registry, and it takes answers again.
 * @param known item ids by the plan's keys
 * @returns null when the Form can no longer be opened
 */
export function mendForm(
  id: string,
  plan: FormPlan,
  known: Record<string, { id: number }>,
  text: Text,
): MadeForm | null {
  const form = openForm(id);
  if (!form) return null;
  for (const item of itemsOf(plan)) {
    const found =
      known[item.key] && item.question.kind === 'unit' ? form.getItemById(known[item.key]?.id as number) : null;
    if (!found) continue;
    const list = found.asListItem();
    const wanted = choicesFor(item, text);
    const offered = list.getChoices().map((choice) => choice.getValue());
    if (wanted.join('\n') !== offered.join('\n')) list.setChoiceValues(wanted);
  }
  return { published: form.getPublishedUrl(), needsSignIn: open(form), entries: links(form, plan, known) };
}

function openForm(id: string): Form | null {
  try {
    return FormApp.openById(id);
  } catch {
    return null;
  }
}

/** Lets anybody with the link answer, as often as they need; tells whether the account forbids that. */
function open(form: Form): boolean {
  const publishable = form as Publishable;
  publishable.setPublished(true);
  form.setAcceptingResponses(true);
  form
    .setCollectEmail(false)
    .setLimitOneResponsePerUser(false)
    .setAllowResponseEdits(false)
    .setShowLinkToRespondAgain(true);
  try {
    form.setRequireLogin(false);
    return form.requiresLogin();
  } catch {
    // Google has withdrawn the switch for accounts outside Workspace, where nobody is asked to sign in.
    return false;
  }
}

/** All items in the plan's order; the group question leads to the pages, and each page leads to the last. */
function addItems(form: Form, plan: FormPlan, text: Text): Record<string, { id: number; title: string }> {
  const made: Record<string, { id: number; title: string }> = {};
  const keep = (item: Item, id: number) => {
    made[item.key] = { id, title: item.title };
  };
  const groups = plan.first.map((item) => ({ item, made: form.addMultipleChoiceItem().setTitle(item.title) }));
  const breaks = plan.pages.map((page) => {
    const pageBreak = form.addPageBreakItem().setTitle(page.title);
    for (const item of page.items) keep(item, addItem(form, item, text));
    return { page, pageBreak };
  });
  const closing = breaks.find(({ page }) => page.key === CLOSING)?.pageBreak;
  breaks.slice(1).forEach(({ page, pageBreak }) => {
    // A page break says where the page before it leads (developers.google.com/apps-script/reference/forms/page-break-item).
    if (closing && page.key !== CLOSING) pageBreak.setGoToPage(closing);
  });
  for (const { item, made: question } of groups) {
    const choices = breaks
      .filter(({ page }) => page.key !== CLOSING)
      .map(({ page, pageBreak }) => question.createChoice(page.title, pageBreak));
    question.setChoices(choices).setRequired(item.required).setHelpText(item.help);
    keep(item, question.getId());
  }
  return made;
}

function addItem(form: Form, item: Item, text: Text): number {
  const { title, help, required } = item;
  switch (item.question.kind) {
    case 'group':
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
    case 'text':
      return form.addTextItem().setTitle(title).setHelpText(help).setRequired(required).getId();
  }
}

/** A list needs something to choose, also while a group has no units yet. */
function choicesFor(item: Item, text: Text): string[] {
  return item.choices.length > 0 ? item.choices : [text.form.noUnits];
}

/** Where a unit's choice goes in a group's link. */
export const UNIT_PLACE = '{unit}';

/** One prefilled link a group, made by Google once; a unit's own is the same with its choice put in. */
function links(form: Form, plan: FormPlan, items: Record<string, { id: number }>): LedgerEntry[] {
  const [groupItem] = plan.first;
  const group = groupItem && form.getItemById(items[groupItem.key]?.id as number);
  return plan.pages.flatMap((page): LedgerEntry[] => {
    const unitItem = page.items.find((item) => item.question.kind === 'unit');
    const unit = unitItem && form.getItemById(items[unitItem.key]?.id as number);
    const example = unitItem?.choices[0];
    if (!group || !unit || example === undefined) return [];
    const url = form
      .createResponse()
      .withItemResponse(group.asMultipleChoiceItem().createResponse(page.title))
      .withItemResponse(unit.asListItem().createResponse(example))
      .toPrefilledUrl();
    const shown = [encodeURIComponent(example), encodeURIComponent(example).replace(/%20/g, '+')].find((text) =>
      url.includes(text),
    );
    return shown === undefined ? [] : [{ kind: 'link', key: page.key, value: url.replace(shown, UNIT_PLACE) }];
  });
}

import type { FormState } from '../../state';
import { addressOf, User } from '../base/User';
import { google } from '../errors';
import type { Host } from '../host';
import { isDate } from './answers';
import { CheckboxGridItem } from './CheckboxGridItem';
import { CheckboxItem } from './CheckboxItem';
import { DateItem } from './DateItem';
import { DateTimeItem } from './DateTimeItem';
import { DurationItem } from './DurationItem';
import { DestinationType, ItemType } from './enums';
import { FormResponse, keepGrades } from './FormResponse';
import { FormSettings } from './FormSettings';
import { isLedTo, newItem } from './formStore';
import { GridItem } from './GridItem';
import { announceGrades } from './grading';
import { ImageItem } from './ImageItem';
import { Item } from './Item';
import { FormItem } from './items';
import { ListItem } from './ListItem';
import { MultipleChoiceItem } from './MultipleChoiceItem';
import { PageBreakItem } from './PageBreakItem';
import { ParagraphTextItem } from './ParagraphTextItem';
import { checkedAddress, follow, formState, playLate, text } from './part';
import { formIdOfUrl, formUrl, publishedUrl, shortUrl } from './prefill';
import { RatingItem } from './RatingItem';
import { dropResponse, responseIndex } from './responseStore';
import { linkTo, unlink } from './responseTab';
import { ScaleItem } from './ScaleItem';
import { SectionHeaderItem } from './SectionHeaderItem';
import { TextItem } from './TextItem';
import { TimeItem } from './TimeItem';
import { VideoItem } from './VideoItem';

/** A form: its addresses, editors, destination, items and responses. */
export class Form extends FormSettings {
  getId(): string {
    return this.formId;
  }

  getEditUrl(): string {
    return formUrl(this.formId, 'edit');
  }

  /** On an unpublished form it throws: reported, no address. */
  getPublishedUrl(): string {
    if (!formState(this.host, this.formId).published) throw google(this.host, 'unpublishedForm');
    return publishedUrl(this.formId);
  }

  getSummaryUrl(): string {
    return formUrl(this.formId, 'viewanalytics');
  }

  shortenFormUrl(url: unknown): string {
    const long = text(this.host, 'url', url);
    if (formIdOfUrl(long) === null) throw google(this.host, 'argumentInvalid', 'url');
    return shortUrl(long);
  }

  getEditors(): User[] {
    const { owner, editors } = formState(this.host, this.formId);
    return [owner, ...editors].map((email) => new User(this.host, email));
  }

  addEditor(user: unknown): this {
    addEditors(this.host, this.formId, [user]);
    return this;
  }

  addEditors(emailAddresses: unknown[]): this {
    addEditors(this.host, this.formId, emailAddresses);
    return this;
  }

  removeEditor(user: unknown): this {
    const form = formState(this.host, this.formId);
    form.editors = form.editors.filter((email) => email !== addressOf(user));
    return this;
  }

  getDestinationId(): string {
    return destinationOf(this.host, this.formId).spreadsheetId;
  }

  getDestinationType(): unknown {
    destinationOf(this.host, this.formId);
    return DestinationType.SPREADSHEET;
  }

  setDestination(type: unknown, id: unknown): this {
    if (type !== DestinationType.SPREADSHEET) throw google(this.host, 'argumentInvalid', 'type');
    const spreadsheet = this.host.state.spreadsheets[text(this.host, 'id', id)];
    if (!spreadsheet) throw google(this.host, 'missingDocument', id);
    const user = this.host.run.effectiveUser;
    if (spreadsheet.owner !== user && !spreadsheet.editors.includes(user)) throw google(this.host, 'noAccess');
    linkTo(this.host.state, formState(this.host, this.formId), spreadsheet, (at, timeZone) =>
      this.host.node.zoneParts(at, timeZone),
    );
    return this;
  }

  removeDestination(): this {
    unlink(this.host.state, formState(this.host, this.formId));
    return this;
  }

  getItems(itemType?: unknown): Item[] {
    const items = formState(this.host, this.formId).items;
    const wanted = itemType === undefined ? items : items.filter((item) => ItemType[item.type as 'TEXT'] === itemType);
    return wanted.map((item) => new Item(this.host, this.formId, item.id));
  }

  getItemById(id: unknown): Item | null {
    const item = formState(this.host, this.formId).items.find((one) => one.id === Number(id));
    return item ? new Item(this.host, this.formId, item.id) : null;
  }

  /** A page that a choice or another page leads to cannot go: reported, no address. */
  deleteItem(which: unknown): void {
    const form = formState(this.host, this.formId);
    const index = indexOf(this.host, form, which);
    const item = form.items[index];
    if (item?.type === 'PAGE_BREAK' && isLedTo(form, item.id)) throw google(this.host, 'formData');
    form.items.splice(index, 1);
    follow(this.host, this.formId);
  }

  moveItem(which: unknown, toIndex: unknown): Item {
    const form = formState(this.host, this.formId);
    const from = indexOf(this.host, form, which);
    const to = Number(toIndex);
    if (!Number.isInteger(to) || to < 0 || to >= form.items.length)
      throw google(this.host, 'argumentInvalid', 'toIndex');
    const [item] = form.items.splice(from, 1);
    if (!item) throw google(this.host, 'argumentInvalid', 'from');
    form.items.splice(to, 0, item);
    return new Item(this.host, this.formId, item.id);
  }

  createResponse(): FormResponse {
    return new FormResponse(this.host, this.formId, null);
  }

  getResponse(responseId: unknown): FormResponse {
    const id = text(this.host, 'responseId', responseId);
    if (responseIndex(formState(this.host, this.formId), id) < 0)
      throw google(this.host, 'argumentInvalid', 'responseId');
    return new FormResponse(this.host, this.formId, id);
  }

  /** All of them, or those after a moment. */
  getResponses(timestamp?: unknown): FormResponse[] {
    const after = isDate(timestamp) ? timestamp.getTime() : Number.NEGATIVE_INFINITY;
    return formState(this.host, this.formId)
      .responses.filter((response) => response.at > after)
      .map((response) => new FormResponse(this.host, this.formId, response.id));
  }

  /** Only the form's own store: the rows of the response tab stay. */
  deleteResponse(responseId: unknown): this {
    const id = text(this.host, 'responseId', responseId);
    if (!dropResponse(formState(this.host, this.formId), id)) throw google(this.host, 'argumentInvalid', 'responseId');
    return this;
  }

  deleteAllResponses(): this {
    formState(this.host, this.formId).responses = [];
    return this;
  }

  submitGrades(responses: unknown): this {
    if (!Array.isArray(responses)) throw google(this.host, 'argumentInvalid', 'responses');
    for (const response of responses) {
      if (!(response instanceof FormResponse)) throw google(this.host, 'argumentInvalid', 'responses');
      keepGrades(this.host, response);
      announceGrades(this.host, this.formId, response.responseId);
    }
    return this;
  }

  addCheckboxGridItem(): CheckboxGridItem {
    return add(this.host, this.formId, 'CHECKBOX_GRID', CheckboxGridItem);
  }

  addCheckboxItem(): CheckboxItem {
    return add(this.host, this.formId, 'CHECKBOX', CheckboxItem);
  }

  addDateItem(): DateItem {
    return add(this.host, this.formId, 'DATE', DateItem);
  }

  addDateTimeItem(): DateTimeItem {
    return add(this.host, this.formId, 'DATETIME', DateTimeItem);
  }

  addDurationItem(): DurationItem {
    return add(this.host, this.formId, 'DURATION', DurationItem);
  }

  addGridItem(): GridItem {
    return add(this.host, this.formId, 'GRID', GridItem);
  }

  addImageItem(): ImageItem {
    return add(this.host, this.formId, 'IMAGE', ImageItem);
  }

  addListItem(): ListItem {
    return add(this.host, this.formId, 'LIST', ListItem);
  }

  addMultipleChoiceItem(): MultipleChoiceItem {
    return add(this.host, this.formId, 'MULTIPLE_CHOICE', MultipleChoiceItem);
  }

  addPageBreakItem(): PageBreakItem {
    return add(this.host, this.formId, 'PAGE_BREAK', PageBreakItem);
  }

  addParagraphTextItem(): ParagraphTextItem {
    return add(this.host, this.formId, 'PARAGRAPH_TEXT', ParagraphTextItem);
  }

  addRatingItem(): RatingItem {
    return add(this.host, this.formId, 'RATING', RatingItem);
  }

  addScaleItem(): ScaleItem {
    return add(this.host, this.formId, 'SCALE', ScaleItem);
  }

  addSectionHeaderItem(): SectionHeaderItem {
    return add(this.host, this.formId, 'SECTION_HEADER', SectionHeaderItem);
  }

  addTextItem(): TextItem {
    return add(this.host, this.formId, 'TEXT', TextItem);
  }

  addTimeItem(): TimeItem {
    return add(this.host, this.formId, 'TIME', TimeItem);
  }

  addVideoItem(): VideoItem {
    return add(this.host, this.formId, 'VIDEO', VideoItem);
  }
}
playLate('Form', Form);

type Made<Item> = new (host: Host, formId: string, itemId: number) => Item;

function add<Item>(host: Host, formId: string, type: string, made: Made<Item>): Item {
  const { id } = newItem(host.state, formState(host, formId), type);
  follow(host, formId);
  return new made(host, formId, id);
}

function destinationOf(host: Host, formId: string): NonNullable<FormState['destination']> {
  const { destination } = formState(host, formId);
  if (!destination) throw google(host, 'noDestination');
  return destination;
}

/** An item may be given by its place or as itself. */
function indexOf(host: Host, form: FormState, which: unknown): number {
  const index =
    which instanceof FormItem ? form.items.findIndex((item) => item.id === which.part.itemId) : Number(which);
  if (!Number.isInteger(index) || !form.items[index]) throw google(host, 'argumentInvalid', 'index');
  return index;
}

function addEditors(host: Host, formId: string, users: unknown[]): void {
  const form = formState(host, formId);
  const addresses = users.map((user) => checkedAddress(host, user));
  form.editors = [...new Set([...form.editors, ...addresses])].filter((email) => email !== form.owner);
}

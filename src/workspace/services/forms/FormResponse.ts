import type { AnswerValue, ItemState, ResponseState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { isBlank } from './answers';
import { type Grade, isGradable, regrade } from './grading';
import { copyOf, ItemResponse } from './ItemResponse';
import { FormItem } from './items';
import { formState, hide } from './part';
import { prefilledUrl, publishedUrl } from './prefill';
import { isQuestion } from './questions';
import { responseById } from './responseStore';
import { takeResponse } from './submission';

/** A response to a form: one received, or one being put together by the script. */
export class FormResponse extends Played {
  declare readonly formId: string;
  /** Null until it is submitted. */
  declare responseId: string | null;
  /** What the script has put in; a received response is read from the form's store. */
  declare readonly draft: Map<number, AnswerValue>;
  /** Grades put on a received response, waiting for `Form.submitGrades`. */
  declare readonly graded: Map<number, Grade>;

  constructor(host: Host, formId: string, responseId: string | null) {
    super(host);
    hide(this, 'formId', formId);
    hide(this, 'responseId', responseId);
    hide(this, 'draft', new Map());
    hide(this, 'graded', new Map());
  }

  getId(): string | null {
    return this.responseId;
  }

  getTimestamp(): Date | null {
    const response = received(this.host, this);
    return response && new Date(response.at);
  }

  getRespondentEmail(): string | null {
    const response = received(this.host, this);
    if (!response) return null;
    return formState(this.host, this.formId).collectEmail ? (response.email ?? '') : '';
  }

  getEditResponseUrl(): string | null {
    return this.responseId === null ? null : editUrl(this.formId, this.responseId);
  }

  /**
   * In the order of the form. A text, date or time question without an answer has an entry with `''`, any other is left
   * out: https://developers.google.com/apps-script/reference/forms/form-response#getItemResponses()
   */
  getItemResponses(): ItemResponse[] {
    const emptyToo = new Set(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME']);
    return questions(this.host, this.formId).flatMap((item) =>
      itemResponse(this.host, this, item, emptyToo.has(item.type)),
    );
  }

  getResponseForItem(item: unknown): ItemResponse | null {
    return itemResponse(this.host, this, questionOf(this.host, this.formId, item), false)[0] ?? null;
  }

  /** Questions that carry points only; one left unanswered too, so that its lack can be graded. */
  getGradableItemResponses(): ItemResponse[] {
    return questions(this.host, this.formId)
      .filter(isGradable)
      .flatMap((item) => itemResponse(this.host, this, item, true));
  }

  getGradableResponseForItem(item: unknown): ItemResponse | null {
    const question = questionOf(this.host, this.formId, item);
    return isGradable(question) ? (itemResponse(this.host, this, question, true)[0] ?? null) : null;
  }

  /** Of several answers to one item the last counts; a submitted response takes none. */
  withItemResponse(response: unknown): this {
    if (!(response instanceof ItemResponse)) throw google(this.host, 'argumentInvalid', 'response');
    if (this.responseId !== null) throw google(this.host, 'formData');
    this.draft.set(response.itemId, copyOf(response.answer));
    return this;
  }

  /** Of several grades for one item the last counts; none is kept before `Form.submitGrades`. */
  withItemGrade(gradedResponse: unknown): this {
    if (!(gradedResponse instanceof ItemResponse)) throw google(this.host, 'argumentInvalid', 'gradedResponse');
    if (this.responseId === null) throw google(this.host, 'formData');
    this.graded.set(gradedResponse.itemId, { ...gradedResponse.grade });
    return this;
  }

  toPrefilledUrl(): string {
    const form = formState(this.host, this.formId);
    return prefilledUrl(form, received(this.host, this)?.answers ?? answersIn(this.draft));
  }

  /**
   * Fires no trigger (https://developers.google.com/apps-script/guides/triggers/installable). Refused a second time,
   * while respondents are limited to one response
   * (https://developers.google.com/apps-script/reference/forms/form#setLimitOneResponsePerUser(Boolean)), and while
   * addresses are collected (reported, no address).
   */
  submit(): FormResponse {
    const form = formState(this.host, this.formId);
    const isRefused =
      this.responseId !== null ||
      form.limitOneResponse ||
      form.collectEmail ||
      !form.published ||
      !form.acceptingResponses;
    if (isRefused) throw google(this.host, 'formData');
    const { responseId } = takeResponse(this.host.state, form.id, answersIn(this.draft), {
      at: this.host.now(),
      id: this.host.newId('response'),
      zoneParts: (at, timeZone) => this.host.node.zoneParts(at, timeZone),
    });
    this.responseId = responseId;
    return this;
  }
}
play('FormResponse', FormResponse, {}, 'form');

/** Where a respondent changes what they sent; anybody who has the address may. */
export function editUrl(formId: string, responseId: string): string {
  return `${publishedUrl(formId)}?edit2=${responseId}`;
}

/** Keeps the grades put on a received response. Whether Google then changes the score in its row is not known: the row stays. */
export function keepGrades(host: Host, response: FormResponse): void {
  const kept = received(host, response);
  if (!kept) throw google(host, 'formData');
  regrade(kept, response.graded);
  response.graded.clear();
}

function received(host: Host, response: FormResponse): ResponseState | null {
  if (response.responseId === null) return null;
  const kept = responseById(formState(host, response.formId), response.responseId);
  if (!kept) throw google(host, 'argumentInvalid', 'responseId');
  return kept;
}

function questions(host: Host, formId: string): ItemState[] {
  return formState(host, formId).items.filter(isQuestion);
}

function questionOf(host: Host, formId: string, item: unknown): ItemState {
  const id = item instanceof FormItem ? item.part.itemId : null;
  const question = questions(host, formId).find((one) => one.id === id);
  if (!question) throw google(host, item === null || item === undefined ? 'argumentNull' : 'argumentInvalid', 'item');
  return question;
}

function itemResponse(host: Host, response: FormResponse, item: ItemState, emptyToo: boolean): ItemResponse[] {
  const kept = received(host, response);
  const answer = kept ? kept.answers[item.id] : response.draft.get(item.id);
  if (answer === undefined && !emptyToo) return [];
  return [new ItemResponse(host, response.formId, item.id, answer ?? '', kept?.grades?.[item.id])];
}

function answersIn(draft: Map<number, AnswerValue>): Record<number, AnswerValue> {
  const answers: Record<number, AnswerValue> = {};
  for (const [id, answer] of draft) if (!isBlank(answer)) answers[id] = copyOf(answer);
  return answers;
}

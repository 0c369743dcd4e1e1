import type { AnswerValue } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Grade } from './grading';
import type { Item } from './Item';
import { hide } from './part';
import { feedbackOf, QuizFeedback } from './QuizFeedback';

/** Set by Item.ts: an item response and an item know each other, and modules load in one order only. */
export const makers: { item: ((host: Host, formId: string, itemId: number) => Item) | null } = { item: null };

/** An answer to one question: read from a response, or made to be put into one. */
export class ItemResponse extends Played {
  declare readonly formId: string;
  declare readonly itemId: number;
  declare readonly answer: AnswerValue;
  declare readonly grade: Grade;

  constructor(
    host: Host,
    formId: string,
    itemId: number,
    answer: AnswerValue,
    grade: Grade = { score: null, feedback: null },
  ) {
    super(host);
    hide(this, 'formId', formId);
    hide(this, 'itemId', itemId);
    hide(this, 'answer', copyOf(answer));
    hide(this, 'grade', { ...grade });
  }

  getItem(): Item | null {
    return makers.item?.(this.host, this.formId, this.itemId) ?? null;
  }

  /** A grid's row without an answer reads as `''`: https://developers.google.com/apps-script/reference/forms/item-response */
  getResponse(): string | (string | string[])[] {
    if (!Array.isArray(this.answer)) return this.answer;
    return this.answer.map((entry) => {
      if (!Array.isArray(entry)) return entry ?? '';
      return entry.length === 0 ? '' : [...entry];
    });
  }

  getScore(): number | null {
    return this.grade.score;
  }

  /** Null clears it. Nothing is kept until `Form.submitGrades`. */
  setScore(score: unknown): this {
    const points = score === null || score === undefined ? null : Number(score);
    if (points !== null && Number.isNaN(points)) throw google(this.host, 'argumentInvalid', 'score');
    this.grade.score = points;
    return this;
  }

  getFeedback(): QuizFeedback | null {
    return feedbackOf(this.host, this.grade.feedback);
  }

  setFeedback(feedback: unknown): this {
    this.grade.feedback = feedback instanceof QuizFeedback ? feedback.content : null;
    return this;
  }
}
play('ItemResponse', ItemResponse, {}, 'form');

/** An answer of one's own, so that nothing handed out reaches into the state. */
export function copyOf(answer: AnswerValue): AnswerValue {
  if (typeof answer === 'string') return answer;
  return answer.map((entry) => (Array.isArray(entry) ? [...entry] : entry)) as AnswerValue;
}

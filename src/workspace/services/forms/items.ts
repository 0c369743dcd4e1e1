import type { AnswerValue } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { makeAlike, Played } from '../strict';
import { ItemType, memberNamed } from './enums';
import { newItem } from './formStore';
import { ItemResponse } from './ItemResponse';
import { change, formState, hide, itemState, type Part, ready, setMore, text } from './part';
import { feedbackOf, QuizFeedback } from './QuizFeedback';
import { numberOf } from './questions';
import { followForm } from './responseTab';

/** What every item of a form has. */
export abstract class FormItem extends Played {
  declare readonly part: Part;

  constructor(host: Host, formId: string, itemId: number) {
    super(host);
    ready(new.target);
    hide(this, 'part', { host, formId, itemId });
  }

  getId(): number {
    return this.part.itemId;
  }

  getIndex(): number {
    return formState(this.host, this.part.formId).items.indexOf(itemState(this.part));
  }

  getTitle(): string {
    return itemState(this.part).title;
  }

  setTitle(title: unknown): this {
    const words = text(this.host, 'title', title);
    change(this.part, (item) => {
      item.title = words;
    });
    return this;
  }

  getHelpText(): string {
    return itemState(this.part).helpText;
  }

  setHelpText(help: unknown): this {
    const words = text(this.host, 'text', help);
    change(this.part, (item) => {
      item.helpText = words;
    });
    return this;
  }

  getType(): unknown {
    return memberNamed(ItemType, itemState(this.part).type);
  }

  /** The copy comes at the end of the form. */
  duplicate(): FormItem {
    const form = formState(this.host, this.part.formId);
    const original = itemState(this.part);
    const copy = newItem(this.host.state, form, original.type);
    const { id } = copy;
    Object.assign(copy, JSON.parse(JSON.stringify(original)), { id });
    followForm(this.host.state, form);
    return makeAlike(this, [this.host, this.part.formId, id]);
  }
}

export abstract class QuestionItem extends FormItem {
  isRequired(): boolean {
    return itemState(this.part).required;
  }

  setRequired(enabled: unknown): this {
    change(this.part, (item) => {
      item.required = Boolean(enabled);
    });
    return this;
  }
}

/** A question that can carry points in a quiz. */
export abstract class GradedItem extends QuestionItem {
  getPoints(): number {
    return numberOf(itemState(this.part), 'points', 0);
  }

  setPoints(points: unknown): this {
    const number = Number(points);
    // Zero and less are refused: observed by others in several public quizzes' notes, no address.
    if (!Number.isInteger(number) || number <= 0) throw google(this.host, 'formData');
    setMore(this.part, 'points', number);
    return this;
  }
}

/** A question graded by hand, with one feedback for every answer. */
export abstract class OpenQuestionItem extends GradedItem {
  getGeneralFeedback(): QuizFeedback | null {
    return feedbackOf(this.host, itemState(this.part).more?.generalFeedback);
  }

  setGeneralFeedback(feedback: unknown): this {
    setMore(this.part, 'generalFeedback', feedback instanceof QuizFeedback ? feedback.content : null);
    return this;
  }
}

/** An answer to the item, to be put into a response. */
export function respond(part: Part, answer: AnswerValue): ItemResponse {
  return new ItemResponse(part.host, part.formId, part.itemId, answer);
}

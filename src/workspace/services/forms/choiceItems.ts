import { google } from '../errors';
import type { Host } from '../host';
import { mayBeChosen } from './answers';
import { Choice, type ChoiceState, makeChoice } from './Choice';
import { isPlace } from './formStore';
import type { ItemResponse } from './ItemResponse';
import { GradedItem, respond } from './items';
import { change, formState, itemState, list, type Part, setMore, text } from './part';
import { feedbackOf, QuizFeedback } from './QuizFeedback';

/** A question with choices. */
export abstract class ChosenItem extends GradedItem {
  getChoices(): Choice[] {
    return (itemState(this.part).choices ?? []).map((choice) => new Choice(this.host, this.part.formId, choice));
  }

  setChoices(choices: unknown): this {
    const given = list(this.host, 'choices', choices).map((choice) => {
      if (!(choice instanceof Choice)) throw google(this.host, 'argumentInvalid', 'choices');
      return { ...choice.choice };
    });
    putChoices(this.part, given);
    return this;
  }

  setChoiceValues(values: unknown): this {
    putChoices(
      this.part,
      list(this.host, 'values', values).map((value) => ({ value: String(value) })),
    );
    return this;
  }

  getFeedbackForCorrect(): QuizFeedback | null {
    return feedbackOf(this.host, itemState(this.part).more?.feedbackForCorrect);
  }

  setFeedbackForCorrect(feedback: unknown): this {
    setMore(this.part, 'feedbackForCorrect', feedback instanceof QuizFeedback ? feedback.content : null);
    return this;
  }

  getFeedbackForIncorrect(): QuizFeedback | null {
    return feedbackOf(this.host, itemState(this.part).more?.feedbackForIncorrect);
  }

  setFeedbackForIncorrect(feedback: unknown): this {
    setMore(this.part, 'feedbackForIncorrect', feedback instanceof QuizFeedback ? feedback.content : null);
    return this;
  }
}

export abstract class SingleChoiceItem extends ChosenItem {
  createChoice(value: unknown, second?: unknown): Choice {
    return makeChoice(this.host, this.part.formId, value, second, true);
  }

  createResponse(response: unknown): ItemResponse {
    return respond(this.part, chosen(this.part, response));
  }
}

/** Only a choice on offer can be answered, unless respondents may write their own. */
export function chosen(part: Part, response: unknown): string {
  const value = text(part.host, 'response', response);
  if (!mayBeChosen(itemState(part), value)) throw google(part.host, 'responseToItem');
  return value;
}

/**
 * Choices with navigation cannot be mixed with choices without, nor stand beside "Other":
 * https://developers.google.com/apps-script/reference/forms/multiple-choice-item#setChoices(Choice),
 * https://issuetracker.google.com/issues/171782147
 */
function putChoices(part: Part, choices: ChoiceState[]): void {
  refuseDuplicates(part.host, choices);
  const leading = choices.filter((choice) => choice.goTo !== undefined);
  const isMixed = leading.length > 0 && (leading.length < choices.length || itemState(part).hasOther === true);
  const form = formState(part.host, part.formId);
  if (isMixed || leading.some((choice) => !isPlace(form, choice.goTo))) throw google(part.host, 'formData');
  change(part, (item) => {
    item.choices = choices;
  });
}

function refuseDuplicates(host: Host, choices: ChoiceState[]): void {
  if (new Set(choices.map((choice) => choice.value)).size < choices.length) throw google(host, 'duplicateChoices');
}

export function putOther(part: Part, enabled: boolean): void {
  if (enabled && itemState(part).choices?.some((choice) => choice.goTo !== undefined))
    throw google(part.host, 'formData');
  change(part, (item) => {
    item.hasOther = enabled;
  });
}

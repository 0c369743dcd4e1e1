import { google } from '../errors';
import { type Choice, makeChoice } from './Choice';
import { ChosenItem, chosen, putOther } from './choiceItems';
import type { ItemResponse } from './ItemResponse';
import { respond } from './items';
import { itemState, playLate } from './part';
import { putRule, ruleOf } from './validations';

export class CheckboxItem extends ChosenItem {
  createChoice(value: unknown, isCorrect?: unknown): Choice {
    return makeChoice(this.host, this.part.formId, value, isCorrect, false);
  }

  createResponse(responses: unknown): ItemResponse {
    if (!Array.isArray(responses)) throw google(this.host, 'argumentInvalid', 'responses');
    return respond(
      this.part,
      responses.map((response) => chosen(this.part, response)),
    );
  }

  hasOtherOption(): boolean {
    return itemState(this.part).hasOther === true;
  }

  showOtherOption(enabled: unknown): this {
    putOther(this.part, Boolean(enabled));
    return this;
  }

  setValidation(validation: unknown): this {
    putRule(this.part, ruleOf(this.host, validation));
    return this;
  }

  clearValidation(): this {
    putRule(this.part, null);
    return this;
  }
}
playLate('CheckboxItem', CheckboxItem);

import { google } from '../errors';
import { type Choice, makeChoice } from './Choice';
import { ChosenItem, chosen, putOther } from './choiceItems';
import type { ItemResponse } from './ItemResponse';
import { respond } from './items';
import { change, itemState, playLate } from './part';
import { ruleOf } from './validations';

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
    const rule = ruleOf(this.host, validation);
    change(this.part, (item) => {
      item.validation = rule;
    });
    return this;
  }

  clearValidation(): this {
    change(this.part, (item) => {
      item.validation = null;
    });
    return this;
  }
}
playLate('CheckboxItem', CheckboxItem);

import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem, respond } from './items';
import { change, text } from './part';
import { ruleOf } from './validations';

export abstract class WrittenItem extends OpenQuestionItem {
  /** Google does not say whether validation is applied here; the form page applies it. */
  createResponse(response: unknown): ItemResponse {
    return respond(this.part, text(this.host, 'response', response));
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

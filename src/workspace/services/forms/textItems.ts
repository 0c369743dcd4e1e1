import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem, respond } from './items';
import { text } from './part';
import { putRule, ruleOf } from './validations';

export abstract class WrittenItem extends OpenQuestionItem {
  /** Google does not say whether validation is applied here; the form page applies it. */
  createResponse(response: unknown): ItemResponse {
    return respond(this.part, text(this.host, 'response', response));
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

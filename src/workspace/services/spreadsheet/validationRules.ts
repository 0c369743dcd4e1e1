import type { ValidationState } from '../../state';
import type { Host } from '../host';
import { Played, play } from '../strict';
import type { DataValidationBuilder } from './DataValidationBuilder';
import type { Member } from './enums';
import { DataValidationCriteria } from './enums';
import { make } from './objects';
import { giveValue } from './ruleValues';

export const rule = Symbol('rule');

/** What a rule and its builder both tell. */
export class Rule extends Played {
  declare readonly [rule]: ValidationState;

  constructor(host: Host, state: ValidationState) {
    super(host);
    Object.defineProperty(this, rule, { value: { ...state, values: [...state.values] } });
  }

  copy(): DataValidationBuilder {
    return make.dataValidationBuilder(this.host, this[rule]);
  }

  getAllowInvalid(): boolean {
    return this[rule].allowInvalid;
  }

  getCriteriaType(): Member | undefined {
    return (DataValidationCriteria as Record<string, Member>)[this[rule].criteria];
  }

  getCriteriaValues(): unknown[] {
    return this[rule].values.map((value) => giveValue(this.host, value));
  }

  getHelpText(): string | null {
    return this[rule].helpText;
  }
}
play('DataValidation', Rule, {}, 'handle');

import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Draft } from './conditionalRules';
import type { Member } from './enums';
import { giveValue } from './ruleValues';
import { criteriaType } from './whenMethods';

export class BooleanCondition extends Played {
  declare private readonly state: Draft;

  constructor(host: Host, state: Draft) {
    super(host);
    Object.defineProperty(this, 'state', { value: state });
  }

  getCriteriaType(): Member | null {
    return criteriaType(this.state.condition);
  }

  getCriteriaValues(): unknown[] {
    return (this.state.condition?.values ?? []).map((value) => giveValue(this.host, value));
  }

  getBackground(): string | null {
    return this.state.background;
  }

  getFontColor(): string | null {
    return this.state.fontColor;
  }

  getBold(): boolean | null {
    return this.state.bold;
  }

  getItalic(): boolean | null {
    return this.state.italic;
  }

  getStrikethrough(): boolean | null {
    return this.state.strikethrough;
  }

  getUnderline(): boolean | null {
    return this.state.underline;
  }
}
play('BooleanCondition', BooleanCondition, {}, 'handle');

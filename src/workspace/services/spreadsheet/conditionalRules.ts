import type { ConditionalFormatState } from '../../state';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { BooleanCondition } from './BooleanCondition';
import type { ConditionalFormatRuleBuilder } from './ConditionalFormatRuleBuilder';
import { GradientCondition } from './GradientCondition';
import { make, type Place } from './objects';
import type { Range } from './Range';

/** A gradient as a rule keeps it: least, middle and most, each a colour and where it stands. */
export interface Gradient {
  min: GradientPoint;
  mid: GradientPoint | null;
  max: GradientPoint;
}

export interface GradientPoint {
  color: string;
  /** A member of InterpolationType. */
  type: string;
  value: string;
}

/** A rule off the sheet: its ranges know their tab. */
export interface Draft extends Omit<ConditionalFormatState, 'ranges'> {
  places: Place[];
}

export const draft = Symbol('draft');

export function emptyDraft(): Draft {
  return {
    places: [],
    condition: null,
    gradient: null,
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    strikethrough: null,
    underline: null,
  };
}

/** What a rule and its builder both tell. */
export class Rule extends Played {
  declare readonly [draft]: Draft;

  constructor(host: Host, state: Draft) {
    super(host);
    Object.defineProperty(this, draft, { value: { ...state } });
  }

  copy(): ConditionalFormatRuleBuilder {
    return make.conditionalFormatRuleBuilder(this.host, this[draft]);
  }

  getRanges(): Range[] {
    return this[draft].places.map((at) => make.range(this.host, at));
  }

  getBooleanCondition(): BooleanCondition | null {
    return this[draft].condition === null ? null : new BooleanCondition(this.host, this[draft]);
  }

  getGradientCondition(): GradientCondition | null {
    const gradient = this[draft].gradient as Gradient | null;
    return gradient === null ? null : new GradientCondition(this.host, gradient);
  }
}
play('ConditionalFormatRule', Rule, {}, 'handle');

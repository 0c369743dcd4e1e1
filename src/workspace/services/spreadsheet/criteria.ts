import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Color } from './Color';
import { colorObject } from './Color';
import type { Member } from './enums';
import type { FilterState } from './Filter';
import type { FilterCriteriaBuilder } from './FilterCriteriaBuilder';
import { make } from './objects';
import { giveValue } from './ruleValues';
import { criteriaType } from './whenMethods';

export const filter = Symbol('filter');

/** What criteria and their builder both tell. */
export class Criteria extends Played {
  declare readonly [filter]: FilterState;

  constructor(host: Host, state: FilterState) {
    super(host);
    Object.defineProperty(this, filter, { value: { ...state, hidden: [...state.hidden] } });
  }

  copy(): FilterCriteriaBuilder {
    return make.filterCriteriaBuilder(this.host, this[filter]);
  }

  getCriteriaType(): Member | null {
    return criteriaType(this[filter].condition);
  }

  getCriteriaValues(): unknown[] {
    return (this[filter].condition?.values ?? []).map((value) => giveValue(this.host, value));
  }

  getHiddenValues(): string[] {
    return [...this[filter].hidden];
  }

  getVisibleValues(): string[] {
    return [...(this[filter].visible ?? [])];
  }

  getVisibleBackgroundColor(): Color | null {
    const { background } = this[filter].color ?? {};
    return background === undefined ? null : colorObject(this.host, background);
  }

  getVisibleForegroundColor(): Color | null {
    const { fontColor } = this[filter].color ?? {};
    return fontColor === undefined ? null : colorObject(this.host, fontColor);
  }
}
play('FilterCriteria', Criteria, {}, 'handle');

import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Color } from './Color';
import { colorObject, hexOf } from './Color';
import type { Member } from './enums';
import type { FilterState } from './Filter';
import { FilterCriteria } from './FilterCriteria';
import { filter } from './filterCriteriaParts';
import { giveValue } from './ruleValues';
import { fit } from './signature';
import { criteriaType, offerConditions } from './whenMethods';

export class Criteria extends Played {
  declare readonly [filter]: FilterState;

  constructor(host: Host, state: FilterState) {
    super(host);
    Object.defineProperty(this, filter, { value: { ...state, hidden: [...state.hidden] } });
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.host, this[filter]);
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

export class FilterCriteriaBuilder extends Criteria {
  build(): FilterCriteria {
    return new FilterCriteria(this.host, this[filter]);
  }

  setHiddenValues(values: string[]): this {
    fit(this.host, 'FilterCriteriaBuilder.setHiddenValues', [values], [Array.isArray]);
    this[filter].hidden = values.map(String);
    return this;
  }

  setVisibleValues(values: string[]): this {
    fit(this.host, 'FilterCriteriaBuilder.setVisibleValues', [values], [Array.isArray]);
    this[filter].visible = values.map(String);
    return this;
  }

  /** A filter asks for one colour at most: the last one set. */
  setVisibleBackgroundColor(visibleBackgroundColor: Color | null): this {
    const background = hexOf(this.host, 'FilterCriteriaBuilder.setVisibleBackgroundColor', visibleBackgroundColor);
    this[filter].color = background === null ? null : { background };
    return this;
  }

  setVisibleForegroundColor(visibleForegroundColor: Color | null): this {
    const fontColor = hexOf(this.host, 'FilterCriteriaBuilder.setVisibleForegroundColor', visibleForegroundColor);
    this[filter].color = fontColor === null ? null : { fontColor };
    return this;
  }
}
offerConditions('FilterCriteriaBuilder', FilterCriteriaBuilder, (builder, condition) => {
  builder[filter].condition = condition;
});
play('FilterCriteriaBuilder', FilterCriteriaBuilder, {}, 'handle');

export function newFilterCriteria(host: Host): FilterCriteriaBuilder {
  return new FilterCriteriaBuilder(host, { hidden: [], visible: null, condition: null, color: null });
}

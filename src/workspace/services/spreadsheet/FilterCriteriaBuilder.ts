import type { Host } from '../host';
import { play } from '../strict';
import type { Color } from './Color';
import { hexOf } from './Color';
import { Criteria, filter } from './criteria';
import { FilterCriteria } from './FilterCriteria';
import { checkArguments } from './signature';
import { offerConditions } from './whenMethods';

export class FilterCriteriaBuilder extends Criteria {
  build(): FilterCriteria {
    return new FilterCriteria(this.host, this[filter]);
  }

  setHiddenValues(values: string[]): this {
    checkArguments(this.host, 'FilterCriteriaBuilder.setHiddenValues', [values], [Array.isArray]);
    this[filter].hidden = values.map(String);
    return this;
  }

  setVisibleValues(values: string[]): this {
    checkArguments(this.host, 'FilterCriteriaBuilder.setVisibleValues', [values], [Array.isArray]);
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

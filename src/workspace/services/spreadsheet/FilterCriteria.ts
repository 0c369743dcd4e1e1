import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Member } from './enums';
import { BooleanCriteria, nameIn, RelativeDate } from './enums';
import type { FilterState } from './Filter';
import { hostOf } from './objects';
import { giveValue, keepValue } from './ruleValues';
import type { Check } from './signature';
import { fit, isDate, isNumber, isText, misfit } from './signature';

const filter = Symbol('filter');

class Criteria extends Played {
  declare readonly [filter]: FilterState;

  constructor(host: Host, state: FilterState) {
    super(host);
    Object.defineProperty(this, filter, { value: { ...state, hidden: [...state.hidden] } });
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.host, this[filter]);
  }

  getCriteriaType(): Member | null {
    return (BooleanCriteria as Record<string, Member>)[this[filter].condition?.criteria ?? ''] ?? null;
  }

  getCriteriaValues(): unknown[] {
    return (this[filter].condition?.values ?? []).map((value) => {
      const relative = (value as { relative?: string } | null)?.relative;
      return relative === undefined ? giveValue(this.host, value) : (RelativeDate as Record<string, Member>)[relative];
    });
  }

  getHiddenValues(): string[] {
    return [...this[filter].hidden];
  }

  getVisibleValues(): string[] {
    return [...(this[filter].visible ?? [])];
  }
}

export class FilterCriteria extends Criteria {}

const isDay: Check = (value) => isDate(value) || nameIn(RelativeDate, value) !== null;

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

  withCriteria(criteria: unknown, args: unknown[]): this {
    const name = nameIn(BooleanCriteria, criteria);
    if (name === null || !Array.isArray(args)) {
      throw misfit(this.host, 'FilterCriteriaBuilder.withCriteria', [criteria, args]);
    }
    if (name === 'CUSTOM_FORMULA') throw new Error('Filters by formula are not in the local workspace yet.');
    return when(this, name, args);
  }

  whenCellEmpty(): this {
    return when(this, 'CELL_EMPTY', []);
  }

  whenCellNotEmpty(): this {
    return when(this, 'CELL_NOT_EMPTY', []);
  }

  whenDateAfter(date: unknown): this {
    return checked(this, 'whenDateAfter', dated('DATE_AFTER', date), [date], [isDay]);
  }

  whenDateBefore(date: unknown): this {
    return checked(this, 'whenDateBefore', dated('DATE_BEFORE', date), [date], [isDay]);
  }

  whenDateEqualTo(date: unknown): this {
    return checked(this, 'whenDateEqualTo', dated('DATE_EQUAL_TO', date), [date], [isDay]);
  }

  whenNumberBetween(start: number, end: number): this {
    return checked(this, 'whenNumberBetween', 'NUMBER_BETWEEN', [start, end], [isNumber, isNumber]);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return checked(this, 'whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', [start, end], [isNumber, isNumber]);
  }

  whenNumberEqualTo(number: number): this {
    return checked(this, 'whenNumberEqualTo', 'NUMBER_EQUAL_TO', [number], [isNumber]);
  }

  whenNumberNotEqualTo(number: number): this {
    return checked(this, 'whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [number], [isNumber]);
  }

  whenNumberGreaterThan(number: number): this {
    return checked(this, 'whenNumberGreaterThan', 'NUMBER_GREATER_THAN', [number], [isNumber]);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    const criteria = 'NUMBER_GREATER_THAN_OR_EQUAL_TO';
    return checked(this, 'whenNumberGreaterThanOrEqualTo', criteria, [number], [isNumber]);
  }

  whenNumberLessThan(number: number): this {
    return checked(this, 'whenNumberLessThan', 'NUMBER_LESS_THAN', [number], [isNumber]);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return checked(this, 'whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number], [isNumber]);
  }

  whenTextContains(text: string): this {
    return checked(this, 'whenTextContains', 'TEXT_CONTAINS', [text], [isText]);
  }

  whenTextDoesNotContain(text: string): this {
    return checked(this, 'whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', [text], [isText]);
  }

  whenTextStartsWith(text: string): this {
    return checked(this, 'whenTextStartsWith', 'TEXT_STARTS_WITH', [text], [isText]);
  }

  whenTextEndsWith(text: string): this {
    return checked(this, 'whenTextEndsWith', 'TEXT_ENDS_WITH', [text], [isText]);
  }

  whenTextEqualTo(text: string): this {
    return checked(this, 'whenTextEqualTo', 'TEXT_EQUAL_TO', [text], [isText]);
  }
}

type Builder = FilterCriteriaBuilder;

function when<Of extends Builder>(builder: Of, criteria: string, values: unknown[]): Of {
  builder[filter].condition = { criteria, values: values.map(keepValue) };
  return builder;
}

function checked<Of extends Builder>(
  builder: Of,
  method: string,
  criteria: string,
  args: unknown[],
  checks: Check[],
): Of {
  fit(hostOf(builder), `FilterCriteriaBuilder.${method}`, args, checks);
  return when(builder, criteria, args);
}

function dated(criteria: string, date: unknown): string {
  return isDate(date) ? criteria : `${criteria}_RELATIVE`;
}

export function newFilterCriteria(host: Host): FilterCriteriaBuilder {
  return new FilterCriteriaBuilder(host, { hidden: [], visible: null, condition: null });
}

/** What a FilterCriteria lets through, as the tab keeps it. */
export function filterState(host: Host, method: string, value: unknown): FilterState {
  if (!(value instanceof FilterCriteria)) throw misfit(host, method, [value]);
  return { ...value[filter], hidden: [...value[filter].hidden] };
}

play('FilterCriteria', Criteria, {}, 'handle');
play('FilterCriteria', FilterCriteria, {}, 'handle');
play('FilterCriteriaBuilder', FilterCriteriaBuilder, {}, 'handle');

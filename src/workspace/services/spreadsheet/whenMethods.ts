import type { Played } from '../strict';
import type { Condition } from './conditions';
import type { Enum, Member } from './enums';
import { BooleanCriteria, nameIn, RelativeDate } from './enums';
import { hostOf } from './objects';
import { keepValue } from './ruleValues';
import type { Check } from './signature';
import { checkArguments, isDate, isNumber, isText, misfit } from './signature';

const isDay: Check = (value) => isDate(value) || nameIn(RelativeDate, value) !== null;

/** What the builders of conditional formats and of filters share: each method's criteria and what it must be given. */
const offered: Record<string, [criteria: string, ...args: Check[]]> = {
  whenCellEmpty: ['CELL_EMPTY'],
  whenCellNotEmpty: ['CELL_NOT_EMPTY'],
  whenFormulaSatisfied: ['CUSTOM_FORMULA', isText],
  whenDateAfter: ['DATE_AFTER', isDay],
  whenDateBefore: ['DATE_BEFORE', isDay],
  whenDateEqualTo: ['DATE_EQUAL_TO', isDay],
  whenNumberBetween: ['NUMBER_BETWEEN', isNumber, isNumber],
  whenNumberNotBetween: ['NUMBER_NOT_BETWEEN', isNumber, isNumber],
  whenNumberEqualTo: ['NUMBER_EQUAL_TO', isNumber],
  whenNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', isNumber],
  whenNumberGreaterThan: ['NUMBER_GREATER_THAN', isNumber],
  whenNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', isNumber],
  whenNumberLessThan: ['NUMBER_LESS_THAN', isNumber],
  whenNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', isNumber],
  whenTextContains: ['TEXT_CONTAINS', isText],
  whenTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', isText],
  whenTextStartsWith: ['TEXT_STARTS_WITH', isText],
  whenTextEndsWith: ['TEXT_ENDS_WITH', isText],
  whenTextEqualTo: ['TEXT_EQUAL_TO', isText],
};

/**
 * Gives a builder's class the methods that choose a condition, `withCriteria` among them. Each class has methods of its
 * own, for they are recorded and refused under its name.
 */
export function offerConditions<Builder extends Played>(
  name: string,
  { prototype }: { prototype: Builder },
  choose: (builder: Builder, condition: Condition) => void,
): void {
  const offer = (method: string, conditionOf: (builder: Builder, args: unknown[]) => Condition) => {
    const value = function (this: Builder, ...args: unknown[]): Builder {
      choose(this, conditionOf(this, args));
      return this;
    };
    Object.defineProperty(prototype, method, { value, configurable: true, writable: true });
  };
  for (const [method, [criteria, ...checks]] of Object.entries(offered)) {
    offer(method, (builder, args) => {
      checkArguments(hostOf(builder), `${name}.${method}`, args, checks);
      return { criteria: datedBy(criteria, args[0]), values: args.map(keepValue) };
    });
  }
  offer('withCriteria', (builder, [criteria, args]) => {
    const chosen = nameIn(BooleanCriteria, criteria);
    if (chosen === null || !Array.isArray(args)) {
      throw misfit(hostOf(builder), `${name}.withCriteria`, [criteria, args]);
    }
    return { criteria: chosen, values: args.map(keepValue) };
  });
}

/** A day named by its distance from today has criteria of its own. */
function datedBy(criteria: string, date: unknown): string {
  return criteria.startsWith('DATE_') && !isDate(date) ? `${criteria}_RELATIVE` : criteria;
}

/** The criteria of a kept condition as the enum's member. */
export function criteriaType(condition: Condition | null): Member | null {
  return (BooleanCriteria as Enum)[condition?.criteria ?? ''] ?? null;
}

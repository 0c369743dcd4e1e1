import type { ValidationState } from '../../state';
import type { Host } from '../host';
import { play } from '../strict';
import { misfit } from './signature';
import { Rule, rule } from './validationRules';

export class DataValidation extends Rule {}
play('DataValidation', DataValidation, {}, 'handle');

/** The rule a DataValidation carries; null for null, and anything else does not fit the method. */
export function validationOf(host: Host, method: string, value: unknown): ValidationState | null {
  if (value === null) return null;
  if (!(value instanceof DataValidation)) throw misfit(host, method, [value]);
  return { ...value[rule], values: [...value[rule].values] };
}

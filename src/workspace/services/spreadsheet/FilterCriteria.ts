import type { Host } from '../host';
import { play } from '../strict';
import { Criteria, filter } from './criteria';
import type { FilterState } from './Filter';
import { misfit } from './signature';

export class FilterCriteria extends Criteria {}
play('FilterCriteria', FilterCriteria, {}, 'handle');

/** What a FilterCriteria lets through, as the tab keeps it. */
export function filterState(host: Host, method: string, value: unknown): FilterState {
  if (!(value instanceof FilterCriteria)) throw misfit(host, method, [value]);
  return { ...value[filter], hidden: [...value[filter].hidden] };
}

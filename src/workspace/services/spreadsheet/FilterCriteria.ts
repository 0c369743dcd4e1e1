import type { Host } from '../host';
import { play } from '../strict';
import type { FilterState } from './Filter';
import { Criteria } from './FilterCriteriaBuilder';
import { filter } from './filterCriteriaParts';
import { misfit } from './signature';

export class FilterCriteria extends Criteria {}
play('FilterCriteria', Criteria, {}, 'handle');
play('FilterCriteria', FilterCriteria, {}, 'handle');

/** What a FilterCriteria lets through, as the tab keeps it. */
export function filterState(host: Host, method: string, value: unknown): FilterState {
  if (!(value instanceof FilterCriteria)) throw misfit(host, method, [value]);
  return { ...value[filter], hidden: [...value[filter].hidden] };
}

import type { CellValue } from '../../state';
import { compares } from './validate';

/** A cell as conditions look at it. */
export interface Judged {
  value: CellValue | null;
  /** What it shows. */
  shown: string;
  /** Whether its number is shown as a date. */
  date: boolean;
}

export interface Condition {
  criteria: string;
  values: unknown[];
}

/**
 * What decides a condition of a conditional format or a filter; null for a custom formula, which needs the engine.
 * `dayOf` gives the serial number of a day a rule keeps. Text is compared without regard to case.
 */
export function judge(
  { criteria, values }: Condition,
  dayOf: (value: unknown) => number,
): ((cell: Judged) => boolean) | null {
  if (criteria === 'CUSTOM_FORMULA') return null;
  if (criteria.startsWith('NUMBER_')) {
    const bounds = values.map(Number);
    return ({ value }) => typeof value === 'number' && compares(criteria, 'NUMBER_', value, bounds);
  }
  if (criteria.startsWith('DATE_')) {
    const days = values.map(dayOf);
    const plain = criteria.replace(/_RELATIVE$/, '');
    return ({ value, date }) => date && typeof value === 'number' && compares(plain, 'DATE_', Math.floor(value), days);
  }
  const wanted = String(values[0] ?? '').toLowerCase();
  switch (criteria) {
    case 'CELL_EMPTY':
      return ({ value }) => value === null || value === '';
    case 'CELL_NOT_EMPTY':
      return ({ value }) => value !== null && value !== '';
    case 'TEXT_CONTAINS':
      return ({ shown }) => shown.toLowerCase().includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return ({ shown }) => !shown.toLowerCase().includes(wanted);
    case 'TEXT_EQUAL_TO':
      return ({ shown }) => shown.toLowerCase() === wanted;
    case 'TEXT_STARTS_WITH':
      return ({ shown }) => shown.toLowerCase().startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return ({ shown }) => shown.toLowerCase().endsWith(wanted);
    default:
      throw new Error(`The condition ${criteria} is not in the local workspace yet.`);
  }
}

/** The days a relative date may mean, by its name, from today's serial number. */
export function relativeDay(today: number, name: string): number | undefined {
  const days: Record<string, number> = {
    TODAY: today,
    TOMORROW: today + 1,
    YESTERDAY: today - 1,
    PAST_WEEK: today - 7,
    PAST_MONTH: today - 30,
    PAST_YEAR: today - 365,
  };
  return days[name];
}

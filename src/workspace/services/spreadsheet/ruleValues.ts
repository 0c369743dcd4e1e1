import type { Host } from '../host';
import type { Enum } from './enums';
import { isMember, RelativeDate } from './enums';
import type { Place } from './objects';
import { make, place } from './objects';
import { RangePlace } from './RangePlace';
import { isDate } from './signature';

/** A script's value as a rule keeps it: JSON has no Dates, Ranges or enums. */
export function keepValue(value: unknown): unknown {
  if (isDate(value)) return { date: value.getTime() };
  if (value instanceof RangePlace) {
    const { spreadsheetId, sheetId, row, column, rows, columns } = value[place];
    return { spreadsheetId, sheetId, range: { row, column, rows, columns } };
  }
  if (isMember(value)) return { relative: value.name() };
  if (Array.isArray(value)) return value.map(keepValue);
  return value;
}

/** A kept value as a script gets it back, made anew. */
export function giveValue(host: Host, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => giveValue(host, each));
  if (typeof value !== 'object' || value === null) return value;
  const kept = value as { date?: number; relative?: string; range?: Place; spreadsheetId?: string; sheetId?: number };
  if (kept.relative !== undefined) return (RelativeDate as Enum)[kept.relative];
  if (typeof kept.date === 'number') return new Date(kept.date);
  if (kept.range !== undefined && kept.spreadsheetId !== undefined && kept.sheetId !== undefined) {
    return make.range(host, { ...kept.range, spreadsheetId: kept.spreadsheetId, sheetId: kept.sheetId });
  }
  return value;
}

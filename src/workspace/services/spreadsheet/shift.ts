import type { GridRange, SheetState, SpreadsheetState } from '../../state';
import { adopt } from '../home';
import { touch } from './kept';
import { keyOf, placeOf } from './keys';
import type { Corner, Reference } from './references';
import { mapReferences } from './references';

/** Rows or columns that come or go. `at` counts from 0. */
export interface Change {
  kind: 'insert' | 'delete';
  at: number;
  count: number;
  /** Which neighbour's formats inserted rows take; none when absent. */
  like?: 'before' | 'after';
}

export type Axis = 'rows' | 'columns';

/** Where one index goes; null when it is deleted. */
export function shiftedIndex(index: number, change: Change): number | null {
  if (index < change.at) return index;
  if (change.kind === 'insert') return index + change.count;
  return index < change.at + change.count ? null : index - change.count;
}

/** Where a stretch goes: it grows when rows are inserted inside it, and is null when all of it is deleted. */
export function shiftedStretch(
  start: number,
  length: number,
  change: Change,
): { start: number; length: number } | null {
  const end = start + length;
  if (change.kind === 'insert') {
    if (change.at <= start) return { start: start + change.count, length };
    return { start, length: change.at < end ? length + change.count : length };
  }
  const gone = Math.max(0, Math.min(end, change.at + change.count) - Math.max(start, change.at));
  if (gone === length) return null;
  return { start: start - Math.max(0, Math.min(start, change.at + change.count) - change.at), length: length - gone };
}

export function shiftedRange(range: GridRange, axis: Axis, change: Change): GridRange | null {
  if (axis === 'rows') {
    const stretch = shiftedStretch(range.row, range.rows, change);
    return stretch === null ? null : { ...range, row: stretch.start, rows: stretch.length };
  }
  const stretch = shiftedStretch(range.column, range.columns, change);
  return stretch === null ? null : { ...range, column: stretch.start, columns: stretch.length };
}

/** Inserts or deletes rows or columns; everything that lies beyond, and every reference to it, moves along. */
export function shift(spreadsheet: SpreadsheetState | null, sheet: SheetState, axis: Axis, change: Change): void {
  if (axis === 'rows') shiftRowsOfCells(sheet, change);
  else shiftColumnsOfCells(sheet, change);
  shiftRanges(sheet, axis, change);
  shiftSizes(sheet, axis, change);
  shiftFormulas(spreadsheet?.sheets ?? [sheet], sheet, axis, change);
  for (const named of spreadsheet?.namedRanges ?? []) {
    if (named.sheetId !== sheet.id) continue;
    named.range = adopt(named, shiftedRange(named.range, axis, change) ?? { ...named.range, rows: 0 });
  }
  if (spreadsheet !== null) spreadsheet.namedRanges = spreadsheet.namedRanges.filter((named) => named.range.rows > 0);
  touch(sheet);
}

function shiftRowsOfCells(sheet: SheetState, change: Change): void {
  for (const lines of [sheet.cells, sheet.cellStyles] as unknown[][][]) {
    if (change.at >= lines.length) continue;
    if (change.kind === 'delete') lines.splice(change.at, change.count);
    else insertLines(lines, change.at, change.count);
  }
  if (change.kind === 'insert') {
    sheet.rowCount += change.count;
    const model = modelIndex(change);
    const line = model === null ? undefined : sheet.cellStyles[model];
    if (line?.some((style) => style)) {
      for (let index = sheet.cellStyles.length; index < change.at + change.count; index++) {
        sheet.cellStyles.push(adopt(sheet, []));
      }
      for (let index = 0; index < change.count; index++) sheet.cellStyles[change.at + index] = line.slice();
    }
  } else sheet.rowCount -= change.count;
  const responses = sheet.form?.rows;
  if (responses !== undefined && change.at < responses.length) {
    if (change.kind === 'delete') responses.splice(change.at, change.count);
    else responses.splice(change.at, 0, ...Array.from({ length: change.count }, () => null));
  }
}

function insertLines(lines: unknown[][], at: number, count: number): void {
  const tail = lines.splice(at);
  for (let index = 0; index < count; index++) lines.push(lines.slice(0, 0) as never[]);
  for (const line of tail) lines.push(line);
}

/** The row or column whose formats the new ones take, counted after the insertion. */
function modelIndex(change: Change): number | null {
  if (change.like === 'before') return change.at - 1;
  return change.like === 'after' ? change.at + change.count : null;
}

function shiftColumnsOfCells(sheet: SheetState, change: Change): void {
  for (const lines of [sheet.cells, sheet.cellStyles] as unknown[][][]) {
    const blank = lines === (sheet.cellStyles as unknown[][]) ? 0 : null;
    for (const line of lines) {
      if (line === null || line === undefined || change.at >= line.length) continue;
      if (change.kind === 'delete') line.splice(change.at, change.count);
      else line.splice(change.at, 0, ...Array.from({ length: change.count }, () => blank));
    }
  }
  const ofForm = sheet.form?.columns;
  if (ofForm !== undefined && change.at < ofForm.length) {
    const blanks = Array.from({ length: change.count }, () => ({ itemId: null, title: '' }));
    if (change.kind === 'delete') ofForm.splice(change.at, change.count);
    else ofForm.splice(change.at, 0, ...blanks);
  }
  if (change.kind === 'delete') {
    sheet.columnCount -= change.count;
    return;
  }
  sheet.columnCount += change.count;
  const model = modelIndex(change);
  if (model === null) return;
  for (const line of sheet.cellStyles) {
    const style = line[model];
    if (!style) continue;
    while (line.length < change.at + change.count) line.push(0);
    line.fill(style, change.at, change.at + change.count);
  }
}

function shiftRanges(sheet: SheetState, axis: Axis, change: Change): void {
  const moved = (range: GridRange) => shiftedRange(range, axis, change);
  const all = (ranges: GridRange[]) => ranges.map(moved).filter((range) => range !== null);
  sheet.merges = adopt(
    sheet,
    all(sheet.merges).filter((range) => range.rows * range.columns > 1),
  );
  sheet.validations = sheet.validations.flatMap((validation) => {
    const range = grown(validation.range, axis, change);
    return range === null ? [] : [adopt(sheet, { ...validation, range })];
  });
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => adopt(sheet, { ...rule, ranges: all(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const range = protection.range === null ? null : moved(protection.range);
    if (protection.range !== null && range === null) return [];
    return [adopt(sheet, { ...protection, range, unprotected: all(protection.unprotected) })];
  });
  if (sheet.bandings !== undefined) {
    sheet.bandings = sheet.bandings.flatMap((banding) => {
      const range = moved(banding.range);
      return range === null ? [] : [adopt(sheet, { ...banding, range })];
    });
  }
  if (sheet.filter !== null) {
    const range = moved(sheet.filter.range);
    sheet.filter =
      range === null
        ? null
        : adopt(sheet, { range, criteria: rekeyed(sheet.filter.criteria, axis, change, 'columns') });
  }
  sheet.metadata = sheet.metadata.flatMap((datum) => {
    if (datum.dimension === undefined || (datum.dimension.kind === 'row') !== (axis === 'rows')) return [datum];
    const index = shiftedIndex(datum.dimension.index, change);
    return index === null ? [] : [adopt(sheet, { ...datum, dimension: { ...datum.dimension, index } })];
  });
}

/** A row inserted next to a validated one, and made like it, is validated as well. */
function grown(range: GridRange, axis: Axis, change: Change): GridRange | null {
  const shifted = shiftedRange(range, axis, change);
  if (shifted === null || change.kind === 'delete') return shifted;
  const [start, length] = axis === 'rows' ? [range.row, range.rows] : [range.column, range.columns];
  const below = change.like === 'before' && change.at === start + length;
  const above = change.like === 'after' && change.at === start;
  if (!below && !above) return shifted;
  return axis === 'rows'
    ? { ...shifted, row: start, rows: length + change.count }
    : { ...shifted, column: start, columns: length + change.count };
}

function shiftSizes(sheet: SheetState, axis: Axis, change: Change): void {
  const many = (indices: number[]) =>
    indices.map((index) => shiftedIndex(index, change)).filter((index) => index !== null);
  if (axis === 'rows') {
    sheet.rowHeights = rekeyed(sheet.rowHeights, axis, change, 'rows');
    sheet.hiddenRows = many(sheet.hiddenRows);
    sheet.frozenRows = frozenAfter(sheet.frozenRows, change);
  } else {
    sheet.columnWidths = rekeyed(sheet.columnWidths, axis, change, 'columns');
    sheet.hiddenColumns = many(sheet.hiddenColumns);
    sheet.frozenColumns = frozenAfter(sheet.frozenColumns, change);
  }
  sheet.notes = shiftedKeys(sheet.notes, axis, change);
  if (sheet.richText !== undefined) sheet.richText = shiftedKeys(sheet.richText, axis, change);
}

function frozenAfter(frozen: number, change: Change): number {
  return shiftedStretch(0, frozen, change)?.length ?? 0;
}

function rekeyed<Kept>(record: Record<number, Kept>, axis: Axis, change: Change, keys: Axis): Record<number, Kept> {
  if (axis !== keys) return record;
  const moved: Record<number, Kept> = {};
  for (const [key, value] of Object.entries(record)) {
    const index = shiftedIndex(Number(key), change);
    if (index !== null) moved[index] = value;
  }
  return adopt(record, moved);
}

/** Entries by `row,column` where they lie after the change. */
function shiftedKeys<Kept>(record: Record<string, Kept>, axis: Axis, change: Change): Record<string, Kept> {
  const moved: Record<string, Kept> = {};
  for (const [key, value] of Object.entries(record)) {
    const { row, column } = placeOf(key);
    const index = shiftedIndex(axis === 'rows' ? row : column, change);
    if (index !== null) moved[axis === 'rows' ? keyOf(index, column) : keyOf(row, index)] = value;
  }
  return adopt(record, moved);
}

function shiftFormulas(sheets: SheetState[], changed: SheetState, axis: Axis, change: Change): void {
  changed.formulas = shiftedKeys(changed.formulas, axis, change);
  for (const sheet of sheets) {
    const shifted = (formula: string) =>
      mapReferences(formula, (reference) => {
        const named = reference.sheetName ?? sheet.name;
        return named.toLowerCase() === changed.name.toLowerCase()
          ? shiftedReference(reference, axis, change)
          : reference;
      });
    for (const key of Object.keys(sheet.formulas)) {
      const before = sheet.formulas[key] ?? '';
      const after = shifted(before);
      if (after === before) continue;
      sheet.formulas[key] = after;
      touch(sheet);
    }
    for (const rule of sheet.conditionalFormats) {
      if (rule.condition === null) continue;
      rule.condition.values = rule.condition.values.map((value) =>
        typeof value === 'string' && value.startsWith('=') ? shifted(value) : value,
      );
    }
    for (const { rule } of sheet.validations) shiftValidation(rule, changed, axis, change, shifted);
  }
}

function shiftValidation(
  rule: SheetState['validations'][number]['rule'],
  changed: SheetState,
  axis: Axis,
  change: Change,
  shifted: (formula: string) => string,
): void {
  rule.values = rule.values.map((value) => {
    if (typeof value === 'string' && rule.criteria === 'CUSTOM_FORMULA') return shifted(value);
    const source = value as { sheetId?: number; range?: GridRange } | null;
    if (typeof value !== 'object' || source?.range === undefined || source.sheetId !== changed.id) return value;
    return adopt(rule, { ...source, range: shiftedRange(source.range, axis, change) ?? { ...source.range, rows: 0 } });
  });
}

function shiftedReference(reference: Reference, axis: Axis, change: Change): Reference | null {
  const at = (corner: Corner) => (axis === 'rows' ? corner.row : corner.column);
  const put = (corner: Corner, index: number): Corner =>
    axis === 'rows' ? { ...corner, row: index } : { ...corner, column: index };
  const { start, end } = reference;
  const from = at(start);
  const to = end === null ? from : at(end);
  if (from === null && to === null) return reference;
  if (from !== null && to === null) {
    // `A2:A` runs to the end: only its beginning moves.
    const index = shiftedIndex(from, change) ?? change.at;
    return index === from ? reference : { ...reference, start: put(start, index) };
  }
  if (from === null || to === null) return reference;
  const stretch = shiftedStretch(Math.min(from, to), Math.abs(to - from) + 1, change);
  if (stretch === null) return null;
  const first = stretch.start;
  const last = stretch.start + stretch.length - 1;
  if (first === Math.min(from, to) && last === Math.max(from, to)) return reference;
  return {
    ...reference,
    start: put(start, from <= to ? first : last),
    end: end === null ? null : put(end, from <= to ? last : first),
  };
}

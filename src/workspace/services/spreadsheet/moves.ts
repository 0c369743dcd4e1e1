import type { GridRange, SheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { openToWrite } from './contents';
import { touch } from './kept';
import { keyOf, placeOf } from './keys';
import type { Tab } from './lines';
import { bookOf, tabOf } from './objects';
import type { Corner, Reference } from './references';
import { mapReferences } from './references';
import type { Axis } from './shift';
import { whole } from './signature';

/** Moves lines before the one now at `destination` (from 1); what refers to them follows. */
export function moveLines(host: Host, tab: Tab, axis: Axis, from: number, count: number, destination: unknown): void {
  const book = bookOf(host, tab.spreadsheetId);
  const sheet = tabOf(host, tab);
  const total = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
  const to = whole(destination) - 1;
  if (to < 0 || to > total) throw google(host, axis === 'rows' ? 'rowsOutOfBounds' : 'columnsOutOfBounds');
  const within = to >= from && to <= from + count;
  if (within) return;
  const area: GridRange = { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
  if (!openToWrite(host, book, sheet, area)) return;
  const newIndex = (index: number) => movedIndex(index, from, count, to);
  if (axis === 'rows') {
    sheet.cells = reordered(sheet.cells, from, count, to, () => adopt(sheet, []));
    sheet.cellStyles = reordered(sheet.cellStyles, from, count, to, () => adopt(sheet, []));
    sheet.rowHeights = rekeyed(sheet.rowHeights, newIndex);
    sheet.hiddenRows = sheet.hiddenRows.map(newIndex).sort((one, other) => one - other);
    if (sheet.form !== null) sheet.form.rows = reordered(sheet.form.rows, from, count, to, () => null);
  } else {
    sheet.cells = sheet.cells.map((line) => reordered(line ?? adopt(sheet, []), from, count, to, () => null));
    sheet.cellStyles = sheet.cellStyles.map((line) => reordered(line ?? adopt(sheet, []), from, count, to, () => 0));
    sheet.columnWidths = rekeyed(sheet.columnWidths, newIndex);
    sheet.hiddenColumns = sheet.hiddenColumns.map(newIndex).sort((one, other) => one - other);
  }
  sheet.notes = rekeyedCells(sheet.notes, axis, newIndex);
  if (sheet.richText !== undefined) sheet.richText = rekeyedCells(sheet.richText, axis, newIndex);
  sheet.formulas = rekeyedCells(sheet.formulas, axis, newIndex);
  sheet.metadata = sheet.metadata.map((datum) =>
    datum.dimension !== undefined && (datum.dimension.kind === 'row') === (axis === 'rows')
      ? adopt(datum, { ...datum, dimension: { ...datum.dimension, index: newIndex(datum.dimension.index) } })
      : datum,
  );
  followIn(book.sheets, sheet, axis, newIndex);
  touch(sheet);
}

/** Where a line lies after `count` lines from `from` went before the one at `to`. */
function movedIndex(index: number, from: number, count: number, to: number): number {
  const moving = index >= from && index < from + count;
  if (to > from) {
    if (moving) return index + (to - from - count);
    return index >= from + count && index < to ? index - count : index;
  }
  if (moving) return index - (from - to);
  return index >= to && index < from ? index + count : index;
}

function reordered<Line>(lines: Line[], from: number, count: number, to: number, blank: () => Line): Line[] {
  if (lines.length <= Math.min(from, to)) return lines;
  const all = lines.slice();
  while (all.length < Math.max(from + count, to)) all.push(blank());
  const taken = all.splice(from, count);
  all.splice(to > from ? to - count : to, 0, ...taken);
  return all;
}

function rekeyed<Kept>(record: Record<number, Kept>, newIndex: (index: number) => number): Record<number, Kept> {
  return adopt(
    record,
    Object.fromEntries(Object.entries(record).map(([key, value]) => [newIndex(Number(key)), value])),
  );
}

function rekeyedCells<Kept>(
  record: Record<string, Kept>,
  axis: Axis,
  newIndex: (index: number) => number,
): Record<string, Kept> {
  return adopt(
    record,
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => {
        const { row, column } = placeOf(key);
        return [axis === 'rows' ? keyOf(newIndex(row), column) : keyOf(row, newIndex(column)), value];
      }),
    ),
  );
}

/** References to single cells follow; blocks keep their outline, as their ends may have gone different ways. */
function followIn(sheets: SheetState[], changed: SheetState, axis: Axis, newIndex: (index: number) => number): void {
  const follow = (corner: Corner): Corner =>
    axis === 'rows'
      ? { ...corner, row: corner.row === null ? null : newIndex(corner.row) }
      : { ...corner, column: corner.column === null ? null : newIndex(corner.column) };
  const moved = (reference: Reference): Reference =>
    reference.end === null ? { ...reference, start: follow(reference.start) } : reference;
  for (const sheet of sheets) {
    for (const key of Object.keys(sheet.formulas)) {
      const before = sheet.formulas[key] ?? '';
      const after = mapReferences(before, (reference) =>
        (reference.sheetName ?? sheet.name).toLowerCase() === changed.name.toLowerCase() ? moved(reference) : reference,
      );
      if (after === before) continue;
      sheet.formulas[key] = after;
      touch(sheet);
    }
  }
}

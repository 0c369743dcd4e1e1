import type { SheetState } from '../workspace/state';

/** What a protection that only warns says of a cell: its description; null when nothing warns. */
export function warningFor(sheet: SheetState, row: number, column: number): string | null {
  for (const { warningOnly, range, unprotected, description } of sheet.protections) {
    if (!warningOnly) continue;
    const inside = range === null || contains(range, row, column);
    if (inside && !unprotected.some((free) => contains(free, row, column))) return description;
  }
  return null;
}

const contains = (
  range: { row: number; column: number; rows: number; columns: number },
  row: number,
  column: number,
): boolean =>
  row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;

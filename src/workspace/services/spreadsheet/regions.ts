import type { GridRange, SheetState } from '../../state';
import type { Host } from '../host';
import { isEmpty } from './cells';
import { Direction, nameIn } from './enums';
import { misfit } from './signature';

/**
 * The block of cells with content around a range, as Ctrl+A would take it: it grows while a row or column next to it
 * holds content. Along one dimension only when one is named.
 */
export function dataRegion(sheet: SheetState, from: GridRange, along: string | null): GridRange {
  let { row: top, column: left } = from;
  let [bottom, right] = [top + from.rows, left + from.columns];
  const filledRow = (row: number, start: number, end: number) => anyIn(sheet, row, row + 1, start, end);
  const filledColumn = (column: number, start: number, end: number) => anyIn(sheet, start, end, column, column + 1);
  for (let grew = true; grew; ) {
    grew = false;
    // Diagonal neighbours count as well, hence one cell further on either side.
    const [near, far] = along === null ? [left - 1, right + 1] : [left, right];
    const [high, low] = along === null ? [top - 1, bottom + 1] : [top, bottom];
    if (along !== 'COLUMNS') {
      if (top > 0 && filledRow(top - 1, near, far)) [top, grew] = [top - 1, true];
      if (bottom < sheet.rowCount && filledRow(bottom, near, far)) [bottom, grew] = [bottom + 1, true];
    }
    if (along !== 'ROWS') {
      if (left > 0 && filledColumn(left - 1, high, low)) [left, grew] = [left - 1, true];
      if (right < sheet.columnCount && filledColumn(right, high, low)) [right, grew] = [right + 1, true];
    }
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

function anyIn(sheet: SheetState, top: number, bottom: number, left: number, right: number): boolean {
  for (let row = Math.max(0, top); row < Math.min(bottom, sheet.rowCount); row++) {
    for (let column = Math.max(0, left); column < Math.min(right, sheet.columnCount); column++) {
      if (!isEmpty(sheet, row, column)) return true;
    }
  }
  return false;
}

/** Where Ctrl+arrow would go from the range's first cell: the end of the content, or the next content, or the edge. */
export function nextDataCell(
  host: Host,
  sheet: SheetState,
  from: GridRange,
  direction: unknown,
): { row: number; column: number } {
  const steps: Record<string, [number, number]> = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] };
  const step = steps[nameIn(Direction, direction) ?? ''];
  if (step === undefined) throw misfit(host, 'Range.getNextDataCell', [direction]);
  const [down, right] = step;
  let { row, column } = from;
  const within = (y: number, x: number) => y >= 0 && x >= 0 && y < sheet.rowCount && x < sheet.columnCount;
  const filled = (y: number, x: number) => within(y, x) && !isEmpty(sheet, y, x);
  if (!within(row + down, column + right)) return { row, column };
  if (filled(row, column) && filled(row + down, column + right)) {
    while (filled(row + down, column + right)) [row, column] = [row + down, column + right];
    return { row, column };
  }
  do [row, column] = [row + down, column + right];
  while (!filled(row, column) && within(row + down, column + right));
  return { row, column };
}

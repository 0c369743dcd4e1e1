import type { SheetState } from '../../state';
import { adopt } from '../home';

/**
 * What is worked out from a sheet and kept beside it. It hangs on the state's own object under a symbol all V8
 * contexts share and is not enumerable: scripts in different contexts see one another's writes, and JSON sees nothing.
 */
interface Kept {
  /** Rows and columns up to the last cell with content; null when unknown. */
  end: { rows: number; columns: number } | null;
  /** Index of every style by its text, and of each style with another number format; null when unknown. */
  styles: { count: number; byText: Record<string, number>; formatted: Record<string, number> } | null;
  /** Counts up with every change, so that formulas are worked out once for each state of the sheet. */
  changes: number;
}

const slot = Symbol.for('kept beside the sheet');

export function kept(sheet: SheetState): Kept {
  const holder = sheet as SheetState & { [slot]?: Kept };
  let found = holder[slot];
  if (found === undefined) {
    found = adopt<Kept>(sheet, { end: null, styles: null, changes: 0 });
    Object.defineProperty(holder, slot, { value: found, configurable: true });
  }
  return found;
}

/** To be called after any change other than a cell's value: the shape of the sheet, its formulas, its rules. */
export function touch(sheet: SheetState): void {
  const beside = kept(sheet);
  beside.changes++;
  beside.end = null;
}

export function changesOf(sheet: SheetState): number {
  return kept(sheet).changes;
}

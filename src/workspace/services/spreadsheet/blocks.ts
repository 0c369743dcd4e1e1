import type { CellValue, ConditionalFormatState, GridRange, RichRun, SheetState, SpreadsheetState } from '../../state';
import { adopt } from '../home';
import { cellAt, formulaAt, inside, overlap, setCell, setFormula } from './cells';
import { touch } from './kept';
import { keyOf } from './keys';
import type { Corner, Reference } from './references';
import { mapReferences } from './references';
import { setStyleIndex, styleAt, styleIndex } from './styles';
import { setValidation, validationAt } from './validate';

/** All that one cell holds, taken off the sheet. */
export interface Cell {
  value: CellValue | null;
  formula: string | null;
  style: ReturnType<typeof styleAt>;
  note: string | undefined;
  validation: ReturnType<typeof validationAt>;
  richText: RichRun[] | undefined;
}

export function takeCell(sheet: SheetState, row: number, column: number): Cell {
  const key = keyOf(row, column);
  return {
    value: cellAt(sheet, row, column),
    formula: formulaAt(sheet, row, column),
    style: styleAt(sheet, row, column),
    note: sheet.notes[key],
    validation: validationAt(sheet, row, column),
    richText: sheet.richText?.[key],
  };
}

export function takeCells(sheet: SheetState, area: GridRange): Cell[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => takeCell(sheet, area.row + row, area.column + column)),
  );
}

/** Contents, formula and parted text; looks, notes and rules stay. */
export function putContents(sheet: SheetState, row: number, column: number, cell: Cell): void {
  if (cell.formula !== null) setFormula(sheet, row, column, cell.formula);
  else setCell(sheet, row, column, cell.value);
  if (cell.richText !== undefined) {
    sheet.richText ??= adopt(sheet, {});
    sheet.richText[keyOf(row, column)] = adopt(sheet, cell.richText);
  }
}

export function putNote(sheet: SheetState, row: number, column: number, note: string | undefined): void {
  const key = keyOf(row, column);
  if (note === undefined) delete sheet.notes[key];
  else sheet.notes[key] = note;
}

export function putStyle(sheet: SheetState, row: number, column: number, style: Cell['style']): void {
  setStyleIndex(sheet, row, column, styleIndex(sheet, style));
}

export function putValidation(sheet: SheetState, row: number, column: number, rule: Cell['validation']): void {
  const area = { row, column, rows: 1, columns: 1 };
  if (rule === null && validationAt(sheet, row, column) === null) return;
  setValidation(sheet, area, rule === null ? null : { ...rule, values: [...rule.values] });
}

export function putCell(sheet: SheetState, row: number, column: number, cell: Cell): void {
  putContents(sheet, row, column, cell);
  putStyle(sheet, row, column, cell.style);
  putNote(sheet, row, column, cell.note);
  putValidation(sheet, row, column, cell.validation);
}

const blank: Cell = { value: null, formula: null, style: {}, note: undefined, validation: null, richText: undefined };

export function blankCells(sheet: SheetState, area: GridRange): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) putCell(sheet, row, column, blank);
  }
}

/**
 * Moves a block as cut and paste does: everything in it goes, what referred to it follows, and what lay at the target
 * is gone. Formulas in the block keep what they point at.
 */
export function moveBlock(
  book: SpreadsheetState,
  from: SheetState,
  area: GridRange,
  to: SheetState,
  row: number,
  column: number,
): void {
  const cells = takeCells(from, area);
  const target: GridRange = { row, column, rows: area.rows, columns: area.columns };
  const merges = from.merges.filter((merge) => overlap(merge, area) !== null);
  from.merges = from.merges.filter((merge) => overlap(merge, area) === null);
  blankCells(from, area);
  to.merges = to.merges.filter((merge) => overlap(merge, target) === null);
  cells.forEach((line, down) => {
    line.forEach((cell, right) => {
      putCell(to, row + down, column + right, cell);
    });
  });
  const [down, right] = [row - area.row, column - area.column];
  for (const merge of merges)
    to.merges.push(adopt(to, { ...merge, row: merge.row + down, column: merge.column + right }));
  follow(book, from, area, to, down, right);
  touch(from);
  touch(to);
}

/** References wholly inside a moved block go with it. */
function follow(
  book: SpreadsheetState,
  from: SheetState,
  area: GridRange,
  to: SheetState,
  down: number,
  right: number,
): void {
  const shifted = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null ? null : corner.row + down,
    column: corner.column === null ? null : corner.column + right,
  });
  eachFormula(book, (formula, sheet) =>
    mapReferences(formula, (reference) => {
      const named = reference.sheetName ?? sheet.name;
      if (named.toLowerCase() !== from.name.toLowerCase() || !within(area, reference)) return reference;
      const { start, end } = reference;
      const sheetName = to === sheet && reference.sheetName === null ? null : to.name;
      return {
        sheetName: to === from ? reference.sheetName : sheetName,
        start: shifted(start),
        end: end && shifted(end),
      };
    }),
  );
}

/** References wholly inside an area that is deleted point nowhere any more. */
export function forget(book: SpreadsheetState, from: SheetState, area: GridRange): void {
  eachFormula(book, (formula, sheet) =>
    mapReferences(formula, (reference) => {
      const named = reference.sheetName ?? sheet.name;
      return named.toLowerCase() === from.name.toLowerCase() && within(area, reference) ? null : reference;
    }),
  );
}

function eachFormula(book: SpreadsheetState, change: (formula: string, sheet: SheetState) => string): void {
  for (const sheet of book.sheets) {
    for (const key of Object.keys(sheet.formulas)) {
      const before = sheet.formulas[key] ?? '';
      const after = change(before, sheet);
      if (after === before) continue;
      sheet.formulas[key] = after;
      touch(sheet);
    }
  }
}

function within(area: GridRange, { start, end }: Reference): boolean {
  const holds = (corner: Corner) =>
    corner.row !== null && corner.column !== null && inside(area, corner.row, corner.column);
  return holds(start) && (end === null || holds(end));
}

/** Rules of an area, laid on another place as pasting does. */
export function pasteConditionalFormats(
  from: SheetState,
  area: GridRange,
  to: SheetState,
  row: number,
  column: number,
): void {
  const added: ConditionalFormatState[] = [];
  for (const rule of from.conditionalFormats) {
    const pieces = rule.ranges
      .map((range) => overlap(range, area))
      .filter((range) => range !== null)
      .map((range) => ({ ...range, row: range.row - area.row + row, column: range.column - area.column + column }));
    if (pieces.length === 0) continue;
    if (from === to) rule.ranges = adopt(to, [...rule.ranges, ...pieces]);
    else added.push({ ...rule, ranges: pieces });
  }
  to.conditionalFormats = adopt(to, [...to.conditionalFormats, ...added]);
  touch(to);
}

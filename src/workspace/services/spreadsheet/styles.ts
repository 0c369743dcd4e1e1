import type { CellStyle, GridRange, SheetState } from '../../state';
import { adopt } from '../home';
import { kept } from './kept';

const plain: CellStyle = {};

export function styleAt(sheet: SheetState, row: number, column: number): CellStyle {
  return sheet.styles[sheet.cellStyles[row]?.[column] ?? 0] ?? plain;
}

/** The index of a style in the sheet, added when new. Properties set to undefined are not there. */
export function styleIndex(sheet: SheetState, style: CellStyle): number {
  const styles = keptStyles(sheet);
  const text = styleText(style);
  let index = styles.byText[text];
  if (index === undefined) {
    index = sheet.styles.length;
    sheet.styles.push(adopt(sheet, JSON.parse(text) as CellStyle));
    styles.byText[text] = index;
    styles.count++;
  }
  return index;
}

function keptStyles(sheet: SheetState): NonNullable<ReturnType<typeof kept>['styles']> {
  const beside = kept(sheet);
  if (beside.styles === null || beside.styles.count !== sheet.styles.length) {
    const none: Record<string, number> = {};
    beside.styles = adopt(sheet, { count: 0, byText: none, formatted: none });
    for (const each of sheet.styles) beside.styles.byText[styleText(each)] = beside.styles.count++;
  }
  return beside.styles;
}

function styleText(style: CellStyle): string {
  const properties = style as Record<string, unknown>;
  return JSON.stringify(
    Object.fromEntries(
      Object.keys(properties)
        .sort()
        .filter((key) => properties[key] !== undefined)
        .map((key) => [key, properties[key]]),
    ),
  );
}

/** Changes the style of every cell of an area; cells of one style are worked out once. */
export function restyle(sheet: SheetState, area: GridRange, change: (style: CellStyle) => CellStyle): void {
  const changed = new Map<number, number>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = styleRow(sheet, row, area.column + area.columns);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const before = line[column] ?? 0;
      let after = changed.get(before);
      if (after === undefined) {
        after = styleIndex(sheet, change(sheet.styles[before] ?? plain));
        changed.set(before, after);
      }
      line[column] = after;
    }
  }
  kept(sheet).changes++;
}

/** Changes the style of one cell. */
export function restyleCell(
  sheet: SheetState,
  row: number,
  column: number,
  change: (style: CellStyle) => CellStyle,
): void {
  setStyleIndex(sheet, row, column, styleIndex(sheet, change(styleAt(sheet, row, column))));
  kept(sheet).changes++;
}

/** Gives one cell a number format; which style that makes of the one it has is worked out once. */
export function formatCell(sheet: SheetState, row: number, column: number, numberFormat: string): void {
  const before = sheet.cellStyles[row]?.[column] ?? 0;
  const { formatted } = keptStyles(sheet);
  const key = `${before} ${numberFormat}`;
  formatted[key] ??= styleIndex(sheet, { ...styleAt(sheet, row, column), numberFormat });
  setStyleIndex(sheet, row, column, formatted[key]);
  kept(sheet).changes++;
}

export function setStyleIndex(sheet: SheetState, row: number, column: number, index: number): void {
  if (index === 0 && sheet.cellStyles[row]?.[column] === undefined) return;
  styleRow(sheet, row, column + 1)[column] = index;
}

/** The row of style indices, without holes up to `width`: a hole would come back from JSON as null. */
function styleRow(sheet: SheetState, row: number, width: number): (number | null)[] {
  const empty = () => sheet.cellStyles.slice(0, 0) as never[];
  for (let index = sheet.cellStyles.length; index <= row; index++) sheet.cellStyles.push(empty());
  let line = sheet.cellStyles[row];
  if (line === undefined || line === null) {
    line = empty();
    sheet.cellStyles[row] = line;
  }
  while (line.length < width) line.push(0);
  return line;
}

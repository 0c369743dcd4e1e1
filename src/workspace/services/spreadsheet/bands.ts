import type { BandColors, BandingState, GridRange, SheetState } from '../../state';
import { inside } from './cells';

/** Header, second band and footer of each theme; the first band is white. Reported, no address. */
const themes: Record<string, [header: string, second: string, footer: string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

export const noBands: BandColors = { header: null, first: null, second: null, footer: null };

export function themeColors(theme: string, header: boolean, footer: boolean): BandColors {
  const [top, second, bottom] = themes[theme] ?? ['#bdbdbd', '#f3f3f3', '#dedede'];
  return { header: header ? top : null, first: '#ffffff', second, footer: footer ? bottom : null };
}

/** The background alternating colours give a cell: rows go before columns; a cell's own goes before both. */
export function bandColor(sheet: SheetState, row: number, column: number): string | null {
  const banding = sheet.bandings?.find(({ range }) => inside(range, row, column));
  if (banding === undefined) return null;
  const { range } = banding;
  return (
    colorOf(banding.rows, row - range.row, range.rows) ?? colorOf(banding.columns, column - range.column, range.columns)
  );
}

function colorOf(colors: BandColors, index: number, length: number): string | null {
  if (index === 0 && colors.header !== null) return colors.header;
  if (index === length - 1 && colors.footer !== null) return colors.footer;
  const band = colors.header === null ? index : index - 1;
  return band % 2 === 0 ? colors.first : colors.second;
}

/** Bandings never overlap. */
export function bandingsIn(sheet: SheetState): BandingState[] {
  return sheet.bandings ?? [];
}

export function plainRange({ row, column, rows, columns }: GridRange): GridRange {
  return { row, column, rows, columns };
}

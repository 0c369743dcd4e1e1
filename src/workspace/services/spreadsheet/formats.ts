import type { CellStyle, SheetState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { cellAt } from './cells';
import { readColor } from './colors';
import { mapArea, openToWrite } from './contents';
import { kept } from './kept';
import { automaticFormat } from './numberFormat';
import type { Place } from './objects';
import { bookOf, tabOf } from './objects';
import { flushPending } from './pending';
import { restyle, setStyleIndex, styleAt, styleIndex } from './styles';

/** The properties of a cell's looks that scripts read and set one by one. */
export type Format =
  | 'numberFormat'
  | 'background'
  | 'fontColor'
  | 'fontWeight'
  | 'fontStyle'
  | 'fontLine'
  | 'fontSize'
  | 'fontFamily'
  | 'horizontalAlignment'
  | 'verticalAlignment'
  | 'wrap';

/** What a script is told of a cell nobody formatted. */
const unset: Record<Format, string | number> = {
  numberFormat: automaticFormat,
  background: '#ffffff',
  fontColor: '#000000',
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  fontSize: 10,
  fontFamily: 'Arial',
  horizontalAlignment: 'general-left',
  verticalAlignment: 'bottom',
  wrap: 'UNSET',
};

/** What a property is once null was set, where it is not what it is before anything was set. */
const cleared: Partial<Record<Format, string>> = { horizontalAlignment: 'general' };

/** Google ignores values it does not know without a word: https://issuetracker.google.com/issues/428869869. */
const ignored = Symbol('ignored');

const accepted: Record<Format, (value: unknown) => unknown> = {
  numberFormat: (value) => (/^general$/i.test(String(value)) ? undefined : String(value)),
  background: (value) => readColor(value) ?? ignored,
  fontColor: (value) => readColor(value) ?? ignored,
  fontWeight: oneOf('normal', 'bold'),
  fontStyle: oneOf('normal', 'italic'),
  fontLine: oneOf('none', 'underline', 'line-through'),
  fontSize: (value) => (typeof value === 'number' && value > 0 ? Math.trunc(value) : ignored),
  fontFamily: (value) => String(value),
  horizontalAlignment: (value) => (value === 'normal' ? undefined : oneOf('left', 'center', 'right', 'general')(value)),
  verticalAlignment: oneOf('top', 'middle', 'bottom'),
  wrap: oneOf('WRAP', 'OVERFLOW', 'CLIP'),
};

function oneOf(...known: string[]): (value: unknown) => unknown {
  return (value) => (known.includes(String(value)) ? value : ignored);
}

function formatAt(sheet: SheetState, row: number, column: number, format: Format): string | number {
  const set = styleAt(sheet, row, column)[format];
  if (set !== undefined) return set;
  if (format !== 'horizontalAlignment') return unset[format];
  const value = cellAt(sheet, row, column);
  if (typeof value === 'number') return 'general-right';
  return typeof value === 'boolean' ? 'general-center' : 'general-left';
}

export function readFormat(host: Host, at: Place, format: Format): string | number {
  flushPending(host);
  host.cells(1, 0, at);
  return formatAt(tabOf(host, at), at.row, at.column, format);
}

export function readFormats(host: Host, at: Place, format: Format): (string | number)[][] {
  flushPending(host);
  host.cells(at.rows * at.columns, 0, at);
  const sheet = tabOf(host, at);
  return mapArea(at, (row, column) => formatAt(sheet, row, column, format));
}

/** One format for every cell; null takes it away. */
export function setFormat(host: Host, at: Place, format: Format, value: unknown): void {
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  host.cells(0, at.rows * at.columns);
  const taken = value === null || value === undefined ? cleared[format] : accepted[format](value);
  if (taken === ignored || !openToWrite(host, book, sheet, at)) return;
  restyle(sheet, at, (style) => ({ ...style, [format]: taken }));
}

/** A format for each cell. */
export function setFormats(host: Host, at: Place, format: Format, rows: unknown[][]): void {
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  fitDimensions(host, at, rows);
  host.cells(0, at.rows * at.columns);
  if (!openToWrite(host, book, sheet, at)) return;
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const taken = value === null || value === undefined ? cleared[format] : accepted[format](value);
      if (taken !== ignored) setProperty(sheet, at.row + row, at.column + column, { [format]: taken });
    });
  });
  kept(sheet).changes++;
}

function setProperty(sheet: SheetState, row: number, column: number, change: CellStyle): void {
  setStyleIndex(sheet, row, column, styleIndex(sheet, { ...styleAt(sheet, row, column), ...change }));
}

/** Throws unless the data has the shape of the range. */
export function fitDimensions(host: Host, at: { rows: number; columns: number }, rows: unknown[][]): void {
  if (rows.length !== at.rows) throw google(host, 'rowsInData', rows.length, at.rows);
  for (const row of rows) {
    if (row.length !== at.columns) throw google(host, 'columnsInData', row.length, at.columns);
  }
}

/** Takes the looks of an area away; the number format stays, as reported of `clearFormat` (no address). */
export function clearFormats(host: Host, at: Place): void {
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  host.cells(0, at.rows * at.columns);
  if (!openToWrite(host, book, sheet, at)) return;
  const rows = Math.min(at.rows, sheet.cellStyles.length - at.row);
  if (rows > 0) restyle(sheet, { ...at, rows }, ({ numberFormat }) => ({ numberFormat }));
}

import type { CellStyle, SheetState } from '../../state';
import { adopt } from '../home';
import type { Host } from '../host';
import { writable } from './areas';
import { cellAt, formulaAt, setCell } from './cells';
import { mapArea } from './contents';
import { keyOf } from './keys';
import type { Place } from './objects';
import { tabOf } from './objects';
import { flushPending } from './pending';
import { RichTextValue, richOf } from './RichTextValue';
import type { Rich } from './richText';
import { restyle, restyleCell, styleAt } from './styles';
import { styleOf, TextStyle } from './TextStyle';

/** What text looks like in a cell nobody formatted. */
const usual: CellStyle = {
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  fontSize: 10,
  fontFamily: 'Arial',
  fontColor: '#000000',
};

function textStyleAt(sheet: SheetState, row: number, column: number): CellStyle {
  const style = styleAt(sheet, row, column);
  const { fontWeight, fontStyle, fontLine, fontSize, fontFamily, fontColor } = { ...usual, ...style };
  return { fontWeight, fontStyle, fontLine, fontSize, fontFamily, fontColor };
}

/** A cell's text with its looks; null where the cell holds no text. */
export function richTextIn(host: Host, at: Place): (RichTextValue | null)[][] {
  flushPending(host);
  host.cells(at.rows * at.columns, 0, at);
  const sheet = tabOf(host, at);
  return mapArea(at, (row, column) => {
    const value = cellAt(sheet, row, column) ?? '';
    if (typeof value !== 'string' || formulaAt(sheet, row, column) !== null) return null;
    const own = { ...textStyleAt(sheet, row, column), link: styleAt(sheet, row, column).link };
    const parts = sheet.richText?.[keyOf(row, column)];
    const whole = value === '' ? [] : [{ start: 0, end: value.length, style: own }];
    const runs = parts?.map((run) => ({ ...run, style: { ...own, ...run.style } })) ?? whole;
    return new RichTextValue(host, { text: value, runs });
  });
}

/** Text stays text, whatever it looks like; looks of the whole become the cell's, those of parts the text's. */
export function setRichText(
  host: Host,
  at: Place,
  method: string,
  valueAt: (row: number, column: number) => unknown,
): void {
  const values = mapArea({ row: 0, column: 0, rows: at.rows, columns: at.columns }, (row, column) =>
    richOf(host, method, valueAt(row, column)),
  );
  const sheet = writable(host, at);
  if (sheet === null) return;
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      putRich(sheet, at.row + row, at.column + column, value);
    });
  });
}

function putRich(sheet: SheetState, row: number, column: number, { text, runs }: Rich): void {
  setCell(sheet, row, column, text === '' ? null : text);
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) {
    restyleCell(sheet, row, column, ({ link: _, ...style }) => ({ ...style, ...only.style }));
  } else if (runs.length > 1) {
    restyleCell(sheet, row, column, ({ link: _, ...style }) => style);
    sheet.richText ??= adopt(sheet, {});
    sheet.richText[keyOf(row, column)] = adopt(sheet, runs);
  }
}

export function textStylesIn(host: Host, at: Place): TextStyle[][] {
  flushPending(host);
  host.cells(at.rows * at.columns, 0, at);
  const sheet = tabOf(host, at);
  return mapArea(at, (row, column) => new TextStyle(host, textStyleAt(sheet, row, column)));
}

export function setTextStyle(host: Host, at: Place, method: string, style: unknown): void {
  const change = styleOf(host, method, style);
  const sheet = writable(host, at);
  if (sheet !== null) restyle(sheet, at, (before) => ({ ...before, ...change }));
}

export function setTextStyles(host: Host, at: Place, method: string, styles: unknown[][]): void {
  const changes = styles.map((line) => line.map((style) => styleOf(host, method, style)));
  const sheet = writable(host, at);
  if (sheet === null) return;
  changes.forEach((line, row) => {
    line.forEach((change, column) => {
      restyleCell(sheet, at.row + row, at.column + column, (before) => ({ ...before, ...change }));
    });
  });
}

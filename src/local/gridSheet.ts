import type { WorkspaceState } from '../workspace/state';
import { type CellView, viewSheet } from '../workspace/view';
import type { Cell, Grid } from './wire';

/**
 * A tab of the workbook as the page draws it, or nothing when a script has deleted it since the page heard of it.
 * @param localise turns addresses of the workspace's files into this page's
 */
export function gridOf(
  state: WorkspaceState,
  book: string,
  tab: number,
  localise: (address: string) => string,
): Grid | null {
  const view = viewSheet(state, book, tab);
  if (!view) return null;
  const lists = new Lists();
  const cells = trimmed(view.rows.map((row) => trimmed(row.map((cell) => cellOf(cell, lists, localise)))));
  const { name, rowCount, columnCount, frozenRows, frozenColumns, columnWidths, rowHeights } = view;
  const { gridlinesHidden, hiddenRows, hiddenColumns, merges } = view;
  return {
    id: tab,
    name,
    rowCount,
    columnCount,
    usedRows: cells.length,
    usedColumns: usedColumns(cells),
    frozenRows,
    frozenColumns,
    gridlinesHidden,
    columnWidths,
    rowHeights,
    hiddenRows,
    hiddenColumns,
    merges: merges.filter((merge) => merge.rows > 1 || merge.columns > 1),
    lists: lists.all,
    cells,
  };
}

/** Every distinct list of choices once: a column has the same in each of its cells. */
class Lists {
  readonly all: string[][] = [];
  private readonly known = new Map<string, number>();

  indexOf(list: string[]): number {
    const key = list.join('\n');
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.all.length);
    return this.all.push(list) - 1;
  }
}

const webAddress = /^https?:\/\/\S+$/;

function cellOf(view: CellView, lists: Lists, localise: (address: string) => string): Cell | null {
  const { text, formula, background, fontColor, bold, italic, fontSize, verticalAlign, wrap, borders, note, help } =
    view;
  const link = view.link ?? (webAddress.test(text) ? text : undefined);
  const line = [view.underline && 'underline', view.strikethrough && 'line-through'].filter(Boolean).join(' ');
  const cell: Cell = {
    t: text,
    ...(formula !== undefined && { f: formula }),
    ...(background && background !== '#ffffff' && { bg: background }),
    ...(fontColor && { fg: fontColor }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(line && { line }),
    ...(fontSize && { size: fontSize }),
    ...(view.align !== 'left' && { align: view.align }),
    ...(verticalAlign && { valign: verticalAlign }),
    ...(wrap && { wrap }),
    ...(borders && { borders }),
    ...(note && { note }),
    ...(link && { link: localise(link) }),
    ...(view.list && { list: lists.indexOf(view.list) }),
    ...(view.checkbox && { checkbox: true }),
    ...(help && { help }),
  };
  return isPlainBlank(cell) ? null : cell;
}

/** Nothing in it, and nothing to see of it. */
const isPlainBlank = ({ t, ...looks }: Cell): boolean =>
  t === '' && Object.keys(looks).every((look) => ['align', 'valign', 'wrap', 'size', 'bold', 'fg'].includes(look));

/** The list without what is blank at its end. */
function trimmed<Entry>(list: Entry[]): Entry[] {
  let end = list.length;
  while (end > 0 && isNothing(list[end - 1])) end -= 1;
  return list.slice(0, end);
}

const isNothing = (entry: unknown): boolean => entry === null || (Array.isArray(entry) && entry.length === 0);

const usedColumns = (cells: Grid['cells']): number => Math.max(0, ...cells.map((row) => row.length));

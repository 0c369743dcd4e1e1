import type { SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { play } from '../strict';
import { cellAt, hasFormulas } from './cells';
import type { Condition } from './conditions';
import { judge, relativeDay } from './conditions';
import { FilterCriteria, filterState } from './FilterCriteria';
import { keyOf } from './keys';
import type { Tab } from './lines';
import { displayText, formatKind } from './numberFormat';
import type { Place } from './objects';
import { bookOf, make, Placed, place, tabOf } from './objects';
import { openToChange } from './protect';
import type { Range } from './Range';
import { moved } from './references';
import { dateSerial } from './serial';
import { isNumber, misfit, whole } from './signature';
import { styleAt } from './styles';
import { sortRows } from './tables';
import { isKeptDate } from './validate';

/** What one column of a filter lets through. */
export interface FilterState {
  hidden: string[];
  visible: string[] | null;
  condition: Condition | null;
  /** The background or the letters' colour of what stays, as it shows. */
  color: { background?: string; fontColor?: string } | null;
}

/** The basic filter of a tab. Rows it hides are still there for a script. */
export class Filter extends Placed<Tab> {
  getRange(): Range {
    return make.range(this.host, { ...filterOf(this.host, this[place]).range, ...this[place] });
  }

  remove(): void {
    if (changeableFilter(this.host, this[place]) !== null) tabOf(this.host, this[place]).filter = null;
  }

  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const { criteria } = filterOf(this.host, this[place]);
    const state = criteria[columnIn(this.host, this[place], columnPosition)] as FilterState | undefined;
    return state === undefined ? null : new FilterCriteria(this.host, state);
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    const column = columnIn(this.host, this[place], columnPosition);
    const state =
      filterCriteria === null ? null : filterState(this.host, 'Filter.setColumnFilterCriteria', filterCriteria);
    const criteria = changeableFilter(this.host, this[place])?.criteria;
    if (criteria === undefined) return this;
    if (state === null) delete criteria[column];
    else criteria[column] = adopt(criteria, state);
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    const column = columnIn(this.host, this[place], columnPosition);
    delete changeableFilter(this.host, this[place])?.criteria[column];
    return this;
  }

  /** Sorts what the filter covers below its header. */
  sort(columnPosition: number, ascending: boolean): this {
    const { range } = filterOf(this.host, this[place]);
    if (!isNumber(columnPosition)) throw misfit(this.host, 'Filter.sort', [columnPosition, ascending]);
    const body = { ...this[place], ...range, row: range.row + 1, rows: range.rows - 1 };
    if (body.rows > 0) sortRows(this.host, body, [{ column: whole(columnPosition) - 1, ascending }]);
    return this;
  }
}

function filterOf(host: Host, tab: Tab): NonNullable<SheetState['filter']> {
  const { filter } = tabOf(host, tab);
  if (filter === null) throw google(host, 'filterGone');
  return filter;
}

/** The filter, when the running user may change its tab; a refusal waits to be said. */
function changeableFilter(host: Host, tab: Tab): SheetState['filter'] {
  const filter = filterOf(host, tab);
  return openToChange(host, bookOf(host, tab.spreadsheetId), tabOf(host, tab)) ? filter : null;
}

/** Columns of a filter are the tab's, counted from 1; kept from 0. */
function columnIn(host: Host, tab: Tab, position: unknown): number {
  const { range } = filterOf(host, tab);
  const column = whole(position) - 1;
  if (!(column >= range.column && column < range.column + range.columns)) throw google(host, 'columnsOutOfBounds');
  return column;
}

/** Puts the one filter a tab may have on a range. */
export function createFilter(host: Host, at: Place): Filter {
  const sheet = tabOf(host, at);
  if (sheet.filter !== null) throw google(host, 'secondFilter');
  const { row, column, rows, columns } = at;
  if (openToChange(host, bookOf(host, at.spreadsheetId), sheet))
    sheet.filter = adopt(sheet, { range: { row, column, rows, columns }, criteria: {} });
  return new Filter(host, { spreadsheetId: at.spreadsheetId, sheetId: at.sheetId });
}

export function filterObject(host: Host, tab: Tab): Filter | null {
  if (tabOf(host, tab).filter === null) return null;
  return new Filter(host, { spreadsheetId: tab.spreadsheetId, sheetId: tab.sheetId });
}

/** Whether the tab's filter hides a row, counted from 1. */
export function hiddenByFilter(host: Host, tab: Tab, position: unknown): boolean {
  const sheet = tabOf(host, tab);
  const row = whole(position) - 1;
  if (row < 0 || row >= sheet.rowCount) throw google(host, 'rowsOutOfBounds');
  const { filter } = sheet;
  if (filter === null || row <= filter.range.row || row >= filter.range.row + filter.range.rows) return false;
  const filtered = { host, book: bookOf(host, tab.spreadsheetId), sheet, first: filter.range.row + 1 };
  return Object.entries(filter.criteria).some(
    ([column, state]) => !letsShow(filtered, row, Number(column), state as FilterState),
  );
}

interface Filtered {
  host: Host;
  book: SpreadsheetState;
  sheet: SheetState;
  /** The row below the filter's header. */
  first: number;
}

function letsShow(filtered: Filtered, row: number, column: number, state: FilterState): boolean {
  const { host, book, sheet } = filtered;
  const format = styleAt(sheet, row, column).numberFormat;
  const computed = hasFormulas(sheet) ? host.node.evaluate(book.id, sheet.id)[keyOf(row, column)] : undefined;
  const value = cellAt(sheet, row, column) ?? computed ?? null;
  const shown = value === null ? '' : displayText(value, format, book.locale);
  if (state.hidden.includes(shown) || (state.visible !== null && !state.visible.includes(shown))) return false;
  if (!hasColor(filtered, row, column, state)) return false;
  if (state.condition === null) return true;
  const holds = judge(state.condition, (kept) => dayOf(filtered, kept));
  if (holds !== null) return holds({ value, shown, date: formatKind(format) === 'date' });
  // A formula is read as it stands in the first row below the header.
  const formula = moved(String(state.condition.values[0]), row - filtered.first, 0);
  return host.node.formulaHolds(book.id, sheet.id, formula, row, column);
}

/** Colours are those a person sees, of conditional formats as well. */
function hasColor({ host, book, sheet }: Filtered, row: number, column: number, { color }: FilterState): boolean {
  if (!color) return true;
  const painted = host.node.conditionalFormats(book.id, sheet.id)[keyOf(row, column)];
  const style = styleAt(sheet, row, column);
  return color.background === undefined
    ? (painted?.fontColor ?? style.fontColor ?? '#000000') === color.fontColor
    : (painted?.background ?? style.background ?? '#ffffff') === color.background;
}

function dayOf({ host, book }: Filtered, kept: unknown): number {
  const serial = (millis: number) => Math.floor(dateSerial(millis, book.timeZone, host.node.zoneParts));
  if (isKeptDate(kept)) return serial(kept.date);
  const name = String((kept as { relative?: string } | null)?.relative);
  return relativeDay(serial(host.now()), name) ?? Number(kept);
}

play('Filter', Filter, { getRange: 'handle', getColumnFilterCriteria: 'read' }, 'write');

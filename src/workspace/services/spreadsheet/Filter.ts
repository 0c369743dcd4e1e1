import type { SheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { play } from '../strict';
import { cellAt, hasFormulas, keyOf } from './cells';
import type { Condition } from './conditions';
import { judge, relativeDay } from './conditions';
import { FilterCriteria, filterState } from './FilterCriteria';
import type { Tab } from './lines';
import { displayText, formatKind } from './numberFormat';
import type { Place } from './objects';
import { bookOf, make, Placed, place, tabOf } from './objects';
import type { Range } from './Range';
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
}

/** The basic filter of a tab. Rows it hides are still there for a script. */
export class Filter extends Placed<Tab> {
  getRange(): Range {
    return make.range(this.host, { ...filterOf(this.host, this[place]).range, ...this[place] });
  }

  remove(): void {
    filterOf(this.host, this[place]);
    tabOf(this.host, this[place]).filter = null;
  }

  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const { criteria } = filterOf(this.host, this[place]);
    const state = criteria[columnIn(this.host, this[place], columnPosition)] as FilterState | undefined;
    return state === undefined ? null : new FilterCriteria(this.host, state);
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    const { criteria } = filterOf(this.host, this[place]);
    const column = columnIn(this.host, this[place], columnPosition);
    if (filterCriteria === null) delete criteria[column];
    else criteria[column] = adopt(criteria, filterState(this.host, 'Filter.setColumnFilterCriteria', filterCriteria));
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    delete filterOf(this.host, this[place]).criteria[columnIn(this.host, this[place], columnPosition)];
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
  return Object.entries(filter.criteria).some(
    ([column, state]) => !letsShow(host, tab, sheet, row, Number(column), state as FilterState),
  );
}

function letsShow(
  host: Host,
  tab: Tab,
  sheet: SheetState,
  row: number,
  column: number,
  { hidden, visible, condition }: FilterState,
): boolean {
  const book = bookOf(host, tab.spreadsheetId);
  const format = styleAt(sheet, row, column).numberFormat;
  const computed = hasFormulas(sheet) ? host.node.evaluate(book.id, sheet.id)[keyOf(row, column)] : undefined;
  const value = cellAt(sheet, row, column) ?? computed ?? null;
  const shown = value === null ? '' : displayText(value, format, book.locale);
  if (hidden.includes(shown) || (visible !== null && !visible.includes(shown))) return false;
  if (condition === null) return true;
  const serial = (millis: number) => Math.floor(dateSerial(millis, book.timeZone, host.node.zoneParts));
  const holds = judge(condition, (kept) => {
    if (isKeptDate(kept)) return serial(kept.date);
    const name = String((kept as { relative?: string } | null)?.relative);
    return relativeDay(serial(host.now()), name) ?? Number(kept);
  });
  return holds === null || holds({ value, shown, date: formatKind(format) === 'date' });
}

play('Filter', Filter, { getRange: 'handle', getColumnFilterCriteria: 'read' }, 'write');

import type { Day } from '../core/calendar';
import { date } from '../text/write';

/** What Google puts into a cell and takes out of it. */
export type Cell = string | number | boolean | Date | null;

/** Minutes that the Sheet's own zone is east of UTC: a date in a cell is a midnight of that zone. */
export type ZoneOffset = number;

/** How values of one sort stand in cells, both ways. */
export interface Kind<T> {
  write(value: T): Cell;
  /** Undefined when the cell holds something that is no such value. */
  read(cell: Cell, zone: ZoneOffset): T | undefined;
  /** Number format, in US notation; Sheets shows it in its own locale. */
  format?: string;
  align?: 'left' | 'center' | 'right';
  /** The only texts a person may choose. */
  choices?: string[];
}

export interface Column<T> {
  header: string;
  kind: Kind<T>;
  /** Pixels. */
  width: number;
  /** A sentence for the person who fills it in. */
  note?: string;
  /** Whether long text makes the row higher; else it is cut off at the edge. */
  wraps?: boolean;
  /** Whether a person picks it from the kind's choices. */
  chosen?: boolean;
  /** Whether it is of no use to a person. */
  hidden?: boolean;
}

export type Columns<Entry> = { [Field in keyof Entry]-?: Column<Entry[Field]> };

/**
 * A tab of one entry a row under a header. `kept` tabs belong to people and are read by header; the others are
 * written whole.
 */
export interface Tab<Entry> {
  title: string;
  columns: Columns<Entry>;
  kept: boolean;
  hidden?: boolean;
  frozenColumns?: number;
}

/** Any tab, where only its looks matter. */
export type AnyTab = Tab<Record<string, never>>;

/** The columns in their order, with their fields. */
export function columnsOf<Entry>(tab: Tab<Entry>): { field: keyof Entry & string; column: Column<unknown> }[] {
  const fields = Object.keys(tab.columns) as (keyof Entry & string)[];
  return fields.map((field) => ({ field, column: tab.columns[field] as unknown as Column<unknown> }));
}

export function headerOf<Entry>(tab: Tab<Entry>): Cell[] {
  return columnsOf(tab).map(({ column }) => asText(column.header));
}

export function toRow<Entry>(tab: Tab<Entry>, entry: Entry): Cell[] {
  return columnsOf(tab).map(({ field, column }) => column.kind.write(entry[field]));
}

/** An entry as a row of a kept tab, whose columns may have been moved, for the header as it stands now. */
export function toRowUnder<Entry>(tab: Tab<Entry>, entry: Entry, header: Cell[]): Cell[] {
  const row: Cell[] = header.map(() => null);
  const headers = header.map((cell) => String(cell ?? '').trim());
  for (const { field, column } of columnsOf(tab)) {
    const place = headers.indexOf(column.header);
    if (place < 0) throw new MissingColumn(tab.title, column.header);
    row[place] = column.kind.write(entry[field]);
  }
  return row;
}

/** A cell that could not be read, by where it stands and what it holds. */
export interface BadCell {
  tab: string;
  /** Row number in the Sheet, from 1. */
  row: number;
  header: string;
  content: string;
}

/** A kept tab lacks a column that everything else needs. */
export class MissingColumn extends Error {
  constructor(
    readonly tab: string,
    readonly header: string,
  ) {
    super(`${tab}: ${header}`);
    this.name = 'MissingColumn';
  }
}

export interface Entries<Entry> {
  entries: { entry: Partial<Entry>; row: number }[];
  bad: BadCell[];
}

/**
 * Reads a kept tab by its headers, wherever the columns stand now; blank rows are passed over, and a cell that cannot be
 * read leaves its field out and is reported.
 * @param cells the whole tab, header first
 * @throws MissingColumn
 */
export function fromRows<Entry>(tab: Tab<Entry>, cells: Cell[][], zone: ZoneOffset): Entries<Entry> {
  const headers = (cells[0] ?? []).map((cell) => String(cell ?? '').trim());
  const places = columnsOf(tab).map(({ field, column }) => {
    const place = headers.indexOf(column.header);
    if (place < 0) throw new MissingColumn(tab.title, column.header);
    return { field, column, place };
  });
  const result: Entries<Entry> = { entries: [], bad: [] };
  cells.slice(1).forEach((row, index) => {
    if (places.every(({ place }) => isBlank(row[place]))) return;
    const entry: Partial<Entry> = {};
    for (const { field, column, place } of places) {
      const cell = row[place] ?? null;
      const value = column.kind.read(cell, zone);
      if (value === undefined)
        result.bad.push({ tab: tab.title, row: index + 2, header: column.header, content: contentOf(cell, zone) });
      else entry[field] = value as Entry[typeof field];
    }
    result.entries.push({ entry, row: index + 2 });
  });
  return result;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * Text that stays text: Sheets reads what a script writes as if it were typed, so that `=…` becomes a formula, `007` a
 * number and `12/3` a date. A leading apostrophe is the sign that it shall not, and is no part of the content
 * (developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption).
 */
export function asText(text: string): Cell {
  return text === '' ? null : `'${text.slice(0, MOST_CHARACTERS)}`;
}

/** Text for a cell that was formatted as plain text before: it stays text as it is, and may be typed over. */
export function asPlainText(text: string): Cell {
  return text === '' ? null : text;
}

/** Number format of such a cell. */
export const PLAIN_TEXT = '@';

/** A cell takes 50.000 characters; the apostrophe is one. */
const MOST_CHARACTERS = 49_999;

/** The day that a date cell shows, whatever its time of day. An hour is added for a midnight under winter time. */
export function dayInCell(cell: Date, zone: ZoneOffset): Day {
  const days = Math.floor((cell.getTime() + (zone + 60) * 60_000) / 86_400_000);
  return new Date(days * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** What a cell holds, for a sentence about it. */
export function contentOf(cell: Cell, zone: ZoneOffset): string {
  return cell instanceof Date ? date(dayInCell(cell, zone)) : String(cell ?? '');
}

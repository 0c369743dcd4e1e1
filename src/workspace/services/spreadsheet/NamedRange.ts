import type { SpreadsheetState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { play } from '../strict';
import { touch } from './kept';
import { bookOf, make, Placed, place } from './objects';
import { mustEdit } from './protect';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import { misfit } from './signature';

interface At {
  spreadsheetId: string;
  name: string;
}

type Named = SpreadsheetState['namedRanges'][number];

export class NamedRange extends Placed<At> {
  getName(): string {
    return this[place].name;
  }

  getRange(): Range {
    const { spreadsheetId } = this[place];
    const named = stateOf(this.host, this[place]);
    return make.range(this.host, { ...named.range, spreadsheetId, sheetId: named.sheetId });
  }

  setName(name: string): this {
    const named = editable(this.host, this[place]);
    const book = bookOf(this.host, this[place].spreadsheetId);
    fitName(this.host, name);
    if (book.namedRanges.some((each) => each !== named && sameName(each.name, name)))
      throw google(this.host, 'rangeName');
    renameIn(book, named.name, name);
    named.name = name;
    this[place].name = name;
    return this;
  }

  setRange(range: Range): this {
    if (!(range instanceof RangePlace)) throw misfit(this.host, 'NamedRange.setRange', [range]);
    point(editable(this.host, this[place]), range);
    return this;
  }

  remove(): void {
    const book = bookOf(this.host, this[place].spreadsheetId);
    const named = editable(this.host, this[place]);
    book.namedRanges = book.namedRanges.filter((each) => each !== named);
  }
}

function stateOf(host: Host, { spreadsheetId, name }: At): Named {
  const named = namedIn(bookOf(host, spreadsheetId), name);
  if (named === undefined) throw google(host, 'rangeNotFound');
  return named;
}

function editable(host: Host, at: At): Named {
  mustEdit(host, bookOf(host, at.spreadsheetId));
  return stateOf(host, at);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function namedIn(book: SpreadsheetState, name: string): Named | undefined {
  return book.namedRanges.find((each) => sameName(each.name, name));
}

/** Formulas follow a name as they follow a tab's. */
function renameIn(book: SpreadsheetState, before: string, after: string): void {
  const word = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu;
  for (const sheet of book.sheets) {
    for (const [key, formula] of Object.entries(sheet.formulas)) {
      sheet.formulas[key] = formula.replace(word, (token) => (sameName(token, before) ? after : token));
    }
    touch(sheet);
  }
}

function point(named: Named, range: Range): void {
  const { sheetId, row, column, rows, columns } = range[place];
  named.sheetId = sheetId;
  named.range = adopt(named, { row, column, rows, columns });
}

/** Letters, digits and underscores, not beginning with a digit, not like a cell or a truth value (reported, no address). */
function fitName(host: Host, name: unknown): void {
  const text = String(name);
  const plain = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(text);
  const cell = /^[A-Za-z]{1,3}\d+$/.test(text) || /^r\d*c\d*$/i.test(text) || /^(true|false)$/i.test(text);
  if (!plain || cell) throw google(host, 'rangeName');
}

/** Names a range; a name in use is pointed at the new one. */
export function setNamedRange(host: Host, book: SpreadsheetState, name: unknown, range: unknown): void {
  if (typeof name !== 'string' || !(range instanceof RangePlace)) {
    throw misfit(host, 'Spreadsheet.setNamedRange', [name, range]);
  }
  mustEdit(host, book);
  fitName(host, name);
  const named = namedIn(book, name);
  const { sheetId, row, column, rows, columns } = range[place];
  if (named === undefined) book.namedRanges.push(adopt(book, { name, sheetId, range: { row, column, rows, columns } }));
  else point(named, range as Range);
}

play('NamedRange', NamedRange, { getName: 'handle', getRange: 'handle' }, 'write');

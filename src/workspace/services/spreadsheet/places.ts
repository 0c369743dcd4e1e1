import type { SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import type { Span } from './a1';
import { cellName, columnLetters, readA1 } from './a1';
import type { Place } from './objects';
import { whole } from './signature';

/** A block of a tab by numbers from 1; refused when it leaves the grid. */
export function placeIn(
  host: Host,
  spreadsheetId: string,
  sheet: SheetState,
  row: unknown,
  column: unknown,
  rows: unknown = 1,
  columns: unknown = 1,
): Place {
  const at = {
    spreadsheetId,
    sheetId: sheet.id,
    row: whole(row) - 1,
    column: whole(column) - 1,
    rows: whole(rows),
    columns: whole(columns),
  };
  if (at.row < 0) throw google(host, 'rowTooSmall');
  if (at.column < 0) throw google(host, 'columnTooSmall');
  if (at.rows < 1) throw google(host, 'tooFewRows');
  if (at.columns < 1) throw google(host, 'tooFewColumns');
  if (at.row + at.rows > sheet.rowCount || at.column + at.columns > sheet.columnCount) {
    throw google(host, 'outsideSheet');
  }
  return at;
}

/** A block by A1 notation or a named range, on the tab it names or else on `own`. */
export function placeNamed(host: Host, book: SpreadsheetState, text: string, own: SheetState): Place {
  const read = readA1(text);
  if (read === null) {
    const named = book.namedRanges.find((each) => each.name.toLowerCase() === text.trim().toLowerCase());
    if (named === undefined) throw google(host, 'rangeNotFound');
    return { ...named.range, spreadsheetId: book.id, sheetId: named.sheetId };
  }
  const { sheetName, span } = read;
  const sheet = sheetName === null ? own : sheetNamed(book, sheetName);
  if (sheet === undefined) throw google(host, 'rangeNotFound');
  return placeOfSpan(host, book, sheet, span);
}

export function sheetNamed(book: SpreadsheetState, name: string): SheetState | undefined {
  return (
    book.sheets.find((sheet) => sheet.name === name) ??
    book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  );
}

function placeOfSpan(host: Host, book: SpreadsheetState, sheet: SheetState, span: Span): Place {
  const row = span.fromRow ?? 0;
  const column = span.fromColumn ?? 0;
  const rows = (span.toRow === null ? sheet.rowCount : span.toRow + 1) - row;
  const columns = (span.toColumn === null ? sheet.columnCount : span.toColumn + 1) - column;
  if (rows < 1 || columns < 1 || row + rows > sheet.rowCount || column + columns > sheet.columnCount) {
    throw google(host, 'outsideSheet');
  }
  return {
    spreadsheetId: book.id,
    sheetId: sheet.id,
    row,
    column,
    rows,
    columns,
    openRows: span.toRow === null,
    openColumns: span.toColumn === null,
  };
}

/** A1 notation as `getA1Notation` gives it, without the tab. */
export function notation(at: Place): string {
  const lastRow = at.row + at.rows;
  const lastColumn = columnLetters(at.column + at.columns - 1);
  if (at.openRows && at.openColumns)
    return `${cellName(at.row, at.column)}:${cellName(lastRow - 1, at.column + at.columns - 1)}`;
  if (at.openRows) {
    return at.row === 0 ? `${columnLetters(at.column)}:${lastColumn}` : `${cellName(at.row, at.column)}:${lastColumn}`;
  }
  if (at.openColumns) return at.column === 0 ? `${at.row + 1}:${lastRow}` : `${cellName(at.row, at.column)}:${lastRow}`;
  if (at.rows === 1 && at.columns === 1) return cellName(at.row, at.column);
  return `${cellName(at.row, at.column)}:${cellName(lastRow - 1, at.column + at.columns - 1)}`;
}

import { type Cell, columnsOf, headerOf, isBlank, type Tab } from '../layout/columns';
import type { Text } from '../text/vi';
import { readAll, type Sheet } from './book';

/** What a column is marked with, so that it is known when its title was typed over. */
const MARK = 'column';

/**
 * Puts every header in its place and marks the columns: where a title was typed over and what stands below is of its
 * kind, the title is back; where nobody can tell, a blank column is added behind those that stand.
 * @param said takes a sentence on each change
 * @returns the place of each field's column, from 1
 */
export function writeHeaders<Entry>(sheet: Sheet, tab: Tab<Entry>, text: Text, said: string[]): Record<string, number> {
  const columns = columnsOf(tab);
  const titles = columns.map(({ column }) => column.header);
  if (sheet.getLastRow() === 0 || !tab.kept) {
    sheet.getRange(1, 1, 1, columns.length).setValues([headerOf(tab)]);
    const places = Object.fromEntries(columns.map(({ field }, index) => [field, index + 1]));
    if (tab.kept) markColumns(sheet, places);
    return places;
  }
  raiseHeader(sheet, titles);
  const cells = readAll(sheet);
  const standing = (cells[0] as Cell[]).map((cell) => String(cell ?? '').trim());
  const marks = marksIn(sheet);
  const places: Record<string, number> = {};
  for (const { field, column } of columns) {
    const found = standing.indexOf(column.header);
    const marked = marks[field] ?? 0;
    const old = standing[marked - 1];
    const isIts = old !== undefined && !titles.includes(old) && isOfKind(cells, marked - 1, column.kind.read);
    const place = found >= 0 ? found + 1 : isIts ? marked : standing.length + 1;
    places[field] = place;
    if (found >= 0) continue;
    standing[place - 1] = column.header;
    sheet.getRange(1, place).setValue(column.header);
    const { renamedColumn, addedColumn } = text.health;
    said.push(isIts ? renamedColumn(tab.title, old, column.header) : addedColumn(tab.title, column.header));
  }
  markColumns(sheet, places);
  return places;
}

/** Whether everything below a header could stand there. */
function isOfKind(cells: Cell[][], place: number, read: (cell: Cell, zone: number) => unknown): boolean {
  return cells.slice(1).every((row) => isBlank(row[place]) || read(row[place] ?? null, 0) !== undefined);
}

/**
 * Sees to it that the first row is the header: one that was sorted down is brought up again; where it was deleted, a row
 * is put in for it, and nothing is written over a row of data.
 */
export function raiseHeader(sheet: Sheet, titles: string[]): void {
  const cells = readAll(sheet);
  const hits = cells.map((row) => row.filter((cell) => titles.includes(String(cell ?? '').trim())).length);
  const most = Math.max(...hits);
  const row = hits.indexOf(most);
  if (most === 0) sheet.insertRowBefore(1);
  else if (row > 0 && most > (hits[0] as number) + 1) sheet.moveRows(sheet.getRange(`${row + 1}:${row + 1}`), 1);
}

/** By field: where its mark stands; it moves with the column, and goes with it. */
function marksIn(sheet: Sheet): Record<string, number> {
  const found = sheet.createDeveloperMetadataFinder().withKey(MARK).find();
  return Object.fromEntries(
    found.map((mark) => [mark.getValue() ?? '', mark.getLocation().getColumn()?.getColumn() ?? 0]),
  );
}

function markColumns(sheet: Sheet, places: Record<string, number>): void {
  const standing = sheet.createDeveloperMetadataFinder().withKey(MARK).find();
  const marked = new Map(standing.map((mark) => [mark.getValue(), mark]));
  for (const [field, place] of Object.entries(places)) {
    const mark = marked.get(field);
    if (mark?.getLocation().getColumn()?.getColumn() === place) continue;
    mark?.remove();
    // Only a whole column can be marked.
    const letter = columnLetter(place);
    sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata(MARK, field);
  }
}

/** 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

import { appendRows } from '../google/book';
import { layOutTab } from '../google/layOut';
import { toRow } from '../layout/columns';
import type { LogRow } from '../layout/tabs';
import { type Desk, text } from './desk';

/** The log keeps so many lines; beyond that the oldest third goes. */
const MOST_LINES = 3000;

/** Adds sentences to Nhật ký. */
export function log(desk: Desk, lines: Omit<LogRow, 'at'>[]): void {
  if (lines.length === 0) return;
  const { book, tabs, now } = desk;
  const sheet = book.getSheetByName(tabs.log.title) ?? layOutTab(book, tabs.log, tabs, text);
  if (sheet.getLastRow() > MOST_LINES) sheet.deleteRows(2, MOST_LINES / 3);
  appendRows(
    sheet,
    lines.map((line) => toRow(tabs.log, { at: now, ...line })),
  );
}

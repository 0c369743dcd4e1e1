import { appendRows } from '../google/book';
import { layOutTab } from '../google/layOut';
import { toRow } from '../layout/columns';
import type { LogRow } from '../layout/tabs';
import { type Desk, text } from './desk';

/** Adds sentences to Nhật ký. */
export function log(desk: Desk, lines: Omit<LogRow, 'at'>[]): void {
  if (lines.length === 0) return;
  const { book, tabs, now } = desk;
  const sheet = book.getSheetByName(tabs.log.title) ?? layOutTab(book, tabs.log, tabs, text);
  appendRows(
    sheet,
    lines.map((line) => toRow(tabs.log, { at: now, ...line })),
  );
}

import type { Moment } from '../core/calendar';
import { appendRows, readAll, roomBelow, type Sheet } from '../google/book';
import { layOutTab } from '../google/layOut';
import { columnsOf, toRow } from '../layout/columns';
import type { Text } from '../text/vi';
import { type Desk, standing } from './desk';

/** The log keeps so many lines; beyond that the oldest third goes. */
const MOST_LINES = 3000;

/** Adds sentences to Nhật ký. */
export function log(desk: Desk, kind: keyof Text['log']['kinds'], ...sentences: string[]): void {
  add(desk, kind, sentences, '');
}

/** Every run says which answers of the last hour had their row: a lost event leaves it to the next run, and that to a tick. */
const LOOK_BACK = 3_600_000;

/** Adds that a run has worked everything out, and from what came lately: a row that somebody deletes is not taken for lost. */
export function logUpdate(desk: Desk, sentence: string, sent: Moment[]): void {
  const lately = sent.filter((moment) => moment > desk.now - LOOK_BACK);
  add(desk, 'update', [sentence], [...new Set(lately)].map((moment) => moment.toString(36)).join(' '));
}

/** The moments of all answers that a run has seen a row of, as far back as the log goes. */
export function momentsSeen(desk: Desk): Set<Moment> {
  const place = columnsOf(desk.tabs.log).findIndex(({ field }) => field === 'seen');
  const seen = readAll(logTab(desk))
    .slice(1)
    .flatMap((row) => String(row[place] ?? '').match(/[0-9a-z]+/g) ?? []);
  return new Set(seen.map((moment) => Number.parseInt(moment, 36)));
}

/** After those on what this run has put right by the way. */
function add(desk: Desk, kind: keyof Text['log']['kinds'], sentences: string[], seen: string): void {
  if (sentences.length === 0) return;
  const { kinds } = desk.text.log;
  const sheet = logTab(desk);
  const row = (of: keyof typeof kinds, seen: string) => (text: string) =>
    toRow(desk.tabs.log, { at: desk.now, kind: kinds[of], text, seen });
  appendRows(sheet, [...desk.unlogged.splice(0).map(row('note', '')), ...sentences.map(row(kind, seen))]);
}

/** What the log said last; '' for nothing. */
export function lastLine({ book, tabs }: Desk): string {
  const sheet = book.getSheetByName(tabs.log.title);
  const row = sheet?.getLastRow() ?? 0;
  const place = columnsOf(tabs.log).findIndex(({ field }) => field === 'text') + 1;
  return sheet && row > 1 ? String(sheet.getRange(row, place).getValue()) : '';
}

/** Whether the log has a sentence already: a run that was cut short may have come as far as that. */
export function logSays(desk: Desk, sentence: string): boolean {
  return readAll(logTab(desk)).some((row) => row.includes(sentence));
}

/** Trims the log, and makes room in the tabs that grow: a submission has no calls to spare for that. */
export function makeRoom(desk: Desk): void {
  const sheet = logTab(desk);
  if (sheet.getLastRow() > MOST_LINES) sheet.deleteRows(2, MOST_LINES / 3);
  roomBelow(sheet);
  const review = desk.book.getSheetByName(desk.tabs.review.title);
  if (review) roomBelow(review);
}

function logTab(desk: Desk): Sheet {
  const { book, tabs, text } = desk;
  return standing(desk, 'log') ?? layOutTab(book, tabs.log, tabs, text);
}

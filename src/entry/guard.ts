import { MissingTab } from '../google/book';
import { oneAtATime } from '../google/operator';
import { tell } from '../google/screen';
import { asText, MissingColumn } from '../layout/columns';
import { ALARM } from '../layout/overview';
import type { Text } from '../text/vi';
import { bareDesk, CopiedFile, NotSetUp, OnlyOperator, RenamedQuestion, textNow } from './desk';
import { lastLine, log } from './log';

/**
 * The one catch. A trigger's failure is written to the log and thrown on, so that Google tells the operator; a person at
 * the menu is told in a sentence what to press. What is no fault of the Sheet is a bug: it fails loudly for both.
 */
export function guarded(action: () => void): void {
  try {
    action();
  } catch (error) {
    // Before set-up, and in a copy, a trigger has nothing to do and nowhere to say so.
    if (error instanceof NotSetUp || error instanceof CopiedFile) return;
    logFailure(error);
    throw error;
  }
}

export function atMenu(action: () => string | null): void {
  try {
    const message = action();
    if (message !== null) tell(message);
  } catch (error) {
    const text = textNow();
    const sentence = sentenceFor(error, text);
    if (sentence === null) logFailure(error);
    tell(sentence ?? text.log.failed(String(error)));
    if (sentence === null) throw error;
  }
}

/** The same, with nothing else running for this file. */
export function aloneAtMenu(action: () => string | null): void {
  atMenu(() => alone(action));
}

/** What a page is given: what it asked for, or the sentence to show in its place. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };

/**
 * The catch for what a sidebar or dialog calls. What a person can mend is a sentence for the page; a bug is that too, and
 * goes to the log as well. The value crosses as plain data, without dates.
 */
export function forPage<Value>(action: () => Value): Answer<Value> {
  try {
    return { ok: true, value: action() };
  } catch (error) {
    const text = textNow();
    const sentence = sentenceFor(error, text);
    if (sentence === null) {
      // The page shows no place in the code; Google's list of executions does.
      console.error(error);
      logFailure(error);
    }
    return { ok: false, message: sentence ?? text.log.failed(String(error)) };
  }
}

/** The same, with nothing else running for this file. */
export function aloneForPage<Value>(action: () => Value): Answer<Value> {
  return forPage(() => alone(action));
}

/** Another run keeps the lock. */
class Busy extends Error {}

/** How long a person waits for another run. */
const WAIT = 30_000;

function alone<Value>(action: () => Value): Value {
  const done = oneAtATime(WAIT, () => ({ value: action() }));
  if (!done) throw new Busy();
  return done.value;
}

function sentenceFor(error: unknown, text: Text): string | null {
  if (error instanceof Busy) return text.messages.busy;
  if (error instanceof NotSetUp) return text.messages.notSetUp;
  if (error instanceof CopiedFile) return text.messages.copied;
  if (error instanceof MissingTab) return text.messages.missingTab(error.tab);
  if (error instanceof MissingColumn) return text.messages.missingColumn(error.tab, error.header);
  if (error instanceof OnlyOperator) return text.messages.onlyOperator(error.operator);
  if (error instanceof RenamedQuestion) return text.messages.renamedQuestion(error.title);
  return null;
}

/** To the log, once while nothing changes, and on Tổng quan, where it is seen. */
function logFailure(error: unknown): void {
  const desk = bareDesk();
  const text = textNow();
  const message = sentenceFor(error, text) ?? text.log.failed(String(error));
  if (lastLine(desk) !== message) log(desk, 'error', message);
  desk.book.getSheetByName(text.overview.title)?.getRange(ALARM.row, ALARM.column).setValue(asText(message));
}

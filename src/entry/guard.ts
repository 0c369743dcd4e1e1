import { MissingTab } from '../google/book';
import { tell } from '../google/screen';
import { asText, MissingColumn } from '../layout/columns';
import { ALARM } from '../layout/overview';
import { bareDesk, CopiedFile, NotSetUp, RenamedQuestion, text } from './desk';
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
    const sentence = sentenceFor(error);
    if (sentence === null) logFailure(error);
    tell(sentence ?? text.log.failed(String(error)));
    if (sentence === null) throw error;
  }
}

function sentenceFor(error: unknown): string | null {
  if (error instanceof NotSetUp) return text.messages.notSetUp;
  if (error instanceof CopiedFile) return text.messages.copied;
  if (error instanceof MissingTab) return text.messages.missingTab(error.tab);
  if (error instanceof MissingColumn) return text.messages.missingColumn(error.tab, error.header);
  if (error instanceof RenamedQuestion) return text.messages.renamedQuestion(error.title);
  return null;
}

/** To the log, once while nothing changes, and on Tổng quan, where it is seen. */
function logFailure(error: unknown): void {
  const message = sentenceFor(error) ?? text.log.failed(String(error));
  const desk = bareDesk();
  if (lastLine(desk) !== message) log(desk, [{ kind: text.log.kinds.error, text: message }]);
  desk.book.getSheetByName(text.overview.title)?.getRange(ALARM.row, ALARM.column).setValue(asText(message));
}

import type { Moment } from '../core/calendar';
import type { Sent } from '../layout/supplement';
import { openForm } from './form';

/** The Form keeps every response by itself, whatever becomes of its row in the Sheet. */

/**
 * The responses that came after a moment, oldest first; null when the Form can no longer be opened. Google has been seen
 * to leave out unanswered questions, which its reference says to be ''.
 */
export function sentToForm(id: string, after: Moment): Sent[] | null {
  const form = openForm(id);
  if (!form) return null;
  return form.getResponses(new Date(after)).map((response) => ({
    at: response.getTimestamp().getTime(),
    answers: response.getItemResponses().map((one) => ({
      itemId: one.getItem().getId(),
      title: one.getItem().getTitle(),
      answer: [one.getResponse()].flat(2).join(', '),
    })),
  }));
}

/** Empties the Form's own store; the rows in the Sheet stay (developers.google.com/apps-script/reference/forms/form). */
export function emptyStore(id: string): void {
  openForm(id)?.deleteAllResponses();
}

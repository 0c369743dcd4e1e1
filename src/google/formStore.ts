import type { Moment } from '../core/calendar';
import type { Sent } from '../layout/supplement';
import { openForm } from './form';

/** The Form keeps every response by itself, whatever becomes of its row in the Sheet. Each look at one is a call. */
export interface Store {
  count: number;
  moment(index: number): Moment;
  read(index: number): Sent;
}

/**
 * The responses that came after a moment, in the order in which they came; null when the Form can no longer be opened.
 * @param isKnown whether an item's title need not be asked for
 */
export function storeOf(id: string, after: Moment, isKnown: (itemId: number) => boolean): Store | null {
  const responses = openForm(id)?.getResponses(new Date(after));
  if (!responses) return null;
  const moments = new Map<number, Moment>();
  const response = (index: number) => responses[index] as GoogleAppsScript.Forms.FormResponse;
  const moment = (index: number) => {
    const at = moments.get(index) ?? response(index).getTimestamp().getTime();
    moments.set(index, at);
    return at;
  };
  // Google has been seen to leave out unanswered questions, which its reference says to be ''.
  const read = (index: number): Sent => ({
    at: moment(index),
    answers: response(index)
      .getItemResponses()
      .map((one) => {
        const item = one.getItem();
        const itemId = item.getId();
        return {
          itemId,
          title: isKnown(itemId) ? '' : item.getTitle(),
          answer: [one.getResponse()].flat(2).join(', '),
        };
      }),
  });
  return { count: responses.length, moment, read };
}

/** Empties the Form's own store; the rows in the Sheet stay (developers.google.com/apps-script/reference/forms/form). */
export function emptyStore(id: string): void {
  openForm(id)?.deleteAllResponses();
}

import { settle } from '../google/book';
import { oneAtATime } from '../google/operator';
import { openDesk } from './desk';
import { guarded } from './guard';
import { refresh } from './refresh';
import { isOperators, type TriggerEvent } from './triggers';

/** How long a submission waits for another run; after that the next tick does its work. */
const WAIT = 20_000;

/**
 * A unit pressed Send: Google has kept what was sent; work everything out again. Nothing is taken from the event, so a
 * doubled, late or empty one does no harm.
 */
export function onFormSubmit(event?: TriggerEvent): void {
  guarded(() => {
    oneAtATime(WAIT, () => {
      const desk = openDesk();
      if (!isOperators('onFormSubmit', event, desk)) return;
      refresh({ ...desk, operators: true });
      settle();
    });
  });
}

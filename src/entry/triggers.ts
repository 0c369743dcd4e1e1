import { keepCopy } from '../google/ledger';
import { deleteStrayTriggers, installTriggers } from '../google/operator';
import { type Desk, readLedger } from './desk';
import type { EntryName } from './index';

const ON_SUBMIT = 'onFormSubmit' satisfies EntryName;
const ON_CLOCK = 'onTick' satisfies EntryName;
export const HANDLERS: string[] = [ON_SUBMIT, ON_CLOCK];

/** Both triggers of the account that runs; the lines of the ledger that make them count. */
export function ownTriggers({ book, ledger }: Desk) {
  return installTriggers(book, ledger.triggers, ON_SUBMIT, ON_CLOCK);
}

/**
 * Whether a trigger is the operator's own: another account's copies of it, and those of an operator who has handed over,
 * do nothing but go. An event without a trigger's id is none of Google's.
 */
export function isOperators(handler: EntryName, event: TriggerEvent, desk: Desk): boolean {
  const id = event?.triggerUid;
  if (id === undefined) return false;
  if (id === desk.ledger.triggers[handler]) return true;
  // The copy may lack what a run that was cut short wrote to Sổ.
  if (id !== readLedger(desk).triggers[handler]) {
    dropStrayTriggers(desk);
    return false;
  }
  keepCopy(desk.ledger);
  return true;
}

export type TriggerEvent = { triggerUid?: string } | undefined;

/** Those of the account that runs, which nobody else can delete. */
export function dropStrayTriggers({ ledger }: Desk): void {
  try {
    deleteStrayTriggers(ledger.triggers, HANDLERS);
  } catch (error) {
    // They do no harm, and the next run tries again.
    console.error(error);
  }
}

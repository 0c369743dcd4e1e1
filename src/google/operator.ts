import type { LedgerEntry } from '../core/ledger';
import type { Book } from './book';

/**
 * The operator's triggers. They run as the account that made them, and no other account can see them
 * (developers.google.com/apps-script/guides/triggers/installable), so the ledger says whose they are.
 */

export function whoRuns(): string {
  return Session.getEffectiveUser().getEmail();
}

/**
 * Sees to it that this account has exactly one trigger for each handler; one that the ledger knows stays.
 * @param known trigger ids by handler
 */
export function installTriggers(
  book: Book,
  known: Record<string, string>,
  onSubmit: string,
  onClock: string,
): LedgerEntry[] {
  const mine = ScriptApp.getProjectTriggers();
  return [onSubmit, onClock].flatMap((handler): LedgerEntry[] => {
    const standing = mine.filter((trigger) => trigger.getHandlerFunction() === handler);
    const kept = standing.find((trigger) => trigger.getUniqueId() === known[handler]);
    for (const trigger of standing) if (trigger !== kept) ScriptApp.deleteTrigger(trigger);
    if (kept) return [];
    const builder = ScriptApp.newTrigger(handler);
    const made =
      handler === onSubmit
        ? builder.forSpreadsheet(book).onFormSubmit().create()
        : builder.timeBased().everyMinutes(15).create();
    return [{ kind: 'trigger', key: handler, value: made.getUniqueId() }];
  });
}

/** Deletes this account's triggers for some handlers that the ledger does not know: they would only start and end. */
export function deleteStrayTriggers(known: Record<string, string>, handlers: string[]): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    if (handlers.includes(handler) && trigger.getUniqueId() !== known[handler]) ScriptApp.deleteTrigger(trigger);
  }
}

/**
 * Runs one thing at a time for this file; gives null when another run keeps the lock all the while. What the action wrote
 * must be flushed before it returns: later it would land after the next run had begun to read.
 */
export function oneAtATime<Result>(waitMilliseconds: number, action: () => Result): Result | null {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(waitMilliseconds)) return null;
  try {
    return action();
  } finally {
    lock.releaseLock();
  }
}

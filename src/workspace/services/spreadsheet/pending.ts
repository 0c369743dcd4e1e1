import type { Host } from '../host';

/**
 * Writes are buffered on Google: what validation or protection refuses is only said at the next flush, read or end
 * (https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush). Here a write is carried out
 * at once and only the refusal waits.
 */
const refusals = new WeakMap<Host, Error[]>();

export function refuseLater(host: Host, refusal: Error): void {
  const waiting = refusals.get(host);
  if (waiting === undefined) refusals.set(host, [refusal]);
  else waiting.push(refusal);
}

/** Throws the first refusal that waits, and forgets the others. To be called when an execution ends. */
export function flushPending(host: Host): void {
  const [first] = refusals.get(host) ?? [];
  if (first === undefined) return;
  refusals.delete(host);
  throw first;
}

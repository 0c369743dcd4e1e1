import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const executionsBetween = 100;

let begun = 0;
let collect: (() => void) | null = null;

/**
 * Clears away the contexts of past executions, now and then: V8 sees little memory in a context of a megabyte, lets
 * thousands gather, and every small collection then looks at each. Without this a month of ticks takes many times as long.
 */
export function collectNowAndThen(): void {
  begun += 1;
  if (begun % executionsBetween !== 0) return;
  collect ??= collector();
  collect();
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  return typeof found === 'function' ? () => found() : () => undefined;
}

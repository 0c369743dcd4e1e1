import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const executionsBetween = 100;

let collect: (() => void) | null = null;
let swept = 0;

/**
 * Clears away the contexts of past executions. Each execution leaves one behind, and V8, which sees little memory in
 * them, lets thousands gather while every small collection looks at each: without this the demo takes three times as long.
 */
export function sweepAfter(executions: number): void {
  if (executions >= swept && executions - swept < executionsBetween) return;
  swept = executions;
  collect ??= collector();
  collect();
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  return typeof found === 'function' ? () => found() : () => undefined;
}

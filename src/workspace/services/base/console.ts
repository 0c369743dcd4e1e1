import type { Host } from '../host';
import { formatted, inspect } from './inspect';

/** The `console` of Apps Script; its calls are no service calls. https://developers.google.com/apps-script/guides/logging */
export function createConsole(host: Host): Record<string, (...args: unknown[]) => void> {
  const started = new Map<string, number>();
  const write = (...args: unknown[]) => host.log(formatted(args, (value) => inspect(value)));
  return {
    log: write,
    info: write,
    warn: write,
    error: write,
    time(label) {
      started.set(String(label), host.now());
    },
    timeEnd(label) {
      const from = started.get(String(label));
      if (from === undefined) return;
      started.delete(String(label));
      host.log(`${label}: ${host.now() - from}ms`);
    },
  };
}

import type { Host } from './host';
import { formatted, inspect, javaText } from './inspect';
import { Played, play } from './strict';

/** What an execution's Logger holds, by host: `getLog` gives it back. */
const lines = new WeakMap<Host, string[]>();

/** https://developers.google.com/apps-script/reference/base/logger */
export class Logger extends Played {
  log(...args: unknown[]): Logger {
    const text = formatted(args, javaText);
    this.host.log(text);
    const kept = lines.get(this.host) ?? [];
    kept.push(`${new Date(this.host.now())} INFO: ${text}\n`);
    lines.set(this.host, kept);
    return this;
  }

  getLog(): string {
    return (lines.get(this.host) ?? []).join('');
  }

  clear(): void {
    lines.delete(this.host);
  }
}
play('Logger', Logger, {}, 'utility');

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

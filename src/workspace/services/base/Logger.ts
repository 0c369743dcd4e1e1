import type { Host } from '../host';
import { Played, play } from '../strict';
import { formatted, javaText } from './inspect';

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

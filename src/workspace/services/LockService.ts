import type { Host } from './host';
import { Lock } from './Lock';
import { mismatch } from './signature';
import { Played, play } from './strict';

export function patience(host: Host, method: string, args: unknown[]): number {
  const timeout = Number(args[0]);
  if (args.length !== 1 || Number.isNaN(timeout)) throw mismatch(host, `LockService.Lock.${method}`, args);
  return timeout;
}

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends Played {
  getScriptLock(): Lock {
    return new Lock(this.host, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.host, `user:${this.host.run.effectiveUser}`);
  }

  /** Null where there is no container, and in a web app. */
  getDocumentLock(): Lock | null {
    const { trigger } = this.host.run;
    const inWebApp = trigger === 'get' || trigger === 'post';
    return this.host.state.container && !inWebApp ? new Lock(this.host, 'document') : null;
  }
}
play('LockService', LockService, {}, 'lock');

import { google } from './errors';
import { adopt } from './home';
import type { Host } from './host';
import { Played, play } from './strict';

/**
 * A lock belongs to an execution and goes with it; somebody else may hold it until a moment.
 * https://developers.google.com/apps-script/reference/lock/lock
 */
export class Lock extends Played {
  declare private readonly name: string;

  constructor(host: Host, name: string) {
    super(host);
    Object.defineProperty(this, 'name', { value: name });
  }

  /** Acquires it if it is free, or comes free in time; the wait is spent on the clock. */
  tryLock(timeoutInMillis: unknown): boolean {
    return acquire(this.host, this.name, Number(timeoutInMillis));
  }

  waitLock(timeoutInMillis: unknown): void {
    if (!acquire(this.host, this.name, Number(timeoutInMillis))) throw google(this.host, 'lockTimeout');
  }

  hasLock(): boolean {
    return isMine(this.host, this.name);
  }

  releaseLock(): void {
    if (isMine(this.host, this.name)) delete this.host.state.locks?.[this.name];
  }
}
play('Lock', Lock, {}, 'lock');

function isMine(host: Host, name: string): boolean {
  return host.state.locks?.[name]?.execution === host.run.executionId;
}

/** Negative time is refused even when the lock is free: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testlock.js */
function acquire(host: Host, name: string, timeout: number): boolean {
  if (isMine(host, name)) return true;
  if (timeout < 0) return false;
  const held = host.state.locks?.[name];
  if (held !== undefined) {
    const left = held.until === null ? Number.POSITIVE_INFINITY : held.until - host.now();
    host.spend(Math.max(0, Math.min(left, timeout)));
    if (left > timeout) return false;
  }
  host.state.locks ??= adopt(host.state, {});
  host.state.locks[name] = adopt(host.state, { execution: host.run.executionId, until: null });
  return true;
}

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends Played {
  getScriptLock(): Lock {
    return new Lock(this.host, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.host, `user:${this.host.run.effectiveUser}`);
  }

  /** Null where there is no container. */
  getDocumentLock(): Lock | null {
    return this.host.state.container ? new Lock(this.host, 'document') : null;
  }
}
play('LockService', LockService, {}, 'lock');

import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { mismatch } from '../signature';
import { Played, play } from '../strict';

/**
 * A lock belongs to an execution and goes with it. Those that overlap with it on the clock find it taken until the
 * moment it was given back; somebody else may hold it until a moment, too.
 * https://developers.google.com/apps-script/reference/lock/lock
 */
export class Lock extends Played {
  declare private readonly name: string;

  constructor(host: Host, name: string) {
    super(host);
    Object.defineProperty(this, 'name', { value: name });
  }

  /** Acquires it if it is free, or comes free in time; the wait is spent on the clock. */
  tryLock(...args: unknown[]): boolean {
    return acquire(this.host, this.name, patience(this.host, 'tryLock', args));
  }

  waitLock(...args: unknown[]): void {
    const timeout = patience(this.host, 'waitLock', args);
    if (!acquire(this.host, this.name, timeout)) throw google(this.host, 'lockTimeout');
  }

  hasLock(): boolean {
    return isMine(this.host, this.name);
  }

  releaseLock(): void {
    const held = this.host.state.locks?.[this.name];
    if (held !== undefined && isMine(this.host, this.name)) held.until = this.host.moment();
  }
}
play('Lock', Lock, {}, 'lock');

function patience(host: Host, method: string, args: unknown[]): number {
  const timeout = Number(args[0]);
  if (args.length !== 1 || Number.isNaN(timeout)) throw mismatch(host, `LockService.Lock.${method}`, args);
  return timeout;
}

function isMine(host: Host, name: string): boolean {
  const held = host.state.locks?.[name];
  return held !== undefined && held.execution === host.run.executionId && held.until === null;
}

/** Negative time is refused even when the lock is free: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testlock.js */
function acquire(host: Host, name: string, timeout: number): boolean {
  if (isMine(host, name)) return true;
  if (timeout < 0) return false;
  const left = timeLeft(host, name);
  if (left > 0) host.spend(Math.min(left, timeout));
  if (left > timeout) return false;
  host.state.locks ??= adopt(host.state, {});
  host.state.locks[name] = adopt(host.state, { execution: host.run.executionId, until: null });
  return true;
}

/** How long a lock stays taken: without end while an execution holds it that goes on only when this one has ended. */
function timeLeft(host: Host, name: string): number {
  const held = host.state.locks?.[name];
  if (held === undefined) return 0;
  if (held.until === null) return Number.POSITIVE_INFINITY;
  return held.until - (held.execution === null ? host.now() : host.moment());
}

import { Meter } from './cost';
import { refusal } from './permissions';
import { sentence } from './services/errors';
import type { CallKind, Host, NodeServices, Place, RunInfo } from './services/host';
import type { Execution, FaultState, WorkspaceState } from './state';

/** What the host of an execution needs from its workspace. */
export interface Ground {
  readonly state: WorkspaceState;
  readonly node: NodeServices;
  /** The manifest's scopes; null when Google works them out from the code. */
  readonly scopes: string[] | null;
  /** Carries out what a fault asks for between two calls of an execution. */
  between(fault: FaultState): void;
}

const minute = 60_000;

/** A script may run for 6 minutes, a simple trigger and a custom function for 30 seconds. */
function timeLimit(run: RunInfo): number {
  return run.authMode === 'FULL' ? 6 * minute : minute / 2;
}

/** The host of one execution: counts and allows each call, and ends the script when its time is up. */
export class Recorder implements Host {
  readonly state: WorkspaceState;
  readonly node: NodeServices;
  readonly meter: Meter;
  /** The sentence every further call throws, once Google has ended the script. */
  killed: string | null = null;
  private readonly callsByName = new Map<string, number>();
  private readonly scopes: string[] | null;
  private idleClockReads = 0;

  constructor(
    private readonly ground: Ground,
    readonly run: RunInfo,
    private readonly execution: Execution,
    bundleBytes: number,
  ) {
    this.state = ground.state;
    this.node = ground.node;
    this.scopes = ground.scopes;
    this.meter = new Meter(bundleBytes);
  }

  now(): number {
    // The clock stands still while a script works; a loop that only asks the time must come to its end all the same.
    this.idleClockReads += 1;
    if (this.idleClockReads > 10_000) this.spend(1);
    return this.state.now;
  }

  call(name: string, kind: CallKind): string | null {
    if (this.killed !== null) return this.killed;
    this.idleClockReads = 0;
    this.count(name, kind);
    if (this.state.faults.length > 0) {
      const fault = this.faultNow(name, kind);
      if (fault !== null) return fault;
    }
    const refused = refusal(name, kind, this.run.authMode, this.scopes);
    if (refused !== null) return refused;
    this.meter.call(name, kind);
    return this.timeIsUp();
  }

  cells(read: number, written: number, place?: Place): void {
    this.execution.cellsRead += read;
    this.execution.cellsWritten += written;
    this.meter.cells(read, written, place);
  }

  spend(milliseconds: number): void {
    const left = timeLimit(this.run) - this.meter.central;
    const spent = Math.max(0, Math.min(milliseconds, left + 1));
    this.meter.slept(spent);
    this.state.now += Math.round(spent);
    this.timeIsUp();
  }

  log(line: string): void {
    if (this.killed === null) this.execution.log.push(line);
  }

  newId(prefix: string): string {
    this.state.lastId += 1;
    return `${prefix}${this.state.lastId}`;
  }

  kill(message: string): string {
    this.killed = message;
    return message;
  }

  private count(name: string, kind: CallKind): void {
    if (kind === 'handle') this.execution.handles += 1;
    else if (kind === 'lock') this.execution.locks += 1;
    else if (kind !== 'utility') {
      this.execution.serviceCalls += 1;
      const times = (this.callsByName.get(name) ?? 0) + 1;
      this.callsByName.set(name, times);
      this.execution.calls[name] = times;
    }
  }

  private timeIsUp(): string | null {
    if (this.killed !== null) return this.killed;
    if (this.meter.central <= timeLimit(this.run)) return null;
    return this.kill(sentence(this.state.locale, 'executionTime'));
  }

  private faultNow(name: string, kind: CallKind): string | null {
    if (kind === 'handle' || kind === 'lock' || kind === 'utility') return null;
    for (const fault of [...this.state.faults]) {
      if (!this.isDue(fault, name)) continue;
      this.state.faults.splice(this.state.faults.indexOf(fault), 1);
      if (fault.kind === 'failCall') return String(fault.message);
      if (fault.kind === 'kill') return this.kill(String(fault.message));
      this.ground.between(fault);
    }
    return null;
  }

  private isDue(fault: FaultState, name: string): boolean {
    if (fault.nth === undefined) return false;
    if (fault.functionName !== undefined && fault.functionName !== this.execution.functionName) return false;
    if (fault.trigger !== undefined && fault.trigger !== this.execution.trigger) return false;
    if (fault.call === undefined) return fault.nth === this.execution.serviceCalls;
    return fault.call === name && fault.nth === this.callsByName.get(name);
  }
}

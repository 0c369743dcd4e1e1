import { Meter } from './cost';
import type { Overlap } from './overlap';
import { refusal } from './permissions';
import { sentence } from './services/errors';
import type { CallKind, Host, NodeServices, Place, RunInfo } from './services/host';
import { limitOf, type Quota, use, usedOf } from './services/quotas';
import type { Execution, FaultState, WorkspaceState } from './state';

/** What the host of an execution needs from its workspace. */
export interface Ground {
  readonly state: WorkspaceState;
  readonly node: NodeServices;
  /** The manifest's scopes; null when Google works them out from the code. */
  readonly scopes: string[] | null;
  readonly overlap: Overlap;
  /** Executions at work: each was begun by the one before it. */
  readonly atWork: Recorder[];
  /** Real milliseconds an execution may take here before it counts as one that never ends. */
  readonly patience: number;
  /** Carries out what a fault asks for between two calls of an execution. */
  between(fault: FaultState): void;
}

const minute = 60_000;

/** A script may run for 6 minutes, a simple trigger (`onInstall`, too) and a custom function for 30 seconds. */
function timeLimit({ authMode, trigger }: RunInfo): number {
  return authMode === 'FULL' && trigger !== 'install' ? 6 * minute : minute / 2;
}

/** Whether a fault may befall an execution: every one, unless one function or kind of execution was named. */
export function isMeantFor(fault: FaultState, execution: Execution): boolean {
  const { functionName, trigger } = fault;
  return (
    (functionName === undefined || functionName === execution.functionName) &&
    (trigger === undefined || trigger === execution.trigger)
  );
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
    readonly execution: Execution,
    bundleBytes: number,
    private began: number,
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

  moment(): number {
    return this.began + this.meter.start[1] + this.meter.central;
  }

  /** Stands still while another execution runs to its end. */
  standStill(milliseconds: number): void {
    this.began += milliseconds;
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
    return this.timeIsUp() ?? this.overQuota(name, kind);
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

  /** Ends the script as Google ends one that has worked for as long as it may. */
  outOfTime(): void {
    this.spend(timeLimit(this.run));
    this.kill(sentence(this.state.locale, 'executionTime'));
  }

  kill(message: string): string {
    this.killed = message;
    return message;
  }

  private count(name: string, kind: CallKind): void {
    if (kind === 'handle') this.execution.handles += 1;
    else if (kind === 'lock') {
      this.execution.locks += 1;
      this.countByName(name);
    } else if (kind !== 'utility') {
      this.execution.serviceCalls += 1;
      this.execution.calls[name] = this.countByName(name);
    }
  }

  private countByName(name: string): number {
    const times = (this.callsByName.get(name) ?? 0) + 1;
    this.callsByName.set(name, times);
    return times;
  }

  /** What is counted by the day and the account the code runs as; mail counts itself, by its recipients. */
  private overQuota(name: string, kind: CallKind): string | null {
    const quota: Quota | null =
      kind === 'property' ? 'properties' : name === 'SpreadsheetApp.create' ? 'spreadsheets' : null;
    if (quota === null) return null;
    const { effectiveUser } = this.run;
    if (usedOf(this.state, quota, effectiveUser) >= limitOf(this.state, quota)) {
      return sentence(this.state.locale, quota === 'properties' ? 'propertyQuota' : 'spreadsheetQuota');
    }
    use(this.state, quota, effectiveUser, 1);
    return null;
  }

  private timeIsUp(): string | null {
    if (this.killed !== null) return this.killed;
    if (this.meter.central <= timeLimit(this.run)) return null;
    return this.kill(sentence(this.state.locale, 'executionTime'));
  }

  private faultNow(name: string, kind: CallKind): string | null {
    if (kind === 'handle' || kind === 'utility') return null;
    for (const fault of [...this.state.faults]) {
      // A lock is no service call: only what is meant for it by name befalls it.
      if (kind === 'lock' && fault.call === undefined) continue;
      if (!this.isDue(fault, name)) continue;
      this.state.faults.splice(this.state.faults.indexOf(fault), 1);
      if (fault.kind === 'failCall') return String(fault.message);
      if (fault.kind === 'kill') return this.kill(String(fault.message));
      this.ground.between(fault);
    }
    return null;
  }

  private isDue(fault: FaultState, name: string): boolean {
    if (fault.nth === undefined || !isMeantFor(fault, this.execution)) return false;
    if (fault.call === undefined) return fault.nth === this.execution.serviceCalls;
    return fault.call === name && fault.nth === this.callsByName.get(name);
  }
}

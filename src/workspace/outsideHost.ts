import type { Host, NodeServices, RunInfo } from './services/host';
import type { WorkspaceState } from './state';

/** The host of code that runs outside the script's context, as the owner: nothing is counted, nothing refused. */
export class OutsideHost implements Host {
  readonly run: RunInfo;

  constructor(
    readonly state: WorkspaceState,
    readonly node: NodeServices,
  ) {
    this.run = {
      executionId: 0,
      effectiveUser: state.owner,
      activeUser: state.owner,
      authMode: 'FULL',
      trigger: 'outside',
      hasUi: true,
    };
  }

  now(): number {
    return this.state.now;
  }

  moment(): number {
    return this.state.now;
  }

  call(): null {
    return null;
  }

  cells(): void {}

  spend(milliseconds: number): void {
    this.state.now += milliseconds;
  }

  log(): void {}

  newId(prefix: string): string {
    this.state.lastId += 1;
    return `${prefix}${this.state.lastId}`;
  }
}

import { setImmediate } from 'node:timers/promises';
import type { WorkspaceState } from '../workspace/state';
import { sweepNowAndThen } from './sweep';
import type { Step } from './wire';

/** What moving the clock needs of a workspace. */
export interface Clockwork {
  readonly state: WorkspaceState;
  setNow(moment: Date): void;
  runDueTriggers(): void;
  nextTriggerAt(): number | Date | null;
}

/** How long the clock works before others get their turn. */
const sliceMilliseconds = 25;

/**
 * Moves the clock to a moment, running what falls due in its order, each at its own time; stops where `enough` says
 * so. In slices: a page on this machine stays alive meanwhile.
 */
export async function moveClock(workspace: Clockwork, target: number, enough: () => boolean, sliceEnded: () => void) {
  let began = performance.now();
  for (let due = nextDue(workspace); due !== null && due <= target; due = nextDue(workspace)) {
    if (due > workspace.state.now) workspace.setNow(new Date(due));
    workspace.runDueTriggers();
    if (enough()) return true;
    sweepNowAndThen(workspace.state);
    if (performance.now() - began > sliceMilliseconds) {
      sliceEnded();
      await setImmediate();
      began = performance.now();
    }
  }
  if (target > workspace.state.now) workspace.setNow(new Date(target));
  workspace.runDueTriggers();
  return enough();
}

const nextDue = (workspace: Clockwork): number | null => {
  const next = workspace.nextTriggerAt();
  return next === null ? null : Number(next);
};

/** What came since a moment of counting. */
export function countSince(state: WorkspaceState, runsBefore: number, mailsBefore: number, reached: boolean): Step {
  const runs = state.executions.slice(runsBefore);
  const byName = new Map<string, number>();
  for (const { functionName } of runs) byName.set(functionName, (byName.get(functionName) ?? 0) + 1);
  return {
    now: state.now,
    runs: runs.length,
    failed: runs.filter(({ outcome }) => outcome !== 'completed').length,
    mails: state.mail.length - mailsBefore,
    byFunction: [...byName].map(([name, times]) => ({ name, runs: times })),
    reached,
  };
}

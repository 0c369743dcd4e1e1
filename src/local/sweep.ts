import type { WorkspaceState } from '../workspace/state';

const executionsBetween = 100;

const sweptAt = new WeakMap<WorkspaceState, number>();

/**
 * Makes every part of the state anew in this context now and then: a list that a script's run put into it holds on to the
 * context it was made in, a megabyte each. Only between executions.
 */
export function sweepNowAndThen(state: WorkspaceState): void {
  const runs = state.executions.length;
  const before = sweptAt.get(state) ?? 0;
  if (runs >= before && runs - before < executionsBetween) return;
  sweptAt.set(state, runs);
  const { project: _, executions: __, ...parts } = state;
  Object.assign(state, JSON.parse(JSON.stringify(parts)));
}

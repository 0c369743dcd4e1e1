import type { FaultAim, Faults } from './contract';
import { sentence } from './services/errors';
import type { WorkspaceState } from './state';

/** Faults asked for wait in the state as plain data until their moment. */
export function faultsOf(state: () => WorkspaceState): Faults {
  const add = (kind: string, details: Record<string, unknown> = {}, aim: FaultAim = {}) => {
    state().faults.push({ kind, ...details, ...aim });
  };
  return {
    failCall(nth, message = sentence(state().locale, 'serverError'), aim) {
      add('failCall', { nth, message }, aim);
    },
    kill(nth, message = sentence(state().locale, 'executionTime'), aim) {
      add('kill', { nth, message }, aim);
    },
    editBetween(nth, edit, aim) {
      add('editBetween', { nth, edit }, aim);
    },
    runBetween(nth, run, user, aim) {
      add('runBetween', { nth, run, user }, aim);
    },
    duplicateTrigger: () => add('duplicateTrigger'),
    dropTrigger: () => add('dropTrigger'),
    delayTrigger: (milliseconds) => add('delayTrigger', { milliseconds }),
    phantomTrigger: (milliseconds = 3000) => add('phantomTrigger', { milliseconds }),
    spendMailQuota(recipients, user = state().owner) {
      spend(state(), `mail:${user}`, recipients);
    },
    holdLock(milliseconds, which = 'script') {
      const held = state();
      held.locks ??= {};
      const name = which === 'user' ? `user:${held.owner}` : which;
      held.locks[name] = { execution: null, until: held.now + milliseconds };
    },
    accountGone(user) {
      state().goneAccounts.push(user);
    },
    clear() {
      state().faults = [];
    },
  };
}

function spend(state: WorkspaceState, key: string, amount: number): void {
  state.quotas ??= {};
  const window = state.quotas[key];
  if (window !== undefined && state.now < window.since + 86_400_000) window.used += amount;
  else state.quotas[key] = { since: state.now, used: amount };
}

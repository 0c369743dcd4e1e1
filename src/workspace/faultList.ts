import type { FaultAim, Faults } from './contract';
import { sentence } from './services/errors';
import { use } from './services/quotas';
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
    beginBetween(nth, run, user, aim) {
      add('beginBetween', { nth, run, user }, aim);
    },
    refuseLock(nth = 1, aim = {}) {
      const message = sentence(state().locale, 'lockOperations');
      add('failCall', { nth, message }, { call: 'Lock.waitLock', ...aim });
    },
    refuseStart(message = sentence(state().locale, 'tooManyRuns'), aim) {
      add('refuseStart', { message }, aim);
    },
    duplicateTrigger: () => add('duplicateTrigger'),
    dropTrigger: () => add('dropTrigger'),
    delayTrigger: (milliseconds) => add('delayTrigger', { milliseconds }),
    phantomTrigger: (milliseconds = 3000) => add('phantomTrigger', { milliseconds }),
    loseEdit: () => add('loseEdit'),
    loseRow: () => add('loseRow'),
    spendMailQuota(recipients, user = state().owner) {
      use(state(), 'mail', user, recipients);
    },
    spendQuota(quota, amount, user = state().owner) {
      use(state(), quota, user, amount);
    },
    forgetCaches() {
      state().caches = {};
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

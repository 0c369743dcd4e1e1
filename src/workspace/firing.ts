import type { Finished, Request } from './execution';
import { nextFiring } from './services/clock';
import { sentence } from './services/errors';
import type { EventState, FaultState, PendingEvent, TriggerState, WorkspaceState } from './state';
import { offsetAt } from './zones';

/** What firing a trigger needs of its workspace. */
export interface Stage {
  readonly state: WorkspaceState;
  execute(request: Request): Finished;
  declares(functionName: string): boolean;
}

const day = 86_400_000;
/** Triggers may run for 90 minutes a day on a consumer account. https://developers.google.com/apps-script/guides/services/quotas */
const triggerTime = 90 * 60_000;

/**
 * Runs one installed trigger as the account that created it
 * (https://developers.google.com/apps-script/guides/triggers/installable).
 */
export function fire(stage: Stage, trigger: TriggerState, event: EventState, person: string): Finished | null {
  const { state } = stage;
  if (state.goneAccounts.includes(trigger.owner)) return null;
  const name = executionName[event.kind];
  const finished = stage.execute({
    trigger: name,
    functionName: trigger.handler,
    run: {
      effectiveUser: trigger.owner,
      activeUser: tellsWho(trigger.owner, person) ? person : '',
      authMode: 'FULL',
      trigger: name,
      hasUi: name === 'open' || name === 'edit',
    },
    event,
    triggerUid: trigger.id,
    ...(timeIsUsedUp(state, trigger.owner) ? { refused: sentence(state.locale, 'triggerTime') } : {}),
  });
  spendTriggerTime(state, trigger.owner, finished.served + startOf(finished));
  return finished;
}

function startOf({ execution }: Finished): number {
  return execution.modelled.start.central;
}

const executionName: Record<EventState['kind'], string> = {
  open: 'open',
  edit: 'edit',
  change: 'change',
  sheetSubmit: 'formSubmit',
  formSubmit: 'formSubmit',
  clock: 'clock',
};

/** Google names the person at the keyboard to themselves and inside their organisation. https://developers.google.com/apps-script/reference/base/session#getactiveuser */
function tellsWho(owner: string, person: string): boolean {
  if (owner === person) return true;
  const domain = owner.split('@')[1];
  return domain !== undefined && domain !== 'gmail.com' && domain === person.split('@')[1];
}

function timeIsUsedUp(state: WorkspaceState, owner: string): boolean {
  const window = state.quotas?.[`triggers:${owner}`];
  return window !== undefined && state.now < window.since + day && window.used > triggerTime;
}

function spendTriggerTime(state: WorkspaceState, owner: string, milliseconds: number): void {
  state.quotas ??= {};
  const key = `triggers:${owner}`;
  const window = state.quotas[key];
  if (window !== undefined && state.now < window.since + day) window.used += milliseconds;
  else state.quotas[key] = { since: state.now, used: milliseconds };
}

/** The reserved names run by themselves, for the person at the keyboard, and may do little. https://developers.google.com/apps-script/guides/triggers */
export function fireSimple(
  stage: Stage,
  name: 'onOpen' | 'onEdit',
  event: EventState,
  person: string,
  authMode: 'LIMITED' | 'NONE' = 'LIMITED',
): void {
  if (!stage.declares(name)) return;
  const trigger = executionName[event.kind];
  stage.execute({
    trigger,
    functionName: name,
    run: { effectiveUser: person, activeUser: person, authMode, trigger, hasUi: true },
    event,
  });
}

/** Triggers on a file for one kind of event, in the order of their creation. */
export function triggersOn(state: WorkspaceState, sourceId: string, event: TriggerState['event']): TriggerState[] {
  return state.triggers.filter((trigger) => trigger.sourceId === sourceId && trigger.event === event);
}

/** Fires a form-submit event, unless a fault doubles, drops or delays it. */
export function fireSubmit(stage: Stage, sourceId: string, event: EventState): void {
  const { state } = stage;
  for (const trigger of triggersOn(state, sourceId, 'ON_FORM_SUBMIT')) {
    const faults = takeTriggerFaults(state);
    if (faults.some((fault) => fault.kind === 'dropTrigger')) continue;
    const delay = faults.find((fault) => fault.kind === 'delayTrigger');
    if (delay) postpone(state, trigger, event, Number(delay.milliseconds));
    else fire(stage, trigger, event, '');
    if (faults.some((fault) => fault.kind === 'duplicateTrigger')) fire(stage, trigger, event, '');
    const phantom = faults.find((fault) => fault.kind === 'phantomTrigger');
    if (phantom) postpone(state, trigger, withoutAnswers(event), Number(phantom.milliseconds));
  }
}

function takeTriggerFaults(state: WorkspaceState): FaultState[] {
  const taken = state.faults.filter((fault) => fault.kind.endsWith('Trigger'));
  if (taken.length > 0) state.faults = state.faults.filter((fault) => !taken.includes(fault));
  return taken;
}

function postpone(state: WorkspaceState, trigger: TriggerState, event: EventState, milliseconds: number): void {
  state.pending ??= [];
  state.pending.push({ due: state.now + milliseconds, triggerId: trigger.id, event });
}

/** A second event with empty answers: https://github.com/markfguerra/google-forms-to-slack/issues/7 */
function withoutAnswers(event: EventState): EventState {
  return event.kind === 'sheetSubmit' ? { ...event, values: event.values.map(() => '') } : event;
}

/** The next moment a clock trigger or a postponed event is due. */
export function nextDue(state: WorkspaceState): number | null {
  let next: number | null = null;
  for (const { clock, owner } of state.triggers) {
    if (clock === null || clock.next === null || state.goneAccounts.includes(owner)) continue;
    if (next === null || clock.next < next) next = clock.next;
  }
  for (const { due } of state.pending ?? []) if (next === null || due < next) next = due;
  return next;
}

/** Moves the clock to `moment`, firing what is due on the way, in order. */
export function passTime(stage: Stage, moment: number): void {
  const { state } = stage;
  for (let due = nextDue(state); due !== null && due <= moment; due = nextDue(state)) {
    state.now = Math.max(state.now, due);
    const waiting = (state.pending ?? []).find((one) => one.due === due);
    if (waiting) firePending(stage, waiting);
    else fireClock(stage, due);
  }
  state.now = Math.max(state.now, moment);
}

function firePending(stage: Stage, waiting: PendingEvent): void {
  const { state } = stage;
  state.pending = (state.pending ?? []).filter((one) => one !== waiting);
  const trigger = state.triggers.find((one) => one.id === waiting.triggerId);
  if (trigger) fire(stage, trigger, waiting.event, '');
}

function fireClock(stage: Stage, due: number): void {
  const { state } = stage;
  const trigger = state.triggers.find((one) => one.clock?.next === due && !state.goneAccounts.includes(one.owner));
  if (!trigger?.clock) return;
  // A one-shot has no next moment, but stays in the list until it is deleted (reported, no address).
  trigger.clock.next = nextFiring(trigger.clock, state.now, offsetAt, state.clockOffset);
  fire(stage, trigger, { kind: 'clock', at: state.now }, trigger.owner);
}

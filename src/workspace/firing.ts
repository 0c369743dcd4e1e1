import { lacksConsent } from './consent';
import type { Finished, Request } from './execution';
import { keepFailure } from './failures';
import type { Overlap } from './overlap';
import { blockOf } from './screen';
import { sentence } from './services/errors';
import { limitOf, use, usedOf } from './services/quotas';
import { nextFiring } from './services/script/clock';
import type { EventState, FaultState, PendingEvent, TriggerState, WorkspaceState } from './state';
import { offsetAt } from './zones';

/** What firing a trigger needs of its workspace. */
export interface Stage {
  readonly state: WorkspaceState;
  readonly overlap: Overlap;
  execute(request: Request): Finished;
  declares(functionName: string): boolean;
}

/**
 * Runs one installed trigger as the account that created it
 * (https://developers.google.com/apps-script/guides/triggers/installable).
 */
export function fire(stage: Stage, trigger: TriggerState, event: EventState, person: string): Finished | null {
  const { state } = stage;
  const { owner } = trigger;
  if (state.goneAccounts.includes(owner)) return null;
  const name = executionName[event.kind];
  const told = tellsWho(owner, person) ? person : '';
  const selected = blockOf(event);
  const refusal = refusalFor(state, owner);
  const finished = stage.execute({
    trigger: name,
    functionName: trigger.handler,
    run: {
      effectiveUser: owner,
      activeUser: told,
      authMode: 'FULL',
      trigger: name,
      hasUi: name === 'open' || name === 'edit',
      person,
      ...(selected ? { selected } : {}),
    },
    event: telling(event, told),
    triggerUid: trigger.id,
    ...(refusal === null ? {} : { refused: sentence(state.locale, refusal) }),
  });
  use(state, 'triggers', owner, finished.served + startOf(finished));
  keepFailure(state, trigger, finished);
  return finished;
}

/** Why a trigger does not even begin: its day's time is used up, or the script needs more than its owner granted. */
function refusalFor(state: WorkspaceState, owner: string): 'triggerTime' | 'authorization' | null {
  if (lacksConsent(state, owner)) return 'authorization';
  return usedOf(state, 'triggers', owner) > limitOf(state, 'triggers') ? 'triggerTime' : null;
}

/** The event as it is told to somebody who may or may not know who caused it. */
function telling(event: EventState, told: string): EventState {
  return 'user' in event ? { ...event, user: told } : event;
}

function startOf({ execution }: Finished): number {
  return execution.modelled.start.central;
}

const executionName: Record<EventState['kind'], string> = {
  open: 'open',
  edit: 'edit',
  change: 'change',
  select: 'select',
  install: 'install',
  sheetSubmit: 'formSubmit',
  formSubmit: 'formSubmit',
  clock: 'clock',
};

/** Google names the person at the keyboard to the developer or trigger owner that is the same person or of the same organisation. https://developers.google.com/apps-script/reference/base/session#getactiveuser */
export function tellsWho(owner: string, person: string): boolean {
  if (owner === person) return true;
  const domain = owner.split('@')[1];
  return domain !== undefined && domain !== 'gmail.com' && domain === person.split('@')[1];
}

const simple = { onOpen: 'open', onEdit: 'edit', onSelectionChange: 'select', onInstall: 'install' } as const;

/**
 * The reserved names run by themselves, for the person at the keyboard, and may do little
 * (https://developers.google.com/apps-script/guides/triggers); `onInstall` alone may do all that was granted.
 */
export function fireSimple(
  stage: Stage,
  name: keyof typeof simple,
  event: EventState,
  person: string,
  authMode: 'LIMITED' | 'NONE' | 'FULL' = 'LIMITED',
): void {
  if (!stage.declares(name)) return;
  const trigger = simple[name];
  const told = tellsWho(stage.state.owner, person) ? person : '';
  const selected = blockOf(event);
  stage.execute({
    trigger,
    functionName: name,
    run: {
      effectiveUser: person,
      activeUser: authMode === 'FULL' ? person : told,
      authMode,
      trigger,
      hasUi: true,
      person,
      ...(selected ? { selected } : {}),
    },
    event: telling(event, told),
  });
}

/** Triggers on a file for one kind of event, in the order of their creation. */
export function triggersOn(state: WorkspaceState, sourceId: string, event: TriggerState['event']): TriggerState[] {
  return state.triggers.filter((trigger) => trigger.sourceId === sourceId && trigger.event === event);
}

/** Fires a form-submit event, unless a fault doubles, drops or delays it. */
export function fireSubmit(stage: Stage, sourceId: string, event: EventState): void {
  const watching = triggersOn(stage.state, sourceId, 'ON_FORM_SUBMIT');
  stage.overlap.atOnce(watching.flatMap((trigger) => submitStarts(stage, trigger, event)));
}

/** What a submission starts by one trigger at once; what comes later is put off. */
function submitStarts(stage: Stage, trigger: TriggerState, event: EventState): (() => void)[] {
  const { state } = stage;
  const faults = takeTriggerFaults(state);
  if (faults.some((fault) => fault.kind === 'dropTrigger')) return [];
  const start = () => void fire(stage, trigger, event, '');
  const starts: (() => void)[] = [];
  const delay = faults.find((fault) => fault.kind === 'delayTrigger');
  if (delay) postpone(state, trigger, event, Number(delay.milliseconds));
  else starts.push(start);
  if (faults.some((fault) => fault.kind === 'duplicateTrigger')) starts.push(start);
  const phantom = faults.find((fault) => fault.kind === 'phantomTrigger');
  if (phantom) postpone(state, trigger, withoutAnswers(event), Number(phantom.milliseconds));
  return starts;
}

function takeTriggerFaults(state: WorkspaceState): FaultState[] {
  const taken = state.faults.filter((fault) => fault.kind.endsWith('Trigger'));
  if (taken.length > 0) state.faults = state.faults.filter((fault) => !taken.includes(fault));
  return taken;
}

/** Takes one fault of a kind, when one is waiting. */
export function takeFault(state: WorkspaceState, kind: string): FaultState | null {
  const index = state.faults.findIndex((fault) => fault.kind === kind);
  return index < 0 ? null : (state.faults.splice(index, 1)[0] ?? null);
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

/** Moves the clock to `moment`, firing what is due on the way, in order and each at its time. */
export function passTime(stage: Stage, moment: number): void {
  const { state, overlap } = stage;
  const from = state.now;
  overlap.during(() => {
    for (let due = nextDue(state); due !== null && due <= moment; due = nextDue(state)) {
      const at = due;
      overlap.begin(Math.max(from, at), () => fireDue(stage, at));
    }
  });
  state.now = Math.max(state.now, moment);
}

function fireDue(stage: Stage, due: number): void {
  const waiting = (stage.state.pending ?? []).find((one) => one.due === due);
  if (waiting) firePending(stage, waiting);
  else fireClock(stage, due);
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

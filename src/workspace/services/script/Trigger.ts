import type { ClockState, TriggerState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { enumOf, type Member } from '../spreadsheet/enums';
import { Played, play } from '../strict';
import { triggerLimit } from './fileTriggers';

export const EventType = enumOf([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
] as const);

export const TriggerSource = enumOf(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'] as const);

/** An installed trigger as it was when asked for. https://developers.google.com/apps-script/reference/script/trigger */
export class Trigger extends Played {
  declare private readonly trigger: TriggerState;

  constructor(host: Host, trigger: TriggerState) {
    super(host);
    Object.defineProperty(this, 'trigger', { value: trigger });
  }

  getEventType(): Member {
    return EventType[this.trigger.event];
  }

  getHandlerFunction(): string {
    return this.trigger.handler;
  }

  getTriggerSource(): Member {
    return TriggerSource[this.trigger.source];
  }

  getTriggerSourceId(): string | null {
    return this.trigger.sourceId;
  }

  getUniqueId(): string {
    return this.trigger.id;
  }
}
play('Trigger', Trigger, {}, 'handle');

/** Its id, without a call of its methods being counted. */
export function triggerId(trigger: Trigger): string {
  return (trigger as unknown as { trigger: TriggerState }).trigger.id;
}

export function install(
  host: Host,
  handler: string,
  source: TriggerState['source'],
  event: TriggerState['event'],
  sourceId: string | null,
  clock: ClockState | null,
): Trigger {
  const { state } = host;
  const owner = host.run.effectiveUser;
  if (state.triggers.filter((trigger) => trigger.owner === owner).length >= triggerLimit) {
    throw google(host, 'tooManyTriggers');
  }
  state.lastId += 1;
  const id = String(1_000_000_000_000_000 + state.lastId * 7_919);
  const trigger: TriggerState = { id, owner, handler, source, event, sourceId, clock };
  state.triggers.push(adopt(state.triggers, trigger));
  return new Trigger(host, trigger);
}

import type { TriggerState } from '../../state';
import type { Host } from '../host';
import { enumOf } from '../spreadsheet/enums';
import { Played } from '../strict';
import { weekDays } from './clock';

export const WeekDay = enumOf(weekDays);

/** An account may have 20 triggers on a script. https://developers.google.com/apps-script/guides/services/quotas */
export const triggerLimit = 20;

export abstract class FileTriggerBuilder extends Played {
  declare protected readonly handler: string;
  declare protected readonly sourceId: string;
  declare protected event: TriggerState['event'] | null;

  constructor(host: Host, handler: string, sourceId: string) {
    super(host);
    Object.defineProperty(this, 'handler', { value: handler });
    Object.defineProperty(this, 'sourceId', { value: sourceId });
    Object.defineProperty(this, 'event', { value: null, writable: true });
  }
}

import { exception, play } from '../strict';
import { FileTriggerBuilder } from './fileTriggers';
import { install, type Trigger } from './Trigger';

export class CalendarTriggerBuilder extends FileTriggerBuilder {
  onEventUpdated(): this {
    this.event = 'ON_EVENT_UPDATED';
    return this;
  }

  create(): Trigger {
    if (this.event === null) throw exception('The event of the trigger was not chosen.');
    return install(this.host, this.handler, 'CALENDAR', this.event, this.sourceId, null);
  }
}
play('CalendarTriggerBuilder', CalendarTriggerBuilder, { create: 'script' }, 'handle');

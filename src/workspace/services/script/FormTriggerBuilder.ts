import { exception, play } from '../strict';
import { FileTriggerBuilder } from './fileTriggers';
import { install, type Trigger } from './Trigger';

export class FormTriggerBuilder extends FileTriggerBuilder {
  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }

  onFormSubmit(): this {
    this.event = 'ON_FORM_SUBMIT';
    return this;
  }

  create(): Trigger {
    if (this.event === null) throw exception('The event of the trigger was not chosen.');
    return install(this.host, this.handler, 'FORMS', this.event, this.sourceId, null);
  }
}
play('FormTriggerBuilder', FormTriggerBuilder, { create: 'script' }, 'handle');

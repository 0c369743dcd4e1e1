import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { CalendarTriggerBuilder } from './CalendarTriggerBuilder';
import { ClockTriggerBuilder } from './ClockTriggerBuilder';
import { FormTriggerBuilder } from './FormTriggerBuilder';
import { SpreadsheetTriggerBuilder } from './SpreadsheetTriggerBuilder';

/** https://developers.google.com/apps-script/reference/script/trigger-builder */
export class TriggerBuilder extends Played {
  declare private readonly handler: string;

  constructor(host: Host, handler: string) {
    super(host);
    Object.defineProperty(this, 'handler', { value: handler });
  }

  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    const id = fileId(spreadsheet);
    if (id === null || this.host.state.spreadsheets[id] === undefined) {
      throw google(this.host, 'missingDocument', id ?? String(spreadsheet));
    }
    return new SpreadsheetTriggerBuilder(this.host, this.handler, id);
  }

  forForm(form: unknown): FormTriggerBuilder {
    const id = fileId(form);
    if (id === null || this.host.state.forms[id] === undefined) {
      throw google(this.host, 'missingDocument', id ?? String(form));
    }
    return new FormTriggerBuilder(this.host, this.handler, id);
  }

  /** There are no documents here. */
  forDocument(document: unknown): never {
    throw google(this.host, 'missingDocument', fileId(document) ?? String(document));
  }

  /** Nothing happens in calendars here, so such a trigger is kept and never fires. */
  forUserCalendar(email: unknown): CalendarTriggerBuilder {
    return new CalendarTriggerBuilder(this.host, this.handler, String(email));
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.host, this.handler);
  }
}
play('TriggerBuilder', TriggerBuilder, {}, 'handle');

/** The id of a file given by its id or as its object. */
export function fileId(file: unknown): string | null {
  if (typeof file === 'string') return file;
  if (typeof file !== 'object' || file === null || !('getId' in file)) return null;
  return typeof file.getId === 'function' ? String(file.getId()) : null;
}

import type { ClockState, TriggerState } from '../state';
import { nextFiring, weekDays } from './clock';
import { google } from './errors';
import { adopt } from './home';
import type { Host } from './host';
import { scriptTimeZone } from './session';
import { enumOf, type Member } from './spreadsheet/enums';
import { exception, Played, play } from './strict';

export const EventType = enumOf([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
] as const);
export const TriggerSource = enumOf(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'] as const);
export const WeekDay = enumOf(weekDays);

/** An account may have 20 triggers on a script. https://developers.google.com/apps-script/guides/services/quotas */
const triggerLimit = 20;

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

abstract class FileTriggerBuilder extends Played {
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

export class SpreadsheetTriggerBuilder extends FileTriggerBuilder {
  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }

  onEdit(): this {
    this.event = 'ON_EDIT';
    return this;
  }

  onChange(): this {
    this.event = 'ON_CHANGE';
    return this;
  }

  onFormSubmit(): this {
    this.event = 'ON_FORM_SUBMIT';
    return this;
  }

  create(): Trigger {
    if (this.event === null) throw exception('The event of the trigger was not chosen.');
    return install(this.host, this.handler, 'SPREADSHEETS', this.event, this.sourceId, null);
  }
}
play('SpreadsheetTriggerBuilder', SpreadsheetTriggerBuilder, { create: 'script' }, 'handle');

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

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
export class ClockTriggerBuilder extends Played {
  declare private readonly handler: string;
  declare private readonly clock: Partial<ClockState>;

  constructor(host: Host, handler: string) {
    super(host);
    Object.defineProperty(this, 'handler', { value: handler });
    Object.defineProperty(this, 'clock', { value: {} });
  }

  after(durationMilliseconds: unknown): this {
    this.clock.next = this.host.now() + whole('after', durationMilliseconds);
    return this;
  }

  at(date: unknown): this {
    const moment = Number(date);
    if (Object.prototype.toString.call(date) !== '[object Date]' || Number.isNaN(moment)) {
      throw google(this.host, 'invalidArgument', 'date');
    }
    this.clock.next = moment;
    return this;
  }

  atDate(year: unknown, month: unknown, day: unknown): this {
    this.clock.date = [whole('atDate', year), between('atDate', month, 1, 12), between('atDate', day, 1, 31)];
    return this;
  }

  atHour(hour: unknown): this {
    this.clock.atHour = between('atHour', hour, 0, 23);
    return this;
  }

  nearMinute(minute: unknown): this {
    this.clock.nearMinute = between('nearMinute', minute, 0, 59);
    return this;
  }

  everyMinutes(n: unknown): this {
    if (![1, 5, 10, 15, 30].includes(Number(n))) throw google(this.host, 'everyMinutes');
    this.clock.everyMinutes = Number(n);
    return this;
  }

  /** That only these are taken is reported, no address. */
  everyHours(n: unknown): this {
    if (![1, 2, 4, 6, 8, 12].includes(Number(n))) throw google(this.host, 'everyHours');
    this.clock.everyHours = Number(n);
    return this;
  }

  everyDays(n: unknown): this {
    this.clock.everyDays = atLeastOne('everyDays', n);
    return this;
  }

  everyWeeks(n: unknown): this {
    this.clock.everyWeeks = atLeastOne('everyWeeks', n);
    return this;
  }

  onWeekDay(day: unknown): this {
    const name = String(day);
    if (!(weekDays as readonly string[]).includes(name)) throw google(this.host, 'invalidArgument', 'day');
    this.clock.weekDay = name;
    return this;
  }

  onMonthDay(day: unknown): this {
    this.clock.monthDay = between('onMonthDay', day, 1, 31);
    return this;
  }

  inTimezone(timeZone: unknown): this {
    if (!isZone(this.host, String(timeZone))) throw google(this.host, 'invalidArgument', 'timezone');
    this.clock.timeZone = String(timeZone);
    return this;
  }

  create(): Trigger {
    return install(this.host, this.handler, 'CLOCK', 'CLOCK', null, clockState(this.host, this.clock));
  }
}
play('ClockTriggerBuilder', ClockTriggerBuilder, { create: 'script' }, 'handle');

function clockState(host: Host, asked: Partial<ClockState>): ClockState {
  const clock: ClockState = { ...asked, timeZone: asked.timeZone ?? scriptTimeZone(host), next: asked.next ?? null };
  if (clock.next !== null) return clock;
  const offsetAt = (at: number, zone: string) => host.node.zoneParts(at, zone).offset;
  if (clock.date) {
    const [year, month, day] = clock.date;
    const wall = Date.UTC(year, month - 1, day, clock.atHour ?? 0, clock.nearMinute ?? host.state.clockOffset ?? 0);
    clock.next = wall - offsetAt(wall - offsetAt(wall, clock.timeZone) * 60_000, clock.timeZone) * 60_000;
    return clock;
  }
  clock.next = nextFiring(clock, host.now(), offsetAt, host.state.clockOffset);
  if (clock.next === null) throw exception('The recurrence of the trigger was not chosen.');
  return clock;
}

function isZone(host: Host, timeZone: string): boolean {
  try {
    host.node.zoneParts(0, timeZone);
    return true;
  } catch {
    return false;
  }
}

function install(
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

function whole(method: string, value: unknown): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw exception(`The value you passed to ${method} was invalid.`);
  return Math.trunc(number);
}

function between(method: string, value: unknown, lowest: number, highest: number): number {
  const number = whole(method, value);
  if (number < lowest || number > highest) throw exception(`The value you passed to ${method} was invalid.`);
  return number;
}

function atLeastOne(method: string, value: unknown): number {
  return between(method, value, 1, Number.MAX_SAFE_INTEGER);
}

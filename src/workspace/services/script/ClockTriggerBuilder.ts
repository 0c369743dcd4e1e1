import type { ClockState } from '../../state';
import { scriptTimeZone } from '../base/Session';
import { google } from '../errors';
import type { Host } from '../host';
import { exception, Played, play } from '../strict';
import { nextFiring, weekDays } from './clock';
import { install, type Trigger } from './Trigger';

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

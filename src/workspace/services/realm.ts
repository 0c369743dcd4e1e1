import type { Host } from './host';

const day = 86_400_000;
const quarter = 900_000;

/** Minutes east of UTC at a moment, remembered by day; zones change on quarters of an hour. */
export function offsets(host: Host, timeZone: string): (at: number) => number {
  const days = new Map<number, number | null>();
  const quarters = new Map<number, number>();
  const ask = (at: number) => host.node.zoneParts(at, timeZone).offset;
  const ofDay = (index: number) => {
    let offset = days.get(index);
    if (offset === undefined) {
      const first = ask(index * day);
      offset = first === ask((index + 1) * day - 1) ? first : null;
      days.set(index, offset);
    }
    return offset;
  };
  return (at) => {
    if (Number.isNaN(at)) return 0;
    const whole = ofDay(Math.floor(at / day));
    if (whole !== null) return whole;
    const index = Math.floor(at / quarter);
    let offset = quarters.get(index);
    if (offset === undefined) {
      offset = ask(index * quarter);
      quarters.set(index, offset);
    }
    return offset;
  };
}

type DateMethod = (this: Date, ...args: number[]) => number;

/**
 * Makes `Date` of this realm tell the workspace's clock, and the script's own time zone where JavaScript says
 * "local": Apps Script runs in the zone of the manifest. `Date.prototype` stays the same object, so `instanceof`
 * and every other built-in go on working.
 */
export function keepTime(host: Host, timeZone: string): void {
  const Native = Date;
  const machineOffset = Native.prototype.getTimezoneOffset;
  const offsetAt = offsets(host, timeZone);
  const local = (at: number) => new Native(at + offsetAt(at) * 60_000);
  const fromLocal = (wall: number) => {
    if (Number.isNaN(wall)) return wall;
    // Twice: near a change of offset the first guess may lie on its other side.
    const guess = wall - offsetAt(wall - offsetAt(wall) * 60_000) * 60_000;
    return wall - offsetAt(guess) * 60_000;
  };
  const parse = (text: string) => {
    const at = Native.parse(text);
    return Number.isNaN(at) || saysZone(text) ? at : fromLocal(at - machineOffset.call(new Native(at)) * 60_000);
  };
  const make = (args: unknown[]) => {
    if (args.length === 0) return host.now();
    if (args.length > 1) return fromLocal(Native.UTC(...(args.map(Number) as [number, number])));
    const only = args[0];
    if (Object.prototype.toString.call(only) === '[object Date]') return Number(only);
    const primitive = typeof only === 'object' && only !== null ? toPrimitive(only) : only;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  };

  function Clock(this: unknown, ...args: unknown[]): Date | string {
    if (new.target === undefined) return new Native(host.now()).toString();
    return Reflect.construct(Native, [make(args)], new.target);
  }
  Object.defineProperty(Clock, 'name', { value: 'Date' });
  Object.defineProperty(Clock, 'length', { value: 7 });
  Object.defineProperty(Clock, 'prototype', { value: Native.prototype, writable: false });
  hide(Clock, { now: () => host.now(), parse: (text: unknown) => parse(String(text)), UTC: Native.UTC });
  hide(Native.prototype, { constructor: Clock });
  hide(globalThis, { Date: Clock });

  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds'] as const) {
    const get = Native.prototype[`getUTC${part}`];
    hide(Native.prototype, {
      [`get${part}`](this: Date) {
        return get.call(local(this.getTime()));
      },
    });
    if (part === 'Day') continue;
    const set = Native.prototype[`setUTC${part}`] as DateMethod;
    hide(Native.prototype, {
      [`set${part}`](this: Date, ...args: number[]) {
        const at = this.getTime();
        // Only a year can be given to an invalid date.
        const wall = Number.isNaN(at) && part === 'FullYear' ? new Native(0) : local(at);
        set.apply(wall, args);
        return this.setTime(fromLocal(wall.getTime()));
      },
    });
  }
  hide(Native.prototype, {
    getYear(this: Date) {
      return this.getFullYear() - 1900;
    },
    getTimezoneOffset(this: Date) {
      const at = this.getTime();
      return Number.isNaN(at) ? at : 0 - offsetAt(at);
    },
    ...texts(Native, local, offsetAt, timeZone),
  });
}

/** `toString` and its kin, as V8 writes them, in the script's zone. */
function texts(
  Native: DateConstructor,
  local: (at: number) => Date,
  offsetAt: (at: number) => number,
  timeZone: string,
) {
  const dayText = (at: number) => {
    const parts = local(at).toUTCString().split(' ');
    return `${(parts[0] as string).slice(0, 3)} ${parts[2]} ${parts[1]} ${parts[3]}`;
  };
  const timeText = (at: number) => {
    const offset = offsetAt(at);
    const size = Math.abs(offset);
    const hours = String(Math.floor(size / 60)).padStart(2, '0');
    const minutes = String(Math.floor(size % 60)).padStart(2, '0');
    const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' })
      .formatToParts(new Native(at))
      .find((part) => part.type === 'timeZoneName')?.value;
    const clock = local(at).toISOString().slice(11, 19);
    return `${clock} GMT${offset < 0 ? '-' : '+'}${hours}${minutes} (${name})`;
  };
  const orInvalid = (write: (at: number) => string) =>
    function (this: Date) {
      const at = this.getTime();
      return Number.isNaN(at) ? 'Invalid Date' : write(at);
    };
  const inZone = (original: (locales?: string, options?: Intl.DateTimeFormatOptions) => string) =>
    function (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions) {
      return original.call(this, locales ?? 'en-US', { timeZone, ...options });
    };
  return {
    toString: orInvalid((at) => `${dayText(at)} ${timeText(at)}`),
    toDateString: orInvalid(dayText),
    toTimeString: orInvalid(timeText),
    toLocaleString: inZone(Native.prototype.toLocaleString),
    toLocaleDateString: inZone(Native.prototype.toLocaleDateString),
    toLocaleTimeString: inZone(Native.prototype.toLocaleTimeString),
  };
}

/**
 * What `Intl` takes when nothing is said is Google's, not this machine's: English, and the script's zone. Done when a
 * script first asks for `Intl`, which is seldom.
 */
export function settleIntl(timeZone: string): void {
  const native = Intl;
  Object.defineProperty(globalThis, 'Intl', {
    configurable: true,
    enumerable: false,
    get() {
      hide(globalThis, { Intl: native });
      withDefaults(native, 'DateTimeFormat', { timeZone });
      withDefaults(native, 'NumberFormat', {});
      withDefaults(native, 'Collator', {});
      withDefaults(native, 'PluralRules', {});
      return native;
    },
    set(value: unknown) {
      hide(globalThis, { Intl: value });
    },
  });
}

type Formats = 'DateTimeFormat' | 'NumberFormat' | 'Collator' | 'PluralRules';

function withDefaults(intl: typeof Intl, name: Formats, defaults: object): void {
  const Native = intl[name] as unknown as {
    new (locales: unknown, options: object): object;
    supportedLocalesOf: unknown;
    prototype: object;
  };
  function Format(locales?: unknown, options?: object): object {
    return Reflect.construct(Native, [locales ?? 'en-US', { ...defaults, ...options }], new.target ?? Native);
  }
  Object.defineProperty(Format, 'name', { value: name });
  Object.defineProperty(Format, 'prototype', { value: Native.prototype, writable: false });
  hide(Format, { supportedLocalesOf: Native.supportedLocalesOf });
  hide(Native.prototype, { constructor: Format });
  hide(intl, { [name]: Format });
}

/** Whether a date text fixes its moment: a zone, or ISO's date alone, which means UTC. */
function saysZone(text: string): boolean {
  return /^\s*[+-]?\d{4,6}(-\d\d(-\d\d)?)?\s*$|(Z|GMT|UTC|[ECMP][SD]T)\b|T?\d\d:?\d\d.*[+-]\d\d:?\d\d|\(.*\)$/i.test(
    text,
  );
}

function toPrimitive(value: object): unknown {
  const plain = (value as { valueOf(): unknown }).valueOf();
  return typeof plain === 'object' ? String(value) : plain;
}

function hide(target: object, members: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
  }
}

/** Random numbers that are the same in every replay from the same state. */
export function seedRandom(seed: number): void {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  hide(Math, { random: () => (next() * 2097152 + (next() >>> 11)) / 9007199254740992 });
}

import { googleMethods } from './googleMethods';
import type { CallKind, Host } from './host';

/** What Google throws: an Error whose name is Exception. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** Every object a script may hold. The host stays out of sight of `JSON.stringify` and `for in`. */
export abstract class Played {
  declare protected readonly host: Host;

  constructor(host: Host) {
    Object.defineProperty(this, 'host', { value: host });
    makeReady(new.target.prototype);
  }
}

type PlayedClass = { prototype: object };
type Method = (...args: unknown[]) => unknown;
type Prototype = Record<string, Method>;

/** Every class declared, under Google's name. */
const declared = new Map<string, Prototype>();

/** The class behind each prototype, whose `constructor` says Object to scripts. */
const classes = new WeakMap<object, PlayedClass>();

/** Makes another object of the same class. */
export function makeAlike<One extends Played>(one: One, args: unknown[]): One {
  return Reflect.construct(classes.get(Object.getPrototypeOf(one)) as new () => One, args);
}

/** The functions that stand for methods not played. */
const unplayed = new WeakSet<Method>();

/** Classes declared and not used yet: a context pays only for those its script touches. */
const waiting = new Map<object, () => void>();

/**
 * Declares a class as one of Google's, under Google's name. Each of its methods is recorded with its kind before
 * it runs, and may be refused there; each method that Google's type definitions list and the class lacks
 * throws its own name. So a played method must never call another played method: what two need is a function.
 * All this is done when the first object of the class is made.
 */
export function play(name: string, played: PlayedClass, kinds: Record<string, CallKind>, otherwise: CallKind): void {
  const prototype = played.prototype as Prototype;
  declared.set(name, prototype);
  classes.set(prototype, played);
  waiting.set(prototype, () => {
    recordCalls(name, prototype, kinds, otherwise);
    nameUnplayed(name, prototype);
    if (!Object.hasOwn(prototype, 'toString')) replace(prototype, 'toString', () => name);
    // Reported, no address: to a script every object of Google's is a plain one.
    replace(prototype, 'constructor', Object);
  });
}

/** Does what `play` put off for a class and those it extends. */
export function makeReady(prototype: object): void {
  for (let one: object | null = prototype; one !== null; one = Object.getPrototypeOf(one)) {
    const ready = waiting.get(one);
    if (!ready) continue;
    waiting.delete(one);
    ready();
  }
}

/** Does what `play` put off for every class. */
export function makeAllReady(): void {
  for (const prototype of [...waiting.keys()]) makeReady(prototype);
}

/** Names a class whose methods are made ready in another way than `play`'s. */
export function declare(name: string, played: PlayedClass): void {
  declared.set(name, played.prototype as Prototype);
}

/** What the classes declared so far play of the methods Google's type definitions list, by Google's name. */
export function playedMethods(): Record<string, string[]> {
  const classes: Record<string, string[]> = {};
  for (const [name, prototype] of declared) {
    classes[name] = (googleMethods[name] ?? []).filter(
      (method) => method in prototype && !unplayed.has(prototype[method] as Method),
    );
  }
  return classes;
}

function recordCalls(name: string, prototype: Prototype, kinds: Record<string, CallKind>, otherwise: CallKind): void {
  for (const method of Object.getOwnPropertyNames(prototype)) {
    if (method === 'constructor' || method === 'toString' || method === 'toJSON') continue;
    const original = prototype[method] as Method;
    const kind = kinds[method] ?? otherwise;
    const call = `${name}.${method}`;
    // Assigned, which is quicker than defined: it stays as hidden as the class made it.
    prototype[method] = function (this: { host: Host }, ...args) {
      const refusal = this.host.call(call, kind);
      if (refusal !== null) throw exception(refusal);
      const result = original.apply(this, args);
      // Google's methods without a value give null.
      return result === undefined ? null : result;
    } as Method;
  }
}

function nameUnplayed(name: string, prototype: Prototype): void {
  for (const method of googleMethods[name] ?? []) {
    if (method in prototype) continue;
    const stub = () => {
      throw new Error(`${name}.${method} is not in the local workspace yet.`);
    };
    unplayed.add(stub);
    replace(prototype, method, stub);
  }
}

function replace(prototype: object, method: string, value: (this: never, ...args: never[]) => unknown): void {
  Object.defineProperty(prototype, method, { value, configurable: true, writable: true, enumerable: false });
}

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
  }
}

type PlayedClass = { prototype: object };
type Method = (...args: unknown[]) => unknown;

/**
 * Declares a class as one of Google's, under Google's name. Each of its methods is recorded with its kind before
 * it runs, and may be refused there; each method that Google's type definitions list and the class lacks
 * throws its own name. So a played method must never call another played method: what two need is a function.
 */
export function play(name: string, played: PlayedClass, kinds: Record<string, CallKind>, otherwise: CallKind): void {
  const prototype = played.prototype as Record<string, Method>;
  for (const method of Object.getOwnPropertyNames(prototype)) {
    if (method === 'constructor' || method === 'toString' || method === 'toJSON') continue;
    const original = prototype[method] as Method;
    const kind = kinds[method] ?? otherwise;
    const call = `${name}.${method}`;
    replace(prototype, method, function (this: { host: Host }, ...args) {
      const refusal = this.host.call(call, kind);
      if (refusal !== null) throw exception(refusal);
      const result = original.apply(this, args);
      // Google's methods without a value give null.
      return result === undefined ? null : result;
    });
  }
  for (const method of googleMethods[name] ?? []) {
    if (method in prototype) continue;
    replace(prototype, method, () => {
      throw new Error(`${name}.${method} is not in the local workspace yet.`);
    });
  }
  if (!Object.hasOwn(prototype, 'toString')) replace(prototype, 'toString', () => name);
}

function replace(prototype: object, method: string, value: (this: never, ...args: never[]) => unknown): void {
  Object.defineProperty(prototype, method, { value, configurable: true, writable: true, enumerable: false });
}

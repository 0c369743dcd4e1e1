import vm from 'node:vm';

const mark = Symbol.for('local workspace: promises of scripts');

interface Emitter {
  emit(event: string, ...args: unknown[]): boolean;
  [mark]?: WeakSet<object>;
}

/**
 * Rejections nobody handles vanish silently in Apps Script (https://justin.poehnelt.com/posts/apps-script-async-await);
 * in Node they end the process. Those of scripts are kept from it, by their realm's `Promise.prototype`; all others go
 * their way.
 */
export function letRejectionsVanish(promisePrototype: object): void {
  // Under jest the global `process` is a copy; this is the real one.
  const process = vm.runInThisContext('process') as Emitter;
  process[mark] ??= keptFrom(process);
  process[mark].add(promisePrototype);
}

function keptFrom(process: Emitter): WeakSet<object> {
  const prototypes = new WeakSet<object>();
  const emit = process.emit;
  process.emit = function (this: Emitter, event, ...args) {
    const promise = args[1];
    const ofScript =
      event === 'unhandledRejection' &&
      typeof promise === 'object' &&
      promise !== null &&
      prototypes.has(Object.getPrototypeOf(promise) as object);
    return ofScript || emit.call(this, event, ...args);
  };
  return prototypes;
}

import vm from 'node:vm';

/**
 * Evaluated in Node's own context: under jest the global `process` is a copy, and what a test file made goes when it
 * ends. Others put their own `emit` in place and the former one back, so ours is looked for each time.
 */
const keepFromNode = `(() => {
  const mark = Symbol.for('local workspace: promises of scripts');
  const prototypes = (process[mark] ??= new WeakSet());
  return (prototype) => {
    prototypes.add(prototype);
    const emit = process.emit;
    if (emit[mark]) return;
    process.emit = function (event, reason, promise) {
      if (event === 'unhandledRejection' && prototypes.has(Object.getPrototypeOf(promise))) return true;
      return emit.apply(this, arguments);
    };
    process.emit[mark] = true;
  };
})()`;

let keep: ((promisePrototype: object) => void) | null = null;

/**
 * Rejections nobody handles vanish silently in Apps Script (https://justin.poehnelt.com/posts/apps-script-async-await);
 * in Node they end the process. Those of scripts, known by their realm's `Promise.prototype`, are kept from it.
 */
export function letRejectionsVanish(promisePrototype: object): void {
  keep ??= vm.runInThisContext(keepFromNode) as (promisePrototype: object) => void;
  keep(promisePrototype);
}

import vm from 'node:vm';

/**
 * Evaluated in Node's own context: under jest the global `process` is a copy, and what a test file made goes when it
 * ends. Gives the set of the `Promise.prototype`s whose rejections are to vanish.
 */
const keepFromNode = `(() => {
  const mark = Symbol.for('local workspace: promises of scripts');
  if (process[mark]) return process[mark];
  const prototypes = new WeakSet();
  const emit = process.emit;
  process.emit = function (event, reason, promise) {
    if (event === 'unhandledRejection' && prototypes.has(Object.getPrototypeOf(promise))) return true;
    return emit.apply(this, arguments);
  };
  process[mark] = prototypes;
  return prototypes;
})()`;

let prototypes: WeakSet<object> | null = null;

/**
 * Rejections nobody handles vanish silently in Apps Script (https://justin.poehnelt.com/posts/apps-script-async-await);
 * in Node they end the process. Those of scripts, known by their realm's `Promise.prototype`, are kept from it.
 */
export function letRejectionsVanish(promisePrototype: object): void {
  prototypes ??= vm.runInThisContext(keepFromNode) as WeakSet<object>;
  prototypes.add(promisePrototype);
}

/**
 * The same value made of this realm's own arrays, objects, Dates and errors. Objects of a class of their own
 * (a Range, a Blob) are not plain data and are passed on as they are.
 */
export function copyHere(value: unknown, copies = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  switch (Object.prototype.toString.call(value)) {
    case '[object Array]': {
      const list: unknown[] = [];
      copies.set(value, list);
      for (const entry of value as unknown[]) list.push(copyHere(entry, copies));
      return list;
    }
    case '[object Date]':
      return new Date(Number(value));
    case '[object Error]':
      return errorHere(value);
    case '[object Map]':
      return new Map([...(value as Map<unknown, unknown>)].map(([key, entry]) => [copyHere(key), copyHere(entry)]));
    case '[object Set]':
      return new Set([...(value as Set<unknown>)].map((entry) => copyHere(entry)));
    case '[object Object]':
      return isPlain(value) ? copyRecord(value as Record<string, unknown>, copies) : value;
    default:
      return value;
  }
}

/** An error of this realm with the name, message and stack of another realm's; anything else thrown stays what it is. */
export function errorHere(thrown: unknown): unknown {
  if (Object.prototype.toString.call(thrown) !== '[object Error]') return copyHere(thrown);
  const { name, message, stack } = thrown as Error;
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}

function copyRecord(record: Record<string, unknown>, copies: Map<object, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  copies.set(record, copy);
  for (const key of Object.keys(record)) copy[key] = copyHere(record[key], copies);
  return copy;
}

/** Whether it is an object literal of some realm: its prototype is at the end of the chain. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

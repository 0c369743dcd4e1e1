import { isPlain } from './services/copy';

/**
 * What may pass between a page and the script: numbers, booleans, texts, null, and objects and arrays of these
 * (https://developers.google.com/apps-script/guides/html/reference/run). Dates, functions and everything else fail, the
 * way back included, where Google may hand the page null instead of the whole (observed by others:
 * https://github.com/enuchi/React-Google-Apps-Script/issues/28). Keys ending in `__` get lost and figures that JSON
 * lacks become null (reported, no address).
 */
export function pageValue(value: unknown, where: string, seen: object[] = []): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') throw illegal(where);
  if (seen.includes(value)) throw new TypeError('Failed due to circular reference.');
  const inside = [...seen, value];
  if (Array.isArray(value)) return value.map((entry, index) => pageValue(entry, String(index), inside));
  if (Object.prototype.toString.call(value) !== '[object Object]' || !isPlain(value)) throw illegal(where);
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined && !key.endsWith('__')) copy[key] = pageValue(entry, key, inside);
  }
  return copy;
}

function illegal(where: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${where}`);
}

/** Only functions declared at top level can be called, and none whose name ends in `_`. https://developers.google.com/apps-script/guides/html/communication */
export function mayBeCalledFromPage(functionName: string, functions: (name: string) => boolean): boolean {
  return !functionName.includes('.') && !functionName.endsWith('_') && functions(functionName);
}

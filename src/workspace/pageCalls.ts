import { isPlain } from './services/copy';

/**
 * What may pass between a page and the script: numbers, booleans, texts, null, and objects and arrays of these. Dates,
 * functions and everything else fail. https://developers.google.com/apps-script/guides/html/reference/run
 */
export function pageValue(value: unknown, where: string, seen: object[] = []): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || seen.includes(value)) throw illegal(where);
  const inside = [...seen, value];
  if (Array.isArray(value)) return value.map((entry, index) => pageValue(entry, String(index), inside));
  if (Object.prototype.toString.call(value) !== '[object Object]' || !isPlain(value)) throw illegal(where);
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) copy[key] = pageValue(entry, key, inside);
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

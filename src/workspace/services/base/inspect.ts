/** A value as `console.log` shows it. */
export function inspect(value: unknown, depth = 0, seen: object[] = []): string {
  if (typeof value === 'string') return depth === 0 ? value : `'${value.replace(/'/g, "\\'")}'`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return value.name ? `[Function: ${value.name}]` : '[Function (anonymous)]';
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.includes(value)) return '[Circular *1]';
  const inside = [...seen, value];
  switch (Object.prototype.toString.call(value)) {
    case '[object Array]':
      if (depth > 2) return '[Array]';
      return list(
        '[',
        ']',
        (value as unknown[]).map((entry) => inspect(entry, depth + 1, inside)),
      );
    case '[object Date]':
      return depth === 0 ? String(value) : (value as Date).toISOString();
    case '[object Error]':
      return depth === 0 ? String((value as Error).stack ?? value) : `[${String(value)}]`;
    case '[object RegExp]':
      return String(value);
    case '[object Map]':
      return `Map(${(value as Map<unknown, unknown>).size}) ${list(
        '{',
        '}',
        [...(value as Map<unknown, unknown>)].map(
          ([key, entry]) => `${inspect(key, depth + 1, inside)} => ${inspect(entry, depth + 1, inside)}`,
        ),
      )}`;
    case '[object Set]':
      return `Set(${(value as Set<unknown>).size}) ${list(
        '{',
        '}',
        [...(value as Set<unknown>)].map((entry) => inspect(entry, depth + 1, inside)),
      )}`;
  }
  if (printsItself(value)) return String(value);
  if (depth > 2) return '[Object]';
  return list(
    '{',
    '}',
    Object.entries(value).map(([key, entry]) => `${keyText(key)}: ${inspect(entry, depth + 1, inside)}`),
  );
}

/** Google's own objects print as their class's name, enum members as theirs. */
export function printsItself(value: object): boolean {
  return value.toString !== Object.prototype.toString && typeof value.toString === 'function';
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
}

function list(open: string, close: string, entries: string[]): string {
  if (entries.length === 0) return open + close;
  const spaced = open === '[' || open === '{';
  return spaced ? `${open} ${entries.join(', ')} ${close}` : open + entries.join(', ') + close;
}

/** A value as `Logger.log` shows it: Java's way, `{a=1.0, b=[x, y]}`. */
export function javaText(value: unknown, depth = 0): string {
  if (typeof value === 'number' && depth > 0) return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((entry) => javaText(entry, depth + 1)).join(', ')}]`;
  if (Object.prototype.toString.call(value) !== '[object Object]' || printsItself(value)) return String(value);
  const entries = Object.entries(value).map(([key, entry]) => `${key}=${javaText(entry, depth + 1)}`);
  return `{${entries.join(', ')}}`;
}

/** `%s`, `%d` and their kin filled in; what is left over follows, separated by spaces. */
export function formatted(args: unknown[], write: (value: unknown) => string): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(write).join(' ');
  const text = first.replace(/%([sdifjoO%])/g, (whole, letter: string) => {
    if (letter === '%') return '%';
    if (rest.length === 0) return whole;
    const value = rest.shift();
    if (letter === 'd' || letter === 'i') return String(letter === 'i' ? Math.trunc(Number(value)) : Number(value));
    if (letter === 'f') return String(Number(value));
    if (letter === 'j') return JSON.stringify(value);
    return write(value);
  });
  return [text, ...rest.map(write)].join(' ');
}

import { formatKind } from './services/spreadsheet/numberFormat';

type Engine = typeof import('@odoo/o-spreadsheet');

interface Registered {
  args: unknown[];
  compute: (...args: unknown[]) => unknown;
}

/** The engine's functions tell the machine's time; here the workspace's counts. And some of Google's differ, or it lacks them. */
export function teach({ registries, addFunction, helpers }: Engine, now: () => number): void {
  const registry = registries.functionRegistry as unknown as {
    get(name: string): Registered;
    replace(name: string, description: unknown): void;
  };
  const change = (name: string, compute: Registered['compute']) =>
    registry.replace(name, { ...registry.get(name), compute });
  const text = (value: unknown) => helpers.toString(value as never);
  change('NOW', () => ({ value: now(), format: 'm/d/yyyy hh:mm:ss' }));
  change('TODAY', () => ({ value: Math.floor(now()), format: 'm/d/yyyy' }));
  // The days between two dates are a number, where the engine says a date.
  const minus = registry.get('MINUS');
  change('MINUS', function (this: unknown, ...sides: unknown[]) {
    const result = minus.compute.apply(this, sides) as { value?: unknown };
    return sides.every(isDate) ? { value: result.value } : result;
  });
  // The engine takes letters beyond a to z for the ends of words.
  change('PROPER', (value) =>
    text(value).replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()),
  );
  // A pattern's groups are what is extracted: https://support.google.com/docs/answer/3098244.
  change('REGEXEXTRACT', (value, pattern) => {
    const match = new RegExp(text(pattern), 'u').exec(text(value));
    if (match === null) return { value: '#N/A', message: 'No match' };
    const [whole, ...groups] = match;
    return groups.length === 0 ? whole : groups.map((group) => [group ?? '']);
  });
  const add = addFunction as (name: string, description: unknown) => void;
  const { arg } = helpers;
  const offer = (name: string, args: string[], compute: Registered['compute']) =>
    add(name, { description: name, args: args.map((each) => arg(each, each)), compute });
  offer('ARRAYFORMULA', ['values (any, range<any>)'], (values) => values);
  add('REGEXMATCH', { ...registry.get('REGEXTEST'), name: undefined });
  add('ARRAY_CONSTRAIN', { ...registry.get('ARRAY.CONSTRAIN'), name: undefined });
  offer('REPT', ['text (string)', 'count (number)'], (value, count) =>
    text(value).repeat(Math.max(0, Math.trunc(inner(count)))),
  );
  offer('CODE', ['text (string)'], (value) => text(value).codePointAt(0) ?? 0);
  offer('UNICODE', ['text (string)'], (value) => text(value).codePointAt(0) ?? 0);
  offer('UNICHAR', ['number (number)'], (value) => String.fromCodePoint(Math.trunc(inner(value))));
  offer('SIGN', ['value (number)'], (value) => Math.sign(inner(value)));
}

export function isDate(cell: unknown): boolean {
  const format = (cell as { format?: string } | null)?.format;
  return format !== undefined && formatKind(format) === 'date';
}

function inner(value: unknown): number {
  return Number((value as { value?: unknown } | null)?.value ?? value);
}

/** Functions of Google's that the engine has not: an answer would be wrong. */
export const missing = new Set(
  (
    'QUERY SPARKLINE IMPORTRANGE IMPORTDATA IMPORTXML IMPORTHTML IMPORTFEED GOOGLEFINANCE GOOGLETRANSLATE ' +
    'DETECTLANGUAGE LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY IMAGE ISDATE ISEMAIL ISURL ISREF ISBETWEEN ' +
    'TO_TEXT TO_DATE TO_PERCENT TO_DOLLARS TO_PURE_NUMBER ENCODEURL N T TYPE ERROR.TYPE ROMAN ARABIC BASE GCD LCM ' +
    'FACT FACTDOUBLE COMBIN COMBINA PERMUT MULTINOMIAL QUOTIENT SUMSQ SERIESSUM SQRTPI MROUND EVEN LOG10 RADIANS ' +
    'DOLLAR FIXED ASC FINDB LEFTB LENB MIDB RIGHTB SEARCHB REPLACEB XMATCH GETPIVOTDATA EPOCHTODATE PERCENTIF ' +
    'MODE MODE.SNGL MODE.MULT RANK.EQ RANK.AVG PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC FORECAST.LINEAR GEOMEAN ' +
    'HARMEAN TRIMMEAN DEVSQ KURT SKEW STANDARDIZE CONFIDENCE NORM.DIST NORM.INV NORMDIST NORMINV NORMSDIST NORMSINV ' +
    'NORM.S.DIST NORM.S.INV BINOMDIST BINOM.DIST POISSON POISSON.DIST EXPONDIST T.TEST TTEST Z.TEST ZTEST F.TEST FTEST ' +
    'CHITEST CHISQ.TEST BIN2DEC BIN2HEX BIN2OCT DEC2BIN DEC2HEX DEC2OCT HEX2BIN HEX2DEC HEX2OCT OCT2BIN OCT2DEC ' +
    'OCT2HEX BITAND BITOR BITXOR BITLSHIFT BITRSHIFT COMPLEX GESTEP'
  ).split(' '),
);

import { calendarNames, localeFacts } from './locale';
import { calendarOf } from './serial';

/** What `getNumberFormat` gives for a cell nobody formatted. */
export const automaticFormat = '0.###############';

export type FormatKind = 'automatic' | 'text' | 'number' | 'date';

interface Section {
  kind: 'number' | 'date' | 'text';
  condition: ((value: number) => boolean) | null;
  tokens: Token[];
  /** Hours run to 12 when the section shows AM or PM. */
  twelveHours: boolean;
}

type Token =
  | { type: 'literal'; text: string }
  | { type: 'digits'; text: string }
  | { type: 'point' | 'percent' | 'text' | 'comma' | 'slash' }
  | { type: 'exponent'; sign: boolean }
  | { type: 'date'; unit: DateUnit; width: number };

type DateUnit =
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'meridiem'
  | 'hours'
  | 'minutes'
  | 'seconds';

const parsed = new Map<string, Section[]>();

/** Whether numbers under this format are dates to a script, and text stays text. */
export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined || format === '' || format === 'General') return 'automatic';
  if (format === '@') return 'text';
  return sectionsOf(format)[0]?.kind === 'date' ? 'date' : 'number';
}

/** What a cell shows. Formats are those of https://developers.google.com/workspace/sheets/api/guides/formats. */
export function displayText(value: string | number | boolean, format: string | undefined, locale: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const kind = formatKind(format);
  if (typeof value === 'string') return kind === 'number' ? textThrough(value, sectionsOf(format ?? '')) : value;
  if (kind === 'automatic' || kind === 'text' || format === undefined) return plainNumber(value, locale);
  return numberThrough(value, sectionsOf(format), locale);
}

function textThrough(value: string, sections: Section[]): string {
  const section = sections.length >= 4 ? sections[3] : sections.find((each) => each.kind === 'text');
  if (section === undefined) return value;
  return section.tokens
    .map((token) => (token.type === 'literal' ? token.text : token.type === 'text' ? value : ''))
    .join('');
}

function numberThrough(value: number, sections: Section[], locale: string): string {
  const { section, signed } = sectionFor(value, sections);
  if (section === undefined) return plainNumber(value, locale);
  if (section.kind === 'date') return dateText(value, section, locale);
  if (section.kind === 'text') {
    return section.tokens
      .map((token) => (token.type === 'literal' ? token.text : token.type === 'text' ? plainNumber(value, locale) : ''))
      .join('');
  }
  return numberText(signed ? value : Math.abs(value), section, locale);
}

/** The section a number falls under, and whether its sign is still to be written. */
function sectionFor(value: number, sections: Section[]): { section: Section | undefined; signed: boolean } {
  const conditional = sections.some((section) => section.condition !== null);
  if (conditional) {
    const section = sections.find((each) => each.condition?.(value) ?? true);
    return { section, signed: true };
  }
  const [positive, negative, zero] = sections;
  if (value < 0 && negative !== undefined && negative.kind !== 'text') return { section: negative, signed: false };
  if (value === 0 && zero !== undefined && zero.kind !== 'text') return { section: zero, signed: true };
  return { section: positive, signed: true };
}

/** A number nobody formatted: about ten significant digits, whole numbers in full. */
export function plainNumber(value: number, locale: string): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const size = Math.abs(value);
  const { decimal } = localeFacts(locale);
  if (size !== 0 && (size >= 1e15 || size < 1e-5)) {
    const [mantissa = '0', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    const digits = mantissa.replace(/\.?0+$/, '').replace('.', decimal);
    return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const [integer, fraction] = rounded(size, Math.max(0, 10 - whole));
  const tail = fraction.replace(/0+$/, '');
  const text = tail === '' ? integer : integer + decimal + tail;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/**
 * The integer and fraction digits of a non-negative number at so many decimals, half away from zero on its fifteen
 * significant digits: 1.005 shows as 1.01, as in a spreadsheet, not as the binary fraction says.
 */
function rounded(size: number, decimals: number): [string, string] {
  const [mantissa = '0', exponentText = '0'] = size.toExponential(14).split('e');
  const exponent = Number(exponentText);
  const digits = mantissa.replace('.', '');
  const keep = exponent + 1 + decimals;
  let kept: string;
  if (keep < 0) kept = '0';
  else if (keep >= digits.length) kept = digits.padEnd(keep, '0');
  else {
    const head = digits.slice(0, keep);
    kept = (digits[keep] ?? '0') >= '5' ? increment(head) : head;
  }
  kept = kept.padStart(decimals + 1, '0');
  const integer = kept.slice(0, kept.length - decimals).replace(/^0+(?=\d)/, '');
  return [integer, decimals === 0 ? '' : kept.slice(-decimals)];
}

function increment(digits: string): string {
  for (let index = digits.length - 1; index >= 0; index--) {
    if (digits[index] !== '9') {
      return digits.slice(0, index) + String(Number(digits[index]) + 1) + '0'.repeat(digits.length - 1 - index);
    }
  }
  return `1${'0'.repeat(digits.length)}`;
}

interface NumberShape {
  whole: string;
  fraction: string;
  grouped: boolean;
  /** Trailing commas: each divides by a thousand. */
  thousands: number;
  percents: number;
  exponent: { sign: boolean; digits: string } | null;
}

function shapeOf(tokens: Token[]): NumberShape {
  const shape: NumberShape = { whole: '', fraction: '', grouped: false, thousands: 0, percents: 0, exponent: null };
  let place: 'whole' | 'fraction' | 'exponent' = 'whole';
  let commas = 0;
  for (const token of tokens) {
    if (token.type === 'digits') {
      if (place === 'exponent' && shape.exponent !== null) shape.exponent.digits += token.text;
      else if (place === 'fraction') shape.fraction += token.text;
      else {
        if (commas > 0) shape.grouped = true;
        shape.whole += token.text;
      }
      commas = 0;
    } else if (token.type === 'comma') commas++;
    else if (token.type === 'point') {
      shape.thousands += commas;
      commas = 0;
      place = 'fraction';
    } else if (token.type === 'percent') shape.percents++;
    else if (token.type === 'exponent') {
      place = 'exponent';
      shape.exponent = { sign: token.sign, digits: '' };
    }
  }
  if (shape.whole !== '' || shape.fraction !== '') shape.thousands += commas;
  return shape;
}

function numberText(value: number, section: Section, locale: string): string {
  const shape = shapeOf(section.tokens);
  if (shape.whole === '' && shape.fraction === '') return literalText(value, section);
  const facts = localeFacts(locale);
  let size = Math.abs(value) * 100 ** shape.percents;
  size /= 1000 ** shape.thousands;
  let power = 0;
  if (shape.exponent !== null && size !== 0) {
    power = Math.floor(Math.log10(size)) - (Math.max(1, shape.whole.length) - 1);
    size /= 10 ** power;
  }
  const [integer, fraction] = rounded(size, shape.fraction.length);
  const whole = filled(integer === '0' ? '' : integer, shape.whole, shape.grouped ? facts.group : '');
  const tail = trimmed(fraction, shape.fraction);
  const negative = value < 0 && /[1-9]/.test(integer + fraction);
  return (negative ? '-' : '') + laidOut(section.tokens, whole, tail, power, shape, facts.decimal);
}

function literalText(value: number, section: Section): string {
  const text = section.tokens.map((token) => (token.type === 'literal' ? token.text : '')).join('');
  return value < 0 && text !== '' ? `-${text}` : text;
}

/** Integer digits through their placeholders: `0` pads with zeros, `?` with spaces. */
function filled(integer: string, placeholders: string, group: string): string {
  const missing = placeholders.slice(0, Math.max(0, placeholders.length - integer.length));
  const padding = [...missing].map((each) => (each === '0' ? '0' : each === '?' ? ' ' : '')).join('');
  const digits = padding + integer;
  return group === '' ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, group);
}

/** Fraction digits through their placeholders: a trailing zero under `#` goes, under `?` it is a space. */
function trimmed(fraction: string, placeholders: string): string {
  const shown = [...fraction];
  for (let index = shown.length - 1; index >= 0; index--) {
    if (shown[index] !== '0' || placeholders[index] === '0') break;
    shown[index] = placeholders[index] === '?' ? ' ' : '';
  }
  return shown.join('');
}

function laidOut(
  tokens: Token[],
  whole: string,
  fraction: string,
  power: number,
  shape: NumberShape,
  decimal: string,
): string {
  let text = '';
  let place: 'whole' | 'fraction' | 'exponent' = 'whole';
  const chunks = wholeChunks(tokens, whole, shape.grouped);
  let fractionShown = false;
  for (const token of tokens) {
    if (token.type === 'literal') text += token.text;
    else if (token.type === 'percent') text += '%';
    else if (token.type === 'digits') {
      if (place === 'whole') text += chunks.shift() ?? '';
      else if (place === 'fraction' && !fractionShown) {
        text += fraction;
        fractionShown = true;
      }
    } else if (token.type === 'point') {
      if (place === 'whole' && shape.whole === '') text += whole;
      // `0.##` leaves the point of a whole number standing; what Google calls the automatic format does not.
      if (fraction !== '' || shape.fraction.length < 15) text += decimal;
      place = 'fraction';
    } else if (token.type === 'exponent') {
      const digits = String(Math.abs(power)).padStart(shape.exponent?.digits.length ?? 1, '0');
      text += `E${power < 0 ? '-' : token.sign ? '+' : ''}${digits}`;
      place = 'exponent';
    }
  }
  return text;
}

/** Integer digits dealt out, from the right, to placeholders that literals part (`000-000`); grouped ones stay together. */
function wholeChunks(tokens: Token[], whole: string, grouped: boolean): string[] {
  const widths: number[] = [];
  for (const token of tokens) {
    if (token.type === 'point' || token.type === 'exponent') break;
    if (token.type === 'digits') widths.push(token.text.length);
  }
  if (grouped || widths.length <= 1) return [whole];
  const chunks: string[] = [];
  let rest = whole;
  for (let index = widths.length - 1; index > 0; index--) {
    const width = widths[index] ?? 0;
    chunks.unshift(rest.slice(Math.max(0, rest.length - width)));
    rest = rest.slice(0, Math.max(0, rest.length - width));
  }
  chunks.unshift(rest);
  return chunks;
}

function dateText(serial: number, section: Section, locale: string): string {
  const at = calendarOf(serial);
  return section.tokens
    .map((token) => {
      if (token.type === 'literal') return token.text;
      if (token.type === 'slash') return '/';
      if (token.type === 'point') return '.';
      if (token.type === 'comma') return ',';
      if (token.type === 'percent') return '%';
      if (token.type !== 'date') return '';
      return datePart(token.unit, token.width, serial, at, section.twelveHours, locale);
    })
    .join('');
}

function datePart(
  unit: DateUnit,
  width: number,
  serial: number,
  at: ReturnType<typeof calendarOf>,
  twelveHours: boolean,
  locale: string,
): string {
  const padded = (value: number, digits = Math.min(width, 2)) => String(value).padStart(digits, '0');
  const elapsed = (perDay: number) =>
    padded(Math.trunc(Math.round(serial * 86_400_000) / (86_400_000 / perDay)), width);
  switch (unit) {
    case 'year':
      return width <= 2 ? padded(at.year % 100, 2) : padded(at.year, 4);
    case 'month':
      if (width <= 2) return padded(at.month);
      if (width === 5) return calendarNames(locale, 'month', 'long')[at.month - 1]?.[0] ?? '';
      return calendarNames(locale, 'month', width === 3 ? 'short' : 'long')[at.month - 1] ?? '';
    case 'day':
      if (width <= 2) return padded(at.day);
      return calendarNames(locale, 'weekday', width === 3 ? 'short' : 'long')[at.weekday] ?? '';
    case 'hour':
      return padded(twelveHours ? at.hour % 12 || 12 : at.hour);
    case 'minute':
      return padded(at.minute);
    case 'second':
      return padded(at.second);
    case 'fraction':
      return String(at.millisecond).padStart(3, '0').slice(0, width);
    case 'meridiem':
      return width === 1 ? (at.hour < 12 ? 'A' : 'P') : at.hour < 12 ? 'AM' : 'PM';
    case 'hours':
      return elapsed(24);
    case 'minutes':
      return elapsed(1440);
    case 'seconds':
      return elapsed(86_400);
  }
}

function sectionsOf(format: string): Section[] {
  let sections = parsed.get(format);
  if (sections === undefined) {
    sections = split(format).map(parseSection);
    parsed.set(format, sections);
  }
  return sections;
}

/** At most four sections, parted by semicolons outside quotes and brackets. */
function split(format: string): string[] {
  const parts = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g)) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.slice(0, 4);
}

const lexer =
  /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[([<>=]+)\s*(-?[\d.]+)\]|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|(am\/pm|a\/p)|([ymdhs])\8*|([0#?]+)|(E[+-])|_(.)|\*(.)|General|([\s\S])/gi;

function parseSection(text: string): Section {
  const section: Section = { kind: 'number', condition: null, tokens: [], twelveHours: false };
  const literal = (value: string) => section.tokens.push({ type: 'literal', text: value });
  for (const match of text.matchAll(lexer)) {
    const [
      ,
      quoted,
      escaped,
      elapsed,
      comparison,
      bound,
      currency,
      meridiem,
      unit,
      digits,
      exponent,
      skip,
      fill,
      other,
    ] = match;
    if (quoted !== undefined) literal(quoted);
    else if (escaped !== undefined) literal(escaped);
    else if (elapsed !== undefined) section.tokens.push(dateToken(elapsed, true));
    else if (comparison !== undefined) section.condition = conditionOf(comparison, Number(bound));
    else if (currency !== undefined) literal(currency);
    else if (meridiem !== undefined) {
      section.tokens.push({ type: 'date', unit: 'meridiem', width: meridiem.length === 3 ? 1 : 2 });
      section.twelveHours = true;
    } else if (unit !== undefined) section.tokens.push(dateToken(match[0], false));
    else if (digits !== undefined) section.tokens.push({ type: 'digits', text: digits });
    else if (exponent !== undefined) section.tokens.push({ type: 'exponent', sign: exponent.endsWith('+') });
    else if (skip !== undefined) literal(' ');
    else if (fill !== undefined || match[0].startsWith('[')) continue;
    else if (other === '.') section.tokens.push({ type: 'point' });
    else if (other === ',') section.tokens.push({ type: 'comma' });
    else if (other === '%') section.tokens.push({ type: 'percent' });
    else if (other === '@') section.tokens.push({ type: 'text' });
    else if (other !== undefined) literal(other);
  }
  settleDates(section);
  if (section.kind === 'number' && section.tokens.some((token) => token.type === 'text')) section.kind = 'text';
  return section;
}

function conditionOf(comparison: string, bound: number): (value: number) => boolean {
  switch (comparison) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '<>':
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}

function dateToken(text: string, elapsed: boolean): Token {
  const units: Record<string, DateUnit> = elapsed
    ? { h: 'hours', m: 'minutes', s: 'seconds' }
    : { y: 'year', m: 'month', d: 'day', h: 'hour', s: 'second' };
  return { type: 'date', unit: units[text[0]?.toLowerCase() ?? ''] ?? 'day', width: text.length };
}

/** `m` is minutes after an hour or before a second; digits after a second's point are its fraction. */
function settleDates(section: Section): void {
  const dates = section.tokens.filter((token) => token.type === 'date');
  if (dates.length === 0) return;
  section.kind = 'date';
  dates.forEach((token, index) => {
    if (token.unit !== 'month' || token.width > 2) return;
    const before = dates[index - 1]?.unit;
    const after = dates[index + 1]?.unit;
    if (before === 'hour' || before === 'hours' || after === 'second' || after === 'seconds') token.unit = 'minute';
  });
  let seconds = false;
  section.tokens = section.tokens.map((token) => {
    if (token.type === 'date') seconds = token.unit === 'second' || token.unit === 'seconds';
    else if (token.type === 'digits' && seconds) return { type: 'date', unit: 'fraction', width: token.text.length };
    else if (token.type === 'digits') return { type: 'literal', text: token.text };
    return token;
  });
}

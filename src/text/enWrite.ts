import { type Day, dayOf, type Moment, minuteOf, weekdayOf } from '../core/calendar';
import { rateTenths } from '../core/rates';
import { NOTHING } from './write';

/** Figures and dates as English writes them, without the locale data of the machine. */

export { capital, cut, lines, lowerFirst, NOTHING } from './write';

/** 10780 as `10,780`. */
export function count(figure: number): string {
  const digits = String(Math.abs(Math.trunc(figure))).replace(/\B(?=(\d{3})+$)/g, ',');
  return figure < 0 ? `−${digits}` : digits;
}

/** A count in a sentence: the same as in a table. */
export function written(figure: number): string {
  return count(figure);
}

/** `71.3%`; exactly 100 is `100%`; `–` where there is no rate. */
export function rate(numerator: number | null, denominator: number | null, target: number | null): string {
  const tenths = numerator === null || denominator === null ? null : rateTenths(numerator, denominator, target);
  if (tenths === null) return NOTHING;
  return tenths === 1000 ? '100%' : `${decimal(tenths / 10)}%`;
}

/** One decimal, with a point. */
export function decimal(figure: number): string {
  const [whole, tenth] = figure.toFixed(1).split('.') as [string, string];
  return `${count(Number(whole))}.${tenth}`;
}

/** A rise or fall: `+12`, `−3`, with the true minus sign. */
export function change(figure: number): string {
  return figure > 0 ? `+${count(figure)}` : count(figure);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `5 Nov 2025`: no reader takes the month for the day. */
export function date(day: Day): string {
  return `${shortDate(day)} ${day.slice(0, 4)}`;
}

/** `5 Nov`. */
export function shortDate(day: Day): string {
  const [, month, dayOfMonth] = day.split('-');
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]}`;
}

/** `16:30`. */
export function clock(moment: Moment): string {
  return minutes(minuteOf(moment));
}

/** Minutes after midnight as `16:30`. */
export function minutes(afterMidnight: number): string {
  return `${String(Math.floor(afterMidnight / 60)).padStart(2, '0')}:${String(afterMidnight % 60).padStart(2, '0')}`;
}

/** `16:30 on 5 Nov 2025`. */
export function moment(at: Moment): string {
  return `${clock(at)} on ${date(dayOf(at))}`;
}

/** For a cell: `5 Nov 2025 16:30`. */
export function stamp(at: Moment): string {
  return `${date(dayOf(at))} ${clock(at)}`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function weekday(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] as string;
}

/** `1 unit`, `2 units`. */
export function plural(figure: number, one: string, many: string): string {
  return `${count(figure)} ${figure === 1 ? one : many}`;
}

/**
 * A figure with a noun of the preset, which is in the plural there: `2 households`, `1 household`.
 * @param figure written already where it carries a sign
 */
export function quantity(figure: number | string, nouns: string): string {
  const shown = typeof figure === 'number' ? count(figure) : figure;
  return `${shown} ${/^[+−]?1$/.test(shown) ? singular(nouns) : nouns}`;
}

/** One of what a noun says: the last word is made singular or, before `taking part` and the like, the first. */
function singular(nouns: string): string {
  if (/,| and /.test(nouns)) return nouns;
  const words = nouns.split(' ');
  const last = words.length - 1;
  const head = isPlural(words[last] as string) ? last : words.findIndex(isPlural);
  return words.map((word, place) => (place === head ? singularWord(word) : word)).join(' ');
}

const isPlural = (word: string) => word === 'people' || /[^s]s$/.test(word);

function singularWord(word: string): string {
  if (word === 'people') return 'person';
  if (!isPlural(word)) return word;
  return word
    .replace(/ies$/, 'ys')
    .replace(/(ss|sh|ch|x)es$/, '$1s')
    .slice(0, -1);
}

import { type Day, dayOf, type Moment, minuteOf, weekdayOf } from '../core/calendar';
import { rateTenths } from '../core/rates';

/** Figures and dates as Vietnamese administration writes them, without the locale data of the machine. */

/** 10780 as `10.780`. */
export function count(figure: number): string {
  const digits = String(Math.abs(Math.trunc(figure))).replace(/\B(?=(\d{3})+$)/g, '.');
  return figure < 0 ? `−${digits}` : digits;
}

/** A count in office prose: from 1 to 9 with a leading zero, `07 tổ`, against later changes by hand. */
export function written(figure: number): string {
  return figure > 0 && figure < 10 ? `0${figure}` : count(figure);
}

/** `71,3%`; exactly 100 is `100%`; `–` where there is no rate. */
export function rate(numerator: number | null, denominator: number | null, target: number | null): string {
  const tenths = numerator === null || denominator === null ? null : rateTenths(numerator, denominator, target);
  if (tenths === null) return NOTHING;
  return tenths === 1000 ? '100%' : `${decimal(tenths / 10)}%`;
}

/** One decimal, with a comma. */
export function decimal(figure: number): string {
  const [whole, tenth] = figure.toFixed(1).split('.') as [string, string];
  return `${count(Number(whole))},${tenth}`;
}

/** A rise or fall: `+12`, `−3`, with the true minus sign. */
export function change(figure: number): string {
  return figure > 0 ? `+${count(figure)}` : count(figure);
}

/** `05/11/2025`. */
export function date(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}/${month}/${year}`;
}

/** `05/11`. */
export function shortDate(day: Day): string {
  return date(day).slice(0, 5);
}

/** `16h30`. */
export function clock(moment: Moment): string {
  return minutes(minuteOf(moment));
}

/** Minutes after midnight as `16h30`. */
export function minutes(afterMidnight: number): string {
  return `${String(Math.floor(afterMidnight / 60)).padStart(2, '0')}h${String(afterMidnight % 60).padStart(2, '0')}`;
}

/** `16h30 ngày 05/11/2025`. */
export function moment(at: Moment): string {
  return `${clock(at)} ngày ${date(dayOf(at))}`;
}

/** For a cell: `05/11/2025 16h30`. */
export function stamp(at: Moment): string {
  return `${date(dayOf(at))} ${clock(at)}`;
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

export function weekday(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] as string;
}

/** At most so many characters, cut at a word. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

/** First letter as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A count with what is counted: `1.031 hộ`. */
export function quantity(figure: number, noun: string): string {
  return `${count(figure)} ${noun}`;
}

/** Sentences that there are, each on a line of its own. */
export function lines(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join('\n');
}

/** What stands where there is nothing to say. */
export const NOTHING = '–';

/** First letter as inside a sentence; an abbreviation keeps its capitals. */
export function lowerFirst(text: string): string {
  const abbreviation = /^\p{Lu}{2}/u.test(text);
  return abbreviation ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

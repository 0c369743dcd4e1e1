import { words } from './words';

export interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  weekday: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock in a zone, each part with two digits. */
export function parts(at: number, timeZone: string): Parts {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
    });
    formats.set(timeZone, format);
  }
  const found = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  const index = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(found.weekday ?? '');
  return {
    year: found.year ?? '',
    month: found.month ?? '',
    day: found.day ?? '',
    hour: found.hour ?? '',
    minute: found.minute ?? '',
    weekday: words.weekdays[index] ?? '',
  };
}

/** 05/11 */
export const shortDay = (at: number, zone: string): string => {
  const { day, month } = parts(at, zone);
  return `${day}/${month}`;
};

/** 05/11/2025 */
export const fullDay = (at: number, zone: string): string => {
  const { day, month, year } = parts(at, zone);
  return `${day}/${month}/${year}`;
};

/** 16:30 */
export const clockTime = (at: number, zone: string): string => {
  const { hour, minute } = parts(at, zone);
  return `${hour}:${minute}`;
};

/** Thứ Tư 05/11/2025 16:30 */
export const fullMoment = (at: number, zone: string): string => {
  const { weekday } = parts(at, zone);
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${fullDay(at, zone)} ${clockTime(at, zone)}`;
};

/** 2.672; 25,8 */
export function figure(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** 25,8 KB */
export const kilobytes = (bytes: number): string => `${figure(bytes / 1024, 1)} KB`;

/** 850 ms; 1,2 giây */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${figure(milliseconds)} ms` : words.seconds(figure(milliseconds / 1000, 1));

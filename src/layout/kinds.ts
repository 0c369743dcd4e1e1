import { type Day, type Moment, parseDay } from '../core/calendar';
import { fold, plain } from '../core/names';
import { wholeNumber } from '../core/reports';
import { date } from '../text/write';
import { asPlainText, asText, type Cell, dayInCell, isBlank, type Kind, PLAIN_TEXT } from './columns';

export const words: Kind<string> = {
  write: asText,
  read: (cell) => plain(textOf(cell)),
  align: 'left',
};

/** A whole number from 0. */
export const count: Kind<number> = {
  write: (value) => value,
  read: (cell) => {
    const value = wholeNumber(typeof cell === 'number' ? cell : digitsIn(textOf(cell)));
    return Number.isNaN(value) ? undefined : value;
  },
  format: '#,##0',
  align: 'right',
};

/** A number as people type it in a list: `1.250`, `1 250`, `276 hộ`. */
function digitsIn(typed: string): string {
  const [, digits] = /^\s*(\d{1,3}(?:[.,\s]\d{3})+|\d+)\s*\p{L}*\s*$/u.exec(typed) ?? [];
  return digits === undefined ? typed : digits.replace(/[.,\s]/g, '');
}

/** A rise or fall, with its sign. */
export const difference: Kind<number> = {
  write: (value) => value,
  read: (cell) => (typeof cell === 'number' ? cell : undefined),
  format: '+#,##0;−#,##0;0',
  align: 'right',
};

/** Tenths of a percent, shown as a percentage with one decimal; exactly 100 is 100%. */
export const rate: Kind<number> = {
  write: (tenths) => tenths / 1000,
  read: (cell) => (typeof cell === 'number' ? Math.round(cell * 1000) : undefined),
  format: '[=1]0%;0.0%',
  align: 'right',
};

/** A target in whole percent, from 1. Where somebody types `100%`, Sheets keeps 1 and shows it as a percentage. */
export const percent: Kind<number> = {
  write: (value) => value,
  read: (cell) => {
    const typed = typeof cell === 'number' ? cell : wholeNumber(textOf(cell).replace('%', ''));
    const value = typeof cell === 'number' && cell <= 1 ? Math.round(cell * 10_000) / 100 : typed;
    return Number.isInteger(value) && value > 0 && value <= 100 ? value : undefined;
  },
  align: 'right',
};

/** A day as text, which no locale turns round; a date that somebody typed is understood too. */
export const day: Kind<Day> = {
  write: (value) => asPlainText(date(value)),
  read: (cell, zone) => (cell instanceof Date ? dayInCell(cell, zone) : (parseDay(textOf(cell)) ?? undefined)),
  format: PLAIN_TEXT,
  align: 'left',
};

/** A moment as a date-time cell. */
export const instant: Kind<Moment> = {
  write: (value) => new Date(value),
  read: (cell) => (cell instanceof Date ? cell.getTime() : undefined),
  format: 'dd/mm/yyyy hh:mm',
  align: 'left',
};

/** Several texts in one cell, parted by what `separator` finds. */
export function list(separator: RegExp): Kind<string[]> {
  return {
    write: (value) => asText(value.join('; ')),
    read: (cell) =>
      textOf(cell)
        .split(separator)
        .map(plain)
        .filter((part) => part !== ''),
    align: 'left',
  };
}

/** One of some values, each shown as a word; read without regard to case or accents. */
export function oneOf<T extends string>(labels: Record<T, string>): Kind<T> {
  const values = Object.keys(labels) as T[];
  return {
    write: (value) => asText(labels[value]),
    read: (cell) => {
      const typed = fold(textOf(cell));
      return values.find((value) => fold(labels[value]) === typed);
    },
    choices: values.map((value) => labels[value]),
    align: 'left',
  };
}

/** An empty cell is null, and so never a zero. */
export function maybe<T>(kind: Kind<T>): Kind<T | null> {
  return {
    ...kind,
    write: (value) => (value === null ? null : kind.write(value)),
    read: (cell, zone) => (isBlank(cell) ? null : kind.read(cell, zone)),
  };
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

import type { Day } from '../core/calendar';
import type { Campaign } from '../core/campaign';

/** A campaign as data: all that the product has to know of it. Another campaign is another value of this type. */
export interface Preset {
  campaign: Campaign;
  names: Names;
  /** Minutes after midnight at which the daily report is due. */
  digestAt: number;
  /** Days on which units that owe something are reminded by mail. */
  reminderDays: Day[];
  form: FormWords;
  units: UnitSeed[];
}

/** What things and people are called. */
export interface Names {
  campaign: string;
  /** For a heading (“Công dân số”) and a sentence (“Cuộc thi Công dân số”). */
  short: string;
  event: string;
  ward: string;
  authority: string;
  /** The office that runs the campaign and signs its mails. */
  operator: string;
  /** Whom the daily report addresses. */
  leadership: string;
  /** What the yes-or-no questions are about, as a heading. */
  deeds: string;
  /** Sender of the mails, at most 25 characters. */
  sender: string;
}

export interface FormWords {
  title: string;
  /** Who asks, what for, and what is not to be entered. */
  notice: string;
  /** What counts as taking part. */
  definition: string;
  /** That figures are running totals. */
  runningTotal: string;
  confirmation: string;
}

/** A unit as a preset lists it; the ward completes it in its own list. */
export interface UnitSeed {
  code: string;
  name: string;
  groups: string[];
  aliases?: string[];
  denominators?: Record<string, number>;
}

/** Units that differ by number only: `TDP{nn}`, “Tổ dân phố số {n}”. */
export function numbered(pattern: UnitSeed, count: number): UnitSeed[] {
  return Array.from({ length: count }, (_, index) => {
    const fill = (text: string) =>
      text.replace('{nn}', String(index + 1).padStart(2, '0')).replace('{n}', String(index + 1));
    return { ...pattern, code: fill(pattern.code), name: fill(pattern.name), aliases: pattern.aliases?.map(fill) };
  });
}

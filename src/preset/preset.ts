import type { Day } from '../core/calendar';
import type { Campaign, Denominator, Group, Indicator, Question } from '../core/campaign';

/** A campaign as data: all that the product has to know of it. Another campaign is another value of this type. */
export interface Preset {
  /** What it is written in: the Form and the tabs that people keep are made, and stay, in this language. */
  language: 'vi' | 'en';
  /** What it is called in the other languages, as far as anybody has said. */
  words?: { vi?: PresetWords; en?: PresetWords };
  campaign: Campaign;
  names: Names;
  /** Minutes after midnight at which the daily report is due. */
  digestAt: number;
  /** Days on which units that owe something are reminded by mail. */
  reminderDays: Day[];
  form: FormWords;
  units: UnitSeed[];
}

/** Names in another language, by key; what is not there keeps the preset's own. */
export interface PresetWords {
  names?: Partial<Names>;
  groups?: Record<string, Partial<Pick<Group, 'name' | 'one' | 'many' | 'address'>>>;
  denominators?: Record<string, Partial<Pick<Denominator, 'name'>>>;
  indicators?: Record<string, Partial<Pick<Indicator, 'name' | 'noun' | 'reached' | 'units' | 'unit'>>>;
  questions?: Record<string, Partial<Pick<Question, 'title' | 'name' | 'noun'>>>;
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

/** What a text to residents says: what they are to do, where, and who helps them. */
export interface Invitation {
  what: string;
  link: string;
  help: string;
}

/** In each, `{campaign}`, `{short}`, `{event}`, `{ward}` and `{start}` stand for what they are now. */
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

/** What the report that ends the campaign says and no figure tells; names stand in it as in the words of the Form. */
export interface DocumentWords {
  /** Who issues it, one or two lines: “ỦY BAN NHÂN DÂN”, “PHƯỜNG TÂN HƯNG”. */
  bodies: string[];
  /** What follows the number: “BC-UBND”. */
  symbol: string;
  /** Before the date. */
  place: string;
  /** Whom it is sent to; '' for nobody above. */
  to: string;
  subject: string;
  /** The order it answers, as the first half of a sentence. */
  basis: string;
  /** What has been done to direct the campaign; blanks are dots. */
  directions: string;
  /** What takes the place of these two in a later campaign of the ward. */
  later: { basis: string; directions: string };
  /** Lines above the signature. */
  signs: string[];
  receivers: string[];
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

/** The preset as it is called in a language; rules and keys are the same. */
export function presetIn(language: 'vi' | 'en', preset: Preset): Preset {
  const words = preset.words?.[language];
  if (language === preset.language || !words) return preset;
  const called = <Named extends { key: string }>(some: Named[], names: Record<string, object> = {}): Named[] =>
    some.map((one) => ({ ...one, ...names[one.key] }));
  const { campaign } = preset;
  return {
    ...preset,
    names: { ...preset.names, ...words.names },
    campaign: {
      ...campaign,
      groups: called(campaign.groups, words.groups),
      denominators: called(campaign.denominators, words.denominators),
      indicators: called(campaign.indicators, words.indicators),
      questions: called(campaign.questions, words.questions),
    },
  };
}

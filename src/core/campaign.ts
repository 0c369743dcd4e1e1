import type { Day, Moment } from './calendar';

/**
 * What a ward has been ordered to reach, by whom and by when. A preset gives all of it; the settings a ward may
 * change (dates, targets, limits) are laid over it before a rule sees it.
 */
export interface Campaign {
  /** The first day that counts. */
  start: Day;
  /** The last day of the campaign, inclusive. */
  end: Day;
  /** Reports stamped before this moment are on time: “trước ngày 08/11/2025” is 08/11 00:00 (+07). */
  deadline: Moment;
  /** The ward's own earlier cut-off, to which pace is measured; null when it set none. */
  cutoff: Moment | null;
  /** Days after which a counted report is called old. */
  staleAfterDays: number;
  /** Below this percentage of the expected figure a unit is far behind. */
  farBehindPercent: number;
  groups: Group[];
  denominators: Denominator[];
  indicators: Indicator[];
  /** Pairs of counts of one answer, of which the first can never exceed the second. */
  ceilings: Ceiling[];
  questions: Question[];
  /** How hard a ward has set a rule, by its name; the others are as hard as the rules say. */
  severities?: Record<string, Severity>;
}

/** `hold` keeps a report from counting until staff accept it, `warn` only marks it, `note` is only logged. */
export type Severity = 'hold' | 'warn' | 'note';

/** Units that have the same duty and answer the same questions. */
export interface Group {
  key: string;
  name: string;
  /** What one unit of it is called in a sentence (“tổ”). */
  one: string;
  /** What they are called in a heading (“tổ dân phố”). */
  many: string;
  /** How staff address whoever reports for one (“bác”, “đồng chí”). */
  address: string;
  /** What the head of one is called, where the head reports (“tổ trưởng”). */
  head?: string;
  /** What the names of its units begin with, left out in a list whose heading has said it (“Tổ dân phố”). */
  prefix?: string;
  /** How names of such units begin, in any spelling (“tổ dân phố”, “khu dân cư”): a pasted list shows its groups. */
  names: string[];
}

/** A total that the ward enters once for each unit, and rates are taken of. */
export interface Denominator {
  key: string;
  /** Its column in the list of units. */
  name: string;
  /** The groups whose units have one. */
  groups: string[];
}

/** A figure the campaign is judged by, of every unit of some groups. */
export interface Indicator {
  key: string;
  name: string;
  groups: string[];
  /** Key of the count that units report, cumulative. */
  numerator: string;
  denominator: string;
  /** The target in percent; null where units are only followed. */
  percent: number | null;
  /** What is counted, in a sentence (“hộ”), and what has been reached (“hộ có người tham gia”). */
  noun: string;
  reached: string;
  /** What its units are called together (“tổ dân phố”, “cơ quan, đơn vị, trường học”), and one of them in short. */
  units: string;
  unit: string;
}

export interface Ceiling {
  lower: string;
  upper: string;
}

export type QuestionKind = 'group' | 'linkCode' | 'unit' | 'count' | 'yesNo' | 'day' | 'text' | 'paragraph' | 'consent';

export interface Question {
  key: string;
  title: string;
  kind: QuestionKind;
  required: boolean;
  /** Shown under the question. */
  help?: string;
  /** The groups that are asked; absent for the questions everybody answers. */
  groups?: string[];
  /** What it is called in a sentence (“số hộ có người tham gia”). */
  name?: string;
  noun?: string;
  /** A running total: it may not fall. */
  cumulative?: boolean;
  /** A proposal for this denominator instead of a figure of its own. */
  proposes?: string;
  /** Text about a person: it is kept out of a report's key, of mails and of exports. */
  contact?: boolean;
}

/** The indicators that judge units of a group. */
export function indicatorsOf(campaign: Campaign, group: string): Indicator[] {
  return campaign.indicators.filter((indicator) => indicator.groups.includes(group));
}

export function questionsOf(campaign: Campaign, group: string): Question[] {
  return campaign.questions.filter((question) => question.groups?.includes(group));
}

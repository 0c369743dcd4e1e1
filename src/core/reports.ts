import type { Day, Moment } from './calendar';
import type { Campaign } from './campaign';
import { questionsOf } from './campaign';
import { type LinkCodes, linkCodeAt, linkCodeTyped, unitOfLinkCode } from './links';
import { plain } from './names';
import { isTestChoice, type Unit, unitNamed } from './units';
import { breachesOf, type Violation } from './violations';

/** What the Form was sent, as the response tab holds it: not yet believed. */
export interface Answers {
  submittedAt: Moment;
  /** Where it stands among all responses, lower rows later. */
  row: number;
  /** Which response tab it was found in: a Form that is linked anew writes all its responses out again. */
  tab?: number;
  /** By question key; blank answers are absent. */
  values: Record<string, AnswerValue>;
}

/** A day answer is a Day; what somebody typed is text, or a number where the Sheet made one of it. */
export type AnswerValue = string | number;

/** What staff said about a report that is held. */
export type Verdict = 'accepted' | 'returned';

/** Staff's decisions by report key. */
export type Decisions = Record<string, Verdict>;

/** Every decision by report key, oldest first, null for one that was taken back: what was so yesterday must not change by what is decided today. */
export type DecisionHistory = Record<string, { verdict: Verdict | null; since: Moment }[]>;

/** What staff had decided by a moment. */
export function decisionsAt(history: DecisionHistory, moment: Moment): Decisions {
  const decisions: Decisions = {};
  for (const [key, verdicts] of Object.entries(history)) {
    const last = verdicts.filter(({ since }) => since <= moment).pop();
    if (last?.verdict) decisions[key] = last.verdict;
  }
  return decisions;
}

/** Answers of a known unit for one group, with the rules it breaks. */
export interface Report {
  key: string;
  submittedAt: Moment;
  row: number;
  /** Null when no unit, or more than one, could be meant. */
  unit: Unit | null;
  /** What was answered for the unit. */
  unitTyped: string;
  group: string;
  /** Whether it came by the unit's own link; `unasked` while the unit has none. */
  linkCode: 'right' | 'wrong' | 'missing' | 'unasked';
  asOf: Day | null;
  /** Whole numbers by question key. */
  figures: Record<string, number>;
  /** Answers to yes/no questions. */
  done: Record<string, boolean>;
  texts: Record<string, string>;
  violations: Violation[];
  verdict: Verdict | null;
  /** Whether it may count: not held, or accepted by staff. */
  valid: boolean;
  /** The figure of the unit's main count that counted before this one; null for the first. */
  earlier: number | null;
}

/**
 * Every report, in the order in which it was sent, with what is wrong with each. The rules look back at the report that
 * counted before, so the order of submission decides and the as-of date never does; ties go by row, the lower one last.
 * Answers in which every question is blank are left out: Google has been seen to send such events; so is what the test
 * unit sent. What is found in two tabs is one report.
 * @param codes every link code that units have or had; none are asked for where there are none
 */
export function readReports(
  answers: Answers[],
  units: Unit[],
  campaign: Campaign,
  decisions: Decisions,
  codes: LinkCodes = {},
): Report[] {
  const empty = emptyUnder(campaign);
  const sent = answers
    .filter((one) => !empty(one) && !isTest(one))
    .sort((a, b) => a.submittedAt - b.submittedAt || a.row - b.row);
  const counted = new Map<string, Report>();
  const earlierToday = new Map<string, number>();
  return [...byKey(sent, campaign)].map(([key, one]) => {
    const report = toReport(one, key, units, campaign, codes);
    const place = `${report.unit?.code} ${report.group}`;
    const before = report.unit ? counted.get(place) : undefined;
    report.violations = breachesOf(report, before ?? null, earlierToday, campaign);
    report.verdict = decisions[report.key] ?? null;
    report.valid = isValid(report);
    report.earlier = before ? (before.figures[mainCount(report, campaign)] ?? null) : null;
    if (report.valid) counted.set(place, report);
    return report;
  });
}

/** Whether a rule keeps it from counting until staff decide. */
export function isHeld({ violations }: Report): boolean {
  return violations.some(({ severity }) => severity === 'hold');
}

/** Tells whether every question is blank; contacts, which are deleted one day, make no difference to that either. */
export function emptyUnder(campaign: Campaign): (answers: Answers) => boolean {
  const hidden = contactsIn(campaign);
  return ({ values }) => Object.keys(values).every((key) => hidden.has(key));
}

/** Whether it was sent to try out the Form. */
export function isTest({ values }: Answers): boolean {
  return isTestChoice(text(values.unit));
}

/** A held report counts only once staff accept it; without a unit, or without a number, there is nothing to accept. */
function isValid(report: Report): boolean {
  if (report.verdict === 'returned') return false;
  if (!isHeld(report)) return true;
  const hopeless = report.violations.some(({ kind }) => kind === 'unitUnknown' || kind === 'notANumber');
  return report.verdict === 'accepted' && !hopeless;
}

/** The report that counts for each unit and group among those sent before a moment, by `code group`. */
export function countedReports(reports: Report[], before: Moment): Map<string, Report> {
  const counted = new Map<string, Report>();
  for (const report of reports) {
    if (report.valid && report.unit && report.submittedAt < before)
      counted.set(placeOf(report.unit, report.group), report);
  }
  return counted;
}

export function placeOf(unit: Unit, group: string): string {
  return `${unit.code} ${group}`;
}

/** The reports of a moment: those sent until then. */
export function sentBy(moment: Moment, reports: Report[]): Report[] {
  return reports.filter((report) => report.submittedAt <= moment);
}

/**
 * What became of a report: it `counts`; a later one that may count has `replaced` it; it is `waiting` for staff, also
 * when they accepted it although it names no unit or no number, for it can only be returned; they have `returned` it.
 */
export type Standing = 'counts' | 'replaced' | 'waiting' | 'returned';

/** What became of each report, by key, in the order in which they were sent. */
export function standingsOf(reports: Report[]): Map<string, Standing> {
  const settled = new Set<string>();
  const standings = reports.reduceRight<[string, Standing][]>((found, report) => {
    const place = report.unit && placeOf(report.unit, report.group);
    const standing = standingOf(report, place !== null && settled.has(place));
    if (standing === 'counts' && place !== null) settled.add(place);
    found.push([report.key, standing]);
    return found;
  }, []);
  return new Map(standings.reverse());
}

function standingOf(report: Report, replaced: boolean): Standing {
  if (report.verdict === 'returned') return 'returned';
  if (replaced) return 'replaced';
  return report.valid ? 'counts' : 'waiting';
}

/** Held reports that still wait for staff. */
export function toReview(reports: Report[]): Report[] {
  const standings = standingsOf(reports);
  return reports.filter((report) => standings.get(report.key) === 'waiting');
}

/** The count of a group by which its units are judged, or its first count. */
export function mainCount(report: { group: string }, campaign: Campaign): string {
  const indicator = campaign.indicators.find((one) => one.groups.includes(report.group));
  return indicator?.numerator ?? questionsOf(campaign, report.group).find((one) => one.kind === 'count')?.key ?? '';
}

function toReport(answers: Answers, key: string, units: Unit[], campaign: Campaign, codes: LinkCodes): Report {
  const { values, submittedAt } = answers;
  const group = groupNamed(text(values.group), campaign);
  const unitTyped = plain(text(values.unit)).replace(/\s+/g, ' ');
  const codeTyped = linkCodeTyped(text(values.linkCode));
  const unit = unitTyped === '' ? unitByLink(codeTyped, submittedAt, units, codes) : unitNamed(unitTyped, units);
  const report: Report = {
    key,
    submittedAt,
    row: answers.row,
    unit,
    unitTyped,
    group,
    linkCode: judged(codeTyped, unit && linkCodeAt(codes[unit.code], submittedAt)),
    asOf: (values.asOf as Day | undefined) ?? null,
    figures: {},
    done: {},
    texts: {},
    violations: [],
    verdict: null,
    valid: false,
    earlier: null,
  };
  for (const question of campaign.questions) {
    const value = values[question.key];
    if (value === undefined || question.contact || (question.groups && !question.groups.includes(group))) continue;
    if (question.kind === 'count') report.figures[question.key] = wholeNumber(value);
    else if (question.kind === 'yesNo') report.done[question.key] = value === YES;
    else if (question.kind === 'text' || question.kind === 'paragraph') report.texts[question.key] = plain(text(value));
  }
  return report;
}

/** A right code tells the unit where the answer itself is missing. */
function unitByLink(typed: string, at: Moment, units: Unit[], codes: LinkCodes): Unit | null {
  const code = unitOfLinkCode(typed, at, codes);
  return units.find((unit) => unit.code === code) ?? null;
}

function judged(typed: string, asked: string | null): Report['linkCode'] {
  if (asked === null) return 'unasked';
  if (typed === '') return 'missing';
  return typed === asked ? 'right' : 'wrong';
}

/** How layout hands over a yes; anything else is a no. */
export const YES = 'yes';

/** A count as the Form lets it be typed; NaN for whatever is not a whole number from 0. */
export function wholeNumber(value: AnswerValue): number {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : Number.NaN;
  return /^\d{1,9}$/.test(value.trim()) ? Number(value.trim()) : Number.NaN;
}

function groupNamed(typed: string, campaign: Campaign): string {
  return campaign.groups.find((group) => group.name === typed || group.key === typed)?.key ?? '';
}

/**
 * Answers by their report's key: the time in milliseconds, a hash of the answers, and a number among identical ones of
 * one tab. It stays when rows are sorted, moved or deleted, and an answer changed later makes a new one. Contacts are
 * left out, so that deleting them changes no key.
 */
function byKey(sent: Answers[], campaign: Campaign): Map<string, Answers> {
  const hidden = contactsIn(campaign);
  const seen = new Map<string, number>();
  const found = new Map<string, Answers>();
  for (const answers of sent) {
    const content = Object.keys(answers.values)
      .filter((key) => !hidden.has(key))
      .sort()
      .map((key) => `${key}=${answers.values[key]}`)
      .join('\n');
    const stem = `${answers.submittedAt}-${hash(content)}`;
    const inTab = `${answers.tab ?? 0} ${stem}`;
    const ordinal = seen.get(inTab) ?? 0;
    seen.set(inTab, ordinal + 1);
    const key = `${stem}-${ordinal}`;
    if (!found.has(key)) found.set(key, answers);
  }
  return found;
}

/** Keys of the questions about a person. */
function contactsIn({ questions }: Campaign): Set<string> {
  return new Set(questions.filter(({ contact }) => contact).map(({ key }) => key));
}

/** When the report of a key was sent. */
export function sentAt(key: string): Moment {
  return Number(key.split('-')[0]);
}

/** FNV-1a over UTF-16 units, 32 bits, in base 36: enough to tell answers of one millisecond apart. */
export function hash(content: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < content.length; index += 1) {
    value = Math.imul(value ^ content.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

const text = (value: AnswerValue | undefined) => (value === undefined ? '' : String(value));

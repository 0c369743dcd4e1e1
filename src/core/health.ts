import type { Moment } from './calendar';

/** What an account could see of the file, the Form, the triggers and the mail. */
export interface HealthFacts {
  now: Moment;
  me: string;
  operator: string;
  /** Whether this account has granted all that the script asks for. */
  authorized: boolean;
  /** When a tick last said that it ran; null where nothing is known. */
  lastRun: Moment | null;
  operatorSince: Moment;
  alarmHours: number;
  /** How many of the operator's triggers stand; null for another account, which cannot see them. */
  triggers: { standing: number; needed: number } | null;
  /** Null where there is none yet. */
  form: FormFacts | null;
  gaps: Gap[];
  /** Recipients that the operator's account may still write to today; null for another account. */
  mailsLeft: number | null;
  recipients: number;
  zones: { file: string; script: string };
  /** What the log calls an error, if no run has succeeded since. */
  lastError: { at: Moment; text: string } | null;
}

export interface FormFacts {
  by: string;
  /** Null where this account cannot open it. */
  seen: { published: boolean; accepting: boolean; linked: boolean; asksToSignIn: boolean } | null;
}

/** A tab that is missing, or a column of it. */
export interface Gap {
  tab: string;
  column: string | null;
  /** Whether the Form writes that tab, which repair leaves alone. */
  responses?: boolean;
}

/** `unseen` is what this account cannot tell. */
export type Level = 'good' | 'bad' | 'unseen';

export type FormTrouble = 'missing' | 'unpublished' | 'refusing' | 'unlinked' | 'signIn';

/** One line of the health page, before it is put into words. */
export type Finding =
  | { kind: 'permissions'; level: Level }
  | { kind: 'operator'; level: Level; operator: string; mine: boolean }
  | { kind: 'lastRun'; level: Level; at: Moment; hours: number; mine: boolean }
  | { kind: 'triggers'; level: Level; operator: string }
  | { kind: 'form'; level: Level; trouble: FormTrouble | null }
  | { kind: 'closedForm'; level: Level; by: string; me: string }
  | { kind: 'columns'; level: Level; gap: Gap | null }
  | { kind: 'mail'; level: Level; left: number | null; recipients: number }
  | { kind: 'clock'; level: Level; now: Moment; file: string; script: string }
  | { kind: 'errors'; level: Level; last: HealthFacts['lastError'] };

const HOUR = 3_600_000;

/** What there is to say, in the order in which a clerk would look. */
export function findingsOf(facts: HealthFacts): Finding[] {
  const { me, operator, lastRun, alarmHours, triggers, mailsLeft, recipients, zones, now, lastError } = facts;
  const mine = me === operator;
  // Whoever has just begun to operate it is given the time for a first run.
  const since = Math.max(lastRun ?? 0, facts.operatorSince);
  const overdue = now - since > alarmHours * HOUR;
  return [
    { kind: 'permissions', level: good(facts.authorized) },
    { kind: 'operator', level: 'good', operator, mine },
    {
      kind: 'lastRun',
      level: overdue ? 'bad' : since !== lastRun ? 'unseen' : 'good',
      at: since,
      hours: alarmHours,
      mine,
    },
    { kind: 'triggers', level: triggers ? good(triggers.standing >= triggers.needed) : 'unseen', operator },
    ...formFindings(facts, mine),
    ...gapFindings(facts.gaps),
    {
      kind: 'mail',
      level: recipients === 0 ? 'bad' : mailsLeft === null ? 'unseen' : good(mailsLeft >= recipients),
      left: mailsLeft,
      recipients,
    },
    { kind: 'clock', level: good(zones.file === zones.script), now, ...zones },
    { kind: 'errors', level: good(lastError === null), last: lastError },
  ];
}

/** The worst there is. */
export function verdictOf(findings: Finding[]): Level {
  const levels = findings.map(({ level }) => level);
  return levels.includes('bad') ? 'bad' : levels.includes('unseen') ? 'unseen' : 'good';
}

const good = (well: boolean): Level => (well ? 'good' : 'bad');

function formFindings({ form, me }: HealthFacts, mine: boolean): Finding[] {
  if (form === null) return [{ kind: 'form', level: 'bad', trouble: 'missing' }];
  // Only the operator's runs change the Form: that another account cannot open it does no harm.
  if (form.seen === null) return [{ kind: 'closedForm', level: mine ? 'bad' : 'unseen', by: form.by, me }];
  const { published, accepting, linked, asksToSignIn } = form.seen;
  const troubles: [boolean, FormTrouble][] = [
    [!published, 'unpublished'],
    [!accepting, 'refusing'],
    [!linked, 'unlinked'],
    [asksToSignIn, 'signIn'],
  ];
  const found = troubles.filter(([is]) => is);
  if (found.length === 0) return [{ kind: 'form', level: 'good', trouble: null }];
  return found.map(([, trouble]) => ({ kind: 'form', level: 'bad', trouble }));
}

function gapFindings(gaps: Gap[]): Finding[] {
  if (gaps.length === 0) return [{ kind: 'columns', level: 'good', gap: null }];
  return gaps.map((gap) => ({ kind: 'columns', level: 'bad', gap }));
}

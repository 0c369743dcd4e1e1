import type { Moment } from './calendar';
import type { Clearing } from './contacts';
import type { LinkCodes } from './links';
import type { DecisionHistory, Verdict } from './reports';

/**
 * One line of the ledger. It is only ever added to: what was done, to whom, when. A line with the id of another file
 * begins anew, for a copy of the file has no Form, triggers or mails of its own yet; so does a new campaign, which keeps
 * the operator and the triggers. `ready` says that all has been made that was begun.
 */
export type LedgerEntry =
  | { kind: 'file'; key: string; value: null }
  | { kind: 'campaign'; key: string; value: NewCampaign }
  | { kind: 'ready'; key: string; value: null }
  /** `published` is where it is answered; '' while it is being made. `by` made it. */
  | { kind: 'form'; key: string; value: { published: string; by?: string } }
  | { kind: 'tab'; key: string; value: number }
  | { kind: 'responses'; key: string; value: null }
  | QuestionEntry
  | { kind: 'link'; key: string; value: string }
  | { kind: 'code'; key: string; value: string }
  | { kind: 'operator'; key: string; value: null }
  | { kind: 'trigger'; key: string; value: string }
  | { kind: 'decision'; key: string; value: Verdict | null }
  | { kind: 'freeze'; key: string; value: FreezeState }
  | { kind: 'mail'; key: string; value: MailState }
  | { kind: 'supplement'; key: string; value: null }
  | { kind: 'compared'; key: string; value: { more: boolean } }
  | { kind: 'contacts'; key: Clearing['state']; value: Omit<Clearing, 'state' | 'at'> }
  | { kind: 'left'; key: string; value: null }
  | { kind: 'unit'; key: string; value: SeenUnit | null }
  | { kind: 'setting'; key: string; value: string }
  | { kind: 'restored'; key: string; value: unknown };

/** What a row of the list of units said when a run last looked, by field; blank cells are absent. */
export type SeenUnit = Record<string, string>;

/** A question or page of the Form: its item's id and its title. */
export interface QuestionEntry {
  kind: 'question';
  key: string;
  value: { id: number; title: string };
}

/**
 * What a new campaign leaves behind and begins with. It is written down before anything is changed, so that whichever
 * run comes next can finish what one that was cut short had begun.
 */
export interface NewCampaign {
  /** The Form of the campaign that has ended; '' for none. */
  form: string;
  /** Its tabs, by sheet id, and what is put behind their titles. */
  tabs: number[];
  suffix: string;
  /** What the settings tab is to say, by label. */
  settings: Record<string, string>;
}

/** `sending` stands alone only when a run ended between writing it and the mail's way out. */
export type MailState = 'sending' | 'sent' | 'failed';

/** A frozen copy is written to rows that are set down first, so that a run cut short writes the same rows again. */
export interface FreezeState {
  row: number;
  done: boolean;
}

/** What the ledger says now. */
export interface Ledger {
  /** Id of the file it was written for; '' before set-up. */
  file: string;
  setUpAt: Moment;
  /** Whether set-up came to its end. */
  ready: boolean;
  /** The campaign that is being begun; null when none is. */
  next: NewCampaign | null;
  /** And the account that made it, whose file it is. */
  form: { id: string; published: string; by: string } | null;
  /** By tab of ours: its sheet id, by which it is known under another name. */
  tabs: Record<string, number>;
  /** Tabs that responses come to, by sheet id. */
  responseTabs: number[];
  /** By item of the Form plan: the item's id, its last known title and those it had before. */
  questions: Record<string, KnownQuestion>;
  /** By group: the prefilled link in which a unit's choice and code are put. */
  links: Record<string, string>;
  /** By unit: the codes of its own link, the last of which holds. */
  codes: LinkCodes;
  operator: string;
  operatorSince: Moment;
  /** By handler: the id of the operator's trigger. */
  triggers: Record<string, string>;
  decisions: DecisionHistory;
  /** By name: where the copy of a freeze stands in its tab. */
  freezes: Record<string, FreezeState>;
  /** By mail key: how it stands, and since when. */
  mails: Record<string, { state: MailState; at: Moment }>;
  /** The tab of what the Form had and the Sheet never got, by sheet id; null while there was no need of it. */
  supplement: number | null;
  /** When the Form's store was last compared with the Sheet, until which response, and whether more were left for later. */
  compared: { at: Moment; until: Moment; more: boolean };
  contacts: Clearing | null;
  /** What earlier campaigns have left behind with contacts in it: their tabs, and their Forms; '' for none. */
  left: { since: Moment; form: string; tabs: number[] }[];
  /** What people had typed when a run last looked: units by code, settings by label. */
  typed: { units: Record<string, SeenUnit>; settings: Record<string, string> };
}

export interface KnownQuestion {
  id: number;
  title: string;
  /** Older titles of the same item: a tab that is no longer linked keeps them. */
  former: string[];
}

export function emptyLedger(): Ledger {
  return {
    file: '',
    setUpAt: 0,
    ready: false,
    next: null,
    form: null,
    tabs: {},
    responseTabs: [],
    questions: {},
    links: {},
    codes: {},
    operator: '',
    operatorSince: 0,
    triggers: {},
    decisions: {},
    freezes: {},
    mails: {},
    supplement: null,
    compared: { at: 0, until: 0, more: false },
    contacts: null,
    left: [],
    typed: { units: {}, settings: {} },
  };
}

/** The ledger after its lines, in their order. */
export function ledgerFrom(lines: LedgerLine[]): Ledger {
  return lines.reduce((ledger, { entry, at }) => after(ledger, entry, at), emptyLedger());
}

/** The ledger after one more line; it is changed in place and given back. */
export function after(ledger: Ledger, entry: LedgerEntry, at: Moment): Ledger {
  switch (entry.kind) {
    case 'file':
      return entry.key === ledger.file ? ledger : { ...emptyLedger(), file: entry.key, setUpAt: at };
    case 'campaign': {
      const { file, operator, operatorSince, triggers } = ledger;
      const { form, tabs } = entry.value;
      const left = [...ledger.left, { since: at, form, tabs }];
      return { ...emptyLedger(), file, operator, operatorSince, triggers, setUpAt: at, next: entry.value, left };
    }
    case 'ready':
      ledger.ready = true;
      ledger.next = null;
      return ledger;
    case 'form':
      if (entry.key === ledger.form?.id) {
        ledger.form.published = entry.value.published;
        return ledger;
      }
      ledger.form = { id: entry.key, published: entry.value.published, by: entry.value.by ?? '' };
      // A new Form has items of its own; the titles stay known, for the answers to the old one stay too.
      for (const [key, known] of Object.entries(ledger.questions))
        ledger.questions[key] = renamed(known, { id: 0, title: known.title });
      ledger.links = {};
      return ledger;
    case 'tab':
      ledger.tabs[entry.key] = entry.value;
      return ledger;
    case 'responses':
      if (!ledger.responseTabs.includes(Number(entry.key))) ledger.responseTabs.push(Number(entry.key));
      return ledger;
    case 'question':
      ledger.questions[entry.key] = renamed(ledger.questions[entry.key], entry.value);
      return ledger;
    case 'link':
      ledger.links[entry.key] = entry.value;
      return ledger;
    case 'code':
      ledger.codes[entry.key] = [...(ledger.codes[entry.key] ?? []), { code: entry.value, since: at }];
      return ledger;
    case 'operator':
      ledger.operator = entry.key;
      ledger.operatorSince = at;
      return ledger;
    case 'trigger':
      ledger.triggers[entry.key] = entry.value;
      return ledger;
    case 'decision':
      ledger.decisions[entry.key] = [...(ledger.decisions[entry.key] ?? []), { verdict: entry.value, since: at }];
      return ledger;
    case 'freeze':
      ledger.freezes[entry.key] = entry.value;
      return ledger;
    case 'mail':
      ledger.mails[entry.key] = { state: entry.value, at };
      return ledger;
    case 'supplement':
      ledger.supplement = Number(entry.key);
      return ledger;
    case 'compared':
      ledger.compared = { at, until: Number(entry.key), ...entry.value };
      return ledger;
    case 'contacts':
      ledger.contacts = { state: entry.key, at, ...entry.value };
      return ledger;
    case 'left':
      ledger.left = ledger.left.filter(({ since }) => String(since) !== entry.key);
      return ledger;
    case 'unit':
      if (entry.value) ledger.typed.units[entry.key] = entry.value;
      else delete ledger.typed.units[entry.key];
      return ledger;
    case 'setting':
      ledger.typed.settings[entry.key] = entry.value;
      return ledger;
    case 'restored':
      return restore(ledger, entry.key, entry.value);
  }
}

function renamed(before: KnownQuestion | undefined, { id, title }: { id: number; title: string }): KnownQuestion {
  const older = before ? [...before.former, before.title] : [];
  return { id, title, former: older.filter((one) => one !== title) };
}

/** One line and when it was written. */
export interface LedgerLine {
  entry: LedgerEntry;
  at: Moment;
}

/** Lines that give a ledger again, for a Sổ that was lost: a cell has no room for all of it. */
export function linesOf(ledger: Ledger): LedgerLine[] {
  const restored = Object.entries(ledger).flatMap(([field, value]): LedgerEntry[] => {
    const parts = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    if (parts.length === 0) return [{ kind: 'restored', key: field, value }];
    return parts.map(([part, one]) => ({ kind: 'restored', key: field + PART + part, value: one }));
  });
  const at = ledger.setUpAt;
  return [{ entry: { kind: 'file', key: ledger.file, value: null }, at }, ...restored.map((entry) => ({ entry, at }))];
}

/** Stands between a field of the ledger and a part of it. */
const PART = '/';

function restore(ledger: Ledger, key: string, value: unknown): Ledger {
  const [field = '', ...parts] = key.split(PART);
  const whole = (ledger as unknown as Record<string, object | null>)[field];
  return { ...ledger, [field]: parts.length === 0 ? value : { ...whole, [parts.join(PART)]: value } };
}

/** One message is one key: a kind, a day and an address or a unit's code, so that it can go out once only. */
export function mailKey(kind: 'digest' | 'receipt' | 'reminder', day: string, to: string): string {
  return `${kind} ${day} ${to.toLowerCase()}`;
}

/** The moment of the last digest that went out before a day; null for none. */
export function lastDigestBefore(ledger: Ledger, day: string): Moment | null {
  const sent = Object.entries(ledger.mails).filter(([key, mail]) => {
    const [kind, on] = key.split(' ') as [string, string];
    return kind === 'digest' && on < day && mail.state === 'sent';
  });
  return sent.length === 0 ? null : Math.max(...sent.map(([, mail]) => mail.at));
}

/** The moment of the last receipt on its way to a unit; null for none. */
export function lastReceiptTo(unit: string, ledger: Ledger): Moment | null {
  const sent = Object.entries(ledger.mails).filter(([key, mail]) => {
    const [kind, , to] = key.split(' ');
    return kind === 'receipt' && to === unit.toLowerCase() && mail.state !== 'failed';
  });
  return sent.length === 0 ? null : Math.max(...sent.map(([, mail]) => mail.at));
}

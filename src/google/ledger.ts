import type { Moment } from '../core/calendar';
import { after, emptyLedger, type Ledger, type LedgerEntry, ledgerFrom } from '../core/ledger';
import { type Cell, toRow } from '../layout/columns';
import type { Tabs } from '../layout/tabs';
import type { Language } from '../text/vi';
import { appendRows, type Book, readAll } from './book';
import { partsOf, textOfParts } from './parts';

/**
 * Sổ, the hidden tab that is only added to, and the copy of it in the script's properties, which one read of
 * properties gives to every submission. Sổ is the truth; where the copy is missing, Sổ is read.
 */

const COPY = 'ledger';
const SEEN = 'seen';

/** Longer copies are not kept: all properties together hold 500 KB. */
const MOST = 150_000;

/** What the last tick saw, so that the next can tell whether anything is due. */
export interface Seen {
  fingerprint: string;
  /** When something is due next although nothing changes; null when nothing is to come. */
  wake: Moment | null;
  /** The Form's lists as they were last brought up to the registry. */
  lists: string;
  /** What people were shown. */
  language?: Language;
  /** Until when what came in has been logged. */
  until: Moment;
  /** What the list of units and the settings said, as one word. */
  typed?: string;
}

/** The ledger by its copy, without its mails, and what the last tick saw: one read of properties. */
export function quickLedger(book: Book, tabs: Tabs): { ledger: Ledger; seen: Seen | null } {
  const stored = PropertiesService.getScriptProperties().getProperties();
  const seen = stored[SEEN];
  return {
    ledger: copyIn(stored) ?? fullLedger(book, tabs),
    seen: seen ? (JSON.parse(seen) as Seen) : null,
  };
}

/** What the last tick saw, by itself. */
export function lastSeen(): Seen | null {
  const seen = PropertiesService.getScriptProperties().getProperty(SEEN);
  return seen ? (JSON.parse(seen) as Seen) : null;
}

/** The ledger as Sổ has it; an empty one before set-up. */
export function fullLedger(book: Book, tabs: Tabs): Ledger {
  const sheet = book.getSheetByName(tabs.ledger.title);
  if (!sheet) return emptyLedger();
  const lines = readAll(sheet)
    .slice(1)
    .filter((row) => row[1] !== '')
    .map(([at, kind, key, value]) => ({
      entry: { kind, key: String(key), value: JSON.parse(String(value || 'null')) } as LedgerEntry,
      at: at instanceof Date ? at.getTime() : 0,
    }));
  return ledgerFrom(lines);
}

/** Adds lines to Sổ and gives the ledger after them. */
export function record(book: Book, tabs: Tabs, ledger: Ledger, entries: LedgerEntry[], now: number): Ledger {
  const sheet = book.getSheetByName(tabs.ledger.title);
  if (!sheet || entries.length === 0) return ledger;
  const rows: Cell[][] = entries.map((entry) =>
    toRow(tabs.ledger, { at: now, kind: entry.kind, key: entry.key, value: JSON.stringify(entry.value) }),
  );
  appendRows(sheet, rows);
  return entries.reduce((state, entry) => after(state, entry, now), ledger);
}

/** Puts the copy beside the script; the mails, and what people had typed, stay in Sổ alone. */
export function keepCopy(ledger: Ledger): void {
  const { mails, typed } = emptyLedger();
  const copy = JSON.stringify({ ...ledger, mails, typed } satisfies Ledger);
  const properties = PropertiesService.getScriptProperties();
  if (copy.length > MOST) {
    properties.deleteProperty(COPY);
    return;
  }
  properties.setProperties(partsOf(COPY, copy));
}

/** Takes the copy away, so that the next run reads Sổ itself. */
export function dropCopy(): void {
  PropertiesService.getScriptProperties().deleteProperty(COPY);
}

/** The copy among the stored properties; null where it is missing or only half written. */
function copyIn(stored: Record<string, string>): Ledger | null {
  const copy = textOfParts(COPY, stored);
  return copy === null ? null : { ...emptyLedger(), ...JSON.parse(copy) };
}

export function keepSeen(seen: Seen): void {
  PropertiesService.getScriptProperties().setProperty(SEEN, JSON.stringify(seen));
}

import type { Moment } from '../core/calendar';
import { after, emptyLedger, type Ledger, type LedgerEntry, ledgerFrom } from '../core/ledger';
import { type Cell, toRow } from '../layout/columns';
import { bytesIn } from '../layout/html';
import type { Tabs } from '../layout/tabs';
import { appendRows, type Book, readAll } from './book';

/**
 * Sổ, the hidden tab that is only added to, and the copy of it in the script's properties, which one read of
 * properties gives to every submission. Sổ is the truth; where the copy is missing, Sổ is read.
 */

const COPY = 'ledger';
const SEEN = 'seen';

/** A property holds 9 KB (developers.google.com/apps-script/guides/services/quotas). */
const MOST_BYTES = 9000;

/** What the last tick saw, so that the next can tell whether anything is due. */
export interface Seen {
  fingerprint: string;
  /** When a digest is due next, as the settings had it; null when none is to come. */
  nextDigest: Moment | null;
}

/** The ledger by its copy, without its mails, and what the last tick saw: one read of properties. */
export function quickLedger(book: Book, tabs: Tabs): { ledger: Ledger; seen: Seen | null } {
  const stored = PropertiesService.getScriptProperties().getProperties();
  const copy = stored[COPY];
  const seen = stored[SEEN];
  return {
    ledger: copy ? (JSON.parse(copy) as Ledger) : fullLedger(book, tabs),
    seen: seen ? (JSON.parse(seen) as Seen) : null,
  };
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

/**
 * Puts the copy beside the script. The mails stay in Sổ alone, and so do titles that the Form plan knows by itself;
 * a copy that would not fit is left out, and Sổ is read instead.
 */
export function keepCopy(ledger: Ledger, planned: Record<string, string>): void {
  const mended = Object.entries(ledger.questions).filter(([key, { title }]) => planned[key] !== title);
  const copy = JSON.stringify({ ...ledger, mails: {}, questions: Object.fromEntries(mended) } satisfies Ledger);
  const properties = PropertiesService.getScriptProperties();
  if (bytesIn(copy) <= MOST_BYTES) properties.setProperty(COPY, copy);
  else properties.deleteProperty(COPY);
}

export function keepSeen(seen: Seen): void {
  PropertiesService.getScriptProperties().setProperty(SEEN, JSON.stringify(seen));
}

import type { Moment } from '../core/calendar';
import {
  after,
  emptyLedger,
  type Ledger,
  type LedgerEntry,
  type LedgerLine,
  ledgerFrom,
  linesOf,
} from '../core/ledger';
import { type Cell, toRow } from '../layout/columns';
import type { Tabs } from '../layout/tabs';
import type { Language } from '../text/vi';
import { appendRows, type Book, readAll, type Sheet, tabNamed } from './book';
import { partsOf, textOfParts } from './parts';

/**
 * Sổ, the hidden tab that is only added to, and the copy of it in the script's properties, which one read of
 * properties gives to every submission. Sổ is the truth; where the copy is missing, Sổ is read.
 */

const COPY = 'ledger';
const SEEN = 'seen';

/** What the ledger knows its own tab by. */
const LEDGER_TAB: keyof Tabs = 'ledger';

/** A mail that is older than the last by so much does not fall due again. */
const RECENT = 2 * 86_400_000;

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
  /** When a tick last wrote the last-success cell, and for how long that is good. */
  fresh?: Moment;
  freshFor?: number;
}

/**
 * The ledger by its copy, which has no old mails, and what the last tick saw: one read of properties. `whole` says that
 * there was no copy.
 */
export function quickLedger(book: Book, tabs: Tabs): { ledger: Ledger; seen: Seen | null; whole: boolean } {
  const stored = PropertiesService.getScriptProperties().getProperties();
  const copy = copyIn(stored);
  const seen = stored[SEEN];
  return {
    ledger: copy ?? fullLedger(book, tabs),
    seen: seen ? (JSON.parse(seen) as Seen) : null,
    whole: copy === null,
  };
}

/** What the last tick saw, by itself. */
export function lastSeen(): Seen | null {
  const seen = PropertiesService.getScriptProperties().getProperty(SEEN);
  return seen ? (JSON.parse(seen) as Seen) : null;
}

/** The ledger as Sổ has it, or as its copy has it where Sổ was lost; an empty one before set-up. */
export function fullLedger(book: Book, tabs: Tabs): Ledger {
  const named = book.getSheetByName(tabs.ledger.title);
  const written = named ? ledgerIn(named) : emptyLedger();
  if (written.file !== '') return written;
  const copy = copyIn(PropertiesService.getScriptProperties().getProperties());
  const renamed = named ? null : renamedSheet(book, copy, tabs);
  return renamed ? ledgerIn(renamed) : (copy ?? written);
}

/** Whether Sổ has to be written again from its copy. */
export function isLost(book: Book, tabs: Tabs): boolean {
  const sheet = book.getSheetByName(tabs.ledger.title);
  return sheet === null || ledgerIn(sheet).file === '';
}

function ledgerIn(sheet: Sheet): Ledger {
  const lines = readAll(sheet)
    .slice(1)
    .filter((row) => row[1] !== '')
    .map(([at, kind, key, value]) => ({
      entry: { kind, key: String(key), value: JSON.parse(String(value || 'null')) } as LedgerEntry,
      at: at instanceof Date ? at.getTime() : 0,
    }));
  return ledgerFrom(lines);
}

/** Sổ under another name gets its own again: what is written to it has to be found. */
function renamedSheet(book: Book, copy: Ledger | null, tabs: Tabs): Sheet | null {
  const id = copy?.file === book.getId() ? copy.tabs[LEDGER_TAB] : undefined;
  const sheet = id === undefined ? null : book.getSheetById(id);
  return sheet ? sheet.setName(tabs.ledger.title) : null;
}

/** Writes a ledger to a Sổ that was laid out anew after it had been lost. */
export function rewrite(book: Book, tabs: Tabs, ledger: Ledger): void {
  appendRows(
    tabNamed(book, tabs.ledger.title),
    linesOf(ledger).map((line) => rowOf(tabs, line)),
  );
}

/**
 * Adds lines to Sổ and gives the ledger after them.
 * @throws MissingTab where Sổ is gone: without it nothing is sent, for nobody would know that it was
 */
export function record(book: Book, tabs: Tabs, ledger: Ledger, entries: LedgerEntry[], now: number): Ledger {
  if (entries.length === 0) return ledger;
  const rows = entries.map((entry) => rowOf(tabs, { entry, at: now }));
  appendRows(tabNamed(book, tabs.ledger.title), rows);
  return entries.reduce((state, entry) => after(state, entry, now), ledger);
}

function rowOf(tabs: Tabs, { entry, at }: LedgerLine): Cell[] {
  return toRow(tabs.ledger, { at, kind: entry.kind, key: entry.key, value: JSON.stringify(entry.value) });
}

/**
 * Puts the copy beside the script. What people had typed stays in Sổ alone; of the mails it has the latest, as far as there
 * is room, so that without Sổ they are not sent again.
 */
export function keepCopy(ledger: Ledger): void {
  const recent = Math.max(0, ...Object.values(ledger.mails).map(({ at }) => at)) - RECENT;
  const mails = Object.fromEntries(Object.entries(ledger.mails).filter(([, { at }]) => at > recent));
  const { typed } = emptyLedger();
  const bare = JSON.stringify({ ...ledger, typed, mails: {} } satisfies Ledger);
  const full = JSON.stringify({ ...ledger, typed, mails } satisfies Ledger);
  const copy = full.length > MOST ? bare : full;
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

import { emptyLedger, type Ledger, type LedgerEntry } from '../core/ledger';
import { type Book, MissingTab, readAll, type Sheet, zoneOf } from '../google/book';
import { fullLedger, keepSeen, lastSeen, quickLedger, record, type Seen } from '../google/ledger';
import { whoRuns } from '../google/operator';
import type { ZoneOffset } from '../layout/columns';
import { languageSet } from '../layout/settings';
import { type Tabs, tabsIn } from '../layout/tabs';
import { preset } from '../preset/current';
import { type Preset, presetIn } from '../preset/preset';
import { LANGUAGES, textIn } from '../text/language';
import type { Language, Text } from '../text/vi';
import type { Editor } from './edits';

/** The words of the Form, of the tabs that people keep and of letters to units: those of the preset, whatever is shown. */
const keptText = textIn(preset.language, preset.language);

export { keptText, preset };

/** What every run has before it: the file, the moment, the shape of its tabs, the ledger. */
export interface Desk {
  book: Book;
  now: number;
  /** What people are shown, in the language that the settings ask for. */
  text: Text;
  /** The preset by the names of that language. */
  shown: Preset;
  tabs: Tabs;
  ledger: Ledger;
  /** Whether the ledger was read from Sổ itself: its copy is without mails. */
  whole: boolean;
  seen: Seen | null;
  /** Of the file, for the dates in its cells. */
  zone: ZoneOffset;
  /** Sentences on what this run has put right by the way. */
  said: string[];
  /** Those that the log does not have yet. */
  unlogged: string[];
  /** Whether somebody sits at the menu who can be asked. */
  atMenu: boolean;
  /** Whether this run has the rights of the account that operates the campaign: only that one changes the Form. */
  operators: boolean;
  /** Who typed just now, in a run that an edit has begun. */
  editor?: Editor;
}

/** Set-up has not run in this file, or not come to its end. */
export class NotSetUp extends Error {}

/** A question was renamed on the Form, and this run may not look there for its new title. */
export class RenamedQuestion extends Error {
  constructor(readonly title: string) {
    super(title);
    this.name = 'RenamedQuestion';
  }
}

/** Only the account that operates the campaign may do this. */
export class OnlyOperator extends Error {
  constructor(readonly operator: string) {
    super(operator);
    this.name = 'OnlyOperator';
  }
}

/** This is a copy of the file that was set up: its Form, triggers and mails belong to the other. */
export class CopiedFile extends Error {}

/**
 * Takes the ledger's copy, which is one read; `full` reads Sổ itself, mails included.
 * @throws NotSetUp, CopiedFile
 */
export function openDesk(ledger: 'quick' | 'full' = 'quick'): Desk {
  const desk = openDeskAnyway(ledger);
  if (!desk.ledger.ready) throw new NotSetUp();
  return desk;
}

/**
 * The same in a file whose set-up has begun and not come to its end.
 * @throws NotSetUp, CopiedFile
 */
export function openDeskAnyway(ledger: 'quick' | 'full' = 'quick'): Desk {
  const desk = bareDesk();
  if (ledger === 'full') readLedger(desk);
  else Object.assign(desk, quickLedger(desk.book, desk.tabs));
  if (desk.ledger.file === '') throw new NotSetUp();
  if (desk.ledger.file !== desk.book.getId()) throw new CopiedFile();
  return desk;
}

/** Whether this is a copy of a file that was set up. */
export function isCopy(): boolean {
  const { book, tabs } = bareDesk();
  const { file } = quickLedger(book, tabs).ledger;
  return file !== '' && file !== book.getId();
}

/** Sees to it that the ledger is the whole of Sổ, mails included; a run reads it once. */
export function readLedger(desk: Desk): Ledger {
  if (!desk.whole) desk.ledger = fullLedger(desk.book, desk.tabs);
  desk.whole = true;
  return desk.ledger;
}

/** Adds lines to Sổ. What other runs are to find in its copy too is put there by `keepCopy`. */
export function remember(desk: Desk, ...entries: LedgerEntry[]): void {
  desk.ledger = record(desk.book, desk.tabs, desk.ledger, entries, desk.now);
}

/** A desk for somebody at the menu: the whole ledger, and whether it is the operator who sits there. */
export function openDeskAtMenu(): Desk {
  const desk = openDesk('full');
  Object.assign(desk, { seen: lastSeen(), operators: whoRuns() === desk.ledger.operator });
  speak(desk, desk.seen?.language ?? preset.language);
  return desk;
}

/** A desk in a file that may not be set up yet. */
export function bareDesk(): Desk {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const now = Date.now();
  return {
    book,
    now,
    ...spoken(preset.language),
    ledger: emptyLedger(),
    whole: false,
    seen: null,
    zone: zoneOf(book, now),
    said: [],
    unlogged: [],
    atMenu: false,
    operators: false,
  };
}

/** The words of a language, over the tabs that people keep. */
function spoken(language: Language): Pick<Desk, 'text' | 'shown' | 'tabs'> {
  const text = textIn(language, preset.language);
  const shown = presetIn(language, preset);
  return { text, shown, tabs: tabsIn(text, keptText, preset) };
}

/** From here on the run speaks this language. */
export function speak(desk: Desk, language: Language): void {
  if (language !== desk.text.language) Object.assign(desk, spoken(language));
}

/** Notes what this run has put right, for the log and for whoever waits. */
export function say(desk: Desk, ...sentences: string[]): void {
  desk.said.push(...sentences);
  desk.unlogged.push(...sentences);
}

/** Tabs of ours, by what the ledger calls them. */
export type OurTab = keyof Tabs | 'overview' | 'settings';

export const OURS: OurTab[] = ['overview', 'coverage', 'review', 'freezes', 'units', 'settings', 'log', 'ledger'];

export function titleOf(which: OurTab, { tabs, text }: Desk): string {
  return which === 'overview' || which === 'settings' ? text[which].title : tabs[which].title;
}

/** A tab of ours; one that somebody renamed gets its name back, for people and rules find it by that. Null when it is gone. */
export function standing(desk: Desk, which: OurTab): Sheet | null {
  const title = titleOf(which, desk);
  const named = desk.book.getSheetByName(title);
  if (named) return named;
  const id = desk.ledger.tabs[which];
  const known = id === undefined ? null : desk.book.getSheetById(id);
  if (!known) return null;
  const { renamedTab } = desk.text.health;
  // A change of language renames tabs too, which is no news.
  const titles = LANGUAGES.map((language) => titleOf(which, { ...desk, ...spoken(language) }));
  if (!titles.includes(known.getName())) say(desk, renamedTab(known.getName(), title));
  return known.setName(title);
}

/** @throws MissingTab */
export function keptTab(desk: Desk, which: OurTab): Sheet {
  const sheet = standing(desk, which);
  if (!sheet) throw new MissingTab(titleOf(which, desk));
  return sheet;
}

/** Listens to the settings for the language, in a file that may have none yet. */
export function hear(desk: Desk): void {
  const sheet = standing(desk, 'settings');
  if (sheet) speak(desk, languageSet(readAll(sheet), preset, keptText));
}

/** What is shown before the settings are read, the menu say, follows a change of language at once. */
export function keepLanguage({ seen, text: { language } }: Desk): void {
  if (seen && seen.language !== language) keepSeen({ ...seen, language });
}

/** What people were shown last, where the settings have not been read. */
export function textNow(): Text {
  return textIn(lastSeen()?.language ?? preset.language, preset.language);
}

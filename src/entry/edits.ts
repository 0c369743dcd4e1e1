import { hash } from '../core/reports';
import type { Cell } from '../layout/columns';
import { type Change, changesSince, entriesSince, typedNow } from '../layout/edits';
import { settingsRows } from '../layout/settings';
import { type Desk, keptText, preset, readLedger, remember } from './desk';
import { log } from './log';
import type { Typed } from './typed';

/** The person who typed just now, where Google tells, and the cells it was. */
export interface Editor {
  who: string;
  tab: string;
  rows: [first: number, last: number];
  columns: [first: number, last: number];
}

/**
 * Says in the log what people changed in the list of units and the settings since a run last looked, and remembers what
 * stands there now; the first run only remembers. Said before it is remembered: a run cut short in between says it twice
 * rather than not at all.
 */
export function noteEdits(desk: Desk, typed: Typed): void {
  const now = typedIn(desk, typed);
  if (!desk.whole && desk.seen?.typed === wordFor(now)) return;
  const { typed: known } = readLedger(desk);
  log(desk, 'edit', ...changesSince(known, now).map((change) => sentenceOn(desk, change)));
  remember(desk, ...entriesSince(known, now));
}

/**
 * Remembers what the script itself has just written, which is logged where it is done. Units that no run has seen yet are
 * left out: that somebody added them is still to be said.
 */
export function noteOwn(desk: Desk, typed: Typed): void {
  const { typed: known } = readLedger(desk);
  const own = entriesSince(known, typedIn(desk, typed)).filter(({ kind, key }) => kind === 'unit' && known.units[key]);
  remember(desk, ...own);
}

/** What the list of units and the settings say, in one word: the next run tells by it whether to look closer. */
export function typedWord(desk: Desk, typed: Typed): string {
  return wordFor(typedIn(desk, typed));
}

function typedIn({ tabs, zone }: Desk, { units, settings }: Typed) {
  const labels = settingsRows(preset, keptText).map(([label]) => String(label));
  return typedNow(units, settings, new Set(labels), tabs, zone);
}

const wordFor = ({ units, settings }: ReturnType<typeof typedIn>) => hash(JSON.stringify([units, settings]));

function sentenceOn(desk: Desk, { kind, tab, key, name, header, from, to, counts, row, column }: Change): string {
  const { edits, write, units, settings } = desk.text;
  const shown = (text: string | null) =>
    text !== null && counts && /^\d{1,15}$/.test(text) ? write.count(Number(text)) : text;
  const subject = tab === 'units' ? edits.cell(name || key, header) : edits.setting(key);
  const sentence = kind === 'changed' ? edits.changed(subject, shown(from), shown(to)) : edits[kind](name, key);
  return signed(desk, sentence, tab === 'units' ? units.title : settings.title, row, column);
}

/** A sentence with the name of the person who did it, when it was in the cells that were typed into just now. */
export function signed({ editor, text }: Desk, sentence: string, tab: string, row: number, column = 0): string {
  if (!editor || editor.who === '' || editor.tab !== tab) return sentence;
  const within = (place: number, [first, last]: [number, number]) => place >= first && place <= last;
  const theirs = within(row, editor.rows) && (column === 0 || within(column, editor.columns));
  return theirs ? text.edits.by(sentence, editor.who) : sentence;
}

/** The row in which a key stands, from 1; 0 when it does not. */
export function rowWith(key: string, cells: Cell[][]): number {
  return cells.findIndex((row) => row.includes(key)) + 1;
}

import { dayOf, type Moment, startOf } from '../core/calendar';
import { coverageOf } from '../core/coverage';
import { dueFreezes, type Freeze } from '../core/freezes';
import type { FreezeState } from '../core/ledger';
import { settle, writeBlock } from '../google/book';
import { layOutTab } from '../google/layOut';
import { keepCopy } from '../google/ledger';
import { toRow } from '../layout/columns';
import { freezeRow } from '../layout/tabs';
import { type Desk, keptText, openDeskAtMenu, preset, readLedger, remember, standing } from './desk';
import { aloneAtMenu } from './guard';
import { log } from './log';
import { type Kept, readTyped, reportsAt, understand } from './typed';

/** Copies the figures of each day that has ended, and of a deadline that has passed, as they stood at that moment. */
export function copyWhatIsDue(desk: Desk, kept: Kept): void {
  const { campaign } = kept;
  if (dueFreezes(desk.now, desk.ledger, campaign).length === 0) return;
  // The copy of the ledger may lack what a run that was cut short had begun.
  for (const freeze of dueFreezes(desk.now, readLedger(desk), campaign))
    copy(desk, kept, freeze, keptText.freezes.name(freeze));
  keepCopy(desk.ledger);
}

/** Staff freeze the figures of this moment, by hand. */
export function freezeNow(): void {
  aloneAtMenu(() => {
    const desk = openDeskAtMenu();
    const kept = understand(desk, readTyped(desk));
    const freeze: Freeze = { key: `manual ${desk.now}`, kind: 'manual', at: desk.now };
    const name = keptText.freezes.name(freeze);
    copy(desk, kept, freeze, name);
    keepCopy(desk.ledger);
    log(desk, 'freeze', desk.text.messages.frozen(name, desk.tabs.freezes.title));
    settle();
    return desk.text.messages.frozen(name, desk.tabs.freezes.title);
  });
}

/** The rows are set down in the ledger first: a run that is cut short is followed by one that writes the same rows. */
function copy(desk: Desk, kept: Kept, freeze: Freeze, name: string): void {
  const { book, tabs } = desk;
  const { campaign, units } = kept;
  const sheet = standing(desk, 'freezes') ?? layOutTab(book, tabs.freezes, tabs, desk.text);
  const begun = desk.ledger.freezes[freeze.key];
  const row = begun?.row ?? sheet.getLastRow() + 1;
  if (!begun) keep(desk, freeze, { row, done: false });
  settle();
  const coverage = coverageOf({
    campaign,
    units,
    reports: reportsAt(freeze.at, desk, kept),
    now: freeze.at,
    since: dayBefore(freeze.at),
    earlier: reportsAt(dayBefore(freeze.at), desk, kept),
  });
  const rows = coverage.map((one) => toRow(tabs.freezes, freezeRow(one, freeze.at, name, preset)));
  if (rows.length > 0) writeBlock(sheet, row, rows);
  keep(desk, freeze, { row, done: true });
}

/** The last moment of the day before. */
const dayBefore = (moment: Moment) => startOf(dayOf(moment)) - 1;

function keep(desk: Desk, { key }: Freeze, value: FreezeState): void {
  remember(desk, { kind: 'freeze', key, value });
}

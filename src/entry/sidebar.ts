import { dayOf } from '../core/calendar';
import type { Coverage } from '../core/coverage';
import { type Owing, owing, whyNotNow } from '../core/reminders';
import type { Unit } from '../core/units';
import { readAll, settle, tabNamed } from '../google/book';
import { remainingRecipients } from '../google/mail';
import { goToRow, showBeside } from '../google/screen';
import { columnsOf } from '../layout/columns';
import { sidebarFigures as figuresOf, type Reminding, type SidebarFigures } from '../layout/sidebarFigures';
import { type Desk, hear, openDesk, openDeskAtMenu, textNow } from './desk';
import { sendDigestToMe } from './digest';
import { type Answer, aloneForPage, atMenu, forPage } from './guard';
import { refresh, standingNow } from './refresh';
import { notRemindedSince, remind } from './reminders';
import { type Kept, readTyped, understand } from './typed';
import { linkOf } from './units';

/** Which of its two views the page opens on. */
export type SidebarView = 'progress' | 'zalo';

/** The page beside the Sheet: where everybody stands, and whom to remind. */
export function showSidebar(): void {
  show('progress');
}

/** The same page on the texts to copy into Zalo. */
export function showZalo(): void {
  show('zalo');
}

function show(view: SidebarView): void {
  atMenu(() => {
    openDesk();
    const { menu, language } = textNow();
    showBeside('Sidebar', menu.sidebar, { view, language });
    return null;
  });
}

/** The figures of this moment; nothing is written. */
export function sidebarFigures(): Answer<SidebarFigures> {
  return forPage(() => {
    const desk = openDeskAtMenu();
    return figuresNow(desk, understand(desk, readTyped(desk)));
  });
}

/** @param only the unit that a page is about; null for all of them */
export function figuresNow(desk: Desk, kept: Kept, only: Unit | null = null): SidebarFigures {
  const { coverage, summary } = standingNow(desk, kept);
  const { settings } = kept;
  const { owes, due } = reminderList(desk, coverage);
  const about = {
    language: desk.text.language,
    now: desk.now,
    settings,
    reminded: owes.filter((one) => !due.includes(one)).map(({ unit }) => unit.code),
    left: remainingRecipients(),
    reserve: reserveOf(desk, kept),
  };
  return figuresOf(coverage, summary, kept.reports, (unit, group) => linkOf(unit, group, desk), about, only);
}

/** Of the units asked for, those that owe something and have an address, and those of them not reminded today. */
function reminderList(desk: Desk, coverage: Coverage[], codes?: string[]): { owes: Owing[]; due: Owing[] } {
  const owes = owing(coverage).filter(({ unit }) => codes?.includes(unit.code) ?? true);
  return { owes, due: notRemindedSince(dayOf(desk.now), owes, desk) };
}

/** The operator's account has to keep room for the daily report; a clerk's own sends none. */
const reserveOf = ({ operators }: Desk, { settings }: Kept) => (operators ? settings.recipients.length : 0);

/** Puts the cursor into the unit's row of Tổng hợp; tells whether there is one. */
export function goToUnit(code: string, group: string): Answer<boolean> {
  return forPage(() => {
    const desk = openDesk();
    hear(desk);
    const { tabs, shown } = desk;
    const sheet = tabNamed(desk.book, tabs.coverage.title);
    const fields = columnsOf(tabs.coverage).map(({ field }) => field);
    const name = shown.campaign.groups.find(({ key }) => key === group)?.name;
    const row = readAll(sheet).findIndex(
      (cells) => cells[fields.indexOf('code')] === code && cells[fields.indexOf('group')] === name,
    );
    if (row >= 0) goToRow(sheet, row + 1);
    return row >= 0;
  });
}

/**
 * Mails reminders now, to those of the units that still owe something and were not reminded today: the figures are those
 * of this very run. Gives them anew.
 */
export function remindUnits(codes: string[]): Answer<Reminding> {
  return aloneForPage(() => {
    const desk = openDeskAtMenu();
    const outcome = refresh(desk);
    const { kept, coverage, summary } = outcome;
    const reserve = reserveOf(desk, kept);
    const { owes, due } = reminderList(desk, coverage, codes);
    const room = remainingRecipients() - reserve;
    const refused = whyNotNow(desk.now, { owing: owes, due, withoutAddress: 0, room, daysToEnd: summary.daysToEnd });
    const posted = refused ? [] : due.map((one) => ({ one, how: remind(desk, one, outcome, reserve) }));
    settle();
    return {
      refused,
      sent: posted.filter(({ how }) => how === 'sent').length,
      waiting: posted.filter(({ how }) => how === 'later').length,
      bad: posted.flatMap(({ one, how }) => (how === 'never' ? [one.unit.name] : [])),
      figures: figuresNow(desk, kept),
    };
  });
}

/** Today's report to the person at the page alone; leadership does not get it. */
export function tryDigest(): Answer<string> {
  return forPage(() => {
    const desk = openDeskAtMenu();
    return desk.text.messages.digestToMe(sendDigestToMe(desk, understand(desk, readTyped(desk))));
  });
}

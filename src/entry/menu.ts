import { asksContacts } from '../core/contacts';
import { MissingTab, settle } from '../google/book';
import { keepSeen } from '../google/ledger';
import { confirmed, type MenuLine, showHtml, showMenu, showPage } from '../google/screen';
import type { Language } from '../text/vi';
import { isCopy, keptText, openDeskAtMenu, preset, standing, textNow, titleOf } from './desk';
import { digestFor, owedToday, sendDigest, sendDigestToMe } from './digest';
import { followLists } from './formCare';
import { aloneAtMenu, atMenu } from './guard';
import type { EntryName } from './index';
import { bringUpToDate, logProblems, refresh } from './refresh';
import { readTyped, understand } from './typed';
import { fillInUnits } from './units';

/** The Sheet was opened: the menu and nothing else, for opening must not wait; one look at what language it is in. */
export function onOpen(event?: { authMode?: unknown }): void {
  const { menu } = event?.authMode === ScriptApp.AuthMode.NONE ? keptText : textNow();
  const lines: MenuLine<EntryName>[] = [
    { label: menu.update, runs: 'updateNow' },
    { label: menu.overview, runs: 'showOverview' },
    { label: menu.sidebar, runs: 'showSidebar' },
    { label: menu.zalo, runs: 'showZalo' },
    { label: menu.unit, runs: 'showUnit' },
    null,
    { label: menu.previewDigest, runs: 'previewDigest' },
    { label: menu.sendDigestToMe, runs: 'sendDigestToMyself' },
    { label: menu.sendDigest, runs: 'sendDigestNow' },
    { label: menu.freeze, runs: 'freezeNow' },
    { label: menu.report, runs: 'showReport' },
    null,
    { label: menu.renewLink, runs: 'renewLink' },
    ...(asksContacts(preset.campaign) ? [{ label: menu.clearContacts, runs: 'clearContacts' } as const] : []),
    { label: menu.newCampaign, runs: 'showNewCampaign' },
    null,
    { label: menu.health, runs: 'showHealth' },
    { label: menu.setUp, runs: 'showAssistant' },
    { label: menu.repair, runs: 'setUp' },
    { label: menu.help, runs: 'showHelp' },
  ];
  showMenu(menu.title, lines);
}

/** Puts Tổng quan in front, as it stands. */
export function showOverview(): void {
  atMenu(() => {
    const desk = openDeskAtMenu();
    const sheet = standing(desk, 'overview');
    if (!sheet) throw new MissingTab(titleOf('overview', desk));
    sheet.activate();
    return null;
  });
}

export function updateNow(): void {
  aloneAtMenu(() => {
    const desk = openDeskAtMenu();
    const typed = readTyped(desk);
    const filled = fillInUnits(desk, typed);
    const { kept, summary } = bringUpToDate(desk, typed);
    logProblems(desk, kept);
    const lists = followLists(desk, kept.plan);
    if (desk.seen && desk.seen.lists !== lists) keepSeen({ ...desk.seen, lists });
    settle();
    const done = desk.text.write.lines(filled, ...desk.said);
    return desk.text.messages.updated(summary.reporting, summary.units, done, kept.problems);
  });
}

/** Today's report as leadership would get it now; nothing is sent or written. */
export function previewDigest(): void {
  atMenu(() => {
    const desk = openDeskAtMenu();
    const kept = understand(desk, readTyped(desk));
    const mail = digestFor(desk, kept);
    showHtml(mail.subject, mail.html);
    return null;
  });
}

/** Sends today's report now, to those who have not had it. */
export function sendDigestNow(): void {
  aloneAtMenu(() => {
    const desk = openDeskAtMenu();
    const { kept } = refresh(desk);
    const { recipients, digestAt } = kept.settings;
    if (recipients.length === 0) return desk.text.messages.digestNobody;
    const owed = owedToday(desk, kept).length;
    if (owed > 0 && !confirmed(desk.text.messages.digestAsk(owed, desk.text.write.minutes(digestAt))))
      return desk.text.messages.digestKept;
    const delivery = sendDigest(desk, kept);
    settle();
    return desk.text.messages.digestSent(delivery);
  });
}

/** Today's report to the person at the menu alone, as leadership would get it now. */
export function sendDigestToMyself(): void {
  atMenu(() => {
    const desk = openDeskAtMenu();
    return desk.text.messages.digestToMe(sendDigestToMe(desk, understand(desk, readTyped(desk))));
  });
}

export function showHelp(): void {
  atMenu(() => {
    const text = textNow();
    showPage('Help', text.menu.help);
    return isCopy() ? text.messages.copied : null;
  });
}

/** For a page that brings its own words. */
export function shownLanguage(): Language {
  return textNow().language;
}

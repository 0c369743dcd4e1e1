import { settle } from '../google/book';
import { oneAtATime } from '../google/operator';
import { type MenuLine, showMail, showMenu, showPage } from '../google/screen';
import { openDesk, readTyped, text, understand } from './desk';
import { atMenu } from './guard';
import type { EntryName } from './index';
import { keepDecisions, logProblems, refresh } from './refresh';
import { digestFor, sendDigest } from './schedule';

/** The Sheet was opened: the menu and nothing else, for opening must not wait for any service. */
export function onOpen(): void {
  const { menu } = text;
  const lines: MenuLine<EntryName>[] = [
    { label: menu.update, runs: 'updateNow' },
    { label: menu.previewDigest, runs: 'previewDigest' },
    { label: menu.sendDigest, runs: 'sendDigestNow' },
    null,
    { label: menu.setUp, runs: 'setUp' },
    { label: menu.help, runs: 'showHelp' },
  ];
  showMenu(menu.title, lines);
}

export function updateNow(): void {
  atMenu(() => {
    const updated = oneAtATime(30_000, () => {
      const desk = openDesk('full');
      const outcome = refresh(desk);
      keepDecisions(desk, outcome.kept);
      logProblems(desk, outcome.kept);
      settle();
      return text.messages.updated(outcome.summary.reporting, outcome.summary.units, outcome.kept.problems);
    });
    return updated ?? text.messages.busy;
  });
}

/** Today's report as leadership would get it now; nothing is sent or written. */
export function previewDigest(): void {
  atMenu(() => {
    const desk = openDesk('full');
    const kept = understand(desk, readTyped(desk));
    const mail = digestFor(desk, kept.settings, kept);
    showMail(mail.subject, mail.html);
    return null;
  });
}

/** Sends today's report now, to those who have not had it. */
export function sendDigestNow(): void {
  atMenu(() => {
    const said = oneAtATime(30_000, () => {
      const desk = openDesk('full');
      const outcome = refresh(desk);
      if (outcome.kept.settings.recipients.length === 0) return text.messages.digestNobody;
      const { sent, waiting } = sendDigest(desk, outcome);
      settle();
      if (sent === 0 && waiting === 0) return text.messages.digestAlready;
      return text.messages.digestSent(sent, waiting);
    });
    return said ?? text.messages.busy;
  });
}

export function showHelp(): void {
  showPage('Help', text.help.title);
}

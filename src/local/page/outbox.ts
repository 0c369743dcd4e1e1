import type { Mail, MailLine, Overview } from '../wire';
import { get } from './ask';
import { fill, h } from './dom';
import { createMailPane } from './mailPane';
import { clockTime, figure, fullDay, fullMoment, kilobytes, parts } from './moments';
import { tellFailure } from './notices';
import { addressOf, type Tab } from './tab';
import { words } from './words';

export interface Outbox extends Tab {
  /** How many of the mails since the last step have not been opened. */
  unread(overview: Overview): number;
}

/** Tab «Hộp thư đi»: what was sent, newest first, and one of them to read. */
export function createOutbox(readChanged: () => void): Outbox {
  const list = h('div', { class: 'mail-list', role: 'list' });
  const search = h('input', {
    type: 'search',
    class: 'search',
    placeholder: words.mail.search,
    'aria-label': words.mail.search,
    on: { input: () => drawList() },
  });
  const pane = createMailPane(() => {
    location.hash = addressOf('thu');
  });
  const element = h(
    'div',
    { class: 'outbox' },
    h('section', { class: 'mails card' }, h('div', { class: 'mails-top' }, search), list),
    pane.element,
  );
  let lines: MailLine[] = [];
  let overview: Overview | null = null;
  let named = '';
  let wanted: number | null = null;
  let shown: number | null = null;
  const opened = new Set<number>();

  const isNew = (index: number) => overview !== null && index >= overview.newMailsFrom && !opened.has(index);

  function drawList(): void {
    const sought = search.value.trim().toLocaleLowerCase('vi');
    const found = lines.filter(({ subject, to }) => `${subject} ${to}`.toLocaleLowerCase('vi').includes(sought));
    if (found.length === 0) {
      fill(list, h('p', { class: 'empty' }, lines.length === 0 ? words.mail.empty : words.mail.noMatch));
      return;
    }
    const zone = overview?.timeZone ?? 'UTC';
    const groups = new Map<string, MailLine[]>();
    for (const line of found) {
      const moment = fullMoment(line.at, zone);
      groups.set(moment, [...(groups.get(moment) ?? []), line]);
    }
    fill(
      list,
      [...groups].map(([moment, mails]) => [
        h('h3', { class: 'mail-group' }, words.mail.group(moment, mails.length)),
        mails.map((line) => mailRow(line, zone)),
      ]),
    );
  }

  function mailRow(line: MailLine, zone: string): HTMLElement {
    const current = line.index === wanted;
    return h(
      'a',
      {
        role: 'listitem',
        class: `mail-row ${isNew(line.index) ? 'unread' : ''}`,
        href: addressOf('thu', line.index),
        'aria-current': current ? 'true' : null,
      },
      h(
        'span',
        { class: 'subject' },
        isNew(line.index) ? h('span', { class: 'unread-dot', title: words.mail.unread }, '●') : null,
        line.subject,
      ),
      h('span', { class: 'time' }, whenOf(line.at, zone)),
      h('span', { class: 'preheader' }, line.preheader),
      h('span', { class: 'bytes' }, kilobytes(line.bytes)),
      h('span', { class: 'recipients' }, line.recipients > 1 ? words.mail.people(line.recipients) : line.to),
    );
  }

  const whenOf = (at: number, zone: string): string =>
    overview && fullDay(overview.now, zone) === fullDay(at, zone)
      ? clockTime(at, zone)
      : `${parts(at, zone).day}/${parts(at, zone).month}`;

  async function open(): Promise<void> {
    element.classList.toggle('reading-open', wanted !== null);
    if (wanted === shown) return;
    shown = wanted;
    if (wanted === null) {
      pane.show(null, 'UTC');
      return;
    }
    const index = wanted;
    try {
      const mail = await get<Mail>(`/mail/${index}`);
      if (wanted !== index) return;
      opened.add(index);
      pane.show(mail, overview?.timeZone ?? 'UTC');
      readChanged();
    } catch (error) {
      tellFailure(error);
    }
    drawList();
  }

  return {
    element,
    unread: (now) => figureOfUnread(now, opened),
    show(rest) {
      named = rest;
      const index = /^\d+$/.test(rest) ? Number(rest) : null;
      const wide = matchMedia('(min-width: 800px)').matches;
      wanted = index ?? (wide && lines.length > 0 ? (lines[0]?.index ?? null) : null);
      drawList();
      void open();
    },
    async refresh(next) {
      overview = next;
      const asked = await get<MailLine[]>('/mail');
      // A mail that is gone (the page was begun again) is not the one that is open any more.
      if (asked.length < lines.length) shown = null;
      const first = lines.length === 0 && asked.length > 0;
      lines = asked;
      if (wanted !== null && wanted >= lines.length) this.show('');
      else if (first) this.show(named);
      else drawList();
    },
  };
}

function figureOfUnread(overview: Overview, opened: Set<number>): number {
  let unread = overview.mails - overview.newMailsFrom;
  for (const index of opened) if (index >= overview.newMailsFrom && index < overview.mails) unread -= 1;
  return Math.max(0, unread);
}

/** Kept apart so that a badge never reads 1.000 where there is room for three signs. */
export const badgeText = (unread: number): string => (unread > 99 ? '99+' : figure(unread));

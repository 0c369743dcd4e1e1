import type { Mail } from '../wire';
import { darken } from './darkMail';
import { type Child, fill, h } from './dom';
import { linked } from './links';
import { fullMoment, kilobytes } from './moments';
import { words } from './words';

type View = keyof typeof words.mail.views;

/** How the reader has set the pane; kept from one mail to the next. */
const look = { view: 'html' as View, width: 375, dark: false, plain: false };

/** One mail: its headers, its three views and the ways to look at it. */
export function createMailPane(back: () => void) {
  const element = h('section', { class: 'reading card' });
  let mail: Mail | null = null;
  let zone = 'UTC';
  const content = h('div', { class: 'mail-ground', tabindex: '0' });
  const looks = h('div', { class: 'looks', role: 'group', 'aria-label': words.mail.looksLabel });
  const views = h('div', { class: 'views', role: 'tablist' });

  function draw(): void {
    if (!mail) {
      fill(element, h('p', { class: 'empty' }, words.mail.choose));
      return;
    }
    drawControls();
    drawContent();
    fill(
      element,
      h(
        'header',
        { class: 'mail-head' },
        h('button', { class: 'button plain back', on: { click: back } }, `‹ ${words.mail.back}`),
        h('h2', {}, mail.subject),
        h('dl', { class: 'mail-headers' }, headersOf(mail, zone)),
      ),
      h('div', { class: 'mail-bar' }, views, looks),
      content,
    );
  }

  function drawControls(): void {
    const chooseView = (view: View) => {
      look.view = view;
      drawControls();
      drawContent();
    };
    fill(
      views,
      (Object.keys(words.mail.views) as View[]).map((view) =>
        h(
          'button',
          { role: 'tab', 'aria-selected': String(look.view === view), on: { click: () => chooseView(view) } },
          words.mail.views[view],
        ),
      ),
    );
    const chip = (label: string, pressed: boolean, title: string | undefined, press: () => void) =>
      h(
        'button',
        {
          class: 'chip',
          'aria-pressed': String(pressed),
          title,
          disabled: look.view !== 'html',
          on: {
            click: () => {
              press();
              drawControls();
              drawContent();
            },
          },
        },
        label,
      );
    fill(
      looks,
      [375, 800].map((width) =>
        chip(String(width), look.width === width, words.mail.width(width), () => {
          look.width = width;
        }),
      ),
      chip(words.mail.looks.dark, look.dark, undefined, () => {
        look.dark = !look.dark;
      }),
      chip(words.mail.looks.plain, look.plain, undefined, () => {
        look.plain = !look.plain;
      }),
    );
  }

  function drawContent(): void {
    if (!mail) return;
    content.className = `mail-ground ${look.view}`;
    if (look.view === 'html') {
      fill(content, mail.html ? frameOf(mail) : h('p', { class: 'empty' }, words.mail.noHtml));
    } else if (look.view === 'checks') fill(content, checksOf(mail));
    else fill(content, h('pre', {}, look.view === 'text' ? linked(mail.text) : mail.source));
    content.scrollTop = 0;
  }

  draw();
  return {
    element,
    show(next: Mail | null, timeZone: string): void {
      mail = next;
      zone = timeZone;
      draw();
    },
  };
}

function headersOf(mail: Mail, zone: string): Child[] {
  const line = (label: string, value: string) => (value ? h('div', {}, h('dt', {}, label), h('dd', {}, value)) : null);
  const { from, to, cc, bcc, replyTo, size, at, attachments } = words.mail;
  return [
    line(from, mail.name ? `${mail.name} <${mail.from}>` : mail.from),
    line(to, mail.to),
    line(cc, mail.cc),
    line(bcc, mail.bcc),
    line(replyTo, mail.replyTo),
    line(at, `${fullMoment(mail.at, zone)} · ${size(kilobytes(mail.bytes))}`),
    line(attachments, mail.attachments.map(({ name, bytes }) => `${name} (${kilobytes(bytes)})`).join(', ')),
  ];
}

/** What a mail must hold to, each with what was found against it. */
function checksOf(mail: Mail): HTMLElement {
  const { passed, failed, checks } = words.mail;
  return h(
    'ul',
    { class: 'mail-checks' },
    mail.checks.map(({ name, found }) =>
      h(
        'li',
        { class: found.length === 0 ? 'passed' : 'failed' },
        h('strong', {}, found.length === 0 ? `✓ ${passed}` : `▼ ${failed}`),
        ` ${checks[name] ?? name}`,
        found.length === 0 ? null : h('code', {}, found.join(' · ')),
      ),
    ),
  );
}

/** The mail in a frame without scripts; its links open beside the page. */
function frameOf(mail: Mail): HTMLIFrameElement {
  const frame = h('iframe', {
    class: look.dark ? 'mail-frame dark' : 'mail-frame',
    title: words.mail.frame(mail.subject),
    // Same origin without scripts: the page may measure and darken the mail, the mail can do nothing.
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  });
  frame.style.width = `${look.width}px`;
  frame.srcdoc = prepared(mail.html);
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (!page) return;
    if (look.dark) darken(page);
    frame.style.height = `${page.documentElement.scrollHeight}px`;
  });
  return frame;
}

function prepared(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (look.plain) for (const style of page.querySelectorAll('style')) style.remove();
  const base = page.createElement('base');
  base.target = '_blank';
  page.head.prepend(base);
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}

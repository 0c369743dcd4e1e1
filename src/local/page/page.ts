import type { Overview } from '../wire';
import { get } from './ask';
import { byId, type Child, fill, h } from './dom';
import { createForm } from './form';
import { createFormTab } from './formTab';
import { createHeader } from './header';
import { knowFiles } from './links';
import { confirm, showStopped, tellFailure } from './notices';
import { badgeText, createOutbox } from './outbox';
import { createRuns } from './runs';
import { createSidebarTab } from './sidebarTab';
import { addressOf, readAddress, type Tab, type TabName, tabNames } from './tab';
import { createTimeline } from './timeline';
import { words } from './words';
import { createWorkbook } from './workbook';

/** While the demo plays or the clock moves the open tab is drawn anew this often: working a tab out takes time from them. */
const busyPause = 2500;

document.title = words.name;
const ownForm = /^\/bieu-mau\/([^/?]+)/.exec(location.pathname)?.[1];
if (ownForm) showOwnForm(ownForm);
else showDesk();

/** The form at its own address, as a personal link opens it. */
function showOwnForm(id: string): void {
  const form = createForm(() => undefined);
  const header = h(
    'header',
    { class: 'top own' },
    h('span', { class: 'pill' }, words.shortPill),
    h('a', { href: addressOf('bang').replace(/^/, '/') }, words.form.toBook),
  );
  fill(byId('page'), header, h('main', { class: 'form-ground' }, form.element));
  const open = () =>
    form
      .open(id, location.search)
      .then(() => {
        document.title = form.title();
      })
      .catch((error: Error) => fill(form.element, h('p', { class: 'empty card' }, error.message)));
  void open();
  listen(() => void open());
}

/** Header, timeline and tabs. */
function showDesk(): void {
  const header = createHeader(refresh);
  const timeline = createTimeline(async (at, day) => {
    if (await confirm(words.clock.goTitle(day), words.clock.goText, words.clock.goYes)) await header.step({ to: at });
  });
  const outbox = createOutbox(drawBadge);
  const tabs: Record<TabName, Tab> = {
    bang: createWorkbook(refresh),
    'bieu-mau': createFormTab(refresh),
    thu: outbox,
    'thanh-ben': createSidebarTab(refresh),
    'nhat-ky': createRuns(),
  };
  const badge = h('span', { class: 'badge', hidden: true });
  const links = tabNames.map((name) =>
    h(
      'a',
      { role: 'tab', id: `tab-${name}`, 'aria-controls': 'panel', href: addressOf(name) },
      words.tabs[name],
      name === 'thu' ? badge : null,
    ),
  );
  const demo = h('div', { class: 'demo', role: 'status', hidden: true });
  const panel = h('main', { id: 'panel', role: 'tabpanel', tabindex: '-1' });
  fill(
    byId('page'),
    h(
      'a',
      {
        class: 'skip',
        href: '#panel',
        on: {
          click: (event: Event) => {
            event.preventDefault();
            panel.focus();
          },
        },
      },
      words.skip,
    ),
    header.element,
    h('nav', { class: 'tabs', role: 'tablist', 'aria-label': words.name, on: { keydown: moveAmongTabs } }, links),
    timeline.element,
    demo,
    panel,
  );
  let overview: Overview | null = null;
  let open: TabName | null = null;
  let asked = false;
  let running = false;
  let tabAsked = 0;

  /** Asks for what has changed; however often it is called meanwhile, once more afterwards. */
  async function refresh(): Promise<void> {
    asked = true;
    if (running) return;
    running = true;
    while (asked) {
      asked = false;
      try {
        overview = await get<Overview>('/overview');
        knowFiles(overview);
        header.update(overview);
        timeline.update(overview);
        drawDemo(overview);
        drawBadge();
        if (open === null) followAddress();
        else if (!(overview.progress || overview.moving) || performance.now() - tabAsked > busyPause) {
          tabAsked = performance.now();
          await tabs[open].refresh(overview);
        }
      } catch (error) {
        tellFailure(error);
      }
    }
    running = false;
  }

  function followAddress(): void {
    const { tab, rest } = readAddress(location.hash);
    for (const [index, name] of tabNames.entries()) {
      links[index]?.setAttribute('aria-selected', String(name === tab));
      links[index]?.setAttribute('tabindex', name === tab ? '0' : '-1');
    }
    panel.setAttribute('aria-labelledby', `tab-${tab}`);
    if (tab !== open) {
      open = tab;
      panel.className = tab;
      panel.replaceChildren(tabs[tab].element);
      tabs[tab].show(rest);
      if (overview) void tabs[tab].refresh(overview);
    } else tabs[tab].show(rest);
  }

  function moveAmongTabs(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = links.findIndex((link) => link.matches(':focus'));
    if (by === 0 || at < 0) return;
    const next = links[(at + by + links.length) % links.length];
    next?.focus();
    next?.click();
  }

  function drawBadge(): void {
    const unread = overview ? outbox.unread(overview) : 0;
    badge.hidden = unread === 0;
    badge.setAttribute('aria-label', words.newMails(unread));
    fill(badge, badgeText(unread));
  }

  function drawDemo({ progress }: Overview): void {
    demo.hidden = progress === null;
    if (!progress) return;
    fill(demo, ...demoLine(progress.done, progress.total, progress.what));
  }

  addEventListener('hashchange', followAddress);
  void refresh();
  listen(() => void refresh());
}

function demoLine(done: number, total: number, what: string): Child[] {
  const bar = h('progress', { max: Math.max(total, 1), value: done, 'aria-label': words.demo.title });
  return [
    h('strong', {}, words.demo.title),
    h('span', { class: 'what' }, what),
    bar,
    h('span', { class: 'secondary' }, words.demo.note),
  ];
}

/** Hears of every change, and of the server's end. */
function listen(changed: () => void): void {
  const events = new EventSource('/api/events');
  let stopped = false;
  events.addEventListener('open', () => {
    showStopped(false);
    if (stopped) changed();
    stopped = false;
  });
  events.addEventListener('changed', changed);
  events.addEventListener('error', () => {
    stopped = true;
    showStopped(true);
  });
}

import type { Overview } from '../wire';
import { fill, h } from './dom';
import { clockTime, fullDay, fullMoment, shortDay } from './moments';
import { addressOf } from './tab';
import { words } from './words';

interface Point {
  at: number;
  kind: 'sent' | 'now' | 'mark';
  label: string;
  /** Labels of low rank make room for others. */
  rank: number;
  /** What a click does: an address, or the moment to go to. */
  href?: string;
  goTo?: number;
}

const DAY = 86_400_000;
/** Room a label takes, by its longer line; past mails keep a greater distance, there are many of them. */
const roomFor = (point: Point, zone: string): number =>
  point.kind === 'sent' ? 104 : Math.max(whenOf(point, zone).length, point.label.length) * 6.6 + 10;

/** The strip with past mails, the clock and the campaign's named moments. `goTo` asks before it moves the clock. */
export function createTimeline(goTo: (at: number, label: string) => void) {
  const track = h('ol', { class: 'track' });
  const element = h('nav', { class: 'timeline card', 'aria-label': words.timeline.label }, track);
  let shown: Overview | null = null;
  let drawn = '';

  function draw(): void {
    if (!shown) return;
    const width = track.clientWidth;
    const points = pointsOf(shown);
    const key = JSON.stringify([width, points]);
    if (key === drawn || width === 0) return;
    drawn = key;
    const zone = shown.timeZone;
    const first = Math.min(...points.map(({ at }) => at)) - DAY / 2;
    const last = Math.max(...points.map(({ at }) => at)) + DAY / 2;
    const placed = points.map((point) => ({ ...point, x: ((point.at - first) / (last - first)) * width }));
    const shownAt = new Set(points.filter(({ kind }) => kind === 'now').map(({ at }) => at));
    const visible = placed.filter(({ kind, at }) => kind !== 'sent' || !shownAt.has(at));
    const labelled = chooseLabels(visible, width, zone);
    fill(
      track,
      visible.map((point) => {
        const room = roomFor(point, zone);
        const text = [h('span', { class: 'when' }, whenOf(point, zone)), h('span', { class: 'what' }, point.label)];
        const dot = h('span', { class: 'dot', 'aria-hidden': 'true' });
        const title = `${fullMoment(point.at, zone)}: ${point.label}`;
        const item = h(
          'li',
          { class: `point ${point.kind} ${labelled.has(point) ? 'labelled' : ''}`, title },
          point.href
            ? h('a', { href: point.href, 'aria-label': title }, text, dot)
            : point.goTo
              ? h(
                  'button',
                  { 'aria-label': title, on: { click: () => goTo(point.goTo ?? 0, fullDay(point.at, zone)) } },
                  text,
                  dot,
                )
              : h('span', { class: 'still' }, text, dot),
        );
        item.style.left = `${point.x}px`;
        if (point.x < room / 2) item.classList.add('at-start');
        if (point.x > width - room / 2) item.classList.add('at-end');
        return item;
      }),
    );
  }

  new ResizeObserver(draw).observe(element);
  return {
    element,
    update(overview: Overview): void {
      shown = overview;
      draw();
    },
  };
}

const whenOf = (point: Point, zone: string): string =>
  point.kind === 'now' ? `${shortDay(point.at, zone)} ${clockTime(point.at, zone)}` : shortDay(point.at, zone);

function pointsOf(overview: Overview): Point[] {
  const { now, sent, marks, timeZone } = overview;
  const perDay = new Map<string, Point & { mails: number }>();
  for (const run of sent) {
    const day = fullDay(run.at, timeZone);
    const known = perDay.get(day);
    const mails = (known?.mails ?? 0) + run.mails;
    perDay.set(day, {
      at: run.at,
      kind: 'sent',
      rank: 1,
      mails,
      label: words.timeline.sent(mails),
      href: addressOf('thu', run.first),
    });
  }
  return [
    ...[...perDay.values()].map(({ mails: _, ...point }) => point),
    ...marks.map(
      (mark): Point => ({
        at: mark.at,
        label: mark.label,
        kind: 'mark',
        rank: mark.at > now ? 3 : 2,
        ...(mark.at > now ? { goTo: mark.at } : {}),
      }),
    ),
    { at: now, kind: 'now', label: words.timeline.now, rank: 4 },
  ];
}

/**
 * Which points may show their label without covering another's: the important ones choose first, the later ones of a
 * rank before the earlier.
 */
function chooseLabels(points: (Point & { x: number })[], width: number, zone: string): Set<Point> {
  const taken: [number, number][] = [];
  const chosen = new Set<Point>();
  for (const point of [...points].sort((a, b) => b.rank - a.rank || b.at - a.at)) {
    const room = roomFor(point, zone);
    const left = Math.min(Math.max(point.x - room / 2, 0), width - room);
    if (taken.some(([from, to]) => left < to && left + room > from)) continue;
    taken.push([left, left + room]);
    chosen.add(point);
  }
  return chosen;
}

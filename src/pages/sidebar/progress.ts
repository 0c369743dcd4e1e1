import type { SidebarModel } from '../../layout/sidebar';
import { button, element } from '../parts/element';
import { chip, colours, statusWords } from './parts';
import type { PageWords } from './words';

type Unit = SidebarModel['units'][number];

/** What the view asks of the page around it. */
export interface ProgressDeeds {
  goTo(unit: Unit): void;
  compose(code: string): void;
  say(sentence: string): void;
}

/** The statuses that are looked at; null until somebody has chosen, or the first model has come. */
let chosen: Set<string> | null = null;
/** Rows whose explanation is open. */
const open = new Set<string>();

/** Verdict, countdowns, the mandated numbers and the units. */
export function progressView(model: SidebarModel, words: PageWords, deeds: ProgressDeeds): HTMLElement {
  chosen ??= new Set(model.chips.filter(({ on }) => on).map(({ look }) => look.status));
  const { verdict, countdowns, figures, updated } = model;
  return element(
    'section',
    {},
    element(
      'div',
      { class: 'verdict', style: colours(verdict.look) },
      element('h1', {}, ...statusWords({ ...verdict.look, word: verdict.headline })),
      ...verdict.lines.map((text) => element('p', { text })),
    ),
    element(
      'div',
      { class: 'countdowns' },
      ...countdowns.map(({ title, left, until }) =>
        element('div', {}, element('p', { text: title }), element('b', { text: left }), element('p', { text: until })),
      ),
    ),
    ...figures.map(figure),
    ...unitList(model, words, chosen, deeds),
    element('p', { class: 'quiet', text: updated }),
  );
}

function figure(one: SidebarModel['figures'][number]): HTMLElement {
  const { rate, target, look, done, tick, bar, track, lines } = one;
  return element(
    'div',
    { class: 'figure' },
    element(
      'div',
      { class: 'line' },
      element('b', { text: rate }),
      element('span', { class: 'quiet', text: target }),
      ...(look ? [chip(look)] : []),
    ),
    element(
      'div',
      { class: 'bar', style: { background: track }, attributes: { 'aria-hidden': 'true' } },
      element('i', { style: { width: `${done}%`, background: bar } }),
      ...(tick === null ? [] : [element('b', { style: { left: `${tick}%` } })]),
    ),
    ...lines.map((text) => element('p', { class: 'quiet', text })),
  );
}

function unitList(
  { chips, units }: SidebarModel,
  words: PageWords,
  on: Set<string>,
  deeds: ProgressDeeds,
): HTMLElement[] {
  const list = element('ul', { class: 'units' });
  const showing = element('span', { class: 'quiet' });
  const none = element('p', { class: 'quiet', text: words.noneShown });
  const draw = () => {
    const shown = units.filter(({ look }) => on.has(look.status));
    list.replaceChildren(...shown.map((unit) => row(unit, words, deeds)));
    showing.textContent = `${words.showing} ${shown.length}/${units.length}`;
    none.hidden = shown.length > 0;
  };
  const filters = chips.map(({ look, count }) => {
    const made = element(
      'button',
      {
        class: 'filter',
        attributes: { type: 'button', 'aria-pressed': String(on.has(look.status)) },
        style: { '--tint': look.tint, '--ink': look.ink },
        click: () => {
          if (!on.delete(look.status)) on.add(look.status);
          made.setAttribute('aria-pressed', String(on.has(look.status)));
          draw();
          deeds.say(showing.textContent ?? '');
        },
      },
      ...statusWords(look),
      element('b', { text: String(count) }),
    );
    return made;
  });
  draw();
  return [
    element('div', { class: 'heading' }, element('h2', { text: words.units }), showing),
    element('div', { class: 'filters', attributes: { role: 'group', 'aria-label': words.status } }, ...filters),
    list,
    none,
  ];
}

function row(unit: Unit, words: PageWords, deeds: ProgressDeeds): HTMLElement {
  const key = `${unit.code} ${unit.group} ${unit.about}`;
  const details = element('div', { class: 'details' }, ...explanation(unit, words, deeds));
  const more = button('', () => {
    if (!open.delete(key)) open.add(key);
    unfold();
  });
  more.className = 'more';
  more.title = words.details;
  more.setAttribute('aria-label', `${words.details}: ${unit.name}`);
  const unfold = () => {
    details.hidden = !open.has(key);
    more.setAttribute('aria-expanded', String(open.has(key)));
  };
  unfold();
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'unit' },
      button(unit.name, () => deeds.goTo(unit), { class: 'name', attributes: { title: words.goTo } }),
      element(
        'span',
        { class: 'right' },
        element('b', { text: unit.rate }),
        ...(unit.gap === '' ? [] : [` · ${unit.gap}`]),
      ),
      more,
      element(
        'span',
        { class: 'status' },
        chip(unit.look),
        ...(unit.about ? [element('small', { text: unit.about })] : []),
      ),
      element('span', { class: 'right quiet', text: unit.moved }),
    ),
    details,
  );
}

function explanation({ code, facts, link }: Unit, words: PageWords, deeds: ProgressDeeds): HTMLElement[] {
  const form = element('a', {
    class: 'pill',
    text: words.openForm,
    attributes: { href: link, target: '_blank', rel: 'noopener' },
  });
  return [
    element('ul', {}, ...facts.map((text) => element('li', { text }))),
    element(
      'div',
      { class: 'actions' },
      button(words.zalo, () => deeds.compose(code), { class: 'pill' }),
      ...(link === '' ? [] : [form]),
    ),
  ];
}

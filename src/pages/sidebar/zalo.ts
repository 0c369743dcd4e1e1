import type { SidebarModel } from '../../layout/sidebar';
import { element } from '../parts/element';
import type { PageWords } from './words';

type Choice = SidebarModel['zalo'][number];

/** The kind of text and the unit that are looked at; they stay when the figures are loaded anew. */
let kind = '';
let unit = '';

/** What a unit is most likely to be sent: a reminder, a question about its figures, its link. */
const FOR_ONE: Choice['kind'][] = ['unit', 'verify', 'handOut'];

/** Opens the composer on a unit. */
export function composeFor(code: string, { zalo }: SidebarModel): void {
  const kinds = FOR_ONE.filter((one) =>
    zalo.some((choice) => choice.kind === one && choice.texts.some((text) => text.unit === code)),
  );
  kind = kinds[0] ?? kind;
  unit = code;
}

export interface Composer {
  view: HTMLElement;
  /** Where the text stands; null when there is none. */
  field: HTMLTextAreaElement | null;
  /** Once the view is in the page: the field is as high as its text, so that nothing scrolls inside the page. */
  stretch(): void;
}

/** A text for Zalo, chosen by kind and unit; it may be changed before it is copied. */
export function zaloView({ zalo }: SidebarModel, words: PageWords): Composer {
  if (zalo.length === 0) {
    const view = element('section', {}, element('p', { text: words.noText }));
    return { view, field: null, stretch: () => undefined };
  }
  const kinds = element('select', { attributes: { id: 'kind' } });
  const units = element('select', { attributes: { id: 'whom' } });
  const field = element('textarea', { attributes: { id: 'message', spellcheck: 'false' } });
  const whom = element('div', {}, label('whom', words.units), units);
  const stretch = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const show = () => {
    const choice = zalo.find((one) => one.kind === kind) ?? (zalo[0] as Choice);
    kind = choice.kind;
    kinds.value = kind;
    const place = Math.max(
      0,
      choice.texts.findIndex((text) => text.unit === unit),
    );
    offer(
      units,
      choice.texts.map((text) => text.label),
    );
    units.selectedIndex = place;
    whom.hidden = choice.texts.length === 1 && choice.texts[0]?.unit === '' && kind !== 'general';
    field.value = choice.texts[place]?.text ?? '';
    stretch();
  };
  offer(
    kinds,
    zalo.map((one) => one.label),
    zalo.map((one) => one.kind),
  );
  kinds.addEventListener('change', () => {
    kind = kinds.value as Choice['kind'];
    show();
  });
  units.addEventListener('change', () => {
    const { texts } = zalo.find((one) => one.kind === kind) as Choice;
    const chosen = texts[units.selectedIndex];
    unit = chosen?.unit ?? '';
    field.value = chosen?.text ?? '';
    stretch();
  });
  field.addEventListener('input', stretch);
  addEventListener('resize', stretch);
  show();
  const view = element(
    'section',
    { class: 'zalo' },
    element('div', {}, label('kind', words.kind), kinds),
    whom,
    element('div', {}, label('message', words.message), field),
  );
  return { view, field, stretch };
}

const label = (of: string, text: string) => element('label', { text, attributes: { for: of } });

function offer(list: HTMLSelectElement, labels: string[], values = labels.map((_, index) => String(index))): void {
  list.replaceChildren(
    ...labels.map((text, index) => element('option', { text, attributes: { value: values[index] as string } })),
  );
}

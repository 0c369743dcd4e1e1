import type { SidebarModel } from '../../layout/sidebar';
import { element } from '../parts/element';

export type Look = SidebarModel['verdict']['look'];

/** Icon and word; the icon says nothing to who listens. */
export function statusWords({ icon, word }: Look): (Node | string)[] {
  return [element('span', { class: 'icon', text: icon, attributes: { 'aria-hidden': 'true' } }), word];
}

export function chip(look: Look): HTMLElement {
  return element('span', { class: 'chip', style: colours(look) }, ...statusWords(look));
}

export const colours = ({ tint, ink }: Look) => ({ background: tint, color: ink });

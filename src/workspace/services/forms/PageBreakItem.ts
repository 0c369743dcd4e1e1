import { google } from '../errors';
import { memberNamed, PageNavigationType } from './enums';
import { isPlace } from './formStore';
import { FormItem } from './items';
import { change, formState, itemState, playLate } from './part';

export class PageBreakItem extends FormItem {
  /** Says what happens after the page before this break. */
  setGoToPage(where: unknown): this {
    const goTo = destination(where);
    if (goTo === null) {
      throw google(
        this.host,
        where === null || where === undefined ? 'argumentNull' : 'argumentInvalid',
        'goToPageItem',
      );
    }
    if (!isPlace(formState(this.host, this.part.formId), goTo)) throw google(this.host, 'formData');
    change(this.part, (item) => {
      item.goTo = goTo;
    });
    return this;
  }

  getGoToPage(): PageBreakItem | null {
    const { goTo } = itemState(this.part);
    return typeof goTo === 'number' ? new PageBreakItem(this.host, this.part.formId, goTo) : null;
  }

  getPageNavigationType(): unknown {
    const { goTo } = itemState(this.part);
    if (typeof goTo === 'number') return PageNavigationType.GO_TO_PAGE;
    return memberNamed(PageNavigationType, goTo ?? 'CONTINUE');
  }
}
playLate('PageBreakItem', PageBreakItem);

/** A page break's id or a kind of navigation, as the state keeps it; GO_TO_PAGE alone says no page and gives null. */
export function destination(where: unknown): string | number | null {
  if (where instanceof PageBreakItem) return where.part.itemId;
  const names = ['CONTINUE', 'RESTART', 'SUBMIT'] as const;
  return names.find((name) => where === PageNavigationType[name]) ?? null;
}

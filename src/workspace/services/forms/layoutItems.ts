import { Blob, type Content, contentFrom } from '../Blob';
import { google } from '../errors';
import { Alignment, memberNamed, PageNavigationType } from './enums';
import { isPlace } from './formStore';
import { FormItem } from './items';
import { change, formState, itemState, playLate, setMore, text } from './part';
import { numberOf, textOf } from './questions';

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

export class SectionHeaderItem extends FormItem {}
playLate('SectionHeaderItem', SectionHeaderItem);

abstract class MediaItem extends FormItem {
  getAlignment(): unknown {
    return memberNamed(Alignment, textOf(itemState(this.part), 'alignment'));
  }

  setAlignment(alignment: unknown): this {
    const name = (['LEFT', 'CENTER', 'RIGHT'] as const).find((one) => alignment === Alignment[one]);
    if (name === undefined) throw google(this.host, 'argumentInvalid', 'alignment');
    setMore(this.part, 'alignment', name);
    return this;
  }

  getWidth(): number {
    return numberOf(itemState(this.part), 'width', 600);
  }

  setWidth(width: unknown): this {
    const number = Number(width);
    if (!Number.isInteger(number) || number <= 0) throw google(this.host, 'argumentInvalid', 'width');
    setMore(this.part, 'width', number);
    return this;
  }
}

export class ImageItem extends MediaItem {
  getImage(): Blob | null {
    const image = itemState(this.part).more?.image as Content | undefined;
    return image ? new Blob(this.host, [...image.bytes], image.contentType, image.name) : null;
  }

  setImage(image: unknown): this {
    const content = contentFrom(image);
    if (content === null) throw google(this.host, 'argumentInvalid', 'image');
    setMore(this.part, 'image', { ...content, bytes: [...content.bytes] });
    return this;
  }
}
playLate('ImageItem', ImageItem);

export class VideoItem extends MediaItem {
  setVideoUrl(youtubeUrl: unknown): this {
    const url = text(this.host, 'youtubeUrl', youtubeUrl);
    if (!/^https?:\/\/((www|m)\.)?(youtube\.com|youtu\.be)\//.test(url)) {
      throw google(this.host, 'argumentInvalid', 'youtubeUrl');
    }
    setMore(this.part, 'url', url);
    return this;
  }
}
playLate('VideoItem', VideoItem);

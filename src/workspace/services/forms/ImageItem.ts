import { Blob, type Content, contentFrom } from '../base/Blob';
import { google } from '../errors';
import { MediaItem } from './layoutItems';
import { itemState, playLate, setMore } from './part';

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

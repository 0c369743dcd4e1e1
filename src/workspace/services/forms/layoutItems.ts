import { google } from '../errors';
import { Alignment, memberNamed } from './enums';
import { FormItem } from './items';
import { itemState, setMore } from './part';
import { numberOf, textOf } from './questions';

export abstract class MediaItem extends FormItem {
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

import { google } from '../errors';
import { memberNamed, RatingIconType } from './enums';
import { itemState, playLate, setMore } from './part';
import { numberOf, textOf } from './questions';
import { SteppedItem } from './scaleItems';

/** Newer than the type definitions: https://developers.google.com/apps-script/reference/forms/rating-item */
export class RatingItem extends SteppedItem {
  getRatingScaleLevel(): number {
    return numberOf(itemState(this.part), 'upper', 5);
  }

  setRatingScaleLevel(level: unknown): this {
    const number = Number(level);
    if (!Number.isInteger(number) || number < 3 || number > 10)
      throw google(this.host, 'argumentInvalid', 'ratingScaleLevel');
    setMore(this.part, 'upper', number);
    return this;
  }

  getRatingIcon(): unknown {
    return memberNamed(RatingIconType, textOf(itemState(this.part), 'icon'));
  }

  setRatingIcon(icon: unknown): this {
    const name = (['HEART', 'STAR', 'THUMB_UP'] as const).find((one) => icon === RatingIconType[one]);
    if (name === undefined) throw google(this.host, 'argumentInvalid', 'ratingIcon');
    setMore(this.part, 'icon', name);
    return this;
  }
}
playLate('RatingItem', RatingItem);

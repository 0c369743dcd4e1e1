import { google } from '../errors';
import { readAnswer } from './answers';
import { memberNamed, RatingIconType } from './enums';
import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem, respond } from './items';
import { change, itemState, playLate, setMore, text } from './part';
import { numberOf, textOf } from './questions';

abstract class SteppedItem extends OpenQuestionItem {
  createResponse(response: unknown): ItemResponse {
    const read = readAnswer(itemState(this.part), response, {});
    if ('wrong' in read || read.answer === null) throw google(this.host, 'responseToItem');
    return respond(this.part, read.answer);
  }
}

export class ScaleItem extends SteppedItem {
  getLowerBound(): number {
    return numberOf(itemState(this.part), 'lower', 1);
  }

  getUpperBound(): number {
    return numberOf(itemState(this.part), 'upper', 5);
  }

  /** Lower 0 or 1, upper 3 to 10: https://developers.google.com/apps-script/reference/forms/scale-item#setBounds(Integer,Integer) */
  setBounds(lower: unknown, upper: unknown): this {
    const [low, high] = [Number(lower), Number(upper)];
    if (low !== 0 && low !== 1) throw google(this.host, 'argumentInvalid', 'lower');
    if (!Number.isInteger(high) || high < 3 || high > 10) throw google(this.host, 'argumentInvalid', 'upper');
    change(this.part, (item) => {
      item.more = { ...item.more, lower: low, upper: high };
    });
    return this;
  }

  getLeftLabel(): string {
    return textOf(itemState(this.part), 'leftLabel');
  }

  getRightLabel(): string {
    return textOf(itemState(this.part), 'rightLabel');
  }

  setLabels(lower: unknown, upper: unknown): this {
    const [left, right] = [text(this.host, 'lower', lower), text(this.host, 'upper', upper)];
    change(this.part, (item) => {
      item.more = { ...item.more, leftLabel: left, rightLabel: right };
    });
    return this;
  }
}
playLate('ScaleItem', ScaleItem);

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

import { google } from '../errors';
import { change, itemState, playLate, text } from './part';
import { numberOf, textOf } from './questions';
import { SteppedItem } from './scaleItems';

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

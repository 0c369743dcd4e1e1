import { putOther, SingleChoiceItem } from './choiceItems';
import { itemState, playLate } from './part';

export class MultipleChoiceItem extends SingleChoiceItem {
  hasOtherOption(): boolean {
    return itemState(this.part).hasOther === true;
  }

  showOtherOption(enabled: unknown): this {
    putOther(this.part, Boolean(enabled));
    return this;
  }
}
playLate('MultipleChoiceItem', MultipleChoiceItem);

import { answered, two } from './dateItems';
import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem } from './items';
import { playLate } from './part';

export class DurationItem extends OpenQuestionItem {
  createResponse(hours: unknown, minutes: unknown, seconds: unknown): ItemResponse {
    return answered(this.part, `${Number(hours)}:${two(minutes)}:${two(seconds)}`);
  }
}
playLate('DurationItem', DurationItem);

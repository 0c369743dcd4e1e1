import { answered, two } from './dateItems';
import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem } from './items';
import { playLate } from './part';

export class TimeItem extends OpenQuestionItem {
  createResponse(hour: unknown, minute: unknown): ItemResponse {
    return answered(this.part, `${Number(hour)}:${two(minute)}`);
  }
}
playLate('TimeItem', TimeItem);

import { google } from '../errors';
import { readAnswer } from './answers';
import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem, respond } from './items';
import { itemState } from './part';

export abstract class SteppedItem extends OpenQuestionItem {
  createResponse(response: unknown): ItemResponse {
    const read = readAnswer(itemState(this.part), response, {});
    if ('wrong' in read || read.answer === null) throw google(this.host, 'responseToItem');
    return respond(this.part, read.answer);
  }
}

import { google } from '../errors';
import { isDate, readAnswer } from './answers';
import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem, respond } from './items';
import { itemState, type Part, setMore } from './part';
import { flagOf } from './questions';

export abstract class CalendarItem extends OpenQuestionItem {
  includesYear(): boolean {
    return flagOf(itemState(this.part), 'includesYear', true);
  }

  setIncludesYear(enableYear: unknown): this {
    setMore(this.part, 'includesYear', Boolean(enableYear));
    return this;
  }

  /** The day is the Date's in the script's time zone. */
  createResponse(response: unknown): ItemResponse {
    if (!isDate(response)) throw google(this.host, 'argumentInvalid', 'response');
    return answered(this.part, response);
  }
}

export function answered(part: Part, given: unknown): ItemResponse {
  const read = readAnswer(itemState(part), given, {});
  if ('wrong' in read || read.answer === null) throw google(part.host, 'responseToItem');
  return respond(part, read.answer);
}

export function two(value: unknown): string {
  return String(Number(value)).padStart(2, '0');
}

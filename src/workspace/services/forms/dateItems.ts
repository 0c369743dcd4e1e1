import { google } from '../errors';
import { isDate, readAnswer } from './answers';
import type { ItemResponse } from './ItemResponse';
import { OpenQuestionItem, respond } from './items';
import { itemState, type Part, playLate, setMore } from './part';
import { flagOf } from './questions';

abstract class CalendarItem extends OpenQuestionItem {
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

export class DateItem extends CalendarItem {}
playLate('DateItem', DateItem);

export class DateTimeItem extends CalendarItem {}
playLate('DateTimeItem', DateTimeItem);

export class TimeItem extends OpenQuestionItem {
  createResponse(hour: unknown, minute: unknown): ItemResponse {
    return answered(this.part, `${Number(hour)}:${two(minute)}`);
  }
}
playLate('TimeItem', TimeItem);

export class DurationItem extends OpenQuestionItem {
  createResponse(hours: unknown, minutes: unknown, seconds: unknown): ItemResponse {
    return answered(this.part, `${Number(hours)}:${two(minutes)}:${two(seconds)}`);
  }
}
playLate('DurationItem', DurationItem);

function answered(part: Part, given: unknown): ItemResponse {
  const read = readAnswer(itemState(part), given, {});
  if ('wrong' in read || read.answer === null) throw google(part.host, 'responseToItem');
  return respond(part, read.answer);
}

function two(value: unknown): string {
  return String(Number(value)).padStart(2, '0');
}

import { CalendarItem } from './dateItems';
import { playLate } from './part';

export class DateItem extends CalendarItem {}
playLate('DateItem', DateItem);

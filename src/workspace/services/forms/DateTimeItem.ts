import { CalendarItem } from './dateItems';
import { playLate } from './part';

export class DateTimeItem extends CalendarItem {}
playLate('DateTimeItem', DateTimeItem);

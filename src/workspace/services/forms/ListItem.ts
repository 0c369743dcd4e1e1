import { SingleChoiceItem } from './choiceItems';
import { playLate } from './part';

export class ListItem extends SingleChoiceItem {}
playLate('ListItem', ListItem);

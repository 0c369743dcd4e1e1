import { TableItem } from './gridItems';
import { playLate } from './part';

export class CheckboxGridItem extends TableItem {}
playLate('CheckboxGridItem', CheckboxGridItem);

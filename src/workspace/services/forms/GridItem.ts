import { TableItem } from './gridItems';
import { playLate } from './part';

export class GridItem extends TableItem {}
playLate('GridItem', GridItem);

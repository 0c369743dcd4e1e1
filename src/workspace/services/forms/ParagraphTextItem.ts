import { playLate } from './part';
import { WrittenItem } from './textItems';

export class ParagraphTextItem extends WrittenItem {}
playLate('ParagraphTextItem', ParagraphTextItem);

import { playLate } from './part';
import { WrittenItem } from './textItems';

export class TextItem extends WrittenItem {}
playLate('TextItem', TextItem);

import { FormItem } from './items';
import { playLate } from './part';

export class SectionHeaderItem extends FormItem {}
playLate('SectionHeaderItem', SectionHeaderItem);

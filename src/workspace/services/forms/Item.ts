import { google } from '../errors';
import type { Host } from '../host';
import { CheckboxGridItem } from './CheckboxGridItem';
import { CheckboxItem } from './CheckboxItem';
import { DateItem } from './DateItem';
import { DateTimeItem } from './DateTimeItem';
import { DurationItem } from './DurationItem';
import { GridItem } from './GridItem';
import { ImageItem } from './ImageItem';
import { makers } from './ItemResponse';
import { FormItem } from './items';
import { ListItem } from './ListItem';
import { MultipleChoiceItem } from './MultipleChoiceItem';
import { PageBreakItem } from './PageBreakItem';
import { ParagraphTextItem } from './ParagraphTextItem';
import { itemState, type Part, playLate } from './part';
import { RatingItem } from './RatingItem';
import { ScaleItem } from './ScaleItem';
import { SectionHeaderItem } from './SectionHeaderItem';
import { TextItem } from './TextItem';
import { TimeItem } from './TimeItem';
import { VideoItem } from './VideoItem';

/** An item whose type the program has yet to ask for. */
export class Item extends FormItem {
  asCheckboxGridItem(): CheckboxGridItem {
    return as(this.part, 'CHECKBOX_GRID', CheckboxGridItem);
  }

  asCheckboxItem(): CheckboxItem {
    return as(this.part, 'CHECKBOX', CheckboxItem);
  }

  asDateItem(): DateItem {
    return as(this.part, 'DATE', DateItem);
  }

  asDateTimeItem(): DateTimeItem {
    return as(this.part, 'DATETIME', DateTimeItem);
  }

  asDurationItem(): DurationItem {
    return as(this.part, 'DURATION', DurationItem);
  }

  asGridItem(): GridItem {
    return as(this.part, 'GRID', GridItem);
  }

  asImageItem(): ImageItem {
    return as(this.part, 'IMAGE', ImageItem);
  }

  asListItem(): ListItem {
    return as(this.part, 'LIST', ListItem);
  }

  asMultipleChoiceItem(): MultipleChoiceItem {
    return as(this.part, 'MULTIPLE_CHOICE', MultipleChoiceItem);
  }

  asPageBreakItem(): PageBreakItem {
    return as(this.part, 'PAGE_BREAK', PageBreakItem);
  }

  asParagraphTextItem(): ParagraphTextItem {
    return as(this.part, 'PARAGRAPH_TEXT', ParagraphTextItem);
  }

  asRatingItem(): RatingItem {
    return as(this.part, 'RATING', RatingItem);
  }

  asScaleItem(): ScaleItem {
    return as(this.part, 'SCALE', ScaleItem);
  }

  asSectionHeaderItem(): SectionHeaderItem {
    return as(this.part, 'SECTION_HEADER', SectionHeaderItem);
  }

  asTextItem(): TextItem {
    return as(this.part, 'TEXT', TextItem);
  }

  asTimeItem(): TimeItem {
    return as(this.part, 'TIME', TimeItem);
  }

  asVideoItem(): VideoItem {
    return as(this.part, 'VIDEO', VideoItem);
  }
}
playLate('Item', Item);

makers.item = (host, formId, itemId) => new Item(host, formId, itemId);

type Made<Of> = new (host: Host, formId: string, itemId: number) => Of;

/** Asking for the wrong type throws: https://developers.google.com/apps-script/reference/forms/item */
function as<Of>(part: Part, type: string, made: Made<Of>): Of {
  const found = itemState(part).type;
  if (found !== type) throw google(part.host, 'wrongItemType', found);
  return new made(part.host, part.formId, part.itemId);
}

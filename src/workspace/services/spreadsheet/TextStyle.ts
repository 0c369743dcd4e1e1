import type { CellStyle } from '../../state';
import type { Host } from '../host';
import { play } from '../strict';
import type { Color } from './Color';
import { colorObject } from './Color';
import { make } from './objects';
import { Looks, looks } from './richText';
import { misfit } from './signature';
import type { TextStyleBuilder } from './TextStyleBuilder';

export class TextStyle extends Looks {
  copy(): TextStyleBuilder {
    return make.textStyleBuilder(this.host, this[looks]);
  }

  isBold(): boolean | null {
    const { fontWeight } = this[looks];
    return fontWeight === undefined ? null : fontWeight === 'bold';
  }

  isItalic(): boolean | null {
    const { fontStyle } = this[looks];
    return fontStyle === undefined ? null : fontStyle === 'italic';
  }

  isUnderline(): boolean | null {
    const { fontLine } = this[looks];
    return fontLine === undefined ? null : fontLine === 'underline';
  }

  isStrikethrough(): boolean | null {
    const { fontLine } = this[looks];
    return fontLine === undefined ? null : fontLine === 'line-through';
  }

  getFontFamily(): string | null {
    return this[looks].fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this[looks].fontSize ?? null;
  }

  getForegroundColor(): string | null {
    return this[looks].fontColor ?? null;
  }

  getForegroundColorObject(): Color | null {
    const { fontColor } = this[looks];
    return fontColor === undefined ? null : colorObject(this.host, fontColor);
  }
}
play('TextStyle', TextStyle, {}, 'handle');

/** The style a TextStyle carries. */
export function styleOf(host: Host, method: string, style: unknown): CellStyle {
  if (!(style instanceof TextStyle)) throw misfit(host, method, [style]);
  return { ...style[looks] };
}

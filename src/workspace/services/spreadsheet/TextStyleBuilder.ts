import type { Host } from '../host';
import { play } from '../strict';
import type { Color } from './Color';
import { hexOf } from './Color';
import { readColor } from './colors';
import { Looks, looks } from './richText';
import { checkArguments, isFlag, isNumber, isText, whole } from './signature';
import { TextStyle } from './TextStyle';

export class TextStyleBuilder extends Looks {
  build(): TextStyle {
    return new TextStyle(this.host, this[looks]);
  }

  setBold(bold: boolean): this {
    checkArguments(this.host, 'TextStyleBuilder.setBold', [bold], [isFlag]);
    this[looks].fontWeight = bold ? 'bold' : 'normal';
    return this;
  }

  setItalic(italic: boolean): this {
    checkArguments(this.host, 'TextStyleBuilder.setItalic', [italic], [isFlag]);
    this[looks].fontStyle = italic ? 'italic' : 'normal';
    return this;
  }

  setUnderline(underline: boolean): this {
    checkArguments(this.host, 'TextStyleBuilder.setUnderline', [underline], [isFlag]);
    this[looks].fontLine = underline ? 'underline' : 'none';
    return this;
  }

  setStrikethrough(strikethrough: boolean): this {
    checkArguments(this.host, 'TextStyleBuilder.setStrikethrough', [strikethrough], [isFlag]);
    this[looks].fontLine = strikethrough ? 'line-through' : 'none';
    return this;
  }

  setFontFamily(fontFamily: string): this {
    checkArguments(this.host, 'TextStyleBuilder.setFontFamily', [fontFamily], [isText]);
    this[looks].fontFamily = fontFamily;
    return this;
  }

  setFontSize(fontSize: number): this {
    checkArguments(this.host, 'TextStyleBuilder.setFontSize', [fontSize], [isNumber]);
    this[looks].fontSize = whole(fontSize);
    return this;
  }

  setForegroundColor(cssString: string): this {
    checkArguments(this.host, 'TextStyleBuilder.setForegroundColor', [cssString], [isText]);
    const color = readColor(cssString);
    if (color !== null) this[looks].fontColor = color;
    return this;
  }

  setForegroundColorObject(color: Color): this {
    const hex = hexOf(this.host, 'TextStyleBuilder.setForegroundColorObject', color);
    if (hex !== null) this[looks].fontColor = hex;
    return this;
  }
}
play('TextStyleBuilder', TextStyleBuilder, {}, 'handle');

export function newTextStyle(host: Host): TextStyleBuilder {
  return new TextStyleBuilder(host, {});
}

import type { CellStyle, RichRun } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Color } from './Color';
import { colorObject, hexOf } from './Color';
import { readColor } from './colors';
import { fit, isFlag, isNumber, isText, misfit, whole } from './signature';

const looks = Symbol('looks');

/** Looks of text; what is not set is null. */
class Looks extends Played {
  declare readonly [looks]: CellStyle;

  constructor(host: Host, style: CellStyle) {
    super(host);
    Object.defineProperty(this, looks, { value: { ...style } });
  }
}

export class TextStyle extends Looks {
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.host, this[looks]);
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

export class TextStyleBuilder extends Looks {
  build(): TextStyle {
    return new TextStyle(this.host, this[looks]);
  }

  setBold(bold: boolean): this {
    fit(this.host, 'TextStyleBuilder.setBold', [bold], [isFlag]);
    this[looks].fontWeight = bold ? 'bold' : 'normal';
    return this;
  }

  setItalic(italic: boolean): this {
    fit(this.host, 'TextStyleBuilder.setItalic', [italic], [isFlag]);
    this[looks].fontStyle = italic ? 'italic' : 'normal';
    return this;
  }

  setUnderline(underline: boolean): this {
    fit(this.host, 'TextStyleBuilder.setUnderline', [underline], [isFlag]);
    this[looks].fontLine = underline ? 'underline' : 'none';
    return this;
  }

  setStrikethrough(strikethrough: boolean): this {
    fit(this.host, 'TextStyleBuilder.setStrikethrough', [strikethrough], [isFlag]);
    this[looks].fontLine = strikethrough ? 'line-through' : 'none';
    return this;
  }

  setFontFamily(fontFamily: string): this {
    fit(this.host, 'TextStyleBuilder.setFontFamily', [fontFamily], [isText]);
    this[looks].fontFamily = fontFamily;
    return this;
  }

  setFontSize(fontSize: number): this {
    fit(this.host, 'TextStyleBuilder.setFontSize', [fontSize], [isNumber]);
    this[looks].fontSize = whole(fontSize);
    return this;
  }

  setForegroundColor(cssString: string): this {
    fit(this.host, 'TextStyleBuilder.setForegroundColor', [cssString], [isText]);
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

/** The style a TextStyle carries. */
export function styleOf(host: Host, method: string, style: unknown): CellStyle {
  if (!(style instanceof TextStyle)) throw misfit(host, method, [style]);
  return { ...style[looks] };
}

/** Text and how its stretches look and where they lead; stretches follow one another without gaps. */
export interface Rich {
  text: string;
  runs: RichRun[];
}

const rich = Symbol('rich');

export class RichTextValue extends Played {
  declare readonly [rich]: Rich & { offset: number };

  constructor(host: Host, value: Rich, offset = 0) {
    super(host);
    Object.defineProperty(this, rich, { value: { ...value, offset } });
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.host, this[rich]);
  }

  getText(): string {
    return this[rich].text;
  }

  getStartIndex(): number {
    return this[rich].offset;
  }

  getEndIndex(): number {
    return this[rich].offset + this[rich].text.length;
  }

  /** The stretches of one style each. */
  getRuns(): RichTextValue[] {
    const { text, runs } = this[rich];
    return runs.map(({ start, end, style }) => {
      const part = { text: text.slice(start, end), runs: [{ start: 0, end: end - start, style }] };
      return new RichTextValue(this.host, part, start);
    });
  }

  /** Null when the stretch, or the whole text, leads nowhere or to more than one place. */
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const styles = stylesIn(this[rich], startOffset, endOffset);
    const [first] = styles;
    return styles.every(({ link }) => link === first?.link) ? (first?.link ?? null) : null;
  }

  /** What all of the stretch, or of the whole text, has in common. */
  getTextStyle(startOffset?: number, endOffset?: number): TextStyle {
    const [first = {}, ...others] = stylesIn(this[rich], startOffset, endOffset) as Record<string, unknown>[];
    const common = Object.entries(first).filter(
      ([key, value]) => key !== 'link' && others.every((style) => style[key] === value),
    );
    return new TextStyle(this.host, Object.fromEntries(common));
  }
}

function stylesIn({ text, runs }: Rich, start = 0, end = text.length): CellStyle[] {
  return runs.filter((run) => run.start < end && run.end > start).map(({ style }) => style);
}

export class RichTextValueBuilder extends Played {
  declare readonly [rich]: Rich;

  constructor(host: Host, value: Rich) {
    super(host);
    Object.defineProperty(this, rich, { value: { text: value.text, runs: value.runs.map((run) => ({ ...run })) } });
  }

  setText(text: string): this {
    fit(this.host, 'RichTextValueBuilder.setText', [text], [isText]);
    this[rich].text = text;
    this[rich].runs = text === '' ? [] : [{ start: 0, end: text.length, style: {} }];
    return this;
  }

  /** `(style)` or `(start, end, style)`. */
  setTextStyle(...args: unknown[]): this {
    const style = styleOf(this.host, 'RichTextValueBuilder.setTextStyle', args.at(-1));
    return restyleStretch(this, this.host, 'setTextStyle', args, style);
  }

  /** `(url)` or `(start, end, url)`; null takes the link away. */
  setLinkUrl(...args: unknown[]): this {
    const url = args.at(-1);
    if (url !== null && typeof url !== 'string') throw misfit(this.host, 'RichTextValueBuilder.setLinkUrl', args);
    return restyleStretch(this, this.host, 'setLinkUrl', args, { link: url ?? undefined });
  }

  build(): RichTextValue {
    return new RichTextValue(this.host, { text: this[rich].text, runs: this[rich].runs.map((run) => ({ ...run })) });
  }
}

function restyleStretch<Of extends RichTextValueBuilder>(
  builder: Of,
  host: Host,
  method: string,
  args: unknown[],
  change: CellStyle,
): Of {
  const value = builder[rich];
  const [start, end] = args.length === 3 ? [args[0], args[1]] : [0, value.text.length];
  if (!isNumber(start) || !isNumber(end) || (args.length !== 1 && args.length !== 3)) {
    throw misfit(host, `RichTextValueBuilder.${method}`, args);
  }
  const [from, to] = [whole(start), whole(end)];
  if (from < 0 || to > value.text.length || from > to) throw google(host, 'invalidArgument', 'endOffset');
  value.runs = joined(
    value.runs.flatMap((run) => {
      const cuts = [
        run.start,
        Math.min(Math.max(from, run.start), run.end),
        Math.max(Math.min(to, run.end), run.start),
        run.end,
      ];
      const [first = 0, second = 0, third = 0, fourth = 0] = cuts;
      return [
        { start: first, end: second, style: run.style },
        { start: second, end: third, style: { ...run.style, ...change } },
        { start: third, end: fourth, style: run.style },
      ].filter((part) => part.end > part.start);
    }),
  );
  return builder;
}

/** Neighbours of one style as one stretch. */
function joined(runs: RichRun[]): RichRun[] {
  const result: RichRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && JSON.stringify(last.style) === JSON.stringify(run.style)) last.end = run.end;
    else result.push({ ...run });
  }
  return result;
}

/** What a RichTextValue carries; null stands for empty text. */
export function richOf(host: Host, method: string, value: unknown): Rich {
  if (value === null) return { text: '', runs: [] };
  if (!(value instanceof RichTextValue)) throw misfit(host, method, [value]);
  return value[rich];
}

export function newRichTextValue(host: Host): RichTextValueBuilder {
  return new RichTextValueBuilder(host, { text: '', runs: [] });
}

export function newTextStyle(host: Host): TextStyleBuilder {
  return new TextStyleBuilder(host, {});
}

play('TextStyle', TextStyle, {}, 'handle');
play('TextStyleBuilder', TextStyleBuilder, {}, 'handle');
play('RichTextValue', RichTextValue, {}, 'handle');
play('RichTextValueBuilder', RichTextValueBuilder, {}, 'handle');

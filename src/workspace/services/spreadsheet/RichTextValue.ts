import type { CellStyle } from '../../state';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { make } from './objects';
import type { RichTextValueBuilder } from './RichTextValueBuilder';
import { type Rich, rich } from './richText';
import { misfit } from './signature';
import { TextStyle } from './TextStyle';

export class RichTextValue extends Played {
  declare readonly [rich]: Rich & { offset: number };

  constructor(host: Host, value: Rich, offset = 0) {
    super(host);
    Object.defineProperty(this, rich, { value: { ...value, offset } });
  }

  copy(): RichTextValueBuilder {
    return make.richTextValueBuilder(this.host, this[rich]);
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
play('RichTextValue', RichTextValue, {}, 'handle');

function stylesIn({ text, runs }: Rich, start = 0, end = text.length): CellStyle[] {
  return runs.filter((run) => run.start < end && run.end > start).map(({ style }) => style);
}

/** What a RichTextValue carries; null stands for empty text. */
export function richOf(host: Host, method: string, value: unknown): Rich {
  if (value === null) return { text: '', runs: [] };
  if (!(value instanceof RichTextValue)) throw misfit(host, method, [value]);
  return value[rich];
}

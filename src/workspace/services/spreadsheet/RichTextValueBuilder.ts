import type { CellStyle, RichRun } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { RichTextValue } from './RichTextValue';
import { type Rich, rich } from './richText';
import { checkArguments, isNumber, isText, misfit, whole } from './signature';
import { styleOf } from './TextStyle';

export class RichTextValueBuilder extends Played {
  declare readonly [rich]: Rich;

  constructor(host: Host, value: Rich) {
    super(host);
    Object.defineProperty(this, rich, { value: { text: value.text, runs: value.runs.map((run) => ({ ...run })) } });
  }

  setText(text: string): this {
    checkArguments(this.host, 'RichTextValueBuilder.setText', [text], [isText]);
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
play('RichTextValueBuilder', RichTextValueBuilder, {}, 'handle');

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

export function newRichTextValue(host: Host): RichTextValueBuilder {
  return new RichTextValueBuilder(host, { text: '', runs: [] });
}

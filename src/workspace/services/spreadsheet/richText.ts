import type { CellStyle, RichRun } from '../../state';
import type { Host } from '../host';
import { Played } from '../strict';

export const looks = Symbol('looks');

/** Looks of text; what is not set is null. */
export class Looks extends Played {
  declare readonly [looks]: CellStyle;

  constructor(host: Host, style: CellStyle) {
    super(host);
    Object.defineProperty(this, looks, { value: { ...style } });
  }
}

/** Text and how its stretches look and where they lead; stretches follow one another without gaps. */
export interface Rich {
  text: string;
  runs: RichRun[];
}

export const rich = Symbol('rich');

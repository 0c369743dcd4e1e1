import type { Host } from '../host';
import { Played, play } from '../strict';
import { hex } from './colors';
import type { Member } from './enums';
import { ColorType } from './enums';
import { RgbColor } from './RgbColor';
import { misfit } from './signature';

/** A colour; theme colours are not played. */
export class Color extends Played {
  declare readonly [hex]: string;

  constructor(host: Host, value: string) {
    super(host);
    Object.defineProperty(this, hex, { value });
  }

  asRgbColor(): RgbColor {
    return new RgbColor(this.host, this[hex]);
  }

  getColorType(): Member {
    return ColorType.RGB;
  }
}
play('Color', Color, {}, 'handle');

export function colorObject(host: Host, value: string): Color {
  return new Color(host, value);
}

/** The hex of a Color, null for null; anything else does not fit the method. */
export function hexOf(host: Host, method: string, color: unknown): string | null {
  if (color === null) return null;
  if (color instanceof Color) return color[hex];
  throw misfit(host, method, [color]);
}

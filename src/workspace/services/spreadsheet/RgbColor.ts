import type { Host } from '../host';
import { Played, play } from '../strict';
import { hex } from './colors';
import type { Member } from './enums';
import { ColorType } from './enums';

export class RgbColor extends Played {
  declare readonly [hex]: string;

  constructor(host: Host, value: string) {
    super(host);
    Object.defineProperty(this, hex, { value });
  }

  /** With the alpha in front, as Google gives it: `#ffff0000` is red. */
  asHexString(): string {
    return `#ff${this[hex].slice(1)}`;
  }

  getRed(): number {
    return Number.parseInt(this[hex].slice(1, 3), 16);
  }

  getGreen(): number {
    return Number.parseInt(this[hex].slice(3, 5), 16);
  }

  getBlue(): number {
    return Number.parseInt(this[hex].slice(5, 7), 16);
  }

  getColorType(): Member {
    return ColorType.RGB;
  }
}
play('RgbColor', RgbColor, {}, 'handle');

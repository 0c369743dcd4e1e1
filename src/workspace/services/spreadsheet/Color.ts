import type { Host } from '../host';
import { Played, play } from '../strict';
import { readColor } from './colors';
import type { Member } from './enums';
import { ColorType } from './enums';
import { misfit } from './signature';

const hex = Symbol('hex');

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

export class ColorBuilder extends Played {
  declare [hex]: string;

  constructor(host: Host) {
    super(host);
    Object.defineProperty(this, hex, { value: '#000000', writable: true });
  }

  setRgbColor(cssString: string): this {
    const color = readColor(cssString);
    if (color === null) throw misfit(this.host, 'ColorBuilder.setRgbColor', [cssString]);
    this[hex] = color;
    return this;
  }

  getColorType(): Member {
    return ColorType.RGB;
  }

  asRgbColor(): RgbColor {
    return new RgbColor(this.host, this[hex]);
  }

  build(): Color {
    return new Color(this.host, this[hex]);
  }
}

export function colorObject(host: Host, value: string): Color {
  return new Color(host, value);
}

/** The hex of a Color, null for null; anything else does not fit the method. */
export function hexOf(host: Host, method: string, color: unknown): string | null {
  if (color === null) return null;
  if (color instanceof Color) return color[hex];
  throw misfit(host, method, [color]);
}

play('Color', Color, {}, 'handle');
play('RgbColor', RgbColor, {}, 'handle');
play('ColorBuilder', ColorBuilder, {}, 'handle');

import type { Host } from '../host';
import { Played, play } from '../strict';
import { Color } from './Color';
import { hex, readColor } from './colors';
import type { Member } from './enums';
import { ColorType } from './enums';
import { RgbColor } from './RgbColor';
import { misfit } from './signature';

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
play('ColorBuilder', ColorBuilder, {}, 'handle');

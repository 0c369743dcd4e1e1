import { play } from '../strict';
import type { Color } from './Color';
import { colorObject, hexOf } from './Color';
import { rgb } from './colors';
import type { Member } from './enums';
import { nameIn, WrapStrategy } from './enums';
import { readFormat, readFormats, setFormat, setFormats } from './formats';
import { place } from './objects';
import { RangePlace } from './RangePlace';
import { checkArguments, isFlag, isNumber, isRows, misfit } from './signature';

const textOrNull = (value: unknown) => value === null || typeof value === 'string';
const numberOrNull = (value: unknown) => value === null || typeof value === 'number';

/** How the cells of a range look. */
export class RangeFormats extends RangePlace {
  getNumberFormat(): string {
    return String(readFormat(this.host, this[place], 'numberFormat'));
  }

  getNumberFormats(): string[][] {
    return readFormats(this.host, this[place], 'numberFormat') as string[][];
  }

  setNumberFormat(value: string | null): this {
    checkArguments(this.host, 'Range.setNumberFormat', [value], [textOrNull]);
    setFormat(this.host, this[place], 'numberFormat', value);
    return this;
  }

  setNumberFormats(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setNumberFormats', [values], [isRows]);
    setFormats(this.host, this[place], 'numberFormat', values);
    return this;
  }

  getBackground(): string {
    return String(readFormat(this.host, this[place], 'background'));
  }

  getBackgrounds(): string[][] {
    return readFormats(this.host, this[place], 'background') as string[][];
  }

  setBackground(value: string | null): this {
    checkArguments(this.host, 'Range.setBackground', [value], [textOrNull]);
    setFormat(this.host, this[place], 'background', value);
    return this;
  }

  setBackgrounds(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setBackgrounds', [values], [isRows]);
    setFormats(this.host, this[place], 'background', values);
    return this;
  }

  getFontColor(): string {
    return String(readFormat(this.host, this[place], 'fontColor'));
  }

  getFontColors(): string[][] {
    return readFormats(this.host, this[place], 'fontColor') as string[][];
  }

  setFontColor(value: string | null): this {
    checkArguments(this.host, 'Range.setFontColor', [value], [textOrNull]);
    setFormat(this.host, this[place], 'fontColor', value);
    return this;
  }

  setFontColors(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setFontColors', [values], [isRows]);
    setFormats(this.host, this[place], 'fontColor', values);
    return this;
  }

  getFontWeight(): string {
    return String(readFormat(this.host, this[place], 'fontWeight'));
  }

  getFontWeights(): string[][] {
    return readFormats(this.host, this[place], 'fontWeight') as string[][];
  }

  setFontWeight(value: string | null): this {
    checkArguments(this.host, 'Range.setFontWeight', [value], [textOrNull]);
    setFormat(this.host, this[place], 'fontWeight', value);
    return this;
  }

  setFontWeights(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setFontWeights', [values], [isRows]);
    setFormats(this.host, this[place], 'fontWeight', values);
    return this;
  }

  getFontStyle(): string {
    return String(readFormat(this.host, this[place], 'fontStyle'));
  }

  getFontStyles(): string[][] {
    return readFormats(this.host, this[place], 'fontStyle') as string[][];
  }

  setFontStyle(value: string | null): this {
    checkArguments(this.host, 'Range.setFontStyle', [value], [textOrNull]);
    setFormat(this.host, this[place], 'fontStyle', value);
    return this;
  }

  setFontStyles(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setFontStyles', [values], [isRows]);
    setFormats(this.host, this[place], 'fontStyle', values);
    return this;
  }

  getFontLine(): string {
    return String(readFormat(this.host, this[place], 'fontLine'));
  }

  getFontLines(): string[][] {
    return readFormats(this.host, this[place], 'fontLine') as string[][];
  }

  setFontLine(value: string | null): this {
    checkArguments(this.host, 'Range.setFontLine', [value], [textOrNull]);
    setFormat(this.host, this[place], 'fontLine', value);
    return this;
  }

  setFontLines(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setFontLines', [values], [isRows]);
    setFormats(this.host, this[place], 'fontLine', values);
    return this;
  }

  getFontSize(): number {
    return Number(readFormat(this.host, this[place], 'fontSize'));
  }

  getFontSizes(): number[][] {
    return readFormats(this.host, this[place], 'fontSize') as number[][];
  }

  setFontSize(value: number | null): this {
    checkArguments(this.host, 'Range.setFontSize', [value], [numberOrNull]);
    setFormat(this.host, this[place], 'fontSize', value);
    return this;
  }

  setFontSizes(values: (number | null)[][]): this {
    checkArguments(this.host, 'Range.setFontSizes', [values], [isRows]);
    setFormats(this.host, this[place], 'fontSize', values);
    return this;
  }

  getFontFamily(): string {
    return String(readFormat(this.host, this[place], 'fontFamily'));
  }

  getFontFamilies(): string[][] {
    return readFormats(this.host, this[place], 'fontFamily') as string[][];
  }

  setFontFamily(value: string | null): this {
    checkArguments(this.host, 'Range.setFontFamily', [value], [textOrNull]);
    setFormat(this.host, this[place], 'fontFamily', value);
    return this;
  }

  setFontFamilies(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setFontFamilies', [values], [isRows]);
    setFormats(this.host, this[place], 'fontFamily', values);
    return this;
  }

  getHorizontalAlignment(): string {
    return String(readFormat(this.host, this[place], 'horizontalAlignment'));
  }

  getHorizontalAlignments(): string[][] {
    return readFormats(this.host, this[place], 'horizontalAlignment') as string[][];
  }

  setHorizontalAlignment(value: string | null): this {
    checkArguments(this.host, 'Range.setHorizontalAlignment', [value], [textOrNull]);
    setFormat(this.host, this[place], 'horizontalAlignment', value);
    return this;
  }

  setHorizontalAlignments(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setHorizontalAlignments', [values], [isRows]);
    setFormats(this.host, this[place], 'horizontalAlignment', values);
    return this;
  }

  getVerticalAlignment(): string {
    return String(readFormat(this.host, this[place], 'verticalAlignment'));
  }

  getVerticalAlignments(): string[][] {
    return readFormats(this.host, this[place], 'verticalAlignment') as string[][];
  }

  setVerticalAlignment(value: string | null): this {
    checkArguments(this.host, 'Range.setVerticalAlignment', [value], [textOrNull]);
    setFormat(this.host, this[place], 'verticalAlignment', value);
    return this;
  }

  setVerticalAlignments(values: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setVerticalAlignments', [values], [isRows]);
    setFormats(this.host, this[place], 'verticalAlignment', values);
    return this;
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    checkArguments(this.host, 'Range.setBackgroundRGB', [red, green, blue], [isNumber, isNumber, isNumber]);
    setFormat(this.host, this[place], 'background', rgb(red, green, blue));
    return this;
  }

  getBackgroundObject(): Color {
    return colorObject(this.host, String(readFormat(this.host, this[place], 'background')));
  }

  getBackgroundObjects(): Color[][] {
    return readFormats(this.host, this[place], 'background').map((row) =>
      row.map((value) => colorObject(this.host, String(value))),
    );
  }

  setBackgroundObject(color: Color | null): this {
    setFormat(this.host, this[place], 'background', hexOf(this.host, 'Range.setBackgroundObject', color));
    return this;
  }

  setBackgroundObjects(colors: (Color | null)[][]): this {
    checkArguments(this.host, 'Range.setBackgroundObjects', [colors], [isRows]);
    const hexes = colors.map((row) => row.map((each) => hexOf(this.host, 'Range.setBackgroundObjects', each)));
    setFormats(this.host, this[place], 'background', hexes);
    return this;
  }

  getFontColorObject(): Color {
    return colorObject(this.host, String(readFormat(this.host, this[place], 'fontColor')));
  }

  getFontColorObjects(): Color[][] {
    return readFormats(this.host, this[place], 'fontColor').map((row) =>
      row.map((value) => colorObject(this.host, String(value))),
    );
  }

  setFontColorObject(color: Color | null): this {
    setFormat(this.host, this[place], 'fontColor', hexOf(this.host, 'Range.setFontColorObject', color));
    return this;
  }

  setFontColorObjects(colors: (Color | null)[][]): this {
    checkArguments(this.host, 'Range.setFontColorObjects', [colors], [isRows]);
    const hexes = colors.map((row) => row.map((each) => hexOf(this.host, 'Range.setFontColorObjects', each)));
    setFormats(this.host, this[place], 'fontColor', hexes);
    return this;
  }

  getWrap(): boolean {
    return wraps(readFormat(this.host, this[place], 'wrap'));
  }

  getWraps(): boolean[][] {
    return readFormats(this.host, this[place], 'wrap').map((row) => row.map(wraps));
  }

  setWrap(isWrapEnabled: boolean): this {
    checkArguments(this.host, 'Range.setWrap', [isWrapEnabled], [isFlag]);
    setFormat(this.host, this[place], 'wrap', isWrapEnabled ? 'WRAP' : 'OVERFLOW');
    return this;
  }

  setWraps(isWrapEnabled: boolean[][]): this {
    checkArguments(this.host, 'Range.setWraps', [isWrapEnabled], [isRows]);
    const strategies = isWrapEnabled.map((row) => row.map((each) => (each ? 'WRAP' : 'OVERFLOW')));
    setFormats(this.host, this[place], 'wrap', strategies);
    return this;
  }

  getWrapStrategy(): Member | undefined {
    return strategyOf(readFormat(this.host, this[place], 'wrap'));
  }

  getWrapStrategies(): (Member | undefined)[][] {
    return readFormats(this.host, this[place], 'wrap').map((row) => row.map(strategyOf));
  }

  setWrapStrategy(strategy: unknown): this {
    const name = nameIn(WrapStrategy, strategy);
    if (name === null) throw misfit(this.host, 'Range.setWrapStrategy', [strategy]);
    setFormat(this.host, this[place], 'wrap', name);
    return this;
  }

  setWrapStrategies(strategies: unknown[][]): this {
    checkArguments(this.host, 'Range.setWrapStrategies', [strategies], [isRows]);
    setFormats(
      this.host,
      this[place],
      'wrap',
      strategies.map((row) => row.map((each) => nameIn(WrapStrategy, each))),
    );
    return this;
  }
}

/** Google says true before anything was set, though the strategy is OVERFLOW: https://issuetracker.google.com/issues/427134600. */
function wraps(wrap: string | number): boolean {
  return wrap !== 'OVERFLOW' && wrap !== 'CLIP';
}

function strategyOf(wrap: string | number): Member | undefined {
  return (WrapStrategy as Record<string, Member>)[wrap] ?? WrapStrategy.OVERFLOW;
}

const reads = Object.getOwnPropertyNames(RangeFormats.prototype).filter((method) => method.startsWith('get'));
play('Range', RangeFormats, Object.fromEntries(reads.map((method) => [method, 'read' as const])), 'write');

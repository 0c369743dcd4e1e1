import { play } from '../strict';
import type { ClearOptions } from './areas';
import {
  breakApart,
  clearArea,
  clearContentsOf,
  clearValidations,
  insertCheckboxes,
  removeCheckboxes,
  setBorders,
  setNotes,
  tick,
  trimWhitespace,
} from './areas';
import { rgb } from './colors';
import { nameIn, WrapStrategy } from './enums';
import type { Format } from './formats';
import { clearFormats, setFormat } from './formats';
import type { Place } from './objects';
import { hostOf, make, Placed, place } from './objects';
import type { Range } from './Range';
import { setFormulaOf, setFormulaR1C1Of, setValueOf } from './RangeContents';
import { selectRanges } from './selected';
import { checkArguments, given, isFlag, isText, misfit } from './signature';

/** Several ranges of one tab, treated alike. */
export class RangeList extends Placed<Place[]> {
  getRanges(): Range[] {
    return this[place].map((at) => make.range(this.host, at));
  }

  activate(): this {
    selectRanges(this.host, this[place]);
    return this;
  }

  breakApart(): this {
    for (const at of this[place]) breakApart(this.host, at);
    return this;
  }

  check(): this {
    for (const at of this[place]) tick(this.host, at, true);
    return this;
  }

  uncheck(): this {
    for (const at of this[place]) tick(this.host, at, false);
    return this;
  }

  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): this {
    for (const at of this[place]) insertCheckboxes(this.host, at, given(checkedValue, uncheckedValue));
    return this;
  }

  removeCheckboxes(): this {
    for (const at of this[place]) removeCheckboxes(this.host, at);
    return this;
  }

  clear(options?: ClearOptions): this {
    for (const at of this[place]) clearArea(this.host, at, options);
    return this;
  }

  clearContent(): this {
    for (const at of this[place]) clearContentsOf(this.host, at);
    return this;
  }

  clearDataValidations(): this {
    for (const at of this[place]) clearValidations(this.host, at);
    return this;
  }

  clearFormat(): this {
    for (const at of this[place]) clearFormats(this.host, at);
    return this;
  }

  clearNote(): this {
    for (const at of this[place]) setNotes(this.host, at, () => null);
    return this;
  }

  setNote(note: string | null): this {
    for (const at of this[place]) setNotes(this.host, at, () => note);
    return this;
  }

  setValue(value: unknown): this {
    for (const at of this[place]) setValueOf(this.host, at, value);
    return this;
  }

  setFormula(formula: string): this {
    checkArguments(this.host, 'RangeList.setFormula', [formula], [isText]);
    for (const at of this[place]) setFormulaOf(this.host, at, formula);
    return this;
  }

  setFormulaR1C1(formula: string): this {
    checkArguments(this.host, 'RangeList.setFormulaR1C1', [formula], [isText]);
    for (const at of this[place]) setFormulaR1C1Of(this.host, at, formula);
    return this;
  }

  setBackground(color: string | null): this {
    return looks(this, 'background', color);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return looks(this, 'background', rgb(red, green, blue));
  }

  setFontColor(color: string | null): this {
    return looks(this, 'fontColor', color);
  }

  setFontFamily(fontFamily: string | null): this {
    return looks(this, 'fontFamily', fontFamily);
  }

  setFontLine(fontLine: string | null): this {
    return looks(this, 'fontLine', fontLine);
  }

  setFontSize(size: number): this {
    return looks(this, 'fontSize', size);
  }

  setFontStyle(fontStyle: string | null): this {
    return looks(this, 'fontStyle', fontStyle);
  }

  setFontWeight(fontWeight: string | null): this {
    return looks(this, 'fontWeight', fontWeight);
  }

  setHorizontalAlignment(alignment: string | null): this {
    return looks(this, 'horizontalAlignment', alignment);
  }

  setVerticalAlignment(alignment: string | null): this {
    return looks(this, 'verticalAlignment', alignment);
  }

  setNumberFormat(numberFormat: string): this {
    return looks(this, 'numberFormat', numberFormat);
  }

  setWrap(isWrapEnabled: boolean): this {
    checkArguments(this.host, 'RangeList.setWrap', [isWrapEnabled], [isFlag]);
    return looks(this, 'wrap', isWrapEnabled ? 'WRAP' : 'OVERFLOW');
  }

  setWrapStrategy(strategy: unknown): this {
    const name = nameIn(WrapStrategy, strategy);
    if (name === null) throw misfit(this.host, 'RangeList.setWrapStrategy', [strategy]);
    return looks(this, 'wrap', name);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: unknown,
  ): this {
    const sides = { top, left, bottom, right, vertical, horizontal };
    for (const at of this[place]) setBorders(this.host, at, sides, color, style);
    return this;
  }

  trimWhitespace(): this {
    for (const at of this[place]) trimWhitespace(this.host, at);
    return this;
  }
}

function looks<Of extends RangeList>(list: Of, format: Format, value: unknown): Of {
  for (const at of list[place]) setFormat(hostOf(list), at, format, value);
  return list;
}

play('RangeList', RangeList, { getRanges: 'handle', activate: 'handle' }, 'write');

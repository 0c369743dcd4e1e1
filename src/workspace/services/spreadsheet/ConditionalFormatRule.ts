import type { ConditionalFormatState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { readColor } from './colors';
import type { Member } from './enums';
import { InterpolationType, nameIn } from './enums';
import type { Place } from './objects';
import { hostOf, make, place } from './objects';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import { giveValue } from './ruleValues';
import type { Check } from './signature';
import { fit, misfit } from './signature';
import { criteriaType, offerConditions } from './whenMethods';

/** A gradient as a rule keeps it: least, middle and most, each a colour and where it stands. */
export interface Gradient {
  min: GradientPoint;
  mid: GradientPoint | null;
  max: GradientPoint;
}

export interface GradientPoint {
  color: string;
  /** A member of InterpolationType. */
  type: string;
  value: string;
}

/** A rule off the sheet: its ranges know their tab. */
interface Draft extends Omit<ConditionalFormatState, 'ranges'> {
  places: Place[];
}

const draft = Symbol('draft');

function emptyDraft(): Draft {
  return {
    places: [],
    condition: null,
    gradient: null,
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    strikethrough: null,
    underline: null,
  };
}

class Rule extends Played {
  declare readonly [draft]: Draft;

  constructor(host: Host, state: Draft) {
    super(host);
    Object.defineProperty(this, draft, { value: { ...state } });
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.host, this[draft]);
  }

  getRanges(): Range[] {
    return this[draft].places.map((at) => make.range(this.host, at));
  }

  getBooleanCondition(): BooleanCondition | null {
    return this[draft].condition === null ? null : new BooleanCondition(this.host, this[draft]);
  }

  getGradientCondition(): GradientCondition | null {
    const gradient = this[draft].gradient as Gradient | null;
    return gradient === null ? null : new GradientCondition(this.host, gradient);
  }
}

export class ConditionalFormatRule extends Rule {}

export class BooleanCondition extends Played {
  declare private readonly state: Draft;

  constructor(host: Host, state: Draft) {
    super(host);
    Object.defineProperty(this, 'state', { value: state });
  }

  getCriteriaType(): Member | null {
    return criteriaType(this.state.condition);
  }

  getCriteriaValues(): unknown[] {
    return (this.state.condition?.values ?? []).map((value) => giveValue(this.host, value));
  }

  getBackground(): string | null {
    return this.state.background;
  }

  getFontColor(): string | null {
    return this.state.fontColor;
  }

  getBold(): boolean | null {
    return this.state.bold;
  }

  getItalic(): boolean | null {
    return this.state.italic;
  }

  getStrikethrough(): boolean | null {
    return this.state.strikethrough;
  }

  getUnderline(): boolean | null {
    return this.state.underline;
  }
}

export class GradientCondition extends Played {
  declare private readonly gradient: Gradient;

  constructor(host: Host, gradient: Gradient) {
    super(host);
    Object.defineProperty(this, 'gradient', { value: gradient });
  }

  getMinColor(): string {
    return this.gradient.min.color;
  }

  getMinType(): Member | undefined {
    return (InterpolationType as Record<string, Member>)[this.gradient.min.type];
  }

  getMinValue(): string {
    return this.gradient.min.value;
  }

  getMidColor(): string | null {
    return this.gradient.mid?.color ?? null;
  }

  getMidType(): Member | null {
    return (InterpolationType as Record<string, Member>)[this.gradient.mid?.type ?? ''] ?? null;
  }

  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }

  getMaxColor(): string {
    return this.gradient.max.color;
  }

  getMaxType(): Member | undefined {
    return (InterpolationType as Record<string, Member>)[this.gradient.max.type];
  }

  getMaxValue(): string {
    return this.gradient.max.value;
  }
}

const textOrNull: Check = (value) => value === null || typeof value === 'string';
const flagOrNull: Check = (value) => value === null || typeof value === 'boolean';

export class ConditionalFormatRuleBuilder extends Rule {
  build(): ConditionalFormatRule {
    const state = this[draft];
    if (state.condition === null && state.gradient === null) throw google(this.host, 'ruleWithoutCondition');
    return new ConditionalFormatRule(this.host, state);
  }

  setRanges(ranges: Range[]): this {
    const fits = Array.isArray(ranges) && ranges.every((range) => range instanceof RangePlace);
    if (!fits) throw misfit(this.host, 'ConditionalFormatRuleBuilder.setRanges', [ranges]);
    if (ranges.length === 0) throw google(this.host, 'ruleWithoutRanges');
    this[draft].places = ranges.map((range) => range[place]);
    return this;
  }

  setBackground(color: string | null): this {
    fit(this.host, 'ConditionalFormatRuleBuilder.setBackground', [color], [textOrNull]);
    this[draft].background = readColor(color);
    return this;
  }

  setFontColor(color: string | null): this {
    fit(this.host, 'ConditionalFormatRuleBuilder.setFontColor', [color], [textOrNull]);
    this[draft].fontColor = readColor(color);
    return this;
  }

  setBold(bold: boolean | null): this {
    fit(this.host, 'ConditionalFormatRuleBuilder.setBold', [bold], [flagOrNull]);
    this[draft].bold = bold;
    return this;
  }

  setItalic(italic: boolean | null): this {
    fit(this.host, 'ConditionalFormatRuleBuilder.setItalic', [italic], [flagOrNull]);
    this[draft].italic = italic;
    return this;
  }

  setStrikethrough(strikethrough: boolean | null): this {
    fit(this.host, 'ConditionalFormatRuleBuilder.setStrikethrough', [strikethrough], [flagOrNull]);
    this[draft].strikethrough = strikethrough;
    return this;
  }

  setUnderline(underline: boolean | null): this {
    fit(this.host, 'ConditionalFormatRuleBuilder.setUnderline', [underline], [flagOrNull]);
    this[draft].underline = underline;
    return this;
  }

  setGradientMinpoint(color: string): this {
    return point(this, 'setGradientMinpoint', 'min', color, InterpolationType.MIN, '');
  }

  setGradientMinpointWithValue(color: string, type: Member, value: string): this {
    return point(this, 'setGradientMinpointWithValue', 'min', color, type, value);
  }

  setGradientMidpointWithValue(color: string, type: Member, value: string): this {
    return point(this, 'setGradientMidpointWithValue', 'mid', color, type, value);
  }

  setGradientMaxpoint(color: string): this {
    return point(this, 'setGradientMaxpoint', 'max', color, InterpolationType.MAX, '');
  }

  setGradientMaxpointWithValue(color: string, type: Member, value: string): this {
    return point(this, 'setGradientMaxpointWithValue', 'max', color, type, value);
  }
}

type Builder = ConditionalFormatRuleBuilder;

offerConditions('ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, (builder, condition) => {
  builder[draft].condition = condition;
  builder[draft].gradient = null;
});

function point<Of extends Builder>(
  builder: Of,
  method: string,
  which: keyof Gradient,
  color: unknown,
  type: unknown,
  value: unknown,
): Of {
  const hex = readColor(color);
  const kind = nameIn(InterpolationType, type);
  if (hex === null || kind === null) {
    throw misfit(hostOf(builder), `ConditionalFormatRuleBuilder.${method}`, [color, type, value]);
  }
  const plain: Gradient = {
    min: { color: '#ffffff', type: 'MIN', value: '' },
    mid: null,
    max: { color: '#ffffff', type: 'MAX', value: '' },
  };
  const gradient = { ...((builder[draft].gradient as Gradient | null) ?? plain) };
  gradient[which] = { color: hex, type: kind, value: String(value) };
  builder[draft].gradient = gradient;
  builder[draft].condition = null;
  return builder;
}

export function newConditionalFormatRule(host: Host): ConditionalFormatRuleBuilder {
  return new ConditionalFormatRuleBuilder(host, emptyDraft());
}

/** A rule as the tab keeps it; refused when it reaches another tab. */
export function ruleState(host: Host, sheetId: number, value: unknown): ConditionalFormatState {
  if (!(value instanceof ConditionalFormatRule)) throw misfit(host, 'Sheet.setConditionalFormatRules', [[value]]);
  const { places, ...looks } = value[draft];
  if (places.length === 0) throw google(host, 'ruleWithoutRanges');
  if (places.some((at) => at.sheetId !== sheetId)) throw google(host, 'conditionalOtherSheet');
  const ranges = places.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
  const condition = looks.condition === null ? null : { ...looks.condition, values: [...looks.condition.values] };
  return { ...looks, condition, ranges };
}

/** The rule a script gets for one the tab keeps. */
export function ruleObject(
  host: Host,
  spreadsheetId: string,
  sheetId: number,
  { ranges, ...looks }: ConditionalFormatState,
): ConditionalFormatRule {
  return new ConditionalFormatRule(host, {
    ...looks,
    places: ranges.map((range) => ({ ...range, spreadsheetId, sheetId })),
  });
}

play('ConditionalFormatRule', Rule, {}, 'handle');
play('ConditionalFormatRule', ConditionalFormatRule, {}, 'handle');
play('ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, {}, 'handle');
play('BooleanCondition', BooleanCondition, {}, 'handle');
play('GradientCondition', GradientCondition, {}, 'handle');

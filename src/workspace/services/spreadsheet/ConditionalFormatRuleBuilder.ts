import { google } from '../errors';
import type { Host } from '../host';
import { play } from '../strict';
import { ConditionalFormatRule } from './ConditionalFormatRule';
import { readColor } from './colors';
import { draft, emptyDraft, type Gradient, Rule } from './conditionalRules';
import type { Member } from './enums';
import { InterpolationType, nameIn } from './enums';
import { hostOf, place } from './objects';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import type { Check } from './signature';
import { checkArguments, misfit } from './signature';
import { offerConditions } from './whenMethods';

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
    checkArguments(this.host, 'ConditionalFormatRuleBuilder.setBackground', [color], [textOrNull]);
    this[draft].background = readColor(color);
    return this;
  }

  setFontColor(color: string | null): this {
    checkArguments(this.host, 'ConditionalFormatRuleBuilder.setFontColor', [color], [textOrNull]);
    this[draft].fontColor = readColor(color);
    return this;
  }

  setBold(bold: boolean | null): this {
    checkArguments(this.host, 'ConditionalFormatRuleBuilder.setBold', [bold], [flagOrNull]);
    this[draft].bold = bold;
    return this;
  }

  setItalic(italic: boolean | null): this {
    checkArguments(this.host, 'ConditionalFormatRuleBuilder.setItalic', [italic], [flagOrNull]);
    this[draft].italic = italic;
    return this;
  }

  setStrikethrough(strikethrough: boolean | null): this {
    checkArguments(this.host, 'ConditionalFormatRuleBuilder.setStrikethrough', [strikethrough], [flagOrNull]);
    this[draft].strikethrough = strikethrough;
    return this;
  }

  setUnderline(underline: boolean | null): this {
    checkArguments(this.host, 'ConditionalFormatRuleBuilder.setUnderline', [underline], [flagOrNull]);
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
offerConditions('ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, (builder, condition) => {
  builder[draft].condition = condition;
  builder[draft].gradient = null;
});
play('ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, {}, 'handle');

type Builder = ConditionalFormatRuleBuilder;

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

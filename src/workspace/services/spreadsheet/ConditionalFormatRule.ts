import type { ConditionalFormatState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { play } from '../strict';
import { draft, Rule } from './conditionalRules';
import { misfit } from './signature';

export class ConditionalFormatRule extends Rule {}
play('ConditionalFormatRule', ConditionalFormatRule, {}, 'handle');

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

import * as write from './enWrite';
import type { Text } from './vi';

/** A sentence on each rule that a report may break, with its figures; what is asked of the unit begins with “Please”. */
export const violations: Text['violations'] = {
  unitUnknown: ({ typed }) =>
    typed === ''
      ? 'The report names no unit. Please choose the unit from the list.'
      : `The unit ‘${typed}’ is not known. Please choose the unit from the list.`,
  linkCode: ({ missing }) =>
    missing
      ? 'The report was not sent from the unit’s own link. Please confirm with the unit before counting it.'
      : 'The link used is out of date or belongs to another unit. Please confirm with the unit before counting it.',
  notANumber: ({ question }, words) =>
    `The answer for ${words.question(question).name} is not a number. Please report again.`,
  overDenominator: ({ indicator, figure, denominator }, words) => {
    const called = words.indicator(indicator);
    return `${write.capital(called.name)} (${write.count(figure)}) is greater than ${called.denominator} (${write.count(denominator)}). Please check.`;
  },
  overCeiling: ({ lower, figure, upper, ceiling }, words) =>
    `${write.capital(words.question(lower).name)} (${write.count(figure)}) is greater than ${words.question(upper).name} (${write.count(ceiling)}). Please check.`,
  fell: ({ falls }, words) => {
    const said = falls.map(
      ({ question, from, to }) => `from ${write.count(from)} to ${write.quantity(to, words.question(question).noun)}`,
    );
    return `The running total is lower than in the previous report (${said.join('; ')}). Please confirm.`;
  },
  jumped: ({ indicator, points, from, to }, words) =>
    `The figure rose by ${write.decimal(points)} percentage points within one day (from ${write.count(from)} to ${write.quantity(to, words.indicator(indicator).noun)}). Please check.`,
  asOfAfterSending: ({ asOf, sent }) =>
    `The date of the figures (${write.date(asOf)}) is after the day the report was sent (${write.date(sent)}). Please check.`,
  asOfBeforeStart: ({ asOf }) => `The figures are as of ${write.date(asOf)}, before the first day. Please check.`,
  asOfAfterEnd: ({ asOf }) => `The figures are as of ${write.date(asOf)}, after the last day. Please check.`,
  late: ({ sent }) => `The report was sent late, at ${write.moment(sent)}.`,
  denominatorProposed: ({ question, figure }, words) =>
    `The unit proposes to change ${words.question(question).name} to ${write.count(figure)}.`,
  severalInADay: ({ reports }) =>
    `The unit has sent ${write.plural(reports, 'report', 'reports')} in one day; the latest valid report is the one that counts.`,
};

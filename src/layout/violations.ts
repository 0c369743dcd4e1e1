import type { Campaign } from '../core/campaign';
import type { Report } from '../core/reports';
import type { Violation } from '../core/violations';
import type { Text } from '../text/vi';
import type { ViolationWords } from '../text/viViolations';
import { lowerFirst } from '../text/write';

/** The sentence about a violation, with the names that the preset gives to questions and indicators. */
export function violationWords(campaign: Campaign): (violation: Violation, text: Text) => string {
  const question = (key: string) => {
    const found = campaign.questions.find((one) => one.key === key);
    return { name: found?.name ?? found?.title ?? key, noun: found?.noun ?? '' };
  };
  const words: ViolationWords = {
    question,
    indicator: (key) => {
      const indicator = campaign.indicators.find((one) => one.key === key);
      const denominator = campaign.denominators.find((one) => one.key === indicator?.denominator);
      // A ward that may propose another total has a fuller name for it: “tổng số hộ của tổ”.
      const proposed = campaign.questions.find(
        (one) => one.proposes !== undefined && one.proposes === denominator?.key,
      );
      return {
        ...question(indicator?.numerator ?? key),
        denominator: proposed?.name ?? lowerFirst(denominator?.name ?? ''),
      };
    },
  };
  return (violation, text) => {
    // Each sentence takes its own kind of violation; the key picks the one that fits.
    const sentence = text.violations[violation.kind] as (violation: Violation, words: ViolationWords) => string;
    return sentence(violation, words);
  };
}

/** Everything that is wrong with a report, in sentences; what is only logged is left out. */
export function sentencesOn(report: Report, campaign: Campaign, text: Text): string {
  const words = violationWords(campaign);
  return report.violations
    .filter(({ severity }) => severity !== 'note')
    .map((violation) => words(violation, text))
    .join(' ');
}

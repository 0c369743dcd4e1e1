import type { Status } from '../core/coverage';
import { requiredPerDay } from '../core/pace';
import type { Totals } from '../core/summary';
import { type DigestInput, fewNames, isEarly, judgedTotals, remarksOf } from './digestParts';
import { campaignUnder } from './wardPreset';

/** The verdict on the first indicator, with the status whose colour it stands on: what is seen first. */
export interface Verdict {
  status: Status;
  headline: string;
  lines: string[];
}

export function verdictOf(input: DigestInput): Verdict {
  const { summary, text } = input;
  const [main] = judgedTotals(summary);
  const status: Status = isEarly(summary) ? 'notReported' : (main?.status ?? 'notReported');
  const verdict = verdictWord(status, input);
  const headline =
    main && status !== 'notReported'
      ? text.digest.headline(verdict, main.counts.met, main.units, main.indicator.units)
      : verdict;
  return { status, headline, lines: [...(main ? standingLines(main, status, input) : []), ...remarksOf(input)] };
}

/** Where the ward stands, in a word; after the deadline there is no pace to keep any more. */
function verdictWord(status: Status, { summary, text }: DigestInput): string {
  const { verdict } = text.digest;
  if (status === 'met') return verdict.met;
  if (status === 'notReported' || status === 'noDenominator') return verdict.none;
  return summary.daysToDeadline > 0 ? text.statuses[status] : verdict.notMet;
}

/** By how much the ward lags, what it would take, whom to call first and who is silent. */
function standingLines(main: Totals, status: Status, input: DigestInput): string[] {
  const { summary, settings, preset, text } = input;
  const words = text.digest;
  if (status === 'notReported' || status === 'met') return [];
  const gap = main.gap + main.silent.reduce((sum, one) => sum + (one.gap ?? 0), 0);
  const perDay = gap > 0 ? requiredPerDay(gap, summary.now, campaignUnder(settings, preset)) : null;
  const lagging = main.chase.filter((one) => one.status !== 'onTrack');
  const isOpen = summary.daysToDeadline > 0;
  return [
    isOpen && status !== 'onTrack' ? words.verdict.behind(text.write.decimal(Math.max(0.1, main.pointsBehind))) : '',
    isOpen || summary.daysToEnd === 0
      ? ''
      : words.overdue(text.write.shortDate(summary.lastOnTimeDay), text.write.shortDate(summary.end)),
    perDay === null ? '' : words.needed(perDay, main.indicator.noun, main.indicator.unit),
    lagging.length > 0 ? `${words.chaseTitle}: ${fewNames(lagging, input)}` : '',
    main.silent.length > 0 ? words.silentShort(fewNames(main.silent, input)) : '',
  ].filter((line) => line !== '');
}

import * as write from '../text/write';
import { digestHtml } from './digestHtml';
import { letterOf } from './digestLetter';
import { changeText, type DigestInput, haveAllMet, judgedTotals, MOST_NAMED, rateOf, silentUnits } from './digestParts';
import { bytesIn } from './html';

/** A mail ready to go. */
export interface Mail {
  subject: string;
  /** The plain-text part, complete by itself. */
  text: string;
  html: string;
}

/** The daily report to leadership: the letter, its HTML and a subject that says the verdict. */
export function digestOf(input: DigestInput): Mail {
  return { subject: subjectOf(input), text: letterOf(input), html: htmlOf(input) };
}

/** Gmail clips a message of 102 KB; well below it a mail opens at once, also where the network is thin. */
const MOST_BYTES = 30_720;

/** With as many units named as fit. */
function htmlOf(input: DigestInput): string {
  let named = MOST_NAMED;
  let markup = digestHtml({ ...input, named }, preheaderOf(input));
  while (bytesIn(markup) > MOST_BYTES && named > 1) {
    named -= 1;
    markup = digestHtml({ ...input, named }, preheaderOf(input));
  }
  return markup;
}

function subjectOf({ summary, text }: DigestInput): string {
  const words = text.digest;
  const [main] = judgedTotals(summary);
  const parts: string[] = [];
  if (main) {
    const late = main.counts.behind + main.counts.farBehind;
    parts.push(words.subjectMet(main.counts.met, main.units, main.indicator.unit));
    if (late > 0) parts.push(words.subjectBehind(late, main.indicator.unit));
    if (main.counts.notReported > 0) parts.push(words.subjectSilent(main.counts.notReported));
  }
  parts.push(summary.daysToDeadline > 0 ? words.subjectDaysLeft(summary.daysToDeadline) : words.subjectOver);
  const subject = () => words.subject(write.shortDate(summary.today), parts);
  while (subject().length > MOST_IN_SUBJECT && parts.length > 1) parts.pop();
  return subject();
}

/** What a phone and Gmail's list still show; what comes last is told first in the mail. */
const MOST_IN_SUBJECT = 70;

/** Goes on from the subject instead of saying it again. */
function preheaderOf(input: DigestInput): string {
  const { summary, text } = input;
  const chase = judgedTotals(summary).flatMap((totals) => totals.chase);
  const names = chase.slice(0, 3).map((one) => one.unit.name);
  return text.digest.preheader([
    ...judgedTotals(summary).map(
      (totals) => `${totals.indicator.name}: ${rateOf(totals, 'all')}${changeText(totals, input, ', ')}.`,
    ),
    names.length > 0 ? `${text.digest.chaseTitle}: ${names.join('; ')}.` : nobodyToChase(input),
  ]);
}

function nobodyToChase({ summary, text }: DigestInput): string {
  if (haveAllMet(judgedTotals(summary))) return text.digest.allMet;
  const silent = new Set(silentUnits(summary).map((one) => one.unit.code)).size;
  return silent > 0 ? text.digest.silentUnits(silent) : '';
}

import type { Totals } from '../core/summary';
import { capital } from '../text/write';
import { digestHtml } from './digestHtml';
import { letterOf } from './digestLetter';
import {
  changeText,
  type DigestInput,
  fewNames,
  haveAllMet,
  healthText,
  judgedTotals,
  MOST_NAMED,
  rateOf,
} from './digestParts';
import { bytesIn } from './html';
import { letter } from './letter';

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
    if (main.counts.noDenominator > 0) parts.push(words.subjectGaps(main.counts.noDenominator));
  }
  parts.push(summary.daysToDeadline > 0 ? words.subjectDaysLeft(summary.daysToDeadline) : words.subjectOver);
  const subject = () => words.subject(text.write.shortDate(summary.today), parts);
  while (subject().length > MOST_IN_SUBJECT && parts.length > 1) parts.pop();
  return subject();
}

/** What a phone and Gmail's list still show; what comes last is told first in the mail. */
const MOST_IN_SUBJECT = 70;

/** What a phone's list shows beside the subject: 80 to 130 characters where there is so much to say. */
const MOST_IN_PREHEADER = 130;

/** Goes on from the subject instead of saying it again: as many facts as fit, the most telling first. */
function preheaderOf(input: DigestInput): string {
  const { summary, text } = input;
  const judged = judgedTotals(summary);
  if (summary.reporting === 0) return text.digest.nobodyYet;
  const [main, ...others] = judged;
  const rate = (totals: Totals) =>
    `${totals.indicator.name}: ${rateOf(totals, 'all', text)}${changeText(totals, input, ', ')}.`;
  const facts = [
    haveAllMet(judged) ? text.digest.allMet : '',
    main ? rate(main) : '',
    main && main.chase.length > 0 ? `${text.digest.chaseTitle}: ${fewNames(main.chase, input)}.` : '',
    main && main.silent.length > 0 ? `${text.digest.silentShort(fewNames(main.silent, input))}.` : '',
    ...others.map(rate),
  ].filter((fact) => fact !== '');
  let line = '';
  for (const fact of facts) {
    const longer = line === '' ? fact : `${line} ${fact}`;
    if (longer.length <= MOST_IN_PREHEADER) line = longer;
  }
  return line;
}

/** On a day without a new report, where a ward wants no more than that said. */
export function shortDigestOf(input: DigestInput): Mail {
  const { summary, settings, preset, text, link } = input;
  const words = text.digest;
  const standing = judgedTotals(summary).map((totals) =>
    words.standing(
      totals.indicator.name,
      totals.counts.met,
      totals.units,
      totals.indicator.units,
      text.place(settings.ward),
      rateOf(totals, 'all', text),
    ),
  );
  const countdown = words.lastDays(summary.daysToDeadline, text.write.date(summary.lastOnTimeDay));
  return letter(text.language, subjectOf(input), [
    words.heading(text.write.moment(summary.now), settings.ward),
    words.dear(settings.leadership),
    `${words.nothingNew} ${capital(countdown)}.`,
    standing.join('\n'),
    words.table(link),
    `${words.closing}\n${words.signature(settings.operator)}`,
    `${words.automatic(preset.names.event)} ${healthText(input)}.`,
  ]);
}

import * as write from './enWrite';
import type { Kept } from './viKept';

/** What one unit is sent, for a campaign that is kept in English. */
export const letters: Kept['letters'] = {
  anybody: 'you',
  // English addresses everybody alike.
  verify: (operator, name, sent, facts) =>
    `${operator} received the figures of ${name} sent at ${sent}. ${withoutAdvice(facts)} Please check and report again using your own link. Thank you.`,

  reminder: {
    subjectSilent: (day, name, deadline) => write.cut(`${day}: Please report before ${deadline} – ${name}`, 100),
    subjectBehind: (day, name, gap) => write.cut(`${day}: ${name} is ${missing(gap)} short, please update`, 100),
    asked: (campaign, operator, deadline) =>
      `As part of ${campaign}, units send their results to ${operator} before ${deadline}.`,
    silent: (moment, what, link) =>
      `${what}: no report from your unit has been received up to ${moment}. Please check your running totals and send the report (about 2 minutes) at: ${link}\nIf you have already sent it, please disregard this email.`,
    again: (what, link) =>
      `${what}: your unit’s latest report was returned so that its figures can be checked. Please check them and report again (about 2 minutes) at: ${link}`,
    returned: 'Your unit’s latest report was returned so that its figures can be checked.',
    behind: (one) =>
      `According to reports up to ${one.day}, your unit has ${one.figures} ${one.reached} (${one.rate}), ${missing(one.gap)} short of the ${one.target}% target. Please continue to encourage people to take part, and update your figures using your own link: ${one.link}`,
    until: (days, deadline, end) =>
      days > 0
        ? `Reports are due by the end of ${deadline} (${write.plural(days, 'day', 'days')} left, today included).`
        : `The reporting deadline has passed (${deadline}); further figures are accepted until the end of ${end}.`,
    help: (operator) => `If you have any difficulty, please contact ${operator}.`,
    automatic: (event) => `Sent automatically from the ${event} tracking sheet.`,
  },

  receipt: {
    subject: (day, name) => `${day}: Report received – ${name}`,
    dear: (name) => `To: ${name}.`,
    received: (operator, sent) => `${operator} has received the report that your unit sent at ${sent}.`,
    figure: (name, figures, reached, rate, gap, noun, percent) =>
      `${name}: ${figures} ${reached} (${rate}), ${gap > 0 ? `${write.quantity(gap, noun)} short of the ${percent}% target` : `${percent}% target met`}.`,
    plainFigure: (name, figure, reached) => `${name}: ${write.quantity(figure, reached)}.`,
    waiting: (facts) => `The figures sent this time are not counted yet. ${withoutAdvice(facts)} Please check them.`,
    again:
      'To correct a figure, please report again using your unit’s own link; the latest valid report is the one that counts.',
    closing: 'Yours sincerely,',
    automatic: (event) => `Sent automatically from the ${event} tracking sheet, at most one email a day.`,
  },
};

/** A gap comes with its noun: “12 households”. */
function missing(gap: string): string {
  const [figure = '', ...nouns] = gap.split(' ');
  return write.quantity(figure, nouns.join(' '));
}

/** Facts only: the message has a request of its own. */
function withoutAdvice(sentences: string): string {
  return sentences.replace(/ Please [^.]*\./g, '');
}

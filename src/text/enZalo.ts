import * as write from './enWrite';
import type { Dates, ZaloWords } from './viZalo';

/** Texts to copy into Zalo, for a campaign that is in English; English addresses everybody alike. */
export const zalo: ZaloWords = {
  called: (event, short) => `the ${event} “${short}”`,
  others: { units: 'units followed for activities', unit: 'units' },
  dear: (_address, head, name) => `Dear ${head || 'colleagues'} of ${name},`,
  all: () => 'all of you',
  thanks: () => 'Thank you.',

  received: (dates, reported, units, unit) => `${at(dates)} has received the reports of ${reported}/${units} ${unit}.`,
  askSilent: (_address, names) => `Please send the figures of ${names} by the unit’s own link.`,
  askBelow: (_address, below, unit, percent) =>
    `${below} ${unit} are still below the target of ${percent}%; please go on and update your figures.`,
  onlyFigures: (_address, figures) => `Only ${figures.join(' and ')} are needed, no lists of names.`,

  until: ({ urgency, deadline, end, days, event, operator }) =>
    ({
      early: `Deadline: the end of ${deadline}.`,
      soon: `Deadline: the end of ${deadline} (${write.plural(days, 'day', 'days')} left, today included).`,
      lastDay: `Today, ${deadline}, is the last day: please report before midnight.`,
      late: `The deadline (${deadline}) has passed; ${operator} takes figures until the end of ${end}.`,
      over: `The ${event} ended on ${end}; please send your final figures.`,
    })[urgency],

  silent: (dates, _addressee, link) =>
    `${at(dates)} has not received your report. Please send your figures (about 2 minutes) ${by(link)}`,
  returned: () => 'Your latest report was returned so that its figures can be checked.',
  askAgain: (_dates, _addressee, link) => `Please check your figures and report again (about 2 minutes) ${by(link)}`,
  below: ({ urgency }, _addressee, { reached, rate, gap, noun, percent, perDay }, link) => {
    const each = perDay === null || perDay >= gap ? '' : ` (about ${write.quantity(perDay, noun)} a day)`;
    const more = urgency === 'over' ? '' : ` go on${each} and`;
    return `You have ${reached} (${rate}), ${write.quantity(gap, noun)} short of the target of ${percent}%. Please${more} update your figures ${by(link)}`;
  },
  ignore: 'If you have reported, please disregard this message.',

  again: (message, link) => `${message}\nYour own link to report again: ${link}`,
  mailSubject: (day, name) => `${day}: Please check your figures and report again – ${name}`,

  lastDay: (today, campaign, _all, silent) =>
    `Today, ${today}, is the last day for reports on ${campaign}. ${silent === '' ? 'All units have reported.' : `Not reported: ${silent}. Please report before midnight by your own link.`}`,
  stillOpen: ({ event, end }) => `The ${event} goes on until the end of ${end}.`,

  invitation: (campaign, end, what, link, help) =>
    `You are invited to take part in ${campaign} (until the end of ${end}): ${what}: ${link}\nFor help, please ask ${help}.`,

  handOut: ({ unit, operator, event, deadline, link }) =>
    `To whoever reports for ${unit}: ${operator} sends you your unit’s own link for reporting the results of ${event}. A report takes about two minutes and needs no sign-in; enter running totals only, no lists of people. Deadline: the end of ${deadline}. This link is for ${unit} only; please do not pass it on to other units. Thank you.\n${link}`,
};

const at = ({ clock, today, operator }: Dates) => `By ${clock} today, ${today}, ${operator}`;
const by = (link: string) =>
  link === '' ? 'by your own link; if you have none, please tell us.' : `by your own link: ${link}`;

import * as write from './enWrite';
import type { Text } from './vi';

/** The set-up assistant and the change to a new campaign, in English. */
export const assistant: Text['assistant'] = {
  title: 'Set up the tracking sheet',
  campaignTitle: 'New campaign',

  problems: {
    blank: 'Please fill this in.',
    day: (typed) => `“${typed}” is not a day. Type it like 11/10/2025, day first.`,
    moment: (typed) => `“${typed}” is not a time and day. Type it like 17:00 06/11/2025, or leave it blank.`,
    time: (typed) => `“${typed}” is not a time. Type it like 16:30.`,
    endBeforeStart: 'The last day must not be before the first.',
    deadlineBeforeStart: 'The reporting deadline must be after the first day.',
    cutoffOutside: 'It must be after the first day and no later than the reporting deadline. It may be left blank.',
    target: (typed) => `“${typed}” is not a rate. Type a whole number from 1 to 100, or leave it blank.`,
    addresses: (typed) => `Not a valid email address: ${typed}.`,
    number: (typed) => `“${typed}” is not a whole number from 1.`,
    twice: (name, first, second) =>
      `Line ${second}: “${name}” is the same as line ${first}. Delete one, or change the name to tell them apart.`,
    total: (line, typed) => `Line ${line}: “${typed}” is not a total.`,
    groups: (units) =>
      `The group of ${write.plural(units, 'unit', 'units')} is not clear. Choose a group for each below, then press Continue.`,
  },

  handOut: ({ unit, operator, event, deadline, link }) =>
    `To whoever reports for ${unit}: ${operator} sends you your unit’s own link for reporting the results of ${event}. A report takes about two minutes and needs no sign-in; enter running totals only, no lists of people. Deadline: the end of ${deadline}. This link is for ${unit} only; please do not pass it on to other units. Thank you.\n${link}`,
};

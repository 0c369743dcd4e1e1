import { dayOf } from '../core/calendar';
import { letters } from './enLetters';
import { settings } from './enSettings';
import * as write from './enWrite';
import type { Kept } from './viKept';

/** The words of the Form and of the tabs that people keep, for a campaign that is made in English. */
export const enKept: Kept = {
  review: {
    title: 'To review',
    key: 'Report key',
    sent: 'Sent at',
    code: 'Unit code',
    name: 'Unit',
    group: 'Group',
    state: 'State',
    sentence: 'What to verify',
    figure: 'Figure sent',
    earlier: 'Earlier figure',
    decision: 'Decision',
    note: 'Staff note',
    message: 'Message to the unit',
    messageNote: 'Copy it and send it by Zalo when you return a report.',
    decisionNote:
      'Accept: this figure counts; a total that the unit proposes is written to the Units tab. Return: the earlier figure stays, and the unit is asked to report again. Empty: nothing changes. A decision takes effect at once, at the latest within 15 minutes.',
    states: {
      waiting: 'Not counted',
      counts: 'Counted',
      replaced: 'Newer report received',
      returned: 'Returned',
    },
    decisions: { accepted: 'Accept', returned: 'Return' },
  },

  freezes: {
    title: 'Daily progress',
    freeze: 'Freeze',
    at: 'Figures up to',
    change: 'Rise that day',
    note: 'Figures at the end of each day and at each freeze. Later reports do not change this tab.',
    name: ({ kind, at }) => {
      const day = write.date(dayOf(at));
      switch (kind) {
        case 'day':
          return `End of ${day}`;
        case 'deadline':
          return `Reporting deadline (24:00 on ${day})`;
        case 'end':
          return `End of the campaign (24:00 on ${day})`;
        case 'manual':
          return `Frozen at ${write.moment(at)}`;
      }
    },
  },

  supplement: {
    title: 'Added reports',
    sentAt: 'Timestamp',
    note: 'Answers that the Form has and the spreadsheet never got; they count like all others.',
  },

  units: {
    title: 'Units',
    code: 'Unit code',
    name: 'Unit name',
    groups: 'Groups',
    aliases: 'Other names',
    source: 'Source of the figure',
    sourceDay: 'Date of the figure',
    target: 'Own target (%)',
    reason: 'Reason',
    email: 'Email for reminders',
    active: 'Tracked',
    order: 'Order',
    remark: 'Remarks',
    yes: 'Yes',
    no: 'No',
    codeNote: 'At most 6 unaccented letters and digits. The code stays the same when the unit is renamed.',
    groupsNote: 'One or more groups, separated by semicolons.',
    aliasesNote: 'Former or short names, separated by semicolons.',
    denominatorNote: 'Enter a whole number. Leave empty if not known: the unit then has no rate.',
    proposedBy: (sent) => `Proposed by the unit, sent at ${sent}`,
    targetNote: 'Leave empty to use the common target.',
  },

  form: {
    yes: 'Done',
    no: 'Not done',
    runningTotal: (start) => `Enter the running total since ${write.date(start)}, not only what is new today.`,
    wholeNumber: 'Digits only, without points or commas. Example: 150',
    closingPage: 'About this report',
    of: (title, group) => `${title} (${write.lowerFirst(group)})`,
    noUnits: '(no units yet)',
    testUnit: 'Test unit (for checking only)',
  },

  settings,

  letters,

  log: { title: 'Log', at: 'Time', kind: 'Type', text: 'Content', seen: 'Answers seen' },

  ledger: { title: 'Ledger', at: 'Time', kind: 'Type', key: 'Key', value: 'Content' },
};

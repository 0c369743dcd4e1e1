import * as write from './enWrite';
import type { UnitCardWords } from './viUnitCard';

/** What staff are shown of one unit, in English. */
export const unitCard: UnitCardWords = {
  standings: {
    counts: 'Counted',
    replaced: 'Not counted: there is a newer report',
    waiting: 'Not counted yet: waiting for staff to verify',
    returned: 'Not counted: returned to the unit',
  },

  of: (rate, figures, gap, noun) =>
    gap > 0 ? `${figures} (${rate}), ${write.quantity(gap, noun)} short` : `${figures} (${rate})`,
  reports: (figure) => (figure === 0 ? 'No reports sent yet' : `${write.plural(figure, 'report', 'reports')} sent`),
  columns: {
    sent: 'Sent at',
    asOf: 'Figures as of',
    figure: 'Figure',
    standing: 'Result',
    why: 'Points to note',
  },
  accepted: 'accepted by staff',
  typeFor: 'Enter a report for the unit',
  typeForNote:
    'Opens the Form with the unit’s name filled in. This is also the unit’s own link: send it to this unit and to no other.',
  noLink: 'The unit has no link of its own yet; choose Update now to create it.',
  message: 'Message asking for a new report (copy it and send it by Zalo)',
  reminder: 'Message reminding the unit (copy it and send it by Zalo)',
  mail: 'Write an email to the unit',
};

import type { Finding, FormTrouble, Level } from '../core/health';
import { closed } from './enHealth';
import * as write from './enWrite';
import type { Kept } from './viKept';

const PRESS = 'Choose Repair';

const troubles: Record<FormTrouble, string> = {
  missing: `There is no Form yet. ${PRESS}.`,
  unpublished: `The Form is not published, so units cannot report. ${PRESS}.`,
  refusing: `The Form does not accept responses at present. ${PRESS}.`,
  unlinked: `The Form is not linked to this sheet, so responses do not arrive here. ${PRESS}.`,
  signIn:
    'The Form makes people sign in. Open the settings of the Form and turn off “Restrict to users in the organization”.',
};

function sentence(kept: Kept, finding: Finding): string {
  const { level } = finding;
  switch (finding.kind) {
    case 'permissions':
      return level === 'good'
        ? 'This account has granted all permissions.'
        : `This account has not granted all permissions. ${PRESS} and allow access.`;
    case 'operator':
      return finding.mine
        ? `This account (${finding.operator}) operates the campaign: emails and automatic runs go out under it.`
        : `The account ${finding.operator} operates the campaign. You can take over with the button below.`;
    case 'lastRun':
      if (level === 'unseen') return 'The last automatic run is not known yet. Look again in 15 minutes.';
      return level === 'good'
        ? `The system runs by itself; the last run was recorded at ${write.moment(finding.at)}.`
        : `The system has not run by itself since ${write.moment(finding.at)} (more than ${write.quantity(finding.hours, 'hours')}). ${finding.mine ? `${PRESS}.` : 'Tell the operating account, or press Take over.'}`;
    case 'triggers':
      if (level === 'unseen') return `Automatic schedule: only the account ${finding.operator} can see it.`;
      return level === 'good' ? 'The automatic schedule is complete.' : `The automatic schedule is missing. ${PRESS}.`;
    case 'form':
      return finding.trouble === null
        ? 'The Form accepts responses, is linked to this sheet and needs no sign-in.'
        : troubles[finding.trouble];
    case 'closedForm':
      return closed(finding.by, finding.me);
    case 'columns':
      if (finding.gap === null) return 'All tabs and columns are there.';
      if (finding.gap.responses)
        return `The tab “${finding.gap.tab}” has no column “${finding.gap.column}” of the Form. Give the column the title of the question again, or take the column back from the version history in the File menu.`;
      return finding.gap.column === null
        ? `The tab “${finding.gap.tab}” is missing. ${PRESS}.`
        : `The tab “${finding.gap.tab}” has no column “${finding.gap.column}”. ${PRESS}.`;
    case 'mail':
      if (finding.recipients === 0)
        return `No leadership email has been entered. Enter it on the ${kept.settings.title} tab.`;
      if (finding.left === null)
        return `The daily report has ${write.quantity(finding.recipients, 'recipients')}; only the operating account can see how many emails are left.`;
      return level === 'good'
        ? `Emails left today: ${write.count(finding.left)}; the daily report needs ${write.count(finding.recipients)}.`
        : `Emails left today: ${write.count(finding.left)}, but the daily report needs ${write.count(finding.recipients)}; the rest go out tomorrow. You may remove recipients on the ${kept.settings.title} tab.`;
    case 'clock':
      return level === 'good'
        ? `It is now ${write.moment(finding.now)}, time zone ${finding.script}.`
        : `The time zone of the sheet is ${finding.file}, that of the system is ${finding.script}. Open the settings in the File menu and change the time zone of the sheet.`;
    case 'errors':
      return finding.last === null
        ? `No error since the last run (${kept.log.title} tab).`
        : `Error at ${write.moment(finding.last.at)}: ${finding.last.text}`;
  }
}

/** The words of the health page, which speaks for itself. */
export const healthPage = (kept: Kept) => ({
  verdicts: {
    good: 'The system works.',
    unseen: 'No trouble found, as far as this account can see.',
    bad: 'Something needs attention.',
  } satisfies Record<Level, string>,
  levels: { good: '✓ Good', bad: '▼ Needs attention', unseen: '○ Cannot be seen' } satisfies Record<Level, string>,
  sentence: (finding: Finding) => sentence(kept, finding),
  takeOver: 'Take over',
  takingOver: 'Taking over…',
  takeOverNote: (operator: string) =>
    `From then on emails and automatic runs go out under your account; the schedule of ${operator} has no effect any more. Emails already sent today are not sent again.`,
});

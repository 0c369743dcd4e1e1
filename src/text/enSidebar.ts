import * as write from './enWrite';
import type { Kept } from './viKept';
import type { SidebarWords } from './viSidebar';

const units = (figure: number) => write.plural(figure, 'unit', 'units');
const mails = (figure: number) => write.plural(figure, 'email', 'emails');

/** The page beside the Sheet, in English. */
export const sidebar = (kept: Kept): SidebarWords => ({
  page: {
    loading: 'Loading the figures…',
    reload: 'Reload',
    again: 'Press Reload to try again.',
    progress: 'Progress',
    zalo: 'Zalo message',
    showing: 'Showing',
    noneShown: 'No unit has a chosen status.',
    goTo: 'Go to the row in the Sheet',
    going: 'Going to the row in the Sheet…',
    details: 'Where this figure comes from',
    trial: 'Send a test',
    sending: 'Sending…',
    keep: 'Do not send',
    kind: 'Kind of message',
    message: 'Message',
    copy: 'Copy message',
    copied: 'Copied. Open Zalo and paste it there.',
    notCopied: 'Not copied. The text is selected: press Ctrl+C to copy it.',
    noText: 'There is no message to write.',
  },

  today: (rise) => `${rise} today`,
  updated: (clock) => `Figures at ${clock}. Press a unit’s name to go to its row in the Sheet.`,
  noRow: 'The unit’s row is not in the Sheet. Choose Update now and try again.',
  reminded: 'A reminder was sent today.',
  noEmail: 'No email: it can be reminded by Zalo only.',

  remind: {
    button: (figure) => (figure === 0 ? 'Remind units…' : `Remind ${units(figure)}…`),
    ask: (figure) => `Send reminders to ${units(figure)} now?`,
    yes: (figure) => `Send ${mails(figure)}`,
    left: (figure) => `This account can still write to ${write.plural(figure, 'recipient', 'recipients')} today.`,
    reserved: (room) => `Room for ${mails(room)} only: the daily report has to go out too.`,
    withoutEmail: (figure) =>
      `${units(figure)} behind or silent without an email (${kept.units.title} tab); use a Zalo message.`,
    refused: {
      over: 'It is over; no reminders are sent.',
      nobody: 'No unit is behind or silent.',
      noAddress: `The units that are behind or silent have no email (${kept.units.title} tab); use a Zalo message.`,
      reminded: 'These units were reminded today; nobody is reminded twice a day.',
      quiet: 'Units are not written to from 20:00 to 07:00; possible again from 07:00.',
      noRoom: 'This account cannot write to units any more today. Use a Zalo message, or remind them tomorrow.',
    },
    done: (sent, left) =>
      sent === 0
        ? 'No email was sent.'
        : `${mails(sent)} sent; ${write.plural(left, 'recipient', 'recipients')} can still be written to today.`,
    waiting: (figure) => `${mails(figure)} could not be sent, see the ${kept.log.title} tab.`,
    bad: (names) => `Not an address, to be mended on the ${kept.units.title} tab: ${names}.`,
  },

  kinds: {
    general: 'General reminder',
    lastDay: 'Last day, to all units',
    unit: 'Reminder to one unit',
    verify: 'Please verify figures',
    handOut: 'Hand out the unit’s own link',
    invitation: 'Invitation to residents',
  },
});

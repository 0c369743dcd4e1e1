import type { HelpWords } from './viHelp';
import type { Kept } from './viKept';

/** What a clerk does where, in the order in which it comes up. */
export const help = (kept: Kept): HelpWords => ({
  sections: [
    {
      title: 'Getting started',
      lines: [
        'Choose Set up / Repair once. The assistant asks for the campaign, its dates, the units and their totals, then creates the tabs, the Form and the automatic schedule. If its window is closed, open it again to go on.',
        'At its end there is a link for a test: the report of the “Test unit” counts in no figure.',
        `${kept.units.title} tab: enter the totals of each unit. A unit whose total is empty has no rate.`,
        `${kept.settings.title} tab: enter the leadership emails for the daily report and check the dates.`,
        `You may paste a list of unit names into the column ${kept.units.name} and choose Update now: missing codes and groups are filled in for you.`,
        'Coverage tab, column Own link: send each unit its own link. A report that is not sent from the unit’s own link waits to be verified.',
      ],
    },
    {
      title: 'Every day',
      lines: [
        'Units send the Form; the sheet is recalculated after each report. A unit may report several times: the latest valid report is the one that counts.',
        'The Overview and Coverage tabs show which units have met the target, which are behind and which have not reported.',
        'Follow and remind units: see the progress, press a unit’s name to go to its row, send reminders now, and write Zalo messages (general, to one unit, asking to verify, handing out the own link) to copy into a group or to a unit.',
        `${kept.review.title} tab: for each report marked “${kept.review.states.waiting}”, choose ${kept.review.decisions.accepted} or ${kept.review.decisions.returned} in the column ${kept.review.decision}.`,
        'To see why a figure is counted or not, or to enter a report for a unit that phones: place the cursor in the unit’s row and choose Show the selected unit.',
        `The ${kept.freezes.title} tab keeps the figures at the end of each day and at the deadline; choose Freeze figures to keep them once more.`,
        `Units with an email address are told that their report has been received and, on the days set on the ${kept.settings.title} tab, are reminded if they are behind or have not reported.`,
        `The daily report goes to leadership every day at the time set on the ${kept.settings.title} tab. You can preview it or send it at once from the menu.`,
      ],
    },
    {
      title: 'When something is wrong',
      lines: [
        'The figures have not changed: choose Update now. Other changes take effect within 15 minutes.',
        'A unit’s link has become known to others: place the cursor in the unit’s row, choose Change the unit’s link code, then send the new link.',
        `A unit is renamed: edit the column ${kept.units.name} and keep the code. Links and printed QR codes still work; whoever reports chooses the unit’s name in the list again.`,
        'The top of the Overview tab is red: the system does not run by itself. Choose Update now, then Check the system: each line says what to do.',
        'Somebody else is to operate the campaign: that person opens Check the system and presses Take over. Emails already sent are not sent again.',
        'A tab, a column or the colours are missing: choose Repair. What has been entered is kept.',
        'The campaign is over: choose New campaign. The tabs of the old one are kept and locked; the list of units stays; the Form and the links are new.',
        `The ${kept.log.title} tab records every run, every email and the cells that could not be read.`,
      ],
    },
  ],
});

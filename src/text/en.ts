import type { Status } from '../core/coverage';
import { assistant } from './enAssistant';
import { digest } from './enDigest';
import { health } from './enHealth';
import { edits, privacy, supplement } from './enPrivacy';
import { unit } from './enUnit';
import { violations } from './enViolations';
import * as write from './enWrite';
import { icons } from './icons';
import type { Text } from './vi';
import type { Kept } from './viKept';

const statuses: Record<Status, string> = {
  met: 'Met',
  onTrack: 'On track',
  behind: 'Behind',
  farBehind: 'Far behind',
  notReported: 'Not reported',
  noDenominator: 'No total',
  reported: 'Reported',
};

const statusCells = Object.fromEntries(
  Object.entries(statuses).map(([status, word]) => [status, `${icons[status as Status]} ${word}`]),
) as Record<Status, string>;

/** What a ward's name begins with, in either language, and what it is called in a sentence. */
const PLACES: [RegExp, string][] = [
  [/^phường(?=\s)|\bward\b/iu, 'ward'],
  [/^xã(?=\s)|\bcommune\b/iu, 'commune'],
  [/^đặc khu(?=\s)|\bspecial zone\b/iu, 'special zone'],
  [/^thị trấn(?=\s)|\btown\b/iu, 'town'],
];

/**
 * Everything a person can read, in English.
 * @param kept the words of the tabs that people keep, which stay as they were made
 */
export const english = (kept: Kept): Text => ({
  language: 'en',
  write,
  ...kept,
  product: 'Độ Phủ',
  columnTitles: 'Column titles: the system finds columns by these names',
  unnamed: ['Untitled spreadsheet', 'Bảng tính không có tiêu đề'],
  bookName: (event, place) => `${event} tracking – ${place}`,
  icons,
  statuses,
  statusCells,
  place: (ward) => PLACES.find(([begins]) => begins.test(ward))?.[1] ?? 'area',

  menu: {
    title: 'Campaign tracking',
    update: 'Update now',
    overview: 'Overview',
    sidebar: 'Follow and remind units',
    zalo: 'Write a Zalo message',
    unit: 'Show the selected unit',
    renewLink: 'Change the unit’s link code',
    previewDigest: 'Preview the daily report',
    sendDigest: 'Send the daily report',
    sendDigestToMe: 'Send the daily report to me only',
    freeze: 'Freeze figures',
    report: 'Draft report',
    clearContacts: 'Delete contacts',
    health: 'Check the system',
    setUp: 'Set up / Repair',
    repair: 'Repair',
    newCampaign: 'New campaign',
    help: 'Help',
  },

  overview: {
    title: 'Overview',
    updated: 'Updated at',
    heading: (event, ward) => `${event} · ${ward}`,
    deadline: (days, weekday, day) =>
      days > 0
        ? `Reports due: ${write.plural(days, 'day', 'days')} left, until the end of ${weekday} ${day}`
        : `The reporting deadline has passed (${weekday} ${day})`,
    end: (event, days, weekday, day) =>
      days > 0
        ? `${event} ends: ${write.plural(days, 'day', 'days')} left, until the end of ${weekday} ${day}`
        : `${event} has ended (${weekday} ${day})`,
    unitsMet: (met, units, unit) => `${met}/${units} ${unit} met`,
    ofReporting: 'Units that reported',
    ofAll: (place) => `Whole ${place}`,
    target: (percent) => `Target ${percent}%`,
    // The cells are narrow, and the block's title says what is counted.
    short: (figure) => `${figure} short`,
    since: (figure) => `${figure} since midnight`,
    chase: 'To follow up (lowest first)',
    chaseColumns: {
      unit: 'Unit',
      status: 'Status',
      rate: 'Rate',
      figures: 'Taking part',
      gap: 'Short by',
      age: 'Report',
    },
    silent: (names) => `Not reported: ${names}`,
    more: (figure) => `and ${write.plural(figure, 'other unit', 'other units')} on the Coverage tab`,
    noDenominator: (names) => `No total entered on the ${kept.units.title} tab, so no rate can be given: ${names}`,
    review: (figure) =>
      figure === 0
        ? 'Figures to verify: none'
        : `Figures to verify: ${write.plural(figure, 'report', 'reports')} (${kept.review.title} tab)`,
    lastReport: (at) => `Last report sent at ${at}`,
    noReport: 'No reports yet',
    problems: (first, others) =>
      others === 0
        ? `To correct: ${first}`
        : `To correct: ${first} ${write.plural(others, 'other item', 'other items')}: see the ${kept.log.title} tab.`,
    days: (figure) => (figure === 0 ? 'today' : `${write.plural(figure, 'day', 'days')} ago`),
  },

  coverage: {
    title: 'Coverage',
    code: 'Unit code',
    name: 'Unit',
    group: 'Group',
    indicator: 'Indicator',
    status: 'Status',
    numerator: 'Taking part',
    denominator: 'Total',
    rate: 'Rate',
    target: 'Target (%)',
    gap: 'Short by',
    perDay: 'Needed each day',
    change: 'Rise since midnight',
    lastReport: 'Last report',
    age: 'Days since report',
    marks: 'Notes',
    link: 'Own link',
    factsOnly: 'Activity figures',
    stale: 'Old figures',
    underReview: 'To verify',
    returned: 'Returned, waiting for a new report',
    exceedsTotal: 'More than the total: please check the total',
    note: 'This tab is calculated by the system; anything typed here is overwritten at the next update.',
  },

  log: {
    ...kept.log,
    kinds: {
      update: 'Update',
      mail: 'Email',
      setUp: 'Set-up',
      decision: 'Decision',
      error: 'Error',
      gap: 'To complete',
      note: 'Note',
      freeze: 'Freeze',
      supplement: 'Supplement',
      edit: 'Edit',
      privacy: 'Contacts',
    },
    updated: (responses, reporting, units) =>
      `Recalculated from ${write.plural(responses, 'answer', 'answers')}; ${reporting}/${units} units have reported.`,
    sent: (subject, to) => `Sent “${subject}” to ${to}.`,
    notSent: (to, why) => `Not sent to ${to}: ${why}`,
    badAddress: 'the email address is not valid.',
    quotaSpent: 'the operating account has no emails left for today; it will be sent at a later run.',
    noRecipients: `The daily report is due, but the ${kept.settings.title} tab has no leadership email.`,
    decided: (verdict, unit, sent) =>
      `${verdict === null ? 'Decision withdrawn' : kept.review.decisions[verdict]}: report of ${unit} sent at ${sent}.`,
    badCell: (tab, row, header, content) => `${tab}, row ${row}, column “${header}”: “${content}” cannot be read.`,
    badSetting: (label, content, used) =>
      content.trim() === ''
        ? `${kept.settings.title}, “${label}” is empty; ${used} is used.`
        : `${kept.settings.title}, “${label}”: “${content}” cannot be read; ${used} is used.`,
    noSetting: (label, used) =>
      `${kept.settings.title} has no “${label}” (it may have been renamed); ${used} is used. Choose Set up / Repair to add it again.`,
    badRecipient: (label, address) =>
      `${kept.settings.title}, “${label}”: the address “${address}” is not valid, so it receives no email.`,
    unfitSetting: (label, content, used) =>
      `${kept.settings.title}, “${label}”: “${content}” does not fit the other dates; ${used} is used.`,
    badUnit: (row, problem) => `${kept.units.title}, row ${row}: ${problem}`,
    badDecision: (row, content) =>
      `${kept.review.title}, row ${row}: the decision “${content}” is not clear; please choose ${kept.review.decisions.accepted} or ${kept.review.decisions.returned}.`,
    noQuestion: (tab, title) =>
      `${tab}: the column “${title}” was not found. If it has been renamed, give it the title of the question on the Form again.`,
    noName: 'the unit has no name; this row is not counted.',
    noCode: (proposal) =>
      `the unit has no code; this row is not counted. The code ${proposal} may be used; choose Update now to have it filled in.`,
    badCode: (code) =>
      `the code “${code}” cannot be used; a code has only unaccented letters and digits, at most 6. This row is not counted.`,
    reservedCode: (code) =>
      `the code ${code} is kept for trying out the form; give it another. This row is not counted.`,
    sameCode: (code, row) => `the code ${code} is already in row ${row}; this row is not counted.`,
    sameName: (name, first, second) =>
      `the name “${name}” of ${second} is the same as that of ${first}; if an answer gives only this name, the system cannot tell which unit it is from.`,
    noGroup: (unit) =>
      `“${unit}” has no group, so it is not counted; please choose one in the column ${kept.units.groups}.`,
    sameUnit: (name, row) =>
      `“${name}” is the same as row ${row}; this row is not counted. If it is the same unit, delete this row; if it is another, change its name and enter a code.`,
    unknownGroup: (group, groups) => `there is no group “${group}”. The groups are: ${groups.join('; ')}.`,
    zeroTotal: (name) => `${write.lowerFirst(name)} is 0 and is treated as not entered.`,
    badEmail: (address) => `the email address “${address}” is not valid, so the unit receives no email.`,
    filledIn: (codes, groups) =>
      `Filled in ${write.plural(codes, 'missing unit code', 'missing unit codes')} and ${write.plural(groups, 'missing group', 'missing groups')} on the ${kept.units.title} tab; please check.`,
    total: (unit, name, from, to) =>
      `${unit}: ${write.lowerFirst(name)} changed from ${from} to ${to}, as the unit proposed.`,
    newLinkCode: (unit) => `The link code of ${unit} has been changed; its old link no longer works.`,
    several: (unit, sentence) => `${unit}: ${sentence}`,
    emptyAnswers: (figure) => `Skipped ${write.plural(figure, 'empty answer', 'empty answers')}.`,
    remindersWaiting: (figure) =>
      `${write.plural(figure, 'reminder', 'reminders')} could not be sent, because the operating account has only enough emails left today for the daily report; to be sent when it has more.`,
    receiptsWaiting: (figure) =>
      `${write.plural(figure, 'confirmation', 'confirmations')} of receipt could not be sent, because the operating account has only enough emails left today for the daily report.`,
    failed: (message) => `The run failed: ${message}`,
  },

  digest,
  assistant,
  unit: unit(kept),
  privacy: privacy(kept),
  supplement: { ...kept.supplement, ...supplement },
  edits: edits(kept),

  violations,

  health,

  messages: {
    setUpDone: `Set-up is complete. Next: enter the totals on the ${kept.units.title} tab and the leadership emails on the ${kept.settings.title} tab, then send each unit its own link (Coverage tab, column Own link).`,
    campaignBegun: (campaign, suffix) =>
      `The new campaign has begun: ${campaign}. The tabs of the last one are kept under the names “… – ${suffix}” and locked; its form takes no more answers. The units’ own links are new: send each unit its link again (Coverage tab, column Own link).`,
    onlyOperator: (account) => `Only the operating account ${account} can do this.`,
    repaired: 'Checked and repaired. What has been entered is kept.',
    updated: (reporting, units, filled, problems) =>
      write.lines(`Updated. ${reporting}/${units} units have reported.`, filled, ...fewOf(problems, kept.log.title)),
    digestSent: ({ sent, waiting, bad }) =>
      write.lines(
        sent > 0 ? `The daily report was sent in ${write.plural(sent, 'email', 'emails')}.` : '',
        waiting > 0
          ? `${write.plural(waiting, 'email', 'emails')} could not be sent yet; the ${kept.log.title} tab says why.`
          : '',
        bad.length > 0
          ? `Not sent to addresses that are not valid: ${bad.join(', ')}. Correct them on the ${kept.settings.title} tab.`
          : '',
        sent === 0 && waiting === 0 && bad.length === 0
          ? 'Today’s daily report has already been sent to every address; it is not sent again.'
          : '',
      ),
    digestToMe: (address) => `The daily report was sent to ${address}; leadership has not received this email.`,
    frozen: (name, tab) =>
      `The figures were frozen as “${name}” on the ${tab} tab. Later reports do not change frozen figures.`,
    operatedBy: (account) =>
      `This campaign is operated by ${account}: emails and automatic updates run under that account.`,
    digestAsk: (recipients, hour) =>
      `Send the daily report now to ${write.plural(recipients, 'address', 'addresses')}? It will not be sent again today at ${hour}.`,
    digestKept: 'Not sent.',
    digestNobody: `Not sent: the ${kept.settings.title} tab has no leadership email for the daily report.`,
    notSetUp: 'This spreadsheet has not been set up completely. Choose the menu Campaign tracking ▸ Set up / Repair.',
    copied:
      'This is a copy of the tracking sheet: it receives no new reports. To use it for a campaign of its own, choose Campaign tracking ▸ Set up / Repair.',
    missingTab: (tab) =>
      `The tab “${tab}” was not found. Choose the menu Campaign tracking ▸ Set up / Repair to create it again.`,
    missingColumn: (tab, header) =>
      `The tab “${tab}” has no column “${header}”. If the column was renamed, give it this name again; if it was deleted, choose the menu Campaign tracking ▸ Set up / Repair to add an empty one.`,
    renamedQuestion: (title) =>
      `A question on the Form has been renamed to “${title}”. The system learns the new title within 15 minutes; please update again later.`,
    busy: 'Another update is running. Please try again in a few seconds.',
    needsSignIn:
      'Note: this account makes people sign in before they answer. Open the Form’s settings and turn off “Restrict to users in … and its trusted organizations”; otherwise many units will not be able to report.',
  },
});

/** A window holds a few lines; the log has them all. */
function fewOf(problems: string[], log: string): string[] {
  const most = 6;
  if (problems.length <= most) return problems;
  const others = problems.length - most + 1;
  return [
    ...problems.slice(0, most - 1),
    `and ${write.plural(others, 'other item', 'other items')}, see the ${log} tab.`,
  ];
}

import * as write from './enWrite';
import type { AssistantWords } from './viAssistantPage';
import type { Kept } from './viKept';

/** What the pages of the set-up assistant and of a new campaign say, in English. */
export const assistantPage = (kept: Kept): AssistantWords => ({
  next: 'Continue',
  back: 'Back',
  create: 'Create the tracking sheet',
  close: 'Close',
  retry: 'Try again',
  progress: 'Step {step} of {steps}',
  checking: 'Checking…',
  optional: 'may be left blank',

  campaignStep: 'Campaign and dates',
  campaign: 'Name of the campaign',
  short: 'Short name',
  event: 'What a sentence calls it',
  ward: 'Ward or commune',
  operator: 'Office that runs the campaign',
  leadership: 'Addressees of the daily report',
  eventHint: 'For example: Contest, Drive',
  start: 'First day',
  end: 'Last day',
  deadline: 'Reporting deadline (before this day)',
  cutoff: 'Internal cut-off',
  cutoffHint: 'For example 17:00 06/11/2025',
  target: 'Target – {indicator} (%)',
  targetHint: 'Blank: followed only',

  unitsStep: 'Reporting units',
  presetUnits: 'Use the list at hand ({units} units)',
  pastedUnits: 'Paste another list',
  unitsHint: `One unit a line. Two columns may be pasted from Excel: name and total. Codes and groups are filled in from the names and can be changed on the ${kept.units.title} tab.`,
  unitsExample: 'Neighbourhood group 1\t214\nNeighbourhood group 2\t189\nHealth station\t22',
  chooseGroup: 'Choose a group',

  totalsStep: 'Total of each unit',
  totalsHint: `They may be left blank and entered later on the ${kept.units.title} tab: a unit without a total has no rate yet. A column pasted from Excel into one box fills the boxes below it.`,
  unit: 'Unit',

  mailStep: 'Daily report',
  recipients: 'Leadership emails for the daily report',
  recipientsHint: `Addresses are separated by commas. Left blank, nothing is sent; enter them later on the ${kept.settings.title} tab.`,
  digestAt: 'Time of the daily report',
  digestAtHint: 'It is sent within 15 minutes after this time.',
  language: 'Language',
  languageHint:
    'Of the menu, the Overview and Coverage tabs and the daily report. The form and letters to units stay in Vietnamese.',
  languages: kept.settings.languages,

  createStep: 'Create the tracking sheet',
  halfMade:
    'The tracking sheet is not complete: set-up stopped half way, or this is a copy of another. Press Continue: what is missing is made, and what has been entered is kept.',
  closable: 'Each step takes a few seconds. If this window is closed, open Set up / Repair again to go on.',
  stopped: 'The step “{step}” is not done: {why}',
  steps: {
    leave: 'Keep and lock the tabs of the last campaign, close its form',
    tabs: 'Create the tabs',
    lists: 'Write the list of units and the settings',
    form: 'Create the form',
    work: 'Schedule the automatic runs, give each unit its own link',
    update: 'Work out the first figures',
  },

  readyTitle: 'The tracking sheet is ready',
  ready:
    'The tracking sheet has been set up. Press Repair when tabs, columns or colours are gone or the form takes no answers; what has been entered is kept.',
  repair: 'Repair',
  operatedBy: 'Operating account: {account}',

  testTitle: '1. Send a test report',
  testHint:
    'Copy the link, open it in a private browser window, then press Next, Next, Submit. The report of the “Test unit” counts in no figure.',
  openTest: 'Open the test form',
  copyTest: 'Copy the test link',
  waitForTest: 'I have pressed Submit',
  waiting: 'Waiting for the test report, {seconds} seconds left…',
  seen: 'The test report sent at {at} has come.',
  ranSubmission: 'The sheet was updated as soon as it came.',
  ranTick:
    'The sheet was updated by the 15-minute run; the run at the report itself has not been seen. Press Repair if that happens again.',
  ranNot:
    'The sheet has not been updated since the report. Wait a minute and try again; if that does not help, press Repair.',
  notSeen: 'No test report after 60 seconds. See whether Submit was pressed on the form, then try again.',
  signInQuestion: 'Did the form open without signing in?',
  yes: 'Yes',
  no: 'No',
  signInYes: 'Good: units need no Google account.',
  signInNo:
    'Open the form for editing, go to its settings for responses: turn off “Restrict to users in the organisation” and “Limit to 1 response”, and set “Collect email addresses” to “Do not collect”. Then send a test again.',
  noForm: 'There is no form yet: the operating account has to open Set up / Repair.',

  handOutTitle: '2. Send each unit its own link',
  handOutHint:
    'Choose a unit, copy the message, paste it into the Zalo chat of whoever reports for it. Do not post it in a shared group: each link is for one unit. All links stand on the {tab} tab, column {column}.',
  copyMessage: 'Copy the message, go to the next unit',
  copied: 'The message for {unit} is copied.',
  openForm: 'Open this unit’s form',

  newTitle: 'Begin a new campaign in this sheet',
  newHint: [
    'The list of units, the email addresses and the other settings stay.',
    `The tabs Overview, Coverage, ${kept.review.title}, ${kept.freezes.title} and the responses of the campaign “{old}” are kept under names of their own, locked, behind the other tabs.`,
    'The old form takes no more answers. A new form and new links are made; old links and QR codes no longer work.',
    'The questions of the Form stay as they were; reword them on the new Form where need be.',
    'Reports, decisions and mails of the old campaign do not count in the new one.',
    'This takes about three minutes and cannot be undone.',
  ],
  newStart: 'Begin the new campaign',
  newDone: 'The new campaign is ready',

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
});

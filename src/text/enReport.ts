import * as write from './enWrite';
import type { ReportPageWords, ReportWords } from './viReport';

/** The draft report in English, for a campaign that is kept in it. */
export const report: ReportWords = {
  national: ['SOCIALIST REPUBLIC OF VIET NAM', 'Independence - Freedom - Happiness'],
  number: (symbol) => `No.: …/${symbol}`,
  placeAndDate: (place, day) => `${place}, ${write.date(day)}`,
  kind: 'REPORT',
  to: (receiver) => `To: ${receiver}.`,
  opening: (basis, authority) => `${basis}, ${authority} reports as follows:`,
  directing: 'DIRECTION AND ORGANISATION',
  directions: 'Direction',
  deedsTitle: 'Results of activities',
  nothingReported: 'The units have reported no figures yet.',
  deed: (done, units, unit, what) => `${done}/${units} ${unit} ${what}`,
  fact: (name, figure) => `${name}: ${write.count(figure)}`,
  groupFacts: (group, facts) => `${group}: ${facts.join('; ')}.`,
  results: (freeze) => `RESULTS (figures frozen at ${freeze})`,
  reporting: 'Reporting by the units',
  reported: (reporting, units) => `When figures were frozen, ${reporting}/${units} units had reported.`,
  silent: (names) => `Not reported: ${names}.`,
  unsettled: (reports) =>
    `${write.plural(reports, 'report', 'reports')} with figures still to be verified, not counted here.`,
  indicatorTitle: (name, percent) => (percent === null ? name : `${name} (target ${percent}%)`),
  everyUnit: (one) =>
    `The ${one.place} has ${one.units} ${one.unitsName} with ${write.quantity(one.ofAll, one.noun)}. When figures were frozen, ${one.reporting}/${one.units} ${one.unit} had reported: ${write.quantity(one.numerator, one.reached)}, ${one.rateOfReporting} of the ${one.noun} of the ${one.unit} that reported and ${one.rateOfAll} of all ${one.noun} in the ${one.place}. ${one.met} ${one.unitsName} have met the target of at least ${one.percent}% of ${one.noun} (${one.shareMet}); ${one.below} ${one.unit} are below it; ${one.silent} ${one.unit} have not reported.`,
  everybody: (one) =>
    `${write.count(one.numerator)}/${write.quantity(one.ofAll, one.reached)} (${one.rateOfAll}); ${one.met}/${one.units} ${one.unitsName} have reached ${one.percent}%.`,
  followed: (numerator, ofAll, reached, rate) =>
    ofAll > 0
      ? `${write.count(numerator)}/${write.quantity(ofAll, reached)} (${rate}).`
      : `${write.quantity(numerator, reached)}.`,
  seeAnnex: (label) => `(Details in ${label})`,
  gaps: (names) => `No total to take a rate of: ${names}.`,
  chase: (unitsName, names) => `${write.capital(unitsName)} below target: ${names}.`,
  assessment: 'Assessment',
  allMet: 'Every unit with a target has met it.',
  shortcomings: 'SHORTCOMINGS AND CAUSES',
  difficulties: 'Difficulties stated by the units',
  noDifficulties: 'No unit has stated a difficulty.',
  causes: 'Causes',
  toBeWritten: '(To be added by the official.)',
  proposals: 'PROPOSALS',
  ofUnits: 'Proposals of the units',
  noProposals: 'No unit has made a proposal.',
  next: 'Next steps',
  goOn: (end) => `Go on encouraging people to take part until the end of ${end}; update the figures.`,
  closing: (subject, authority) => `This is the report of ${authority} on ${write.lowerFirst(subject)}.`,
  receivers: 'Copies to:',
  annex: (number) => `Annex ${number}`,
  annexTitle: (name) => `RESULTS: ${name.toUpperCase()}`,
  attached: (symbol, authority) => `(Attached to Report No. …/${symbol} of ${authority})`,
  columns: (denominator, reached) => [
    'No.',
    'Unit',
    denominator,
    write.capital(reached),
    'Rate (%)',
    'Short by',
    'Assessment',
    'Remarks',
  ],
  judgements: { met: 'Met', below: 'Not met', notReported: 'Not reported', noDenominator: 'No total' },
  total: 'Total',
  late: 'Reported late',
  draft: (freeze) => `DRAFT – figures as reported by the units, frozen at ${freeze}`,
  endOfDay: (day) => `24:00 on ${day}`,
  atMoment: (clock, day) => `${clock} on ${day}`,
  fileName: (event, day) => `Draft report ${event} ${day}.docx`,
};

/** The page around it. */
export const reportPage: ReportPageWords = {
  figures: 'Figures frozen at',
  choices: { deadline: 'The reporting deadline', end: 'The end', now: 'Now' },
  download: 'Download the Word file (.docx)',
  building: 'Making the file…',
  downloaded: 'The file is made. If it does not download by itself, press here:',
  copy: 'Copy all',
  copied: 'Copied. It can be pasted into Word or Google Docs.',
  loading: 'Reading the figures…',
  note: 'This is a draft for the official to edit. It has no validity until it is signed, numbered and stamped.',
};

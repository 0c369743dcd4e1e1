import * as write from './enWrite';
import type { Text } from './vi';

type Digest = Text['digest'];
type IndicatorFigures = Parameters<Digest['indicator']>[0];

/** The daily report in English, sentence by sentence; what is put in is a name or a written figure. */
export const digest: Digest = {
  lastDays: (days, day) =>
    days > 0
      ? `${write.plural(days, 'day', 'days')} left to report, today included, until the end of ${day}`
      : `the reporting deadline passed on ${day}`,

  subject: (day, parts) => `${day}: ${parts.join(' · ')}`,
  subjectMet: (met, units, unit) => `${met}/${units} ${unit} met`,
  subjectBehind: (units) => `${units} behind`,
  subjectGaps: (units) => `${units} with no total`,
  subjectSilent: (units) => `${units} not reported`,
  subjectDaysLeft: (days) => `${write.plural(days, 'day', 'days')} left`,
  subjectOver: 'past deadline',

  heading: (moment, ward) => `Daily report on participation up to ${moment} – ${ward}`,
  dear: (leadership) => `To: ${leadership}.`,
  opening: (operator, campaign, moment, countdown) =>
    `${operator} reports on participation in ${campaign}, with figures up to ${moment} (${countdown}):`,

  indicator: (one) => {
    if (one.reporting === 0) return nobodyYet(one);
    return [
      `${one.name}: ${one.met}/${one.units} ${one.unitsName} have met the target of at least ${one.percent}% of ${one.noun}`,
      counted(one.belowTarget, one.unitName, 'below target'),
      counted(one.silent, one.unitName, 'not reported'),
      counted(one.withoutDenominator, one.unitName, 'with no total'),
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat(`. ${total(one)}.`);
  },
  everybody: (one) => {
    if (one.reporting === 0) return nobodyYet(one);
    return [
      `${one.name}: ${write.count(one.numerator)}/${write.count(one.ofAll)} ${one.reached} (${one.rateOfAll})${one.change === '' ? '' : `, ${one.change}`}`,
      `${one.met}/${one.units} ${one.unitsName} have reached ${one.percent}%`,
      counted(one.silent, one.unitName, 'not reported'),
      counted(one.withoutDenominator, one.unitName, 'with no total'),
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat('.');
  },
  change: (rise, noun, day) =>
    rise === 0
      ? `no change since ${day}`
      : `${rise > 0 ? 'up' : 'down'} ${write.quantity(Math.abs(rise), noun)} since ${day}`,
  deeds: (about, parts) => `${about}: ${parts.join('; ')}.`,
  deed: (done, units, unit, what) => `${done}/${units} ${unit} ${what}`,

  chase: (unitsName) => `${write.capital(unitsName)} to follow up`,
  notEverybody: (unitsName, percent) => `${write.capital(unitsName)} below ${percent}%`,
  short: (name, rate, gap, noun) => `${name} (${rate}, ${write.quantity(gap, noun)} short)`,
  others: (units) => `and ${write.plural(units, 'other unit', 'other units')}`,
  silent: (names) => `Not reported: ${names}.`,
  still: (name, days) => `${name} (${write.plural(days, 'day', 'days')})`,
  standingStill: (days, names) => `No increase for ${write.plural(days, 'day', 'days')} or more: ${names}.`,
  mailsLeft: (figure) => `the operating account can send ${write.plural(figure, 'more email', 'more emails')} today`,
  review: (names) => `Figures to verify: ${names === '' ? 'none' : names}.`,
  reviewOf: (reports, names) => `${write.plural(reports, 'report', 'reports')} (${names})`,
  gaps: (names) => `No total entered, so no rate can be given: ${names}.`,
  early: (reporting, units) =>
    `So far ${reporting}/${units} units have reported, ${units - reporting} have not; this is not enough to judge against the target.`,
  nobodyYet: 'No unit has reported yet.',
  standing: (name, met, units, unitsName, place, rate) =>
    `${name}: ${met}/${units} ${unitsName} met; ${rate} for the whole ${place}.`,
  nothingNew: 'There are no new reports since the last daily report.',
  allMet: 'All units that were given a target have met it.',
  concerned: (unitsName, others) => {
    if (unitsName === null || (others && /\bunits\b/.test(unitsName))) return 'units';
    return others ? `${unitsName} and other units` : unitsName;
  },
  proposal: (leadership, concerned, day) =>
    `Proposal: we ask ${leadership} to direct the ${concerned} named above to check their figures, encourage people to take part and report before ${day}.`,
  proposalLate: (leadership, concerned, day) =>
    `Proposal: we ask ${leadership} to direct the ${concerned} named above to encourage people to take part and complete their figures by the end of ${day}.`,
  table: (link) => `Detailed table: ${link}`,
  closing: 'Respectfully submitted.',
  signature: (operator) => operator.toUpperCase(),
  automatic: (event) => `Sent automatically from the ${event} tracking sheet; figures are as reported by the units.`,

  dataUntil: (weekday, day, clock) => `${write.capital(weekday)} ${day} · figures up to ${clock}`,
  title: (short, ward) => `${short} · ${ward}`,
  verdict: {
    met: 'Target met',
    onTrack: 'On track',
    behind: (points) => `${points} percentage points behind schedule`,
    none: 'Not enough figures to judge',
    notMet: 'Target not met',
  },
  unitsMet: (met, units, unitsName) => `${met}/${units} ${unitsName} have met the target`,
  needed: (perDay, noun, unit) =>
    `For all ${unit} to reach the target: ${write.quantity(perDay, `more ${noun}`)} a day`,
  headline: (word, met, units, unitsName) => `${word}: ${met}/${units} ${unitsName} met`,
  overdue: (deadline, end) => `Reports were due by ${deadline}; late figures are taken until the end of ${end}`,
  reportsDue: 'Reports due',
  ends: (event) => `${event} ends`,
  left: (days) => (days > 0 ? `${write.plural(days, 'day', 'days')} left` : 'passed'),
  until: (days, weekday, day) => (days > 0 ? `last day ${weekday} ${day}` : `last day was ${weekday} ${day}`),
  target: (percent) => `Target ${percent}%`,
  ofReporting: (rate, units, unitName) => `${rate} in ${write.quantity(units, unitName)} that reported`,
  noComparison: 'no earlier figures to compare with',
  units: (units, unitsName) => write.quantity(units, unitsName),
  chaseTitle: 'To follow up',
  tick: 'the vertical line is the target',
  columns: { unit: 'Unit', rate: 'Rate', gap: 'Short by' },
  moved: (rise) => (rise === 0 ? 'no increase' : rise > 0 ? `up ${write.count(rise)}` : `down ${write.count(-rise)}`),
  movedNot: (days) => `no increase for ${write.plural(days, 'day', 'days')}`,
  stillTitle: (days) => `No increase for ${write.plural(days, 'day', 'days')} or more`,
  gapsTitle: 'No total entered, so no rate',
  silentShort: (names) => `Not reported: ${names}`,
  silentTitle: 'Not reported',
  reviewTitle: 'To verify',
  proposalTitle: 'Proposal',
  button: 'Open the tracking sheet',
  footer: (event, start, goal, leadership, operator) =>
    `Expected progress rises evenly by the day from ${start} to ${goal}; days left include today. Sent automatically from the ${event} tracking sheet to ${leadership}; figures are as reported by the units. To ask a question or correct a figure, reply to this email (${operator}).`,
};

const counted = (figure: number, unit: string, what: string) =>
  figure === 0 ? '' : `${write.quantity(figure, unit)} ${what}`;

/** Before the first report there is no rate, and no sum to speak of. */
function nobodyYet(one: IndicatorFigures): string {
  const parts = [
    counted(one.silent, one.unitName, 'not reported'),
    counted(one.withoutDenominator, one.unitName, 'with no total'),
  ].filter((part) => part !== '');
  return `${one.name}: ${parts.length === 0 ? `no ${one.unitsName} to track` : parts.join('; ')}.`;
}

function total(one: IndicatorFigures): string {
  return [
    `In total ${write.quantity(one.numerator, one.reached)}: ${one.rateOfReporting} of ${one.noun} in ${write.quantity(one.reporting, one.unitName)} that reported, ${one.rateOfAll} of all ${one.noun} in the ${one.place}`,
    one.change,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

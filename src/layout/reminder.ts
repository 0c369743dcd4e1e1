import type { Coverage } from '../core/coverage';
import type { Summary } from '../core/summary';
import type { Unit } from '../core/units';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import type { Mail } from './digest';
import { letter } from './letter';
import type { Settings } from './settings';

/** A reminder to one unit: that nothing has come, or what it is short of, with its own link. */
export interface ReminderInput {
  unit: Unit;
  /** The unit's rows in which it owes something; at least one. */
  owes: Coverage[];
  /** By group. */
  links: Record<string, string>;
  summary: Summary;
  settings: Settings;
  preset: Preset;
  text: Text;
}

export function reminderOf(input: ReminderInput): Mail {
  const { unit, owes, summary, settings, preset, text } = input;
  const words = text.letters.reminder;
  const silent = owes.every((one) => one.status === 'notReported');
  const day = text.write.shortDate(summary.today);
  const [first] = owes;
  const subject = silent
    ? words.subjectSilent(day, unit.name, text.write.shortDate(settings.deadline))
    : words.subjectBehind(day, unit.name, gapText(owes.find((one) => one.status !== 'notReported') ?? first, text));
  return letter(text.language, subject, [
    text.letters.receipt.dear(unit.name),
    silent ? words.asked(preset.names.campaign, settings.operator, text.write.date(settings.deadline)) : '',
    ...owes.map((one) => sentenceOn(one, input)),
    words.until(summary.daysToDeadline, text.write.date(summary.lastOnTimeDay), text.write.date(summary.end)),
    words.help(settings.operator),
    `${text.letters.receipt.closing}\n${settings.operator.toUpperCase()}`,
    words.automatic(preset.names.event),
  ]);
}

function sentenceOn(one: Coverage, { links, summary, preset, text }: ReminderInput): string {
  const words = text.letters.reminder;
  const link = links[one.group] ?? '';
  const group = preset.campaign.groups.find(({ key }) => key === one.group)?.one ?? '';
  if (one.status === 'notReported' || !one.indicator) {
    const what = one.indicator?.name ?? text.coverage.factsOnly;
    return one.returned ? words.again(what, link) : words.silent(text.write.moment(summary.now), what, link);
  }
  const behind = words.behind({
    day: text.write.date(summary.today),
    group,
    figures: `${text.write.count(one.numerator ?? 0)}/${text.write.count(one.denominator ?? 0)}`,
    reached: one.indicator.reached,
    rate: text.write.rate(one.numerator, one.denominator, one.target),
    gap: gapText(one, text),
    target: one.target ?? 0,
    link,
  });
  return one.returned ? `${words.returned} ${behind}` : behind;
}

const gapText = (one: Coverage | undefined, { write }: Text) =>
  `${write.written(one?.gap ?? 0)} ${one?.indicator?.noun ?? ''}`;

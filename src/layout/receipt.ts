import { dayOf } from '../core/calendar';
import type { Coverage } from '../core/coverage';
import type { Report } from '../core/reports';
import type { Unit } from '../core/units';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import type { Mail } from './digest';
import { letter } from './letter';
import type { Settings } from './settings';
import { sentencesOn } from './violations';

/** What a unit is told once a day about what it sent: that it came, how it stands now, what has to be looked at again. */
export interface ReceiptInput {
  unit: Unit;
  /** Its latest report of the day. */
  report: Report;
  waiting: boolean;
  /** The unit's rows of today. */
  coverage: Coverage[];
  now: number;
  settings: Settings;
  preset: Preset;
  text: Text;
}

export function receiptOf({ unit, report, waiting, coverage, now, settings, preset, text }: ReceiptInput): Mail {
  const words = text.letters.receipt;
  const facts = sentencesOn(report, preset.campaign, text);
  return letter(text.language, words.subject(text.write.shortDate(dayOf(now)), unit.name), [
    words.dear(unit.name),
    words.received(settings.operator, text.write.moment(report.submittedAt)),
    coverage
      .map((one) => figureOf(one, text))
      .filter((line) => line !== '')
      .join('\n'),
    waiting ? words.waiting(facts) : '',
    words.again,
    `${words.closing}\n${settings.operator.toUpperCase()}`,
    words.automatic(preset.names.event),
  ]);
}

function figureOf({ indicator, numerator, denominator, target, gap }: Coverage, text: Text): string {
  if (!indicator || numerator === null) return '';
  const words = text.letters.receipt;
  if (denominator === null || target === null)
    return words.plainFigure(indicator.name, text.write.count(numerator), indicator.reached);
  return words.figure(
    indicator.name,
    `${text.write.count(numerator)}/${text.write.count(denominator)}`,
    indicator.reached,
    text.write.rate(numerator, denominator, target),
    gap ?? 0,
    indicator.noun,
    target,
  );
}

import { publicName } from '../core/names';
import type { Report } from '../core/reports';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import type { Settings } from './settings';
import { sentencesOn } from './violations';

/** The text that asks a unit to look at a report again. */
export function messageTo(report: Report, settings: Settings, preset: Preset, text: Text): string {
  const group = preset.campaign.groups.find(({ key }) => key === report.group);
  return text.letters.verify(
    settings.operator,
    publicName(report.unit?.name ?? report.unitTyped),
    text.write.moment(report.submittedAt),
    sentencesOn(report, preset.campaign, text),
    group?.address ?? text.letters.anybody,
  );
}

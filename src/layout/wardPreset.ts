import { startOf } from '../core/calendar';
import type { Campaign } from '../core/campaign';
import type { DocumentWords, Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import * as write from '../text/write';
import type { Settings } from './settings';

/** The campaign as the ward's settings have it. */
export function campaignUnder(settings: Settings, preset: Preset): Campaign {
  const { start, end, cutoff, staleAfterDays, farBehindPercent, severities } = settings;
  return {
    ...preset.campaign,
    start,
    end,
    cutoff,
    staleAfterDays,
    farBehindPercent,
    severities,
    deadline: startOf(settings.deadline),
    indicators: preset.campaign.indicators.map((indicator) => ({
      ...indicator,
      percent: settings.targets[indicator.key] ?? null,
    })),
  };
}

/**
 * The preset as the ward's settings have it, its names among it.
 * @param shown the preset by the names of the language that people are shown: a name that the ward has not changed is
 * that language's
 */
export function presetUnder(settings: Settings, preset: Preset, shown: Preset = preset): Preset {
  const named = (key: 'campaign' | 'short' | 'event' | 'ward') =>
    settings[key] === preset.names[key] ? shown.names[key] : settings[key];
  const sender = settings.short === preset.names.short ? shown.names.sender : write.cut(settings.short, MOST_IN_SENDER);
  return {
    ...shown,
    campaign: campaignUnder(settings, shown),
    names: {
      ...shown.names,
      campaign: named('campaign'),
      short: named('short'),
      event: named('event'),
      ward: named('ward'),
      authority: shown.names.authority.replace(preset.names.ward, settings.ward),
      operator: settings.operator,
      leadership: settings.leadership,
      sender,
    },
  };
}

/** The words of the campaign's report, for a later campaign of the ward too. */
export function documentUnder(settings: Settings, preset: Preset, document: DocumentWords): DocumentWords {
  return settings.campaign === preset.names.campaign ? document : { ...document, ...document.later };
}

/** What a phone's list of mails shows of a sender. */
const MOST_IN_SENDER = 25;

/** Words of a preset with its names and its first day put in. */
export function filled<Words>(words: Words, { names, campaign }: Preset, text: Text): Words {
  const values: Record<string, string> = { ...names, start: text.write.date(campaign.start) };
  const put = (value: unknown) =>
    typeof value === 'string' ? value.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place) : value;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, put(value)])) as Words;
}

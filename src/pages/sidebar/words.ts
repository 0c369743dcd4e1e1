import type { SidebarVoice } from '../../layout/sidebar';
import { invitation, preset } from '../../preset/current';
import { presetIn } from '../../preset/preset';
import { sidebar as sidebarEnglish } from '../../text/enSidebar';
import { unitCard as cardEnglish } from '../../text/enUnitCard';
import { zalo as zaloEnglish } from '../../text/enZalo';
import { textIn } from '../../text/language';
import type { Language } from '../../text/vi';
import { sidebar as sidebarVietnamese } from '../../text/viSidebar';
import { unitCard as cardVietnamese } from '../../text/viUnitCard';
import { zalo as zaloVietnamese } from '../../text/viZalo';

/** What the page speaks with in a language; units are written to in the preset's. */
export function voiceIn(language: Language): SidebarVoice {
  const text = textIn(language, preset.language);
  return {
    preset,
    shown: presetIn(language, preset),
    text,
    card: { vi: cardVietnamese, en: cardEnglish }[language],
    words: { vi: sidebarVietnamese, en: sidebarEnglish }[language](text),
    toUnits: {
      text: textIn(preset.language, preset.language),
      words: { vi: zaloVietnamese, en: zaloEnglish }[preset.language],
      invitation,
    },
  };
}

/** Words of the page's own buttons and fields, some of which stand elsewhere. */
export function pageWords({ text, words, card }: SidebarVoice) {
  return {
    ...words.page,
    units: text.coverage.name,
    status: text.coverage.status,
    openForm: card.typeFor,
    trialOf: text.menu.sendDigestToMe,
  };
}

export type PageWords = ReturnType<typeof pageWords>;

/** What Google may call: each name here becomes a top-level function of the script, and nothing else does. */
export { assistantOpened, assistantStep, assistantTyped, showAssistant, showNewCampaign } from './assistant';
export { freezeNow } from './freezes';
export { assistantReady, testReport } from './handOut';
export { takeOver } from './handOver';
export { healthReport, showHealth } from './health';
export {
  onOpen,
  previewDigest,
  sendDigestNow,
  sendDigestToMyself,
  showHelp,
  shownLanguage,
  showOverview,
  updateNow,
} from './menu';
export { campaignBegun, campaignOpened, campaignTyped } from './newCampaign';
export { onEdit } from './onEdit';
export { clearContacts } from './privacy';
export { reportFigures, showReport } from './report';
export { onTick } from './schedule';
export { setUp } from './setup';
export { goToUnit, remindUnits, showSidebar, showZalo, sidebarFigures, tryDigest } from './sidebar';
export { onFormSubmit } from './submission';
export { renewLink, showUnit, unitFigures } from './unitCard';

export type EntryName = Exclude<keyof typeof import('./index'), 'EntryName'>;

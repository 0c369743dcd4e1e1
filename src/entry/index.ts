/** What Google may call: each name here becomes a top-level function of the script, and nothing else does. */
export { freezeNow } from './freezes';
export { onOpen, previewDigest, sendDigestNow, sendDigestToMyself, showHelp, shownLanguage, updateNow } from './menu';
export { reportFigures, showReport } from './report';
export { onTick } from './schedule';
export { setUp } from './setup';
export { onFormSubmit } from './submission';
export { renewLink, showUnit } from './unitCard';

export type EntryName = Exclude<keyof typeof import('./index'), 'EntryName'>;

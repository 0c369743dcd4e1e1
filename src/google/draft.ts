import type { Draft } from '../layout/draft';
import { partsOf, textOfParts } from './parts';

/** What the set-up assistant has been told is kept beside the script until set-up has written it into the tabs. */
const DRAFT = 'draft';

export function keepDraft(draft: Draft): void {
  PropertiesService.getScriptProperties().setProperties(partsOf(DRAFT, JSON.stringify(draft)));
}

/** Null where nothing has been typed. */
export function keptDraft(): Draft | null {
  const text = textOfParts(DRAFT, PropertiesService.getScriptProperties().getProperties());
  return text === null ? null : (JSON.parse(text) as Draft);
}

export function dropDraft(): void {
  const properties = PropertiesService.getScriptProperties();
  const names = properties.getKeys().filter((name) => name === DRAFT || name.startsWith(`${DRAFT}.`));
  for (const name of names.sort()) properties.deleteProperty(name);
}

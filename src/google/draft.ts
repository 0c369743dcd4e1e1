import type { Draft } from '../layout/draft';
import { partsOf, textOfParts } from './parts';

/**
 * What the set-up assistant has been told, and how far it has come, is kept beside the script until set-up has come to
 * its end.
 */
const DRAFT = 'draft';
const DONE = 'draft.done';

export function keepDraft(draft: Draft): void {
  PropertiesService.getScriptProperties().setProperties(partsOf(DRAFT, JSON.stringify(draft)));
}

/** Null where nothing has been typed. */
export function keptDraft(): Draft | null {
  const text = textOfParts(DRAFT, PropertiesService.getScriptProperties().getProperties());
  return text === null ? null : (JSON.parse(text) as Draft);
}

/** The last step of set-up that came to its end; '' for none. */
export function lastDone(): string {
  return PropertiesService.getScriptProperties().getProperty(DONE) ?? '';
}

export function keepDone(step: string): void {
  PropertiesService.getScriptProperties().setProperty(DONE, step);
}

export function dropDraft(): void {
  const properties = PropertiesService.getScriptProperties();
  const names = properties.getKeys().filter((name) => name === DRAFT || name.startsWith(`${DRAFT}.`));
  for (const name of names.sort()) properties.deleteProperty(name);
}

import { manifestOf } from './project';
import type { WorkspaceState } from './state';

/** A person who runs something by hand is asked for all that the manifest lists, and grants it. */
export function grant(state: WorkspaceState, user: string): void {
  const listed = manifestOf(state.project.files).oauthScopes;
  if (listed === undefined) return;
  state.consents ??= {};
  state.consents[user] = [...listed];
}

/**
 * Whether the script has come to need a scope that an account never granted: then its triggers do not run at all
 * (https://developers.google.com/workspace/add-ons/concepts/editor-triggers) until it runs something by hand. Without a
 * list in the manifest Google works the scopes out, which is not played: everything counts as granted.
 */
export function lacksConsent(state: WorkspaceState, user: string): boolean {
  const granted = state.consents?.[user];
  if (granted === undefined) return false;
  const needed = manifestOf(state.project.files).oauthScopes ?? [];
  return needed.some((scope) => !granted.includes(scope));
}

import type { Host } from '../host';
import { enumOf } from '../spreadsheet/enums';

export const AuthorizationStatus = enumOf(['REQUIRED', 'NOT_REQUIRED'] as const);

/** Null when the manifest lists none: then Google grants what it finds in the code. */
export function manifestScopes(host: Host): string[] | null {
  const text = host.state.project.files['appsscript.json'];
  const manifest = text === undefined ? {} : (JSON.parse(text) as { oauthScopes?: string[] });
  return manifest.oauthScopes ? [...manifest.oauthScopes] : null;
}

export function missingScopes(host: Host, wanted: string[]): string[] {
  const granted = manifestScopes(host);
  return granted === null ? [] : wanted.filter((scope) => !granted.includes(scope));
}

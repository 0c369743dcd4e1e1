import type { Host } from '../host';
import type { Member } from '../spreadsheet/enums';
import { Played, play } from '../strict';
import { AuthorizationStatus, manifestScopes, missingScopes } from './scopes';

/** Everybody has granted what the manifest lists, and nothing else. */
export class AuthorizationInfo extends Played {
  declare private readonly wanted: string[];

  constructor(host: Host, wanted: string[]) {
    super(host);
    Object.defineProperty(this, 'wanted', { value: wanted });
  }

  getAuthorizationStatus(): Member {
    return missingScopes(this.host, this.wanted).length > 0
      ? AuthorizationStatus.REQUIRED
      : AuthorizationStatus.NOT_REQUIRED;
  }

  getAuthorizationUrl(): null {
    return null;
  }

  getAuthorizedScopes(): string[] {
    return manifestScopes(this.host) ?? [];
  }
}
play('AuthorizationInfo', AuthorizationInfo, {}, 'handle');

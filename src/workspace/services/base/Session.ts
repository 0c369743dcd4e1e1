import type { Host } from '../host';
import { Played, play } from '../strict';
import { User } from './User';

/** https://developers.google.com/apps-script/reference/base/session */
export class Session extends Played {
  getActiveUser(): User {
    return new User(this.host, this.host.run.activeUser);
  }

  /** Where nobody granted anything, Google tells of this user what it tells of the active one. */
  getEffectiveUser(): User {
    const { authMode, effectiveUser, activeUser } = this.host.run;
    return new User(this.host, authMode === 'FULL' ? effectiveUser : activeUser);
  }

  getActiveUserLocale(): string {
    return this.host.state.locale;
  }

  getScriptTimeZone(): string {
    return scriptTimeZone(this.host);
  }

  getTemporaryActiveUserKey(): string {
    const key = `temporary key of ${this.host.run.activeUser || 'anonymous'}`;
    return this.host.node.base64(this.host.node.digest('sha256', this.host.node.utf8(key)), true);
  }

  getUser(): User {
    return new User(this.host, this.host.run.activeUser);
  }
}
play('Session', Session, { getScriptTimeZone: 'handle', getActiveUserLocale: 'handle' }, 'session');

/** The zone of the manifest, in which the script runs. */
export function scriptTimeZone(host: Host): string {
  const text = host.state.project.files['appsscript.json'];
  const manifest = text === undefined ? {} : (JSON.parse(text) as { timeZone?: string });
  return manifest.timeZone ?? 'Etc/UTC';
}

import { Played, play } from '../strict';
import { Lock } from './Lock';

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends Played {
  getScriptLock(): Lock {
    return new Lock(this.host, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.host, `user:${this.host.run.effectiveUser}`);
  }

  /** Null where there is no container, and in a web app. */
  getDocumentLock(): Lock | null {
    const { trigger } = this.host.run;
    const inWebApp = trigger === 'get' || trigger === 'post';
    return this.host.state.container && !inWebApp ? new Lock(this.host, 'document') : null;
  }
}
play('LockService', LockService, {}, 'lock');

import { Played, play } from '../strict';
import { Cache } from './Cache';

/** https://developers.google.com/apps-script/reference/cache/cache-service */
export class CacheService extends Played {
  getScriptCache(): Cache {
    return new Cache(this.host, 'script');
  }

  getUserCache(): Cache {
    return new Cache(this.host, `user:${this.host.run.effectiveUser}`);
  }

  /** Null where there is no container. */
  getDocumentCache(): Cache | null {
    return this.host.state.container ? new Cache(this.host, 'document') : null;
  }
}
play('CacheService', CacheService, {}, 'handle');

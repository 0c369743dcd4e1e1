import { Played, play } from '../strict';
import { Properties } from './Properties';

/** https://developers.google.com/apps-script/reference/properties/properties-service */
export class PropertiesService extends Played {
  getScriptProperties(): Properties {
    return new Properties(this.host, 'script');
  }

  getUserProperties(): Properties {
    return new Properties(this.host, 'user');
  }

  /** Null where there is no container. */
  getDocumentProperties(): Properties | null {
    return this.host.state.container ? new Properties(this.host, 'document') : null;
  }
}
play('PropertiesService', PropertiesService, {}, 'handle');

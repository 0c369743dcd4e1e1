import { Played, play } from '../strict';
import { MimeType } from './mimeType';
import { TextOutput } from './TextOutput';

/** Texts a web app answers with. https://developers.google.com/apps-script/reference/content/content-service */
export class ContentService extends Played {
  readonly MimeType = MimeType;

  createTextOutput(content: unknown = ''): TextOutput {
    return new TextOutput(this.host, String(content));
  }
}
play('ContentService', ContentService, {}, 'utility');

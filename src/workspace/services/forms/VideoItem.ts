import { google } from '../errors';
import { MediaItem } from './layoutItems';
import { playLate, setMore, text } from './part';

export class VideoItem extends MediaItem {
  setVideoUrl(youtubeUrl: unknown): this {
    const url = text(this.host, 'youtubeUrl', youtubeUrl);
    if (!/^https?:\/\/((www|m)\.)?(youtube\.com|youtu\.be)\//.test(url)) {
      throw google(this.host, 'argumentInvalid', 'youtubeUrl');
    }
    setMore(this.part, 'url', url);
    return this;
  }
}
playLate('VideoItem', VideoItem);

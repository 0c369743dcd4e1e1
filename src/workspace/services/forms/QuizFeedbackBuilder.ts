import type { Host } from '../host';
import { Played, play } from '../strict';
import { copyOf, type FeedbackContent } from './feedback';
import { hide, text } from './part';
import { QuizFeedback } from './QuizFeedback';

export class QuizFeedbackBuilder extends Played {
  declare private readonly content: FeedbackContent;

  constructor(host: Host, content: FeedbackContent = { text: '', links: [] }) {
    super(host);
    hide(this, 'content', copyOf(content));
  }

  setText(words: unknown): this {
    this.content.text = text(this.host, 'text', words);
    return this;
  }

  addLink(url: unknown, displayText?: unknown): this {
    const address = text(this.host, 'url', url);
    this.content.links.push({ url: address, text: displayText === undefined ? address : String(displayText) });
    return this;
  }

  copy(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder(this.host, this.content);
  }

  build(): QuizFeedback {
    return new QuizFeedback(this.host, this.content);
  }
}
play('QuizFeedbackBuilder', QuizFeedbackBuilder, {}, 'form');

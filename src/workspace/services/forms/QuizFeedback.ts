import type { Host } from '../host';
import { Played, play } from '../strict';
import { hide, text } from './part';

export interface FeedbackContent {
  text: string;
  links: { url: string; text: string }[];
}

export class QuizFeedback extends Played {
  declare readonly content: FeedbackContent;

  constructor(host: Host, content: FeedbackContent) {
    super(host);
    hide(this, 'content', copyOf(content));
  }

  getText(): string {
    return this.content.text;
  }

  getLinkUrls(): string[] {
    return this.content.links.map((link) => link.url);
  }
}
play('QuizFeedback', QuizFeedback, {}, 'form');

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

/** Feedback as the state keeps it; null when there is none. */
export function feedbackOf(host: Host, kept: unknown): QuizFeedback | null {
  if (typeof kept !== 'object' || kept === null || !('text' in kept)) return null;
  return new QuizFeedback(host, kept as FeedbackContent);
}

function copyOf(content: FeedbackContent): FeedbackContent {
  return { text: content.text, links: content.links.map((link) => ({ ...link })) };
}

import type { Host } from '../host';
import { Played, play } from '../strict';
import { copyOf, type FeedbackContent } from './feedback';
import { hide } from './part';

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

/** Feedback as the state keeps it; null when there is none. */
export function feedbackOf(host: Host, kept: unknown): QuizFeedback | null {
  if (typeof kept !== 'object' || kept === null || !('text' in kept)) return null;
  return new QuizFeedback(host, kept as FeedbackContent);
}

export interface FeedbackContent {
  text: string;
  links: { url: string; text: string }[];
}

export function copyOf(content: FeedbackContent): FeedbackContent {
  return { text: content.text, links: content.links.map((link) => ({ ...link })) };
}

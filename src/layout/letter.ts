import type { Mail } from './digest';
import { compact, type Html, html } from './html';
import { neutral } from './palette';

/** A short mail of paragraphs, the same in its two parts; a paragraph of several lines is a list. */
export function letter(language: string, subject: string, paragraphs: string[]): Mail {
  const kept = paragraphs.filter((paragraph) => paragraph !== '');
  const style = `margin:0 0 12px;font:15px/1.5 Arial,sans-serif;color:${neutral.text}`;
  const shown = kept.map((paragraph) => html`<p style="${style}">${lines(paragraph)}</p>`);
  return {
    subject,
    text: kept.join('\n\n'),
    html: compact(html`<div lang="${language}" style="max-width:600px">${shown}</div>`),
  };
}

function lines(paragraph: string): Html[] {
  return paragraph.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}

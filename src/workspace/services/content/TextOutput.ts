import type { Host } from '../host';
import { mismatch } from '../signature';
import { type Member, nameIn } from '../spreadsheet/enums';
import { Played, play } from '../strict';
import { MimeType } from './mimeType';

type MimeName = keyof typeof MimeType;

interface Text {
  content: string;
  mimeType: MimeName;
  fileName: string | null;
}

/** https://developers.google.com/apps-script/reference/content/text-output */
export class TextOutput extends Played {
  declare private readonly text: Text;

  constructor(host: Host, content: string) {
    super(host);
    const text: Text = { content, mimeType: 'TEXT', fileName: null };
    Object.defineProperty(this, 'text', { value: text });
  }

  append(addedContent: unknown): this {
    this.text.content += String(addedContent);
    return this;
  }

  clear(): this {
    this.text.content = '';
    return this;
  }

  downloadAsFile(filename: unknown): this {
    this.text.fileName = String(filename);
    return this;
  }

  getContent(): string {
    return this.text.content;
  }

  getFileName(): string | null {
    return this.text.fileName;
  }

  getMimeType(): Member {
    return MimeType[this.text.mimeType];
  }

  setContent(content: unknown): this {
    this.text.content = String(content);
    return this;
  }

  setMimeType(mimeType: unknown): this {
    const name = nameIn(MimeType, mimeType);
    if (name === null) throw mismatch(this.host, 'TextOutput.setMimeType', [mimeType]);
    this.text.mimeType = name as MimeName;
    return this;
  }
}
play('TextOutput', TextOutput, {}, 'utility');

/** What it holds, without a call of its methods being counted; null for anything else. */
export function textOf(output: unknown): Text | null {
  return output instanceof TextOutput ? (output as unknown as { text: Text }).text : null;
}

import type { Host } from '../host';
import { exception, Played, play } from '../strict';

const typesByEnding: Record<string, string> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'text/xml',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  zip: 'application/zip',
  gz: 'application/x-gzip',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  rtf: 'application/rtf',
};

/** Bytes (−128 to 127) with a name and a type. https://developers.google.com/apps-script/reference/base/blob */
export class Blob extends Played {
  private bytes: number[];
  private contentType: string | null;
  private name: string | null;

  constructor(host: Host, bytes: number[], contentType: string | null = null, name: string | null = null) {
    super(host);
    this.bytes = bytes;
    this.contentType = contentType;
    this.name = name;
  }

  getBytes(): number[] {
    return [...this.bytes];
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getName(): string | null {
    return this.name;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decode(this.host, this.bytes, charset);
  }

  getBlob(): Blob {
    return this;
  }

  getAs(contentType: string): Blob {
    return convert(this.host, contentOf(this), contentType);
  }

  copyBlob(): Blob {
    return new Blob(this.host, [...this.bytes], this.contentType, this.name);
  }

  isGoogleType(): boolean {
    return this.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  setBytes(data: number[]): this {
    this.bytes = [...data];
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.bytes = encode(this.host, text, charset);
    return this;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    const ending = /\.(\w+)$/.exec(this.name ?? '')?.[1]?.toLowerCase() ?? '';
    this.contentType = typesByEnding[ending] ?? null;
    return this;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }
}
play('Blob', Blob, {}, 'utility');

export interface Content {
  bytes: number[];
  contentType: string | null;
  name: string | null;
}

/** What a blob holds, without a call of its methods being counted. */
export function contentOf(blob: Blob): Content {
  const { bytes, contentType, name } = blob as unknown as Content;
  return { bytes, contentType, name };
}

/** The content of a blob or of anything that gives one. */
export function contentFrom(source: unknown): Content | null {
  if (source instanceof Blob) return contentOf(source);
  if (typeof source !== 'object' || source === null || !('getBlob' in source)) return null;
  if (typeof source.getBlob !== 'function') return null;
  const blob: unknown = source.getBlob();
  return blob instanceof Blob ? contentOf(blob) : null;
}

export function convert(host: Host, content: Content, contentType: string): Blob {
  if (contentType !== content.contentType) {
    throw new Error(`Blob.getAs('${contentType}') of ${content.contentType} is not in the local workspace yet.`);
  }
  return new Blob(host, [...content.bytes], content.contentType, content.name);
}

export function decode(host: Host, bytes: number[], charset: string): string {
  switch (charset.toUpperCase()) {
    case 'UTF-8':
    case 'UTF8':
      return host.node.fromUtf8(bytes);
    case 'US-ASCII':
      return characters(bytes, (byte) => (byte < 0 ? 0xfffd : byte));
    case 'ISO-8859-1':
    case 'LATIN1':
      return characters(bytes, (byte) => byte & 255);
    case 'UTF-16LE':
    case 'UTF-16BE':
    case 'UTF-16':
      return fromUtf16(bytes, charset.toUpperCase() === 'UTF-16LE');
    default:
      throw exception(`Invalid argument: ${charset}`);
  }
}

export function encode(host: Host, text: string, charset: string): number[] {
  switch (charset.toUpperCase()) {
    case 'UTF-8':
    case 'UTF8':
      return [...host.node.utf8(text)];
    case 'US-ASCII':
      return single(text, 127);
    case 'ISO-8859-1':
    case 'LATIN1':
      return single(text, 255);
    case 'UTF-16LE':
    case 'UTF-16BE':
    case 'UTF-16':
      return toUtf16(text, charset.toUpperCase());
    default:
      throw exception(`Invalid argument: ${charset}`);
  }
}

function characters(bytes: number[], code: (byte: number) => number): string {
  return bytes.map((byte) => String.fromCharCode(code(byte))).join('');
}

/** What the charset lacks becomes a question mark, as in Java. */
function single(text: string, highest: number): number[] {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > highest ? 63 : signedByte(code);
  });
}

function fromUtf16(bytes: number[], littleEndian: boolean): string {
  let little = littleEndian;
  let start = 0;
  if (bytes[0] === -2 && bytes[1] === -1) start = 2;
  else if (bytes[0] === -1 && bytes[1] === -2) {
    start = 2;
    little = true;
  }
  let text = '';
  for (let index = start; index + 1 < bytes.length; index += 2) {
    const first = (bytes[index] ?? 0) & 255;
    const second = (bytes[index + 1] ?? 0) & 255;
    text += String.fromCharCode(little ? first | (second << 8) : (first << 8) | second);
  }
  return text;
}

function toUtf16(text: string, charset: string): number[] {
  const bytes: number[] = charset === 'UTF-16' ? [-2, -1] : [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const high = signedByte(code >> 8);
    const low = signedByte(code & 255);
    bytes.push(...(charset === 'UTF-16LE' ? [low, high] : [high, low]));
  }
  return bytes;
}

export function signedByte(value: number): number {
  return value > 127 ? value - 256 : value;
}

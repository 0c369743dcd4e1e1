import { Blob, type BlobSource, contentFrom, encode, signedByte } from './blob';
import { formatDate, parseDate } from './dateFormat';
import { google } from './errors';
import { formatString } from './formatString';
import type { Host } from './host';
import { mismatch } from './signature';
import { enumOf, type Member } from './spreadsheet/enums';
import { exception, Played, play } from './strict';
import { unzip, zip } from './zip';

const Charset = enumOf(['US_ASCII', 'UTF_8'] as const);
const DigestAlgorithm = enumOf(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const);
const MacAlgorithm = enumOf(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'] as const);
const RsaAlgorithm = enumOf(['RSA_SHA_1', 'RSA_SHA_256'] as const);

/** A pause of a single call ends here. https://developers.google.com/apps-script/reference/utilities/utilities */
const longestSleep = 300_000;

export class Utilities extends Played {
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly RsaAlgorithm = RsaAlgorithm;

  sleep(milliseconds: unknown): void {
    const pause = Number(milliseconds);
    if (!(pause >= 0) || pause > longestSleep) throw google(this.host, 'invalidArgument', String(milliseconds));
    this.host.spend(pause);
  }

  getUuid(): string {
    return this.host.node.uuid();
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    const isDate = Object.prototype.toString.call(date) === '[object Date]';
    if (!isDate || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw mismatch(this.host, 'Utilities.formatDate', [date, timeZone, format]);
    }
    return formatDate(this.host, Number(date), timeZone, format);
  }

  parseDate(text: unknown, timeZone: unknown, format: unknown): Date {
    return new Date(parseDate(this.host, String(text), String(timeZone), String(format)));
  }

  formatString(template: unknown, ...args: unknown[]): string {
    return formatString(String(template), args);
  }

  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }

  jsonParse(text: string): unknown {
    return JSON.parse(text);
  }

  base64Encode(data: unknown, charset?: Member): string {
    return this.host.node.base64(bytesOf(this.host, data, charset), false);
  }

  base64EncodeWebSafe(data: unknown, charset?: Member): string {
    return this.host.node.base64(bytesOf(this.host, data, charset), true);
  }

  base64Decode(encoded: unknown, _charset?: Member): number[] {
    return fromBase64(this.host, encoded);
  }

  base64DecodeWebSafe(encoded: unknown, _charset?: Member): number[] {
    return fromBase64(this.host, encoded);
  }

  computeDigest(algorithm: Member, value: unknown, charset?: Member): number[] {
    const name = digestName(algorithm);
    return [...this.host.node.digest(name, bytesOf(this.host, value, charset))];
  }

  computeHmacSignature(algorithm: Member, value: unknown, key: unknown, charset?: Member): number[] {
    return hmac(this.host, digestName(algorithm), value, key, charset);
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: Member): number[] {
    return hmac(this.host, 'sha256', value, key, charset);
  }

  computeRsaSignature(algorithm: Member, value: unknown, key: unknown, charset?: Member): number[] {
    return rsa(this.host, digestName(algorithm), value, key, charset);
  }

  computeRsaSha1Signature(value: unknown, key: unknown, charset?: Member): number[] {
    return rsa(this.host, 'sha1', value, key, charset);
  }

  computeRsaSha256Signature(value: unknown, key: unknown, charset?: Member): number[] {
    return rsa(this.host, 'sha256', value, key, charset);
  }

  newBlob(data: unknown, contentType?: unknown, name?: unknown): Blob {
    const bytes = Array.isArray(data) ? data.map(Number) : encode(this.host, String(data), 'UTF-8');
    const type = contentType ?? (Array.isArray(data) ? null : 'text/plain');
    return new Blob(this.host, bytes, type === null ? null : String(type), name == null ? null : String(name));
  }

  gzip(source: BlobSource, name?: string): Blob {
    const content = contentOfSource(source);
    const bytes = [...this.host.node.gzip(content.bytes)];
    return new Blob(this.host, bytes, 'application/x-gzip', name ?? `${content.name ?? 'archive'}.gz`);
  }

  ungzip(source: BlobSource): Blob {
    const content = contentOfSource(source);
    const bytes = [...this.host.node.gunzip(content.bytes)];
    return new Blob(this.host, bytes, null, content.name?.replace(/\.gz$/, '') ?? null);
  }

  zip(sources: BlobSource[], name = 'archive.zip'): Blob {
    const entries = Array.from(sources, (source, index) => {
      const content = contentOfSource(source);
      return { name: content.name ?? `file${index + 1}`, bytes: content.bytes };
    });
    return new Blob(this.host, zip(this.host, entries), 'application/zip', name);
  }

  unzip(source: BlobSource): Blob[] {
    return unzip(this.host, contentOfSource(source).bytes).map(({ name, bytes }) => {
      const blob = new Blob(this.host, bytes, null, name);
      return blob.setContentTypeFromExtension();
    });
  }

  parseCsv(csv: unknown, delimiter?: unknown): string[][] {
    return parseCsv(String(csv), delimiter === undefined ? ',' : String(delimiter));
  }
}
play('Utilities', Utilities, {}, 'utility');

function contentOfSource(source: unknown): { bytes: number[]; name: string | null } {
  const content = contentFrom(source);
  if (content === null) throw exception('Invalid argument: blob');
  return content;
}

function bytesOf(host: Host, data: unknown, charset?: Member): number[] {
  if (Array.isArray(data)) return data.map((byte) => signedByte(Number(byte) & 255));
  if (typeof data !== 'string') throw mismatch(host, 'Utilities.base64Encode', [data]);
  return encode(host, data, String(charset ?? 'UTF_8').replace('_', '-'));
}

function fromBase64(host: Host, encoded: unknown): number[] {
  const text = String(encoded).replace(/\s+/g, '');
  if (!/^[\w+/-]*={0,2}$/.test(text)) throw exception('Could not decode string.');
  return [...host.node.fromBase64(text, /[-_]/.test(text))];
}

/** `SHA_256`, `HMAC_SHA_256` and `RSA_SHA_256` all name the digest `sha256`. */
function digestName(algorithm: Member): string {
  const name = String(algorithm).replace(/^(HMAC|RSA)_/, '');
  if (name === 'MD2') throw new Error('DigestAlgorithm.MD2 is not in the local workspace yet.');
  return name.replace('_', '').toLowerCase();
}

function hmac(host: Host, digest: string, value: unknown, key: unknown, charset?: Member): number[] {
  return [...host.node.hmac(digest, bytesOf(host, key, charset), bytesOf(host, value, charset))];
}

function rsa(host: Host, digest: string, value: unknown, key: unknown, charset?: Member): number[] {
  return [...host.node.sign(digest, bytesOf(host, value, charset), String(key))];
}

/** Quoted fields may hold delimiters, line ends and doubled quotes. Lines may differ in length. */
export function parseCsv(csv: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    row.push(field);
    rows.push(row);
    row = [];
    field = '';
  };
  for (let index = 0; index < csv.length; index++) {
    const character = csv[index];
    if (quoted) {
      if (character !== '"') field += character;
      else if (csv[index + 1] === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === delimiter) {
      row.push(field);
      field = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r' || csv[index + 1] !== '\n') field += character;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

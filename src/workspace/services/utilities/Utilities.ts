import { Blob, contentFrom, encode, signedByte } from '../base/Blob';
import type { BlobSource } from '../base/BlobSource';
import { google } from '../errors';
import type { Host } from '../host';
import { mismatch } from '../signature';
import { enumOf, type Member, nameIn } from '../spreadsheet/enums';
import { exception, Played, play } from '../strict';
import { formatDate, parseDate } from './dateFormat';
import { formatString } from './formatString';
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

  base64Encode(...args: unknown[]): string {
    const [bytes = []] = bytesIn(this.host, 'base64Encode', args, 0, 1);
    return this.host.node.base64(bytes, false);
  }

  base64EncodeWebSafe(...args: unknown[]): string {
    const [bytes = []] = bytesIn(this.host, 'base64EncodeWebSafe', args, 0, 1);
    return this.host.node.base64(bytes, true);
  }

  base64Decode(encoded: unknown, _charset?: Member): number[] {
    return fromBase64(this.host, encoded);
  }

  base64DecodeWebSafe(encoded: unknown, _charset?: Member): number[] {
    return fromBase64(this.host, encoded);
  }

  computeDigest(...args: unknown[]): number[] {
    const digest = digestNamed(this.host, 'computeDigest', DigestAlgorithm, args);
    const [bytes = []] = bytesIn(this.host, 'computeDigest', args, 1, 1);
    return [...this.host.node.digest(digest, bytes)];
  }

  computeHmacSignature(...args: unknown[]): number[] {
    const digest = digestNamed(this.host, 'computeHmacSignature', MacAlgorithm, args);
    const [value = [], key = []] = bytesIn(this.host, 'computeHmacSignature', args, 1, 2);
    return [...this.host.node.hmac(digest, key, value)];
  }

  computeHmacSha256Signature(...args: unknown[]): number[] {
    const [value = [], key = []] = bytesIn(this.host, 'computeHmacSha256Signature', args, 0, 2);
    return [...this.host.node.hmac('sha256', key, value)];
  }

  computeRsaSignature(...args: unknown[]): number[] {
    const digest = digestNamed(this.host, 'computeRsaSignature', RsaAlgorithm, args);
    return rsa(this.host, 'computeRsaSignature', digest, args, 1);
  }

  computeRsaSha1Signature(...args: unknown[]): number[] {
    return rsa(this.host, 'computeRsaSha1Signature', 'sha1', args, 0);
  }

  computeRsaSha256Signature(...args: unknown[]): number[] {
    return rsa(this.host, 'computeRsaSha256Signature', 'sha256', args, 0);
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

/**
 * The data among the arguments, `count` from `first` on: texts, after which a charset may stand, or bytes without one.
 * Text is US-ASCII unless a charset is named, and what that lacks becomes a question mark (observed by others:
 * https://github.com/brucemcpherson/gas-fakes, the tests of Utilities; https://github.com/thiscouldbejd/Gabriel/issues/5).
 */
function bytesIn(host: Host, method: string, args: unknown[], first: number, count: number): number[][] {
  const data = args.slice(first, first + count);
  const rest = args.slice(first + count);
  const charset = rest.length === 0 ? 'US_ASCII' : nameIn(Charset, rest[0]);
  if (data.length === count && rest.length <= 1 && charset !== null && data.every((one) => typeof one === 'string')) {
    return data.map((text) => encode(host, text, charset.replace('_', '-')));
  }
  if (data.length === count && rest.length === 0 && data.every((one) => Array.isArray(one))) return data.map(bytesOf);
  throw mismatch(host, `Utilities.${method}`, args);
}

function bytesOf(list: unknown[]): number[] {
  return list.map((entry) => {
    const byte = Number(entry);
    // Google's further words are not known.
    if (Number.isNaN(byte)) throw exception(`Cannot convert ${String(entry)} to (class).`);
    return signedByte(byte & 255);
  });
}

function fromBase64(host: Host, encoded: unknown): number[] {
  const text = String(encoded).replace(/\s+/g, '');
  if (!/^[\w+/-]*={0,2}$/.test(text)) throw exception('Could not decode string.');
  return [...host.node.fromBase64(text, /[-_]/.test(text))];
}

/** `SHA_256`, `HMAC_SHA_256` and `RSA_SHA_256` all name the digest `sha256`. */
function digestNamed(host: Host, method: string, algorithms: Record<string, Member>, args: unknown[]): string {
  const name = nameIn(algorithms, args[0]);
  if (name === null) throw mismatch(host, `Utilities.${method}`, args);
  if (name === 'MD2') throw new Error('DigestAlgorithm.MD2 is not in the local workspace yet.');
  return name
    .replace(/^(HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();
}

function rsa(host: Host, method: string, digest: string, args: unknown[], first: number): number[] {
  const [value = []] = bytesIn(host, method, args, first, 2);
  return [...host.node.sign(digest, value, String(args[first + 1]))];
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

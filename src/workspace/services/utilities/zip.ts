import type { Host } from '../host';
import { exception } from '../strict';

export interface ZipEntry {
  name: string;
  bytes: number[];
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;

/** A zip file as https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT lays it out, entries deflated, names in UTF-8. */
export function zip(host: Host, entries: ZipEntry[]): number[] {
  const file: number[] = [];
  const central: number[] = [];
  for (const entry of entries) {
    const name = host.node.utf8(entry.name);
    const packed = host.node.deflate(entry.bytes);
    const common = [
      ...little(20, 2),
      ...little(0x0800, 2),
      ...little(8, 2),
      ...little(0, 2),
      ...little(0x21, 2),
      ...little(crc32(entry.bytes), 4),
      ...little(packed.length, 4),
      ...little(entry.bytes.length, 4),
      ...little(name.length, 2),
      ...little(0, 2),
    ];
    const offset = file.length;
    append(file, little(localHeader, 4), common, name, packed);
    append(central, little(centralHeader, 4), little(20, 2), common, little(0, 10), little(offset, 4), name);
  }
  const start = file.length;
  append(file, central, little(endOfCentral, 4), little(0, 4), little(entries.length, 2), little(entries.length, 2));
  append(file, little(central.length, 4), little(start, 4), little(0, 2));
  return file.map((byte) => (byte > 127 ? byte - 256 : byte));
}

export function unzip(host: Host, bytes: number[]): ZipEntry[] {
  const read = (at: number, size: number) => {
    let value = 0;
    for (let index = size - 1; index >= 0; index--) value = value * 256 + ((bytes[at + index] ?? 0) & 255);
    return value;
  };
  let end = bytes.length - 22;
  while (end >= 0 && read(end, 4) !== endOfCentral) end -= 1;
  if (end < 0) throw exception('Invalid argument: blob');
  const entries: ZipEntry[] = [];
  let at = read(end + 16, 4);
  for (let left = read(end + 10, 2); left > 0; left--) {
    const nameLength = read(at + 28, 2);
    const name = host.node.fromUtf8(bytes.slice(at + 46, at + 46 + nameLength));
    const local = read(at + 42, 4);
    const start = local + 30 + read(local + 26, 2) + read(local + 28, 2);
    const packed = bytes.slice(start, start + read(at + 20, 4));
    if (!name.endsWith('/')) {
      entries.push({ name, bytes: read(at + 10, 2) === 0 ? packed : [...host.node.inflate(packed)] });
    }
    at += 46 + nameLength + read(at + 30, 2) + read(at + 32, 2);
  }
  return entries;
}

function append(to: number[], ...parts: number[][]): void {
  for (const part of parts) for (const byte of part) to.push(byte);
}

function little(value: number, size: number): number[] {
  const bytes: number[] = [];
  for (let index = 0; index < size; index++) bytes.push(Math.floor(value / 256 ** index) % 256);
  return bytes;
}

function crc32(bytes: number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte & 255;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

import { google } from './errors';
import type { Host } from './host';

/** What Google throws for arguments of the wrong types; `method` as it names it, `MailApp.sendEmail`. */
export function mismatch(host: Host, method: string, args: ArrayLike<unknown>): Error {
  return google(host, 'signature', Array.from(args, typeName).join(','), method);
}

/** A type as Google's sentence names it. https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'number' ? 'number[]' : 'Object[]';
  return '(class)';
}

import { google } from '../errors';
import type { Host } from '../host';
import { Played } from '../strict';

/** What Google throws for arguments of the wrong types, under the name it knows the method by. */
export function misfit(host: Host, method: string, args: ArrayLike<unknown>): Error {
  const types = Array.from(args, typeName).join(',');
  return google(host, 'signature', types, method.startsWith('SpreadsheetApp.') ? method : `SpreadsheetApp.${method}`);
}

/** A type as Google's sentence names it: `String`, `number`, `number[]`, `(class)`, `null`. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'number' ? 'number[]' : 'Object[]';
  if (value instanceof Played) return `SpreadsheetApp.${String(value)}`;
  return '(class)';
}

export type Check = (value: unknown) => boolean;

export const isNumber: Check = (value) => typeof value === 'number' && !Number.isNaN(value);
export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isRows: Check = (value) => Array.isArray(value) && value.every((row) => Array.isArray(row));

/** Throws unless the arguments fit one of the signatures. */
export function fit(host: Host, method: string, args: ArrayLike<unknown>, ...signatures: Check[][]): void {
  const fits = signatures.some(
    (checks) => checks.length === args.length && checks.every((check, index) => check(args[index])),
  );
  if (!fits) throw misfit(host, method, args);
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Google takes 1.9 for 1 where it wants a whole number. */
export function whole(value: unknown): number {
  return Math.trunc(Number(value));
}

/** The arguments a caller gave, without those left out at the end. */
export function given(...args: unknown[]): unknown[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length--;
  return args.slice(0, length);
}

import { google } from '../errors';
import type { Host } from '../host';
import { typeName } from '../signature';
import { Played } from '../strict';

/** What Google throws for arguments of the wrong types, under the name it knows the method by. */
export function misfit(host: Host, method: string, args: ArrayLike<unknown>): Error {
  const types = Array.from(args, nameOf).join(',');
  return google(host, 'signature', types, method.startsWith('SpreadsheetApp.') ? method : `SpreadsheetApp.${method}`);
}

/** Objects of Google's own go by the name of their class there. */
function nameOf(value: unknown): string {
  return value instanceof Played ? `SpreadsheetApp.${String(value)}` : typeName(value);
}

export type Check = (value: unknown) => boolean;

export const isNumber: Check = (value) => typeof value === 'number' && !Number.isNaN(value);
export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isRows: Check = (value) => Array.isArray(value) && value.every((row) => Array.isArray(row));

/** Throws unless the arguments fit one of the signatures. */
export function checkArguments(host: Host, method: string, args: ArrayLike<unknown>, ...signatures: Check[][]): void {
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

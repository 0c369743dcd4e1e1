import type { FormState, ItemState } from '../../state';
import { addressOf } from '../base/User';
import { google } from '../errors';
import type { Host } from '../host';
import { declare, makeReady, Played, play } from '../strict';
import { itemById } from './questions';
import { followForm } from './responseTab';
import { isEmail } from './validation';

/** What an item's object stands for: ids only, so that it sees every later change. */
export interface Part {
  host: Host;
  formId: string;
  itemId: number;
}

/** Keeps what an object stands for out of sight of `JSON.stringify` and `for in`. */
export function hide(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true });
}

export function formState(host: Host, formId: string): FormState {
  const form = host.state.forms[formId];
  if (!form) throw google(host, 'formNotFound');
  return form;
}

export function itemState(part: Part): ItemState {
  const item = itemById(formState(part.host, part.formId), part.itemId);
  if (!item) throw google(part.host, 'formData');
  return item;
}

/** Changes an item; a linked response tab follows. */
export function change(part: Part, how: (item: ItemState) => void): void {
  how(itemState(part));
  follow(part.host, part.formId);
}

/** Sets what only some item types have. */
export function setMore(part: Part, key: string, value: unknown): void {
  change(part, (item) => {
    item.more = { ...item.more, [key]: value };
  });
}

export function text(host: Host, name: string, value: unknown): string {
  if (value === null || value === undefined) throw google(host, 'argumentNull', name);
  return String(value);
}

/** Brings a linked response tab up to the form. */
export function follow(host: Host, formId: string): void {
  followForm(host.state, formState(host, formId));
}

/** The address of an account an argument means; what is no address is refused. */
export function checkedAddress(host: Host, user: unknown): string {
  const address = addressOf(user);
  if (!isEmail(address)) throw google(host, 'invalidEmail', address);
  return address;
}

/** A list an argument must bring: not null, not empty. */
export function list(host: Host, name: string, value: unknown): unknown[] {
  if (value === null || value === undefined) throw google(host, 'argumentNull', name);
  if (!Array.isArray(value)) throw google(host, 'argumentInvalid', name);
  if (value.length === 0) throw google(host, 'arrayEmpty', name);
  if (value.some((entry) => entry === null || entry === undefined)) throw google(host, 'argumentInvalid', name);
  return value;
}

type ItemClass = { prototype: object };

const waiting = new Map<unknown, string>();

/** Declares the form's or an item's class as Google's. Every execution starts anew, so the work waits for the class's first object. */
export function playLate(name: string, played: ItemClass): void {
  declare(name, played);
  waiting.set(played, name);
}

/**
 * Google's classes share nothing in name, so what a class inherits here becomes its own before it is played: a
 * call is recorded as `TextItem.setTitle`, not as some common ancestor's.
 */
export function ready(played: ItemClass): void {
  const name = waiting.get(played);
  if (name === undefined) return;
  waiting.delete(played);
  for (let proto = Object.getPrototypeOf(played.prototype); proto !== Played.prototype; ) {
    for (const method of Object.getOwnPropertyNames(proto)) {
      if (method === 'constructor' || Object.hasOwn(played.prototype, method)) continue;
      const inherited = Object.getOwnPropertyDescriptor(proto, method);
      if (inherited) Object.defineProperty(played.prototype, method, inherited);
    }
    proto = Object.getPrototypeOf(proto);
  }
  play(name, played, {}, 'form');
  // Its first object is being made already.
  makeReady(played.prototype);
}

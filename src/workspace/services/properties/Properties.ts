import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { Played, play } from '../strict';

const valueLimit = 9 * 1024;

const storeLimit = 500 * 1024;

type Store = Record<string, string>;

type StoreName = 'script' | 'document' | 'user';

function storeOf(host: Host, name: StoreName): Store {
  const { properties } = host.state;
  if (name !== 'user') return properties[name];
  const user = whose(host);
  let own = properties.user[user];
  if (own === undefined) {
    own = adopt(host.state, {});
    properties.user[user] = own;
  }
  return own;
}

/** From a cell the properties are those of the spreadsheet's owner. https://developers.google.com/apps-script/guides/sheets/functions */
function whose({ run, state }: Host): string {
  if (run.authMode !== 'CUSTOM_FUNCTION') return run.effectiveUser;
  return state.spreadsheets[state.container?.id ?? '']?.owner ?? run.effectiveUser;
}

/**
 * A property store, with the documented limits: 9 KB a value, 500 KB in all
 * (https://developers.google.com/apps-script/guides/services/quotas). In 2023 larger values were seen to pass.
 */
export class Properties extends Played {
  declare private readonly store: StoreName;

  constructor(host: Host, store: StoreName) {
    super(host);
    Object.defineProperty(this, 'store', { value: store });
  }

  getProperty(key: unknown): string | null {
    const store = storeOf(this.host, this.store);
    const name = keyOf(this.host, key);
    return Object.hasOwn(store, name) ? (store[name] ?? null) : null;
  }

  getProperties(): Store {
    return { ...storeOf(this.host, this.store) };
  }

  getKeys(): string[] {
    return Object.keys(storeOf(this.host, this.store));
  }

  setProperty(key: unknown, value: unknown): this {
    set(this.host, this.store, { [keyOf(this.host, key)]: String(value) });
    return this;
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const next: Store = {};
    for (const [key, value] of Object.entries(properties)) next[keyOf(this.host, key)] = String(value);
    set(this.host, this.store, next, deleteAllOthers);
    return this;
  }

  deleteProperty(key: unknown): this {
    delete storeOf(this.host, this.store)[keyOf(this.host, key)];
    return this;
  }

  deleteAllProperties(): this {
    empty(storeOf(this.host, this.store));
    return this;
  }
}
play('Properties', Properties, {}, 'property');

function keyOf(host: Host, key: unknown): string {
  if (key === null || key === undefined || key === '') throw google(host, 'propertyName');
  return String(key);
}

function set(host: Host, name: StoreName, values: Store, deleteAllOthers = false): void {
  const store = storeOf(host, name);
  for (const value of Object.values(values)) {
    if (bytes(value) > valueLimit) throw google(host, 'tooLarge', 'value');
  }
  const next = deleteAllOthers ? values : { ...store, ...values };
  if (size(next) > storeLimit) throw google(host, 'propertyStoreFull');
  if (deleteAllOthers) empty(store);
  Object.assign(store, values);
}

function empty(store: Store): void {
  for (const key of Object.keys(store)) delete store[key];
}

function size(store: Store): number {
  let total = 0;
  for (const [key, value] of Object.entries(store)) total += bytes(key) + bytes(value);
  return total;
}

function bytes(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { Played, play } from '../strict';

const keyLimit = 250;

const valueLimit = 100 * 1024;

const longest = 21_600;

const itemLimit = 1000;

type Items = Record<string, { value: string; until: number; made: number }>;

function itemsOf(host: Host, cache: string): Items {
  const items = host.state.caches[cache];
  if (items !== undefined) return items;
  const fresh: Items = adopt(host.state, {});
  host.state.caches[cache] = fresh;
  return fresh;
}

/**
 * Limits as documented (https://developers.google.com/apps-script/reference/cache/cache) and measured
 * (https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits).
 */
export class Cache extends Played {
  declare private readonly name: string;

  constructor(host: Host, name: string) {
    super(host);
    Object.defineProperty(this, 'name', { value: name });
  }

  get(key: unknown): string | null {
    return find(this.host, this.name, keyOf(this.host, key));
  }

  getAll(keys: unknown[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = find(this.host, this.name, keyOf(this.host, key));
      if (value !== null) found[String(key)] = value;
    }
    return found;
  }

  put(key: unknown, value: unknown, expirationInSeconds: unknown = 600): void {
    put(this.host, this.name, keyOf(this.host, key), String(value), Number(expirationInSeconds));
  }

  putAll(values: Record<string, unknown>, expirationInSeconds: unknown = 600): void {
    for (const [key, value] of Object.entries(values)) {
      put(this.host, this.name, keyOf(this.host, key), String(value), Number(expirationInSeconds));
    }
  }

  remove(key: unknown): void {
    delete itemsOf(this.host, this.name)[keyOf(this.host, key)];
  }

  removeAll(keys: unknown[]): void {
    for (const key of keys) delete itemsOf(this.host, this.name)[keyOf(this.host, key)];
  }
}
play('Cache', Cache, {}, 'cache');

function keyOf(host: Host, key: unknown): string {
  if (key === null || key === undefined || key === '') throw google(host, 'invalidArgument', 'key');
  const text = String(key);
  if (text.length > keyLimit) throw google(host, 'tooLarge', 'key');
  return text;
}

function find(host: Host, cache: string, key: string): string | null {
  const items = itemsOf(host, cache);
  const item = Object.hasOwn(items, key) ? items[key] : undefined;
  if (item === undefined) return null;
  if (item.until > host.now()) return item.value;
  delete items[key];
  return null;
}

function put(host: Host, cache: string, key: string, value: string, seconds: number): void {
  if (host.node.utf8(value).length > valueLimit) throw google(host, 'tooLarge', 'value');
  const items = itemsOf(host, cache);
  host.state.lastId += 1;
  const item = { value, until: host.now() + Math.min(seconds, longest) * 1000, made: host.state.lastId };
  items[key] = adopt(items, item);
  const names = Object.keys(items);
  if (names.length > itemLimit) dropOldest(items, names);
}

/** Above 1,000 items roughly the oldest tenth goes, by order of creation. */
function dropOldest(items: Items, names: string[]): void {
  const byAge = names.sort((a, b) => (items[a]?.made ?? 0) - (items[b]?.made ?? 0));
  for (const name of byAge.slice(0, itemLimit / 10)) delete items[name];
}

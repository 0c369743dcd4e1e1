import type { Group } from './campaign';
import { compareVietnamese, fold } from './names';

/** Who has to report. The code stays when a name changes; the name may change with every rearrangement. */
export interface Unit {
  code: string;
  name: string;
  groups: string[];
  /** Former or other names. */
  aliases: string[];
  /** By the denominator's key; null where the ward has not entered one. */
  denominators: Record<string, number | null>;
  /** A target of its own in percent, instead of the indicator's. */
  target: number | null;
  /** Where reminders go; '' for none. */
  email: string;
  active: boolean;
  /** Place in the ward's own order of units. */
  order: number;
}

/** The ward's own order of units; two with one number stand as in a Vietnamese list. */
export function inOrder(a: Unit, b: Unit): number {
  return a.order - b.order || compareVietnamese(a.name, b.name);
}

/** What the Form offers: the code first, so that a name may be mended later without losing an answer. */
export function choiceOf(unit: Unit): string {
  return `${unit.code} · ${unit.name}`;
}

/**
 * The unit that an answer names, by its code, its choice on the Form, its name or another name of it; null when none
 * or more than one could be meant. Names are compared after folding, so two units never merge: the reporter is asked.
 */
export function unitNamed(typed: string, units: Unit[]): Unit | null {
  const code = (typed.split('·')[0] as string).trim().toUpperCase();
  const byCode = units.filter((unit) => unit.code.toUpperCase() === code);
  if (byCode.length === 1) return byCode[0] as Unit;
  const wanted = nameKey(typed);
  if (wanted === '') return null;
  const meant = units.filter((unit) => [unit.name, ...unit.aliases].some((name) => nameKey(name) === wanted));
  return meant.length === 1 ? (meant[0] as Unit) : null;
}

/**
 * A name without what people write differently: “Tổ dân phố số 05”, “TDP 5” and “tdp05” are one, and so are
 * “khu dân cư”, the word in the former Hải Dương before the merger, and “tổ dân phố”.
 */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/^(to dan pho|khu dan cu|tdp|kdc|to)(?=[\s\d.])[\s.]*(so\s*)?/, 'tdp ')
    .replace(/\b(uy ban)\b/g, 'ub')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/[\s.,\-–]+/g, ' ')
    .trim();
}

/** Code of the unit by which set-up tries out the Form: it stands in no list, and what it sends counts nowhere. */
export const TEST_CODE = 'THU';

/** Whether an answer is the choice of that unit. */
export function isTestChoice(typed: string): boolean {
  const [code, ...name] = typed.split('·');
  return name.length > 0 && (code as string).trim().toUpperCase() === TEST_CODE;
}

/** Two units that a name may mean: an answer that gives it is taken for neither. */
export interface Clash {
  name: string;
  first: Unit;
  second: Unit;
}

/** Names and other names that are alike after folding, once for each pair of units. */
export function clashesOf(units: Unit[]): Clash[] {
  const owners = new Map<string, Unit>();
  const clashes = new Map<string, Clash>();
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      const key = nameKey(name);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, unit);
      else if (owner !== unit) clashes.set(`${owner.code} ${unit.code}`, { name, first: owner, second: unit });
    }
  }
  return [...clashes.values()];
}

/** The public code of a unit: what a link, a choice and a table can carry whatever the language. */
export function isUnitCode(code: string): boolean {
  return /^[A-Z0-9]{1,6}$/.test(code);
}

/** Words that say nothing about which unit it is. */
const FILLERS = new Set(['va', 'so', 'cac', 'phuong', 'xa']);

/** A code for a unit that has none: the number of a neighbourhood group (`TDP05`), else the initials of its name. */
export function proposedCode(name: string, taken: Set<string>): string {
  const numbered = /^tdp (\d+)$/.exec(nameKey(name));
  const stem = numbered ? `TDP${(numbered[1] as string).padStart(2, '0')}` : initials(name);
  const free = (code: string) => !taken.has(code) && code !== TEST_CODE;
  if (isUnitCode(stem) && free(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const tail = String(number);
    const code = stem.slice(0, 6 - tail.length) + tail;
    if (free(code)) return code;
  }
}

function initials(name: string): string {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
  return words
    .map((word) => (/^\d+$/.test(word) ? word.padStart(2, '0') : word.charAt(0)))
    .join('')
    .toUpperCase()
    .slice(0, 6);
}

/** The group whose units' names begin like this one; null where no group's do, or more than one could be meant. */
export function proposedGroup(name: string, groups: Group[]): Group | null {
  const folded = `${fold(name)} `;
  const begins = (beginning: string) =>
    folded.startsWith(fold(beginning)) && !/[a-z]/.test(folded.charAt(fold(beginning).length));
  const meant = groups.filter((group) => group.names.some(begins));
  return meant.length === 1 ? (meant[0] as Group) : null;
}

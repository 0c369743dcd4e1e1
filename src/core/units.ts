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

import { fold, plain } from './names';
import { nameKey } from './units';

/** A unit as somebody pasted it: its name and, where there is one, its total as typed. */
export interface PastedUnit {
  name: string;
  total: string;
  /** Line of the pasted text, from 1. */
  line: number;
}

/** Headings that lists in documents stand under; a line of them is no unit. */
const HEADINGS = /^(stt|tt|so tt|so thu tu|ten|ten don vi|don vi|ten to|no|name|unit|units)$/;

/**
 * The units of a list pasted from a document or from Excel: a name a line, the number in front and the total behind it by
 * tabs. What stands between is left out.
 */
export function pastedUnits(typed: string): PastedUnit[] {
  return typed.split(/\r\n|\r|\n/).flatMap((content, index): PastedUnit[] => {
    const cells = content.split('\t').map(plain);
    const at = cells.findIndex((cell) => /\p{L}/u.test(cell) && !HEADINGS.test(fold(cell)));
    const isHeading = cells.some((cell) => HEADINGS.test(fold(cell)));
    if (at < 0 || isHeading) return [];
    const name = (cells[at] as string).replace(/^\d{1,3}\s*[.)]\s*(?=\p{L})/u, '').replace(/^[-–•+*]\s+/, '');
    const totals = cells.slice(at + 1).filter((cell) => /^\d/.test(cell));
    return [{ name, total: totals[totals.length - 1] ?? '', line: index + 1 }];
  });
}

/** Lines that name a unit which an earlier line has named: which of them, and the earlier. */
export function namedTwice(units: PastedUnit[]): { name: string; first: number; second: number }[] {
  const lines = new Map<string, number>();
  return units.flatMap(({ name, line }) => {
    const first = lines.get(nameKey(name));
    if (first === undefined) lines.set(nameKey(name), line);
    return first === undefined ? [] : [{ name, first, second: line }];
  });
}

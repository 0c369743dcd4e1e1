import type { Moment } from './calendar';

/**
 * The code in a unit's own link, which tells its report from a stranger's or a neighbour's slip. It is six letters
 * without vowels, so that it is never a number, a word or a month, and is compared without regard to case.
 */

/** When a code was given to its unit: from then on it holds, until the unit gets another. */
export interface LinkCode {
  code: string;
  since: Moment;
}

/** Every code a unit ever had, oldest first, by unit code. */
export type LinkCodes = Record<string, LinkCode[]>;

const LETTERS = 'BCDFGHJKMNPQRSTVWXZ';
const LENGTH = 6;

/** How every code is spelled, for whoever has to find one in a link. */
export const LINK_CODE = `[${LETTERS}]{${LENGTH}}`;

/**
 * A new code that no unit has or had.
 * @param random gives whole numbers below 2^32 that nobody can guess
 */
export function newLinkCode(random: () => number, taken: LinkCodes): string {
  const known = new Set(Object.values(taken).flatMap((codes) => codes.map(({ code }) => code)));
  for (;;) {
    const code = spelled(random());
    if (!known.has(code)) return code;
  }
}

function spelled(number: number): string {
  let rest = number;
  return Array.from({ length: LENGTH }, () => {
    const letter = LETTERS[rest % LETTERS.length] as string;
    rest = Math.floor(rest / LETTERS.length);
    return letter;
  }).join('');
}

/** As codes are compared: people write them down, dictate them, put blanks between. */
export function linkCodeTyped(typed: string): string {
  return typed.replace(/[^a-z]/gi, '').toUpperCase();
}

/** The code a unit's report had to carry at a moment; null before it had one. */
export function linkCodeAt(codes: LinkCode[] | undefined, moment: Moment): string | null {
  const held = (codes ?? []).filter(({ since }) => since < moment);
  return held[held.length - 1]?.code ?? null;
}

/** The code in a unit's link now; null before it has one. */
export function currentLinkCode(codes: LinkCode[] | undefined): string | null {
  return codes?.[codes.length - 1]?.code ?? null;
}

/** The unit whose code this was at a moment; null for none. */
export function unitOfLinkCode(typed: string, moment: Moment, codes: LinkCodes): string | null {
  const wanted = linkCodeTyped(typed);
  if (wanted === '') return null;
  return Object.keys(codes).find((unit) => linkCodeAt(codes[unit], moment) === wanted) ?? null;
}

/** One form for Vietnamese text: to compare it, to search it, to put it in order. */

/**
 * Text as it is kept: NFC, one kind of space and of hyphen, no control or invisible characters, no blank ends.
 * Some keyboards and file systems send NFD, and two names that look alike then differ.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Control characters but line breaks and tabs, zero-width marks, and marks that turn the writing direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text somebody typed, on its way into a cell or a mail: as typed, without what could disturb either. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').trim();
}

/**
 * A name as a text to many may carry it: on one line, without a telephone number that somebody put beside it.
 * @param most characters
 */
export function publicName(name: string, most = 80): string {
  return plain(name)
    .replace(PHONE, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, most)
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}

/** A number of nine to eleven digits after 0 or +84, however it is grouped. */
const PHONE = /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){8,10}(?!\d)/g;

/**
 * Text without its marks, to find what somebody may mean: `Uỷ` and `Ủy` give `uy`. Folding loses meaning, so it
 * may propose a unit and never decides that two are one.
 */
export function fold(text: string): string {
  return normalise(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase();
}

/** Letters in the order of the Vietnamese alphabet, each with its marks that make it a letter of its own. */
const ALPHABET = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' ');
const LETTER_RANK = new Map(ALPHABET.map((letter, index) => [letter.normalize('NFD'), index]));

/** Tones from none to nặng, as combining marks (Unicode CLDR, collation vi). */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/**
 * Compares two texts as a Vietnamese list is ordered: the alphabet a ă â b c d đ …, then tones, and numbers by
 * their value (`số 2` before `số 10`). Works without Intl, whose support in Apps Script nobody has confirmed.
 */
export function compareVietnamese(left: string, right: string): number {
  const [a, b] = [sortKey(left), sortKey(right)];
  return (
    compareLists(a.letters, b.letters) || compareLists(a.tones, b.tones) || (left < right ? -1 : Number(left > right))
  );
}

interface SortKey {
  letters: number[];
  tones: number[];
}

const LETTERS_FROM = 1_000_000_000;

function sortKey(text: string): SortKey {
  const letters: number[] = [];
  const tones: number[] = [];
  for (const [part] of normalise(text)
    .toLowerCase()
    .normalize('NFD')
    .matchAll(/\d+|\P{M}\p{M}*/gu)) {
    if (/^\d/.test(part)) {
      letters.push(Math.min(Number(part), LETTERS_FROM - 1));
      tones.push(0);
      continue;
    }
    const tone = TONES.findIndex((mark, index) => index > 0 && part.includes(mark));
    const letter = tone > 0 ? part.replace(TONES[tone] as string, '') : part;
    const rank = LETTER_RANK.get(letter);
    letters.push(rank === undefined ? -1_000_000 + (letter.codePointAt(0) ?? 0) : LETTERS_FROM + rank);
    tones.push(Math.max(tone, 0));
  }
  return { letters, tones };
}

function compareLists(left: number[], right: number[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] as number) - (right[index] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

import type { Status } from '../core/coverage';

/** One look for the Sheet, the mails and the pages. */
export interface Shade {
  /** For bars and edges only. */
  bar: string;
  tint: string;
  /** Text on the tint: 6.9:1 or better. */
  ink: string;
}

const quiet: Shade = { bar: '#7C8288', tint: '#F3F5F9', ink: '#3C4043' };
const steady: Shade = { bar: '#2F7DE8', tint: '#C2D6F8', ink: '#0A3F86' };

/**
 * Tints keep a brightness of 208 or more: below 205 some dark modes invert the text and not the box. In greyscale the
 * bars do not differ, so an icon and a word always stand beside a colour.
 */
export const shades: Record<Status, Shade> = {
  met: { bar: '#006B5E', tint: '#C8FADB', ink: '#00403A' },
  onTrack: steady,
  behind: { bar: '#B37A00', tint: '#FBE27E', ink: '#573800' },
  farBehind: { bar: '#A81B16', tint: '#FFC0AB', ink: '#680A0A' },
  notReported: quiet,
  noDenominator: quiet,
  reported: steady,
};

export const neutral = {
  text: '#1F1F1F',
  secondary: '#444746',
  page: '#F0F4F9',
  card: '#FFFFFF',
  border: '#D5DAE1',
  rule: '#E1E5EA',
  track: '#EBEEF2',
  tick: '#6B7178',
  /** Round a bar: of a brightness that forced dark modes leave alone, so that its empty part shows. */
  edge: '#8A9099',
  primary: '#0B57D0',
};

import type { ConditionalFormatState } from '../../state';
import type { Place } from './objects';

/** A gradient as a rule keeps it: least, middle and most, each a colour and where it stands. */
export interface Gradient {
  min: GradientPoint;
  mid: GradientPoint | null;
  max: GradientPoint;
}

export interface GradientPoint {
  color: string;
  /** A member of InterpolationType. */
  type: string;
  value: string;
}

/** A rule off the sheet: its ranges know their tab. */
export interface Draft extends Omit<ConditionalFormatState, 'ranges'> {
  places: Place[];
}

export const draft = Symbol('draft');

export function emptyDraft(): Draft {
  return {
    places: [],
    condition: null,
    gradient: null,
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    strikethrough: null,
    underline: null,
  };
}

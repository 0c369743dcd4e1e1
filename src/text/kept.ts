import { enKept } from './enKept';
import type { Language } from './vi';
import { type Kept, viKept } from './viKept';

/** The words of the Form and of kept tabs; the build leaves out the languages that its preset is not written in. */
export const keptIn: Record<Language, Kept> = { vi: viKept, en: enKept };

import { type Language, type Text, vietnamese } from './vi';
import { viKept } from './viKept';

export const LANGUAGES: Language[] = ['vi'];

/**
 * Everything a person can read, in the language asked for.
 * @param kept the language that the Form and the tabs people keep were made in, and stay in
 */
export function textIn(_language: Language, _kept: Language): Text {
  return vietnamese(viKept);
}

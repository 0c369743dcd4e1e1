import { english } from './en';
import { keptIn } from './kept';
import { type Language, type Text, vietnamese } from './vi';

export const LANGUAGES: Language[] = ['vi', 'en'];

/**
 * Everything a person can read, in the language asked for.
 * @param kept the language that the Form and the tabs people keep were made in, and stay in
 */
export function textIn(language: Language, kept: Language): Text {
  return language === 'en' ? english(keptIn[kept]) : vietnamese(keptIn[kept]);
}

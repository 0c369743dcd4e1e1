import { assistantPage as english } from './enAssistantPage';
import { zalo as zaloEnglish } from './enZalo';
import { keptIn } from './kept';
import type { Language } from './vi';
import { type AssistantWords, type Problem, assistantPage as vietnamese } from './viAssistantPage';
import { type ZaloWords, zalo as zaloVietnamese } from './viZalo';

export type AssistantPageWords = AssistantWords & Pick<ZaloWords, 'handOut'>;

/** The words of the assistant's pages; `kept` is the language of the Form and of the tabs that people keep. */
export function assistantWords(language: Language, kept: Language): AssistantPageWords {
  const wordsIn = (one: Language) => (one === 'en' ? english : vietnamese)(keptIn[kept]);
  // What a unit is sent is in the language of its Form.
  return { ...wordsIn(language), handOut: (kept === 'en' ? zaloEnglish : zaloVietnamese).handOut };
}

/** What is wrong with a field, a sentence a line. */
export function sentencesOn(problems: Problem[], words: AssistantWords): string {
  const sentence = ([what, ...about]: Problem) => {
    const said = words.problems[what] as string | ((...values: (string | number)[]) => string);
    return typeof said === 'string' ? said : said(...about);
  };
  return problems.map(sentence).join('\n');
}

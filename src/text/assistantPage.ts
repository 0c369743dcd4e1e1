import { assistantPage as english } from './enAssistantPage';
import { keptIn } from './kept';
import type { Language } from './vi';
import { type AssistantWords, assistantPage as vietnamese } from './viAssistantPage';

/** The words of the assistant's pages; `kept` is the language of the Form and of the tabs that people keep. */
export function assistantWords(language: Language, kept: Language): AssistantWords {
  return (language === 'en' ? english : vietnamese)(keptIn[kept]);
}

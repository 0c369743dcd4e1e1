import type { Outcome } from '../wire';
import { post } from './ask';
import { tell, tellFailure, toast } from './notices';
import { answerQuestion, present } from './scriptPages';
import { words } from './words';

/** A menu item of the script, and the cell that is selected as it is clicked. */
interface Clicked {
  functionName: string;
  tab?: number;
  row?: number;
  column?: number;
}

/** Runs a menu item, asks what the script asks, and shows what it shows; `changed` is called when it has run. */
export async function runMenuItem(
  clicked: Clicked,
  label: string,
  sidebar: HTMLElement,
  changed: () => void,
): Promise<void> {
  const ended = toast(words.sheet.running(label));
  try {
    let outcome = await post<Outcome>('/menu', clicked);
    ended();
    for (let { question } = outcome; question; { question } = outcome) {
      await present(outcome.shown, sidebar);
      const answers = [...question.answers, await answerQuestion(question)];
      outcome = await post<Outcome>('/menu', { ...clicked, answers });
    }
    if (outcome.refused !== undefined) await tell(words.sheet.scriptFailed, outcome.refused);
    else if (outcome.shown.length === 0) toast(words.sheet.ranMenu(label));
    changed();
    await present(outcome.shown, sidebar);
  } catch (error) {
    tellFailure(error);
  }
  ended();
}

import type { AnswerValue, FormState, ItemState, ResponseState } from '../../state';
import { adopt } from '../home';
import type { Host } from '../host';
import { isQuestion, numberOf } from './questions';

export interface Grade {
  score: number | null;
  feedback: unknown;
}

/** Whether answers to it can be given points: https://developers.google.com/apps-script/reference/forms/form-response#getGradableItemResponses() */
export function isGradable(item: ItemState): boolean {
  return isQuestion(item) && numberOf(item, 'points', 0) > 0;
}

/** What a person or a script gave replaces what there was; without score and feedback the grade goes. */
export function regrade(response: ResponseState, grades: Map<number, Grade>): void {
  const kept = { ...response.grades };
  for (const [itemId, grade] of grades) {
    if (grade.score === null && grade.feedback === null) delete kept[itemId];
    else kept[itemId] = { ...grade };
  }
  response.grades = kept;
}

/**
 * What a quiz grades by itself: questions with a right choice, all or nothing. The others wait for a person.
 * https://support.google.com/docs/answer/7032287
 */
export function gradesFor(form: FormState, answers: Record<number, AnswerValue>): ResponseState['grades'] {
  const grades: NonNullable<ResponseState['grades']> = {};
  for (const item of form.items) {
    const right = rightChoices(item);
    if (right.length === 0) continue;
    const feedback = isRight(right, answers[item.id]) ? item.more?.feedbackForCorrect : item.more?.feedbackForIncorrect;
    const score = isRight(right, answers[item.id]) ? numberOf(item, 'points', 0) : 0;
    grades[item.id] = { score, feedback: feedback ?? null };
  }
  return grades;
}

/** Points given and points to be had. */
export function totals(form: FormState, response: ResponseState): { given: number; most: number } {
  const scores = Object.values(response.grades ?? {}).map((grade) => grade.score ?? 0);
  const most = form.items.filter(isQuestion).reduce((sum, item) => sum + numberOf(item, 'points', 0), 0);
  return { given: scores.reduce((sum, score) => sum + score, 0), most };
}

function rightChoices(item: ItemState): string[] {
  return (item.choices ?? []).filter((choice) => choice.correct === true).map((choice) => choice.value);
}

function isRight(right: string[], answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return false;
  if (!Array.isArray(answer)) return right.includes(answer);
  return answer.length === right.length && answer.every((value) => right.includes(String(value)));
}

/**
 * Grades sent by a script set off the form's submission triggers, the one exception to the rule that scripts set off
 * none; a trigger that sends grades goes on for ever. https://developers.google.com/apps-script/guides/triggers/installable
 * When they fire is not told: here a second later.
 */
export function announceGrades(host: Host, formId: string, responseId: string | null): void {
  if (responseId === null) return;
  const { state } = host;
  const watching = state.triggers.filter((one) => one.sourceId === formId && one.event === 'ON_FORM_SUBMIT');
  for (const { id } of watching) {
    const event = { kind: 'formSubmit', formId, responseId } as const;
    state.pending ??= adopt(state, []);
    state.pending.push(adopt(state, { due: host.now() + 1000, triggerId: id, event }));
  }
}

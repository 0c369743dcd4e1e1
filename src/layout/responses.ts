import { parseDay } from '../core/calendar';
import type { Question } from '../core/campaign';
import { type Answers, type AnswerValue, YES } from '../core/reports';
import type { Text } from '../text/vi';
import { type Cell, dayInCell, isBlank, type ZoneOffset } from './columns';
import { type FormPlan, itemsOf } from './form';

/** Titles that questions have or had, by item key; the plan's own titles are known without. */
export type KnownTitles = Record<string, { title: string }>;

/**
 * What a response tab holds. Its first column is the time of submission by position, for the header's words depend on
 * a language; the others are found by title. A row without a time in front is not a response.
 * @param cells the whole tab, header first
 */
export function readResponses(
  cells: Cell[][],
  plan: FormPlan,
  known: KnownTitles,
  text: Text,
  zone: ZoneOffset,
): Answers[] {
  const columns = columnsIn(cells[0] ?? [], plan, known);
  const answers: Answers[] = [];
  for (let row = 1; row < cells.length; row += 1) {
    const line = cells[row] as Cell[];
    const at = line[0];
    if (!(at instanceof Date)) continue;
    const values: Record<string, AnswerValue> = {};
    for (const { place, question } of columns) {
      const cell = line[place];
      if (cell === undefined || isBlank(cell)) continue;
      values[question.key] = answerIn(cell, question, text, zone);
    }
    answers.push({ submittedAt: at.getTime(), row: row + 1, values });
  }
  return answers;
}

function columnsIn(header: Cell[], plan: FormPlan, known: KnownTitles): { place: number; question: Question }[] {
  const byTitle = new Map<string, Question>();
  for (const item of itemsOf(plan)) {
    byTitle.set(item.title, item.question);
    const mended = known[item.key]?.title;
    if (mended) byTitle.set(mended, item.question);
  }
  return header.flatMap((title, place) => {
    const question = place === 0 ? undefined : byTitle.get(String(title));
    return question ? [{ place, question }] : [];
  });
}

function answerIn(cell: Cell, question: Question, text: Text, zone: ZoneOffset): AnswerValue {
  if (question.kind === 'day') {
    return cell instanceof Date ? dayInCell(cell, zone) : (parseDay(String(cell)) ?? '');
  }
  if (question.kind === 'yesNo') return cell === text.form.yes ? YES : String(cell);
  return typeof cell === 'number' ? cell : String(cell);
}

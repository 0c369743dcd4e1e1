import { parseDay } from '../core/calendar';
import type { Question } from '../core/campaign';
import { type Answers, type AnswerValue, YES } from '../core/reports';
import type { Text } from '../text/vi';
import { type Cell, dayInCell, isBlank, type ZoneOffset } from './columns';
import { type FormPlan, type Item, itemsOf } from './form';

/** Titles that questions have and had, by item key; the plan's own titles are known without. */
export type KnownTitles = Record<string, { title: string; former: string[] }>;

/**
 * What a response tab holds. Its first column is the time of submission by position, for the header's words depend on
 * a language; the others are found by title. A row without a time in front is not a response.
 * @param cells the whole tab, header first
 * @param tab tells one response tab from another
 */
export function readResponses(
  cells: Cell[][],
  plan: FormPlan,
  known: KnownTitles,
  text: Text,
  zone: ZoneOffset,
  tab = 0,
): Answers[] {
  const columns = columnsIn(cells[0] ?? [], plan, known);
  const answers: Answers[] = [];
  for (let row = 1; row < cells.length; row += 1) {
    const line = cells[row] as Cell[];
    const at = line[0];
    if (!(at instanceof Date)) continue;
    const values: Record<string, AnswerValue> = {};
    const group = groupIn(line, columns);
    for (const { place, question, page } of columns) {
      const cell = line[place];
      if (cell === undefined || isBlank(cell) || (page !== null && page !== group)) continue;
      values[question.key] = answerIn(cell, question, text, zone);
    }
    answers.push({ submittedAt: at.getTime(), row: row + 1, tab, values });
  }
  return answers;
}

interface ResponseColumn {
  place: number;
  /** As the plan has it. */
  title: string;
  question: Question;
  /** The group's name when other groups are asked the same on pages of their own; else null. */
  page: string | null;
}

function columnsIn(header: Cell[], plan: FormPlan, known: KnownTitles): ResponseColumn[] {
  const byTitle = new Map<string, Omit<ResponseColumn, 'place'>>();
  const learn = (items: Item[], page: string) => {
    for (const { key, title, question } of items) {
      const column = { title, question, page: (question.groups?.length ?? 0) > 1 ? page : null };
      byTitle.set(title, column);
      for (const mended of titlesOf(known[key])) if (!byTitle.has(mended)) byTitle.set(mended, column);
    }
  };
  learn(plan.first, '');
  for (const page of plan.pages) learn(page.items, page.title);
  return header.flatMap((title, place) => {
    const column = place === 0 ? undefined : byTitle.get(String(title));
    return column ? [{ place, ...column }] : [];
  });
}

const titlesOf = (known: KnownTitles[string] | undefined) => (known ? [known.title, ...known.former] : []);

/**
 * Where the header of a response tab and the questions do not fit: `missing` are questions without a column, `strange`
 * columns without a question. Both together say that a question was renamed; a strange column alone is the ward's own.
 */
export function misfits(header: Cell[], plan: FormPlan, known: KnownTitles): { missing: string[]; strange: string[] } {
  const columns = columnsIn(header, plan, known);
  const found = new Set(columns.map(({ title }) => title));
  const places = new Set(columns.map(({ place }) => place));
  const others = new Set(Object.values(known).flatMap(titlesOf));
  const isStrange = (title: Cell, place: number) =>
    place > 0 && !places.has(place) && !isBlank(title) && !others.has(String(title));
  return {
    missing: itemsOf(plan)
      .map(({ title }) => title)
      .filter((title) => !found.has(title)),
    strange: header.filter(isStrange).map(String),
  };
}

/** Where contacts stand in a response tab: columns counted from 1, and how many cells hold something. */
export function contactColumns(
  cells: Cell[][],
  plan: FormPlan,
  known: KnownTitles,
): { columns: number[]; cells: number } {
  const places = columnsIn(cells[0] ?? [], plan, known).filter(({ question }) => question.contact);
  const filled = ({ place }: ResponseColumn) => cells.slice(1).filter((row) => !isBlank(row[place])).length;
  const holding = places.map((one) => ({ column: one.place + 1, cells: filled(one) })).filter((one) => one.cells > 0);
  return {
    columns: holding.map(({ column }) => column),
    cells: holding.reduce((sum, one) => sum + one.cells, 0),
  };
}

/** The group that was chosen: answers on the pages of others do not count. */
function groupIn(line: Cell[], columns: ResponseColumn[]): string {
  const column = columns.find(({ question }) => question.kind === 'group');
  return column ? String(line[column.place] ?? '') : '';
}

function answerIn(cell: Cell, question: Question, text: Text, zone: ZoneOffset): AnswerValue {
  if (question.kind === 'day') {
    return cell instanceof Date ? dayInCell(cell, zone) : (parseDay(String(cell)) ?? '');
  }
  if (question.kind === 'yesNo') return cell === text.form.yes ? YES : String(cell);
  return typeof cell === 'number' ? cell : String(cell);
}

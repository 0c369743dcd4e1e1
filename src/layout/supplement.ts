import type { Moment } from '../core/calendar';
import { parseDay } from '../core/calendar';
import type { Ledger } from '../core/ledger';
import { date } from '../text/write';
import { asText, type Cell } from './columns';
import { type FormPlan, type Item, itemsOf } from './form';
import { instant } from './kinds';

/** A response as the Form's own store has it. */
export interface Sent {
  at: Moment;
  /** With the titles of items that are not ours. */
  answers: { itemId: number; title: string; answer: string }[];
}

/** The columns of a tab of responses for a plan, the time of submission first. */
export function supplementHeader(plan: FormPlan, sentAt: string): string[] {
  return [sentAt, ...itemsOf(plan).map(({ title }) => title)];
}

/**
 * Responses of the Form as rows under a header, which is given columns for what it has none for. A question is found by
 * its item, whatever it is called on the Form now; one that the ward added by itself goes by its title.
 */
export function supplementRows(
  sent: Sent[],
  header: string[],
  plan: FormPlan,
  questions: Ledger['questions'],
): { header: string[]; rows: Cell[][] } {
  const items = itemsById(plan, questions);
  const columns = [...header];
  const placed = sent.map(({ at, answers }) => {
    const row = new Map<number, Cell>([[0, instant.write(at)]]);
    for (const { itemId, title, answer } of answers) {
      if (answer === '') continue;
      const item = items.get(itemId);
      const under = item?.title ?? title;
      const place = columns.indexOf(under);
      row.set(place < 0 ? columns.push(under) - 1 : place, cellFor(answer, item?.question.kind));
    }
    return row;
  });
  return { header: columns, rows: placed.map((row) => columns.map((_, place) => row.get(place) ?? null)) };
}

/** The plan's items by what the Form knows them by. */
export function itemsById(plan: FormPlan, questions: Ledger['questions']): Map<number, Item> {
  return new Map(
    itemsOf(plan).flatMap((item) => (questions[item.key] ? [[questions[item.key]?.id as number, item]] : [])),
  );
}

/** As Google would have written it: a number as a number. */
function cellFor(answer: string, kind: string | undefined): Cell {
  if (kind === 'count' && /^(0|[1-9]\d{0,14})$/.test(answer)) return Number(answer);
  const day = kind === 'day' ? parseDay(answer) : null;
  return asText(day ? date(day) : answer);
}

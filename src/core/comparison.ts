import type { Moment } from './calendar';
import type { Campaign } from './campaign';
import type { Answers, AnswerValue } from './reports';

/**
 * Google promises nowhere that the Form's stamp and the one in the Sheet are the same to the millisecond; what lies
 * closer together than this may be one submission.
 */
const TOLERANCE = 1000;

/**
 * Of what the Form holds, what the Sheet never got. First each submission is given the row that says the same; of what is
 * then left on both sides, one with a row of the same second was corrected by hand there, and is not lost.
 * @param held every row of the Sheet
 * @param sent what the Form holds
 */
export function neverCame(held: Answers[], sent: Answers[], campaign: Campaign): Answers[] {
  const { rows, left } = paired(held, sent, campaign);
  return left.filter((one) => !take(rows, one, (row) => alike(one, row, campaign)));
}

/** Of what was added to the Sheet later, what has not come by itself since. */
export function stillMissing(held: Answers[], added: Answers[], campaign: Campaign): Answers[] {
  return added.length === 0 ? added : paired(held, added, campaign).left;
}

function paired(held: Answers[], sent: Answers[], campaign: Campaign) {
  const rows = bySecond(held);
  const content = contentUnder(campaign);
  const left = sent.filter((one) => {
    const wanted = content(one);
    return !take(rows, one, (row) => (content(row) === wanted ? 1 : 0));
  });
  return { rows, left };
}

type Rows = Map<number, Set<Answers>>;

const secondOf = (moment: Moment) => Math.floor(moment / TOLERANCE);

function bySecond(held: Answers[]): Rows {
  const rows: Rows = new Map();
  for (const one of held) {
    const second = secondOf(one.submittedAt);
    const known = rows.get(second);
    if (known) known.add(one);
    else rows.set(second, new Set([one]));
  }
  return rows;
}

/** Takes the row of about that moment that fits best, the nearer of two; false when none fits at all. */
function take(rows: Rows, { submittedAt }: Answers, fit: (row: Answers) => number): boolean {
  let best: { row: Answers; fits: number; apart: number } | null = null;
  for (const second of [-1, 0, 1].map((step) => secondOf(submittedAt) + step)) {
    for (const row of rows.get(second) ?? []) {
      const apart = Math.abs(row.submittedAt - submittedAt);
      const fits = apart <= TOLERANCE ? fit(row) : 0;
      if (fits > 0 && (!best || fits > best.fits || (fits === best.fits && apart < best.apart)))
        best = { row, fits, apart };
    }
  }
  if (!best) return false;
  rows.get(secondOf(best.row.submittedAt))?.delete(best.row);
  return true;
}

/** What was answered, in a form that does not depend on how the Sheet shows it; contacts may have been deleted. */
function contentUnder(campaign: Campaign): (answers: Answers) => string {
  const keys = comparedIn(campaign);
  return ({ values }) => keys.map((key) => (values[key] === undefined ? '' : comparable(values[key]))).join('\n');
}

/** One for the moment, and one for each answer that is the same. */
function alike(one: Answers, other: Answers, campaign: Campaign): number {
  const same = comparedIn(campaign).filter(
    (key) => one.values[key] !== undefined && comparable(one.values[key]) === comparable(other.values[key]),
  );
  return 1 + same.length;
}

const comparedIn = ({ questions }: Campaign) => questions.filter(({ contact }) => !contact).map(({ key }) => key);

/** The Sheet makes a number of `007`, and of nothing else that a unit may answer. */
function comparable(value: AnswerValue | undefined): string {
  const text = String(value ?? '').trim();
  return /^\d{1,15}$/.test(text) ? String(Number(text)) : text;
}

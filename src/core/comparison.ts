import type { Moment } from './calendar';
import type { Campaign } from './campaign';
import type { Answers, AnswerValue } from './reports';

/**
 * Google promises nowhere that the Form's stamp and the one in the Sheet are the same to the millisecond; what lies
 * closer together than this may be one submission.
 */
const TOLERANCE = 1000;

/** Of so many responses the moments are asked at first: each costs a call of the Form. */
const PROBES = 40;

/** Of so many responses a run reads the answers, which are a few dozen calls each. */
const MOST = 20;

/** Responses of the Form that may have no row, oldest first, and whether there are more than one run can look at. */
export interface Suspects {
  indexes: number[];
  /** Until when everything has been looked at with these. */
  until: Moment;
  more: boolean;
}

/**
 * Which responses of the Form may have no row: those for whose moment there are fewer rows than responses. Few moments are
 * asked for: between two of them as many rows as responses will do.
 * @param count how many responses the Form has, in the order in which they came
 * @param moment when one of them came
 * @param held the moments of all rows
 */
export function suspectsIn(count: number, moment: (index: number) => Moment, held: Moment[]): Suspects {
  if (count === 0) return { indexes: [], until: 0, more: false };
  const rows = [...held].sort((a, b) => a - b);
  const size = Math.ceil(count / PROBES);
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, block) => block * size);
  const times = starts.map(moment);
  const inOrder = times.every((time, block) => block === 0 || time >= (times[block - 1] as number));
  const odd = starts.map((start, block) => {
    const here = rows.filter((row) => row >= (times[block] as number) && row < (times[block + 1] ?? Infinity));
    return here.length !== Math.min(size, count - start);
  });
  // A row that is stamped a little beside its response may have been counted with the neighbours.
  const looked = starts.filter((_, block) => !inOrder || odd[block - 1] || odd[block] || odd[block + 1]);
  const asked = looked
    .flatMap((start) => Array.from({ length: Math.min(size, count - start) }, (_, step) => start + step))
    .map((index) => ({ index, at: moment(index) }))
    .sort((a, b) => a.at - b.at);
  return fewOf(
    withoutRow(asked, rows),
    asked.reduce((latest, { at }) => Math.max(latest, at), moment(count - 1)),
  );
}

interface Asked {
  index: number;
  at: Moment;
}

/** Those that find no row of their moment, and all that came within a second of them, since each may be the one. */
function withoutRow(asked: Asked[], rows: Moment[]): Asked[] {
  let next = 0;
  const left = asked.filter(({ at }) => {
    while (next < rows.length && (rows[next] as number) < at - TOLERANCE) next += 1;
    if (next >= rows.length || (rows[next] as number) > at + TOLERANCE) return true;
    next += 1;
    return false;
  });
  const moments = new Set(left.map(({ at }) => at));
  const near = (one: Asked, other: Asked | undefined) =>
    other !== undefined && moments.has(other.at) && Math.abs(one.at - other.at) <= TOLERANCE;
  const spread = (order: Asked[]) =>
    order.forEach((one, place) => {
      if (near(one, order[place - 1])) moments.add(one.at);
    });
  spread(asked);
  spread([...asked].reverse());
  return asked.filter(({ at }) => moments.has(at));
}

/** As many as one run can look at, none that came within a second of another torn from it. */
function fewOf(all: Asked[], last: Moment): Suspects {
  let end = Math.min(MOST, all.length);
  while (end < all.length && (all[end] as Asked).at - (all[end - 1] as Asked).at <= TOLERANCE) end += 1;
  const rest = all[end];
  return {
    indexes: all.slice(0, end).map(({ index }) => index),
    until: rest ? rest.at - 1 : last,
    more: rest !== undefined,
  };
}

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

/**
 * Of what has no row, what never had one: a moment that a run has seen a row of, and that no row has now, is of one that
 * somebody deleted.
 * @param seen the moments of all rows that runs have seen
 */
export function neverSeen(missing: Answers[], held: Answers[], seen: Set<Moment>): Answers[] {
  const standing = new Set(held.map(({ submittedAt }) => submittedAt));
  const deleted = bySecond(
    [...seen].filter((at) => !standing.has(at)).map((submittedAt) => ({ submittedAt, row: 0, values: {} })),
  );
  return missing.filter((one) => !take(deleted, one, () => 1));
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
function take(rows: Rows, { submittedAt }: Answers, likeness: (row: Answers) => number): boolean {
  let best: { row: Answers; like: number; apart: number } | null = null;
  for (const second of [-1, 0, 1].map((step) => secondOf(submittedAt) + step)) {
    for (const row of rows.get(second) ?? []) {
      const apart = Math.abs(row.submittedAt - submittedAt);
      const like = apart <= TOLERANCE ? likeness(row) : 0;
      if (like > 0 && (!best || like > best.like || (like === best.like && apart < best.apart)))
        best = { row, like, apart };
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

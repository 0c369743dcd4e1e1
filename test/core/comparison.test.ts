import { neverCame, neverSeen, stillMissing, suspectsIn } from '../../src/core/comparison';
import type { Answers } from '../../src/core/reports';
import { aCampaign, at } from '../examples';

const campaign = aCampaign();
const NOON = at('05/11 12:00');

/** `5 341 +0.2`: unit 5 reports 341, two tenths of a second after noon; `5 341 Ba` leaves a contact too. */
function sent(written: string): Answers {
  const [unit, households, ...more] = written.split(' ') as [string, string, ...string[]];
  const later = Number(more.find((one) => one.startsWith('+')) ?? 0) * 1000;
  const contact = more.find((one) => !one.startsWith('+'));
  const values: Answers['values'] = { group: 'Tổ dân phố', unit: `TDP0${unit}`, households };
  return { submittedAt: NOON + later, row: 2, values: contact ? { ...values, contact } : values };
}

const all = (written: string) => (written === '' ? [] : written.split('; ').map(sent));
const told = (answers: Answers[]) => answers.map(({ values }) => `${values.unit} ${values.households}`).join('; ');

test.each`
  held                   | inForm                   | lost           | why
  ${''}                  | ${'5 341'}               | ${'TDP05 341'} | ${'nothing came'}
  ${'5 341'}             | ${'5 341'}               | ${''}          | ${'it came'}
  ${'5 341'}             | ${'5 341 +0.4'}          | ${''}          | ${'the stamps differ by less than a second'}
  ${'5 341 +0.9'}        | ${'5 341 +1.1'}          | ${''}          | ${'the second turned in between'}
  ${'5 341'}             | ${'5 341 +2'}            | ${'TDP05 341'} | ${'another of the same figures came, two seconds earlier'}
  ${'5 341'}             | ${'5 341; 5 341 +0.1'}   | ${'TDP05 341'} | ${'one row is one submission'}
  ${'5 341; 5 341 +0.1'} | ${'5 341; 5 341 +0.1'}   | ${''}          | ${'twins came both'}
  ${'5 341; 7 100'}      | ${'5 341; 6 200; 7 100'} | ${'TDP06 200'} | ${'one was lost in a burst'}
  ${'7 100; 5 341'}      | ${'5 341; 6 200; 7 100'} | ${'TDP06 200'} | ${'the order of rows says nothing'}
  ${'5 34'}              | ${'5 341'}               | ${''}          | ${'its figure was corrected by hand'}
  ${'5 34'}              | ${'5 341; 6 200'}        | ${'TDP06 200'} | ${'one was corrected, another lost'}
  ${'5 007'}             | ${'5 7'}                 | ${''}          | ${'the Sheet makes a number of it'}
  ${'5 341'}             | ${'5 341 Ba'}            | ${''}          | ${'its contact was deleted'}
  ${'6 200; 5 341'}      | ${''}                    | ${''}          | ${'the store was emptied'}
`('of $inForm beside $held is lost: “$lost”, for $why', ({ held, inForm, lost }) => {
  expect(told(neverCame(all(held), all(inForm), campaign))).toBe(lost);
});

test.each`
  held            | added      | counts         | why
  ${'7 100'}      | ${'5 341'} | ${'TDP05 341'} | ${'only another came'}
  ${'5 341 +0.3'} | ${'5 341'} | ${''}          | ${'its own row came after all'}
  ${'5 34'}       | ${'5 341'} | ${'TDP05 341'} | ${'a row of that second may be another unit’s'}
`('of $added, added later, “$counts” counts: $why', ({ held, added, counts }) => {
  expect(told(stillMissing(all(held), all(added), campaign))).toBe(counts);
});

test.each`
  missing               | held       | seen   | never          | why
  ${'5 341'}            | ${''}      | ${[]}  | ${'TDP05 341'} | ${'no run has seen it'}
  ${'5 341'}            | ${''}      | ${[0]} | ${''}          | ${'it was there, and somebody deleted it'}
  ${'5 341 +0.3'}       | ${'7 100'} | ${[0]} | ${'TDP05 341'} | ${'what was seen still stands there'}
  ${'5 341; 6 20 +0.3'} | ${''}      | ${[0]} | ${'TDP06 20'}  | ${'of two one was there'}
`('of $missing beside $held and seen at $seen “$never” never came: $why', ({ missing, held, seen, never }) => {
  const moments = new Set((seen as number[]).map((second) => NOON + second * 1000));
  expect(told(neverSeen(all(missing), all(held), moments))).toBe(never);
});

test('ten thousand are compared in no time', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => sent(`5 ${index} +${index / 10}`));
  const begun = performance.now();
  expect(neverCame(many.slice(1), many, campaign)).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(1000);
});

/** Seconds after noon at which the Form had a response, and at which the Sheet has a row. */
function suspects(inForm: number[], rows: number[]) {
  const asked = new Set<number>();
  const moment = (index: number) => {
    asked.add(index);
    return NOON + (inForm[index] as number) * 1000;
  };
  const { indexes, until, more } = suspectsIn(
    inForm.length,
    moment,
    rows.map((second) => NOON + second * 1000),
  );
  const found = indexes.map((index) => inForm[index]);
  return { found, until: (until - NOON) / 1000, more, asked: asked.size };
}

test.each`
  inForm                  | rows                | found               | why
  ${[]}                   | ${[10]}             | ${[]}               | ${'the store is empty'}
  ${[10, 20, 30]}         | ${[10, 20, 30]}     | ${[]}               | ${'all came'}
  ${[10, 20, 30]}         | ${[10, 30]}         | ${[20]}             | ${'one did not'}
  ${[10, 20, 30]}         | ${[]}               | ${[10, 20, 30]}     | ${'none did'}
  ${[10, 20, 30]}         | ${[30, 10.4, 19.7]} | ${[]}               | ${'stamps differ a little, rows are sorted otherwise'}
  ${[10, 20, 20.3, 20.9]} | ${[10, 20, 20.9]}   | ${[20, 20.3, 20.9]} | ${'of a burst any may be the one'}
  ${[10, 20, 30]}         | ${[10, 15, 30, 45]} | ${[20]}             | ${'a row typed by hand stands for nobody'}
  ${[30, 10, 20]}         | ${[10, 30]}         | ${[20]}             | ${'the Form has them in another order'}
`('of $inForm beside $rows these may have no row: $found, for $why', ({ inForm, rows, found }) => {
  expect(suspects(inForm, rows).found).toEqual(found);
});

test('of thousands few are asked for; of many lost ones a run takes some, and says from where to go on', () => {
  const many = Array.from({ length: 2500 }, (_, index) => index * 30);
  const all = suspects(many, many);
  expect([all.found, all.until, all.more]).toEqual([[], 2499 * 30, false]);
  expect(all.asked).toBeLessThanOrEqual(41);
  const one = suspects(
    many,
    many.filter((second) => second !== 3000),
  );
  expect(one.found).toEqual([3000]);
  expect(one.asked).toBeLessThanOrEqual(250);
  const none = suspects(many.slice(0, 100), []);
  expect([none.found.length, none.until, none.more]).toEqual([20, 20 * 30 - 0.001, true]);
});

import fc from 'fast-check';
import { isMet } from '../../src/core/coverage';
import { neededFor } from '../../src/core/pace';
import { rateTenths } from '../../src/core/rates';
import { rate } from '../../src/text/write';

test.each`
  numerator | denominator | target | met      | short  | printed
  ${142}    | ${203}      | ${70}  | ${false} | ${1}   | ${'69,9%'}
  ${212}    | ${303}      | ${70}  | ${false} | ${1}   | ${'69,9%'}
  ${282}    | ${403}      | ${70}  | ${false} | ${1}   | ${'69,9%'}
  ${210}    | ${300}      | ${70}  | ${true}  | ${0}   | ${'70,0%'}
  ${143}    | ${203}      | ${70}  | ${true}  | ${0}   | ${'70,4%'}
  ${203}    | ${203}      | ${70}  | ${true}  | ${0}   | ${'100%'}
  ${202}    | ${203}      | ${70}  | ${true}  | ${0}   | ${'99,5%'}
  ${2029}   | ${2030}     | ${70}  | ${true}  | ${0}   | ${'99,9%'}
  ${554}    | ${561}      | ${100} | ${false} | ${7}   | ${'98,7%'}
  ${561}    | ${561}      | ${100} | ${true}  | ${0}   | ${'100%'}
  ${341}    | ${520}      | ${70}  | ${false} | ${23}  | ${'65,5%'}
  ${240}    | ${359}      | ${70}  | ${false} | ${12}  | ${'66,8%'}
  ${186}    | ${310}      | ${70}  | ${false} | ${31}  | ${'60,0%'}
  ${257}    | ${368}      | ${70}  | ${false} | ${1}   | ${'69,8%'}
  ${7180}   | ${10065}    | ${70}  | ${true}  | ${0}   | ${'71,3%'}
  ${7180}   | ${10780}    | ${70}  | ${false} | ${366} | ${'66,6%'}
  ${0}      | ${300}      | ${70}  | ${false} | ${210} | ${'0,0%'}
`('$numerator of $denominator at $target% prints $printed, short by $short', (one) => {
  const { numerator, denominator, target, met, short, printed } = one;
  expect(isMet(numerator, target, denominator)).toBe(met);
  expect(Math.max(0, neededFor(target, denominator) - numerator)).toBe(short);
  expect(rate(numerator, denominator, target)).toBe(printed);
});

test.each`
  numerator | denominator | printed     | why
  ${341}    | ${520}      | ${'65,6%'}  | ${'rounded half up without a target'}
  ${1}      | ${2000}     | ${'0,1%'}   | ${'exactly half goes up'}
  ${1999}   | ${2000}     | ${'99,9%'}  | ${'never up to 100%'}
  ${210}    | ${200}      | ${'105,0%'} | ${'over the whole, where staff accepted it'}
  ${0}      | ${0}        | ${'–'}      | ${'nothing to divide by'}
  ${null}   | ${333}      | ${'–'}      | ${'silence is not zero'}
  ${5}      | ${null}     | ${'–'}      | ${'no denominator'}
`('$numerator of $denominator without a target prints $printed: $why', ({ numerator, denominator, printed }) => {
  expect(rate(numerator, denominator, null)).toBe(printed);
});

const share = fc.integer({ min: 1, max: 20_000 }).chain((denominator) =>
  fc.record({
    denominator: fc.constant(denominator),
    numerator: fc.integer({ min: 0, max: denominator }),
    target: fc.integer({ min: 1, max: 100 }),
  }),
);

test('a printed rate reaches the target exactly when the target is met', () => {
  fc.assert(
    fc.property(share, ({ numerator, denominator, target }) => {
      const tenths = rateTenths(numerator, denominator, target) as number;
      expect(tenths >= target * 10).toBe(isMet(numerator, target, denominator));
    }),
    { numRuns: 1000 },
  );
});

test('a printed rate is within a tenth of the true one, and 100% only where all are in', () => {
  fc.assert(
    fc.property(share, ({ numerator, denominator, target }) => {
      const tenths = rateTenths(numerator, denominator, target) as number;
      expect(Math.abs(tenths - (1000 * numerator) / denominator)).toBeLessThan(1);
      expect(tenths === 1000).toBe(numerator === denominator);
    }),
    { numRuns: 1000 },
  );
});

test('what is needed is the fewest that meet the target', () => {
  fc.assert(
    fc.property(share, ({ denominator, target }) => {
      const needed = neededFor(target, denominator);
      expect(isMet(needed, target, denominator)).toBe(true);
      expect(isMet(needed - 1, target, denominator)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

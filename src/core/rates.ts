/**
 * A rate as it is printed, in tenths of a percent. One that is below its target is cut, so that 142 of 203 reads 69,9%
 * and not the 70% it has not reached; any other is rounded half up, and nothing below 100% is rounded up to it.
 * @returns null where there is nothing to divide by
 */
export function rateTenths(numerator: number, denominator: number, target: number | null): number | null {
  if (denominator <= 0) return null;
  const cut = Math.floor((1000 * numerator) / denominator);
  if (target !== null && 100 * numerator < target * denominator) return cut;
  const rounded = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  return numerator < denominator ? Math.min(rounded, 999) : rounded;
}

/** A heading, and below it what was measured, the figure, and what it may be. */
export function table(title: string, rows: [string, string, string][]): void {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure, budget] of rows)
    console.log(`  ${what.padEnd(width)} ${figure}${budget ? `   [${budget}]` : ''}`);
}

/** How long it took on this machine. */
export function milliseconds(action: () => unknown): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}

export function median(times: number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

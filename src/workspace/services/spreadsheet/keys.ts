/** How a cell is known in a tab's formulas, notes and texts: its row and column. */
export function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

export function placeOf(key: string): { row: number; column: number } {
  const comma = key.indexOf(',');
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

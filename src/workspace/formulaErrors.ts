/** Marks the message of a script's function that failed in a cell, which Sheets shows as `#ERROR!`. */
export const scriptFailed = 'The script’s function failed: ';

/** Error texts of the engine where Sheets has another. */
const texts: Record<string, string> = {
  '#CYCLE': '#REF!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
};

/** What the engine says of a formula it could not work out, and the error Sheets shows then; the first that fits. */
const causes: [says: RegExp, shows: string][] = [
  [new RegExp(`^${scriptFailed}`), '#ERROR!'],
  [/number of arguments/, '#N/A'],
  [/^No match/, '#N/A'],
  [/coerced|cannot be parsed|cannot find/, '#VALUE!'],
  [/evaluates to an out of bounds range/, '#REF!'],
  [/must be|should be|cannot be negative|out of range|Valid values are|no valid input/, '#NUM!'],
];

/**
 * A value of the engine as Sheets gives it. The engine has one error for all that goes wrong within a function, where
 * Sheets tells apart (https://support.google.com/docs/table/25273, each function's page); a formula that cannot be read
 * is `#ERROR!`, and a word that names nothing `#NAME?`.
 */
export function sheetsValue<Value>(value: Value, message: string | undefined, formula: string): Value | string {
  if (typeof value !== 'string') return value;
  if (value === '#BAD_EXPR') {
    if (message === 'Invalid formula' && namesNothing(formula)) return '#NAME?';
    return /number of arguments/.test(message ?? '') ? '#N/A' : '#ERROR!';
  }
  if (value !== '#ERROR') return texts[value] ?? value;
  return causes.find(([says]) => says.test(message ?? ''))?.[1] ?? '#VALUE!';
}

/** Whether a formula has a word that is no function, cell, column or truth value. */
function namesNothing(formula: string): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!/gu, ' ').replace(/\$/g, '');
  const words = plain.match(/(?<![\p{L}\p{N}_.:])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.:]|\s*\()/gu) ?? [];
  return words.some((word) => !/^([A-Z]{1,3}\d+|TRUE|FALSE)$/i.test(word));
}

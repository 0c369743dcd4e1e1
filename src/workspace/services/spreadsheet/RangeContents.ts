import { google } from '../errors';
import type { Host } from '../host';
import { play } from '../strict';
import { formulaAt } from './cells';
import { enterValues, mapArea, openToWrite, put, readDisplayed, readFormulas, readValues } from './contents';
import { fitDimensions } from './formats';
import type { Place } from './objects';
import { bookOf, place, tabOf } from './objects';
import { flushPending } from './pending';
import { RangeFormats } from './RangeFormats';
import { fromR1C1, moved, toR1C1 } from './references';
import { checkArguments, isRows, isText } from './signature';

/** What the cells of a range hold. */
export class RangeContents extends RangeFormats {
  getValue(): unknown {
    return valuesOf(this.host, { ...this[place], rows: 1, columns: 1 })[0]?.[0];
  }

  getValues(): unknown[][] {
    return valuesOf(this.host, this[place]);
  }

  getDisplayValue(): string {
    return displayedOf(this.host, { ...this[place], rows: 1, columns: 1 })[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return displayedOf(this.host, this[place]);
  }

  setValue(value: unknown): this {
    setValueOf(this.host, this[place], value);
    return this;
  }

  setValues(values: unknown[][]): this {
    checkArguments(this.host, 'Range.setValues', [values], [isRows]);
    setValuesOf(this.host, this[place], values);
    return this;
  }

  getFormula(): string {
    return formulasOf(this.host, { ...this[place], rows: 1, columns: 1 })[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return formulasOf(this.host, this[place]);
  }

  getFormulaR1C1(): string | null {
    const at = this[place];
    return formulasR1C1Of(this.host, { ...at, rows: 1, columns: 1 })[0]?.[0] ?? null;
  }

  getFormulasR1C1(): (string | null)[][] {
    return formulasR1C1Of(this.host, this[place]);
  }

  setFormula(formula: string): this {
    checkArguments(this.host, 'Range.setFormula', [formula], [isText]);
    setFormulaOf(this.host, this[place], formula);
    return this;
  }

  setFormulas(formulas: string[][]): this {
    checkArguments(this.host, 'Range.setFormulas', [formulas], [isRows]);
    fitDimensions(this.host, this[place], formulas);
    enterFormulas(this.host, this[place], (row, column) => String(formulas[row]?.[column] ?? ''));
    return this;
  }

  setFormulaR1C1(formula: string): this {
    checkArguments(this.host, 'Range.setFormulaR1C1', [formula], [isText]);
    setFormulaR1C1Of(this.host, this[place], formula);
    return this;
  }

  setFormulasR1C1(formulas: string[][]): this {
    checkArguments(this.host, 'Range.setFormulasR1C1', [formulas], [isRows]);
    const at = this[place];
    fitDimensions(this.host, at, formulas);
    enterFormulas(this.host, at, (row, column) =>
      fromR1C1(String(formulas[row]?.[column] ?? ''), at.row + row, at.column + column),
    );
    return this;
  }
}

function valuesOf(host: Host, at: Place): unknown[][] {
  return readValues(host, bookOf(host, at.spreadsheetId), tabOf(host, at), at);
}

function displayedOf(host: Host, at: Place): string[][] {
  return readDisplayed(host, bookOf(host, at.spreadsheetId), tabOf(host, at), at);
}

/** One value into every cell of a range. */
export function setValueOf(host: Host, at: Place, value: unknown): void {
  enterValues(host, bookOf(host, at.spreadsheetId), tabOf(host, at), at, () => value, true);
}

function setValuesOf(host: Host, at: Place, values: unknown[][]): void {
  fitDimensions(host, at, values);
  enterValues(host, bookOf(host, at.spreadsheetId), tabOf(host, at), at, (row, column) => values[row]?.[column]);
}

function formulasOf(host: Host, at: Place): string[][] {
  flushPending(host);
  host.cells(at.rows * at.columns, 0, at);
  return readFormulas(tabOf(host, at), at);
}

function formulasR1C1Of(host: Host, at: Place): (string | null)[][] {
  flushPending(host);
  host.cells(at.rows * at.columns, 0, at);
  const sheet = tabOf(host, at);
  return mapArea(at, (row, column) => {
    const formula = formulaAt(sheet, row, column);
    return formula === null ? null : toR1C1(formula, row, column);
  });
}

/** One formula into every cell: what is relative in it moves along, counted from the first cell. */
export function setFormulaOf(host: Host, at: Place, formula: string): void {
  enterFormulas(host, at, (row, column) => moved(formula, row, column));
}

export function setFormulaR1C1Of(host: Host, at: Place, formula: string): void {
  enterFormulas(host, at, (row, column) => fromR1C1(formula, at.row + row, at.column + column));
}

/** Formulas need not begin with `=`; an empty one clears the cell. */
function enterFormulas(host: Host, at: Place, formulaOf: (row: number, column: number) => string): void {
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  host.cells(0, at.rows * at.columns);
  if (!openToWrite(host, book, sheet, at)) return;
  for (let row = 0; row < at.rows; row++) {
    for (let column = 0; column < at.columns; column++) {
      const text = formulaOf(row, column);
      if (text.length > 50_000) throw google(host, 'tooManyCharacters');
      const formula = text === '' || text.startsWith('=') ? text : `=${text}`;
      put(
        sheet,
        at.row + row,
        at.column + column,
        formula === '' ? { kind: 'empty' } : { kind: 'formula', text: formula },
      );
    }
  }
}

const reads = Object.getOwnPropertyNames(RangeContents.prototype).filter((method) => method.startsWith('get'));
play('Range', RangeContents, Object.fromEntries(reads.map((method) => [method, 'read' as const])), 'write');

import { play } from '../strict';
import type { ClearOptions } from './areas';
import {
  breakApart,
  clearArea,
  clearContentsOf,
  clearValidations,
  insertCheckboxes,
  mergeBlocks,
  notesIn,
  removeCheckboxes,
  setBorders,
  setNotes,
  tick,
  ticked,
  trimWhitespace,
  writable,
} from './areas';
import type { Banding } from './Banding';
import { applyBanding, bandingsOver } from './Banding';
import { overlap } from './cells';
import { mapArea } from './contents';
import { DataValidation, validationOf } from './DataValidation';
import type { DeveloperMetadata } from './DeveloperMetadata';
import { locationOf, metadataAt } from './DeveloperMetadata';
import { DeveloperMetadataFinder } from './DeveloperMetadataFinder';
import { clearFormats, fitDimensions } from './formats';
import { touch } from './kept';
import { addMetadata } from './metadata';
import { bookOf, make, place, tabOf } from './objects';
import type { Protection } from './Protection';
import { protect } from './Protection';
import { flushPending } from './pending';
import { mayWrite } from './protect';
import { RangeTables } from './RangeTables';
import { selectRange } from './selected';
import { checkArguments, given, isRows } from './signature';
import { setValidation, validationAt } from './validate';

const noteText = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';

/** A block of cells: what it carries beside contents and looks. */
export class Range extends RangeTables {
  activate(): this {
    selectRange(this.host, this[place]);
    return this;
  }

  activateAsCurrentCell(): this {
    selectRange(this.host, this[place]);
    return this;
  }

  getNote(): string {
    this.host.cells(1, 0, this[place]);
    return notesIn(tabOf(this.host, this[place]), { ...this[place], rows: 1, columns: 1 })[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    const at = this[place];
    this.host.cells(at.rows * at.columns, 0, at);
    return notesIn(tabOf(this.host, at), at);
  }

  setNote(note: string | null): this {
    checkArguments(this.host, 'Range.setNote', [note], [noteText]);
    setNotes(this.host, this[place], () => note);
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    checkArguments(this.host, 'Range.setNotes', [notes], [isRows]);
    fitDimensions(this.host, this[place], notes);
    setNotes(this.host, this[place], (row, column) => noteOfMany(notes[row]?.[column]));
    return this;
  }

  clearNote(): this {
    setNotes(this.host, this[place], () => null);
    return this;
  }

  clear(options?: ClearOptions): this {
    clearArea(this.host, this[place], options);
    return this;
  }

  clearContent(): this {
    clearContentsOf(this.host, this[place]);
    return this;
  }

  clearFormat(): this {
    clearFormats(this.host, this[place]);
    return this;
  }

  clearDataValidations(): this {
    clearValidations(this.host, this[place]);
    return this;
  }

  getDataValidation(): DataValidation | null {
    const at = this[place];
    flushPending(this.host);
    const rule = validationAt(tabOf(this.host, at), at.row, at.column);
    return rule === null ? null : new DataValidation(this.host, rule);
  }

  getDataValidations(): (DataValidation | null)[][] {
    const at = this[place];
    flushPending(this.host);
    const sheet = tabOf(this.host, at);
    return mapArea(at, (row, column) => {
      const rule = validationAt(sheet, row, column);
      return rule === null ? null : new DataValidation(this.host, rule);
    });
  }

  setDataValidation(rule: DataValidation | null): this {
    const state = validationOf(this.host, 'Range.setDataValidation', rule);
    const sheet = writable(this.host, this[place]);
    if (sheet === null) return this;
    setValidation(sheet, this[place], state);
    touch(sheet);
    return this;
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    checkArguments(this.host, 'Range.setDataValidations', [rules], [isRows]);
    const at = this[place];
    fitDimensions(this.host, at, rules);
    const states = rules.map((row) => row.map((rule) => validationOf(this.host, 'Range.setDataValidations', rule)));
    const sheet = writable(this.host, at);
    if (sheet === null) return this;
    states.forEach((row, down) => {
      row.forEach((state, right) => {
        setValidation(sheet, { row: at.row + down, column: at.column + right, rows: 1, columns: 1 }, state);
      });
    });
    touch(sheet);
    return this;
  }

  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): this {
    insertCheckboxes(this.host, this[place], given(checkedValue, uncheckedValue));
    return this;
  }

  removeCheckboxes(): this {
    removeCheckboxes(this.host, this[place]);
    return this;
  }

  check(): this {
    tick(this.host, this[place], true);
    return this;
  }

  uncheck(): this {
    tick(this.host, this[place], false);
    return this;
  }

  isChecked(): boolean | null {
    flushPending(this.host);
    return ticked(tabOf(this.host, this[place]), this[place]);
  }

  merge(): this {
    const { row, column, rows, columns } = this[place];
    mergeBlocks(this.host, this[place], [{ row, column, rows, columns }]);
    return this;
  }

  mergeAcross(): this {
    const { row, column, rows, columns } = this[place];
    const blocks = Array.from({ length: rows }, (_, index) => ({ row: row + index, column, rows: 1, columns }));
    mergeBlocks(this.host, this[place], blocks);
    return this;
  }

  mergeVertically(): this {
    const { row, column, rows, columns } = this[place];
    const blocks = Array.from({ length: columns }, (_, index) => ({ row, column: column + index, rows, columns: 1 }));
    mergeBlocks(this.host, this[place], blocks);
    return this;
  }

  breakApart(): this {
    breakApart(this.host, this[place]);
    return this;
  }

  getMergedRanges(): Range[] {
    const { spreadsheetId, sheetId } = this[place];
    return tabOf(this.host, this[place])
      .merges.filter((merge) => overlap(merge, this[place]) !== null)
      .map((merge) => make.range(this.host, { ...merge, spreadsheetId, sheetId }));
  }

  isPartOfMerge(): boolean {
    return tabOf(this.host, this[place]).merges.some((merge) => overlap(merge, this[place]) !== null);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: unknown,
  ): this {
    setBorders(this.host, this[place], { top, left, bottom, right, vertical, horizontal }, color, style);
    return this;
  }

  trimWhitespace(): this {
    trimWhitespace(this.host, this[place]);
    return this;
  }

  protect(): Protection {
    return protect(this.host, this[place], this[place]);
  }

  getBandings(): Banding[] {
    return bandingsOver(this.host, this[place]);
  }

  applyRowBanding(...args: unknown[]): Banding {
    return applyBanding(this.host, this[place], 'rows', 'Range.applyRowBanding', args);
  }

  applyColumnBanding(...args: unknown[]): Banding {
    return applyBanding(this.host, this[place], 'columns', 'Range.applyColumnBanding', args);
  }

  canEdit(): boolean {
    const at = this[place];
    return mayWrite(bookOf(this.host, at.spreadsheetId), tabOf(this.host, at), at, this.host.run.effectiveUser);
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(this.host, 'Range.addDeveloperMetadata', locationOf(this.host, this), args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.host, locationOf(this.host, this));
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.host, locationOf(this.host, this));
  }
}

/** A whole number comes out with a decimal: https://issuetracker.google.com/issues/429373214. */
function noteOfMany(note: unknown): string | null {
  if (note === null || note === undefined) return null;
  return Number.isInteger(note) ? `${note}.0` : String(note);
}

const reads = Object.getOwnPropertyNames(Range.prototype).filter((method) => /^(get|is|can)/.test(method));
play(
  'Range',
  Range,
  {
    ...Object.fromEntries(reads.map((method) => [method, 'read' as const])),
    activate: 'handle',
    activateAsCurrentCell: 'handle',
    createDeveloperMetadataFinder: 'handle',
  },
  'write',
);

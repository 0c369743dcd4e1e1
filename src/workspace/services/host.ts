import type { AuthMode, SelectionState, WorkspaceState } from '../state';

/**
 * How a call counts. `handle` and `lock` are counted apart; every other kind is a service call:
 * it reads or writes contents or leaves the script.
 */
export type CallKind =
  | 'handle'
  | 'lock'
  | 'read'
  | 'write'
  | 'append'
  | 'flush'
  | 'structure'
  | 'property'
  | 'cache'
  | 'mail'
  | 'form'
  | 'session'
  | 'script'
  | 'ui'
  | 'utility';

/**
 * What the services know of the world outside the script. The services run inside the script's own
 * V8 context, so that what they return is of that context (`instanceof Date`, `instanceof Array`);
 * this object belongs to Node and hands over plain data only.
 */
export interface Host {
  readonly state: WorkspaceState;
  /** Who runs this execution, and what it may do. */
  readonly run: RunInfo;
  /** The virtual clock, in milliseconds; moves on as the execution spends modelled time. */
  now(): number;
  /** Where this execution stands on Google's clock: the modelled time of its calls, which `now` leaves out, counts here. */
  moment(): number;
  /**
   * Records one call of `name` (`Range.setValues`) before it is carried out.
   * Returns the sentence to throw when the call must fail (a fault, a missing scope, a forbidden mode), else null.
   */
  call(name: string, kind: CallKind): string | null;
  /** Adds to the cells this execution read or wrote; where it read tells whether Google fetched them with the read before. */
  cells(read: number, written: number, place?: Place): void;
  /** Spends time on the virtual clock (Utilities.sleep, waiting for a lock). */
  spend(milliseconds: number): void;
  log(line: string): void;
  /** A new id made of letters and digits, the same in every replay. */
  newId(prefix: string): string;
  /** Services of Node that a bare context has not. */
  readonly node: NodeServices;
}

/** A block of cells, rows and columns from 0. */
export interface Place {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface RunInfo {
  /** The number of this execution; 0 for code run outside the script's context. */
  executionId: number;
  /** Whose authority the script runs under. */
  effectiveUser: string;
  /** The person at the keyboard, '' where Google does not tell. */
  activeUser: string;
  authMode: AuthMode;
  /** What started it, as in `Execution.trigger`. */
  trigger: string;
  /** Whether somebody's screen is there to show a menu or dialog on. */
  hasUi: boolean;
  /** Whose screen that is, when Google does not tell the script. */
  person?: string;
  /** The block the script finds selected, on the tab it finds active; A1 of the file's active tab unless said. */
  selected?: SelectionState;
}

/** Plain in, plain out: strings and arrays of bytes (−128 to 127, as Apps Script has them). */
export interface NodeServices {
  digest(algorithm: string, bytes: number[]): number[];
  hmac(algorithm: string, key: number[], bytes: number[]): number[];
  utf8(text: string): number[];
  fromUtf8(bytes: number[]): string;
  base64(bytes: number[], webSafe: boolean): string;
  fromBase64(text: string, webSafe: boolean): number[];
  uuid(): string;
  gzip(bytes: number[]): number[];
  gunzip(bytes: number[]): number[];
  /** Without gzip's frame, as zip files hold it. */
  deflate(bytes: number[]): number[];
  inflate(bytes: number[]): number[];
  /** An RSA signature (PKCS #1 v1.5) with a key in PEM. */
  sign(algorithm: string, bytes: number[], pemKey: string): number[];
  /** Wall-clock parts of a moment in a zone; throws RangeError for an unknown zone. */
  zoneParts(at: number, timeZone: string): ZoneParts;
  /** The values of a sheet's formulas, by `row,column`, worked out by the formula engine from the state as it is. */
  evaluate(spreadsheetId: string, sheetId: number): Record<string, string | number | boolean>;
  /** Date formats that formulas give cells nobody formatted, by `row,column`. */
  formulaFormats(spreadsheetId: string, sheetId: number): Record<string, string>;
  /** Whether a formula, read as if it stood in the cell, is true. */
  formulaHolds(spreadsheetId: string, sheetId: number, formula: string, row: number, column: number): boolean;
  /** What conditional formatting paints, by `row,column`. */
  conditionalFormats(
    spreadsheetId: string,
    sheetId: number,
  ): Record<string, { background?: string; fontColor?: string; bold?: boolean }>;
}

export interface ZoneParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of UTC; before there were zones, with a fraction. */
  offset: number;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
}

import type { GridRange, ProtectionState, SheetState } from '../../state';
import { addressOf, User } from '../base/User';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { play } from '../strict';
import type { Member } from './enums';
import { ProtectionType } from './enums';
import { touch } from './kept';
import { NamedRange } from './NamedRange';
import { bookOf, make, Placed, place, tabOf } from './objects';
import { letsThrough, mustEdit } from './protect';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import { checkArguments, isFlag, isText, misfit } from './signature';

interface At {
  spreadsheetId: string;
  sheetId: number;
  id: number;
}

/** A protection; until its list of editors is changed it mirrors the file's. */
export class Protection extends Placed<At> {
  getDescription(): string {
    return stateOf(this.host, this[place]).description;
  }

  setDescription(description: string): this {
    checkArguments(this.host, 'Protection.setDescription', [description], [isText]);
    editable(this.host, this[place]).description = description;
    return this;
  }

  getProtectionType(): Member {
    return stateOf(this.host, this[place]).range === null ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  isWarningOnly(): boolean {
    return stateOf(this.host, this[place]).warningOnly;
  }

  /**
   * A protection that warned and is to lock has everybody who edits the file as its editors:
   * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#protectedrange.
   */
  setWarningOnly(warningOnly: boolean): this {
    checkArguments(this.host, 'Protection.setWarningOnly', [warningOnly], [isFlag]);
    const state = editable(this.host, this[place]);
    if (state.warningOnly && !warningOnly) state.editors = null;
    state.warningOnly = warningOnly;
    return this;
  }

  canEdit(): boolean {
    const at = this[place];
    return letsThrough(bookOf(this.host, at.spreadsheetId), stateOf(this.host, at), this.host.run.effectiveUser);
  }

  /** Without the owner, who can always edit: https://issuetracker.google.com/issues/442636162. */
  getEditors(): User[] {
    editable(this.host, this[place]);
    return editorsOf(this.host, this[place]).map((email) => new User(this.host, email));
  }

  addEditor(user: unknown): this {
    return changeEditors(this, this.host, (editors) => [...editors, addressOf(user)]);
  }

  addEditors(emailAddresses: unknown[]): this {
    checkArguments(this.host, 'Protection.addEditors', [emailAddresses], [Array.isArray]);
    return changeEditors(this, this.host, (editors) => [...editors, ...emailAddresses.map(addressOf)]);
  }

  removeEditor(user: unknown): this {
    return removeEditors(this, this.host, [addressOf(user)]);
  }

  removeEditors(emailAddresses: unknown[]): this {
    checkArguments(this.host, 'Protection.removeEditors', [emailAddresses], [Array.isArray]);
    return removeEditors(this, this.host, emailAddresses.map(addressOf));
  }

  /** Accounts here belong to no organisation. */
  canDomainEdit(): boolean {
    editable(this.host, this[place]);
    return false;
  }

  setDomainEdit(domainMayEdit: boolean): this {
    checkArguments(this.host, 'Protection.setDomainEdit', [domainMayEdit], [isFlag]);
    editable(this.host, this[place]);
    return this;
  }

  getRange(): Range {
    const at = this[place];
    const sheet = tabOf(this.host, at);
    const range = stateOf(this.host, at).range ?? wholeOf(sheet);
    return make.range(this.host, { ...range, spreadsheetId: at.spreadsheetId, sheetId: at.sheetId });
  }

  setRange(range: Range): this {
    if (!(range instanceof RangePlace)) throw misfit(this.host, 'Protection.setRange', [range]);
    const state = editable(this.host, this[place]);
    const { row, column, rows, columns } = range[place];
    state.range = adopt(state, { row, column, rows, columns });
    delete state.namedRange;
    return this;
  }

  getRangeName(): string | null {
    return stateOf(this.host, this[place]).namedRange ?? null;
  }

  setRangeName(rangeName: string): this {
    return follow(this, this.host, rangeName);
  }

  setNamedRange(namedRange: NamedRange): this {
    if (!(namedRange instanceof NamedRange)) throw misfit(this.host, 'Protection.setNamedRange', [namedRange]);
    return follow(this, this.host, namedRange[place].name);
  }

  getUnprotectedRanges(): Range[] {
    const { spreadsheetId, sheetId } = this[place];
    const ranges = stateOf(this.host, this[place]).unprotected;
    return ranges.map((range) => make.range(this.host, { ...range, spreadsheetId, sheetId }));
  }

  setUnprotectedRanges(ranges: Range[]): this {
    const fits = Array.isArray(ranges) && ranges.every((range) => range instanceof RangePlace);
    if (!fits) throw misfit(this.host, 'Protection.setUnprotectedRanges', [ranges]);
    const state = editable(this.host, this[place]);
    const areas = ranges.map((range) => {
      const { row, column, rows, columns } = range[place];
      return { row, column, rows, columns };
    });
    state.unprotected = adopt(state, areas);
    return this;
  }

  remove(): void {
    const sheet = tabOf(this.host, this[place]);
    const state = editable(this.host, this[place]);
    sheet.protections = sheet.protections.filter((each) => each !== state);
  }
}

function stateOf(host: Host, at: At): ProtectionState {
  const state = tabOf(host, at).protections.find(({ id }) => id === at.id);
  if (state === undefined) throw google(host, 'protectionGone');
  return state;
}

/** Only who may edit what is protected may change the protection. */
function editable(host: Host, at: At): ProtectionState {
  const state = stateOf(host, at);
  if (!letsThrough(bookOf(host, at.spreadsheetId), state, host.run.effectiveUser)) throw google(host, 'protectedCell');
  return state;
}

function editorsOf(host: Host, at: At): string[] {
  const book = bookOf(host, at.spreadsheetId);
  return (stateOf(host, at).editors ?? book.editors).filter((email) => email !== book.owner);
}

function changeEditors<Of extends Protection>(protection: Of, host: Host, change: (editors: string[]) => string[]): Of {
  const at = protection[place];
  const state = editable(host, at);
  state.editors = adopt(state, [...new Set(change(editorsOf(host, at)))]);
  return protection;
}

/** Neither the owner nor who runs the script can be removed: …/reference/spreadsheet/protection#removeeditoremailaddress. */
function removeEditors<Of extends Protection>(protection: Of, host: Host, gone: string[]): Of {
  const stays = (each: string) => each === host.run.effectiveUser || !gone.includes(each);
  return changeEditors(protection, host, (editors) => editors.filter(stays));
}

/** Protects a named range of the tab, from now on under its name. */
function follow<Of extends Protection>(protection: Of, host: Host, name: unknown): Of {
  const at = protection[place];
  const state = editable(host, at);
  const { namedRanges } = bookOf(host, at.spreadsheetId);
  const named = namedRanges.find((each) => each.name === name && each.sheetId === at.sheetId);
  if (named === undefined) throw google(host, 'rangeNotFound');
  state.range = adopt(state, named.range);
  state.namedRange = named.name;
  return protection;
}

function wholeOf(sheet: SheetState): GridRange {
  return { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
}

/** Protects a tab, or a range of it. Alone this protects from nobody who may edit the file. */
export function protect(
  host: Host,
  at: { spreadsheetId: string; sheetId: number },
  range: GridRange | null,
): Protection {
  const book = bookOf(host, at.spreadsheetId);
  const sheet = tabOf(host, at);
  mustEdit(host, book);
  const ids = book.sheets.flatMap((each) => each.protections.map(({ id }) => id));
  const id = Math.max(0, ...ids) + 1;
  const area =
    range === null ? null : { row: range.row, column: range.column, rows: range.rows, columns: range.columns };
  const state = { id, range: area, description: '', warningOnly: false, editors: null, unprotected: [] };
  sheet.protections.push(adopt(sheet, state));
  touch(sheet);
  return protectionObject(host, at, id);
}

export function protectionObject(host: Host, at: { spreadsheetId: string; sheetId: number }, id: number): Protection {
  return new Protection(host, { spreadsheetId: at.spreadsheetId, sheetId: at.sheetId, id });
}

const reads = ['getDescription', 'getProtectionType', 'isWarningOnly', 'canEdit', 'getEditors', 'canDomainEdit'];
play('Protection', Protection, Object.fromEntries(reads.map((method) => [method, 'read' as const])), 'write');

import type { GridRange, ProtectionState, SheetState, SpreadsheetState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { overlap } from './cells';
import { refuseLater } from './pending';
import { without } from './validate';

/**
 * Whether a person may change the file at all. Whoever has it open and is not one of its viewers may: they may have
 * come by a link that lets everybody edit.
 */
export function editsFile(book: SpreadsheetState, user: string): boolean {
  return user === book.owner || book.editors.includes(user) || !book.viewers.includes(user);
}

/**
 * Whether one protection lets a person through: the owner always, everybody who edits the file while its list mirrors
 * the file's. To be on its list is not to be an editor of the file:
 * https://developers.google.com/apps-script/reference/spreadsheet/protection#addeditoremailaddress.
 */
export function letsThrough(book: SpreadsheetState, protection: ProtectionState, user: string): boolean {
  if (user === book.owner) return true;
  if (!editsFile(book, user)) return false;
  return protection.warningOnly || protection.editors === null || protection.editors.includes(user);
}

/** The protections that cover some of an area. */
export function protectionsOver(sheet: SheetState, area: GridRange): ProtectionState[] {
  return sheet.protections.filter((protection) => {
    if (protection.range !== null) return overlap(protection.range, area) !== null;
    return (
      protection.unprotected.reduce<GridRange[]>((left, open) => left.flatMap((each) => without(each, open)), [area])
        .length > 0
    );
  });
}

/** Any one protection that denies, denies: https://developers.google.com/apps-script/reference/spreadsheet/range#protect. */
export function mayWrite(book: SpreadsheetState, sheet: SheetState, area: GridRange, user: string): boolean {
  if (!editsFile(book, user)) return false;
  if (sheet.protections.length === 0) return true;
  return protectionsOver(sheet, area).every((protection) => letsThrough(book, protection, user));
}

/**
 * Whether the running user may change a tab itself: its name, its looks as a whole, its lines, its rules. A tab that is
 * protected as a whole is closed to them, whatever cells of it are left open. A refusal waits to be said.
 */
export function openToChange(host: Host, book: SpreadsheetState, sheet: SheetState): boolean {
  const user = host.run.effectiveUser;
  if (editsFile(book, user)) {
    if (sheet.protections.every((each) => each.range !== null || letsThrough(book, each, user))) return true;
    refuseLater(host, google(host, 'protectedCell'));
  } else refuseLater(host, google(host, 'noAccess'));
  return false;
}

/** Throws unless the running user may edit the file. */
export function mustEdit(host: Host, book: SpreadsheetState): void {
  if (!editsFile(book, host.run.effectiveUser)) throw google(host, 'noAccess');
}

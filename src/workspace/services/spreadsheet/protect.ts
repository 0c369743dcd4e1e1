import type { GridRange, ProtectionState, SheetState, SpreadsheetState } from '../../state';
import { overlap } from './cells';
import { without } from './validate';

/**
 * Whether a person may change the file at all. Whoever has it open and is not one of its viewers may: they may have
 * come by a link that lets everybody edit.
 */
export function editsFile(book: SpreadsheetState, user: string): boolean {
  return user === book.owner || book.editors.includes(user) || !book.viewers.includes(user);
}

/** Whether one protection lets a person through: the owner always, everybody who edits while its list mirrors the file's. */
export function letsThrough(book: SpreadsheetState, protection: ProtectionState, user: string): boolean {
  if (protection.warningOnly || user === book.owner) return true;
  return protection.editors === null ? editsFile(book, user) : protection.editors.includes(user);
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

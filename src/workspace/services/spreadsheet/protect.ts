import type { GridRange, ProtectionState, SheetState, SpreadsheetState } from '../../state';
import { overlap } from './cells';
import { without } from './validate';

/** Whether a person may change the file at all. */
export function editsFile(book: SpreadsheetState, user: string): boolean {
  return user === book.owner || book.editors.includes(user);
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
  if (sheet.protections.length === 0) return true;
  return protectionsOver(sheet, area).every((protection) => letsThrough(book, protection, user));
}

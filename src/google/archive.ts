import type { Book, Sheet } from './book';

/** Titles of tabs hold a hundred characters. */
const MOST_IN_TITLE = 100;

/** What is put behind the titles of archived tabs, so that none is there twice. */
export function freeSuffix(book: Book, titles: string[], suffix: string): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? suffix : `${suffix} (${number})`;
    if (titles.every((title) => book.getSheetByName(archivedTitle(title, tried)) === null)) return tried;
  }
}

function archivedTitle(title: string, suffix: string): string {
  const tail = ` – ${suffix}`;
  return title.slice(0, Math.max(0, MOST_IN_TITLE - tail.length)) + tail.slice(0, MOST_IN_TITLE);
}

/**
 * Makes tabs of a campaign that has ended an archive: values under a title of their own, locked for all but the operator
 * and the file's owner. Done again it changes nothing.
 */
export function archive(book: Book, tabs: number[], suffix: string): void {
  for (const id of tabs) {
    const sheet = book.getSheetById(id);
    if (!sheet) continue;
    if (!sheet.getName().endsWith(` – ${suffix}`)) sheet.setName(archivedTitle(sheet.getName(), suffix));
    const all = sheet.getDataRange();
    const formulas = all.getFormulas();
    if (formulas.some((row) => row.some((formula) => formula !== ''))) keepValues(sheet, formulas);
    lock(sheet);
  }
}

/** What formulas show stands in their place; other cells are left as they are. */
function keepValues(sheet: Sheet, formulas: string[][]): void {
  formulas.forEach((row, index) => {
    row.forEach((formula, place) => {
      if (formula === '') return;
      const cell = sheet.getRange(index + 1, place + 1);
      cell.setValue(cell.getValue());
    });
  });
}

function lock(sheet: Sheet): void {
  for (const one of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) one.remove();
  const known = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
  const protection = known ?? sheet.protect();
  protection.setWarningOnly(false);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
}

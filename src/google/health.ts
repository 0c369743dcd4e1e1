import type { Sheet } from './book';

/** What a script can know of the account it runs as. */

/** Whether it has granted all that the script asks for (developers.google.com/apps-script/reference/script/script-app). */
export function isAuthorized(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** Triggers that this account has, by id; those of others cannot be seen. */
export function ownTriggerIds(): string[] {
  return ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());
}

export function scriptZone(): string {
  return Session.getScriptTimeZone();
}

/** The first row of a tab. */
export function headerRow(sheet: Sheet): unknown[] {
  const width = sheet.getLastColumn();
  return width === 0 ? [] : (sheet.getRange(1, 1, 1, width).getValues()[0] as unknown[]);
}

/** The last rows of a tab, oldest first. */
export function lastRows(sheet: Sheet, most: number, columns: number): unknown[][] {
  const last = sheet.getLastRow();
  const from = Math.max(2, last - most + 1);
  return last < from ? [] : (sheet.getRange(from, 1, last - from + 1, columns).getValues() as unknown[][]);
}

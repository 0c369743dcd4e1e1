import { googleMethods } from './services/googleMethods';
import type { AuthMode } from './state';

const prefix = 'https://www.googleapis.com/auth/';
const currentSheet = [`${prefix}spreadsheets.currentonly`, `${prefix}spreadsheets`];
const currentForm = [`${prefix}forms.currentonly`, `${prefix}forms`];
const anySheet = [`${prefix}spreadsheets`];
const anyForm = [`${prefix}forms`];
const triggers = [`${prefix}script.scriptapp`];
const dialogs = [`${prefix}script.container.ui`];
const address = [`${prefix}userinfo.email`];

/** The scopes of which one must be granted, by call. https://developers.google.com/apps-script/concepts/scopes */
const byCall: Record<string, string[]> = {
  'SpreadsheetApp.create': anySheet,
  'SpreadsheetApp.open': anySheet,
  'SpreadsheetApp.openById': anySheet,
  'SpreadsheetApp.openByUrl': anySheet,
  'SpreadsheetApp.getActive': currentSheet,
  'SpreadsheetApp.getActiveSpreadsheet': currentSheet,
  'SpreadsheetApp.getActiveSheet': currentSheet,
  'SpreadsheetApp.getActiveRange': currentSheet,
  'SpreadsheetApp.getActiveRangeList': currentSheet,
  'SpreadsheetApp.getCurrentCell': currentSheet,
  'SpreadsheetApp.getSelection': currentSheet,
  'SpreadsheetApp.setActiveRange': currentSheet,
  'SpreadsheetApp.setActiveRangeList': currentSheet,
  'SpreadsheetApp.setActiveSheet': currentSheet,
  'SpreadsheetApp.setActiveSpreadsheet': anySheet,
  'SpreadsheetApp.setCurrentCell': currentSheet,
  'FormApp.create': anyForm,
  'FormApp.openById': anyForm,
  'FormApp.openByUrl': anyForm,
  'FormApp.getActiveForm': currentForm,
  'MailApp.sendEmail': [`${prefix}script.send_mail`],
  'MailApp.getRemainingDailyQuota': [`${prefix}script.send_mail`],
  'ScriptApp.newTrigger': triggers,
  'ScriptApp.getProjectTriggers': triggers,
  'ScriptApp.getUserTriggers': triggers,
  'ScriptApp.deleteTrigger': triggers,
  'ClockTriggerBuilder.create': triggers,
  'SpreadsheetTriggerBuilder.create': triggers,
  'FormTriggerBuilder.create': triggers,
  'CalendarTriggerBuilder.create': triggers,
  'TriggerBuilder.forSpreadsheet': currentSheet,
  'TriggerBuilder.forForm': currentForm,
  'Ui.showSidebar': dialogs,
  'Ui.showModalDialog': dialogs,
  'Ui.showModelessDialog': dialogs,
  'Ui.alert': dialogs,
  'Ui.prompt': dialogs,
  'Browser.msgBox': dialogs,
  'Browser.inputBox': dialogs,
  'Session.getActiveUser': address,
  'Session.getEffectiveUser': address,
};

const builders = /Builder$|^(SpreadsheetApp|FormApp|ScriptApp|MailApp|Ui|Menu|Session|Browser)$/;
const sheetClasses = classesBetween('Banding', 'ThemeColor', ['BooleanCondition', 'Color', 'ColorBuilder']);
const formClasses = classesBetween('CheckboxGridItem', 'VideoItem', ['Choice', 'QuizFeedback', 'FormApp']);

function classesBetween(first: string, last: string, without: string[]): Set<string> {
  const names = Object.keys(googleMethods);
  const inside = names.slice(names.indexOf(first), names.indexOf(last) + 1);
  return new Set(inside.filter((name) => !builders.test(name) && !without.includes(name)));
}

/** The scopes of which one is needed for a call; empty when it needs none. */
export function scopesFor(call: string): string[] {
  const own = byCall[call];
  if (own) return own;
  const name = call.slice(0, call.indexOf('.'));
  if (sheetClasses.has(name)) return currentSheet;
  if (formClasses.has(name)) return currentForm;
  return [];
}

const needed = new Map<string, string[]>();

function remembered(call: string): string[] {
  let scopes = needed.get(call);
  if (!scopes) {
    scopes = scopesFor(call);
    needed.set(call, scopes);
  }
  return scopes;
}

/**
 * What a script may do whose manifest lists no scopes: Google works them out, and grants all it finds (null), unless a
 * comment asks for the current file only. https://developers.google.com/apps-script/guides/services/authorization
 */
export function detectedScopes(code: string[]): string[] | null {
  const narrowed = code.some((text) => /@OnlyCurrentDoc\b/.test(text));
  if (!narrowed || code.some((text) => /@NotOnlyCurrentDoc\b/.test(text))) return null;
  const all = [...Object.values(byCall), currentSheet, currentForm].flat();
  return all.filter((scope) => !anySheet.includes(scope) && !anyForm.includes(scope));
}

/**
 * Google's sentence when the call is not allowed, else null. `granted` is the manifest's `oauthScopes`; null when there
 * is none and Google works the scopes out itself.
 */
export function refusal(call: string, kind: string, mode: AuthMode, granted: string[] | null): string | null {
  const scopes = remembered(call);
  if (mode !== 'FULL') {
    const forbidden = forbiddenIn[mode](call, kind, scopes);
    if (forbidden !== null) return forbidden;
  }
  if (scopes.length === 0 || granted === null || isGranted(scopes, granted)) return null;
  return `Specified permissions are not sufficient to call ${call}. Required permissions: ${list(scopes)}`;
}

function isGranted(scopes: string[], granted: string[]): boolean {
  return scopes.some((scope) => granted.includes(scope));
}

function list(scopes: string[]): string {
  return scopes.length === 1 ? String(scopes[0]) : `(${scopes.join(' || ')})`;
}

function noPermission(call: string, scopes: string[]): string {
  const required = scopes.length > 0 ? `. Required permissions: ${list(scopes)}` : '';
  return `You do not have permission to call ${call}${required}`;
}

const limitedDialogs = /^Ui\.(showSidebar|showModalDialog|showModelessDialog)$/;
const storage = /^(PropertiesService|CacheService|LockService|Properties|Cache|Lock)\./;
const screens = /^(Ui|Menu|Browser)\.|^(SpreadsheetApp|FormApp)\.getUi$|^Spreadsheet\.toast$/;

/** What the mode forbids. https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
const forbiddenIn: Record<
  Exclude<AuthMode, 'FULL'>,
  (call: string, kind: string, scopes: string[]) => string | null
> = {
  LIMITED(call, _kind, scopes) {
    if (limitedDialogs.test(call)) return noPermission(call, scopes);
    const needsMore = scopes === anySheet || scopes === anyForm || scopes === triggers || call.startsWith('MailApp.');
    return needsMore ? noPermission(call, scopes) : null;
  },
  NONE(call, kind, scopes) {
    if (call.startsWith('Session.') || call === 'Ui.alert' || call === 'Ui.prompt') return null;
    if (storage.test(call) || (kind !== 'utility' && scopes.length > 0)) return noPermission(call, scopes);
    return null;
  },
  CUSTOM_FUNCTION(call, kind, scopes) {
    if (screens.test(call)) {
      return call.endsWith('.getUi') ? `Cannot call ${call}() from this context.` : noPermission(call, scopes);
    }
    return forbiddenIn.LIMITED(call, kind, scopes) ?? changeInCell(call, kind);
  },
};

/**
 * From a cell a spreadsheet can be read and not changed: https://developers.google.com/apps-script/guides/sheets/functions.
 * The sentence names the method alone: https://support.google.com/docs/thread/202011707.
 */
function changeInCell(call: string, kind: string): string | null {
  const [name = '', method = ''] = call.split('.');
  const changes = kind === 'write' || kind === 'structure' || kind === 'append';
  const selects = /^(set|activate)/.test(method) && (sheetClasses.has(name) || name === 'SpreadsheetApp');
  return changes || selects ? noPermission(method, []) : null;
}

import type { CallKind, Host, ZoneParts } from '../../src/workspace/services/host';
import { createSpreadsheetApp, emptySpreadsheet } from '../../src/workspace/services/spreadsheet/index';
import type { WorkspaceState } from '../../src/workspace/state';

export interface Opened {
  host: Host;
  app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  calls: [string, CallKind][];
}

interface Options {
  locale?: string;
  timeZone?: string;
  /** Google's language. */
  language?: string;
  user?: string;
  now?: string;
}

export const owner = 'owner@example.com';

/** A spreadsheet with one tab, open in a script that runs as its owner, without the rest of a workspace. */
export function openSheet(options: Options = {}): Opened {
  const state = emptyState(options);
  const { locale = 'en_US', timeZone = 'Asia/Ho_Chi_Minh' } = options;
  state.spreadsheets.book = emptySpreadsheet('book', 'Book', owner, locale, timeZone);
  return scriptOn(state, options.user ?? owner);
}

/** Another execution on the same state, as a user. */
export function scriptOn(state: WorkspaceState, user: string): Opened {
  const calls: [string, CallKind][] = [];
  const host = fakeHost(state, user, calls);
  const app = createSpreadsheetApp(host) as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const book = app.getActiveSpreadsheet();
  const sheet = book.getSheets()[0];
  if (sheet === undefined) throw new Error('no tab');
  return { host, app, book, sheet, calls };
}

function emptyState({ language = 'en', now = '2025-11-05T09:30:00Z' }: Options): WorkspaceState {
  return {
    version: 1,
    now: Date.parse(now),
    owner,
    locale: language,
    lastId: 0,
    project: { files: {} },
    container: { kind: 'spreadsheet', id: 'book' },
    spreadsheets: {},
    forms: {},
    triggers: [],
    properties: { script: {}, document: {}, user: {} },
    caches: {},
    mail: [],
    executions: [],
    ui: [],
    faults: [],
    goneAccounts: [],
  };
}

function fakeHost(state: WorkspaceState, user: string, calls: [string, CallKind][]): Host {
  const absent = (): never => {
    throw new Error('not in the fake host');
  };
  let ids = 0;
  return {
    state,
    run: {
      executionId: 0,
      effectiveUser: user,
      activeUser: user,
      authMode: 'FULL',
      trigger: 'editor',
      hasUi: true,
    },
    now: () => state.now,
    moment: () => state.now,
    call: (name, kind) => {
      calls.push([name, kind]);
      return null;
    },
    cells: () => undefined,
    spend: () => undefined,
    log: () => undefined,
    newId: (prefix) => {
      ids += 1;
      return `${prefix}${ids}`;
    },
    node: {
      digest: absent,
      hmac: absent,
      utf8: absent,
      fromUtf8: absent,
      base64: absent,
      fromBase64: absent,
      uuid: absent,
      gzip: absent,
      gunzip: absent,
      deflate: absent,
      inflate: absent,
      sign: absent,
      zoneParts,
      evaluate: (spreadsheetId, sheetId) => engine().evaluateFormulas(state, spreadsheetId, sheetId),
      formulaFormats: (spreadsheetId, sheetId) => engine().formulaFormats(state, spreadsheetId, sheetId),
      formulaHolds: (...where) => paint().formulaHolds(state, ...where),
      conditionalFormats: (spreadsheetId, sheetId) => paint().conditionalFormats(state, spreadsheetId, sheetId),
    },
  };
}

function engine(): typeof import('../../src/workspace/engine') {
  return require('../../src/workspace/engine');
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function zoneParts(at: number, timeZone: string): ZoneParts {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      weekday: 'short',
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second)];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1;
  return { year, month, day, hour, minute, second, weekday, offset: (wall - Math.floor(at / 1000) * 1000) / 60_000 };
}

function paint(): typeof import('../../src/workspace/paint') {
  return require('../../src/workspace/paint');
}

import { createFormApp } from '../../src/workspace/services/forms/index';
import type { Host, ZoneParts } from '../../src/workspace/services/host';
import { emptySpreadsheet } from '../../src/workspace/services/spreadsheet/cells';
import type { FormState, SheetState, WorkspaceState } from '../../src/workspace/state';

export const owner = 'chu@example.com';

export interface FakeHost extends Host {
  /** Names of the calls recorded so far. */
  calls: string[];
  at: number;
  run: Host['run'] & { effectiveUser: string };
}

/** Just enough of a host to run the Form services: a state, a clock, an account, zones. */
export function fakeHost(options: { locale?: string; now?: string } = {}): FakeHost {
  const state = emptyState(options.locale ?? 'en');
  const host: FakeHost = {
    state,
    calls: [],
    at: Date.parse(options.now ?? '2025-11-05T02:00:00Z'),
    run: { executionId: 0, effectiveUser: owner, activeUser: owner, authMode: 'FULL', trigger: 'editor', hasUi: false },
    now: () => host.at,
    moment: () => host.at,
    call: (name) => {
      host.calls.push(name);
      return null;
    },
    cells: () => {},
    spend: (milliseconds) => {
      host.at += milliseconds;
    },
    log: () => {},
    newId: (prefix) => {
      state.lastId += 1;
      return `${prefix}${state.lastId}`;
    },
    node: { zoneParts, evaluate: () => ({}), conditionalFormats: () => ({}) } as unknown as Host['node'],
  };
  return host;
}

/** Fixed offsets will do here. */
const offsets: Record<string, number> = { UTC: 0, 'Asia/Ho_Chi_Minh': 420, 'America/Bogota': -300 };

export function zoneParts(at: number, timeZone: string): ZoneParts {
  const offset = offsets[timeZone];
  if (offset === undefined) throw new RangeError(timeZone);
  const wall = new Date(at + offset * 60_000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    offset,
    weekday: wall.getUTCDay() || 7,
  };
}

export function emptyState(locale: string): WorkspaceState {
  return {
    version: 1,
    now: 0,
    owner,
    locale,
    lastId: 0,
    project: { files: {} },
    container: null,
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

export type FormAppService = GoogleAppsScript.Forms.FormApp & {
  create(title: string, isPublished: boolean): PublishableForm;
};

/** What Google's forms have since 2025 and the type definitions lack. */
export type PublishableForm = GoogleAppsScript.Forms.Form & {
  setPublished(enabled: boolean): PublishableForm;
  isPublished(): boolean;
  supportsAdvancedResponderPermissions(): boolean;
};

export function formApp(host: Host): FormAppService {
  return createFormApp(host) as FormAppService;
}

/** A published form, open for responses. */
export function openForm(host: Host, title = 'Report'): PublishableForm {
  return formApp(host).create(title, true);
}

export function stateOf(host: Host, form: GoogleAppsScript.Forms.Form): FormState {
  return host.state.forms[form.getId()] as FormState;
}

export function addBook(host: Host, options: { locale?: string; timeZone?: string; id?: string } = {}): string {
  const id = options.id ?? host.newId('book');
  const book = emptySpreadsheet(id, 'Book', owner, options.locale ?? 'en_US', options.timeZone ?? 'Asia/Ho_Chi_Minh');
  host.state.spreadsheets[id] = book;
  return id;
}

/** The tab a form writes to. */
export function tabOf(host: Host, form: GoogleAppsScript.Forms.Form): SheetState {
  const { destination } = stateOf(host, form);
  const sheet = host.state.spreadsheets[destination?.spreadsheetId ?? '']?.sheets.find(
    (one) => one.id === destination?.sheetId,
  );
  if (!sheet) throw new Error('The form has no response tab.');
  return sheet;
}

/** The rows of a tab up to its last with content, empty cells as null. */
export function rowsOf(sheet: SheetState): unknown[][] {
  const width = Math.max(0, ...sheet.cells.map((row) => row?.length ?? 0));
  return sheet.cells.map((row) => Array.from({ length: width }, (_, column) => row?.[column] ?? null));
}

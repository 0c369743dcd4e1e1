import type { WorkspaceOptions } from './contract';
import { newForm } from './services/forms/formStore';
import { emptySpreadsheet } from './services/spreadsheet/index';
import type { WorkspaceState } from './state';

const defaultZone = 'Asia/Ho_Chi_Minh';
const defaultUser = 'owner@example.com';

/** A new workspace: one empty file with an empty project. */
export function newState(options: WorkspaceOptions): WorkspaceState {
  const manifest = { ...options.manifest } as { timeZone?: string };
  const timeZone = options.timeZone ?? manifest.timeZone ?? defaultZone;
  manifest.timeZone ??= timeZone;
  const state: WorkspaceState = {
    version: 1,
    now: momentOf(options.now),
    owner: options.user ?? defaultUser,
    locale: (options.locale ?? 'en').slice(0, 2).toLowerCase(),
    lastId: 0,
    project: { files: { 'appsscript.json': JSON.stringify(manifest) } },
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
    ...(options.newFormsRequireLogin === undefined ? {} : { newFormsRequireLogin: options.newFormsRequireLogin }),
    ...(options.newFormsUnpublished === undefined ? {} : { newFormsUnpublished: options.newFormsUnpublished }),
  };
  const kind = options.container === undefined ? 'spreadsheet' : options.container;
  if (kind === 'spreadsheet') addSpreadsheet(state, countryLocale(options.locale ?? 'en'), timeZone);
  if (kind === 'form') addForm(state);
  return state;
}

function momentOf(now: Date | string | undefined): number {
  const at = now === undefined ? Math.floor(Date.now() / 1000) * 1000 : new Date(now).getTime();
  if (Number.isNaN(at)) throw new RangeError(`Not a moment: ${String(now)}`);
  return at;
}

/** Spreadsheets have a locale with a country. */
function countryLocale(locale: string): string {
  if (/_|-/.test(locale)) return locale.replace('-', '_');
  return locale === 'vi' ? 'vi_VN' : locale === 'en' ? 'en_US' : locale;
}

function addSpreadsheet(state: WorkspaceState, locale: string, timeZone: string): void {
  state.lastId += 1;
  const id = `spreadsheet${state.lastId}`;
  const name = locale.startsWith('vi') ? 'Bảng tính không có tiêu đề' : 'Untitled spreadsheet';
  state.spreadsheets[id] = emptySpreadsheet(id, name, state.owner, locale, timeZone);
  state.container = { kind: 'spreadsheet', id };
}

function addForm(state: WorkspaceState): void {
  state.lastId += 1;
  const id = `form${state.lastId}`;
  newForm(state, id, state.locale === 'vi' ? 'Biểu mẫu không có tiêu đề' : 'Untitled form', state.owner);
  state.container = { kind: 'form', id };
}

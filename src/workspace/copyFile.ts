import type { WorkspaceState } from './state';

/**
 * The state as the owner of a copy of the file finds it: the script and the linked form are copied with the file,
 * triggers, properties and caches are not (https://developers.google.com/apps-script/guides/bound; triggers: reported,
 * no address). The copied form starts unpublished and without responses.
 */
export function copiedFile(state: WorkspaceState): WorkspaceState {
  const { container } = state;
  if (container === null) throw new Error('There is no file to copy: the script stands alone.');
  const id = container.kind === 'spreadsheet' ? copySpreadsheet(state, container.id) : copyForm(state, container.id);
  return {
    ...state,
    container: { kind: container.kind, id },
    triggers: [],
    pending: [],
    properties: { script: {}, document: {}, user: {} },
    caches: {},
    mail: [],
    executions: [],
    ui: [],
    locks: {},
  };
}

function copySpreadsheet(state: WorkspaceState, id: string): string {
  const original = state.spreadsheets[id];
  if (!original) throw new Error('There is no such spreadsheet here.');
  const copy = JSON.parse(JSON.stringify(original)) as typeof original;
  copy.id = newId(state, 'spreadsheet');
  copy.name = copyName(state, original.name);
  copy.owner = state.owner;
  copy.editors = [];
  copy.viewers = [];
  state.spreadsheets[copy.id] = copy;
  for (const sheet of copy.sheets) {
    if (!sheet.form) continue;
    const formId = copyForm(state, sheet.form.formId);
    const form = state.forms[formId];
    if (form) form.destination = { spreadsheetId: copy.id, sheetId: sheet.id };
    sheet.form = { ...sheet.form, formId, rows: sheet.form.rows.map(() => null) };
  }
  return copy.id;
}

function copyForm(state: WorkspaceState, id: string): string {
  const original = state.forms[id];
  if (!original) throw new Error('There is no such form here.');
  const copy = JSON.parse(JSON.stringify(original)) as typeof original;
  copy.id = newId(state, 'form');
  copy.name = copyName(state, original.name);
  copy.owner = state.owner;
  copy.editors = [];
  copy.published = false;
  copy.acceptingResponses = false;
  copy.destination = null;
  copy.responses = [];
  state.forms[copy.id] = copy;
  return copy.id;
}

function newId(state: WorkspaceState, prefix: string): string {
  state.lastId += 1;
  return `${prefix}${state.lastId}`;
}

function copyName(state: WorkspaceState, name: string): string {
  return state.locale === 'vi' ? `Bản sao của ${name}` : `Copy of ${name}`;
}

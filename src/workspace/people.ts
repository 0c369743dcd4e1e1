import { fire, fireSimple, fireSubmit, type Stage, takeFault, triggersOn } from './firing';
import type { OutsideHost } from './outsideHost';
import { formulaHolds } from './paint';
import { select } from './screen';
import { checkAnswers, takeResponse, turnedAway } from './services/forms/submission';
import { readA1 } from './services/spreadsheet/a1';
import { readDisplayed } from './services/spreadsheet/contents';
import { enterAsPerson, type FormulaHolds } from './services/spreadsheet/index';
import type { EventState, FormState, GridRange, SheetState, SpreadsheetState, WorkspaceState } from './state';
import { zoneParts } from './zones';

/** A person opens the container: menus are built afresh, simple triggers go before installable ones. */
export function openFile(stage: Stage, user: string, authMode: 'LIMITED' | 'NONE'): void {
  const { state } = stage;
  if (state.container === null) throw new Error('There is no file to open: the script stands alone.');
  state.menusFrom = state.ui.length;
  if (isReader(state, user)) return;
  state.openedBy ??= [];
  if (!state.openedBy.includes(user)) state.openedBy.push(user);
  const event: EventState = { kind: 'open', source: { ...state.container }, user };
  stage.overlap.atOnce([
    () => fireSimple(stage, 'onOpen', event, user, authMode),
    ...triggersOn(state, state.container.id, 'ON_OPEN').map((trigger) => () => fire(stage, trigger, event, user)),
  ]);
}

/** Triggers do not run for people who may only read. https://developers.google.com/apps-script/guides/triggers */
function isReader(state: WorkspaceState, user: string): boolean {
  const book = state.container?.kind === 'spreadsheet' ? state.spreadsheets[state.container.id] : undefined;
  return book !== undefined && user !== book.owner && !book.editors.includes(user) && book.viewers.includes(user);
}

/** A person installs the script as an add-on while the file is open: `onOpen` does not run by itself. */
export function installAddon(stage: Stage, user: string): void {
  if (stage.state.container === null) throw new Error('There is no file open to install an add-on from.');
  fireSimple(stage, 'onInstall', { kind: 'install' }, user, 'FULL');
}

/**
 * A person selects cells. Google minds selections once the file was opened, or loaded again, with the function in it.
 * https://developers.google.com/apps-script/guides/triggers#onselectionchangee
 */
export function selectCells(stage: Stage, sheetName: string, a1: string, user: string): void {
  const { state } = stage;
  const book = bookOf(state);
  const sheet = sheetNamed(book, sheetName);
  const range = rangeIn(sheet, a1);
  const selection = { spreadsheetId: book.id, sheetId: sheet.id, range };
  select(state, user, selection);
  if (state.container?.id !== book.id || isReader(state, user) || !state.openedBy?.includes(user)) return;
  fireSimple(stage, 'onSelectionChange', { kind: 'select', ...selection, user }, user);
}

/** A person types a value or pastes rows of values, from the top left cell on. */
export function editCells(stage: Stage, sheetName: string, a1: string, value: unknown, user: string): void {
  const { state } = stage;
  const { book, event } = enterCells(state, sheetName, a1, value, user);
  const lost = takeFault(state, 'loseEdit') !== null;
  stage.overlap.atOnce([
    () => state.container?.id === book.id && !lost && fireSimple(stage, 'onEdit', event, user),
    ...triggersOn(state, book.id, 'ON_EDIT').map((trigger) => () => fire(stage, trigger, event, user)),
    () => fireChange(stage, book.id, 'EDIT', user),
  ]);
}

/** What a person does to tabs, rows, columns and formats fires change triggers only. https://developers.google.com/apps-script/guides/triggers/events */
export function changeFile(stage: Stage, changeType: string, user: string): void {
  fireChange(stage, bookOf(stage.state).id, changeType, user);
}

function fireChange(stage: Stage, spreadsheetId: string, changeType: string, user: string): void {
  const change: EventState = { kind: 'change', spreadsheetId, changeType, user };
  const watching = triggersOn(stage.state, spreadsheetId, 'ON_CHANGE');
  stage.overlap.atOnce(watching.map((trigger) => () => fire(stage, trigger, change, user)));
}

/** The edit alone, without the triggers it fires. */
export function enterCells(
  state: WorkspaceState,
  sheetName: string,
  a1: string,
  value: unknown,
  user: string,
): { book: SpreadsheetState; event: EventState } {
  const book = bookOf(state);
  const sheet = sheetNamed(book, sheetName);
  const { row, column, ...size } = rangeIn(sheet, a1);
  const block = Array.isArray(value) ? (value as unknown[][]) : filled(size, value);
  const holds: FormulaHolds = (...where) => formulaHolds(state, ...where);
  let single: { value: unknown; oldValue: unknown } | null = null;
  block.forEach((line, down) => {
    line.forEach((entry, right) => {
      single = enterAsPerson(state, book.id, sheet.id, row + down + 1, column + right + 1, entry, user, holds);
    });
  });
  const range = { row, column, rows: block.length, columns: block[0]?.length ?? 1 };
  select(state, user, { spreadsheetId: book.id, sheetId: sheet.id, range });
  const event: EventState = { kind: 'edit', spreadsheetId: book.id, sheetId: sheet.id, range, user };
  // Only a single cell's edit tells its values (https://developers.google.com/apps-script/guides/triggers/events).
  if (range.rows === 1 && range.columns === 1 && single !== null) Object.assign(event, told(single));
  return { book, event };
}

function told(edit: { value: unknown; oldValue: unknown }): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  if (edit.value !== null && edit.value !== undefined && edit.value !== '') fields.value = edit.value;
  if (edit.oldValue !== null && edit.oldValue !== undefined && edit.oldValue !== '') fields.oldValue = edit.oldValue;
  return fields;
}

function filled({ rows, columns }: { rows: number; columns: number }, value: unknown): unknown[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

/** A block in A1 notation; whole rows and columns run to the grid's end. */
function rangeIn(sheet: SheetState, a1: string): GridRange {
  const span = readA1(a1)?.span;
  if (!span) throw new Error(`Not a cell or block: ${a1}`);
  const row = span.fromRow ?? 0;
  const column = span.fromColumn ?? 0;
  const rows = (span.toRow ?? sheet.rowCount - 1) - row + 1;
  const columns = (span.toColumn ?? sheet.columnCount - 1) - column + 1;
  return { row, column, rows, columns };
}

function bookOf(state: WorkspaceState): SpreadsheetState {
  const id = state.container?.kind === 'spreadsheet' ? state.container.id : Object.keys(state.spreadsheets)[0];
  const book = id === undefined ? undefined : state.spreadsheets[id];
  if (!book) throw new Error('There is no spreadsheet in this workspace.');
  return book;
}

function sheetNamed(book: SpreadsheetState, name: string): SheetState {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet named ${name}.`);
  return sheet;
}

/** The form meant: by id, by its object, or the only one there is. */
export function formMeant(state: WorkspaceState, form: unknown): string {
  const ids = Object.keys(state.forms);
  if (form === null || form === undefined) {
    const id = state.container?.kind === 'form' ? state.container.id : ids.length === 1 ? ids[0] : undefined;
    if (id === undefined) throw new Error(`Which form is meant? There are ${ids.length} in this workspace.`);
    return id;
  }
  const id = typeof form === 'string' ? form : idOf(form);
  if (id === null || state.forms[id] === undefined) throw new Error('There is no such form in this workspace.');
  return id;
}

export function idOf(file: unknown): string | null {
  if (typeof file === 'string') return file;
  if (typeof file !== 'object' || file === null || !('getId' in file)) return null;
  return typeof file.getId === 'function' ? String(file.getId()) : null;
}

export interface Sender {
  email?: string;
  at: number;
  /** The response that is edited. */
  editing?: string;
}

/**
 * A person sends the form. The row is there before the sheet's triggers run; the form's own come after them.
 */
export function sendForm(
  stage: Stage,
  host: OutsideHost,
  formId: string,
  answers: Record<string, unknown>,
  { email, at, editing }: Sender,
): void {
  const { state } = stage;
  const form = state.forms[formId];
  if (!form) throw new Error('There is no such form in this workspace.');
  const destination = form.destination;
  const timeZone = destination ? state.spreadsheets[destination.spreadsheetId]?.timeZone : undefined;
  const earlier = editing === undefined ? null : earlierResponse(form, editing);
  const address = email ?? earlier?.email ?? null;
  const who = {
    locale: state.locale,
    zoneParts,
    email: address,
    ...(timeZone ? { timeZone } : {}),
    ...(editing === undefined ? {} : { editing }),
  };
  const refusal = turnedAway(form, who);
  if (refusal !== null) throw new Error(refusal);
  const checked = checkAnswers(form, { ...answersStillAsked(form, earlier), ...answers }, who);
  if (checked.problems.length > 0) {
    throw new Error(checked.problems.map((problem) => `${problem.title}: ${problem.text}`).join('\n'));
  }
  const id = earlier?.id ?? host.newId('response');
  const before = earlier && destination ? rowOf(host, destination, earlier.id) : null;
  const lostRow = destination !== null && takeFault(state, 'loseRow') !== null;
  if (lostRow) form.destination = null;
  const taken = takeResponse(state, formId, checked.answers, { email: address, at, id, zoneParts });
  form.destination = destination;
  const { row, responseId } = taken;
  stage.overlap.atOnce([
    () => {
      if (row === null || !destination) return;
      const event = rowEvent(host, destination, row - 1);
      fireSubmit(stage, destination.spreadsheetId, before === null ? event : changedOnly(event, before));
    },
    () => fireSubmit(stage, formId, { kind: 'formSubmit', formId, responseId }),
  ]);
}

/** Through its edit link a response can be changed while the form allows it. */
function earlierResponse(form: FormState, id: string): FormState['responses'][number] {
  const earlier = form.responses.find((response) => response.id === id);
  if (!earlier) throw new Error('There is no such response to edit.');
  if (!form.allowResponseEdits) throw new Error('This form does not let responses be edited.');
  return earlier;
}

function answersStillAsked(form: FormState, earlier: FormState['responses'][number] | null): Record<string, unknown> {
  const asked = new Set(form.items.map((item) => String(item.id)));
  return Object.fromEntries(Object.entries(earlier?.answers ?? {}).filter(([itemId]) => asked.has(itemId)));
}

function rowOf(
  host: OutsideHost,
  { spreadsheetId, sheetId }: { spreadsheetId: string; sheetId: number },
  responseId: string,
): string[] | null {
  const book = host.state.spreadsheets[spreadsheetId];
  const sheet = book?.sheets.find((one) => one.id === sheetId);
  const row = sheet?.form?.rows.indexOf(responseId) ?? -1;
  if (!book || !sheet?.form || row < 0) return null;
  const range = { row, column: 0, rows: 1, columns: sheet.form.columns.length };
  return readDisplayed(host, book, sheet, range)[0] ?? null;
}

/** An edit tells the changed answers only, the others blank (common knowledge, no address). */
function changedOnly(event: EventState, before: string[]): EventState {
  if (event.kind !== 'sheetSubmit') return event;
  return { ...event, values: event.values.map((value, column) => (value === before[column] ? '' : value)) };
}

function rowEvent(
  host: OutsideHost,
  { spreadsheetId, sheetId }: { spreadsheetId: string; sheetId: number },
  row: number,
): EventState {
  const book = host.state.spreadsheets[spreadsheetId];
  const sheet = book?.sheets.find((one) => one.id === sheetId);
  if (!book || !sheet?.form) throw new Error('The form no longer writes to this spreadsheet.');
  const range = { row, column: 0, rows: 1, columns: sheet.form.columns.length };
  const [values = []] = readDisplayed(host, book, sheet, range);
  const titles = readDisplayed(host, book, sheet, { ...range, row: 0 })[0] ?? [];
  return { kind: 'sheetSubmit', spreadsheetId, sheetId, range, values, titles };
}

import type { RunInfo } from './services/host';
import type { EventState, SelectionState, WorkspaceState } from './state';

/** What a person has selected from now on. */
export function select(state: WorkspaceState, user: string, selection: SelectionState): void {
  state.selections ??= {};
  state.selections[user] = selection;
}

/** The block an event is about: a script it starts finds that block selected, on the active tab. */
export function blockOf(event: EventState): SelectionState | null {
  if (event.kind !== 'edit' && event.kind !== 'select' && event.kind !== 'sheetSubmit') return null;
  return { spreadsheetId: event.spreadsheetId, sheetId: event.sheetId, range: event.range };
}

/** What a run finds selected: what it is about, else what the person at the keyboard has selected. */
export function foundSelected(state: WorkspaceState, run: Omit<RunInfo, 'executionId'>): SelectionState | null {
  const selection = run.selected ?? (run.hasUi ? state.selections?.[run.person ?? run.activeUser] : undefined);
  const sheet = selection && tabOf(state, selection);
  if (!selection || !sheet) return null;
  const { row, column, rows, columns } = selection.range;
  return row + rows > sheet.rowCount || column + columns > sheet.columnCount ? null : selection;
}

/**
 * Runs a script that finds the tab of its selection active. Everybody else goes on seeing the tab they saw, unless the
 * script turned to another one.
 */
export function withActiveTab<Result>(
  state: WorkspaceState,
  selection: SelectionState | null,
  user: string,
  run: () => Result,
): Result {
  const book = selection && state.spreadsheets[selection.spreadsheetId];
  if (!selection || !book) return run();
  const before = book.activeSheetId;
  book.activeSheetId = selection.sheetId;
  try {
    return run();
  } finally {
    if (book.activeSheetId === selection.sheetId) book.activeSheetId = before;
    else if (state.selections?.[user]?.sheetId !== book.activeSheetId) delete state.selections?.[user];
  }
}

function tabOf(state: WorkspaceState, { spreadsheetId, sheetId }: SelectionState) {
  return state.spreadsheets[spreadsheetId]?.sheets.find((sheet) => sheet.id === sheetId);
}

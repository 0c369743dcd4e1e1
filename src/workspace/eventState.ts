import type { GridRange, Millis } from './state';

/** A run of an installable trigger that did not end well, of which Google tells the trigger's owner. */
export interface FailureState {
  at: Millis;
  owner: string;
  functionName: string;
  /** As in `Execution.trigger`. */
  trigger: string;
  triggerUid: string;
  error: string;
}

/** A block of a tab: selected, edited or worked out. */
export interface SelectionState {
  spreadsheetId: string;
  sheetId: number;
  range: GridRange;
}

/** An installable trigger's event that has not fired yet. */
export interface PendingEvent {
  due: Millis;
  triggerId: string;
  event: EventState;
}

/** What happened, as the event object of a trigger will tell it. Rows and columns from 0. */
export type EventState =
  | { kind: 'open'; source: FileRef | null; user: string }
  | {
      kind: 'edit';
      spreadsheetId: string;
      sheetId: number;
      range: GridRange;
      value?: unknown;
      oldValue?: unknown;
      user: string;
    }
  | { kind: 'change'; spreadsheetId: string; changeType: string; user: string }
  | { kind: 'select'; spreadsheetId: string; sheetId: number; range: GridRange; user: string }
  | { kind: 'install' }
  | {
      kind: 'sheetSubmit';
      spreadsheetId: string;
      sheetId: number;
      range: GridRange;
      values: string[];
      titles: string[];
    }
  | { kind: 'formSubmit'; formId: string; responseId: string }
  | { kind: 'clock'; at: Millis };

/** A visit of a web app, or what was sent to it. */
export type WebEventState =
  | ({ kind: 'get' } & WebRequestState)
  | ({ kind: 'post'; contents: string; bytes: number; type: string } & WebRequestState);

/** What a web app is asked, taken apart. */
export interface WebRequestState {
  queryString: string;
  parameters: Record<string, string[]>;
  pathInfo?: string;
}

/** What a web app answered with. */
export interface WebAnswer {
  content: string;
  /** `HTML`, or a member of ContentService.MimeType. */
  mimeType: string;
  /** Pages: their title. */
  title?: string;
  /** Texts that are to be downloaded. */
  fileName?: string;
}

export interface FileRef {
  kind: 'spreadsheet' | 'form';
  id: string;
}

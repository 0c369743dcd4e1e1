/** All that the local workspace holds, as plain data: what is saved, loaded and compared. */

import type { FailureState, PendingEvent, SelectionState } from './eventState';

export type {
  EventState,
  FailureState,
  FileRef,
  PendingEvent,
  SelectionState,
  WebAnswer,
  WebEventState,
  WebRequestState,
} from './eventState';

/** Milliseconds since the epoch (UTC). */
export type Millis = number;

/** What a cell holds. A date is its serial number in the spreadsheet's zone plus a date format, as in Sheets. */
export type CellValue = string | number | boolean;

export interface WorkspaceState {
  version: 1;
  now: Millis;
  /** The account that owns the files and whose editor runs the script. */
  owner: string;
  /** The language Google speaks to the person at the keyboard: `vi` or `en`. */
  locale: string;
  /** Counts up; every id that must be new is made from it. */
  lastId: number;
  project: ProjectState;
  container: { kind: 'spreadsheet' | 'form'; id: string } | null;
  spreadsheets: Record<string, SpreadsheetState>;
  forms: Record<string, FormState>;
  triggers: TriggerState[];
  properties: {
    script: Record<string, string>;
    document: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  /** Each cache by name (`script`, `document`, `user:mail@…`): key to value and when it goes. */
  caches: Record<string, Record<string, { value: string; until: Millis; made: number }>>;
  mail: SentMail[];
  executions: Execution[];
  ui: UiEvent[];
  faults: FaultState[];
  /** Whether the account that owns a trigger is gone: its triggers no longer run. */
  goneAccounts: string[];
  /**
   * Whether the owner's account makes forms that ask respondents to sign in, as many organisations' accounts do;
   * `always` when the organisation does not let that be switched off.
   */
  newFormsRequireLogin?: boolean | 'always';
  /** Whether the forms the account makes start unpublished unless a script asks otherwise. */
  newFormsUnpublished?: boolean;
  /**
   * Locks held, by name (`script`, `document`, `user:mail@…`): by which execution, or by somebody else until a moment.
   * Those with both were given back at that moment, and are taken until then for executions that overlap.
   */
  locks?: Record<string, { execution: number | null; until: Millis | null }>;
  /** What an account has used since its 24 hours began, by quota and account (`mail:mail@…`, `properties:mail@…`). */
  quotas?: Record<string, { since: Millis; used: number }>;
  /** Mail recipients a day; 100 unless set. */
  mailLimit?: number;
  /** Minutes after the hour's fixed points at which Google chose to fire clock triggers; 0 unless set. */
  clockOffset?: number;
  /** What the person at the keyboard will answer to the next alerts and prompts. */
  answers?: { button: string; text?: string }[];
  /** From which entry of `ui` on the menus are those of the last opening. */
  menusFrom?: number;
  /** Trigger events on their way: delayed, doubled or phantom ones. */
  pending?: PendingEvent[];
  /** Runs of installable triggers that did not end well. */
  failures?: FailureState[];
  /** The scopes an account granted when it last ran something by hand, by account. */
  consents?: Record<string, string[]>;
  /** What each person has selected, by account. */
  selections?: Record<string, SelectionState>;
  /** Who has opened the file since the script was last changed. */
  openedBy?: string[];
}

export interface ProjectState {
  /** File name with ending (`Code.js`, `Sidebar.html`, `appsscript.json`) to its text. */
  files: Record<string, string>;
  /** Whether a whole project was loaded, not just code run on its own. */
  loaded?: boolean;
}

export interface SpreadsheetState {
  id: string;
  name: string;
  owner: string;
  editors: string[];
  viewers: string[];
  locale: string;
  timeZone: string;
  sheets: SheetState[];
  activeSheetId: number;
  namedRanges: { name: string; sheetId: number; range: GridRange }[];
  metadata: MetadataState[];
  recalculation: 'ON_CHANGE' | 'MINUTE' | 'HOUR';
}

/** Rows and columns from 0, ends exclusive. */
export interface GridRange {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface SheetState {
  id: number;
  name: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  gridlinesHidden?: boolean;
  /** Values by row and column; an absent row, `null` or a hole is an empty cell. A formula's value is not stored: it is worked out when read. */
  cells: (CellValue | null)[][];
  /** Formula text (with `=`) by `row,column`. */
  formulas: Record<string, string>;
  /** Every distinct format once; `cellStyles` refers to it by index. Index 0 is the empty style. */
  styles: CellStyle[];
  /** Index into `styles` by row and column, sparse as `cells`. */
  cellStyles: (number | null)[][];
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: GridRange[];
  notes: Record<string, string>;
  validations: { range: GridRange; rule: ValidationState }[];
  conditionalFormats: ConditionalFormatState[];
  protections: ProtectionState[];
  /** Alternating colours; rows' and columns' are headers, first, second and footer. */
  bandings?: BandingState[];
  /** Text whose parts look or lead differently, by `row,column`. */
  richText?: Record<string, RichRun[]>;
  filter: { range: GridRange; criteria: Record<number, unknown> } | null;
  rightToLeft?: boolean;
  metadata: MetadataState[];
  /** The form that writes here, the number of its columns and, by row, the response each row holds. */
  form: { formId: string; columns: FormColumn[]; rows: (string | null)[] } | null;
}

export interface BandingState {
  id: number;
  range: GridRange;
  rows: BandColors;
  columns: BandColors;
}

export interface BandColors {
  header: string | null;
  first: string | null;
  second: string | null;
  footer: string | null;
}

/** A column of a response tab, in the order of the tab's columns. */
export interface FormColumn {
  /** The question answered here; null for the timestamp, the address and columns that are not the form's. */
  itemId: number | null;
  title: string;
  /** Grids: the row of the grid this column is for. */
  gridRow?: string;
  kind?: 'timestamp' | 'email' | 'score';
}

/** A stretch of a cell's text, end exclusive, with the looks and the link of its own. */
export interface RichRun {
  start: number;
  end: number;
  style: CellStyle;
}

export interface CellStyle {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontWeight?: string;
  fontStyle?: string;
  fontLine?: string;
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: string;
  borders?: Record<string, { style: string; color: string }>;
  link?: string;
}

export interface ValidationState {
  /** A member of SpreadsheetApp.DataValidationCriteria. */
  criteria: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

export interface ConditionalFormatState {
  ranges: GridRange[];
  /** A member of SpreadsheetApp.BooleanCriteria with its values, or a gradient. */
  condition: { criteria: string; values: unknown[] } | null;
  gradient: unknown | null;
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
}

export interface ProtectionState {
  id: number;
  range: GridRange | null;
  description: string;
  warningOnly: boolean;
  /** `null` while the permissions mirror the file's. */
  editors: string[] | null;
  unprotected: GridRange[];
  namedRange?: string;
}

export interface MetadataState {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Absent for the file or the tab itself. */
  dimension?: { kind: 'row' | 'column'; index: number };
}

export interface FormState {
  id: string;
  /** The name of the file; `title` is what respondents see. */
  name: string;
  title: string;
  description: string;
  owner: string;
  editors: string[];
  items: ItemState[];
  published: boolean;
  acceptingResponses: boolean;
  collectEmail: boolean;
  limitOneResponse: boolean;
  requireLogin: boolean;
  allowResponseEdits: boolean;
  confirmationMessage: string;
  closedMessage: string;
  progressBar: boolean;
  showLinkToRespondAgain: boolean;
  shuffle: boolean;
  quiz: boolean;
  publishingSummary: boolean;
  destination: { spreadsheetId: string; sheetId: number } | null;
  responses: ResponseState[];
  /** Respondents named one by one, beside everybody with the link. */
  publishedReaders?: string[];
}

export interface ItemState {
  id: number;
  /** A member of FormApp.ItemType. */
  type: string;
  title: string;
  helpText: string;
  required: boolean;
  /** List, multiple choice, checkbox: what may be chosen, and where it leads (`CONTINUE`, `SUBMIT`, `RESTART` or the id of a page break). */
  choices?: { value: string; goTo?: string | number; correct?: boolean }[];
  hasOther?: boolean;
  validation?: { kind: string; values: unknown[]; helpText: string } | null;
  /** Page break: where the page before it leads when no choice says otherwise. */
  goTo?: string | number;
  /** What only some types have: `rows`, `columns`, `lower`, `upper`, `labels`, `includesYear`, `url`, `points`, … */
  more?: Record<string, unknown>;
}

export interface ResponseState {
  id: string;
  at: Millis;
  email: string | null;
  /** By item id: text, a list, a list of lists (grids), or `2025-11-05` for a date. */
  answers: Record<number, AnswerValue>;
  /** Quizzes: points given and feedback written, by item id. */
  grades?: Record<number, { score: number | null; feedback: unknown }>;
}

export type AnswerValue = string | string[] | (string | null)[] | string[][];

export interface TriggerState {
  id: string;
  owner: string;
  handler: string;
  source: 'SPREADSHEETS' | 'FORMS' | 'CLOCK' | 'DOCUMENTS' | 'CALENDAR';
  event: 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE' | 'CLOCK' | 'ON_EVENT_UPDATED';
  /** Id of the file it watches; null for a clock. */
  sourceId: string | null;
  clock: ClockState | null;
}

export interface ClockState {
  /** What was asked for, as the builder took it. */
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  atHour?: number;
  nearMinute?: number;
  weekDay?: string;
  monthDay?: number;
  date?: [number, number, number];
  timeZone: string;
  /** The next moment it is due; null once a one-shot has fired. */
  next: Millis | null;
}

export interface SentMail {
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  body: string;
  htmlBody: string;
  name: string;
  replyTo: string;
  attachments: { name: string; contentType: string; bytes: number }[];
  /** By the key of `cid:`. */
  inlineImages?: Record<string, { contentType: string; bytes: number }>;
  at: Date | string;
  /** The account it was sent from, whose quota it spends. */
  from: string;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** One run of the script, as the list of executions shows it. */
export interface Execution {
  id: number;
  at: Millis;
  /** What started it: `menu`, `editor`, `open`, `edit`, `change`, `formSubmit`, `clock`, `page` (google.script.run), `get`, `post`, … */
  trigger: string;
  functionName: string;
  user: string;
  authMode: AuthMode;
  outcome: 'completed' | 'failed' | 'killed';
  error: string | null;
  /** Service calls by name (`Range.setValues`), without handles and locks. */
  calls: Record<string, number>;
  serviceCalls: number;
  handles: number;
  locks: number;
  cellsRead: number;
  cellsWritten: number;
  /** Modelled milliseconds on Google at the low, central and high corner, start included; `start` apart. */
  modelled: { low: number; central: number; high: number; start: { low: number; central: number; high: number } };
  /** Milliseconds it took here. */
  took: number;
  log: string[];
}

/** Something a person would have seen: a menu, an alert, a toast, a sidebar. */
export interface UiEvent {
  at: Millis;
  kind: 'menu' | 'alert' | 'prompt' | 'toast' | 'sidebar' | 'dialog';
  user: string;
  title: string;
  text: string;
  /** Menu: its items. */
  items?: MenuEntry[];
  /** Sidebar and dialog: the page and its size. */
  html?: string;
  width?: number;
  height?: number;
  /** Alert and prompt: the buttons offered. */
  buttons?: string[];
  /** Alert and prompt: what the person pressed and typed. */
  answer?: { button: string; text?: string };
}

export interface MenuEntry {
  label: string;
  functionName?: string;
  items?: MenuEntry[];
  separator?: boolean;
}

/** A fault asked for by a test, waiting for its moment. */
export interface FaultState {
  kind: string;
  [detail: string]: unknown;
}

/** What the server and the page say to each other: plain data, times in milliseconds since the epoch. */

export interface Overview {
  /** Rises with every change; the page asks again when it hears a higher one. */
  revision: number;
  now: number;
  timeZone: string;
  /** Name of the workbook; null when the project has none. */
  book: { id: string; name: string; active: number; tabs: TabLine[]; cursor: Cursor | null } | null;
  /** The sidebar that the script showed last; null for none. */
  sidebar: Shown | null;
  menus: MenuLine[];
  forms: { id: string; title: string }[];
  /** How many mails there are, and from which on they are new since the last step. */
  mails: number;
  newMailsFrom: number;
  runs: number;
  /** Past mails, those of one run together. */
  sent: { at: number; mails: number; first: number }[];
  marks: Mark[];
  nextTrigger: number | null;
  progress: Progress | null;
  /** Whether a step of the clock is under way. */
  moving: boolean;
}

/** Where the person's cursor is: a script may have put it there. */
export interface Cursor {
  tab: number;
  row: number;
  column: number;
}

export interface TabLine {
  id: number;
  name: string;
  hidden: boolean;
  colour: string | null;
}

export interface MenuLine {
  label: string;
  functionName?: string;
  items?: MenuLine[];
  separator?: boolean;
}

/** A named moment on the timeline. */
export interface Mark {
  at: number;
  label: string;
}

export interface Progress {
  done: number;
  total: number;
  what: string;
}

/** One tab, as a spreadsheet shows it. */
export interface Grid {
  id: number;
  name: string;
  rowCount: number;
  columnCount: number;
  /** Rows and columns up to the last one with something in it. */
  usedRows: number;
  usedColumns: number;
  frozenRows: number;
  frozenColumns: number;
  gridlinesHidden: boolean;
  /** In pixels; 100 for columns that are not listed, the usual height for rows. */
  columnWidths: number[];
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: { row: number; column: number; rows: number; columns: number }[];
  /** What validation offers; cells refer to it by index. */
  lists: string[][];
  /** Row by row; null is an empty cell. Trailing empty cells are left out. */
  cells: (Cell | null)[][];
}

/** A cell as shown. Short names: there are many of them. */
export interface Cell {
  /** What it shows. */
  t: string;
  /** What the formula bar shows, when it is not the same. */
  f?: string;
  /** Background and text colour, conditional formatting included. */
  bg?: string;
  fg?: string;
  bold?: boolean;
  italic?: boolean;
  line?: string;
  size?: number;
  align?: string;
  valign?: string;
  wrap?: string;
  note?: string;
  link?: string;
  /** Edges that carry a border: `top`, `right`, `bottom`, `left`. */
  borders?: Record<string, { style: string; color: string }>;
  /** What may be chosen: an index into the grid's lists. */
  list?: number;
  checkbox?: boolean;
  help?: string;
}

/** What became of something the person did. */
export interface Outcome {
  /** Google's words, when it was refused or the script failed. */
  refused?: string;
  /** A protection that only warns: ask, then send again with `confirmed`. */
  warning?: string;
  /** What appeared on the person's screen. */
  shown: Shown[];
  /** What `google.script.run` gives back. */
  result?: unknown;
  /** The script asks; ask the person, then send again with these answers and theirs. */
  question?: Shown & { answers: Answers };
}

/** What the person pressed and typed in the alerts and prompts a script shows, in their order. */
export type Answers = { button: string; text?: string }[];

export interface Shown {
  index: number;
  kind: 'alert' | 'prompt' | 'toast' | 'sidebar' | 'dialog';
  title: string;
  text: string;
  width?: number;
  height?: number;
  /** Alerts and prompts: the buttons offered (`YES`, `NO`, …), and the one pressed. */
  buttons?: string[];
  answer?: { button: string; text?: string };
}

/** What a step of the clock brought. */
export interface Step {
  now: number;
  runs: number;
  failed: number;
  mails: number;
  byFunction: { name: string; runs: number }[];
  /** False when the step was to end at something that did not come. */
  reached: boolean;
}

export interface MailLine {
  index: number;
  at: number;
  subject: string;
  preheader: string;
  to: string;
  recipients: number;
  /** Size of the HTML in bytes; of the text when there is none. */
  bytes: number;
}

export interface Mail extends MailLine {
  from: string;
  name: string;
  cc: string;
  bcc: string;
  replyTo: string;
  attachments: { name: string; contentType: string; bytes: number }[];
  text: string;
  /** As sent. */
  source: string;
  /** With links into the workspace leading to this page. */
  html: string;
  /** By check: what was found; nothing where it passes. */
  checks: { name: string; found: string[] }[];
}

export type RunFold = { fold: true; from: number; to: number; runs: number; first: number; last: number };

export interface RunLine {
  id: number;
  at: number;
  trigger: string;
  functionName: string;
  user: string;
  outcome: string;
  serviceCalls: number;
  handles: number;
  cellsRead: number;
  cellsWritten: number;
  modelled: number;
  error: string | null;
}

export interface RunList {
  lines: (RunLine | RunFold)[];
  /** Ask for what is older than this run; null at the end. */
  olderThan: number | null;
  kinds: string[];
}

export interface Run extends RunLine {
  authMode: string;
  calls: Record<string, number>;
  locks: number;
  low: number;
  high: number;
  start: number;
  took: number;
  log: string[];
}

/** A form as its respondents get it. */
export interface FormSheet {
  id: string;
  title: string;
  description: string;
  /** What is said instead of the questions; null while it takes answers. */
  closed: string | null;
  collectsEmail: boolean;
  confirmation: string;
  /** Whether one more answer is offered after sending. */
  again: boolean;
  pages: FormPage[];
  /** Filled in by the address, by item id. */
  prefilled: Record<string, FormAnswer>;
}

export type FormAnswer = string | string[] | (string | null)[] | string[][];

export interface FormPage {
  id: number;
  title: string;
  description: string;
  items: FormItem[];
  /** The form ends after this page unless a choice says otherwise. */
  isLast: boolean;
}

export interface FormItem {
  id: number;
  type: string;
  title: string;
  help: string;
  required: boolean;
  choices: string[];
  hasOther: boolean;
  rows: string[];
  columns: string[];
  lower: number;
  upper: number;
  lowerLabel: string;
  upperLabel: string;
}

/** A page looked at before the next one: what is wrong by item id, or where it leads. */
export interface PageCheck {
  problems: Record<string, string>;
  next: number | 'SUBMIT';
}

export interface FormSent {
  problems: Record<string, string>;
  confirmation: string;
}

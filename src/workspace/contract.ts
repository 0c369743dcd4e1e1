import type { Quota } from './services/quotas';
import type {
  Execution,
  FailureState,
  SentMail as KeptMail,
  MenuEntry,
  UiEvent,
  WebAnswer,
  WorkspaceState,
} from './state';

export interface WorkspaceOptions {
  /** The file the script is bound to; a spreadsheet unless said otherwise. */
  container?: 'spreadsheet' | 'form' | null;
  /** The zone of the script and of the container; the manifest's own zone goes before it for the script. */
  timeZone?: string;
  /** `vi`, `en`, or with a country, `vi_VN`: Google's language, and the container's locale. */
  locale?: string;
  /** The account that owns the files and runs the script. */
  user?: string;
  now?: Date | string;
  manifest?: object;
  /** Whether the account's new forms ask respondents to sign in; `always`: whatever a script asks. */
  newFormsRequireLogin?: boolean | 'always';
  /** Whether the account's new forms take no answers until they are published. */
  newFormsUnpublished?: boolean;
  /** A workspace saved earlier, to be continued. */
  state?: WorkspaceState;
}

export interface SubmissionAbout {
  /** The respondent's address, typed or signed in with. */
  email?: string;
  /** When it is sent: later than now, the clock moves there first; earlier, it only dates the response. */
  at?: Date;
  /** The response that is changed through its edit link; what is not answered anew stays. */
  editing?: string;
}

export interface SentMail extends Omit<KeptMail, 'at'> {
  at: Date;
}

/** Which execution a fault is meant for; the next one when nothing is said. */
export interface FaultAim {
  functionName?: string;
  /** As in `Execution.trigger`. */
  trigger?: string;
  /** Counts calls of this name only: `Range.setValues`. */
  call?: string;
}

export interface Faults {
  /** The n-th service call of an execution fails with this message; a transient one of Google's unless given. */
  failCall(nth: number, message?: string, aim?: FaultAim): void;
  /** The execution is ended at its n-th service call: nothing after it is carried out. */
  kill(nth: number, message?: string, aim?: FaultAim): void;
  /** Somebody else changes a cell just before the n-th service call. */
  editBetween(nth: number, edit: { sheet: string; a1: string; value: unknown; user?: string }, aim?: FaultAim): void;
  /**
   * Another execution of the script begins just before the n-th service call and runs to its end, while the one it
   * befalls stands still: for a lock that one holds it waits in vain.
   */
  runBetween(nth: number, functionName: string, user?: string, aim?: FaultAim): void;
  /**
   * Another execution of the script begins just before the n-th service call, and works side by side with the one it
   * befalls: carried out when that one has ended, at the moment it began.
   */
  beginBetween(nth: number, functionName: string, user?: string, aim?: FaultAim): void;
  /** Google finds too many uses of locks: the n-th `waitLock` fails, or another call of a lock named in `aim.call`. */
  refuseLock(nth?: number, aim?: FaultAim): void;
  /** The next execution does not even begin: too many of the user are at work, unless another message is given. */
  refuseStart(message?: string, aim?: Omit<FaultAim, 'call'>): void;
  /** The next form-submit event is fired twice. */
  duplicateTrigger(): void;
  /** The next form-submit event is never fired. */
  dropTrigger(): void;
  /** The next form-submit event comes later. */
  delayTrigger(milliseconds: number): void;
  /** After the next form-submit event comes another one without answers. */
  phantomTrigger(milliseconds?: number): void;
  /** The next edit does not fire the simple `onEdit`, as when edits come faster than the two that Google queues. */
  loseEdit(): void;
  /** The next response stays with the form and never reaches the spreadsheet, as of many sent in one moment. */
  loseRow(): void;
  /** This many of the day's mail recipients are used up already. */
  spendMailQuota(recipients: number, user?: string): void;
  /** So much of a day's quota is used up already: calls, files, or milliseconds of triggers. */
  spendQuota(quota: Quota, amount: number, user?: string): void;
  /** All caches lose what they hold, as they may at any time. */
  forgetCaches(): void;
  /** Somebody else holds the lock for so long. */
  holdLock(milliseconds: number, which?: 'script' | 'document' | 'user'): void;
  /** The account is gone, and its triggers with it. */
  accountGone(user: string): void;
  /** Takes back every fault still waiting. */
  clear(): void;
}

/** What the address of a web app is visited with. */
export interface WebRequest {
  /** A list for a name given several times. */
  parameters?: Record<string, string | string[]>;
  /** What follows `/exec/` in the address. */
  pathInfo?: string;
}

export interface Failure extends Omit<FailureState, 'at'> {
  at: Date;
}

/** Google, played offline: one file, its script, and the people who work with it. */
export interface Workspace {
  /** Google's services for code that runs outside the script's context. */
  readonly globals: Record<string, unknown>;
  /** The project's files by name with ending; they replace those there were. */
  loadProject(files: Record<string, string>): void;
  /** One execution with full authorisation: the project's files, then `code`; the result of the function, or of the code. */
  run(code: string, functionName?: string, args?: unknown[], user?: string): unknown;
  /** A person opens the file; `NONE` when the script is a published add-on not yet enabled in it. */
  open(user?: string, authMode?: 'LIMITED' | 'NONE'): void;
  /** A person types into a cell, or pastes a block. */
  edit(sheet: string, a1: string, value: unknown, user?: string): void;
  /** A person sends a form; answers by the questions' titles. Throws what the form page would say when it refuses. */
  submitForm(form: unknown, answers: Record<string, unknown>, about?: SubmissionAbout): void;
  /** Moves the clock forward; clock triggers due until then fire in order. */
  setNow(moment: Date): void;
  runDueTriggers(): void;
  settle(): Promise<void>;
  readonly autoFires: true;
  readonly sentMail: SentMail[];
  readonly executions: Execution[];
  setHtmlFile(name: string, content: string): void;
  setActiveForm(form: unknown): void;
  setActiveSpreadsheet(book: unknown): void;
  uiLog(): UiEvent[];
  readonly faults: Faults;
  toJSON(): WorkspaceState;
  dispose(): void;

  /** All that is held, as it is: what changes it changes the workspace. */
  readonly state: WorkspaceState;
  /** What the person at the keyboard answers to the next alerts and prompts; without answers they agree (OK, YES). */
  answer(...answers: (string | { button: string; text?: string })[]): void;
  /** The menus the last opening built. */
  menuItems(): MenuEntry[];
  /** A person clicks a menu item, named by its function. */
  clickMenu(functionName: string, user?: string): unknown;
  /** What a page's `google.script.run` does; throws what its failure handler would be given. */
  callFromPage(functionName: string, args?: unknown[], user?: string): unknown;
  /** A person selects cells: `onSelectionChange`, and what menu items find selected. */
  select(sheet: string, a1: string, user?: string): void;
  /** A person installs the script as an add-on from within the open file: `onInstall`. */
  install(user?: string): void;
  /**
   * A person, '' for an anonymous one, visits the script's web app: `doGet`. Who may, and as whom it runs, is the
   * manifest's `webapp`; without it the owner alone, as the owner.
   */
  get(request?: WebRequest, user?: string): WebAnswer;
  /** A program sends a text to the script's web app: `doPost`. */
  post(contents: string, type?: string, request?: WebRequest, user?: string): WebAnswer;
  /** Runs of installable triggers that did not end well, of which Google tells their owners. */
  readonly failures: Failure[];
  /** The summaries of failures Google itself has sent to the owners of triggers by now; they are not in `sentMail`. */
  readonly failureMails: SentMail[];
  /** A function used in a cell's formula. */
  customFunction(functionName: string, args?: unknown[]): unknown;
  /** A person changes more than contents (`INSERT_ROW`, `FORMAT`, `REMOVE_GRID` …): what the caller did to the file fires this. */
  change(changeType: string, user?: string): void;
  /** When the next clock trigger or delayed event is due; null when none is. */
  nextTriggerAt(): Date | null;
  /** As `setNow`, telling of each execution that ran. */
  advanceTo(moment: Date, onStep?: (execution: Execution) => void): void;
  /** Minutes after its fixed point (the quarter, the hour) at which clock triggers installed from now on fire. */
  clockOffset: number;
  /**
   * Real milliseconds an execution may take here; one that takes longer never ends, and is ended as Google ends it
   * after six minutes: 30,000 unless set.
   */
  patience: number;
  /** What people do at one moment: the executions it starts overlap on the clock, and meet at locks. */
  atOnce(...deeds: (() => unknown)[]): void;
  /** Mail recipients a day: 100, or 1,500 for Workspace accounts; more than 100 make all quotas those of Workspace. */
  mailLimit: number;
  /** Opens a copy of the file: its script and form are copied with it, triggers and properties are not. */
  copyFile(): Workspace;
}

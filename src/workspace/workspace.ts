import { grant } from './consent';
import type { Failure, Faults, SentMail, SubmissionAbout, WebRequest, Workspace, WorkspaceOptions } from './contract';
import { copiedFile } from './copyFile';
import { lendFunctions } from './engine';
import { execute, type Finished, type Request } from './execution';
import { failureMails } from './failures';
import { faultsOf } from './faultList';
import { nextDue, passTime } from './firing';
import { newState } from './newState';
import { nodeServices } from './nodeServices';
import { OutsideHost } from './outsideHost';
import { Overlap } from './overlap';
import { mayBeCalledFromPage, pageValue } from './pageCalls';
import {
  changeFile,
  editCells,
  enterCells,
  formMeant,
  idOf,
  installAddon,
  openFile,
  selectCells,
  sendForm,
} from './people';
import { detectedScopes } from './permissions';
import { checkManifest, declarationsOf, isEntryPoint, manifestOf, readScript, scriptFiles } from './project';
import type { Ground, Recorder } from './recorder';
import type { NodeServices } from './services/host';
import { createServices } from './services/index';
import type { Execution, FaultState, MenuEntry, SelectionState, UiEvent, WebAnswer, WorkspaceState } from './state';
import { answered, sent, visited, webRun } from './webApp';

/** Opens a workspace: a new one, or one saved earlier. */
export async function createWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  return new LocalWorkspace(options.state ? plainCopy(options.state) : newState(options));
}

/** State in and out is copied: what a caller holds does not change under them. */
function plainCopy(state: WorkspaceState): WorkspaceState {
  return JSON.parse(JSON.stringify(state)) as WorkspaceState;
}

class LocalWorkspace implements Workspace, Ground {
  readonly autoFires = true;
  readonly faults: Faults;
  readonly node: NodeServices;
  readonly globals: Record<string, unknown>;
  readonly overlap: Overlap;
  readonly atWork: Recorder[] = [];
  patience = 30_000;
  private readonly begunBetween: { at: number; request: Request }[] = [];
  private readonly outside: OutsideHost;
  private onExecution: ((execution: Execution) => void) | null = null;

  constructor(readonly state: WorkspaceState) {
    this.node = nodeServices(() => this.state);
    this.faults = faultsOf(() => this.state);
    this.overlap = new Overlap(this.state);
    this.outside = new OutsideHost(this.state, this.node);
    this.globals = createServices(this.outside);
    lendFunctions(state, functionsForCells(this));
  }

  get scopes(): string[] | null {
    const { files } = this.state.project;
    const { oauthScopes } = manifestOf(files);
    return oauthScopes ?? detectedScopes(scriptFiles(files).map((file) => file.text));
  }

  loadProject(files: Record<string, string>): void {
    const manifest = this.state.project.files['appsscript.json'] ?? '{}';
    const next = { 'appsscript.json': manifest, ...files };
    checkManifest(manifestOf(next));
    scriptFiles(next);
    this.state.project = { files: withZone(next, manifest), loaded: true };
    this.state.openedBy = [];
    lendFunctions(this.state, functionsForCells(this));
  }

  run(code: string, functionName?: string, args: unknown[] = [], user = this.state.owner): unknown {
    const keptWhole = this.keepAsProject(code, functionName);
    return this.result({
      trigger: 'editor',
      functionName: functionName ?? '',
      run: this.fullAuthority('editor', user),
      ...keptWhole,
      args,
    });
  }

  /**
   * Code given to `run` before any project was loaded is the project, so that the triggers it installs can fire. What
   * it does at top level, when no function is named, is done this once.
   */
  private keepAsProject(code: string, functionName?: string): Pick<Request, 'code' | 'alone'> {
    const { project } = this.state;
    if (project.loaded || readScript('(code)', code).functions.size === 0) return { code };
    const kept = functionName === undefined ? declarationsOf(code) : code;
    project.files = { ...project.files, 'Code.js': kept };
    return { code, alone: true };
  }

  open(user = this.state.owner, authMode: 'LIMITED' | 'NONE' = 'LIMITED'): void {
    openFile(this, user, authMode);
  }

  edit(sheet: string, a1: string, value: unknown, user = this.state.owner): void {
    editCells(this, sheet, a1, value, user);
  }

  submitForm(form: unknown, answers: Record<string, unknown>, about: SubmissionAbout = {}): void {
    const at = about.at === undefined ? this.state.now : Number(about.at);
    const begins = Math.max(at, this.state.now);
    this.overlap.during(() => {
      if (at > this.state.now) passTime(this, at);
      this.overlap.begin(begins, () => {
        sendForm(this, this.outside, formMeant(this.state, form), answers, { ...about, at });
      });
    });
  }

  atOnce(...deeds: (() => unknown)[]): void {
    this.overlap.atOnce(deeds);
  }

  select(sheet: string, a1: string, user = this.state.owner): void {
    selectCells(this, sheet, a1, user);
  }

  install(user = this.state.owner): void {
    grant(this.state, user);
    installAddon(this, user);
  }

  get(request: WebRequest = {}, user = this.state.owner): WebAnswer {
    const run = webRun(this.state, 'get', user);
    const event = { kind: 'get' as const, ...visited(request) };
    return answered(this.execute({ trigger: 'get', functionName: 'doGet', run, event }));
  }

  post(
    contents: string,
    type = 'application/x-www-form-urlencoded',
    request: WebRequest = {},
    user = this.state.owner,
  ) {
    const run = webRun(this.state, 'post', user);
    const event = { kind: 'post' as const, ...sent(contents, type, request) };
    return answered(this.execute({ trigger: 'post', functionName: 'doPost', run, event }));
  }

  change(changeType: string, user = this.state.owner): void {
    changeFile(this, changeType, user);
  }

  setNow(moment: Date): void {
    this.advanceTo(moment);
  }

  advanceTo(moment: Date, onStep?: (execution: Execution) => void): void {
    const at = new Date(moment).getTime();
    if (Number.isNaN(at)) throw new RangeError(`Not a moment: ${String(moment)}`);
    if (at < this.state.now) throw new RangeError('The clock moves forward only.');
    this.onExecution = onStep ?? null;
    try {
      passTime(this, at);
    } finally {
      this.onExecution = null;
    }
  }

  runDueTriggers(): void {
    passTime(this, this.state.now);
  }

  async settle(): Promise<void> {
    this.runDueTriggers();
  }

  nextTriggerAt(): Date | null {
    const due = nextDue(this.state);
    return due === null ? null : new Date(due);
  }

  get sentMail(): SentMail[] {
    return this.state.mail.map((mail) => ({ ...mail, at: new Date(mail.at) }));
  }

  get failures(): Failure[] {
    return (this.state.failures ?? []).map((failure) => ({ ...failure, at: new Date(failure.at) }));
  }

  get failureMails(): SentMail[] {
    return failureMails(this.state, manifestOf(this.state.project.files).timeZone ?? 'Etc/UTC');
  }

  get executions(): Execution[] {
    return this.state.executions;
  }

  setHtmlFile(name: string, content: string): void {
    this.state.project.files[name.endsWith('.html') ? name : `${name}.html`] = content;
  }

  setActiveForm(form: unknown): void {
    this.state.container = { kind: 'form', id: formMeant(this.state, form) };
  }

  setActiveSpreadsheet(book: unknown): void {
    const id = idOf(book);
    if (id === null || this.state.spreadsheets[id] === undefined) throw new Error('There is no such spreadsheet here.');
    this.state.container = { kind: 'spreadsheet', id };
  }

  uiLog(): UiEvent[] {
    return this.state.ui.map((event) => ({ ...event }));
  }

  toJSON(): WorkspaceState {
    return plainCopy(this.state);
  }

  dispose(): void {
    this.onExecution = null;
  }

  answer(...answers: (string | { button: string; text?: string })[]): void {
    this.state.answers ??= [];
    for (const answer of answers) {
      this.state.answers.push(typeof answer === 'string' ? { button: answer } : { ...answer });
    }
  }

  menuItems(): MenuEntry[] {
    const menus = new Map<string, MenuEntry>();
    for (const event of this.state.ui.slice(this.state.menusFrom ?? 0)) {
      if (event.kind === 'menu') menus.set(event.title, { label: event.title, items: event.items ?? [] });
    }
    return [...menus.values()];
  }

  clickMenu(functionName: string, user = this.state.owner): unknown {
    return this.result({ trigger: 'menu', functionName, run: this.fullAuthority('menu', user) });
  }

  callFromPage(functionName: string, args: unknown[] = [], user = this.state.owner): unknown {
    const given = args.map((value, index) => pageValue(value, String(index)));
    if (!mayBeCalledFromPage(functionName, (name) => this.declares(name))) {
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    }
    const result = this.result({
      trigger: 'page',
      functionName,
      run: this.fullAuthority('page', user),
      args: given,
    });
    return pageValue(result, 'result');
  }

  customFunction(functionName: string, args: unknown[] = []): unknown {
    return this.callFromCell(functionName, args);
  }

  /** A custom function runs for nobody in particular, and finds its own cell selected. */
  callFromCell(functionName: string, args: unknown[], selected?: SelectionState): unknown {
    const trigger = 'customFunction';
    const nobody = { effectiveUser: '', activeUser: '', authMode: 'CUSTOM_FUNCTION' as const, trigger, hasUi: false };
    return this.result({ trigger, functionName, run: { ...nobody, ...(selected ? { selected } : {}) }, args });
  }

  get clockOffset(): number {
    return this.state.clockOffset ?? 0;
  }

  set clockOffset(minutes: number) {
    this.state.clockOffset = minutes;
  }

  get mailLimit(): number {
    return this.state.mailLimit ?? 100;
  }

  set mailLimit(recipients: number) {
    this.state.mailLimit = recipients;
  }

  copyFile(): Workspace {
    return new LocalWorkspace(copiedFile(plainCopy(this.state)));
  }

  declares(functionName: string): boolean {
    return isEntryPoint(scriptFiles(this.state.project.files), functionName);
  }

  execute(request: Request): Finished {
    return this.overlap.during(() => {
      const finished = execute(this, request);
      this.onExecution?.(finished.execution);
      if (this.atWork.length === 0) this.carryOutBegun();
      return finished;
    });
  }

  private carryOutBegun(): void {
    for (const { at, request } of this.begunBetween.splice(0)) {
      this.overlap.begin(at, () => this.execute(request));
    }
  }

  between(fault: FaultState): void {
    if (fault.kind === 'editBetween') {
      const edit = fault.edit as { sheet: string; a1: string; value: unknown; user?: string };
      enterCells(this.state, edit.sheet, edit.a1, edit.value, edit.user ?? this.state.owner);
      return;
    }
    const user = typeof fault.user === 'string' ? fault.user : this.state.owner;
    const request = { trigger: 'menu', functionName: String(fault.run), run: this.fullAuthority('menu', user) };
    if (fault.kind === 'runBetween') this.execute(request);
    const began = this.atWork.at(-1)?.moment() ?? this.state.now;
    if (fault.kind === 'beginBetween') this.begunBetween.push({ at: this.state.now, request: { ...request, began } });
  }

  private fullAuthority(trigger: string, user: string): Request['run'] {
    return { effectiveUser: user, activeUser: user, authMode: 'FULL', trigger, hasUi: this.state.container !== null };
  }

  private result(request: Request): unknown {
    if (request.run.authMode === 'FULL') grant(this.state, request.run.effectiveUser);
    const { result, thrown } = this.execute(request);
    if (thrown) throw thrown.error;
    return result;
  }
}

/** Cells may call every function the project declares, those ending in `_` excepted. */
function functionsForCells(workspace: LocalWorkspace): {
  names: string[];
  call(name: string, args: unknown[], cell?: SelectionState): unknown;
} {
  return {
    get names() {
      const declared = scriptFiles(workspace.state.project.files).flatMap((file) => [...file.functions]);
      return declared.filter((name) => !name.endsWith('_'));
    },
    call: (name, args, cell) => workspace.callFromCell(name, args, cell),
  };
}

/** A manifest without a zone keeps the one the workspace has. */
function withZone(files: Record<string, string>, before: string): Record<string, string> {
  const manifest = manifestOf(files);
  if (manifest.timeZone !== undefined) return files;
  const { timeZone } = JSON.parse(before) as { timeZone?: string };
  return { ...files, 'appsscript.json': JSON.stringify({ timeZone, ...manifest }) };
}

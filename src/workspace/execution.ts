import vm from 'node:vm';
import { type ServicesModule, servicesScript } from './bundle';
import { collectNowAndThen } from './collect';
import { endsWithin } from './patience';
import { isEntryPoint, manifestOf, readScript, type ScriptFile, scriptFiles } from './project';
import { type Ground, isMeantFor, Recorder } from './recorder';
import { letRejectionsVanish } from './rejections';
import { foundSelected, withActiveTab } from './screen';
import { copyHere, errorHere } from './services/copy';
import { sentence } from './services/errors';
import type { RunInfo } from './services/host';
import type { EventState, Execution, WebEventState, WorkspaceState } from './state';

/** One run of the script: who and what started it, and what is to be called. */
export interface Request {
  trigger: string;
  functionName: string;
  run: Omit<RunInfo, 'executionId'>;
  /** Code evaluated after the project's files; without a `functionName` its value is the result. */
  code?: string;
  /** Whether the code takes the place of the project's files. */
  alone?: boolean;
  args?: unknown[];
  event?: EventState | WebEventState;
  /** Installable triggers only. */
  triggerUid?: string;
  /** Google's sentence when it does not even begin. */
  refused?: string;
  /** Its moment on Google's clock, when other executions began at `now` and are at work. */
  began?: number;
}

export interface Finished {
  execution: Execution;
  result: unknown;
  /** What the script threw, as an error of the caller's realm. */
  thrown: { error: unknown } | null;
  /** Modelled milliseconds of its calls, central; what its JavaScript took here, which differs each time, left out. */
  served: number;
}

/** Runs the script once, in a context of its own, as Apps Script does. */
export function execute(ground: Ground, request: Request): Finished {
  const selected = foundSelected(ground.state, request.run);
  if (selected === null) return carryOut(ground, request, request.run);
  const run = { ...request.run, selected };
  return withActiveTab(ground.state, selected, run.person ?? run.activeUser, () => carryOut(ground, request, run));
}

function carryOut(ground: Ground, request: Request, as: Request['run']): Finished {
  if (ground.atWork.length === 0) collectNowAndThen();
  const execution = begin(ground, request);
  const depth = ground.atWork.length;
  const outer = ground.atWork.at(-1);
  const began = request.began ?? outer?.moment() ?? ground.state.now;
  const course = new Course(ground, request, { ...as, executionId: execution.id }, execution, began);
  course.attempt(() => course.prepare());
  // One begun within another has less, so that it is the one that never ends which is ended.
  const patience = Math.ceil(ground.patience / (depth + 1));
  const ended = endsWithin(patience, () => course.attempt(() => course.call()));
  // Node may not be stopped amidst promises: it loses count of them and ends. Those are waited for without a limit.
  if (ended) course.attempt(() => course.settle());
  const { recorder } = course;
  for (const within of ground.atWork.splice(depth).slice(1)) abandon(ground, within);
  if (!ended) recorder?.outOfTime();
  const served = recorder?.meter.central ?? 0;
  if (recorder) leave(ground, recorder, execution, began, outer);
  finish(execution, recorder, course.thrown, performance.now(), course.started, course.called);
  const killed = recorder?.killed ?? null;
  const thrown = killed === null ? course.thrown : { error: exception(killed) };
  return { execution, result: course.result, thrown, served };
}

/** An execution on its way from step to step, until one of them throws. */
class Course {
  recorder: Recorder | null = null;
  result: unknown;
  thrown: Finished['thrown'] = null;
  readonly started = performance.now();
  /** When its function was called, here. */
  called = this.started;
  private files: ScriptFile[] = [];
  private realm: Realm | null = null;

  constructor(
    private readonly ground: Ground,
    private readonly request: Request,
    private readonly run: RunInfo,
    private readonly execution: Execution,
    private readonly began: number,
  ) {}

  attempt(step: () => void): void {
    if (this.thrown !== null) return;
    try {
      step();
    } catch (error) {
      this.thrown = { error: errorHere(error) };
    }
  }

  prepare(): void {
    const { ground, request, run, execution, began } = this;
    const refused = request.refused ?? refusedStart(ground, run, execution, began);
    if (refused !== null) throw exception(refused);
    const { project } = ground.state;
    this.files = request.alone ? [] : scriptFiles(project.files);
    if (request.code !== undefined) this.files.push(readScript('(code)', request.code));
    const bytes = this.files.reduce((sum, file) => sum + file.text.length, 0);
    this.recorder = new Recorder(ground, run, execution, bytes, began);
    ground.atWork.push(this.recorder);
    this.realm = openRealm(this.recorder, manifestOf(project.files).timeZone ?? 'Etc/UTC');
  }

  call(): void {
    const { request, files, realm } = this;
    if (realm === null) return;
    const value = evaluate(files, realm);
    this.called = performance.now();
    this.result = request.functionName === '' ? value : callEntry(files, request, realm, realm.host);
  }

  settle(): void {
    const { realm, result } = this;
    if (realm === null) return;
    const outcome = settled(result, realm);
    realm.services.end(realm.host);
    this.result = copyHere(isWebRequest(this.request) ? realm.services.webAnswer(result) : outcome);
  }
}

/** What keeps an execution from beginning: a fault, or too many others of the same user. */
function refusedStart(
  { state, overlap, atWork }: Ground,
  { effectiveUser }: RunInfo,
  execution: Execution,
  began: number,
): string | null {
  const fault = state.faults.find((one) => one.kind === 'refuseStart' && isMeantFor(one, execution));
  if (fault) {
    state.faults.splice(state.faults.indexOf(fault), 1);
    return String(fault.message);
  }
  return atWork.length === 0 && overlap.isFull(effectiveUser, began) ? sentence(state.locale, 'tooManyRuns') : null;
}

/** Gives back what the execution held, and lets the one that waited for its end go on. */
function leave(
  { state, overlap }: Ground,
  recorder: Recorder,
  { id, user }: Execution,
  began: number,
  outer: Recorder | undefined,
): void {
  const at = recorder.moment();
  outer?.standStill(at - began);
  if (outer === undefined) overlap.worked(user, began, at);
  releaseLocks(state, id, at);
}

/** Ends an execution that another took along when it was ended. */
function abandon({ state }: Ground, recorder: Recorder): void {
  const { execution } = recorder;
  execution.outcome = 'killed';
  execution.error = recorder.kill(sentence(state.locale, 'executionTime'));
  releaseLocks(state, execution.id, recorder.moment());
}

/** A lock goes when the script that holds it ends. https://developers.google.com/apps-script/reference/lock/lock */
function releaseLocks(state: WorkspaceState, id: number, at: number): void {
  for (const lock of Object.values(state.locks ?? {})) {
    if (lock.execution === id) lock.until ??= at;
  }
}

function isWebRequest({ event }: Request): boolean {
  return event?.kind === 'get' || event?.kind === 'post';
}

function begin({ state }: Ground, request: Request): Execution {
  const execution: Execution = {
    id: (state.executions.at(-1)?.id ?? 0) + 1,
    at: state.now,
    trigger: request.trigger,
    functionName: request.functionName,
    user: request.run.effectiveUser,
    authMode: request.run.authMode,
    outcome: 'completed',
    error: null,
    calls: {},
    serviceCalls: 0,
    handles: 0,
    locks: 0,
    cellsRead: 0,
    cellsWritten: 0,
    modelled: { low: 0, central: 0, high: 0, start: { low: 0, central: 0, high: 0 } },
    took: 0,
    log: [],
  };
  state.executions.push(execution);
  return execution;
}

interface Realm {
  context: vm.Context;
  services: ServicesModule;
  host: Recorder;
}

function openRealm(host: Recorder, timeZone: string): Realm {
  // A context whose global object is an ordinary one: what the script declares is found at full speed.
  const bare = vm.constants.DONT_CONTEXTIFY as unknown as vm.Context;
  const context = vm.createContext(bare, { microtaskMode: 'afterEvaluate' });
  const services = servicesScript().runInContext(context) as ServicesModule;
  services.prepare(host, timeZone, host.run.executionId);
  letRejectionsVanish(services.promisePrototype);
  return { context, services, host };
}

/** Without it Node writes the source line into the stack of what a script throws. */
const quietly = { displayErrors: false };

function evaluate(files: ScriptFile[], { context }: Realm): unknown {
  let value: unknown;
  for (const file of files) value = file.script.runInContext(context, quietly);
  return value;
}

function callEntry(files: ScriptFile[], request: Request, realm: Realm, recorder: Recorder): unknown {
  if (!isEntryPoint(files, request.functionName)) throw notFound(request.functionName);
  const [first = '', ...path] = request.functionName.split('.');
  let owner: unknown;
  let found: unknown = nameScript(first).runInContext(realm.context);
  for (const member of path) {
    owner = found;
    found = (found as Record<string, unknown> | null | undefined)?.[member];
  }
  if (typeof found !== 'function') throw notFound(request.functionName);
  return found.apply(owner, realm.services.argumentsHere(recorder, request));
}

function notFound(name: string): Error {
  return new Error(`Script function not found: ${name}`);
}

const names = new Map<string, vm.Script>();

/** `const` and `class` declarations are no properties of the global object: they are found by evaluating their name. */
function nameScript(name: string): vm.Script {
  let script = names.get(name);
  if (!script) {
    script = new vm.Script(name);
    names.set(name, script);
  }
  return script;
}

/** Promises settle when the call stack is empty; there are no timers, so what is pending then stays so. */
function settled(result: unknown, { context, services }: Realm): unknown {
  const outcome = services.watch(result);
  nameScript('undefined').runInContext(context);
  if (outcome.rejected) throw outcome.value;
  return outcome.value;
}

function finish(
  execution: Execution,
  recorder: Recorder | null,
  thrown: Finished['thrown'],
  now: number,
  started: number,
  called: number,
): void {
  execution.took = now - started;
  if (recorder) {
    recorder.meter.end(now - called);
    const { total, start } = recorder.meter;
    const [low, central, high] = [0, 1, 2].map((corner) => (total[corner] ?? 0) + (start[corner] ?? 0));
    execution.modelled = {
      low: low ?? 0,
      central: central ?? 0,
      high: high ?? 0,
      start: { low: start[0], central: start[1], high: start[2] },
    };
  }
  if (recorder && recorder.killed !== null) {
    execution.outcome = 'killed';
    execution.error = recorder.killed;
  } else if (thrown) {
    execution.outcome = 'failed';
    execution.error = describe(thrown.error);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.startsWith('Script function not found') ? error.message : `${error.name}: ${error.message}`;
}

function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

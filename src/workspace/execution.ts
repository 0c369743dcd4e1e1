import vm from 'node:vm';
import { type ServicesModule, servicesScript } from './bundle';
import { isEntryPoint, manifestOf, readScript, type ScriptFile, scriptFiles } from './project';
import { type Ground, Recorder } from './recorder';
import { letRejectionsVanish } from './rejections';
import { copyHere, errorHere } from './services/copy';
import type { RunInfo } from './services/host';
import type { EventState, Execution } from './state';

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
  event?: EventState;
  /** Installable triggers only. */
  triggerUid?: string;
  /** Google's sentence when it does not even begin. */
  refused?: string;
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
  const { state } = ground;
  const execution = begin(ground, request);
  const run: RunInfo = { ...request.run, executionId: execution.id };
  let recorder: Recorder | null = null;
  let result: unknown;
  let thrown: Finished['thrown'] = null;
  const started = performance.now();
  let called = started;
  try {
    if (request.refused !== undefined) throw exception(request.refused);
    const files = request.alone ? [] : scriptFiles(state.project.files);
    if (request.code !== undefined) files.push(readScript('(code)', request.code));
    const bytes = files.reduce((sum, file) => sum + file.text.length, 0);
    recorder = new Recorder(ground, run, execution, bytes);
    const realm = openRealm(recorder, manifestOf(state.project.files).timeZone ?? 'Etc/UTC');
    const value = evaluate(files, realm);
    called = performance.now();
    result = request.functionName === '' ? value : callEntry(files, request, realm, recorder);
    result = settled(result, realm);
    realm.services.end(recorder);
    result = copyHere(result);
  } catch (error) {
    thrown = { error: errorHere(error) };
  }
  const served = recorder?.meter.central ?? 0;
  finish(execution, recorder, thrown, performance.now(), started, called);
  releaseLocks(ground, execution.id);
  const ended = recorder?.killed ?? null;
  if (ended !== null) thrown = { error: exception(ended) };
  return { execution, result, thrown, served };
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

/** A lock goes when the script that holds it ends. https://developers.google.com/apps-script/reference/lock/lock */
function releaseLocks({ state }: Ground, execution: number): void {
  for (const [name, lock] of Object.entries(state.locks ?? {})) {
    if (lock.execution === execution) delete state.locks?.[name];
  }
}

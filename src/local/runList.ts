import type { Execution } from '../workspace/state';
import type { Run, RunFold, RunLine, RunList } from './wire';

/** Runs of the clock that call no more than this have looked and found nothing due. */
const quietCalls = 6;
/** Fewer of them in a row stay apart. */
const leastFold = 3;
const linesAtOnce = 150;

export interface RunFilter {
  kind?: string;
  outcome?: string;
  olderThan?: number;
}

const isQuiet = (run: Execution): boolean =>
  run.trigger === 'clock' && run.outcome === 'completed' && run.serviceCalls <= quietCalls && run.log.length === 0;

/** The list of runs, newest first, quiet ones in a row as one line; at most so many lines at once. */
export function runList(runs: Execution[], filter: RunFilter): RunList {
  const lines: (RunLine | RunFold)[] = [];
  let quiet: Execution[] = [];
  let olderThan: number | null = null;
  const endQuiet = () => {
    if (quiet.length >= leastFold) lines.push(foldOf(quiet));
    else lines.push(...quiet.map(runLine));
    quiet = [];
  };
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const run = runs[index];
    if (!run || !passes(run, filter)) continue;
    if (isQuiet(run)) {
      quiet.push(run);
      continue;
    }
    endQuiet();
    if (lines.length >= linesAtOnce) {
      olderThan = run.id + 1;
      break;
    }
    lines.push(runLine(run));
  }
  endQuiet();
  return { lines, olderThan, kinds: [...new Set(runs.map(({ trigger }) => trigger))].sort() };
}

function passes(run: Execution, { kind, outcome, olderThan }: RunFilter): boolean {
  return (
    (kind === undefined || run.trigger === kind) &&
    (outcome === undefined || run.outcome === outcome) &&
    (olderThan === undefined || run.id < olderThan)
  );
}

function foldOf(newestFirst: Execution[]): RunFold {
  const newest = newestFirst[0];
  const oldest = newestFirst[newestFirst.length - 1];
  return {
    fold: true,
    from: oldest?.id ?? 0,
    to: newest?.id ?? 0,
    runs: newestFirst.length,
    first: oldest?.at ?? 0,
    last: newest?.at ?? 0,
  };
}

/** The runs that one folded line stands for, newest first. */
export const runsInFold = (runs: Execution[], from: number, to: number): RunLine[] =>
  runs
    .filter((run) => run.id >= from && run.id <= to && isQuiet(run))
    .reverse()
    .map(runLine);

function runLine(run: Execution): RunLine {
  const { id, at, trigger, functionName, user, outcome, serviceCalls, handles, cellsRead, cellsWritten, error } = run;
  const modelled = run.modelled.central;
  return {
    id,
    at,
    trigger,
    functionName,
    user,
    outcome,
    serviceCalls,
    handles,
    cellsRead,
    cellsWritten,
    modelled,
    error,
  };
}

export function runDetails(run: Execution): Run {
  const { authMode, calls, locks, took, log, modelled } = run;
  return {
    ...runLine(run),
    authMode,
    calls,
    locks,
    took,
    log,
    low: modelled.low,
    high: modelled.high,
    start: modelled.start.central,
  };
}

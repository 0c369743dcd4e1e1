import { runList, runsInFold } from '../../src/local/runList';
import type { Execution } from '../../src/workspace/state';

const corners = { low: 1, central: 2, high: 3 };

function aRun(id: number, about: Partial<Execution> = {}): Execution {
  return {
    id,
    at: id * 900_000,
    trigger: 'clock',
    functionName: 'onTick',
    user: 'operator@example.org',
    authMode: 'FULL',
    outcome: 'completed',
    error: null,
    calls: {},
    serviceCalls: 2,
    handles: 3,
    locks: 1,
    cellsRead: 0,
    cellsWritten: 0,
    modelled: { ...corners, start: corners },
    took: 4,
    log: [],
    ...about,
  };
}

const shape = (runs: Execution[], filter = {}) =>
  runList(runs, filter).lines.map((line) => ('fold' in line ? `${line.runs} quiet` : line.id));

test('quiet runs of the clock in a row are one line, newest first', () => {
  const runs = [
    aRun(1),
    aRun(2),
    aRun(3),
    aRun(4, { trigger: 'formSubmit', serviceCalls: 10 }),
    aRun(5),
    aRun(6),
    aRun(7),
  ];
  expect(shape(runs)).toEqual(['3 quiet', 4, '3 quiet']);
  expect(runsInFold(runs, 5, 7).map(({ id }) => id)).toEqual([7, 6, 5]);
});

test('a run of the clock that did something, failed or logged stands by itself', () => {
  const runs = [
    aRun(1, { serviceCalls: 30 }),
    aRun(2, { outcome: 'failed', error: 'Error: no' }),
    aRun(3, { log: ['said'] }),
    aRun(4),
    aRun(5),
  ];
  expect(shape(runs)).toEqual([5, 4, 3, 2, 1]);
});

test('kind and outcome choose among the runs', () => {
  const runs = [aRun(1, { trigger: 'menu' }), aRun(2), aRun(3, { trigger: 'menu', outcome: 'failed' })];
  expect(shape(runs, { kind: 'menu' })).toEqual([3, 1]);
  expect(shape(runs, { outcome: 'failed' })).toEqual([3]);
  expect(runList(runs, {}).kinds).toEqual(['clock', 'menu']);
});

test('a long list comes in parts that follow one another without a gap or a double', () => {
  const runs = Array.from({ length: 1000 }, (_, index) =>
    aRun(index + 1, index % 7 === 0 ? { trigger: 'formSubmit', serviceCalls: 10 } : {}),
  );
  let seen = 0;
  let parts = 0;
  for (let olderThan: number | null | undefined; olderThan !== null; parts += 1) {
    const part = runList(runs, { olderThan });
    expect(part.lines.length).toBeLessThanOrEqual(151);
    for (const line of part.lines) seen += 'fold' in line ? line.runs : 1;
    olderThan = part.olderThan;
  }
  expect(seen).toBe(1000);
  expect(parts).toBe(2);
});

test('2,600 quiet ticks and 700 reports weigh less than 60 KB in a first answer', () => {
  const runs = Array.from({ length: 3300 }, (_, index) =>
    aRun(index + 1, index % 5 === 0 ? { trigger: 'formSubmit', serviceCalls: 10 } : {}),
  );
  expect(JSON.stringify(runList(runs, {})).length).toBeLessThan(60_000);
});

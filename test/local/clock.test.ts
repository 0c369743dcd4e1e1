import { type Clockwork, countSince, moveClock } from '../../src/local/clock';
import type { WorkspaceState } from '../../src/workspace/state';

/** Due each `every` ms; each run is noted at the moment the clock showed. */
function aClock(every: number, onRun: (state: WorkspaceState, ran: number) => void = () => undefined) {
  const state = { now: 0, executions: [], mail: [] } as unknown as WorkspaceState;
  const ran: number[] = [];
  let next = every;
  const clock: Clockwork = {
    state,
    setNow(moment) {
      if (Number(moment) < state.now) throw new Error('back');
      state.now = Number(moment);
    },
    runDueTriggers() {
      while (next <= state.now) {
        ran.push(state.now);
        next += every;
        onRun(state, ran.length);
      }
    },
    nextTriggerAt: () => new Date(next),
  };
  return { clock, state, ran };
}

test('each trigger runs at its own time and the clock ends at the target', async () => {
  const { clock, state, ran } = aClock(15);
  await moveClock(
    clock,
    50,
    () => false,
    () => undefined,
  );
  expect(ran).toEqual([15, 30, 45]);
  expect(state.now).toBe(50);
});

test('the clock stops where something wanted has come', async () => {
  const { clock, state } = aClock(15, (all, ran) => {
    if (ran === 2) all.mail.push({} as never);
  });
  expect(
    await moveClock(
      clock,
      1000,
      () => state.mail.length > 0,
      () => undefined,
    ),
  ).toBe(true);
  expect(state.now).toBe(30);
});

test('time that an execution spends beyond the target is not taken back', async () => {
  const { clock, state } = aClock(15, (all, ran) => {
    if (ran === 1) all.now += 100;
  });
  await moveClock(
    clock,
    20,
    () => false,
    () => undefined,
  );
  expect(state.now).toBe(115);
});

test('long ways leave others their turn', async () => {
  const { clock } = aClock(1, () => {
    const until = performance.now() + 2;
    while (performance.now() < until);
  });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await moveClock(
    clock,
    200,
    () => false,
    () => undefined,
  );
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('a step tells what ran, what failed and what was sent', () => {
  const state = {
    now: 9,
    executions: [{}, { functionName: 'onTick', outcome: 'completed' }, { functionName: 'onTick', outcome: 'failed' }],
    mail: [{}, {}],
  } as unknown as WorkspaceState;
  expect(countSince(state, 1, 1, true)).toEqual({
    now: 9,
    runs: 2,
    failed: 1,
    mails: 1,
    byFunction: [{ name: 'onTick', runs: 2 }],
    reached: true,
  });
});

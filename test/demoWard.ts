import type { Moment } from '../src/core/calendar';
import { coverageOf } from '../src/core/coverage';
import { type Answers, type Decisions, type Report, readReports } from '../src/core/reports';
import { summaryOf } from '../src/core/summary';
import type { Unit } from '../src/core/units';
import type { DigestInput } from '../src/layout/digestParts';
import { presetUnits } from '../src/layout/registry';
import { settingsOf } from '../src/layout/settings';
import { type DemoReport, demoWard } from '../src/preset/demo';
import { preset } from '../src/preset/tanHung';
import { vi } from '../src/text/vi';
import { at } from './examples';

/** The demo ward at any moment of its course, by the rules alone: no Sheet, no Form. */

export const { campaign } = preset;
export const demo = demoWard();

export const units: Unit[] = presetUnits(preset).map((unit) => ({
  ...unit,
  denominators: demo.denominators[unit.code] ?? {},
}));

const answersOf = (step: DemoReport, row: number): Answers => ({
  submittedAt: step.at,
  row,
  values: {
    group: step.group,
    unit: step.unit,
    asOf: step.asOf,
    ...step.figures,
    ...Object.fromEntries(Object.entries(step.done).map(([key, done]) => [key, done ? 'yes' : 'no'])),
  },
});

/** All steps played: each acceptance is of the newest report of its unit that is held by then. */
export const { reports, decisions } = play();

function play(): { reports: Report[]; decisions: Decisions } {
  const answers: Answers[] = [];
  const decided: Decisions = {};
  for (const step of demo.steps) {
    if (step.kind === 'report') answers.push(answersOf(step, answers.length + 2));
    else {
      const held = readReports(answers, units, campaign, decided).filter(
        (report) => report.unit?.code === step.unit && !report.valid,
      );
      decided[(held.at(-1) as Report).key] = 'accepted';
    }
  }
  return { reports: readReports(answers, units, campaign, decided), decisions: decided };
}

const momentOf = (text: string | null): Moment | null => (text === null ? null : at(text));

export function coverageAt(now: string, since: string | null = null) {
  return coverageOf({ campaign, units, reports, now: at(now), since: momentOf(since) });
}

export function summaryAt(now: string, since: string | null = null) {
  return summaryOf({ campaign, units, reports, now: at(now), since: momentOf(since) });
}

export const LINK = 'https://docs.google.com/spreadsheets/d/demo/edit';

/** What the digest of a moment is made of. */
export function digestInput(now: string, since: string | null): DigestInput {
  return { summary: summaryAt(now, since), settings: settingsOf(preset), preset, text: vi, link: LINK };
}
